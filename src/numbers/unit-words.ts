/**
 * Whether every word of a printed unit is accounted for: it is the catalogue's unit, a spelling of it, what the row's label counts, or
 * a scale. What is none of these is another unit, or one that nobody knows.
 */
import { fold, printed } from '../text/normalise.js';
import { meaningsOf, onceFor, type Vocabulary, wordsOf } from '../text/vocabulary.js';
import { scaledUnit } from './scaled-unit.js';
import { countedAt, readUnit } from './units.js';

/** The unit that a row is asked for in, and what it says it counts. */
export interface AskedUnit {
  /** The catalogue's; empty where it prints none. */
  readonly unit: string;
  readonly kind: 'count' | 'percent' | 'score' | 'money';
  readonly label: string;
}

const unitWords = onceFor((vocabulary) => ({
  names: meaningsOf(vocabulary, 'unit-name'),
  /** Words that say no more than that something is counted, in a unit and before what a label counts. */
  anything: new Set(wordsOf(vocabulary, 'any-unit')),
  headings: [...wordsOf(vocabulary, 'unit-heading')].sort((a, b) => b.length - a.length),
  share: [...wordsOf(vocabulary, 'percent-sign'), ...wordsOf(vocabulary, 'share-word')],
}));

type Expand = (folded: string) => string;

/** True when `unit`, which is not blank, means the asked unit or a scale of it. */
export function isUnitOf(unit: string, asked: AskedUnit, expand: Expand, vocabulary: Vocabulary): boolean {
  const own = withoutHeading(printed(unit).replaceAll('\n', ' '), vocabulary);
  switch (asked.kind) {
    case 'percent':
      return isShare(own, vocabulary);
    case 'money':
      return isSameMoney(own, asked.unit, vocabulary);
    case 'count':
      return isCounted(own, asked, expand, vocabulary);
    default:
      return readUnit(own, vocabulary)?.class === 'score';
  }
}

/** `ĐVT: hồ sơ` is `hồ sơ`. */
function withoutHeading(unit: string, vocabulary: Vocabulary): string {
  const at = unit.indexOf(':');
  return at > 0 && unitWords(vocabulary).headings.includes(fold(unit.slice(0, at))) ? unit.slice(at + 1).trim() : unit;
}

/** `%` and its words, `tỷ lệ` among them, and nothing else; `điểm %` and `‰` are other units. */
function isShare(unit: string, vocabulary: Vocabulary): boolean {
  if (/[^\p{L}\p{M}\s%().:,-]/u.test(unit)) return false;
  let rest = ` ${fold(unit)} `;
  for (const words of unitWords(vocabulary).share) rest = rest.replaceAll(` ${words} `, '  ');
  return rest.trim() === '';
}

function isSameMoney(unit: string, asked: string, vocabulary: Vocabulary): boolean {
  const currency = (text: string): string | null => readUnit(text, vocabulary)?.currency ?? null;
  const parts = unit.split(/[()/;]/u).filter((part) => fold(part) !== '');
  const here = currency(unit) ?? (parts.every((part) => currency(part) !== null) ? currency(parts[0] ?? '') : null);
  return here !== null && here === currency(asked);
}

function isCounted(unit: string, { unit: asked, label }: AskedUnit, expand: Expand, vocabulary: Vocabulary): boolean {
  const { anything } = unitWords(vocabulary);
  const { rest, power } = scaledUnit(unit, vocabulary);
  if (/[^\p{L}\p{M}\s.,;/()&+-]/u.test(rest)) return false;
  const here = nounsOf(rest, expand, vocabulary);
  const there = nounsOf(asked, expand, vocabulary);
  const counted = countedOf(expand(fold(label)), anything);
  if (here.length === 0) return power > 0;
  return here.every(
    ({ word, name }) =>
      anything.has(word) ||
      there.some((one) => one.word === word || one.word === name || one.name === name) ||
      `${counted} `.startsWith(`${word} `) ||
      // `Biên chế` and `Người` for what a label without a unit calls `cán bộ, công chức`.
      (there.every((one) => anything.has(one.word)) && nameOf(firstNoun(counted, vocabulary), vocabulary) === name),
  );
}

interface Noun {
  /** Folded, abbreviations written out. */
  readonly word: string;
  /** The noun that it is another name of, or itself. */
  readonly name: string;
}

const nounsOf = (unit: string, expand: Expand, vocabulary: Vocabulary): Noun[] =>
  unit
    .split(/[,;/()&+]|(?<!\p{L})và(?!\p{L})|(?<!\p{L})hoặc(?!\p{L})/u)
    .map((part) => fold(part))
    .filter((part) => part !== '')
    .map((part) => {
      const word = expand(part);
      return { word, name: nameOf(unitWords(vocabulary).names.has(part) ? part : word, vocabulary) };
    });

const nameOf = (word: string, vocabulary: Vocabulary): string => unitWords(vocabulary).names.get(word) ?? word;

/** What a label says is counted: its words without `Tổng số`, `Số lượng`. */
function countedOf(label: string, anything: ReadonlySet<string>): string {
  for (const lead of [...anything].sort((a, b) => b.length - a.length)) {
    if (label.startsWith(`${lead} `)) return label.slice(lead.length + 1);
  }
  return label;
}

/** The counted noun that a text begins with; empty when it begins with none. */
function firstNoun(text: string, vocabulary: Vocabulary): string {
  const words = text.split(' ');
  return words.slice(0, countedAt(words, vocabulary)).join(' ');
}
