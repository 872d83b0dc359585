/**
 * Ties numbers of the prose to indicators: first those whose wording alone says which measure they are, then those that
 * follow from them by the template's relations: the share behind a count, the whole of a fraction, the total of a list,
 * the same number said again.
 */
import type { Catalogue, Indicator } from '../../catalogue/model.js';
import { eq, sum } from '../../numbers/decimal.js';
import { type Concepts, withTrait } from './concepts.js';
import { fits, levelFits, likeness, objectFits } from './fit.js';
import type { Meaning } from './meaning.js';
import type { Wording } from './wording.js';

/** A number of the prose with what is known of it. */
export interface Said {
  readonly wording: Wording;
  readonly value: string | null;
  /** Place of its sentence and of its paragraph in the document. */
  readonly statement: number;
  readonly paragraph: number;
}

export interface Tie {
  readonly indicatorId: string | null;
  /** What it might be, best first. */
  readonly candidates: readonly { readonly indicatorId: string; readonly likeness: number }[];
}

export interface Template {
  readonly catalogue: Catalogue;
  readonly meanings: readonly Meaning[];
  readonly concepts: Concepts;
  /** Values of this report's own forms, canonical; absent where there is none or it awaits review. */
  readonly values: ReadonlyMap<string, string>;
}

/** Candidates kept for a person to choose from, at most, and how like they must be. */
const MOST_CANDIDATES = 3;
const LEAST_LIKENESS = 0.7;
/** Digits of a number that is hardly ever the same by chance. */
const TELLING_DIGITS = 3;

/** One tie a number, in order. */
export function tie(numbers: readonly Said[], template: Template): Tie[] {
  const ids = numbers.map(({ wording }) => byWording(wording, template));
  dropRivals(numbers, ids);
  dropPartOfOnTime(numbers, ids, template);
  bySiblings(numbers, ids, template);
  byFraction(numbers, ids, template);
  byShare(numbers, ids, template);
  byRepetition(numbers, ids);
  bySum(numbers, ids, template);
  return numbers.map(({ wording }, i) => ({
    indicatorId: ids[i] ?? null,
    candidates: candidatesOf(wording, ids[i] ?? null, template),
  }));
}

type Ids = (string | null)[];

/** The one indicator that the wording fits; of several, the one whose label says all that the others say and more. */
function byWording(wording: Wording, { catalogue, meanings, concepts }: Template): string | null {
  if (wording.number.role === 'denominator' || (wording.number.role === 'percent' && wording.bare)) return null;
  const fitting = meanings.filter((meaning) => fits(wording, meaning, concepts) && isNamed(wording, meaning, meanings));
  const specific = fitting.filter((meaning) => fitting.every((other) => says(meaning, other)));
  const [only] = specific;
  if (only === undefined || specific.length > 1) return null;
  return needsWhole(only.indicator, catalogue, meanings) && !wording.whole ? null : only.indicator.id;
}

/** Labels that say the same under other labels or in other forms: what stands around the number must name the one. */
function isNamed(wording: Wording, meaning: Meaning, meanings: readonly Meaning[]): boolean {
  const namesakes = meanings.filter((other) => other !== meaning && saysSame(other, meaning));
  return namesakes.every((other) => {
    if (other.indicator.form !== meaning.indicator.form) {
      const above = [...meaning.above].some((id) => wording.around.has(id) && !other.above.has(id));
      const title = [...meaning.chapter].filter((word) => !other.chapter.has(word));
      return above || (title.length > 0 && title.every((word) => wording.around.has(word)));
    }
    const done = [...meaning.actionsAbove].filter((action) => !other.actionsAbove.has(action));
    const others = [...other.actionsAbove].filter((action) => !meaning.actionsAbove.has(action));
    const told = done.length > 0 && done.every((action) => wording.doneAround.has(action));
    return (told && !others.some((action) => wording.doneAround.has(action))) || !sameAbove(meaning, other);
  });
}

/** Their labels alone can't be told apart. */
const saysSame = (a: Meaning, b: Meaning): boolean =>
  a.object === b.object &&
  a.level === b.level &&
  a.indicator.kind === b.indicator.kind &&
  sameIds(a.actions, b.actions) &&
  sameIds(a.limits, b.limits) &&
  sameIds(a.topics, b.topics);

const sameAbove = (a: Meaning, b: Meaning): boolean => sameIds(a.above, b.above);

const sameIds = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((id) => b.has(id));

const says = (meaning: Meaning, other: Meaning): boolean =>
  meaning === other ||
  (size(meaning) > size(other) &&
    [...other.actions].every((id) => meaning.actions.has(id)) &&
    [...other.topics].every((id) => meaning.topics.has(id)));

const size = ({ actions, topics, level }: Meaning): number => actions.size + topics.size + (level === null ? 0 : 1);

/** The total over levels of government: a number without a level may as well be one level's. */
function needsWhole({ relation }: Indicator, catalogue: Catalogue, meanings: readonly Meaning[]): boolean {
  if (relation?.kind !== 'sum') return false;
  const levels = meanings.filter(({ indicator }) => relation.parts.includes(indicator.id)).map(({ level }) => level);
  return catalogue.level === 'province' && levels.length > 0 && levels.every((level) => level !== null);
}

/** Two numbers of one sentence can't both be the indicator: a total stands, else none. */
function dropRivals(numbers: readonly Said[], ids: Ids): void {
  const places = placesBy(numbers, ({ statement }) => statement);
  const keep = numbers.map((said, i) => {
    const id = ids[i] ?? null;
    if (id === null) return true;
    const rivals = (places.get(said.statement) ?? [])
      .filter((j) => j !== i && ids[j] === id)
      .flatMap((j) => numbers[j] ?? [])
      .filter((other) => isRival(said, other));
    return rivals.length === 0 || (said.wording.whole && rivals.every(({ wording }) => !wording.whole));
  });
  keep.forEach((stays, i) => {
    if (!stays) ids[i] = null;
  });
}

/** `trước hạn 60.000, đúng hạn 19.000`: files done early are on time too, so the second number is only a part of them. */
function dropPartOfOnTime(numbers: readonly Said[], ids: Ids, { concepts }: Template): void {
  const [early, inTime] = [withTrait(concepts, 'early'), withTrait(concepts, 'in-time')];
  const isLimited = ({ limits }: Wording, by: ReadonlySet<string>): boolean =>
    [...limits].some((limit) => by.has(limit));
  const statements = new Set(
    numbers.filter(({ wording }) => isLimited(wording, early)).map(({ statement }) => statement),
  );
  numbers.forEach(({ wording, statement }, i) => {
    if (isLimited(wording, inTime) && statements.has(statement)) ids[i] = null;
  });
}

const isRival = (a: Said, b: Said): boolean => a.value !== null && b.value !== null && !eq(a.value, b.value);

/** Places of the numbers, by what `key` gives for them. */
function placesBy<K>(numbers: readonly Said[], key: (said: Said) => K): Map<K, number[]> {
  const places = new Map<K, number[]>();
  numbers.forEach((said, i) => {
    const group = places.get(key(said));
    if (group === undefined) places.set(key(said), [i]);
    else group.push(i);
  });
  return places;
}

/**
 * `đã hoàn thành 14 nhiệm vụ`, where the template has done in time and done late: the same measure as the first when the
 * report's own form says that none was done late.
 */
function bySiblings(numbers: readonly Said[], ids: Ids, { meanings, values, concepts }: Template): void {
  const [inTime, late] = [withTrait(concepts, 'in-time'), withTrait(concepts, 'late')];
  const fitsBut = (wording: Wording, label: Meaning, limits: ReadonlySet<string>): boolean =>
    [...limits].some((limit) => fitsWith(wording, label, limit, concepts));
  numbers.forEach(({ wording }, i) => {
    if (ids[i] !== null || wording.limits.size > 0 || wording.number.role === 'percent') return;
    const onTime = meanings.filter((label) => fitsBut(wording, label, inTime));
    const [only] = onTime;
    if (only === undefined || onTime.length > 1) return;
    const overdue = meanings.filter(
      (label) => fitsBut(wording, label, late) && label.indicator.parent === only.indicator.parent,
    );
    if (overdue.length === 1 && values.get(overdue[0]?.indicator.id ?? '') === '0') ids[i] = only.indicator.id;
  });
}

/** The label has this one limit more than the wording. */
function fitsWith(wording: Wording, label: Meaning, limit: string, concepts: Concepts): boolean {
  const said = { ...wording, limits: new Set([limit]) };
  return label.limits.size === 1 && label.limits.has(limit) && fits(said, label, concepts);
}

/** The whole of a fraction: the relation's denominator, else the one indicator that counts the thing without the action. */
function byFraction(numbers: readonly Said[], ids: Ids, template: Template): void {
  numbers.forEach(({ wording }, i) => {
    if (wording.number.role !== 'denominator') return;
    if (isOfWhole(numbers, i, ids[i - 1] ?? null, template)) {
      ids[i] = ids[i - 1] ?? null;
      ids[i - 1] = null;
      return;
    }
    const ratio = ratioOf(ids[i - 1] ?? null, template.catalogue);
    ids[i] = ratio?.denominator ?? (wording.foreign ? null : population(wording, template));
  });
}

/** `hoàn thành 44/56 nhiệm vụ đề ra`: the words behind a fraction may be its whole's; the report's own form says 56, not 44. */
function isOfWhole(numbers: readonly Said[], whole: number, id: string | null, { values }: Template): boolean {
  const printed = id === null ? undefined : values.get(id);
  const [above, below] = [numbers[whole - 1]?.value ?? null, numbers[whole]?.value ?? null];
  return printed !== undefined && above !== null && below !== null && eq(below, printed) && !eq(above, printed);
}

function population(wording: Wording, { catalogue, meanings, concepts }: Template): string | null {
  const fitting = meanings.filter(
    (label) =>
      label.indicator.kind === 'count' &&
      label.actions.size === 0 &&
      label.limits.size === 0 &&
      label.topics.size === 0 &&
      label.level !== null &&
      catalogue.byId.has(label.indicator.id) &&
      objectFits(wording, label, concepts) &&
      levelFits(wording, label),
  );
  return fitting.length === 1 && wording.limits.size === 0 ? (fitting[0]?.indicator.id ?? null) : null;
}

interface Ratio {
  readonly result: string;
  readonly denominator: string;
}

/** The ratio whose numerator an indicator is. */
function ratioOf(id: string | null, { indicators }: Catalogue): Ratio | null {
  if (id === null) return null;
  for (const { id: result, relation } of indicators) {
    if (relation?.kind === 'ratio' && relation.numerator === id) return { result, denominator: relation.denominator };
  }
  return null;
}

/** `đạt 47,3%` behind a tied number is the share that the number is the numerator of. */
function byShare(numbers: readonly Said[], ids: Ids, { catalogue }: Template): void {
  numbers.forEach(({ wording, statement }, i) => {
    if (wording.number.role !== 'percent' || !wording.bare || wording.number.unit !== '%') return;
    const before = numbers[i - 1]?.wording.number.role === 'denominator' ? i - 2 : i - 1;
    if (numbers[before]?.statement !== statement) return;
    ids[i] = ratioOf(ids[before] ?? null, catalogue)?.result ?? null;
  });
}

/** The same number of the same thing at the same level, said again; in one paragraph however short it is. */
function byRepetition(numbers: readonly Said[], ids: Ids): void {
  const places = placesBy(numbers, ({ value }) => value);
  const tied = [...ids];
  numbers.forEach((said, i) => {
    const { value, wording, paragraph } = said;
    if (ids[i] !== null || value === null || wording.number.role === 'percent') return;
    if (wording.foreign || wording.strangers.length > 0) return;
    const same = (places.get(value) ?? []).flatMap((j) => {
      const id = tied[j] ?? null;
      const other = numbers[j];
      if (id === null || other === undefined || !sameThing(wording, other.wording)) return [];
      const whole = wording.number.role === 'denominator' && other.wording.number.role === 'value';
      return (whole && other.paragraph === paragraph) || value.length >= TELLING_DIGITS ? [id] : [];
    });
    const [id, ...more] = new Set(same);
    if (id !== undefined && more.length === 0) ids[i] = id;
  });
}

const sameThing = (a: Wording, b: Wording): boolean =>
  a.object !== null &&
  a.object === b.object &&
  a.level === b.level &&
  a.number.unitClass === b.number.unitClass &&
  a.limits.size === b.limits.size &&
  [...a.limits].every((limit) => b.limits.has(limit));

/** A number right before a list that is tied to all parts of a sum, and adds up to it, is the sum. */
function bySum(numbers: readonly Said[], ids: Ids, { catalogue }: Template): void {
  numbers.forEach(({ value, wording }, i) => {
    if (ids[i] !== null || value === null || wording.foreign) return;
    for (const { id, relation } of catalogue.indicators) {
      if (relation?.kind !== 'sum' || relation.parts.length === 0) continue;
      const parts = relation.parts.map((_, k) => numbers[i + 1 + k]);
      const tied = relation.parts.every((part, k) => ids[i + 1 + k] === part);
      const values = parts.flatMap((part) => (part?.value == null ? [] : [part.value]));
      const near = parts.every((part) => part !== undefined && part.paragraph === numbers[i]?.paragraph);
      if (tied && near && values.length === parts.length && eq(sum(values), value)) ids[i] = id;
    }
  });
}

function candidatesOf(wording: Wording, id: string | null, { meanings, concepts }: Template): Tie['candidates'] {
  const found = meanings
    .map((label) => ({ indicatorId: label.indicator.id, likeness: likeness(wording, label, concepts) }))
    .filter((candidate) => candidate.likeness >= LEAST_LIKENESS && candidate.indicatorId !== id)
    .sort((a, b) => b.likeness - a.likeness);
  const tied = id === null ? [] : [{ indicatorId: id, likeness: 1 }];
  return [...tied, ...found].slice(0, MOST_CANDIDATES);
}
