/**
 * Numbers that the print leaves open: rule 9 (exactly one reading satisfies a relation), rule 10 (the style of the same form),
 * and rule 9 again where a relation overrules what the unit said.
 */

import type { Catalogue, Indicator } from '../../../catalogue/model.js';
import { type Finding, finding } from '../../../model/finding.js';
import { judged, regrounded } from '../../../model/ground.js';
import type { NumberReading, NumberRule, Observation } from '../../../model/report.js';
import { numberGround } from '../../../numbers/ground.js';
import { type Candidate, type Combination, satisfying } from '../../../numbers/relation.js';
import { byStyle, styleOf } from '../../../numbers/style.js';
import { toCatalogueUnit } from '../../../numbers/units.js';
import { groupedByBlanks } from './blanks.js';
import {
  evidenceOf,
  formula,
  type Instance,
  inCatalogueUnit,
  isFree,
  isOpen,
  outcome,
  type Rows,
  sensible,
  settled,
} from './instances.js';

/** Rules by which the unit or the form's style, not the print, told a reading: a relation may overrule these. */
const OVERRULABLE: ReadonlySet<NumberRule> = new Set(['unit-group', 'unit-decimal', 'form-style']);

export interface Decided {
  readonly rows: Rows;
  readonly findings: readonly Finding[];
}

/** Settles what can be settled; what stays open keeps its readings. */
export function decide(catalogue: Catalogue, instances: readonly Instance[], printedRows: Rows): Decided {
  let rows = byRelations(instances, printedRows);
  rows = byForms(catalogue, rows);
  rows = groupedByBlanks(instances, rows);
  rows = byRelations(instances, rows);
  const findings: Finding[] = [];
  for (const instance of instances) {
    const changed = overruled(instance, instances, rows);
    if (changed.length === 0) continue;
    rows = withRows(rows, changed);
    findings.push(...changed.map((row) => byRelationFinding(row, instance, rows)));
  }
  return { rows, findings };
}

const withRows = (rows: Rows, changed: readonly Observation[]): Rows =>
  new Map([...rows, ...changed.map((row): [string, Observation] => [row.indicatorId, row])]);

/** Deciding one number can make the next relation decidable: until nothing changes. */
function byRelations(instances: readonly Instance[], before: Rows): Rows {
  let rows = before;
  for (let changed = true; changed; ) {
    changed = false;
    for (const instance of instances) {
      const settledNow = opened(instance, instances, rows);
      if (settledNow.length === 0) continue;
      rows = withRows(rows, settledNow);
      changed = true;
    }
  }
  return rows;
}

/** Rule 9: exactly one way to read the open members satisfies the relation, and no other relation speaks against it. */
function opened(instance: Instance, instances: readonly Instance[], rows: Rows): Observation[] {
  if (!instance.members.some(({ id }) => isOpenRow(rows.get(id))) || !isFree(instance, rows)) return [];
  const chosen = onlyChoice(instance, rows, (row, indicator) =>
    isOpen(row) ? sensible(row.readings, indicator) : settled(row),
  );
  const settledNow = chosen.filter(({ indicatorId }) => isOpenRow(rows.get(indicatorId)));
  return contradicted(settledNow, instance, instances, rows) ? [] : settledNow;
}

const isOpenRow = (row: Observation | undefined): boolean => row !== undefined && isOpen(row);

/** The members, read in the one combination that satisfies the relation; none when there is no such one or more than one. */
function onlyChoice(
  { members, relation }: Instance,
  rows: Rows,
  allow: (row: Observation, indicator: Indicator) => readonly NumberReading[],
): Observation[] {
  const allowed = members.map((indicator) => {
    const row = rows.get(indicator.id);
    return row ? allow(row, indicator).map((reading) => ({ row, indicator, reading })) : [];
  });
  const candidates = allowed.map((list) =>
    list.map(({ row, indicator, reading }): Candidate => inCatalogueUnit(row, indicator, reading.value)),
  );
  const [result = [], ...operands] = candidates;
  const [only, ...more] = speaking(satisfying(relation.kind, result, operands));
  if (!only || more.length > 0) return [];
  return [only.result, ...only.operands].flatMap((index, member) => {
    const choice = allowed[member]?.[index];
    return choice ? [decided(choice.row, choice.indicator, choice.reading.value, 'relation')] : [];
  });
}

/** The combinations that speak: the rounded ones, or where there is none the cut ones. */
function speaking(combinations: readonly Combination[]): readonly Combination[] {
  const rounded = combinations.filter(({ outcome: kind }) => kind === 'holds');
  return rounded.length > 0 ? rounded : combinations;
}

/** Another relation fails by this choice and would hold by another reading of the same numbers. */
function contradicted(
  choice: readonly Observation[],
  instance: Instance,
  instances: readonly Instance[],
  before: Rows,
): boolean {
  const after = withRows(before, choice);
  const ids = new Set(choice.map(({ indicatorId }) => indicatorId));
  return instances.some((other) => {
    if (other === instance || !other.members.some(({ id }) => ids.has(id))) return false;
    if (outcome(other, after) !== 'fails') return false;
    return choice.some((row) =>
      row.readings.some(({ value }) => outcome(other, withRows(after, [{ ...row, value }])) === 'holds'),
    );
  });
}

function decided(row: Observation, indicator: Indicator, value: string, rule: NumberRule): Observation {
  if (row.value === value) return row;
  const reasons = row.reasons.filter((reason) => reason !== 'number-undecided');
  const others = row.readings.filter((reading) => reading.value !== value);
  return judged({
    ...row,
    value,
    valueCatalogueUnit: toCatalogueUnit(value, row.unit, indicator.unit, indicator.vocabulary),
    numberRule: rule,
    readings: [{ value, rule }, ...others],
    reasons,
    because: regrounded(row.because, { of: 'cell', as: numberGround(rule, row.valueRaw) }),
  });
}

/** Rule 10: the style that the certain numbers of the same form and kind agree on. */
function byForms(catalogue: Catalogue, rows: Rows): Rows {
  const certain = [...rows.values()].filter(({ status, value }) => status === 'accepted' && value !== null);
  const settledNow = [...rows.values()].filter(isOpen).flatMap((row) => {
    const indicator = catalogue.byId.get(row.indicatorId);
    if (!indicator) return [];
    const siblings = certain.filter(
      (other) => other.form === row.form && catalogue.byId.get(other.indicatorId)?.kind === indicator.kind,
    );
    const style = styleOf(siblings.map(({ valueRaw, value }) => ({ raw: valueRaw, value: value ?? '' })));
    const reading = byStyle(row.valueRaw, row.readings, style);
    return reading ? [decided(row, indicator, reading.value, reading.rule)] : [];
  });
  return withRows(rows, settledNow);
}

/**
 * A relation that fails as the unit reads its members, and holds in exactly one other reading, overrules the unit; provided that
 * no relation that held breaks by it.
 */
function overruled(instance: Instance, instances: readonly Instance[], rows: Rows): Observation[] {
  if (outcome(instance, rows) !== 'fails' || !isFree(instance, rows)) return [];
  const chosen = onlyChoice(instance, rows, (row, indicator) =>
    OVERRULABLE.has(row.numberRule) ? sensible(row.readings, indicator) : settled(row),
  );
  const changed = chosen.filter((row) => row.value !== rows.get(row.indicatorId)?.value);
  const after = withRows(rows, changed);
  const breaks = instances.some(
    (other) => other !== instance && outcome(other, rows) === 'holds' && outcome(other, after) !== 'holds',
  );
  return breaks ? [] : changed;
}

const byRelationFinding = (row: Observation, instance: Instance, rows: Rows): Finding =>
  finding(
    'number-by-relation',
    { raw: row.valueRaw, value: row.value ?? '', formula: formula(instance) },
    {
      indicatorId: row.indicatorId,
      expected: row.value ?? '',
      actual: row.valueRaw,
      evidence: evidenceOf(instance, rows),
    },
  );
