/**
 * What a sentence says about each of its numbers: the terms of the number's own clause, what it takes over from the
 * number before it in a list, and what it stands under.
 */
import type { ProseNumber } from '../../model/reading.js';
import { fold } from '../../text/normalise.js';
import { onceFor, patternOf, wordsOf } from '../../text/vocabulary.js';
import { clauseBefore, listedAfter, strangersIn, termsBehind, totalIn } from './clauses.js';
import { type Concepts, dimensionOf, hasTrait, type Term, withTrait } from './concepts.js';
import { type Circumstances, isForeignClause, isForeignHead, isFuture, type Spoken } from './foreign.js';
import { idsOf, type Terms } from './meaning.js';
import type { Statement } from './statements.js';

export interface Wording {
  readonly number: ProseNumber;
  /** What is counted; null when nothing says. */
  readonly object: string | null;
  /** Every thing that the clause names: `dịch vụ công` beside `thủ tục`. */
  readonly objects: ReadonlySet<string>;
  readonly actions: ReadonlySet<string>;
  /** The clause joins its actions by `và`: the number holds for each of them. */
  readonly joined: boolean;
  readonly limits: ReadonlySet<string>;
  /** Whose it is; null when nothing says, `several` when more than one level is named. */
  readonly level: string | null;
  /** What the innermost heading that names a level names; null when it names several. */
  readonly levelAbove: string | null;
  /** Known terms of the clause that are no thing, action, limit or level. */
  readonly topics: ReadonlySet<string>;
  /** Terms of the clause, the sentence before the numbers, its lead-ins and the sentence before it. */
  readonly near: ReadonlySet<string>;
  /** Actions that are named anywhere around. */
  readonly doneAround: ReadonlySet<string>;
  /** The same, and those of the headings. */
  readonly around: ReadonlySet<string>;
  /** Words that narrow the thing counted and are on no list. */
  readonly strangers: readonly string[];
  /** The number is said to be a total, or of the whole province. */
  readonly whole: boolean;
  /** A plan is spoken of, and nothing says that it was carried out. */
  readonly planned: boolean;
  /** The sentence speaks of everything up to now. */
  readonly cumulative: boolean;
  /** Counted from an earlier year on. */
  readonly overYears: boolean;
  /** The clause names one office or place, another year, a plan: no number of this report's forms. */
  readonly foreign: boolean;
  /** The clause says nothing: a percentage there sums up the number before it (`…, đạt 47,3%`). */
  readonly bare: boolean;
}

const wordingWords = onceFor((vocabulary) => ({
  whole: patternOf(vocabulary, 'wording.whole'),
  plan: patternOf(vocabulary, 'wording.plan'),
  carriedOut: patternOf(vocabulary, 'wording.carried-out'),
  /** Sums over years: no number of one period. */
  sinceYear: patternOf(vocabulary, 'wording.since-year'),
  cumulative: patternOf(vocabulary, 'wording.cumulative'),
  /** The province as the one who acts, not as a place (`trên địa bàn tỉnh`) or part of an organ's name. */
  provinceActs: patternOf(vocabulary, 'wording.province-acts'),
  organActs: patternOf(vocabulary, 'wording.organ-acts'),
  joined: patternOf(vocabulary, 'wording.joined'),
  /** Counts of events, of any of several things: `tinh giản biên chế 12 trường hợp` counts more than posts. */
  cases: new Set(wordsOf(vocabulary, 'case')),
}));

/** What is known before a statement is read. */
export interface Setting {
  /** The sentence before it in the same paragraph. */
  readonly preceding: Statement | null;
  /** The wording of the last number before it in the same paragraph. */
  readonly last: Wording | null;
  readonly spoken: Spoken;
  readonly circumstances: Circumstances;
}

/** The wording of every number of a statement, in order. */
export function wordingsOf(statement: Statement, setting: Setting): Wording[] {
  const around = aroundOf(statement, setting);
  const found: Wording[] = [];
  statement.numbers.forEach((number, index) => {
    const numerator = number.role === 'denominator' ? number.partner : null;
    const before = numerator ?? listedAfter(statement.sentence.text, statement.numbers, index);
    const previous = before === null ? null : (found[before] ?? null);
    found.push(wordingOf({ statement, number, index, previous, around, setting }));
  });
  return found;
}

interface Around {
  /** Before the first number of the sentence. */
  readonly subject: readonly Term[];
  /** Bulleted lead-ins, and the sentence before. */
  readonly leads: readonly Term[];
  readonly headings: readonly Term[];
  readonly level: string | null;
  readonly future: boolean;
}

function aroundOf(
  { passage, sentence, numbers }: Statement,
  { preceding, spoken: { terms, vocabulary } }: Setting,
): Around {
  return {
    subject: terms(sentence.text.slice(0, numbers[0]?.start ?? 0)),
    leads: [...passage.leads, ...(preceding === null ? [] : [preceding.sentence.text])].flatMap((text) => terms(text)),
    headings: passage.path.flatMap((text) => terms(text)),
    level: levelOfHeadings(passage.path, terms),
    future: isFuture(passage.path, vocabulary),
  };
}

function levelOfHeadings(path: readonly string[], terms: Terms): string | null {
  const levels = path.map((heading) => new Set(idsOf(terms(heading), 'level')));
  const [level = null, ...more] = levels.findLast((named) => named.size > 0) ?? [];
  return more.length > 0 ? null : level;
}

interface Spot {
  readonly statement: Statement;
  readonly number: ProseNumber;
  readonly index: number;
  readonly previous: Wording | null;
  readonly around: Around;
  readonly setting: Setting;
}

function wordingOf({ statement, number, index, previous, around, setting }: Spot): Wording {
  const { terms, concepts, vocabulary } = setting.spoken;
  const words = wordingWords(vocabulary);
  const text = statement.sentence.text;
  const before = text.slice(0, number.start);
  const clause = clauseBefore(text, statement.numbers, index, setting.spoken);
  const local = terms(clause);
  const behind = termsBehind(text, statement.numbers, index, setting.spoken);
  const own = [...local, ...behind];
  const acting = own.some((term) => term.class === 'action');
  const heir = acting ? null : previous;
  const taken = previous === null ? idsOf(around.subject, 'action') : [...previous.actions];
  const object = objectOf({ number, previous, around }, totalIn(clause, setting.spoken), local, behind, setting.spoken);
  const scope = previous === null ? before.slice(before.lastIndexOf(';') + 1) : clause;
  const known = [...own, ...terms(before), ...around.leads];
  const whole = words.whole.test(fold(clause));
  const placeWords = new Set(idsOf(terms(setting.circumstances.issuer ?? ''), 'word'));
  const wording = {
    number,
    object,
    objects: new Set([...idsOf(own, 'object'), ...(heir?.objects ?? [])]),
    actions: new Set(acting ? idsOf(own, 'action') : taken),
    joined: words.joined.test(fold(previous === null ? before : clause)) || heir?.joined === true,
    limits: new Set(limitsOf(own, heir, previous === null ? around : null, concepts)),
    level: levelOf({ own, previous, around }, scope, object, setting.spoken),
    levelAbove: around.level,
    doneAround: new Set(idsOf([...known, ...around.headings], 'action')),
    topics: new Set(idsOf(own, 'topic', 'word')),
    near: new Set(spokenOf(known, concepts)),
    around: new Set(spokenOf([...known, ...around.headings], concepts)),
    strangers: [
      ...idsOf(behind, 'word').filter((id) => !/\d/u.test(id)),
      ...(number.role === 'percent' ? [] : strangersIn(clause, setting.spoken)),
    ].filter((id) => !placeWords.has(id)),
    whole,
    planned: words.plan.test(fold(before)) && !words.carriedOut.test(fold(clause)),
    cumulative: words.cumulative.test(fold(before)),
    overYears: words.sinceYear.test(fold(before)),
    foreign:
      around.future ||
      isForeign(
        { clause, head: previous === null ? before : '', behind: text.slice(number.end) },
        statement,
        setting.circumstances,
      ),
    bare: own.every((term) => term.class === 'object'),
  };
  return whole || words.provinceActs.test(scope) ? wording : carriedOn(wording, previous ?? setting.last);
}

/** What stands around a number, as printed. */
interface Surroundings {
  readonly clause: string;
  /** The sentence up to its first number; empty for the numbers after that. */
  readonly head: string;
  readonly behind: string;
}

function isForeign(
  { clause, head, behind }: Surroundings,
  { passage }: Statement,
  circumstances: Circumstances,
): boolean {
  return (
    isForeignClause(clause, behind, circumstances) ||
    isForeignHead(head, circumstances) ||
    passage.leads.some((lead) => isForeignHead(lead, circumstances))
  );
}

/** What narrows a number narrows those that go on from it: `tiếp nhận 80 hồ sơ đất đai, đã giải quyết 75 hồ sơ`. */
function carriedOn(wording: Wording, from: Wording | null): Wording {
  if (from === null) return wording;
  return {
    ...wording,
    foreign: wording.foreign || from.foreign,
    strangers: from.object === wording.object ? [...wording.strangers, ...from.strangers] : wording.strangers,
  };
}

/** What terms speak of, and what they imply: files are files of procedures, said or not. */
function spokenOf(terms: readonly Term[], { family }: Concepts): string[] {
  const ids = idsOf(terms, 'topic', 'word', 'object');
  const implied = family.concepts.filter(({ impliedBy }) => impliedBy.some((id) => ids.includes(id)));
  return [...ids, ...implied.flatMap(({ id, class: kind }) => (kind === 'object' ? [id] : []))];
}

/** Two names of one thing: a service is a procedure offered online. */
const isPair = (a: string, b: string, { family }: Concepts): boolean =>
  [
    [a, b],
    [b, a],
  ].every(([said, label]) => family.sameThings.some((pair) => pair.said === said && pair.label === label));

/** Null when nothing says, when cases are counted, or when `tổng số hồ sơ` is counted in another thing. */
function objectOf(
  { number, previous, around }: Pick<Spot, 'number' | 'previous' | 'around'>,
  total: string | null,
  local: readonly Term[],
  behind: readonly Term[],
  { concepts, vocabulary }: Spoken,
): string | null {
  const [counted = null] = things(behind);
  if (counted === null) {
    if (wordingWords(vocabulary).cases.has(fold(number.unit))) return null;
    const said = [idsOf(local, 'object'), idsOf(local, 'level'), previous?.object == null ? [] : [previous.object]];
    return (said.find((ids) => ids.length > 0) ?? idsOf(around.subject, 'object')).at(-1) ?? null;
  }
  const exact = concepts.byId.get(counted)?.mayBe ?? [];
  if (exact.length === 0) {
    return total === null || total === counted || isPair(total, counted, concepts) ? counted : null;
  }
  const nearest = [
    ...things(behind).slice(1),
    ...things(local).reverse(),
    ...(previous?.object == null ? [] : [previous.object]),
    ...things(around.subject).reverse(),
    ...things(around.leads).reverse(),
  ];
  const [heading, ...more] = new Set(things(around.headings).filter((id) => exact.includes(id)));
  return nearest.find((id) => exact.includes(id)) ?? (more.length === 0 ? heading : undefined) ?? counted;
}

const things = (terms: readonly Term[]): string[] => idsOf(terms, 'object', 'level');

/** The nearest that says whose it is: the clause, the list, the head of the sentence, who acts, the lead-ins. */
function levelOf(
  { own, previous, around }: Pick<Spot, 'previous' | 'around'> & { readonly own: readonly Term[] },
  scope: string,
  object: string | null,
  { concepts, vocabulary }: Spoken,
): string | null {
  const { organActs, provinceActs } = wordingWords(vocabulary);
  const inherited = previous !== null && previous.object === object && previous.level !== null ? [previous.level] : [];
  const said = [idsOf(own, 'level'), inherited, previous === null ? idsOf(around.subject, 'level') : []];
  const nearest = said.map((levels) => levels.filter((id) => id !== object)).find((levels) => levels.length > 0);
  if (nearest !== undefined) return single(nearest);
  // Each organ issues such documents for itself: the province's number needs all of its organs.
  if (object !== null && hasTrait(concepts, object, 'by-organs')) {
    if (organActs.test(fold(scope))) return ONE_ORGAN;
    if (provinceActs.test(scope)) return [...withTrait(concepts, 'acting')][0] ?? null;
  }
  return single(idsOf(around.leads, 'level'));
}

/** In place of a level: one organ of the province, which is not all of it. */
const ONE_ORGAN = 'organ';

function single(levels: readonly string[]): string | null {
  const [level = null, ...more] = new Set(levels);
  return more.length > 0 ? 'several' : level;
}

/** Limits of the clause; those of the list it stands in or (lasting ones) of the sentence's head, where it has none of that dimension. */
function limitsOf(own: readonly Term[], heir: Wording | null, around: Around | null, concepts: Concepts): string[] {
  const limits = idsOf(own, 'limit');
  const dimension = (id: string): string | null => dimensionOf(id, concepts);
  const dimensions = new Set(limits.map(dimension));
  const open = (id: string) => dimension(id) === null || !dimensions.has(dimension(id));
  const lasting = around === null ? [] : idsOf([...around.subject, ...around.leads], 'limit');
  return [
    ...limits,
    ...(heir === null ? [] : [...heir.limits].filter(open)),
    ...lasting.filter((id) => hasTrait(concepts, id, 'lasting') && open(id)),
  ];
}
