/**
 * Reads printed names of administrative bodies: `UBND xã X, huyện Y`, `SỞ TÀI CHÍNH / TỈNH Z` over lines. Says of what
 * kind each is and what it is called; who it is in which list is for `issuers.ts`. Pure.
 */
import { ISSUER_KINDS, type IssuerKind } from '../model/issuer-kind.js';
import { bare, fold, printed } from '../text/normalise.js';
import { everyPlaceOf, meaningsOf, onceFor, patternOf, type Vocabulary, wordsOf } from '../text/vocabulary.js';

/** The longest names of areas have five words (`Bà Rịa - Vũng Tàu`), of offices about fifteen; more words are a sentence. */
const AREA_WORDS = 6;
const OFFICE_WORDS = 18;

/** A body as printed. An area stands for its people's committee: `Ủy ban nhân dân tỉnh X` and `tỉnh X` are the same. */
export type Organisation =
  | { readonly kind: 'area'; readonly type: string; readonly name: string }
  | { readonly kind: 'ministry'; readonly name: string }
  | { readonly kind: 'department'; readonly name: string };

interface BodyWords {
  /** Types of areas (`tỉnh`, `thị xã`), folded, with the level of government; `province|district` where a list must say which. */
  readonly areas: ReadonlyMap<string, string>;
  /** Short forms of the types; a full stop may follow. */
  readonly shortAreas: ReadonlyMap<string, string>;
  /** Two words of which one only looks like an area: `xã hội` (society), `(hợp) tác xã` (co-operative). */
  readonly noAreas: ReadonlySet<string>;
  /** First words of bodies that stand under a committee or a ministry, folded. */
  readonly departments: readonly string[];
  /** Two words of which the first only looks like a department: `ban hành` (issued), `trường hợp` (case). */
  readonly noDepartments: readonly string[];
  /** First words of bodies that no catalogue is for, folded, with their kind. */
  readonly others: ReadonlyMap<string, string>;
  /** First words of offices that stand under a ministry or none, never under the province that they sit in. */
  readonly national: readonly string[];
  /** How names of such offices end. */
  readonly nationalName: RegExp;
  /** First words of offices that always belong to a province or to what is below one. */
  readonly local: readonly string[];
  /** First words of ministries, those of central bodies that are one without saying so, and of bodies that are none. */
  readonly ministries: readonly string[];
  readonly noMinistries: readonly string[];
  /** On text without diacritics: nothing else is spelt so, and typing slips in the marks name no other body. */
  readonly committee: RegExp;
  readonly committeeTails: readonly (readonly string[])[];
  readonly and: ReadonlySet<string>;
  readonly unfinished: RegExp;
  readonly goesOn: RegExp;
  readonly gluedShort: RegExp;
  /** What stands around a name and is no part of it. */
  readonly edges: RegExp;
}

const bodyWords = onceFor(
  (vocabulary): BodyWords => ({
    areas: meaningsOf(vocabulary, 'area-type'),
    shortAreas: meaningsOf(vocabulary, 'area-short'),
    noAreas: new Set(wordsOf(vocabulary, 'no-area')),
    departments: wordsOf(vocabulary, 'department'),
    noDepartments: wordsOf(vocabulary, 'no-department'),
    others: meaningsOf(vocabulary, 'other-body'),
    national: wordsOf(vocabulary, 'national-office'),
    local: wordsOf(vocabulary, 'local-office'),
    nationalName: patternOf(vocabulary, 'organisation.national'),
    ministries: [...wordsOf(vocabulary, 'central-body'), ...wordsOf(vocabulary, 'ministry')],
    noMinistries: wordsOf(vocabulary, 'no-ministry'),
    committee: patternOf(vocabulary, 'organisation.committee'),
    committeeTails: wordsOf(vocabulary, 'committee').map((name) => name.split(' ')),
    and: new Set(wordsOf(vocabulary, 'and')),
    unfinished: patternOf(vocabulary, 'organisation.unfinished'),
    goesOn: patternOf(vocabulary, 'organisation.goes-on'),
    gluedShort: everyPlaceOf(vocabulary, 'organisation.glued-short'),
    edges: everyPlaceOf(vocabulary, 'organisation.edges'),
  }),
);

/** The level of government of a type of area: `province`, `district`, `commune`, or `province|district`. */
export const levelOfArea = (type: string, vocabulary: Vocabulary): string =>
  bodyWords(vocabulary).areas.get(type) ?? '';

/** The types of areas, folded. */
export const areaTypes = (vocabulary: Vocabulary): string[] => [...bodyWords(vocabulary).areas.keys()];

const startsWithWords = (folded: string, words: string): boolean => folded === words || folded.startsWith(`${words} `);

/** True when a line begins a name of a body (and is no continuation of the line above it). */
export function beginsOrganisation(line: string, vocabulary: Vocabulary): boolean {
  const folded = fold(line);
  return (
    bodyWords(vocabulary).committee.test(bare(folded)) ||
    areaTypeAt(words(line, vocabulary), 0, vocabulary) !== null ||
    isMinistry(folded, vocabulary) ||
    departmentWords(folded, vocabulary) !== null
  );
}

function isMinistry(folded: string, vocabulary: Vocabulary): boolean {
  const { ministries, noMinistries } = bodyWords(vocabulary);
  const begins = (name: string): boolean => startsWithWords(folded, name);
  return ministries.some(begins) && !noMinistries.some(begins);
}

/** The words that say what kind of office a folded name is: `chi cục` of `chi cục dân số`. */
export function departmentWords(folded: string, vocabulary: Vocabulary): string | null {
  const { departments, noDepartments } = bodyWords(vocabulary);
  if (noDepartments.some((words) => startsWithWords(folded, words))) return null;
  return departments.find((name) => startsWithWords(folded, name)) ?? null;
}

/**
 * Of which kind a body is that no catalogue is for, by the longest words that its name begins with (`cục thuế`, `tỉnh ủy`);
 * null for the others. Typed without diacritics it is known too.
 */
export function otherKindOf(name: string, vocabulary: Vocabulary): IssuerKind | null {
  const folded = fold(name);
  const { others, ministries } = bodyWords(vocabulary);
  let longest = '';
  for (const words of others.keys()) {
    if (words.length > longest.length && startsWithMarkedOrBare(folded, words)) longest = words;
  }
  // `Ngân hàng Nhà nước` is a ministry, other banks are none.
  if (ministries.some((words) => words.length > longest.length && startsWithWords(folded, words))) return null;
  const kind = others.get(longest);
  return kind === undefined ? null : (ISSUER_KINDS.find((one) => one === kind) ?? 'other');
}

/** Each word with its diacritics, or typed without any. */
function startsWithMarkedOrBare(folded: string, words: string): boolean {
  const typed = folded.split(' ');
  return words.split(' ').every((word, i) => typed[i] === word || typed[i] === bare(word));
}

/** A name of an office that the place in which it sits says nothing about: `Cục Hàng hải Việt Nam`. */
export function isNational(name: string, vocabulary: Vocabulary): boolean {
  const folded = fold(name);
  const { national, nationalName } = bodyWords(vocabulary);
  return national.some((words) => startsWithWords(folded, words)) || nationalName.test(folded);
}

/** An office that always belongs to a province, district or commune, whether or not its name says to which: `Sở Nội vụ`. */
export function isLocalOffice(name: string, vocabulary: Vocabulary): boolean {
  const folded = fold(name);
  return bodyWords(vocabulary).local.some((words) => startsWithWords(folded, words));
}

/** `XÃ` / `HỘI`: the first word of a line belongs to the last one of the line above. */
export function isCutWord(above: string, line: string, vocabulary: Vocabulary): boolean {
  const last = fold(above).split(' ').at(-1) ?? '';
  const [first = ''] = fold(line).split(' ');
  return bodyWords(vocabulary).noAreas.has(`${last} ${first}`);
}

/** A line that can't be the whole name: `ỦY BAN NHÂN DÂN`, `UBND TỈNH`, `THÀNH PHỐ`, `SỞ VĂN HÓA,`, `… VÀ`. */
function isUnfinished(text: string, vocabulary: Vocabulary): boolean {
  const { unfinished, committee, areas, shortAreas } = bodyWords(vocabulary);
  if (unfinished.test(text)) return true;
  const folded = fold(text);
  const rest = folded.slice(committee.exec(bare(folded))?.[0].length ?? 0).trim();
  return rest === '' || areas.has(rest) || shortAreas.has(rest);
}

/**
 * Joins the lines of a head into names, one string each: a line that begins no name, or follows an unfinished one, goes
 * on with the line above. `isListed` tells a complete name from one that goes on (`TỈNH THỪA THIÊN` / `HUẾ`).
 */
export function joinNames(
  lines: readonly string[],
  isListed: (name: string) => boolean,
  vocabulary: Vocabulary,
): string[] {
  const { goesOn: joint } = bodyWords(vocabulary);
  const begins = (line: string): boolean => beginsOrganisation(line, vocabulary);
  const names: string[] = [];
  for (const line of lines.map((one) => printed(one)).filter((one) => fold(one) !== '')) {
    const current = names.at(-1);
    if (current === undefined) {
      if (begins(line)) names.push(line);
      continue;
    }
    const joined = `${current} ${line}`;
    const goesOn =
      isUnfinished(current, vocabulary) || joint.test(line) || isCutWord(current, line, vocabulary) || isListed(joined);
    if (goesOn || (!begins(line) && !isListed(current) && isCapitals(line))) names[names.length - 1] = joined;
    else if (begins(line)) names.push(line);
  }
  return names;
}

/** All its letters are capitals, as in the head of a document. */
export const isCapitals = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

interface Word {
  readonly raw: string;
  readonly folded: string;
  /** A comma, semicolon or bracket stands before it. */
  readonly afterComma: boolean;
}

function words(text: string, vocabulary: Vocabulary): Word[] {
  const spaced = printed(text).replace(/\n/gu, ' ').replace(bodyWords(vocabulary).gluedShort, '$1. ');
  const list: Word[] = [];
  let comma = false;
  for (const part of spaced.split(' ')) {
    const folded = fold(part);
    const before = comma || /^[,;(]/u.test(part);
    comma = /[,;)]$/u.test(part);
    if (folded === '' && part !== '-' && part !== '–') continue;
    list.push({ raw: part.replace(/^[,;(]+|[,;:.)]+$/gu, ''), folded, afterComma: before });
  }
  return list;
}

/** The area type that begins at word `at`, and how many words it takes. */
function areaTypeAt(list: readonly Word[], at: number, vocabulary: Vocabulary): { type: string; taken: number } | null {
  const { areas, shortAreas, noAreas } = bodyWords(vocabulary);
  const one = list[at]?.folded ?? '';
  const two = `${one} ${list[at + 1]?.folded ?? ''}`;
  if (areas.has(two)) return { type: two, taken: 2 };
  const short = areas.has(one) ? one : shortAreas.get(one);
  if (short === undefined || noAreas.has(two) || noAreas.has(`${list[at - 1]?.folded ?? ''} ${one}`)) return null;
  return { type: short, taken: 1 };
}

/**
 * The bodies that one joined name speaks of, in the order in which they are printed; an area without a name (`Sở Nội vụ
 * tỉnh`) is left out, being whichever the context says.
 */
export function readOrganisations(name: string, vocabulary: Vocabulary): Organisation[] {
  const { edges, committee: form } = bodyWords(vocabulary);
  const list = words(name, vocabulary);
  const folded = list.map((word) => word.folded).join(' ');
  const committee = form.exec(bare(folded))?.[0];
  const start = committee === undefined ? 0 : countWords(committee);
  const cuts = areaStarts(list, start, vocabulary);
  const first = cuts[0]?.at ?? list.length;
  const found: Organisation[] = [];
  if (committee === undefined && first > 0) {
    const own = textOf(withoutTrailingCommittee(list.slice(0, first), vocabulary), edges);
    if (isName(own, OFFICE_WORDS))
      found.push({ kind: isMinistry(folded, vocabulary) ? 'ministry' : 'department', name: own });
  }
  cuts.forEach(({ at, type, taken }, i) => {
    const own = textOf(list.slice(at + taken, cuts[i + 1]?.at ?? list.length), edges);
    if (isName(own, AREA_WORDS)) found.push({ kind: 'area', type, name: own });
  });
  return found;
}

/** Something, and no more words than names have; a number in it is a short one (`Quận 3`, `Phòng 7`). */
const isName = (text: string, most: number): boolean =>
  text !== '' && countWords(text) <= most && !/\d{3}|\d[.,]\d/u.test(text);

const countWords = (text: string): number => text.split(' ').length;

/** Where areas begin: `xã X, huyện Y` has two; `Văn phòng UBND tỉnh` has one, after the name of the office. */
function areaStarts(
  list: readonly Word[],
  start: number,
  vocabulary: Vocabulary,
): { at: number; type: string; taken: number }[] {
  const cuts: { at: number; type: string; taken: number }[] = [];
  for (let at = start; at < list.length; at++) {
    const found = areaTypeAt(list, at, vocabulary);
    if (found === null) continue;
    const previous = cuts.at(-1);
    const insideName = previous !== undefined && at === previous.at + previous.taken;
    if (!insideName) cuts.push({ at, ...found });
    at += found.taken - 1;
  }
  return cuts;
}

/** `Văn phòng UBND` of `Văn phòng UBND tỉnh X` is its `Văn phòng`; `Văn phòng HĐND và UBND` stays whole. */
function withoutTrailingCommittee(list: readonly Word[], vocabulary: Vocabulary): readonly Word[] {
  const { committeeTails, and } = bodyWords(vocabulary);
  const committee = committeeTails.find((tail) =>
    tail.every((word, i) => bare(list[list.length - tail.length + i]?.folded ?? '') === word),
  );
  if (committee === undefined) return list;
  const rest = list.slice(0, list.length - committee.length);
  return rest.length === 0 || and.has(rest.at(-1)?.folded ?? '') ? list : rest;
}

const textOf = (list: readonly Word[], edges: RegExp): string =>
  list
    .map((word) => word.raw)
    .join(' ')
    .replace(edges, '')
    .replace(/^[\s\-–]+/gu, '')
    .trim();
