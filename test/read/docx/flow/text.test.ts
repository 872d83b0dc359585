import { describe, expect, it } from 'vitest';
import { inTable } from '../../../../src/model/finding.js';
import { ct, p, pt, r, rt, t, tbl, tc, tr } from '../../../support/docx.js';
import { cellAt, documentOf, grid, paragraphs, rules, texts } from '../../../support/docx-reading.js';

const cells = (...contents: readonly string[]): string => tbl([tr(contents.map((content) => tc(p(content))))]);
const RAISED = '<w:vertAlign w:val="superscript"/>';

describe('characters', () => {
  it('that break a line are line breaks', async () => {
    const document = await documentOf({
      body: p(`${r(`${t('một')}<w:cr/>${t('hai')}<w:br/>${t('ba')}<w:br w:type="page"/>${t('bốn')}`)}`),
    });
    expect(texts(document)).toEqual(['một\nhai\nba\nbốn']);
  });

  it('that break a line in the XML alone are blanks', async () => {
    expect(texts(await documentOf({ body: p('<w:r><w:t>\n   Tổng\n   số\n</w:t></w:r>') }))).toEqual(['Tổng số']);
  });

  it('that begin a paragraph as a drop cap belong to it', async () => {
    const document = await documentOf({
      body: pt('T', '<w:framePr w:dropCap="drop" w:lines="3"/>') + pt('rong năm', '<w:jc w:val="both"/>'),
    });
    expect(document.blocks).toEqual([expect.objectContaining({ text: 'Trong năm', align: 'justify' })]);
  });

  it('tabulators are blanks, hyphens of any kind are seen or not as printed', async () => {
    const document = await documentOf({
      body: p(r(`${t('Số')}<w:tab/>${t('12')}<w:noBreakHyphen/>${t('KH, hành')}<w:softHyphen/>${t('chính')}`)),
    });
    expect(texts(document)).toEqual(['Số 12-KH, hànhchính']);
  });

  it('no-break spaces stay, controls and soft hyphens do not', async () => {
    const document = await documentOf({ body: pt('1\u00a0234 hồ\u00ad sơ\u0085') });
    expect(texts(document)).toEqual(['1\u00a0234 hồ sơ']);
  });

  it('are composed, also when runs tear a letter apart', async () => {
    const document = await documentOf({
      body: p(rt('Ti'.normalize('NFD')) + rt('ê') + rt('\u0301') + rt('p nhận'.normalize('NFD'))),
    });
    expect(texts(document)).toEqual(['Tiếp nhận'.normalize('NFC')]);
  });

  it('Ð is Đ', async () => {
    expect(texts(await documentOf({ body: pt('Ðã giao, ðúng hạn') }))).toEqual(['Đã giao, đúng hạn']);
  });

  it('of symbol fonts become Unicode, whether as w:sym or as text', async () => {
    const wingdings = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>';
    const document = await documentOf({
      body: cells(
        r('<w:sym w:font="Wingdings" w:char="F0FE"/>'),
        rt('\uF0FE', wingdings),
        r('<w:sym w:font="Times New Roman" w:char="0110"/>'),
      ),
    });
    expect(grid(document)).toEqual([['🗹', '🗹', 'Đ']]);
    expect(document.messages).toEqual([]);
  });

  it('that no table of symbols knows are doubted, not dropped in silence', async () => {
    const document = await documentOf({
      body: cells(r(`<w:sym w:font="Wingdings" w:char="F001"/>${t('5')}`), rt('6')),
    });
    expect(cellAt(document, 0, 0)).toMatchObject({ text: '5', doubts: ['unreadable-symbol'] });
    expect(cellAt(document, 0, 1).doubts).toEqual([]);
    expect(rules(document)).toEqual(['unreadable-symbol']);
  });

  it('and one that Unicode has no character for count a paragraph once', async () => {
    const document = await documentOf({
      body: p(rt('\ue123 12') + r('<w:sym w:font="Wingdings" w:char="F001"/>')),
    });
    expect(texts(document)).toEqual(['\uFFFD 12']);
    expect(document.messages.map(({ message }) => message.en)).toEqual([
      'The text has 1 paragraph(s) with a symbol that cannot be read.',
    ]);
  });

  it('that only a font could tell are doubted', async () => {
    const document = await documentOf({ body: cells(rt('\uE123 12', '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>')) });
    expect(cellAt(document, 0, 0)).toMatchObject({ text: '\uFFFD 12', doubts: ['unreadable-symbol'] });
  });

  it('with a code that is none are left out', async () => {
    const codes = ['', 'xyz', '0', '0007', 'D800', 'FFFFFF', '110000'].map(
      (code) => `<w:sym w:font="Arial" w:char="${code}"/>`,
    );
    expect(texts(await documentOf({ body: p(r(`${t('a')}${codes.join('')}${t('b')}`)) }))).toEqual(['ab']);
  });

  it('that mean something in HTML and XML come through', async () => {
    expect(texts(await documentOf({ body: pt('a < b & "c" > d &amp; </p>') }))).toEqual(['a < b & "c" > d &amp; </p>']);
  });
});

describe('raised digits', () => {
  it('after a number are no digits of it', async () => {
    const document = await documentOf({ body: cells(rt('1.234') + rt('2', RAISED), rt('15 ') + rt('(1)', RAISED)) });
    expect(grid(document)).toEqual([['1.234²', '15 ⁽¹⁾']]);
  });

  it('after a letter, or alone, stay as they are', async () => {
    const document = await documentOf({
      body: cells(rt('m') + rt('2', RAISED), rt('27', RAISED), rt('1') + rt('st', RAISED)),
    });
    expect(grid(document)).toEqual([['m2', '27', '1st']]);
  });

  it('count as raised by a character style too', async () => {
    const document = await documentOf({
      styles: `<w:style w:type="character" w:styleId="ChiSo"><w:name w:val="Chỉ số"/><w:rPr>${RAISED}</w:rPr></w:style>`,
      body: cells(rt('56') + rt('3', '<w:rStyle w:val="ChiSo"/>')),
    });
    expect(grid(document)).toEqual([['56³']]);
  });
});

describe('text that is not printed', () => {
  it('is left out when hidden, by the run or by a style', async () => {
    const document = await documentOf({
      styles: '<w:style w:type="character" w:styleId="An"><w:name w:val="Ẩn"/><w:rPr><w:vanish/></w:rPr></w:style>',
      body: cells(
        rt('12') + rt('34', '<w:vanish/>'),
        rt('56', '<w:rStyle w:val="An"/>'),
        rt('78', '<w:rStyle w:val="An"/><w:vanish w:val="0"/>'),
      ),
    });
    expect(grid(document)).toEqual([['12', '', '78']]);
  });

  it('is left out when it is a comment’s', async () => {
    const document = await documentOf({
      body: p(
        `<w:commentRangeStart w:id="0"/>${rt('Nội dung')}<w:commentRangeEnd w:id="0"/>${r('<w:commentReference w:id="0"/>')}`,
      ),
    });
    expect(texts(document)).toEqual(['Nội dung']);
  });
});

describe('content controls that are marked as not filled in', () => {
  const control = (content: string): string =>
    `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

  it('keep their text, which a program may have filled in, and it is doubted', async () => {
    const document = await documentOf({
      body:
        tbl([tr([tc(p(control(rt('12')))), tc(control(pt('34'))), control(ct('56')), tc(p(control(''))), ct('78')])]) +
        control(pt('Ngày')),
    });
    expect(grid(document)).toEqual([['12', '34', '56', '', '78']]);
    const hint = ['placeholder-text'];
    expect([0, 1, 2, 3, 4].map((column) => cellAt(document, 0, column).doubts)).toEqual([
      hint,
      hint,
      hint,
      ['ink-not-text'],
      [],
    ]);
    expect(texts(document)).toEqual(['Ngày']);
    expect(rules(document)).toEqual(['placeholder-text', 'placeholder-text', 'ink-not-text']);
  });
});

describe('struck text', () => {
  it('stays and is doubted', async () => {
    const document = await documentOf({
      body: cells(
        rt('120', '<w:strike/>') + rt(' 135'),
        rt('7', '<w:dstrike/>'),
        rt('8', '<w:strike w:val="false"/>'),
        rt(' ', '<w:strike/>'),
      ),
    });
    expect(grid(document)).toEqual([['120 135', '7', '8', '']]);
    expect([0, 1, 2, 3].map((column) => cellAt(document, 0, column).doubts)).toEqual([
      ['struck-text'],
      ['struck-text'],
      [],
      [],
    ]);
    expect(document.messages).toEqual([
      expect.objectContaining({
        rule: 'struck-text',
        evidence: inTable(0),
        message: expect.objectContaining({ en: expect.stringContaining('2 cell(s)') }),
      }),
    ]);
  });
});

describe('equations', () => {
  const math = (content: string): string => `<m:oMath>${content}</m:oMath>`;
  const mr = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
  const e = (name: string, text: string): string => `<m:${name}>${mr(text)}</m:${name}>`;

  it.each([
    ['a fraction', `<m:f>${e('num', '26')}${e('den', '55')}</m:f>`, '26/55'],
    ['a fraction of sums', `<m:f><m:num>${mr('a')}${mr('+')}${mr('b')}</m:num>${e('den', 'c')}</m:f>`, '(a+b)/c'],
    [
      'powers and indices',
      `<m:sSup>${e('e', 'x')}${e('sup', '2')}</m:sSup><m:sSub>${e('e', 'y')}${e('sub', 'i')}</m:sSub>`,
      'x^2y_i',
    ],
    ['a root', `<m:rad>${e('deg', '')}${e('e', '9')}</m:rad>`, '√9'],
    ['an index and a power', `<m:sSubSup>${e('e', 'x')}${e('sub', 'i')}${e('sup', '2')}</m:sSubSup>`, 'x_i^2'],
    ['a function', `<m:func>${e('fName', 'max')}${e('e', 'x')}</m:func>`, 'max x'],
    ['a system of lines', `<m:eqArr>${e('e', 'a=1')}${e('e', 'b=2')}</m:eqArr>`, 'a=1\nb=2'],
    [
      'a matrix',
      `<m:m><m:mr>${e('e', '1')}${e('e', '2')}</m:mr><m:mr>${e('e', '3')}${e('e', '4')}</m:mr></m:m>`,
      '1 2\n3 4',
    ],
    ['brackets', `<m:d>${e('e', '1,5')}</m:d>`, '(1,5)'],
    [
      'a sum',
      `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr>${e('sub', 'i=1')}${e('sup', 'n')}${e('e', 'x')}</m:nary>`,
      '∑_(i=1)^n x',
    ],
  ])('are text: %s', async (_, content, text) => {
    const document = await documentOf({ body: p(rt('Tỷ lệ ') + math(content)) });
    expect(texts(document)).toEqual([`Tỷ lệ ${text}`]);
  });

  it('are read in the chosen state of their tracked changes, and doubted', async () => {
    const change = (name: string, text: string): string => `<w:${name} w:id="1" w:author="x">${mr(text)}</w:${name}>`;
    const body = tbl([tr([tc(p(math(mr('4') + change('del', '7') + change('ins', '5'))))])]);
    expect(cellAt(await documentOf({ body }), 0, 0)).toMatchObject({ text: '45', doubts: ['unresolved-change'] });
    expect(cellAt(await documentOf({ body }, { tracked: 'original' }), 0, 0).text).toBe('47');
  });

  it('of their own stand as paragraphs, in cells too', async () => {
    const own = `<m:oMathPara>${math(mr('47,27'))}</m:oMathPara>`;
    const document = await documentOf({ body: own + p(own) + tbl([tr([tc(p(math(mr('5'))))])]) });
    expect(texts(document)).toEqual(['47,27', '47,27']);
    expect(grid(document)).toEqual([['5']]);
  });
});

describe('parts that are not read', () => {
  it.each([
    ['altChunk', '<w:altChunk r:id="x"/>', 'alternative-part-not-read'],
    ['diagrams', p(r('<w:drawing><dgm:relIds r:dm="x"/></w:drawing>')), 'embedded-object'],
    ['sub-documents', p('<w:subDoc r:id="x"/>'), 'sub-document'],
    ['embedded objects', p(r('<w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object>')), 'embedded-object'],
    [
      'charts',
      p(
        r(
          '<w:drawing><wp:inline><a:graphic><a:graphicData><c:chart r:id="x"/></a:graphicData></a:graphic></wp:inline></w:drawing>',
        ),
      ),
      'embedded-object',
    ],
  ])('are told: %s', async (_, body, rule) => {
    const document = await documentOf({ body: body + pt('Còn lại') });
    expect(texts(document)).toEqual(['Còn lại']);
    expect(rules(document)).toEqual([rule]);
  });
});

describe('paragraphs', () => {
  it('know their heading level by outline, by style name and by inheritance', async () => {
    const document = await documentOf({
      styles:
        '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>' +
        '<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Mục"/><w:basedOn w:val="H1"/></w:style>' +
        '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="Đề mục"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>',
      body:
        pt('a', '<w:pStyle w:val="H1"/>') +
        pt('b', '<w:pStyle w:val="Muc"/>') +
        pt('c', '<w:pStyle w:val="H2"/>') +
        pt('d', '<w:outlineLvl w:val="2"/>') +
        pt('e', '<w:pStyle w:val="H1"/><w:outlineLvl w:val="9"/>') +
        pt('f'),
    });
    expect(paragraphs(document).map((paragraph) => paragraph.level)).toEqual([1, 1, 2, 3, null, null]);
  });

  it('are bold or italic when all that is seen of them is', async () => {
    const document = await documentOf({
      body:
        p(rt('a', '<w:b/>') + rt(' ') + rt('b', '<w:b/><w:i/>')) +
        p(rt('a', '<w:b/>') + rt('b')) +
        p(rt('c', '<w:i/>')),
    });
    expect(paragraphs(document).map(({ bold, italic }) => [bold, italic])).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ]);
  });

  it('take bold away where paragraph and character style both set it', async () => {
    const bold = '<w:rPr><w:b/></w:rPr>';
    const document = await documentOf({
      styles: `<w:style w:type="paragraph" w:styleId="P"><w:name w:val="P"/>${bold}</w:style><w:style w:type="character" w:styleId="C"><w:name w:val="C"/>${bold}</w:style>`,
      body: p(rt('a', '<w:rStyle w:val="C"/>'), '<w:pStyle w:val="P"/>') + pt('b', '<w:pStyle w:val="P"/>'),
    });
    expect(paragraphs(document).map((paragraph) => paragraph.bold)).toEqual([false, true]);
  });

  it('know how they are aligned', async () => {
    const document = await documentOf({
      body: ['left', 'start', 'center', 'end', 'both', 'distribute', 'x']
        .map((side) => pt(side, `<w:jc w:val="${side}"/>`))
        .join(''),
    });
    expect(paragraphs(document).map((paragraph) => paragraph.align)).toEqual([
      'left',
      'left',
      'center',
      'right',
      'justify',
      'justify',
      null,
    ]);
  });

  it('that are blank are no paragraphs', async () => {
    expect((await documentOf({ body: pt('') + pt(' \u00a0 ') + p(r('<w:br/>')) })).blocks).toEqual([]);
  });

  it('keep the text of links, marked words and text directions', async () => {
    const document = await documentOf({
      body: p(
        `<w:hyperlink r:id="x">${rt('a')}</w:hyperlink><w:smartTag>${rt('b')}</w:smartTag><w:customXml>${rt('c')}</w:customXml><w:bdo w:val="ltr">${rt('d')}</w:bdo>`,
      ),
    });
    expect(texts(document)).toEqual(['abcd']);
    expect(document.messages).toEqual([]);
  });

  it('keep the text that carries a reading aid, without the aid', async () => {
    const ruby = `<w:ruby><w:rt>${rt('đọc')}</w:rt><w:rubyBase>${rt('viết')}</w:rubyBase></w:ruby>`;
    expect(texts(await documentOf({ body: p(r(ruby)) }))).toEqual(['viết']);
  });

  it('keep the text in elements that nobody has heard of', async () => {
    const body = `${p(`<w:newThing>${rt('a')}</w:newThing>`)}<w:newBlock>${pt('b')}</w:newBlock>`;
    expect(texts(await documentOf({ body }))).toEqual(['a', 'b']);
  });

  it('of strict files are read alike', async () => {
    const parts = { body: pt('Mục', '<w:jc w:val="start"/>') + tbl([tr([ct('1'), ct('2')])]) };
    expect(await documentOf({ ...parts, strict: true })).toEqual(await documentOf(parts));
  });
});
