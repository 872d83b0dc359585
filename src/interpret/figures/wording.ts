/**
 * What a sentence says about each of its numbers: the terms of the number's own clause, what it takes over from the
 * number before it in a list, and what it stands under.
 */
import type { ProseNumber } from '../../numbers/prose.js';
import { fold } from '../../text/normalise.js';
import { clauseBefore, listedAfter, strangersInTotal, termsBehind } from './clauses.js';
import { dimensionOf, type Term } from './concepts.js';
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
  /** Known terms of the clause that are no thing, action, limit or level. */
  readonly topics: ReadonlySet<string>;
  /** Terms of the clause, the sentence before the numbers, its lead-ins and the sentence before it. */
  readonly near: ReadonlySet<string>;
  /** The same, and those of the headings. */
  readonly around: ReadonlySet<string>;
  /** Words that narrow the thing counted and are on no list. */
  readonly strangers: readonly string[];
  /** The number is said to be a total, or of the whole province. */
  readonly whole: boolean;
  /** The sentence speaks of everything up to now. */
  readonly cumulative: boolean;
  /** The clause names one office or place, another year, a plan: no number of this report's forms. */
  readonly foreign: boolean;
  /** The clause says nothing: a percentage there sums up the number before it (`…, đạt 47,3%`). */
  readonly bare: boolean;
}

/** A document's own circumstances. */
export interface Circumstances {
  /** Year of the report's period; null when it is not known. */
  readonly year: string | null;
  /** The issuer's name, which names no other office: `Thành phố Cần Thơ`. */
  readonly issuer: string | null;
}

/** An office or a place by its name. */
const NAMED =
  /(?<!\p{L})(?:Sở|Ban|Chi cục|Trung tâm|Bệnh viện|Trường|Công an|Công ty|Cục|[Hh]uyện|[Tt]hành phố|[Tt]hị xã|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị trấn)\s+(?!Phục vụ|Một cửa|Hành chính)\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*)*/gu;
const WHOLE = /tổng số|tổng cộng|toàn tỉnh|toàn thành phố|trên địa bàn|của tỉnh|của thành phố|các cấp|địa phương/u;
const CUMULATIVE = /đến nay|lũy kế|tính đến|từ năm (?:19|20)\d{2}/u;
/** The province as the one who acts, not as a place (`trên địa bàn tỉnh`) or part of an organ's name. */
const PROVINCE_ACTS =
  /(?<!nhân dân |toàn |địa bàn |của |các |trong |cấp |ở |tại |ngành |bộ )(?<!\p{L})(?:tỉnh|thành phố)(?:\s+\p{Lu}\p{L}*)*\s+(?:đã|ban hành|rà soát|kiểm tra|thành lập|cũng đã)(?!\p{L})/iu;
const ORGAN_ACTS = /(?:ủy ban nhân dân|hội đồng nhân dân|ubnd|hđnd)\s+(?:tỉnh|thành phố)/u;
/** What each organ does for itself: the province's number needs all of its organs. */
const DONE_BY_ORGANS = new Set(['issue', 'check', 'review', 'found']);
/** Limits that hold for a whole sentence once its head or lead-in names them. */
const LASTING = new Set<string | null>(['channel', 'service-level']);
/** Things named in general; the clause, or what is around it, names them exactly. */
const GENERAL: ReadonlyMap<string, readonly string[]> = new Map([
  ['person', ['worker', 'official', 'employee', 'staff', 'leader', 'contract']],
  ['organisation', ['service-unit', 'agency']],
  ['document', ['legal-document', 'directive', 'e-document']],
  ['opening', ['official', 'employee', 'staff']],
  ['scheme', ['agency', 'service-unit']],
]);
/** Chapters of a report that speak of the future. */
const FUTURE = /phương hướng|nhiệm vụ trọng tâm|nhiệm vụ giải pháp|kế hoạch công tác|chương trình công tác/u;

/** The wording of every number of a statement, in order; `preceding` is the sentence before it in the same paragraph. */
export function wordingsOf(
  statement: Statement,
  preceding: Statement | null,
  terms: Terms,
  circumstances: Circumstances,
): Wording[] {
  const around = aroundOf(statement, preceding, terms);
  const found: Wording[] = [];
  statement.numbers.forEach((number, index) => {
    const numerator = number.role === 'denominator' ? number.partner : null;
    const before = numerator ?? listedAfter(statement.sentence.text, statement.numbers, index);
    const previous = before === null ? null : (found[before] ?? null);
    found.push(wordingOf({ statement, number, index, previous, around, terms, circumstances }));
  });
  return found;
}

interface Around {
  /** Before the first number of the sentence. */
  readonly subject: readonly Term[];
  /** Bulleted lead-ins, and the sentence before. */
  readonly leads: readonly Term[];
  readonly headings: readonly Term[];
  readonly future: boolean;
}

function aroundOf({ passage, sentence, numbers }: Statement, before: Statement | null, terms: Terms): Around {
  return {
    subject: terms(sentence.text.slice(0, numbers[0]?.start ?? 0)),
    leads: [...passage.leads, ...(before === null ? [] : [before.sentence.text])].flatMap((text) => terms(text)),
    headings: passage.path.flatMap((text) => terms(text)),
    future: FUTURE.test(fold(passage.path[0] ?? '')),
  };
}

interface Spot {
  readonly statement: Statement;
  readonly number: ProseNumber;
  readonly index: number;
  readonly previous: Wording | null;
  readonly around: Around;
  readonly terms: Terms;
  readonly circumstances: Circumstances;
}

function wordingOf({ statement, number, index, previous, around, terms, circumstances }: Spot): Wording {
  const text = statement.sentence.text;
  const clause = clauseBefore(text, statement.numbers, index);
  const before = text.slice(0, number.start);
  const local = terms(clause);
  const behind = termsBehind(text, statement.numbers, index, terms);
  const own = [...local, ...behind];
  const acting = own.some((term) => term.class === 'action');
  const heir = acting ? null : previous;
  const actions = new Set(
    acting ? idsOf(own, 'action') : previous === null ? idsOf(around.subject, 'action') : previous.actions,
  );
  const known = [...own, ...around.subject, ...around.leads];
  return {
    number,
    object: objectOf(number, local, behind, around, previous),
    objects: new Set([...idsOf(own, 'object'), ...(heir?.objects ?? [])]),
    actions,
    joined: JOINED.test(fold(clause)) || heir?.joined === true || (previous === null && JOINED.test(fold(before))),
    limits: new Set(limitsOf(own, heir, previous === null ? around : null)),
    level: levelOf(own, previous, around, previous === null ? before : clause, actions),
    topics: new Set(idsOf(own, 'topic', 'word')),
    near: new Set(idsOf(known, 'topic', 'word', 'object')),
    around: new Set(idsOf([...known, ...around.headings], 'topic', 'word', 'object')),
    strangers: [...idsOf(behind, 'word').filter((id) => !/\d/u.test(id)), ...strangersInTotal(clause, terms)],
    whole: WHOLE.test(fold(clause)),
    cumulative: CUMULATIVE.test(fold(before)),
    foreign: around.future || isForeign(clause, circumstances),
    bare: own.every((term) => term.class === 'object'),
  };
}

const JOINED = /(?:^|\s)và\s/u;

/** One office or place by its name, or a year that is not the report's. */
function isForeign(clause: string, { year, issuer }: Circumstances): boolean {
  const own = issuer === null ? '' : fold(issuer);
  const offices = [...clause.matchAll(NAMED)].filter(([name]) => own === '' || !fold(name).endsWith(own));
  const years = clause.match(/(?<![\d/.-])(?:19|20)\d{2}(?![\d/.-])/gu) ?? [];
  return offices.length > 0 || (year !== null && years.some((other) => other !== year));
}

function objectOf(
  number: ProseNumber,
  local: readonly Term[],
  behind: readonly Term[],
  around: Around,
  previous: Wording | null,
): string | null {
  const counted = number.role === 'percent' ? null : (things(behind)[0] ?? null);
  if (counted === null) {
    return idsOf(local, 'object').at(-1) ?? previous?.object ?? idsOf(around.subject, 'object').at(-1) ?? null;
  }
  const exact = GENERAL.get(counted);
  if (exact === undefined) return counted;
  const nearest = [
    ...things(behind).slice(1),
    ...things(local).reverse(),
    ...(previous?.object == null ? [] : [previous.object]),
    ...things(around.subject).reverse(),
    ...things(around.leads).reverse(),
  ];
  return nearest.find((id) => exact.includes(id)) ?? counted;
}

const things = (terms: readonly Term[]): string[] => idsOf(terms, 'object', 'level');

/** The nearest that says whose it is: the clause, the list, the head of the sentence, who acts, the lead-ins. */
function levelOf(
  own: readonly Term[],
  previous: Wording | null,
  around: Around,
  scope: string,
  actions: ReadonlySet<string>,
): string | null {
  const said = [idsOf(own, 'level'), previous?.level == null ? [] : [previous.level], idsOf(around.subject, 'level')];
  const nearest = said.find((levels) => levels.length > 0);
  if (nearest !== undefined) return single(nearest);
  if ([...actions].some((action) => DONE_BY_ORGANS.has(action))) {
    if (ORGAN_ACTS.test(fold(scope))) return 'organ';
    if (PROVINCE_ACTS.test(scope)) return 'province';
  }
  return single(idsOf(around.leads, 'level'));
}

function single(levels: readonly string[]): string | null {
  const [level = null, ...more] = new Set(levels);
  return more.length > 0 ? 'several' : level;
}

/** Limits of the clause; those of the list it stands in or of the sentence's head, where it has none of that dimension. */
function limitsOf(own: readonly Term[], heir: Wording | null, around: Around | null): string[] {
  const limits = idsOf(own, 'limit');
  const dimensions = new Set(limits.map(dimensionOf));
  const open = (id: string) => dimensionOf(id) === null || !dimensions.has(dimensionOf(id));
  const lasting = around === null ? [] : idsOf([...around.subject, ...around.leads], 'limit');
  return [
    ...limits,
    ...(heir === null ? [] : [...heir.limits].filter(open)),
    ...lasting.filter((id) => LASTING.has(dimensionOf(id)) && open(id)),
  ];
}
