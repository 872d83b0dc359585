/** Whether a number in the prose is the same measure as an indicator. Every condition must hold: a doubt is no tie. */
import { type Concepts, hasTrait, names, withTrait } from './concepts.js';
import type { Meaning } from './meaning.js';
import type { Wording } from './wording.js';

/** Share of what the labels above say that must be said around the number. */
const SHARE_ABOVE = 0.5;

/** One condition of a tie: its weight in likeness is its share of all conditions. */
type Condition = (said: Wording, label: Meaning, concepts: Concepts) => boolean;

const CONDITIONS: readonly Condition[] = [
  (said, label) => kindFits(said, label),
  (said, label, concepts) => objectFits(said, label, concepts),
  (said, label) => levelFits(said, label),
  (said, label, concepts) => actionsFit(said, label, concepts),
  (said, label, concepts) => limitsFit(said, label, concepts),
  (said, label, concepts) => topicsFit(said, label, concepts),
  (said, label) => aboveFits(said, label),
  (said, label, concepts) => channelsFit(said, label, concepts),
  // What a plan is made for: `kế hoạch kiểm tra tại 10 sở, ngành` has checked none yet.
  (said, label, concepts) => !said.planned || ![...label.actions].some((action) => hasTrait(concepts, action, 'visit')),
  (said) => !said.foreign,
  (said, label) => !said.overYears || !label.ofPeriod,
];

/** All conditions hold. */
export const fits = (said: Wording, label: Meaning, concepts: Concepts): boolean =>
  CONDITIONS.every((holds) => holds(said, label, concepts));

/** 0–1: share of the conditions that hold; only for what is of the same kind and counts the same thing. */
export function likeness(said: Wording, label: Meaning, concepts: Concepts): number {
  if (!kindFits(said, label) || !objectFits(said, label, concepts)) return 0;
  return CONDITIONS.filter((holds) => holds(said, label, concepts)).length / CONDITIONS.length;
}

function kindFits({ number }: Wording, { indicator }: Meaning): boolean {
  switch (indicator.kind) {
    case 'percent':
      return number.role === 'percent' && number.unit === '%';
    case 'money':
      return number.unitClass === 'money' && number.role !== 'rank';
    case 'score':
      return number.role === 'score';
    default:
      return (
        (number.role === 'value' || number.role === 'numerator') && number.unitClass !== 'money' && number.unit !== '%'
      );
  }
}

export function objectFits(said: Wording, { indicator, object, topics }: Meaning, concepts: Concepts): boolean {
  if (indicator.kind === 'money') return true;
  // A share of a telling thing (`giải ngân vốn đầu tư công đạt 36%`) needs no other name.
  const telling = [...topics].filter((topic) => hasTrait(concepts, topic, 'telling'));
  const isAllotted = object !== null && hasTrait(concepts, object, 'allotted');
  if (indicator.kind === 'percent' && isAllotted && telling.some((topic) => said.topics.has(topic))) return true;
  if (object === null || said.object === null) return false;
  if (said.object === object) return true;
  return concepts.family.sameThings.some(
    (pair) =>
      pair.said === said.object &&
      pair.label === object &&
      [said.limits, said.actions, said.near].some((ids) => names(ids, pair.beside, concepts)),
  );
}

export const levelFits = (said: Wording, label: Meaning): boolean =>
  label.level === null
    ? said.level === null || said.level === label.object
    : (said.level ?? said.levelAbove) === label.level;

function actionsFit(said: Wording, label: Meaning, concepts: Concepts): boolean {
  const done = actionsOf(said, concepts);
  for (const action of label.actions) {
    // A bare `Đã thực hiện` means what the label above names.
    const byParent =
      hasTrait(concepts, action, 'bare-deed') && [...label.actionsAbove].some((above) => done.has(above));
    if (!done.has(action) && !byParent) return false;
  }
  const known = (action: string) =>
    label.actions.has(action) || label.actionsAbove.has(action) || label.explained.has(action);
  return [...done].every(known) || (said.joined && label.actions.size > 0);
}

/** What was done, with what the family's ways of speaking imply. */
function actionsOf(said: Wording, concepts: Concepts): Set<string> {
  const done = new Set(said.actions);
  for (const rule of concepts.family.impliedActions) {
    if (rule.objects.length > 0 && !rule.objects.includes(said.object ?? '')) continue;
    if (rule.beside.length > 0 && ![said.objects, said.limits].some((ids) => names(ids, rule.beside, concepts)))
      continue;
    if (rule.unless.some((action) => done.has(action))) continue;
    if (rule.when === 'silent' && done.size > 0) continue;
    if (rule.when === 'dropped' && !rule.drop.some((action) => done.has(action))) continue;
    for (const action of rule.drop) done.delete(action);
    done.add(rule.add);
  }
  return done;
}

function limitsFit(said: Wording, label: Meaning, concepts: Concepts): boolean {
  const stated = new Set(said.limits);
  // A service of a level is an online service; so is any public service where the label speaks of online ones.
  for (const limit of label.limits) {
    const impliedBy = concepts.byId.get(limit)?.impliedBy ?? [];
    if ([said.objects, said.limits].some((ids) => names(ids, impliedBy, concepts))) stated.add(limit);
  }
  return stated.size === label.limits.size && [...label.limits].every((limit) => stated.has(limit));
}

/** `(gồm hồ sơ nộp trực tuyến + trực tiếp)`: a number that is not said to be the total may be of one channel alone. */
function channelsFit(said: Wording, { explained }: Meaning, concepts: Concepts): boolean {
  if (said.whole || explained.size === 0) return true;
  const channels = withTrait(concepts, 'part-channel');
  return channels.size === 0 || ![...channels].every((channel) => explained.has(channel));
}

function topicsFit(said: Wording, label: Meaning, concepts: Concepts): boolean {
  // A term may be said by a heading; a mere word of the label must be said by the sentence.
  const saidAround = (topic: string) =>
    (topic.startsWith('=') ? said.near : said.around).has(topic) ||
    isBaseline(topic, said) ||
    names(said.limits, concepts.byId.get(topic)?.impliedBy ?? [], concepts);
  if (![...label.topics].every(saidAround)) return false;
  const telling = [...said.topics].filter((topic) => hasTrait(concepts, topic, 'telling'));
  const belongs = (id: string) => label.topics.has(id) || label.above.has(id) || label.explained.has(id);
  return telling.every(belongs) && said.strangers.every(belongs);
}

/** `so với năm 2015`: what is said of everything up to now is said against the programme's first year. */
const isBaseline = (topic: string, said: Wording): boolean => /^=(?:19|20)\d{2}$/u.test(topic) && said.cumulative;

function aboveFits(said: Wording, { above, indicator, topics }: Meaning): boolean {
  // A clause that says all of a telling label needs no heading.
  if (topics.size > 0 && [...topics].every((topic) => said.topics.has(topic) || said.objects.has(topic))) return true;
  const where = indicator.kind === 'money' ? said.near : said.around;
  const found = [...above].filter((id) => where.has(id)).length;
  return found >= above.size * SHARE_ABOVE;
}
