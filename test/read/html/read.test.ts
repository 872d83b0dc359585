import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/model/document.js';
import type { Failure } from '../../../src/model/result.js';
import { readHtml } from '../../../src/read/html/read.js';
import { DEFAULT_READ_OPTIONS, type ReadOptions } from '../../../src/read/limits.js';
import { cellAt, grid, paragraphs, rules, shape, table, texts } from '../../support/docx-reading.js';
import { toVni } from '../../support/vni.js';

async function page(source: string | Uint8Array, options: Partial<ReadOptions> = {}): Promise<Document> {
  const bytes = typeof source === 'string' ? Buffer.from(source) : source;
  const read = await readHtml(new Uint8Array(bytes), { ...DEFAULT_READ_OPTIONS, ...options });
  if (!read.ok) throw new Error(read.failure.reason);
  return read.value;
}

async function failure(source: string): Promise<Failure> {
  const read = await readHtml(new Uint8Array(Buffer.from(source)), DEFAULT_READ_OPTIONS);
  if (read.ok) throw new Error('read, although it should not be');
  return read.failure;
}

const row = (...cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const ruled = (...rows: readonly string[]): string => `<table border="1">${rows.join('')}</table>`;

describe('text of a page', () => {
  it('has its blanks as a browser prints them', async () => {
    const document = await page(
      '<p>  Tổng\n   số <b> hồ</b> sơ&nbsp;&nbsp;x </p>\n<p>một<br> hai</p><pre>a\n  b</pre>',
    );
    expect(texts(document)).toEqual(['Tổng số hồ sơ\u00a0\u00a0x', 'một\nhai', 'a\n  b'.replace('  b', 'b')]);
  });

  it('decodes entities, composes letters and drops scripts, styles and comments', async () => {
    const document = await page(
      '<title>x</title><script>a</script><style>p{}</style><!--[if gte mso 9]><xml>b</xml><![endif]--><p>&#7889; &amp; &lt;1&gt; e&#770;&#769;</p>',
    );
    expect(texts(document)).toEqual(['ố & <1> ế']);
  });

  it('keeps what Word prints between its conditional marks: the automatic numbers', async () => {
    const document = await page(
      '<p><![if !supportLists]><span style="mso-list:Ignore">1.<span>&nbsp;&nbsp;</span></span><![endif]>Số văn bản<o:p></o:p></p>',
    );
    expect(texts(document)).toEqual(['1.\u00a0\u00a0Số văn bản']);
  });

  it('numbers the items of lists', async () => {
    const document = await page(
      '<ol start="3"><li>ba<li>bốn<ol type="a"><li>x</ol></ol><ul><li>y</ul><ol style="list-style:none"><li>z</ol>',
    );
    expect(texts(document)).toEqual(['3. ba', '4. bốn', 'a. x', '• y', 'z']);
    expect(
      grid(await page(ruled(row('<ol start=7><li></ol>', 'x'), row('', ''), row('', ''), row('', ''), row('', ''))))[0],
    ).toEqual(['7.', 'x']);
  });

  it('has levels, alignment, bold and italic, by tag and by style sheet', async () => {
    const document = await page(
      '<style><!-- .k {font-weight:bold} p.c, p.d {text-align:center; font-style: italic} @media print { p {display:none} } --></style><h2>I</h2><p class="k c">II</p><p align=right><i>III</i></p><p class=k><span style="font-weight:normal">IV</span></p>',
    );
    expect(
      paragraphs(document).map(({ text, level, align, bold, italic }) => [text, level, align, bold, italic]),
    ).toEqual([
      ['I', 2, null, true, false],
      ['II', null, 'center', true, true],
      ['III', null, 'right', false, true],
      ['IV', null, null, false, false],
    ]);
  });

  it('leaves out what is hidden', async () => {
    const document = await page(
      '<style>.h{display:none} td .v{visibility:hidden}</style><p>a<span class=h>b</span><span style="mso-hide:all">c</span><span hidden>d</span></p><table border=1><tr><td>1<b class=v>2</b><td style="display:none">3<td>4</tr></table>',
    );
    expect(texts(document)).toEqual(['a']);
    expect(grid(document)).toEqual([['1', '4']]);
  });

  it('doubts struck text and tracked changes, and reads the state that is asked for', async () => {
    const source = ruled(
      row('<s>12</s>', '<del>13</del><ins>14</ins>', '<span style="text-decoration:line-through">1</span>', '5'),
    );
    const document = await page(source);
    expect(grid(document)).toEqual([['12', '14', '1', '5']]);
    expect(table(document).cells.map(({ doubts }) => doubts)).toEqual([
      ['struck-text'],
      ['unresolved-change'],
      ['struck-text'],
      [],
    ]);
    expect(grid(await page(source, { tracked: 'original' }))).toEqual([['12', '13', '1', '5']]);
  });

  it('writes raised digits behind a number as such', async () => {
    expect(texts(await page('<p>1.234<sup>2</sup> m</p>'))).toEqual(['1.234² m']);
  });
});

describe('tables of a page', () => {
  it('have the spans that they are written with, over the end of no group of rows', async () => {
    const document = await page(
      '<table border=1><thead><tr><th rowspan=2>TT<th colspan=2>Số<tr><th>a<th>b<tbody><tr><td rowspan=9>1<td>2<td>3<tr><td>4<td>5</table>',
    );
    expect(shape(document)).toEqual([
      '0,0 2×1 TT',
      '0,1 1×2 Số',
      '1,1 1×1 a',
      '1,2 1×1 b',
      '2,0 2×1 1',
      '2,1 1×1 2',
      '2,2 1×1 3',
      '3,1 1×1 4',
      '3,2 1×1 5',
    ]);
    expect(table(document)).toMatchObject({ headerRows: 2, layout: false });
  });

  it('have no columns that no cell begins in', async () => {
    const document = await page(ruled('<tr><td colspan=100>Biểu 1</td></tr>', row('1', 'a', '5')));
    expect(shape(document)).toEqual(['0,0 1×3 Biểu 1', '1,0 1×1 1', '1,1 1×1 a', '1,2 1×1 5']);
  });

  it('fill the places between a short row and a cell from above', async () => {
    const document = await page('<table border=1><tr><td>1<td>2<td rowspan=2>3<tr><td>4</table>');
    expect(shape(document)).toEqual(['0,0 1×1 1', '0,1 1×1 2', '0,2 2×1 3', '1,0 1×1 4', '1,1 1×1 ']);
  });

  it('end cells and rows where the next begin, whatever is left open', async () => {
    const document = await page(
      '<table border=1><tr><td><b>1<font size=2><td>2<p>x<td><i>3<tr><td>4<td>5<td>6</table><p>sau',
    );
    expect(grid(document)).toEqual([
      ['1', '2\nx', '3'],
      ['4', '5', '6'],
    ]);
    expect(cellAt(document, 0, 1).bold).toBe(false);
    expect(texts(document)).toEqual(['sau']);
  });

  it('give what stands between their cells before them, and lose nothing', async () => {
    const document = await page('<table border=1><caption>Biểu 2</caption>lạc<tr>giữa<td>1</td></tr></table>');
    expect(texts(document)).toEqual(['Biểu 2', 'lạc', 'giữa']);
    expect(document.blocks.at(-1)).toEqual({ kind: 'table', table: 0 });
  });

  it('nest', async () => {
    const document = await page(ruled(row(`a${ruled(row('b', 'c'))}d`, 'e')));
    expect(grid(document)).toEqual([['a\nd', 'e']]);
    expect(grid(document, 1)).toEqual([['b', 'c']]);
    expect(table(document, 1).parent).toEqual({ table: 0, row: 0, column: 0 });
  });

  it('only lay text out where nothing is ruled, few are the cells and several their lines', async () => {
    const head = row('ỦY BAN<br>NHÂN DÂN', 'CỘNG HÒA<br>Độc lập');
    expect(table(await page(`<table border=0>${head}</table>`)).layout).toBe(true);
    expect(table(await page(`<table border=1>${head}</table>`)).layout).toBe(false);
    const excel = `<style>.x{border:.5pt solid windowtext}</style><table border=0>${head.replaceAll('<td', '<td class=x')}</table>`;
    expect(table(await page(excel)).layout).toBe(false);
  });

  it('may be empty', async () => {
    expect((await page('<table></table><table><tr></tr></table><table><tr><td></table>')).tables).toHaveLength(1);
  });
});

describe('notes of a page', () => {
  it('as Word saves them leave the number that they are marked at as it is', async () => {
    const document = await page(
      `${ruled(row('1.234<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1"><span>[1]</span></a>', '5'))}<div style="mso-element:footnote-list"><div style="mso-element:footnote" id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> Số ước</p></div></div>`,
    );
    expect(cellAt(document, 0, 0)).toMatchObject({ text: '1.234', notes: [0] });
    expect(document.notes).toEqual([{ kind: 'footnote', label: '1', text: 'Số ước', lines: [] }]);
    expect(texts(document)).toEqual([]);
  });

  it('are as LibreOffice saves them', async () => {
    const document = await page(
      '<p>Đạt 47%<a class="sdendnoteanc" name="sdendnote1anc" href="#sdendnote1sym"><sup>i</sup></a>.</p><div id="sdendnote1"><p><a href="#sdendnote1anc">i</a> cuối</p></div>',
    );
    expect(paragraphs(document)[0]).toMatchObject({ text: 'Đạt 47%.', noteMarks: [{ at: 7, note: 0 }] });
    expect(document.notes.map(({ kind, label, text }) => [kind, label, text])).toEqual([['endnote', 'i', 'cuối']]);
  });

  it('that are not in the page are links like any other', async () => {
    expect(texts(await page('<p>12<a href="#_ftn9">[9]</a></p>'))).toEqual(['12[9]']);
  });
});

describe('pictures of a page', () => {
  it('are those that it holds itself; no other is fetched', async () => {
    const data = Buffer.from('picture').toString('base64');
    const document = await page(
      `<p><img src="data:image/png;base64,${data}"></p><p>Hình 1. Trụ sở</p><p><img src="http://127.0.0.1:9/a.png"></p>`,
    );
    expect(
      document.pictures.map(({ mediaType, caption, bytes }) => [mediaType, caption, Buffer.from(bytes).toString()]),
    ).toEqual([['image/png', 'Hình 1. Trụ sở', 'picture']]);
    expect(rules(document)).toEqual(['external-picture']);
  });

  it('and frames of other pages are told', async () => {
    expect(rules(await page('<iframe src="a.htm">x</iframe><p>a</p>'))).toEqual(['sub-document']);
  });
});

describe('the encoding of a page', () => {
  const TEXT = 'Tổng số văn bản đã ban hành';
  const meta = (name: string): string => `<meta http-equiv=Content-Type content="text/html; charset=${name}">`;
  const latin = (html: string): Uint8Array => new Uint8Array(Buffer.from(html, 'latin1'));

  it.each<[string, Uint8Array]>([
    ['a byte order mark', new Uint8Array(Buffer.from(`\uFEFF${meta('windows-1252')}<p>${TEXT}`, 'utf16le'))],
    ['its declaration', new Uint8Array(iconv.encode(`${meta('windows-1258')}<p>Toång soá`, 'latin1'))],
    ['being UTF-8', new Uint8Array(Buffer.from(`<p>${TEXT}`))],
    ['being UTF-8, whatever it declares', new Uint8Array(Buffer.from(`${meta('iso-8859-1')}<p>${TEXT}`))],
    ['TCVN3 as declared', new Uint8Array(iconv.encode(`${meta('x-viet-tcvn5712')}<p>${TEXT}`, 'tcvn'))],
  ])('is told by %s', async (how, bytes) => {
    expect(texts(await page(bytes))[0]).toBe(how === 'its declaration' ? 'Toång soá' : TEXT);
  });

  it.each(['', meta('utf-8')])('is UTF-8 with a byte that was damaged on the way, after %j', async (declared) => {
    const whole = Buffer.from(`${declared}<p>${TEXT}</p><p>${TEXT}</p><p>x`);
    const bytes = Buffer.concat([whole.subarray(0, -1), Buffer.from([0xc3]), whole.subarray(-1)]);
    expect(texts(await page(new Uint8Array(bytes)))).toEqual([TEXT, TEXT, '\ufffdx']);
  });

  it('of Windows is told by its syllables', async () => {
    const decomposed = TEXT.normalize('NFD').replace(/([aeo])\u0302|a\u0306|([ou])\u031b/g, (letters) =>
      letters.normalize('NFC'),
    );
    const bytes = iconv.encode(`<p>${decomposed}`, 'windows-1258');
    expect(texts(await page(new Uint8Array(bytes)))).toEqual([TEXT]);
  });

  it.each(['', meta('windows-1252'), meta('x-user-defined')])(
    'of old fonts is told by their names, after %j',
    async (declared) => {
      const tcvn3 = iconv.encode('Tổng số văn bản', 'tcvn').toString('latin1');
      const document = await page(
        latin(
          `${declared}<style>.t{font-family:".VnTime","serif"}</style><p class=t>${tcvn3}</p><p><font face="VNI-Times">${toVni('quyết định')}</font></p>`,
        ),
      );
      expect(texts(document)).toEqual(['Tổng số văn bản', 'quyết định']);
      expect(rules(document)).toEqual(['legacy-encoding', 'legacy-encoding']);
    },
  );
});

describe('pages that are refused, and that are not', () => {
  it('nest too deep', async () => {
    expect((await failure('<div>'.repeat(3000))).reason).toBe('limit-html-depth');
    expect((await failure('<table><tr><td>'.repeat(200))).reason).toBe('limit-html-depth');
  });

  it('have too many elements', async () => {
    expect((await failure('<p>'.repeat(1_000_001))).reason).toBe('limit-html-elements');
  });

  it('have tables too wide', async () => {
    expect((await failure(ruled(row(...Array.from({ length: 600 }, () => 'x'))))).reason).toBe('limit-table-size');
    expect((await failure(ruled('<tr><td colspan=1000>'.repeat(1) + '<td colspan=1000>'.repeat(20)))).reason).toBe(
      'limit-table-size',
    );
  });

  it('have cells over all the rows below in every row', async () => {
    expect((await failure(ruled('<tr><td rowspan=65000>1'.repeat(5_000)))).reason).toBe('limit-table-size');
  });

  it('may have a hundred thousand cells', { timeout: 60_000 }, async () => {
    const document = await page(
      ruled(
        ...Array.from({ length: 12_500 }, (_, at) => row(...'abcdefgh'.split('').map((letter) => `${letter}${at}`))),
      ),
    );
    expect(table(document).cells).toHaveLength(100_000);
    expect(table(document).cells.at(-1)?.text).toBe('h12499');
  });

  it('may leave every tag open', async () => {
    const document = await page(`<table border=1>${'<tr><td><font size=2><b>x<td>y'.repeat(800)}`);
    expect(table(document)).toMatchObject({ rows: 800, columns: 2 });
  });
});

describe('a cell of a page', () => {
  const doubtsOf = async (content: string): Promise<readonly string[]> =>
    cellAt(await page(ruled(row(content, 'Số hồ sơ'), row('1', '2'))), 0, 0).doubts;

  it.each([
    '<img src="so.png">',
    '<input value="12">',
    '<select><option>12</option></select>',
    '<svg><path d="M0 0"/></svg>',
    '<canvas></canvas>',
    '<object data="a"></object>',
    '<table><tr><td>12</td></tr></table>',
  ])('is not blank with %s in it', async (content) => {
    expect(await doubtsOf(content)).toEqual(['ink-not-text']);
  });

  it.each(['<input type="hidden" value="12">', '<img src="so.png" style="display:none">', ''])(
    'is blank with %s in it',
    async (content) => {
      expect(await doubtsOf(content)).toEqual([]);
    },
  );

  it.each([
    '12<sub>5</sub>',
    '<sup>5</sup>12',
    '12<span style="font-size:1px">5</span>',
    '12<font size="1">5</font>',
    '12<span style="color:white">5</span>',
    '12<span style="color:#fff">5</span>',
    '<span style="background:#222222">12<span style="color:rgb(34, 34, 34)">5</span></span>',
    '12<span style="opacity:0">5</span>',
    '12<span style="color:transparent">5</span>',
    '12<span style="position:absolute;left:-9999px">5</span>',
    '12<span style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">5</span>',
    '12<span style="position:absolute;clip-path:inset(50%)">5</span>',
    '12<span style="display:inline-block;max-width:0;overflow:hidden">5</span>',
    '12<span style="display:inline-block;transform:scale(0)">5</span>',
    '12<span style="display:inline-block;text-indent:-100em">5</span>',
  ])('has digits that hardly show: %s', async (content) => {
    expect(await doubtsOf(content)).toEqual(['digit-size']);
  });

  it.each([
    '12<sup>1</sup>',
    '<span style="font-size:13pt;color:red">12</span>',
    '<small>12</small>',
    '<p style="text-indent:-18pt;margin-left:36pt">12</p>',
    '<div style="position:relative;left:-5px;width:0.5in;height:12pt;overflow:hidden">12</div>',
  ])('has plain digits: %s', async (content) => {
    expect(await doubtsOf(content)).toEqual([]);
  });

  it('is doubted in a row that lacks a cell', async () => {
    const document = await page(ruled(row('1', 'a', '7'), row('2', 'b', '8'), row('3', '9'), row('4', 'd', '1')));
    expect([0, 1, 2].map((column) => cellAt(document, 2, column).doubts)).toEqual(Array(3).fill(['row-uneven']));
    expect(cellAt(document, 0, 0).doubts).toEqual([]);
  });
});
