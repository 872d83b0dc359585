/** The relations of a catalogue that a report has every member of, and whether its values obey them. */

import type { Catalogue, Indicator, Relation } from '../../../catalogue/model.js';
import type { Evidence } from '../../../model/finding.js';
import type { NumberReading, Observation } from '../../../model/report.js';
import { isDoubt, type RuleId, ruleOf } from '../../../model/rules.js';
import { abs, cmp, divide, isInteger, mulPow10, scaleOf, sub, sum } from '../../../numbers/decimal.js';
import { type Candidate, type Outcome, outcomeOf } from '../../../numbers/relation.js';
import { printedScale } from '../../../numbers/style.js';
import { isShare, toCatalogueUnit } from '../../../numbers/units.js';
import { rowEvidence } from '../evidence.js';

/** Rows of one report by indicator id. */
export type Rows = ReadonlyMap<string, Observation>;

export interface Instance {
  readonly relation: Relation;
  readonly result: Indicator;
  /** The result first, then the operands in the relation's order. */
  readonly members: readonly Indicator[];
}

/** Digits behind the decimal point of an expected share in a message. */
const SHOWN_DIGITS = 4;

/** Relations whose members all stand in the report with something that can be read. */
export function instancesOf(catalogue: Catalogue, rows: Rows): Instance[] {
  return catalogue.indicators.flatMap((result) => {
    const { relation } = result;
    if (relation === null) return [];
    const operands = relation.kind === 'ratio' ? [relation.numerator, relation.denominator] : relation.parts;
    const members = [result, ...operands.map((id) => catalogue.byId.get(id))].filter((one) => one !== undefined);
    const isPrinted = ({ id }: Indicator): boolean => (rows.get(id)?.readings.length ?? 0) > 0;
    return members.length === operands.length + 1 && members.every(isPrinted) ? [{ relation, result, members }] : [];
  });
}

/** No reading of this number leads, and there is more than one to choose from. */
export const isOpen = ({ numberRule, value, readings }: Observation): boolean =>
  numberRule === 'undecided' && value === null && readings.length > 1;

/** Doubts about how a number is written: arithmetic and style are there to take them away. */
const OF_WRITING: ReadonlySet<RuleId> = new Set(['number-undecided', 'number-wrapped', 'part-of-one', 'digits-apart']);

/**
 * No doubt of its own but how it is written: a value that is under review for anything else says nothing about another number. What is
 * doubted of the report as a whole (its template) does not tell its numbers apart.
 */
const isSound = ({ reasons }: Observation): boolean =>
  reasons.every((reason) => !isDoubt(reason) || OF_WRITING.has(reason) || ruleOf(reason).scope === 'report');

/** Every member of the instance may speak for the others; a number that alone is open need not, as it only listens. */
export function isFree({ members }: Instance, rows: Rows): boolean {
  const found = members.flatMap(({ id }) => rows.get(id) ?? []);
  const open = found.filter(isOpen);
  return found.every((row) => isSound(row) || (open.length === 1 && row === open[0]));
}

/** The one reading of a number whose value is settled; none when it has no value. */
export const settled = ({ value, numberRule }: Observation): readonly NumberReading[] =>
  value === null ? [] : [{ value, rule: numberRule }];

/** Readings that this kind of indicator can have: counts are whole, shares lie between 0 and 100. */
export const sensible = (readings: readonly NumberReading[], { kind }: Indicator): readonly NumberReading[] =>
  readings.filter(({ value }) => (kind === 'count' ? isInteger(value) : kind !== 'percent' || isShare(value)));

/** `value` of a row in the catalogue's unit, so that amounts printed in tỷ and in triệu compare. */
export function inCatalogueUnit(row: Observation, indicator: Indicator, value: string): Candidate {
  const scale = printedScale(row.valueRaw, value);
  const shift = unitShift(row, indicator);
  return shift === 0 ? { value, scale } : { value: mulPow10(value, shift), scale: scale - shift };
}

/** Power of ten from the printed unit to the catalogue's. */
function unitShift({ unit }: Observation, indicator: Indicator): number {
  const one = toCatalogueUnit('1', unit, indicator.unit, indicator.vocabulary);
  if (one === null) return 0;
  return one.includes('.') ? -scaleOf(one) : one.length - 1;
}

/** Does the instance hold for the values that the rows have? Null when one of them has none. */
export function outcome(instance: Instance, rows: Rows): Outcome | null {
  const values: Candidate[] = [];
  let isConverted = false;
  for (const indicator of instance.members) {
    const row = rows.get(indicator.id);
    if (row?.value == null) return null;
    values.push(inCatalogueUnit(row, indicator, row.value));
    isConverted ||= unitShift(row, indicator) !== 0;
  }
  const [result, ...operands] = values;
  if (result === undefined) return null;
  if (instance.relation.kind === 'sum' && isConverted) return outcomeOfConverted(result, operands);
  const verdict = outcomeOf(
    instance.relation.kind,
    result,
    operands.map(({ value }) => value),
  );
  return verdict;
}

/** A sum of amounts that were printed in several units: each may be off by half of its own last printed place. */
function outcomeOfConverted(result: Candidate, parts: readonly Candidate[]): Outcome {
  const tolerance = sum([result, ...parts].map(({ scale }) => mulPow10('0.5', -scale)));
  const difference = abs(sub(sum(parts.map(({ value }) => value)), result.value));
  return cmp(difference, tolerance) <= 0 ? 'holds' : 'fails';
}

/** What the operands give, in the catalogue's unit; empty where that is undefined. */
export function expectedOf({ relation, members }: Instance, rows: Rows): string {
  const operands = members.slice(1).map((indicator) => {
    const row = rows.get(indicator.id);
    return row?.value == null ? '0' : inCatalogueUnit(row, indicator, row.value).value;
  });
  if (relation.kind === 'sum') return sum(operands);
  const [numerator = '0', denominator = '0'] = operands;
  return divide(mulPow10(numerator, 2), denominator, SHOWN_DIGITS, 'round') ?? '';
}

/** `III.1.4 = III.1.4.1 + III.1.4.2 + III.1.4.3`. */
export function formula({ relation, result }: Instance): string {
  return relation.kind === 'ratio'
    ? `${result.id} = ${relation.numerator} / ${relation.denominator} × 100`
    : `${result.id} = ${relation.parts.join(' + ')}`;
}

export const evidenceOf = ({ members }: Instance, rows: Rows): Evidence[] =>
  members.flatMap(({ id }) => {
    const row = rows.get(id);
    return row ? [rowEvidence(row)] : [];
  });
