/** The table of heads: a file from each line, and what was read of it set against the line. */
import { join } from 'node:path';
import { readCsv } from '../../fixtures/make/csv.js';
import { Canvas } from '../../fixtures/make/pdf/canvas.js';
import { textWidth } from '../../fixtures/make/pdf/fonts.js';
import { BASES, paperOf } from './bases.js';
import type { Format, Paper, Pen } from './paper.js';
import type { ReadReport } from './read.js';
import { writePaper } from './write.js';

/** Fields of a head that are judged, and words of the findings that speak of them. */
const FIELDS = {
  issuer_code: ['issuer'],
  issuer: ['issuer'],
  level: ['issuer'],
  number: ['number'],
  date: ['date'],
  period: ['period'],
  kind: ['issuer'],
} as const;
type Field = keyof typeof FIELDS;
const NAMES = Object.keys(FIELDS) as readonly Field[];

/** The line says nothing of this field. */
const OPEN = '*';

export interface HeadLine {
  readonly id: string;
  /** Not to be looked at while the program is changed. */
  readonly held: boolean;
  readonly format: Format;
  readonly template: '581' | '4625';
  readonly office: readonly string[];
  readonly numberLine: string;
  readonly placeAndDate: string;
  readonly motto: string;
  readonly title: readonly string[];
  readonly appendix: readonly string[];
  /** `fields 318 19`: number and day stamped as signature fields; `content …`: as content appended last. */
  readonly stamp: string;
  readonly expected: Readonly<Record<Field, string>>;
}

export interface HeadVerdict {
  readonly id: string;
  readonly held: boolean;
  readonly right: number;
  /** Empty where the line has something; `told`: with a finding. */
  readonly missing: readonly { readonly field: Field; readonly told: boolean }[];
  readonly wrong: readonly {
    readonly field: Field;
    readonly expected: string;
    readonly got: string;
    readonly told: boolean;
  }[];
}

const split = (text: string): string[] => text.split(' / ').filter((part) => part !== '');

export async function headLines(): Promise<HeadLine[]> {
  const rows = await readCsv(join(import.meta.dirname, 'heads.csv'));
  return rows.map((row) => {
    const of = (name: string): string => row[name] ?? '';
    return {
      id: of('id'),
      held: of('held') === 'yes',
      format: of('format') === 'pdf' ? 'pdf' : 'docx',
      template: of('template') === '4625' ? '4625' : '581',
      office: split(of('office')),
      numberLine: of('number_line'),
      placeAndDate: of('place_and_date'),
      motto: of('motto'),
      title: split(of('title')),
      appendix: split(of('appendix')),
      stamp: of('stamp'),
      expected: Object.fromEntries(NAMES.map((name) => [name, of(name)])) as Record<Field, string>,
    };
  });
}

/** The head over one form. */
export function headPaper(line: HeadLine): Paper {
  const base = BASES.find(({ template, forms }) => template === line.template && forms.includes('3'));
  if (!base) throw new Error(`no base of ${line.template}`);
  const paper = paperOf(base);
  paper.head = {
    ...paper.head,
    motto: line.motto === 'party' ? ['ĐẢNG CỘNG SẢN VIỆT NAM'] : line.office.length === 0 ? [] : paper.head.motto,
    office: [...line.office],
    number: line.numberLine,
    placeAndDate: line.placeAndDate,
    title: [...line.title],
    addressee: '',
    opening: ['Cơ quan báo cáo kết quả như sau:'],
    recipients: ['Lưu: VT.'],
    signature: ['THỦ TRƯỞNG', 'Lê Văn Thuận'],
  };
  paper.appendix = [...line.appendix];
  for (const form of paper.forms) if (form.over) form.over = { ...form.over, title: 'Kết quả thống kê' };
  if (line.stamp !== '') paper.pdf.eachPage.push((pen, page) => page === 1 && stamp(line, pen));
  return paper;
}

/** Number and day in the blanks that the head leaves for them, as a signing tool prints them. */
function stamp(line: HeadLine, pen: Pen): void {
  const [how, number = '', day = ''] = line.stamp.split(' ');
  const [left, right] = [pen.x1 * 0.27, pen.x1 * 0.7];
  const size = 12;
  const before = (text: string, until: RegExp): number => textWidth(text.slice(0, text.search(until)), size);
  const places = [
    {
      text: number,
      x: left - textWidth(line.numberLine, size) / 2 + before(line.numberLine, /(?<=Số: )/u) + 6,
      y: 50 + 12 + line.office.length * 16,
    },
    {
      text: day,
      x: right - textWidth(line.placeAndDate, size) / 2 + before(line.placeAndDate, /(?<=ngày )/u) + 6,
      y: 50 + 52,
    },
  ];
  for (const { text, x, y } of places) {
    if (how === 'content') {
      pen.page.later.push(new Canvas(pen.canvas.width, pen.canvas.height).text(x, y, text, { size }));
      continue;
    }
    const width = textWidth(text, size) + 4;
    const bottom = pen.canvas.height - y - 4;
    pen.page.annotations.push({
      entries: `/Subtype /Widget /FT /Sig /T (S${text})`,
      rect: `${x - 2} ${bottom} ${x - 2 + width} ${bottom + 16}`,
      appearance: new Canvas(width, 16).text(2, 12, text, { size }),
    });
  }
}

export const writeHeadFile = (line: HeadLine): Uint8Array => writePaper(headPaper(line), line.format);

export function judgeHead(line: HeadLine, { head, findings }: ReadReport): HeadVerdict {
  const got: Record<Field, string> = {
    issuer_code: head.issuerCode,
    issuer: head.issuer,
    level: head.issuerLevel,
    number: head.number,
    date: head.date,
    period: head.period,
    kind: head.kind,
  };
  const told = (field: Field): boolean =>
    FIELDS[field].some((word) => findings.some(({ rule }) => rule.includes(word)));
  let right = 0;
  const missing: { field: Field; told: boolean }[] = [];
  const wrong: { field: Field; expected: string; got: string; told: boolean }[] = [];
  for (const field of NAMES) {
    const expected = line.expected[field];
    if (expected === OPEN || expected.split('|').includes(got[field])) right += 1;
    else if (got[field] === '') missing.push({ field, told: told(field) });
    else wrong.push({ field, expected, got: got[field], told: told(field) });
  }
  return { id: line.id, held: line.held, right, missing, wrong };
}
