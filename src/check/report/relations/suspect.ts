/** Who is likely to be wrong when a relation fails: told in the finding, never applied. */
import type { Figure, Observation } from '../../../model/report.js';
import type { Said } from '../../../model/result.js';
import { inVietnamese } from '../../../model/rules/rule.js';
import { eq } from '../../../numbers/decimal.js';
import { type Instance, outcome, type Rows } from './instances.js';
import { slips } from './slips.js';

/** A member that another value would set right, with that value where there is only one. */
interface Suspect {
  readonly row: Observation;
  readonly values: readonly string[];
  readonly why: 'prose' | 'elsewhere' | 'slip';
}

/** The sentence that names the suspect; null when nothing points to one member alone. */
export function suspicion(
  failing: Instance,
  instances: readonly Instance[],
  rows: Rows,
  figures: readonly Figure[],
): Said | null {
  const suspect =
    byProse(failing, instances, rows, figures) ??
    elsewhere(failing, instances, rows) ??
    bySlip(failing, instances, rows);
  return suspect && said(suspect);
}

function membersOf({ members }: Instance, rows: Rows): Observation[] {
  return members.flatMap(({ id }) => rows.get(id) ?? []);
}

const only = <T>(list: readonly T[]): T | null => (list.length === 1 ? (list[0] ?? null) : null);

/** True when every relation that `row` is a member of holds once it has `value`. */
function setsRight(row: Observation, value: string, instances: readonly Instance[], rows: Rows): boolean {
  const trial = new Map(rows).set(row.indicatorId, { ...row, value });
  return instances.every(({ members, ...rest }) => {
    if (!members.some(({ id }) => id === row.indicatorId)) return true;
    const verdict = outcome({ members, ...rest }, trial);
    return verdict === null || verdict === 'holds';
  });
}

/** The prose gives one member another value, and with that value everything holds. */
function byProse(
  failing: Instance,
  instances: readonly Instance[],
  rows: Rows,
  figures: readonly Figure[],
): Suspect | null {
  return only(
    membersOf(failing, rows).flatMap((row): Suspect[] => {
      const said = figures.find(
        ({ indicatorId, value, qualifier }) =>
          indicatorId === row.indicatorId &&
          value !== null &&
          qualifier === null &&
          row.value !== null &&
          !eq(value, row.value) &&
          setsRight(row, value, instances, rows),
      );
      return said?.value == null ? [] : [{ row, values: [said.value], why: 'prose' }];
    }),
  );
}

/** One member stands in another relation that fails too. */
function elsewhere(failing: Instance, instances: readonly Instance[], rows: Rows): Suspect | null {
  const others = instances.filter((one) => one !== failing && outcome(one, rows) === 'fails');
  const shared = membersOf(failing, rows).filter((row) =>
    others.some(({ members }) => members.some(({ id }) => id === row.indicatorId)),
  );
  const row = only(shared);
  return row && { row, values: repairs(row, instances, rows), why: 'elsewhere' };
}

/** One digit changed in one member, and in that one alone, makes every relation hold. */
function bySlip(failing: Instance, instances: readonly Instance[], rows: Rows): Suspect | null {
  return only(
    membersOf(failing, rows).flatMap((row): Suspect[] => {
      const values = repairs(row, instances, rows);
      return values.length === 0 ? [] : [{ row, values, why: 'slip' }];
    }),
  );
}

const repairs = (row: Observation, instances: readonly Instance[], rows: Rows): string[] =>
  row.value === null ? [] : slips(row.value).filter((value) => setsRight(row, value, instances, rows));

function said({ row, values, why }: Suspect): Said {
  const [value] = values;
  const right =
    value !== undefined && values.length === 1
      ? {
          vi: `; nếu là ${inVietnamese(value)} thì mọi quan hệ đều đúng`,
          en: `; with ${value} every relation would hold`,
        }
      : { vi: '', en: '' };
  const where = `${row.indicatorId} (“${row.valueRaw}”)`;
  switch (why) {
    case 'prose':
      return {
        vi: `Có thể sai ở ${where}: phần lời ghi ${inVietnamese(value ?? '')}, với số đó mọi quan hệ đều đúng.`,
        en: `${where} may be wrong: the prose says ${value}, with which every relation would hold.`,
      };
    case 'elsewhere':
      return {
        vi: `Có thể sai ở ${where}, vì chỉ tiêu này còn làm sai một quan hệ khác${right.vi}.`,
        en: `${where} may be wrong, as it breaks another relation too${right.en}.`,
      };
    default:
      return {
        vi: `Có thể sai một chữ số ở ${where}${right.vi}.`,
        en: `One digit may be wrong in ${where}${right.en}.`,
      };
  }
}
