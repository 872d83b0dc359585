/**
 * Reads printed names of administrative bodies: `UBND xã X, huyện Y`, `SỞ TÀI CHÍNH / TỈNH Z` over lines. Says of what
 * kind each is and what it is called; who it is in which list is for `issuers.ts`. Pure.
 */
import { bare, fold, printed } from '../text/normalise.js';

export const AREA_TYPES = [
  'tỉnh',
  'thành phố',
  'huyện',
  'quận',
  'thị xã',
  'xã',
  'phường',
  'thị trấn',
  'đặc khu',
] as const;

export type AreaType = (typeof AREA_TYPES)[number];

/** The longest names of areas have five words (`Bà Rịa - Vũng Tàu`), of offices about fifteen; more words are a sentence. */
const AREA_WORDS = 6;
const OFFICE_WORDS = 18;

/** A body as printed. An area stands for its people's committee: `Ủy ban nhân dân tỉnh X` and `tỉnh X` are the same. */
export type Organisation =
  | { readonly kind: 'area'; readonly type: AreaType; readonly name: string }
  | { readonly kind: 'ministry'; readonly name: string }
  | { readonly kind: 'department'; readonly name: string };

/** Short forms of the types; a full stop may follow. */
const SHORT_TYPES: Readonly<Record<string, AreaType>> = { tp: 'thành phố', tx: 'thị xã' };

/** First words of bodies that stand under a committee or a ministry, folded. */
const DEPARTMENTS = [
  'sở',
  'ban',
  'chi cục',
  'cục',
  'tổng cục',
  'vụ',
  'văn phòng',
  'thanh tra',
  'trung tâm',
  'phòng',
  'trường',
  'bệnh viện',
  'học viện',
  'viện',
  'kho bạc',
  'bảo hiểm xã hội',
  'công an',
  'bộ chỉ huy',
  'bộ phận',
  'liên minh',
  'hội',
  'đài',
  'quỹ',
] as const;

/** Central bodies that are ministries without `Bộ` in their name, folded. */
const CENTRAL = ['ngân hàng nhà nước', 'thanh tra chính phủ', 'văn phòng chính phủ', 'ủy ban dân tộc'] as const;
/** Begins with `Bộ` and is none. */
const NO_MINISTRY = ['bộ chỉ huy', 'bộ phận'] as const;

/** On text without diacritics: nothing else is spelt so, and typing slips in the marks name no other body. */
const COMMITTEE = /^(?:chu tich )?(?:uy ban nhan dan|ubnd)(?= |$)/u;
const startsWithWords = (folded: string, words: string): boolean => folded === words || folded.startsWith(`${words} `);

/** True when a line begins a name of a body (and is no continuation of the line above it). */
export function beginsOrganisation(line: string): boolean {
  const folded = fold(line);
  return (
    COMMITTEE.test(bare(folded)) ||
    areaTypeAt(words(line), 0) !== null ||
    isMinistry(folded) ||
    departmentWords(folded) !== null
  );
}

const isMinistry = (folded: string): boolean =>
  CENTRAL.some((name) => startsWithWords(folded, name)) ||
  (startsWithWords(folded, 'bộ') && !NO_MINISTRY.some((name) => startsWithWords(folded, name)));

/** The words that say what kind of office a folded name is: `chi cục` of `chi cục dân số`. */
export const departmentWords = (folded: string): string | null =>
  DEPARTMENTS.find((name) => startsWithWords(folded, name)) ?? null;

/** A line that can't be the whole name: `ỦY BAN NHÂN DÂN`, `UBND TỈNH`, `THÀNH PHỐ`, `SỞ VĂN HÓA,`, `… VÀ`. */
function isUnfinished(text: string): boolean {
  if (/[-–,&]\s*$/u.test(text) || / và$/iu.test(text)) return true;
  const folded = fold(text);
  const rest = folded.slice(COMMITTEE.exec(bare(folded))?.[0].length ?? 0).trim();
  return rest === '' || (AREA_TYPES as readonly string[]).includes(rest) || rest in SHORT_TYPES;
}

/**
 * Joins the lines of a head into names, one string each: a line that begins no name, or follows an unfinished one, goes
 * on with the line above. `isListed` tells a complete name from one that goes on (`TỈNH THỪA THIÊN` / `HUẾ`).
 */
export function joinNames(lines: readonly string[], isListed: (name: string) => boolean): string[] {
  const names: string[] = [];
  for (const line of lines.map((one) => printed(one)).filter((one) => fold(one) !== '')) {
    const current = names.at(-1);
    if (current === undefined) {
      if (beginsOrganisation(line)) names.push(line);
      continue;
    }
    const joined = `${current} ${line}`;
    const goesOn = isUnfinished(current) || /^\s*[-–,&]/u.test(line) || /^và /iu.test(line) || isListed(joined);
    if (goesOn || (!beginsOrganisation(line) && !isListed(current) && isCapitals(line)))
      names[names.length - 1] = joined;
    else if (beginsOrganisation(line)) names.push(line);
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

function words(text: string): Word[] {
  const spaced = printed(text)
    .replace(/\n/gu, ' ')
    .replace(/\b(t[px])\.(?=\p{L})/giu, '$1. ');
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
function areaTypeAt(list: readonly Word[], at: number): { type: AreaType; taken: number } | null {
  const one = list[at]?.folded ?? '';
  const two = `${one} ${list[at + 1]?.folded ?? ''}`;
  const long = AREA_TYPES.find((type) => type === two);
  if (long !== undefined) return { type: long, taken: 2 };
  const short = AREA_TYPES.find((type) => type === one) ?? SHORT_TYPES[one];
  if (short === undefined || isOrdinaryWord(list, at)) return null;
  return { type: short, taken: 1 };
}

/** `xã hội` (society) and `hợp tác xã` (co-operative) name no commune. */
const isOrdinaryWord = (list: readonly Word[], at: number): boolean =>
  list[at]?.folded === 'xã' && (list[at + 1]?.folded === 'hội' || list[at - 1]?.folded === 'tác');

/**
 * The bodies that one joined name speaks of, in the order in which they are printed; an area without a name (`Sở Nội vụ
 * tỉnh`) is left out, being whichever the context says.
 */
export function readOrganisations(name: string): Organisation[] {
  const list = words(name);
  const folded = list.map((word) => word.folded).join(' ');
  const committee = COMMITTEE.exec(bare(folded))?.[0];
  const start = committee === undefined ? 0 : countWords(committee);
  const cuts = areaStarts(list, start);
  const first = cuts[0]?.at ?? list.length;
  const found: Organisation[] = [];
  if (committee === undefined && first > 0) {
    const own = textOf(withoutTrailingCommittee(list.slice(0, first)));
    if (isName(own, OFFICE_WORDS)) found.push({ kind: isMinistry(folded) ? 'ministry' : 'department', name: own });
  }
  cuts.forEach(({ at, type, taken }, i) => {
    const own = textOf(list.slice(at + taken, cuts[i + 1]?.at ?? list.length));
    if (isName(own, AREA_WORDS)) found.push({ kind: 'area', type, name: own });
  });
  return found;
}

/** Something, and no more words than names have; a number in it is a short one (`Quận 3`, `Phòng 7`). */
const isName = (text: string, most: number): boolean =>
  text !== '' && countWords(text) <= most && !/\d{3}|\d[.,]\d/u.test(text);

const countWords = (text: string): number => text.split(' ').length;

/** Where areas begin: `xã X, huyện Y` has two; `Văn phòng UBND tỉnh` has one, after the name of the office. */
function areaStarts(list: readonly Word[], start: number): { at: number; type: AreaType; taken: number }[] {
  const cuts: { at: number; type: AreaType; taken: number }[] = [];
  for (let at = start; at < list.length; at++) {
    const found = areaTypeAt(list, at);
    if (found === null) continue;
    const previous = cuts.at(-1);
    const insideName = previous !== undefined && at === previous.at + previous.taken;
    if (!insideName) cuts.push({ at, ...found });
    at += found.taken - 1;
  }
  return cuts;
}

/** `Văn phòng UBND` of `Văn phòng UBND tỉnh X` is its `Văn phòng`; `Văn phòng HĐND và UBND` stays whole. */
function withoutTrailingCommittee(list: readonly Word[]): readonly Word[] {
  const committee = [['ubnd'], ['uy', 'ban', 'nhan', 'dan']].find((tail) =>
    tail.every((word, i) => bare(list[list.length - tail.length + i]?.folded ?? '') === word),
  );
  if (committee === undefined) return list;
  const rest = list.slice(0, list.length - committee.length);
  return rest.length === 0 || rest.at(-1)?.folded === 'và' ? list : rest;
}

const textOf = (list: readonly Word[]): string =>
  list
    .map((word) => word.raw)
    .join(' ')
    .replace(/^(?:thuộc|của)\s+|[\s\-–]+$/giu, '')
    .replace(/^[\s\-–]+/gu, '')
    .trim();
