/**
 * Twenty honest reports in the house styles of twenty offices: nothing in them is wrong, and every value of theirs must
 * be accepted. Each changes many things at once that leave the meaning as it is.
 */
import type { NumberStyle } from '../../fixtures/make/numerals.js';
import { print } from '../../fixtures/make/numerals.js';
import { BASES, type Base, paperOf, valuesFor } from './bases.js';
import { column } from './kinds/headings.js';
import { cell, type Format, isValued, type Line, type Paper, put, textOf } from './paper.js';

export interface Honest {
  readonly name: string;
  readonly format: Format;
  readonly paper: Paper;
}

type Styling = (paper: Paper) => void;

/** Column of another period, or of the plan, beside the results. */
function beside(paper: Paper, title: string, own: string, over: string | null, side: 'before' | 'after'): void {
  for (const form of paper.forms) {
    const at = form.columns.findIndex(({ key }) => key === 'value') + (side === 'after' ? 1 : 0);
    column(form, 'label').width -= 56;
    form.columns.splice(at, 0, { key: 'beside', title, width: 58 });
    column(form, 'value').title = own;
    const keys = side === 'before' ? ['beside', 'value'] : ['value', 'beside'];
    form.over = over === null ? null : { keys, title: over };
    for (const line of form.lines) line.cells.beside = cell(other(paper, line));
  }
}

function other(paper: Paper, line: Line): string {
  const value = paper.truth.get(line.id) ?? '';
  if (!isValued(line) || value === '') return '';
  if (line.kind === 'enum') return value;
  const [whole = '0', tail] = value.split('.');
  const less = Math.floor((Number(whole) * 83) / 100);
  return tail === undefined ? String(less === Number(whole) ? less + 1 : less) : `${less},${tail}`;
}

const each = (paper: Paper, change: (line: Line) => void): void => {
  for (const { lines } of paper.forms) for (const line of lines) change(line);
};
const labels =
  (change: (label: string) => string): Styling =>
  (paper) =>
    each(paper, (line) => put(line, 'label', change(textOf(line, 'label'))));
const units =
  (change: (unit: string) => string): Styling =>
  (paper) =>
    each(paper, (line) => line.kind !== 'enum' && put(line, 'unit', change(textOf(line, 'unit'))));
const heading =
  (key: string, title: string): Styling =>
  (paper) => {
    for (const form of paper.forms) column(form, key).title = title;
  };
const oneRow: Styling = (paper) => {
  for (const form of paper.forms) form.over = null;
};
const order =
  (keys: readonly string[]): Styling =>
  (paper) => {
    for (const form of paper.forms) {
      form.columns = keys.map((key) => column(form, key));
      form.over = null;
    }
  };
const style =
  (own: NumberStyle): Styling =>
  (paper) =>
    each(paper, (line) => {
      if (!isValued(line) || line.kind === 'enum') return;
      put(line, 'value', print(paper.truth.get(line.id) ?? '', own, line.kind === 'percent'));
    });
const stt =
  (change: (stt: string) => string): Styling =>
  (paper) =>
    each(paper, (line) => put(line, 'stt', change(textOf(line, 'stt').replace(/\.$/u, ''))));
const city: Styling = (paper) => {
  if (paper.city)
    labels((label) => label.replace(/UBND tỉnh/gu, 'UBND thành phố').replace(/cấp tỉnh/gu, 'cấp thành phố'))(paper);
};
const note =
  (ids: RegExp, words: string): Styling =>
  (paper) =>
    each(
      paper,
      (line) => isValued(line) && ids.test(line.id) && textOf(line, 'value') !== '' && put(line, 'note', words),
    );

const total = labels((label) => label.replace(/^Tổng số/u, 'Số'));
const percent = labels((label) => label.replace(/phần trăm/gu, '%'));
const until = labels((label) => label.replace(/tại thời điểm báo cáo/u, 'đến thời điểm báo cáo'));
const written = labels((label) =>
  label
    .replace(/TTHC/gu, 'thủ tục hành chính')
    .replace(/UBND/gu, 'Ủy ban nhân dân')
    .replace(/VBQPPL/gu, 'văn bản quy phạm pháp luật'),
);
const small = units((unit) => unit.toLowerCase());
const short = units((unit) =>
  unit.replace('Thủ tục', 'TTHC').replace('Văn bản', 'VB').replace('Cơ quan, đơn vị', 'CQ, ĐV'),
);

/** One office's way of printing. */
const OFFICES: readonly (readonly [string, Format, readonly Styling[]])[] = [
  ['Số for Tổng số', 'docx', [total, small]],
  ['abbreviations written out', 'docx', [written]],
  ['plan beside results', 'docx', [(p) => beside(p, 'Kế hoạch', 'Thực hiện', 'Kết quả thống kê', 'before')]],
  ['period before', 'pdf', [(p) => beside(p, 'Kỳ trước', 'Kỳ này', 'Số liệu', 'before')]],
  ['same period last year', 'docx', [total, (p) => beside(p, 'Cùng kỳ năm trước', 'Kỳ báo cáo', null, 'after')]],
  ['columns in another order', 'docx', [order(['stt', 'label', 'value', 'unit', 'note']), heading('value', 'Kết quả')]],
  [
    'one header row',
    'pdf',
    [oneRow, heading('value', 'Kết quả thực hiện'), heading('unit', 'ĐVT'), heading('label', 'Nội dung')],
  ],
  ['of a city', 'docx', [city, total]],
  ['numbers without marks', 'docx', [style({ group: '', decimal: ',' }), stt((own) => own), percent]],
  ['two decimals', 'pdf', [style({ group: '.', decimal: ',', twoDecimals: true, padded: true }), until]],
  ['decomposed', 'docx', [labels((label) => label.normalize('NFD')), heading('value', 'Số liệu kỳ này')]],
  ['no-break spaces', 'docx', [labels((label) => label.replaceAll(' ', '\u00a0')), short]],
  [
    'notes of sources',
    'docx',
    [note(/\.1$/u, 'Có danh sách kèm theo'), note(/\.2$/u, 'Theo báo cáo của các sở, ngành'), total],
  ],
  [
    'the own period in the title',
    'pdf',
    [(p) => p.forms.forEach((form) => void form.above.push(`(${p.period.words})`))],
  ],
  [
    'signs in the cells',
    'docx',
    [
      (p) =>
        each(
          p,
          (line) =>
            line.kind === 'percent' && textOf(line, 'value') !== '' && put(line, 'value', `${textOf(line, 'value')}%`),
        ),
    ],
  ],
  [
    'numbers above the columns',
    'docx',
    [
      oneRow,
      (p) =>
        p.forms.forEach(
          (form) =>
            void form.lines.unshift({
              id: '',
              kind: 'local',
              cells: Object.fromEntries(form.columns.map(({ key }, i) => [key, cell(`(${i + 1})`)])),
            }),
        ),
    ],
  ],
  ['forms in another order', 'pdf', [(p) => void p.forms.reverse(), heading('note', 'Ghi chú (nếu có)')]],
  [
    'a plan of the year beside',
    'docx',
    [total, percent, (p) => beside(p, `Kế hoạch năm ${p.period.year}`, 'Kết quả thực hiện', null, 'before')],
  ],
  ['brackets behind the numbers', 'docx', [stt((own) => (own === '' ? '' : `${own})`)), small, until]],
  [
    'larger print, results by period',
    'pdf',
    [
      (p) => {
        p.pdf.size = 10;
        for (const form of p.forms) {
          form.over = null;
          column(form, 'value').title = `Kết quả ${p.period.words}`;
        }
      },
    ],
  ],
];

/** Every second report has all the forms of its template; the others have two or three. */
export function honestReports(): Honest[] {
  return OFFICES.map(([name, format, stylings], at) => {
    const like = pick(name, at);
    const base: Base = { ...like, forms: at % 2 === 0 ? ['1', '2', '3', '4', '5', '6', '7'] : ['1', '3', '6'] };
    const paper = paperOf(base, valuesFor(base, `/honest/${at}`));
    for (const styling of stylings) styling(paper);
    return { name: `${String(at + 1).padStart(2, '0')} ${name}`, format, paper };
  });
}

/** Papers of both templates by turns; a city where the style is a city's. */
function pick(name: string, at: number): Base {
  const template = at % 4 < 2 ? '581' : '4625';
  const fitting = BASES.filter((base) =>
    name === 'of a city'
      ? base.province.startsWith('Thành phố')
      : base.template === template && !base.province.startsWith('Thành phố'),
  );
  const found = fitting[at % fitting.length];
  if (!found) throw new Error(template);
  return found;
}
