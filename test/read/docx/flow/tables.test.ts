import { describe, expect, it } from 'vitest';
import { BORDERS, ct, p, pt, rt, tbl, tc, tr } from '../../../support/docx.js';
import { documentOf, failureOf, grid, shape, table, texts } from '../../../support/docx-reading.js';

const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const RESTART = '<w:vMerge w:val="restart"/>';
const CONTINUE = '<w:vMerge/>';

describe('tables', () => {
  it('have a cell for every place', async () => {
    const document = await documentOf({ body: tbl([tr([ct('a'), ct('b')]), tr([ct('c'), ct('')])]) });
    expect(table(document)).toMatchObject({ rows: 2, columns: 2, parent: null, headerRows: 0, layout: false });
    expect(shape(document)).toEqual(['0,0 1×1 a', '0,1 1×1 b', '1,0 1×1 c', '1,1 1×1 ']);
  });

  it('keep cells merged over columns and rows as one cell', async () => {
    const document = await documentOf({
      body: tbl([
        tr([ct('STT', RESTART), ct('Kết quả', span(2))]),
        tr([ct('', CONTINUE), ct('Số liệu'), ct('Ghi chú', RESTART)]),
        tr([ct('1'), ct('27'), ct('', '<w:vMerge w:val="continue"/>')]),
      ]),
    });
    expect(shape(document)).toEqual([
      '0,0 2×1 STT',
      '0,1 1×2 Kết quả',
      '1,1 1×1 Số liệu',
      '1,2 2×1 Ghi chú',
      '2,0 1×1 1',
      '2,1 1×1 27',
    ]);
  });

  it('merge a cell with the one right above it only, and only when both edges agree', async () => {
    const document = await documentOf({
      body: tbl([
        tr([ct('a', RESTART), ct('b'), ct('c')]),
        tr([ct('rộng', span(2)), ct('d')]),
        tr([ct('x', CONTINUE), ct('e'), ct('f', CONTINUE)]),
        tr([ct('y', span(2) + CONTINUE), ct('g', CONTINUE)]),
      ]),
    });
    expect(grid(document)).toEqual([
      ['a', 'b', 'c'],
      ['rộng', 'rộng', 'd'],
      ['x', 'e', 'd'],
      ['y', 'y', 'd'],
    ]);
  });

  it('join the cells of a merge written the old way', async () => {
    const document = await documentOf({
      body: tbl([
        tr([ct('Tổng', '<w:hMerge w:val="restart"/>'), ct('', '<w:hMerge w:val="continue"/>'), ct('3')]),
        tr([ct('a'), ct('b'), ct('4')]),
      ]),
    });
    expect(shape(document)).toEqual(['0,0 1×2 Tổng', '0,2 1×1 3', '1,0 1×1 a', '1,1 1×1 b', '1,2 1×1 4']);
  });

  it('leave places blank that a row does not begin or end with', async () => {
    const document = await documentOf({
      body: tbl([
        tr([ct('1'), ct('2'), ct('3'), ct('4')]),
        tr([ct('b'), ct('c')], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
        tr([ct('ngắn')]),
      ]),
    });
    expect(grid(document)).toEqual([
      ['1', '2', '3', '4'],
      ['', 'b', 'c', ''],
      ['ngắn', '', '', ''],
    ]);
  });

  it('go on merging below a row that begins later', async () => {
    const document = await documentOf({
      body: tbl([tr([ct('1'), ct('gộp', RESTART)]), tr([ct('', CONTINUE)], '<w:gridBefore w:val="1"/>')]),
    });
    expect(shape(document)).toEqual(['0,0 1×1 1', '0,1 2×1 gộp', '1,0 1×1 ']);
  });

  it('count leading rows that are marked as header', async () => {
    const header = '<w:tblHeader/>';
    const document = await documentOf({
      body: tbl([tr([ct('STT')], header), tr([ct('a')], header), tr([ct('1')]), tr([ct('b')], header)]),
    });
    expect(table(document).headerRows).toBe(2);
    expect(grid(document)).toEqual([['STT'], ['a'], ['1'], ['b']]);
  });

  it('count no header where the mark is switched off', async () => {
    const document = await documentOf({ body: tbl([tr([ct('1')], '<w:tblHeader w:val="0"/>')]) });
    expect(table(document).headerRows).toBe(0);
  });

  it('join the paragraphs and lines of a cell, blank ones left out', async () => {
    const document = await documentOf({
      body: tbl([tr([tc(`${pt('một')}${pt('')}${p(`${rt('hai')}<w:r><w:br/></w:r>${rt('ba')}`)}`)])]),
    });
    expect(grid(document)).toEqual([['một\nhai\nba']]);
  });

  it('leave hidden rows out', async () => {
    const document = await documentOf({ body: tbl([tr([ct('1')]), tr([ct('2')], '<w:hidden/>')]) });
    expect(grid(document)).toEqual([['1']]);
  });

  it('are found in content controls around tables, rows, cells and paragraphs', async () => {
    const sdt = (content: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const document = await documentOf({
      body: sdt(tbl([sdt(tr([sdt(ct('a')), tc(sdt(pt('b'))), tc(p(sdt(rt('c'))))])), tr([ct('d'), ct('e'), ct('f')])])),
    });
    expect(grid(document)).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ]);
    expect(document.messages).toEqual([]);
  });

  it('are found in every other wrapper of rows and cells', async () => {
    const alternate = (content: string): string =>
      `<mc:AlternateContent><mc:Choice Requires="w14">${content}</mc:Choice></mc:AlternateContent>`;
    const custom = (content: string): string => `<w:customXml>${content}</w:customXml>`;
    const document = await documentOf({
      body: custom(
        alternate(tbl([custom(tr([custom(ct('a')), ct('b')])), alternate(tr([ct('c'), alternate(ct('d'))]))])),
      ),
    });
    expect(grid(document)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('have their bold cells marked, by the run or by the style', async () => {
    const document = await documentOf({
      styles: '<w:style w:type="paragraph" w:styleId="Dam"><w:name w:val="Đậm"/><w:rPr><w:b/></w:rPr></w:style>',
      body: tbl([
        tr([
          tc(p(rt('a', '<w:b/>'))),
          tc(pt('b', '<w:pStyle w:val="Dam"/>')),
          tc(p(rt('c', '<w:b/>') + rt('d'))),
          ct(''),
        ]),
      ]),
    });
    expect(table(document).cells.map((cell) => cell.bold)).toEqual([true, true, false, false]);
  });
});

describe('nested tables', () => {
  it('come after the table that they stand in, which does not repeat their text', async () => {
    const inner = tbl([tr([ct('1'), ct('2')])]);
    const document = await documentOf({
      body: tbl([tr([ct('a'), tc(`${pt('trước')}${inner}${pt('sau')}`)])]) + pt('Hết') + tbl([tr([ct('cuối')])]),
    });
    expect(document.tables.map((each) => each.parent)).toEqual([null, { table: 0, row: 0, column: 1 }, null]);
    expect(grid(document, 0)).toEqual([['a', 'trước\nsau']]);
    expect(grid(document, 1)).toEqual([['1', '2']]);
    expect(document.blocks.map((block) => (block.kind === 'table' ? block.table : block.text))).toEqual([
      0,
      1,
      'Hết',
      2,
    ]);
  });

  it('are counted in depth first order', async () => {
    const document = await documentOf({
      body: tbl([
        tr([tc(tbl([tr([tc(tbl([tr([ct('3')])]) + pt('2'))])]) + pt('1')), tc(tbl([tr([ct('4')])]) + pt(''))]),
      ]),
    });
    expect(document.tables.map((_, place) => grid(document, place)[0]?.[0])).toEqual(['1', '2', '3', '4']);
    expect(document.tables.map((each) => each.parent?.table ?? null)).toEqual([null, 0, 1, 0]);
  });
});

describe('tables that ask for too much', () => {
  it.each([
    ['a span of two billion columns', tbl([tr([ct('a', span(2_000_000_000))])])],
    ['two billion columns left out', tbl([tr([ct('a')], '<w:gridBefore w:val="2000000000"/>')])],
    ['many wide spans', tbl([tr(Array.from({ length: 30 }, () => ct('a', span(63))))])],
  ])('are refused: %s', async (_, body) => {
    expect(await failureOf({ body })).toMatchObject({ reason: 'limit-table-size' });
  });

  it('take a span that is no number as one column', async () => {
    const document = await documentOf({
      body: tbl([
        tr([
          ct('a', '<w:gridSpan w:val="x"/>'),
          ct('b', '<w:gridSpan w:val="0"/>'),
          ct('c', '<w:gridSpan w:val="-4"/>'),
        ]),
      ]),
    });
    expect(shape(document)).toEqual(['0,0 1×1 a', '0,1 1×1 b', '0,2 1×1 c']);
  });
});

describe('layout tables', () => {
  const letterhead = (properties: string, cell = ''): string =>
    tbl(
      [
        tr([
          tc(pt('UBND TỈNH') + pt('SỞ NỘI VỤ') + pt('Số: 12/BC-SNV'), cell),
          tc(pt('CỘNG HÒA XÃ HỘI') + pt('Độc lập'), cell),
        ]),
      ],
      properties,
    );
  const NONE = BORDERS.replaceAll('single', 'none');
  const layoutOf = async (body: string, styles?: string): Promise<boolean> =>
    table(await documentOf(styles === undefined ? { body } : { body, styles })).layout;

  it('are few large cells that nothing is ruled around', async () => {
    expect(await layoutOf(letterhead(''))).toBe(true);
    expect(await layoutOf(letterhead(NONE))).toBe(true);
    expect(await layoutOf(letterhead(BORDERS))).toBe(false);
    expect(await layoutOf(letterhead(BORDERS.replaceAll('w:sz="4"', 'w:sz="4" w:color="ffffff"')))).toBe(true);
  });

  it('can be ruled by their style, and have it taken away by every cell', async () => {
    const style = `<w:style w:type="table" w:styleId="Luoi"><w:name w:val="Table Grid"/><w:tblPr>${BORDERS}</w:tblPr></w:style>`;
    const used = '<w:tblStyle w:val="Luoi"/>';
    const none = `<w:tcBorders>${['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:val="nil"/>`).join('')}</w:tcBorders>`;
    expect(await layoutOf(letterhead(used), style)).toBe(false);
    expect(await layoutOf(letterhead(used + NONE), style)).toBe(true);
    expect(await layoutOf(letterhead(used, none), style)).toBe(true);
  });

  it('may have a line drawn under one cell', async () => {
    const line = '<w:tcBorders><w:bottom w:val="single"/></w:tcBorders>';
    const rows = [tr([tc(pt('UBND') + pt('TỈNH')), tc(pt('CỘNG HÒA') + pt('Độc lập'), line)])];
    expect(await layoutOf(tbl(rows, ''))).toBe(true);
  });

  it('are not tables of many rows, of many columns, or with a header', async () => {
    const rows = (count: number, columns: number): string[] =>
      Array.from({ length: count }, (_, row) =>
        tr(Array.from({ length: columns }, (_, column) => ct(`${row} ${column}`))),
      );
    expect(await layoutOf(tbl(rows(12, 2), ''))).toBe(false);
    expect(await layoutOf(tbl(rows(2, 5), ''))).toBe(false);
    expect(await layoutOf(tbl([tr([ct('STT'), ct('Tên')], '<w:tblHeader/>'), ...rows(1, 2)], ''))).toBe(false);
  });

  it('can hold a table of data', async () => {
    const document = await documentOf({
      body: tbl([tr([tc(pt('Biểu 1') + pt('(kèm theo)') + tbl([tr([ct('1')])]) + pt(''))])], ''),
    });
    expect(document.tables.map((each) => each.layout)).toEqual([true, false]);
  });

  it('do not keep the text beside them out of the reading order', async () => {
    const document = await documentOf({ body: letterhead('') + pt('BÁO CÁO') });
    expect(texts(document)).toEqual(['BÁO CÁO']);
    expect(document.blocks[0]).toEqual({ kind: 'table', table: 0 });
  });
});

describe('columns of a hair’s breadth', () => {
  const GRID = (...widths: readonly number[]): string =>
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  const table2 = (grid: string, rows: readonly string[]): string =>
    `<w:tbl><w:tblPr>${BORDERS}</w:tblPr>${grid}${rows.join('')}</w:tbl>`;

  it('are where an edge was dragged, and no columns', async () => {
    const document = await documentOf({
      body: table2(GRID(800, 40, 3000, 1200, 60, 900), [
        tr([ct('STT'), ct('Chỉ tiêu', span(2)), ct('Số liệu', span(2)), ct('Ghi chú')]),
        tr([ct('1', span(2)), ct('Văn bản'), ct('27'), ct('x', span(2))]),
        tr([ct('2'), ct('Hồ sơ', span(2)), ct('56'), ct('')], '<w:gridAfter w:val="1"/>'),
      ]),
    });
    expect(grid(document)).toEqual([
      ['STT', 'Chỉ tiêu', 'Số liệu', 'Ghi chú'],
      ['1', 'Văn bản', '27', 'x'],
      ['2', 'Hồ sơ', '56', ''],
    ]);
  });

  it('stay when one of their cells holds text', async () => {
    const document = await documentOf({
      body: table2(GRID(800, 40, 3000), [tr([ct('a'), ct('1'), ct('b')]), tr([ct('c', span(2)), ct('d')])]),
    });
    expect(table(document).columns).toBe(3);
  });

  it('are told by comparison: a grid of equal small widths has none', async () => {
    const document = await documentOf({ body: table2(GRID(100, 100), [tr([ct('a'), ct('')])]) });
    expect(table(document).columns).toBe(2);
  });

  it('are not guessed where the grid does not tell every width', async () => {
    const document = await documentOf({ body: table2(GRID(800, 40), [tr([ct('a'), ct(''), ct('b')])]) });
    expect(table(document).columns).toBe(3);
  });
});
