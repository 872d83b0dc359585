/**
 * Drafts a catalogue from the rows of a report whose template no catalogue knows. What can only be known from the template
 * is left to a person: remarks say what to complete and what the report's own figures suggest. Pure.
 */
import { writeToString } from 'fast-csv';
import { readCell } from '../numbers/cell.js';
import { readCodes } from '../numbers/codes.js';
import { eq, ratioPercent, scaleOf, sum } from '../numbers/decimal.js';
import { readUnit } from '../numbers/units.js';
import { isRoman, romanOf } from '../text/ordinals.js';
import type { Vocabulary } from '../text/vocabulary.js';
import type { Flow, IndicatorKind } from './model.js';
import { normaliseStt, parentStt } from './stt.js';

/** A form as a report prints it. */
export interface DraftForm {
  /** Its number; null when the report gives it none: its place is taken. */
  readonly form: string | null;
  readonly title: string;
  readonly rows: readonly DraftRow[];
}

export interface DraftRow {
  readonly stt: string;
  readonly label: string;
  readonly unit: string;
  readonly value: string;
}

interface Line {
  readonly form: string;
  readonly formTitle: string;
  /** The section before the STT in the id. */
  readonly prefix: string;
  readonly stt: string;
  readonly row: DraftRow;
  readonly vocabulary: Vocabulary;
}

const COLUMNS = [
  'indicator_id',
  'form',
  'form_title',
  'stt',
  'label',
  'unit',
  'kind',
  'codes',
  'parent',
  'relation',
  'flow',
  'remark',
] as const;

/** The catalogue as CSV (UTF-8 with BOM, comma, CRLF), one line a row of the report, in its order. */
export async function draftCatalogue(forms: readonly DraftForm[], vocabulary: Vocabulary): Promise<string> {
  const lines = toLines(forms, vocabulary);
  const ids = new Map<string, number>();
  for (const line of lines) if (line.stt !== '') ids.set(idOf(line), (ids.get(idOf(line)) ?? 0) + 1);
  const rows = lines.map((line) => cellsOf(line, lines, ids).map(guarded));
  return writeToString([[...COLUMNS], ...rows], {
    headers: false,
    writeBOM: true,
    rowDelimiter: '\r\n',
    includeEndRowDelimiter: true,
  });
}

/** A spreadsheet takes such a cell for a formula; the loader drops the apostrophe again. */
const guarded = (text: string): string => (/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text);

function toLines(forms: readonly DraftForm[], vocabulary: Vocabulary): Line[] {
  const ownerOf = new Map<string, string>();
  return forms.flatMap((form, at) => {
    const number = form.form ?? String(at + 1);
    /** A section that another form has too is told apart by its form's number. */
    const own = (section: string): string => {
      const owner = ownerOf.get(section) ?? number;
      ownerOf.set(section, owner);
      return owner === number ? section : `F${number}.${section}`;
    };
    let prefix: string | null = null;
    return form.rows.map((row): Line => {
      const stt = normaliseStt(row.stt) ?? '';
      if (isRoman(stt)) prefix = own(stt);
      else prefix ??= own(romanOf(/^\d{1,2}$/u.test(number) ? Number(number) : at + 1));
      return { form: number, formTitle: form.title === '' ? number : form.title, prefix, stt, row, vocabulary };
    });
  });
}

const idOf = ({ prefix, stt }: Line): string => (isRoman(stt) ? prefix : `${prefix}.${stt}`);

function cellsOf(line: Line, lines: readonly Line[], ids: ReadonlyMap<string, number>): string[] {
  const { row, stt } = line;
  const parts = lines.filter((one) => parentOf(one, ids) === idOf(line));
  const kind = kindOf(line, parts);
  const remarks = [
    ...(stt === '' ? ['Thiếu STT: điền STT và mã'] : []),
    ...(stt !== '' && (ids.get(idOf(line)) ?? 0) > 1 ? ['Trùng mã với dòng khác'] : []),
    ...(kind === 'count' && row.unit === '' ? ['Không có đơn vị: kiểm tra kind'] : []),
    ...suggestions(line, kind, parts),
  ];
  return [
    stt === '' ? '' : idOf(line),
    line.form,
    line.formTitle,
    stt,
    row.label,
    isHeading(kind) ? '' : row.unit,
    kind,
    kind === 'enum'
      ? readCodes(row.unit)
          .map(({ code, label }) => `${code}=${label}`)
          .join('|')
      : '',
    parentOf(line, ids) ?? '',
    '',
    flowOf(kind) ?? '',
    remarks.join('; '),
  ];
}

const isHeading = (kind: IndicatorKind): boolean => kind === 'section' || kind === 'group';

function parentOf(line: Line, ids: ReadonlyMap<string, number>): string | null {
  if (line.stt === '' || isRoman(line.stt)) return null;
  const above = parentStt(line.stt);
  const id = above === null ? line.prefix : `${line.prefix}.${above}`;
  return ids.has(id) ? id : null;
}

function kindOf({ row, stt, vocabulary }: Line, parts: readonly Line[]): IndicatorKind {
  if (isRoman(stt)) return 'section';
  if (readCodes(row.unit).length > 0) return 'enum';
  const unit = readUnit(row.unit, vocabulary)?.class;
  if (unit !== undefined) return unit;
  return row.unit === '' && row.value === '' && parts.length > 0 ? 'group' : 'count';
}

/** Only what the kind alone decides; counts need a person who knows what they count. */
const flowOf = (kind: IndicatorKind): Flow | null => (kind === 'percent' ? 'rate' : kind === 'enum' ? 'stock' : null);

/** Relations that the report's own figures obey: a hint, because one report can do so by chance. */
function suggestions(line: Line, kind: IndicatorKind, parts: readonly Line[]): string[] {
  const result = certainValue(line, kind);
  const operands = parts.flatMap((part) => {
    const value = certainValue(part, kindOf(part, []));
    return value === null ? [] : [{ id: idOf(part), value }];
  });
  if (result === null || result === '0' || operands.length < 2) return [];
  if (kind === 'percent') {
    const [a, b] = operands
      .flatMap((x) => operands.map((y) => [x, y] as const))
      .find(([x, y]) => x.id !== y.id && ratioPercent(x.value, y.value, scaleOf(result)) === result) ?? [null, null];
    return a === null ? [] : [`Số liệu gợi ý: ratio ${a.id} ${b.id}`];
  }
  const adds = operands.length === parts.length && eq(sum(operands.map((one) => one.value)), result);
  return adds ? [`Số liệu gợi ý: sum ${operands.map((one) => one.id).join(' ')}`] : [];
}

/** A value that its cell leaves no doubt about. */
function certainValue({ row, vocabulary }: Line, kind: IndicatorKind): string | null {
  if (isHeading(kind) || kind === 'enum') return null;
  const reading = readCell(row.value, { kind, unit: row.unit, codes: [], vocabulary });
  return reading.certain ? reading.value : null;
}
