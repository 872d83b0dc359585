/**
 * Generates DOCX documents together with what they mean: random merges, automatic numbers, tracked changes, encodings, runs
 * torn apart, content controls. What a document means is worked out here on its own, never by the reader.
 */
import fc, { type GeneratorValue } from 'fast-check';
import iconv from 'iconv-lite';
import { abstractNum, type DocxParts, num, p, rt, tbl, tc, tr } from './docx.js';
import { toVni } from './vni.js';

export interface Meant {
  readonly docx: DocxParts;
  readonly final: Meaning;
  readonly original: Meaning;
}

/** Body texts in order, and tables. */
export interface Meaning {
  readonly paragraphs: readonly string[];
  readonly tables: readonly MeantTable[];
}

export interface MeantTable {
  readonly rows: number;
  readonly columns: number;
  readonly headerRows: number;
  readonly cells: readonly MeantCell[];
}

export interface MeantCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly doubts: readonly string[];
}

/** Words of several letters with marks, so that every encoding shows. */
const WORDS = [
  ...['Tổng số', 'văn bản', 'đã ban hành', 'Tỷ lệ hồ sơ', 'giải quyết', 'đúng hạn', 'thủ tục', 'Ủy ban nhân dân'],
  ...['quyết định', 'Sở Nội vụ', 'kiểm tra', 'được phê duyệt', 'nhiệm vụ', 'cải cách hành chính', 'dịch vụ công'],
];

/** Signs and numbers that mean the same in every encoding. */
const PLAIN = ['1.234', '47,27', '0', '12/KH-UBND', '% & <a>', '"x"', '2022'];

const ENCODINGS = ['unicode', 'decomposed', 'tcvn3', 'tcvn3-capitals', 'vni'] as const;
type Encoding = (typeof ENCODINGS)[number];

const FONTS: Readonly<Record<Encoding, string>> = {
  unicode: '',
  decomposed: '',
  tcvn3: '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>',
  'tcvn3-capitals': '<w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/>',
  vni: '<w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/>',
};

/** Numbering of every generated document: three levels, the third without its parents. */
const LEVELS = [
  { text: '%1.', format: 'upperRoman' },
  { text: '%1.%2.', more: '<w:isLgl/>' },
  { text: '%3)', format: 'lowerLetter' },
];
const ROMAN = [
  '',
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
  'XVIII',
  'XIX',
  'XX',
];

/** Automatic numbers of one state of the text. */
class Numbers {
  #counts = [0, 0, 0];

  next(level: number): string {
    this.#counts = this.#counts.map((count, at) => (at < level ? count : at === level ? count + 1 : 0));
    const [first = 0, second = 0, third = 0] = this.#counts;
    if (level === 0) return `${ROMAN[first] ?? first}.`;
    if (level === 1) return `${Math.max(first, 1)}.${second}.`;
    const letter = String.fromCharCode(96 + (((third - 1) % 26) + 1));
    return `${letter.repeat(Math.floor((third - 1) / 26) + 1)})`;
  }
}

interface Part {
  readonly xml: string;
  readonly final: string;
  readonly original: string;
  readonly changed: boolean;
}

export const meantDocument = (): fc.Arbitrary<Meant> =>
  fc.gen().map((g) => {
    const numbers = { final: new Numbers(), original: new Numbers() };
    const paragraphs = { final: [] as string[], original: [] as string[] };
    const tables = { final: [] as MeantTable[], original: [] as MeantTable[] };
    let body = '';
    const blocks = g(fc.integer, { min: 1, max: 5 });
    for (let block = 0; block < blocks; block += 1) {
      if (g(fc.boolean)) {
        const paragraph = oneParagraph(g, numbers);
        body += control(g, paragraph.xml);
        if (paragraph.final !== '') paragraphs.final.push(paragraph.final);
        if (paragraph.original !== '') paragraphs.original.push(paragraph.original);
      } else {
        const table = oneTable(g, numbers);
        body += control(g, table.xml);
        tables.final.push(table.final);
        tables.original.push(table.original);
      }
    }
    return {
      docx: { body, numbering: abstractNum(0, LEVELS) + num(1, 0) },
      final: { paragraphs: paragraphs.final, tables: tables.final },
      original: { paragraphs: paragraphs.original, tables: tables.original },
    };
  });

/** Wraps `xml` in a content control now and then. */
const control = (g: GeneratorValue, xml: string): string =>
  g(fc.integer, { min: 0, max: 5 }) === 0 ? `<w:sdt><w:sdtPr/><w:sdtContent>${xml}</w:sdtContent></w:sdt>` : xml;

function oneParagraph(g: GeneratorValue, numbers: { readonly final: Numbers; readonly original: Numbers }): Part {
  const level = g(fc.integer, { min: -4, max: 2 });
  const parts = Array.from({ length: g(fc.integer, { min: 0, max: 3 }) }, () => onePart(g));
  const join = (state: 'final' | 'original'): string => {
    const text = parts
      .map((part) => part[state])
      .join('')
      .trim();
    if (level < 0) return text;
    const number = numbers[state].next(level);
    return text === '' ? number : `${number} ${text}`;
  };
  const properties = level < 0 ? '' : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
  return {
    xml: p(parts.map((part) => part.xml).join(''), properties),
    final: join('final'),
    original: join('original'),
    changed: parts.some((part) => part.changed),
  };
}

/** A stretch of text in one encoding, possibly a tracked insertion, deletion, or replacement. */
function onePart(g: GeneratorValue): Part {
  const change = g(fc.constantFrom, 'none', 'none', 'none', 'inserted', 'deleted', 'replaced');
  const now = change === 'deleted' ? null : oneText(g);
  const before = change === 'none' ? now : change === 'inserted' ? null : oneText(g);
  const inserted =
    change === 'none' || now === null ? (now?.xml ?? '') : `<w:ins w:id="1" w:author="x">${now.xml}</w:ins>`;
  const deleted =
    change === 'none' || before === null
      ? ''
      : `<w:del w:id="2" w:author="x">${before.xml.replaceAll('<w:t ', '<w:delText ').replaceAll('</w:t>', '</w:delText>')}</w:del>`;
  return { xml: deleted + inserted, final: now?.text ?? '', original: before?.text ?? '', changed: change !== 'none' };
}

function oneText(g: GeneratorValue): { readonly xml: string; readonly text: string } {
  const encoding = g(() => fc.constantFrom(...ENCODINGS));
  const plain = g(fc.integer, { min: 0, max: 2 }) === 0;
  const words = plain
    ? g(fc.constantFrom, ...PLAIN)
    : `${g(fc.constantFrom, ...WORDS)} ${g(fc.constantFrom, ...WORDS)}`;
  const text = `${cased(words, encoding)} `;
  const written = encode(text, encoding);
  const cut = g(fc.integer, { min: 0, max: written.length });
  const runs = [written.slice(0, cut), written.slice(cut)].filter((run) => run !== '');
  return { xml: control(g, runs.map((run) => rt(run, FONTS[encoding])).join('')), text };
}

/** TCVN3 has no capitals with tones in its ordinary fonts, and nothing else in its capitals fonts. */
const cased = (words: string, encoding: Encoding): string =>
  encoding === 'tcvn3' ? words.toLowerCase() : encoding === 'tcvn3-capitals' ? words.toUpperCase() : words;

function encode(text: string, encoding: Encoding): string {
  switch (encoding) {
    case 'unicode':
      return text;
    case 'decomposed':
      return text.normalize('NFD');
    case 'tcvn3':
      return iconv.encode(text, 'tcvn').toString('latin1');
    case 'tcvn3-capitals':
      return iconv.encode(text.toLowerCase(), 'tcvn').toString('latin1');
    case 'vni':
      return toVni(text);
  }
}

interface GeneratedTable {
  readonly xml: string;
  readonly final: MeantTable;
  readonly original: MeantTable;
}

/** A grid cut into random rectangles, each a merged cell. */
function oneTable(g: GeneratorValue, numbers: { readonly final: Numbers; readonly original: Numbers }): GeneratedTable {
  const rows = g(fc.integer, { min: 1, max: 5 });
  const columns = g(fc.integer, { min: 1, max: 5 });
  const headerRows = g(fc.integer, { min: 0, max: 1 });
  const taken = new Set<string>();
  const cells: { final: MeantCell[]; original: MeantCell[] } = { final: [], original: [] };
  /** By row and column: the XML of the cell that begins there, and of those that go on there. */
  const written = new Map<string, string>();
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(`${row},${column}`)) continue;
      const free = (height: number, width: number): boolean =>
        row + height <= rows &&
        column + width <= columns &&
        Array.from(
          { length: height * width },
          (_, at) => `${row + Math.floor(at / width)},${column + (at % width)}`,
        ).every((place) => !taken.has(place));
      let rowSpan = g(fc.integer, { min: 1, max: 3 });
      let columnSpan = g(fc.integer, { min: 1, max: 3 });
      while (!free(rowSpan, columnSpan)) {
        if (columnSpan > 1) columnSpan -= 1;
        else rowSpan -= 1;
      }
      const contents = Array.from({ length: g(fc.integer, { min: 1, max: 2 }) }, () => oneParagraph(g, numbers));
      for (let down = 0; down < rowSpan; down += 1) {
        for (let right = 0; right < columnSpan; right += 1) taken.add(`${row + down},${column + right}`);
        const span = columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : '';
        const merge = rowSpan === 1 ? '' : down === 0 ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
        const content = down === 0 ? contents.map((each) => each.xml).join('') : p('');
        written.set(`${row + down},${column}`, control(g, tc(content, span + merge)));
      }
      const doubts = contents.some((each) => each.changed) ? ['unresolved-change'] : [];
      const at = { row, column, rowSpan, columnSpan, doubts };
      for (const state of ['final', 'original'] as const) {
        const text = contents
          .map((each) => each[state])
          .filter((each) => each !== '')
          .join('\n');
        cells[state].push({ ...at, text });
      }
    }
  }
  const xml = Array.from({ length: rows }, (_, row) => {
    const inRow = Array.from({ length: columns }, (__, column) => written.get(`${row},${column}`) ?? '');
    return control(g, tr(inRow, row < headerRows ? '<w:tblHeader/>' : ''));
  });
  const table = (state: 'final' | 'original'): MeantTable => ({ rows, columns, headerRows, cells: cells[state] });
  return { xml: tbl(xml), final: table('final'), original: table('original') };
}
