import { describe, expect, it } from 'vitest';
import { abstractNum, BORDERS, ct, listed, lvl, num, p, pt, rt, tbl, tc, tr } from '../../../support/docx.js';
import { documentOf, grid, rules, texts } from '../../../support/docx-reading.js';

const DECIMAL_OUTLINE = abstractNum(0, [{ text: '%1.' }, { text: '%1.%2.' }, { text: '%1.%2.%3.' }]) + num(1, 0);

describe('automatic numbers of lists', () => {
  it('stand before the text of a paragraph', async () => {
    const document = await documentOf({
      body: listed('Chỉ đạo', 1) + listed('Điều hành', 1),
      numbering: DECIMAL_OUTLINE,
    });
    expect(texts(document)).toEqual(['1. Chỉ đạo', '2. Điều hành']);
    expect(document.messages).toEqual([]);
  });

  it('are the text of a cell that holds nothing else, row after row', async () => {
    const document = await documentOf({
      body: tbl([
        tr([tc(listed('', 1)), ct('Văn bản')]),
        tr([tc(listed('', 1, 1)), ct('Đã ban hành')]),
        tr([tc(listed('', 1, 1)), ct('Quá hạn')]),
        tr([tc(listed('', 1)), ct('Kiểm tra')]),
      ]),
      numbering: DECIMAL_OUTLINE,
    });
    expect(grid(document).map((row) => row[0])).toEqual(['1.', '1.1.', '1.2.', '2.']);
  });

  it('mix with typed ones, which are not counted', async () => {
    const document = await documentOf({
      body: listed('', 1) + pt('1a. Gõ tay') + listed('Tự động', 1) + listed('', 1, 1),
      numbering: DECIMAL_OUTLINE,
    });
    expect(texts(document)).toEqual(['1.', '1a. Gõ tay', '2. Tự động', '2.1.']);
  });

  it('count on where instances share an abstract list, and begin again where one overrides the start', async () => {
    const document = await documentOf({
      body: [1, 1, 2, 3, 3, 1].map((id) => listed('', id)).join(''),
      numbering:
        abstractNum(0, [{ text: '%1.' }]) +
        num(1, 0) +
        num(2, 0) +
        num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
    });
    expect(texts(document)).toEqual(['1.', '2.', '3.', '1.', '2.', '3.']);
  });

  it('count two abstract lists apart', async () => {
    const document = await documentOf({
      body: listed('', 1) + listed('', 2) + listed('', 1),
      numbering: abstractNum(0, [{ text: '%1.' }]) + abstractNum(1, [{ text: '(%1)' }]) + num(1, 0) + num(2, 1),
    });
    expect(texts(document)).toEqual(['1.', '(1)', '2.']);
  });

  it('restart below a level that was used, never with lvlRestart 0, and after a named level only', async () => {
    const levels = (restart: string): string =>
      abstractNum(0, [{ text: '%1.' }, { text: '%2)' }, { text: '%3-', more: restart }]) + num(1, 0);
    const body = [0, 1, 2, 2, 1, 2, 0, 2].map((level) => listed('', 1, level)).join('');
    const numbersOf = async (restart: string): Promise<readonly string[]> =>
      texts(await documentOf({ body, numbering: levels(restart) }));
    expect(await numbersOf('')).toEqual(['1.', '1)', '1-', '2-', '2)', '1-', '2.', '1-']);
    expect(await numbersOf('<w:lvlRestart w:val="0"/>')).toEqual(['1.', '1)', '1-', '2-', '2)', '3-', '2.', '4-']);
    expect(await numbersOf('<w:lvlRestart w:val="1"/>')).toEqual(['1.', '1)', '1-', '2-', '2)', '3-', '2.', '1-']);
  });

  it('show the start of a higher level that was never used', async () => {
    const document = await documentOf({ body: listed('', 1, 2) + listed('', 1, 0), numbering: DECIMAL_OUTLINE });
    expect(texts(document)).toEqual(['1.1.1.', '1.']);
  });

  it('are written in the format of each level, all as decimals where isLgl says so', async () => {
    const levels = [
      { text: '%1.', format: 'upperRoman' },
      { text: '%1.%2', format: 'lowerLetter' },
      { text: '%1.%2.%3', more: '<w:isLgl/>' },
    ];
    const document = await documentOf({
      body: listed('', 1) + listed('', 1) + listed('', 1, 1) + listed('', 1, 2),
      numbering: abstractNum(0, levels) + num(1, 0),
    });
    expect(texts(document)).toEqual(['I.', 'II.', 'II.a', '2.1.1']);
  });

  it('take a newer format from its alternative', async () => {
    const level = lvl(0, { text: '%1' }).replace(
      '<w:numFmt w:val="decimal"/>',
      '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>',
    );
    const document = await documentOf({
      body: listed('', 1),
      numbering: `<w:abstractNum w:abstractNumId="0">${level}</w:abstractNum>${num(1, 0)}`,
    });
    expect(texts(document)).toEqual(['001']);
  });

  it('begin where the level starts', async () => {
    const document = await documentOf({
      body: listed('', 1) + listed('', 1),
      numbering: abstractNum(0, [{ text: '%1.', start: 5 }]) + num(1, 0),
    });
    expect(texts(document)).toEqual(['5.', '6.']);
  });

  it('take the level that an instance puts in the place of its own', async () => {
    const document = await documentOf({
      body: listed('', 1) + listed('', 2),
      numbering:
        abstractNum(0, [{ text: '%1.' }]) +
        num(1, 0) +
        num(2, 0, `<w:lvlOverride w:ilvl="0">${lvl(0, { text: '%1)', format: 'upperLetter' })}</w:lvlOverride>`),
    });
    expect(texts(document)).toEqual(['1.', 'B)']);
  });

  it('follow a link to a numbering style', async () => {
    const document = await documentOf({
      body: listed('', 1),
      styles: `<w:style w:type="numbering" w:styleId="Muc"><w:name w:val="Mục"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`,
      numbering:
        abstractNum(0, [], '<w:numStyleLink w:val="Muc"/>') +
        abstractNum(1, [{ text: 'Mục %1' }]) +
        num(1, 0) +
        num(2, 1),
    });
    expect(texts(document)).toEqual(['Mục 1']);
  });

  it('print nothing for a list, level or instance that is not there', async () => {
    const document = await documentOf({ body: listed('a', 9) + listed('b', 1, 5), numbering: DECIMAL_OUTLINE });
    expect(texts(document)).toEqual(['a', 'b']);
  });

  it('stand right before the text where nothing follows the number', async () => {
    const document = await documentOf({
      body: listed('Nội dung', 1),
      numbering: abstractNum(0, [{ text: 'Điều %1.', more: '<w:suff w:val="nothing"/>' }]) + num(1, 0),
    });
    expect(texts(document)).toEqual(['Điều 1.Nội dung']);
  });

  it('are printed bullets too, symbols as their Unicode character', async () => {
    const symbol = '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>';
    const document = await documentOf({
      body: listed('gạch', 1) + tbl([tr([tc(listed('', 1)), ct('')])]) + listed('chấm', 2),
      numbering:
        abstractNum(0, [{ text: '-', format: 'bullet' }]) +
        abstractNum(1, [{ text: '\uF0B7', format: 'bullet' }]).replace('</w:lvl>', `${symbol}</w:lvl>`) +
        num(1, 0) +
        num(2, 1),
    });
    expect(texts(document)).toEqual(['- gạch', '• chấm']);
    expect(grid(document)[0]?.[0]).toBe('-');
  });

  it('are not counted in paragraphs that were deleted, or are hidden', async () => {
    const inList = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const deleted = p(
      '<w:del w:id="1" w:author="x"><w:r><w:delText>bỏ</w:delText></w:r></w:del>',
      `${inList}<w:rPr><w:del w:id="2" w:author="x"/></w:rPr>`,
    );
    const hidden = p(rt('ẩn', '<w:vanish/>'), `${inList}<w:rPr><w:vanish/></w:rPr>`);
    const document = await documentOf({
      body: listed('một', 1) + deleted + hidden + listed('hai', 1),
      numbering: DECIMAL_OUTLINE,
    });
    expect(texts(document)).toEqual(['1. một', '2. hai']);
  });

  it('of a format that is not known are decimals that are doubted', async () => {
    const document = await documentOf({
      body: tbl([tr([tc(listed('', 1))])], BORDERS),
      numbering: abstractNum(0, [{ text: '%1.', format: 'thaiCounting' }]) + num(1, 0),
    });
    expect(document.tables[0]?.cells[0]).toMatchObject({ text: '1.', doubts: ['unknown-number-format'] });
    expect(rules(document)).toEqual(['unknown-number-format', 'unknown-number-format']);
  });
});

describe('automatic numbers of paragraph styles', () => {
  const style = (id: string, level: number | null, basedOn = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${basedOn}<w:pPr><w:numPr>${level === null ? '' : `<w:ilvl w:val="${level}"/>`}<w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
  const styled = (text: string, id: string, more = ''): string => pt(text, `<w:pStyle w:val="${id}"/>${more}`);

  it('come at the level that the style names', async () => {
    const document = await documentOf({
      body: styled('a', 'Muc1') + styled('b', 'Muc2') + styled('c', 'Muc2'),
      styles: style('Muc1', 0) + style('Muc2', 1),
      numbering: DECIMAL_OUTLINE,
    });
    expect(texts(document)).toEqual(['1. a', '1.1. b', '1.2. c']);
  });

  it('come at the level that names the style', async () => {
    const linked = [
      { text: '%1.', more: '<w:pStyle w:val="Muc1"/>' },
      { text: '%1.%2.', more: '<w:pStyle w:val="Muc2"/>' },
    ];
    const document = await documentOf({
      body: styled('a', 'Muc1') + styled('b', 'Muc2'),
      styles: style('Muc1', null) + style('Muc2', null),
      numbering: abstractNum(0, linked) + num(1, 0),
    });
    expect(texts(document)).toEqual(['1. a', '1.1. b']);
  });

  it('are inherited from the style that a style is based on', async () => {
    const document = await documentOf({
      body: styled('a', 'Con'),
      styles: `${style('Cha', 0)}<w:style w:type="paragraph" w:styleId="Con"><w:name w:val="Con"/><w:basedOn w:val="Cha"/></w:style>`,
      numbering: DECIMAL_OUTLINE,
    });
    expect(texts(document)).toEqual(['1. a']);
  });

  it('are switched off by list 0', async () => {
    const document = await documentOf({
      body: styled('a', 'Muc1', '<w:numPr><w:numId w:val="0"/></w:numPr>') + styled('b', 'Muc1'),
      styles: style('Muc1', 0),
      numbering: DECIMAL_OUTLINE,
    });
    expect(texts(document)).toEqual(['a', '1. b']);
  });
});
