/** What one catalogue must obey as a whole: ids, parents, relations, kinds and the order of its rows. */
import { readUnit } from '../numbers/units.js';
import type { Vocabulary } from '../text/vocabulary.js';
import type { Typed } from './cells.js';
import { type CatalogueFault, fault } from './fault.js';
import type { IndicatorRow } from './schema.js';

const HEADINGS: ReadonlySet<string> = new Set(['section', 'group']);

const MAY_BE_LEFT_OUT: ReadonlySet<string> = new Set(['unknown-parent', 'relation-unknown-id', 'bound-unknown-id']);

type Line = Typed<IndicatorRow>;
type Check = (line: Line, all: ReadonlyMap<string, Line>) => readonly (Omit<Problem, 'line'> | null)[];

interface Problem {
  readonly line: number;
  readonly column: string;
  readonly rule: string;
  readonly vi: string;
  readonly en: string;
  readonly severity?: 'warning';
}

/**
 * Everything that the rows of one catalogue break. `complete`: no row was left out for a fault of its own; else an id
 * that is not there may be one of those, and is no fault.
 */
export function structureFaults(
  file: string,
  lines: readonly Line[],
  complete: boolean,
  vocabulary: Vocabulary,
): CatalogueFault[] {
  const all = new Map<string, Line>();
  for (const line of lines) if (!all.has(line.row.indicator_id)) all.set(line.row.indicator_id, line);
  const checks: readonly Check[] = [checkId, checkParent, checkRelation, checkBounds, checkKind(vocabulary), checkFlow];
  const problems = [
    ...lines.flatMap((line) =>
      checks.flatMap((check) => check(line, all)).flatMap((found) => (found ? [{ ...found, line: line.line }] : [])),
    ),
    ...formOrder(lines),
    ...sumCycles(all),
  ];
  return problems
    .filter(({ rule }) => complete || !MAY_BE_LEFT_OUT.has(rule))
    .map(({ line, column, rule, vi, en, severity }) =>
      fault({ file, line, column }, rule, vi, en, severity ?? 'error'),
    );
}

/** The part of an id before its STT: the section, `III` of `III.1.4.1`; null when the id does not end in the STT. */
function prefixOf({ indicator_id, stt, kind }: IndicatorRow): string | null {
  if (indicator_id === stt) return kind === 'section' ? stt : '';
  return indicator_id.endsWith(`.${stt}`) ? indicator_id.slice(0, -stt.length - 1) : null;
}

const checkId: Check = ({ line, row }, all) => {
  const first = all.get(row.indicator_id);
  const prefix = prefixOf(row);
  return [
    first !== undefined && first.line !== line
      ? {
          column: 'indicator_id',
          rule: 'duplicate-id',
          vi: `mã ${row.indicator_id} đã có ở dòng ${first.line}.`,
          en: `the id ${row.indicator_id} stands on line ${first.line} already.`,
        }
      : null,
    prefix === null || prefix === ''
      ? {
          column: 'stt',
          rule: 'stt-not-of-id',
          vi: `STT "${row.stt}" không khớp với mã ${row.indicator_id}: mã gồm ký hiệu phần, dấu chấm và STT (bảng tính có thể đã đổi 1.10 thành 1.1).`,
          en: `STT "${row.stt}" does not fit the id ${row.indicator_id}: an id is the section, a full stop and the STT (a spreadsheet may have made 1.1 of 1.10).`,
        }
      : null,
  ];
};

const checkParent: Check = ({ row }, all) => {
  if (row.parent === null) return [];
  const parent = all.get(row.parent);
  return [
    parent === undefined
      ? {
          column: 'parent',
          rule: 'unknown-parent',
          vi: `không có chỉ tiêu nào mang mã ${row.parent}.`,
          en: `no indicator has the id ${row.parent}.`,
        }
      : null,
    row.parent === row.indicator_id || (parent !== undefined && parent.row.form !== row.form)
      ? {
          column: 'parent',
          rule: 'parent-elsewhere',
          vi: `chỉ tiêu cha ${row.parent} phải là một dòng khác của cùng biểu mẫu.`,
          en: `the parent ${row.parent} must be another row of the same form.`,
        }
      : null,
  ];
};

const checkRelation: Check = ({ row }, all) => {
  const { relation } = row;
  if (relation === null) return [];
  const ids = relation.kind === 'sum' ? relation.parts : [relation.numerator, relation.denominator];
  const problem = (rule: string, vi: string, en: string) => ({ column: 'relation', rule, vi, en });
  const parts = ids.flatMap((id) => all.get(id)?.row ?? []);
  return [
    ...ids
      .filter((id) => !all.has(id))
      .map((id) =>
        problem('relation-unknown-id', `không có chỉ tiêu nào mang mã ${id}.`, `no indicator has the id ${id}.`),
      ),
    ids.includes(row.indicator_id) || new Set(ids).size < ids.length
      ? problem(
          'relation-repeats-id',
          'một mã xuất hiện hai lần, hoặc là mã của chính dòng này.',
          'an id stands there twice, or is the id of this very row.',
        )
      : null,
    relation.kind === 'ratio' && row.kind !== 'percent'
      ? problem(
          'ratio-not-percent',
          'ratio chỉ dùng cho chỉ tiêu loại percent.',
          'ratio is for a percent indicator only.',
        )
      : null,
    relation.kind === 'sum' && (row.kind === 'percent' || row.kind === 'enum')
      ? problem('sum-not-additive', `sum không dùng được cho loại ${row.kind}.`, `sum is not for the kind ${row.kind}.`)
      : null,
    parts.some((part) => HEADINGS.has(part.kind) || part.kind === 'enum')
      ? problem(
          'relation-without-number',
          'có mã của một tiêu đề hoặc của chỉ tiêu mã hóa, không phải là số để tính.',
          'an id is that of a heading or a coded answer, which is no number to reckon with.',
        )
      : null,
  ];
};

const checkBounds: Check = ({ row }, all) => {
  const ids = row.bounds.flatMap((bound) => (bound.kind === 'equal' ? [bound.other] : bound.parts));
  const problem = (rule: string, vi: string, en: string) => ({ column: 'bounds', rule, vi, en });
  return [
    ...ids
      .filter((id) => !all.has(id))
      .map((id) =>
        problem('bound-unknown-id', `không có chỉ tiêu nào mang mã ${id}.`, `no indicator has the id ${id}.`),
      ),
    [row.indicator_id, ...ids].some((id) => !isAdditive(all.get(id)?.row.kind ?? 'count')) && ids.length > 0
      ? problem(
          'bound-without-amount',
          'bounds chỉ so sánh số đếm và số tiền (count, money).',
          'bounds compare counts and amounts only (count, money).',
        )
      : null,
    ids.includes(row.indicator_id)
      ? problem('bound-on-itself', 'có mã của chính dòng này.', 'the id of this very row stands there.')
      : null,
  ];
};

const isAdditive = (kind: IndicatorRow['kind']): boolean => kind === 'count' || kind === 'money';

const checkKind =
  (vocabulary: Vocabulary): Check =>
  ({ row }) => {
    const problem = (column: string, rule: string, vi: string, en: string, severity?: 'warning') => ({
      column,
      rule,
      vi,
      en,
      ...(severity ? { severity } : {}),
    });
    return [
      row.kind === 'enum' && row.codes.length === 0
        ? problem('codes', 'enum-without-codes', 'loại enum phải có các mã trả lời.', 'an enum must have its codes.')
        : null,
      row.kind !== 'enum' && row.codes.length > 0
        ? problem('codes', 'codes-without-enum', 'chỉ loại enum mới có mã trả lời.', 'only an enum has codes.')
        : null,
      row.kind === 'money' && readUnit(row.unit, vocabulary)?.class !== 'money'
        ? problem(
            'unit',
            'money-without-unit',
            'loại money phải có đơn vị tiền, ví dụ Triệu đồng.',
            'money needs a unit of money, such as Triệu đồng.',
          )
        : null,
      row.kind === 'percent' && row.unit !== '' && readUnit(row.unit, vocabulary)?.class !== 'percent'
        ? problem('unit', 'percent-unit', 'loại percent phải có đơn vị %.', 'a percent indicator has the unit %.')
        : null,
      row.kind === 'count' && ['money', 'percent'].includes(readUnit(row.unit, vocabulary)?.class ?? '')
        ? problem(
            'unit',
            'count-unit',
            'đơn vị là phần trăm hoặc tiền nhưng loại là count.',
            'the unit is a percentage or money, but the kind is count.',
          )
        : null,
      HEADINGS.has(row.kind) && (row.unit !== '' || row.relation !== null)
        ? problem(
            'kind',
            'heading-with-value',
            'tiêu đề (section, group) không có đơn vị và không có quan hệ.',
            'a heading (section, group) has neither unit nor relation.',
          )
        : null,
    ];
  };

const checkFlow: Check = ({ row }) => {
  const fits =
    row.flow === null ||
    (!HEADINGS.has(row.kind) &&
      (row.kind === 'percent') === (row.flow === 'rate') &&
      !(row.kind === 'enum' && row.flow === 'cumulative'));
  return [
    fits
      ? null
      : {
          column: 'flow',
          rule: 'flow-not-of-kind',
          vi: `flow "${row.flow}" không hợp với loại ${row.kind}: tiêu đề để trống, percent là rate, enum là stock.`,
          en: `flow "${row.flow}" does not fit the kind ${row.kind}: none for a heading, rate for percent, stock for enum.`,
        },
  ];
};

/** Rows are aligned with a report in their order, so a form must stand in one piece and its STT must rise. */
function formOrder(lines: readonly Line[]): Problem[] {
  const problems: Problem[] = [];
  const closed = new Set<string>();
  const formOfPrefix = new Map<string, string>();
  let before: Line | null = null;
  for (const line of lines) {
    const { form, stt, kind } = line.row;
    const prefix = prefixOf(line.row) ?? '';
    if (before !== null && before.row.form !== form) closed.add(before.row.form);
    if (closed.has(form)) {
      problems.push({
        line: line.line,
        column: 'form',
        rule: 'form-in-pieces',
        vi: `các dòng của biểu mẫu ${form} phải đứng liền nhau.`,
        en: `the rows of form ${form} must stand together.`,
      });
    }
    if (prefix !== '' && (formOfPrefix.get(prefix) ?? form) !== form) {
      problems.push({
        line: line.line,
        column: 'form',
        rule: 'section-in-two-forms',
        vi: `phần ${prefix} đã thuộc biểu mẫu ${formOfPrefix.get(prefix)}.`,
        en: `section ${prefix} belongs to form ${formOfPrefix.get(prefix)} already.`,
      });
    }
    if (prefix !== '') formOfPrefix.set(prefix, formOfPrefix.get(prefix) ?? form);
    const sameForm = before !== null && before.row.form === form && before.row.kind !== 'section' && kind !== 'section';
    if (sameForm && before !== null && compareStt(before.row.stt, stt) >= 0) {
      problems.push({
        line: line.line,
        column: 'stt',
        rule: 'stt-order',
        vi: `STT ${stt} đứng sau ${before.row.stt}; các dòng phải theo thứ tự của biểu mẫu.`,
        en: `STT ${stt} stands after ${before.row.stt}; rows must be in the order of the form.`,
        severity: 'warning',
      });
    }
    before = line;
  }
  return problems;
}

/** Part by part, as numbers where both are: `2.10` after `2.9`. */
function compareStt(a: string, b: string): number {
  const left = a.split('.');
  const right = b.split('.');
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const x = left[i] ?? '';
    const y = right[i] ?? '';
    if (x === y) continue;
    const numbers = /^\d+$/u.test(x) && /^\d+$/u.test(y);
    return numbers ? Number(x) - Number(y) : x < y ? -1 : 1;
  }
  return 0;
}

function sumCycles(all: ReadonlyMap<string, Line>): Problem[] {
  const partsOf = (id: string): readonly string[] => {
    const relation = all.get(id)?.row.relation;
    return relation?.kind === 'sum' ? relation.parts : [];
  };
  const reaches = (from: string, goal: string, seen: Set<string>): boolean =>
    partsOf(from).some((id) => {
      if (id === goal) return true;
      if (seen.has(id)) return false;
      seen.add(id);
      return reaches(id, goal, seen);
    });
  return [...all.values()].flatMap(({ line, row }) =>
    !partsOf(row.indicator_id).includes(row.indicator_id) && reaches(row.indicator_id, row.indicator_id, new Set())
      ? [
          {
            line,
            column: 'relation',
            rule: 'relation-cycle',
            vi: 'các tổng này vòng lại chính nó.',
            en: 'these sums lead back to the row itself.',
          },
        ]
      : [],
  );
}
