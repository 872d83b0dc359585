/**
 * What the words of a heading, a title or a caption do with the numbers below them. Every word must be known: as one that says
 * result of the report's period and body, or leaves that meaning as it is. Words that say another thing, and words that nobody
 * knows, are named. Pure.
 */
import { fold, printed } from '../text/normalise.js';
import { withY } from '../text/spelling.js';
import { everyPlaceOf, onceFor, patternOf, type ScopeWord, type Vocabulary, wordsOf } from '../text/vocabulary.js';
import { readPeriod } from './letterhead/period.js';

/** Whose and which period's report the words stand in. */
export interface ScopeContext {
  /** As the dataset writes it (`2025-9M`); null when unknown. */
  readonly period: string | null;
  /** Official name; null when unknown. */
  readonly issuer: string | null;
  readonly vocabulary: Vocabulary;
}

/** Words that do not leave the meaning as it is. */
export interface Objection {
  /** As compared: folded. */
  readonly words: string;
  /** Why, as `scope-words.csv` says; `scale`: a power of ten; `unknown`: it stands in no list. */
  readonly kind: string;
}

export interface Explained {
  /** Some words say that these are results, or name the report's period. */
  readonly result: boolean;
  /** A correction of numbers printed beside. */
  readonly later: boolean;
  readonly objections: readonly Objection[];
}

export const UNKNOWN = 'unknown';

/** Places of words that a pattern explained: code points that Unicode keeps out of all texts. */
const OWN = '\ufdd0';
const NEUTRAL = '\ufdd1';
/** Followed by what it stands for, without blanks. */
const ANOTHER = '\ufdd2';

const scopeTables = onceFor((vocabulary) => {
  const byFirst = new Map<string, { readonly words: readonly string[]; readonly entry: ScopeWord }[]>();
  for (const entry of vocabulary.scopeWords) {
    const words = entry.words.split(' ');
    const [first = ''] = words;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, entry }]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return {
    byFirst,
    /** Words whose effect leaves the meaning, without blanks, longest first: a narrow cell breaks words in two. */
    harmless: vocabulary.scopeWords
      .filter(({ effect }) => effect === 'none' || effect === 'result')
      .map(({ words, effect }) => ({ glued: words.replaceAll(' ', ''), effect }))
      .sort((a, b) => b.glued.length - a.glued.length),
    /** `nghìn`, `triệu`: the numbers are so many times larger. */
    scales: new Set(vocabulary.units.flatMap((unit) => (unit.scale === null ? [] : [unit.word]))),
    cited: everyPlaceOf(vocabulary, 'scope.cited'),
    date: everyPlaceOf(vocabulary, 'scope.date'),
    period: everyPlaceOf(vocabulary, 'period.phrase'),
    areas: wordsOf(vocabulary, 'area-type'),
    /** How a body is called before the name of its area, at the end of a text. */
    bodyBefore: patternOf(vocabulary, 'scope.body-before'),
  };
});

/** What `text` says; `title`: folded words of the form's own title, which every line about the form may repeat. */
export function explain(text: string, context: ScopeContext, title: string = ''): Explained {
  const { byFirst, scales } = scopeTables(context.vocabulary);
  const words = marked(text, context, title)
    .split(' ')
    .filter((word) => word !== '');
  const titleWords = new Set(title.split(' '));
  const ownArea = areaOf(context);
  const objections: Objection[] = [];
  let result = false;
  let later = false;
  let before: ScopeWord | null = null;
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    const known = (byFirst.get(word) ?? []).find((one) => one.words.every((own, k) => words[at + k] === own));
    at += known?.words.length ?? 1;
    const isCommittees = before?.kind === 'body' && before.effect === 'none';
    before = known?.entry ?? null;
    if (isCommittees && known?.entry.words === ownArea && !isUnlisted(words[at], byFirst)) continue;
    const effect = known === undefined ? null : effectOf(known.entry, words, context);
    if (effect === 'result' || word === OWN) result = true;
    else if (effect === 'later') later = true;
    else if (effect === 'none' && known && isNameOfAnother(known.entry, words[at], titleWords, context)) {
      objections.push({ words: areaAtEnd(known.entry.words, context) ?? '', kind: 'body' });
    } else if (effect === 'decisive' && known) objections.push({ words: known.entry.words, kind: known.entry.kind });
    else if (word.startsWith(ANOTHER)) {
      objections.push({ words: word.slice(1).replaceAll('_', ' '), kind: 'other-period' });
    } else if (effect === null && word !== NEUTRAL && !titleWords.has(word)) {
      objections.push({ words: word, kind: scales.has(word) ? 'scale' : UNKNOWN });
    }
  }
  if (objections.length > 0 && text.includes('\n') && objections.every(({ kind }) => kind === UNKNOWN)) {
    const torn = explainedTorn(words, context.vocabulary);
    if (torn !== null) return torn;
  }
  return { result, later, objections: joined(objections) };
}

/** `trên địa bàn tỉnh` before a word of no list: an area by its name, which is not in the issuer's. */
function isNameOfAnother(
  { words, kind }: ScopeWord,
  next: string | undefined,
  titleWords: ReadonlySet<string>,
  context: ScopeContext,
): boolean {
  if (kind !== 'body' || next === undefined || areaAtEnd(words, context) === null) return false;
  if (titleWords.has(next) || !isUnlisted(next, scopeTables(context.vocabulary).byFirst)) return false;
  return context.issuer === null || !withY(fold(context.issuer)).split(' ').includes(next);
}

/** The kind of area that the words end in: `trên địa bàn tỉnh`. */
const areaAtEnd = (words: string, { vocabulary }: ScopeContext): string | null =>
  scopeTables(vocabulary).areas.find((area) => words === area || words.endsWith(` ${area}`)) ?? null;

/** The kind of area that the issuer governs, as its name begins: `tỉnh`; null when that is not told. */
function areaOf({ issuer, vocabulary }: ScopeContext): string | null {
  if (issuer === null) return null;
  const name = withY(fold(issuer));
  return scopeTables(vocabulary).areas.find((one) => name.startsWith(`${one} `)) ?? null;
}

/** A word of no list: behind the kind of an area it is the name of one. `UBND tỉnh` without a name is the issuer itself. */
const isUnlisted = (word: string | undefined, byFirst: ReadonlyMap<string, unknown>): boolean =>
  word !== undefined && !/^[\ufdd0-\ufdd2]/u.test(word) && !byFirst.has(word);

/** Sums since 1 January are what a report of a part of a year prints; with the report's own period named, any such sum is. */
function effectOf(entry: ScopeWord, words: readonly string[], context: ScopeContext): ScopeWord['effect'] {
  const { period } = context;
  const part = period?.slice(5) ?? '';
  if (entry.effect === 'this-month') return period === null || /^\d\d$/u.test(part) ? 'none' : 'decisive';
  if (entry.effect === 'this-quarter') return period === null || /^Q/u.test(part) ? 'none' : 'decisive';
  if (entry.effect === 'own-area') {
    const own = areaOf(context);
    return own !== null && own === areaAtEnd(entry.words, context) ? 'none' : 'decisive';
  }
  if (entry.effect === 'since-january') return part === 'H2' || /^Q[234]$|^\d\d$/u.test(part) ? 'decisive' : 'none';
  if (entry.kind === 'cumulative' && words.includes(OWN) && (part === 'H1' || part === '9M')) return 'none';
  return entry.effect;
}

/** Kinds of words before a name: `huyện …`, `Sở …`. */
const BEFORE_NAMES = new Set(['body', 'level', 'scale']);

/** Unknown words that stand beside each other, or behind the word for a body, are one name. */
function joined(objections: readonly Objection[]): Objection[] {
  const out: Objection[] = [];
  for (const one of objections) {
    const last = out.at(-1);
    const isName = last !== undefined && (last.kind === UNKNOWN || BEFORE_NAMES.has(last.kind));
    if (isName && one.kind === UNKNOWN) out.splice(-1, 1, { ...last, words: `${last.words} ${one.words}` });
    else out.push(one);
  }
  return out;
}

/** The words again without regard to blanks; null when some letters are left that no harmless word explains. */
function explainedTorn(words: readonly string[], vocabulary: Vocabulary): Explained | null {
  const { harmless } = scopeTables(vocabulary);
  let result = words.includes(OWN);
  for (const run of words.join('').split(new RegExp(`[${OWN}${NEUTRAL}]`, 'u'))) {
    let rest = run;
    while (rest !== '') {
      const next = harmless.find(({ glued }) => rest.startsWith(glued));
      if (next === undefined) return null;
      if (next.effect === 'result') result = true;
      rest = rest.slice(next.glued.length);
    }
  }
  return { result, later: false, objections: [] };
}

/** Folded text in which what patterns explain (citations, dates, periods, the issuer, the form's title) is one mark each. */
function marked(text: string, context: ScopeContext, title: string): string {
  const { cited, date, period } = scopeTables(context.vocabulary);
  const year = context.period === null ? null : Number(context.period.slice(0, 4));
  const raw = printed(text)
    .replace(cited, ` ${NEUTRAL} `)
    .replace(date, (found) => ` ${isOfPeriod(found, year) ? NEUTRAL : another(found)} `)
    .replace(/\(\s*\d{1,2}\s*\)/gu, ' ')
    .replaceAll('%', ' phần trăm ');
  let folded = ` ${withY(foldedWithMarks(raw))} `;
  folded = withoutIssuer(folded, context);
  if (title !== '') folded = folded.replaceAll(` ${title} `, ` ${NEUTRAL} `);
  const own = namesOwn(text, context);
  folded = folded.replace(period, (found) => {
    const says = own && endsWithOwn(found, context, year) ? OWN : phraseOf(found, context, year);
    return ` ${says} `;
  });
  return folded.replace(/(?<= )(?:năm )?((?:19|20)\d{2})(?= )/gu, (found, digits: string) =>
    year === null || Number(digits) === year ? NEUTRAL : another(found),
  );
}

/** `fold` drops marks that are no letters; they are kept here. */
const foldedWithMarks = (raw: string): string =>
  raw
    .split(new RegExp(`(${OWN}|${NEUTRAL}|${ANOTHER}\\S+)`, 'u'))
    .map((piece) => (/^[\ufdd0-\ufdd2]/u.test(piece) ? piece : fold(piece)))
    .join(' ');

const another = (found: string): string => `${ANOTHER}${fold(found).replaceAll(' ', '_')}`;

/** A day of the report's year, or of the weeks before its first day: periods are counted from the middle of December. */
function isOfPeriod(date: string, year: number | null): boolean {
  const [, month = '', years] = /(\d{1,2})\D+((?:19|20)\d{2})\D*$/u.exec(date) ?? [];
  if (year === null || years === undefined) return true;
  return Number(years) === year || (Number(years) === year - 1 && Number(month) >= 11);
}

const isOfPeriodOrSilent = (found: string, year: number | null): boolean => {
  const years = found.match(/(?:19|20)\d{2}/gu) ?? [];
  return year === null || years.every((one) => Number(one) === year);
};

/** The last quarter of each longer period: `Quý III và 9 tháng` names one report. */
const LAST_QUARTER: Readonly<Record<string, string>> = { H1: 'Q2', '9M': 'Q3', Y: 'Q4' };

/** In a text that names the report's period, a phrase of that period or of its last quarter; `quý II` of a year is another. */
function endsWithOwn(found: string, { period, vocabulary }: ScopeContext, year: number | null): boolean {
  const part = readPeriod(found, null, vocabulary)?.part ?? null;
  const own = period === null ? '' : partOf(period);
  return (
    isOfPeriodOrSilent(found, year) && (part === null || part === own || part === LAST_QUARTER[own] || part === 'Y')
  );
}

const partOf = (period: string): string => period.slice(5) || 'Y';

/** The whole text names the report's period: `Quý III và 9 tháng năm 2025`. */
function namesOwn(text: string, { period, vocabulary }: ScopeContext): boolean {
  const read = readPeriod(text, null, vocabulary);
  return (
    period !== null &&
    read !== null &&
    read.part === partOf(period) &&
    (read.year === null || read.year === Number(period.slice(0, 4)))
  );
}

function phraseOf(found: string, context: ScopeContext, year: number | null): string {
  if (context.period === null) return NEUTRAL;
  if (namesOwn(found, context)) return OWN;
  // The report's year alone says no more than that it is this year's.
  const bareYear = /^\s*(?:năm )?((?:19|20)\d{2})\s*$/u.exec(found)?.[1];
  return bareYear !== undefined && Number(bareYear) === year ? NEUTRAL : another(found);
}

/** The issuer by its name, with or without its committee and the kind of its area in front. */
function withoutIssuer(folded: string, context: ScopeContext): string {
  const { issuer, vocabulary } = context;
  if (issuer === null) return folded;
  const { bodyBefore } = scopeTables(vocabulary);
  const name = withY(fold(issuer));
  const area = areaOf(context);
  const bare = area === null ? name : name.slice(area.length + 1);
  const pieces = folded.split(` ${bare} `);
  return pieces
    .map((piece, at) => (at < pieces.length - 1 ? `${`${piece} `.replace(bodyBefore, '')} ${NEUTRAL} ` : piece))
    .join('');
}
