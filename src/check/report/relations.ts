/**
 * The catalogue's own arithmetic (ratio, sum). It decides numbers that the print leaves open (rule 9 of docs/numbers.md), lets
 * the style of the form decide the rest (rule 10), and says which relations the printed numbers break.
 */
import type { Catalogue, Indicator, Relation } from '../../catalogue/model.js';
import type { Evidence, Finding, NumberRule, Observation, Reading } from '../../model/report.js';
import { divide, isInteger, mulPow10, sum } from '../../numbers/decimal.js';
import type { Candidate, Combination } from '../../numbers/relation.js';
import { outcomeOf, satisfying } from '../../numbers/relation.js';
import { byStyle, printedScale, styleOf } from '../../numbers/style.js';

export interface RelationsChecked {
  readonly observations: readonly Observation[];
  readonly findings: readonly Finding[];
}

/** A relation of the catalogue whose members the report all has. */
interface Instance {
  readonly relation: Relation;
  readonly result: Indicator;
  readonly memberIds: readonly string[];
}

/** Rules by which the unit or the form's style, not the print, told a reading: a relation may overrule these. */
const OVERRULABLE: ReadonlySet<NumberRule> = new Set(['unit-group', 'unit-decimal', 'form-style']);
/** Digits behind the decimal point of an expected share in a message. */
const SHOWN_DIGITS = 4;

export function checkRelations(catalogue: Catalogue, observations: readonly Observation[]): RelationsChecked {
  const byId = new Map(observations.map((observation) => [observation.indicatorId, observation]));
  const findings: Finding[] = [];
  const instances = catalogue.indicators.flatMap((result) => instanceOf(result, byId));
  // Deciding one number can make the next relation decidable.
  for (let changed = true; changed; ) changed = instances.some((instance) => decideOpen(instance, byId));
  decideByStyle(catalogue, byId);
  for (const instance of instances) overrule(catalogue, instance, instances, byId, findings);
  for (const instance of instances) judge(instance, byId, findings);
  return {
    observations: observations.map(({ indicatorId }) => byId.get(indicatorId)).filter((o) => o !== undefined),
    findings,
  };
}

function instanceOf(result: Indicator, byId: ReadonlyMap<string, Observation>): Instance[] {
  const { relation } = result;
  if (!relation) return [];
  const operands = relation.kind === 'ratio' ? [relation.numerator, relation.denominator] : relation.parts;
  const memberIds = [result.id, ...operands];
  return memberIds.every((id) => (byId.get(id)?.readings.length ?? 0) > 0) ? [{ relation, result, memberIds }] : [];
}

const isOpen = ({ numberRule, value, readings }: Observation): boolean =>
  numberRule === 'undecided' && value === null && readings.length > 1;

const candidate = (observation: Observation, { value }: Reading): Candidate => ({
  value,
  scale: printedScale(observation.valueRaw, value),
});

/** The readings that `allow` admits for each member, result first. */
function candidates(
  { memberIds }: Instance,
  byId: ReadonlyMap<string, Observation>,
  allow: (observation: Observation) => readonly Reading[],
): (readonly Candidate[])[] {
  return memberIds.map((id) => {
    const observation = byId.get(id);
    return observation ? allow(observation).map((reading) => candidate(observation, reading)) : [];
  });
}

const chosenReading = ({ readings }: Observation): readonly Reading[] => readings.slice(0, 1);

/** The combinations that speak: the rounded ones, or where there is none the cut ones. */
function speaking(combinations: readonly Combination[]): readonly Combination[] {
  const rounded = combinations.filter(({ outcome }) => outcome === 'holds');
  return rounded.length > 0 ? rounded : combinations;
}

/** Rule 9: exactly one way to read the open members satisfies the relation. True when something was decided. */
function decideOpen(instance: Instance, byId: Map<string, Observation>): boolean {
  const open = instance.memberIds.filter((id) => {
    const observation = byId.get(id);
    return observation !== undefined && isOpen(observation);
  });
  if (open.length === 0) return false;
  const [result = [], ...operands] = candidates(instance, byId, (observation) =>
    isOpen(observation) ? observation.readings : chosenReading(observation),
  );
  const [only, ...more] = speaking(satisfying(instance.relation.kind, result, operands));
  if (!only || more.length > 0) return false;
  const indices = [only.result, ...only.operands];
  instance.memberIds.forEach((id, member) => {
    const observation = byId.get(id);
    if (!observation || !isOpen(observation)) return;
    const reading = observation.readings[indices[member] ?? 0];
    if (reading) byId.set(id, decided(observation, reading.value, 'relation'));
  });
  return true;
}

function decided(observation: Observation, value: string, rule: NumberRule): Observation {
  const reasons = observation.reasons.filter((reason) => reason !== 'number-undecided');
  const others = observation.readings.filter((reading) => reading.value !== value);
  return {
    ...observation,
    value,
    numberRule: rule,
    readings: [{ value, rule }, ...others],
    reasons,
    status: reasons.length === 0 ? 'accepted' : observation.status,
  };
}

/** Rule 10: the style that the certain numbers of the same form and kind agree on. */
function decideByStyle(catalogue: Catalogue, byId: Map<string, Observation>): void {
  for (const observation of [...byId.values()].filter(isOpen)) {
    const kind = catalogue.byId.get(observation.indicatorId)?.kind;
    const siblings = [...byId.values()].filter(
      (other) =>
        other.form === observation.form &&
        other.value !== null &&
        other.status === 'accepted' &&
        catalogue.byId.get(other.indicatorId)?.kind === kind,
    );
    const style = styleOf(siblings.map(({ valueRaw, value }) => ({ raw: valueRaw, value: value ?? '' })));
    const reading = byStyle(observation.valueRaw, observation.readings, style);
    if (reading) byId.set(observation.indicatorId, decided(observation, reading.value, reading.rule));
  }
}

function outcome(
  { relation, memberIds }: Instance,
  byId: ReadonlyMap<string, Observation>,
): ReturnType<typeof outcomeOf> | null {
  const members = memberIds.map((id) => byId.get(id));
  const [result, ...operands] = members;
  if (!result || result.value === null) return null;
  const values: string[] = [];
  for (const operand of operands) {
    if (!operand || operand.value === null) return null;
    values.push(operand.value);
  }
  return outcomeOf(relation.kind, { value: result.value, scale: printedScale(result.valueRaw, result.value) }, values);
}

/**
 * A relation that fails as the unit reads its members, and holds in exactly one other reading, overrules the unit; provided that
 * no relation that held breaks by it, and that no count becomes a fraction.
 */
function overrule(
  catalogue: Catalogue,
  instance: Instance,
  instances: readonly Instance[],
  byId: Map<string, Observation>,
  findings: Finding[],
): void {
  if (outcome(instance, byId) !== 'fails') return;
  const mayChange = (observation: Observation): boolean =>
    OVERRULABLE.has(observation.numberRule) && observation.readings.length > 1;
  const readingsOf = (observation: Observation): readonly Reading[] => {
    if (!mayChange(observation)) return chosenReading(observation);
    const counted = catalogue.byId.get(observation.indicatorId)?.kind === 'count';
    return observation.readings.filter(({ value }) => !counted || isInteger(value));
  };
  const allowed = instance.memberIds.map((id) => {
    const observation = byId.get(id);
    return observation ? readingsOf(observation) : [];
  });
  const [result = [], ...operands] = candidates(instance, byId, readingsOf);
  const [only, ...more] = speaking(satisfying(instance.relation.kind, result, operands));
  if (!only || more.length > 0) return;
  const indices = [only.result, ...only.operands];
  const before = new Map(byId);
  const heldBefore = instances.filter((other) => other !== instance && outcome(other, byId) === 'holds');
  const changed: Observation[] = [];
  instance.memberIds.forEach((id, member) => {
    const observation = byId.get(id);
    const reading = allowed[member]?.[indices[member] ?? 0];
    if (!observation || !reading || reading.value === observation.value) return;
    const next = decided(observation, reading.value, 'relation');
    byId.set(id, next);
    changed.push(next);
  });
  if (heldBefore.some((other) => outcome(other, byId) !== 'holds')) {
    for (const [id, observation] of before) byId.set(id, observation);
    return;
  }
  for (const observation of changed) {
    findings.push({
      severity: 'info',
      rule: 'number-by-relation',
      indicatorId: observation.indicatorId,
      message: {
        vi: `“${observation.valueRaw}” đọc là ${observation.value} vì chỉ cách đọc này thỏa ${formula(instance)}.`,
        en: `“${observation.valueRaw}” is read as ${observation.value}: only this reading satisfies ${formula(instance)}.`,
      },
      expected: observation.value ?? '',
      actual: observation.valueRaw,
      evidence: evidenceOf(instance, byId),
    });
  }
}

/** `III.1.4 = III.1.4.1 + III.1.4.2 + III.1.4.3`. */
function formula({ relation, result }: Instance): string {
  return relation.kind === 'ratio'
    ? `${result.id} = ${relation.numerator} / ${relation.denominator} × 100`
    : `${result.id} = ${relation.parts.join(' + ')}`;
}

function evidenceOf({ memberIds }: Instance, byId: ReadonlyMap<string, Observation>): Evidence[] {
  return memberIds.flatMap((id) => {
    const observation = byId.get(id);
    if (!observation) return [];
    const { table, row, page } = observation.place;
    return [{ sha256: null, page, table, row, text: `${id}: ${observation.valueRaw}` }];
  });
}

function judge(instance: Instance, byId: Map<string, Observation>, findings: Finding[]): void {
  const verdict = outcome(instance, byId);
  if (verdict === null || verdict === 'holds') return;
  const { relation, result } = instance;
  const actual = byId.get(result.id)?.value ?? '';
  const evidence = evidenceOf(instance, byId);
  const name = formula(instance);
  if (verdict === 'undefined') {
    findings.push({
      severity: 'info',
      rule: 'ratio-undefined',
      indicatorId: result.id,
      message: {
        vi: `${name}: tử số và mẫu số đều là 0 nên tỷ lệ không xác định; báo cáo ghi ${actual}.`,
        en: `${name}: 0 of 0 has no share; the report prints ${actual}.`,
      },
      expected: '',
      actual,
      evidence,
    });
    return;
  }
  const expected = expectedOf(instance, byId);
  if (verdict === 'cut') {
    findings.push({
      severity: 'info',
      rule: 'ratio-cut',
      indicatorId: result.id,
      message: {
        vi: `${name}: tính ra ${expected}; báo cáo cắt bớt chữ số thay vì làm tròn (${actual}).`,
        en: `${name}: gives ${expected}; the report cut the digits instead of rounding (${actual}).`,
      },
      expected,
      actual,
      evidence,
    });
    return;
  }
  const rule = relation.kind === 'ratio' ? 'ratio-differs' : 'sum-differs';
  findings.push({
    severity: 'warning',
    rule,
    indicatorId: result.id,
    message: {
      vi: `${name}: tính ra ${expected} nhưng báo cáo ghi ${actual}.`,
      en: `${name}: gives ${expected}, but the report prints ${actual}.`,
    },
    expected,
    actual,
    evidence,
  });
  addReason(byId, instance.memberIds, rule, false);
  doubtRepairs(instance, byId, findings, evidence);
}

function expectedOf({ relation, memberIds }: Instance, byId: ReadonlyMap<string, Observation>): string {
  const operands = memberIds.slice(1).map((id) => byId.get(id)?.value ?? '0');
  if (relation.kind === 'sum') return sum(operands);
  const [numerator = '0', denominator = '0'] = operands;
  return divide(mulPow10(numerator, 2), denominator, SHOWN_DIGITS, 'round') ?? '';
}

function addReason(byId: Map<string, Observation>, ids: readonly string[], reason: string, review: boolean): void {
  for (const id of ids) {
    const observation = byId.get(id);
    if (!observation) continue;
    byId.set(id, {
      ...observation,
      reasons: [...new Set([...observation.reasons, reason])].sort(),
      status: review && observation.status === 'accepted' ? 'review' : observation.status,
    });
  }
}

/** Another reading of one member would make a broken relation hold: that member's reading is no longer certain. */
function doubtRepairs(
  instance: Instance,
  byId: Map<string, Observation>,
  findings: Finding[],
  evidence: readonly Evidence[],
): void {
  for (const id of instance.memberIds) {
    const observation = byId.get(id);
    if (!observation) continue;
    const repair = observation.readings.slice(1).find((reading) => {
      const trial = new Map(byId);
      trial.set(id, { ...observation, value: reading.value });
      return outcome(instance, trial) === 'holds';
    });
    if (!repair) continue;
    addReason(byId, [id], 'other-reading-repairs', true);
    findings.push({
      severity: 'warning',
      rule: 'other-reading-repairs',
      indicatorId: id,
      message: {
        vi: `“${observation.valueRaw}” nếu đọc là ${repair.value} thì ${formula(instance)} sẽ đúng.`,
        en: `Read as ${repair.value}, “${observation.valueRaw}” would make ${formula(instance)} hold.`,
      },
      expected: repair.value,
      actual: observation.value ?? '',
      evidence,
    });
  }
}
