/** The words that say what a number in prose counts: behind it, before it, or those of the number before. */
import type { UnitClass } from '../../model/reading.js';
import { fold } from '../../text/normalise.js';
import { everyPlaceOf, onceFor, patternOf, type Vocabulary, wordsOf } from '../../text/vocabulary.js';
import { countedAt, readMoney, scaleWord } from '../units.js';

export interface ProseUnit {
  /** As printed. */
  readonly text: string;
  /** Null for what is neither counted nor measured in a known way. */
  readonly class: UnitClass | null;
  /** Money: power of ten of the scale word. */
  readonly scale: number | null;
  readonly currency: string | null;
  /** Power of ten that a scale word before a counted noun multiplies with: `3,01 nghìn hồ sơ`. */
  readonly factor: number;
  /** It stands in the list of units; else it is just the words behind the number. */
  readonly known: boolean;
  /** Length of what was read behind the number, blanks before it included. */
  readonly length: number;
}

/** Units that are signs and not words of a language. */
const MEASURE =
  /^\s?(?:TB|GB|MB|KB|PB|Mbps|Gbps|km2|km²|km|m2|m²|m3|m³|m|cm|mm|ha|kg|kWh|kW|MW|GW|kV|kVA)(?![\p{L}\d])/u;

interface UnitPatterns {
  readonly percent: RegExp;
  readonly percentPoint: RegExp;
  /** The unit of a percentage point as it is shown. */
  readonly pointText: string;
  readonly score: RegExp;
  /** Groups: scale, second scale, currency. `tỷ lệ`, `tỷ trọng`, `triệu chứng` begin like a scale and are none. */
  readonly scale: RegExp;
  readonly currency: RegExp;
  readonly total: RegExp;
  /** Words and phrases that end a noun phrase: verbs, prepositions and particles that follow a count. */
  readonly stop: ReadonlySet<string>;
  /** Words that may stand between two numbers of one list. */
  readonly goesOn: ReadonlySet<string>;
  /** Nouns that stand in a list as one unit: `sở, ban, ngành`; each may follow another of its row. */
  readonly rows: readonly (readonly string[])[];
}

const unitPatterns = onceFor((vocabulary): UnitPatterns => {
  const rows = new Map<string, string[]>();
  for (const { word, as } of vocabulary.words.get('listed-together') ?? []) {
    rows.set(as, [...(rows.get(as) ?? []), word]);
  }
  return {
    percent: patternOf(vocabulary, 'prose.percent'),
    percentPoint: patternOf(vocabulary, 'prose.percent-point'),
    pointText: wordsOf(vocabulary, 'percent-point')[0] ?? '',
    score: patternOf(vocabulary, 'prose.score'),
    scale: patternOf(vocabulary, 'prose.scale'),
    currency: patternOf(vocabulary, 'prose.currency'),
    total: everyPlaceOf(vocabulary, 'prose.total'),
    stop: new Set(wordsOf(vocabulary, 'noun-stop')),
    goesOn: new Set(
      (['noun-stop', 'number-intro', 'list-goes-on'] as const).flatMap((name) =>
        wordsOf(vocabulary, name).flatMap((phrase) => phrase.split(' ')),
      ),
    ),
    rows: [...rows.values()],
  };
});

/** Words of a noun that is on no list, at most. */
const LONGEST_UNKNOWN_NOUN = 2;

const NOTHING_MULTIPLIED = { scale: null, currency: null, factor: 0 } as const;

/** The unit that begins right behind a number; null when the number stands alone. */
export function unitBehind(behind: string, vocabulary: Vocabulary): ProseUnit | null {
  return (
    measured(behind, vocabulary) ??
    amount(behind, vocabulary) ??
    counted(behind, vocabulary) ??
    unknownNoun(behind, vocabulary)
  );
}

function measured(behind: string, vocabulary: Vocabulary): ProseUnit | null {
  const patterns = unitPatterns(vocabulary);
  const points = patterns.percentPoint.exec(behind);
  if (points !== null) return plain(patterns.pointText, 'percent', points[0].length);
  const percent = patterns.percent.exec(behind);
  if (percent !== null) return plain('%', 'percent', percent[0].length);
  const score = patterns.score.exec(behind);
  if (score !== null) return plain(score[0].trim(), 'score', score[0].length);
  const measure = MEASURE.exec(behind);
  return measure === null ? null : plain(measure[0].trim(), null, measure[0].length);
}

const plain = (text: string, unitClass: UnitClass | null, length: number): ProseUnit => ({
  text,
  class: unitClass,
  ...NOTHING_MULTIPLIED,
  known: true,
  length,
});

/** Scale words: part of the unit before a currency (or alone), a factor before any other noun. */
function amount(behind: string, vocabulary: Vocabulary): ProseUnit | null {
  const patterns = unitPatterns(vocabulary);
  const currency = patterns.currency.exec(behind);
  if (currency !== null) return money(currency[0], vocabulary);
  const match = patterns.scale.exec(behind);
  if (match === null) return null;
  const rest = behind.slice(match[0].length);
  const noun = match[3] === undefined ? (counted(rest, vocabulary) ?? unknownNoun(rest, vocabulary)) : null;
  if (noun === null) return money(match[0], vocabulary);
  const factor = [match[1], match[2]].reduce((sum, scale) => sum + (scaleWord(fold(scale ?? ''), vocabulary) ?? 0), 0);
  return { ...noun, factor, length: match[0].length + noun.length };
}

function money(text: string, vocabulary: Vocabulary): ProseUnit | null {
  const read = readMoney(fold(text), vocabulary);
  if (read === null) return null;
  return {
    text: text.trim(),
    class: 'money',
    scale: read.scale,
    currency: read.currency,
    factor: 0,
    known: true,
    length: text.length,
  };
}

/** Words of the phrase at `at` that ends a noun phrase; 0 when none stands there. */
function stopAt(words: readonly string[], at: number, stop: ReadonlySet<string>): number {
  for (let length = LONGEST_STOP; length >= 1; length--) {
    if (stop.has(words.slice(at, at + length).join(' '))) return Math.min(length, words.length - at);
  }
  return 0;
}

/** Words of the longest phrase that ends a noun phrase. */
const LONGEST_STOP = 3;

/** How many of the folded words at the front are a noun that reports count; `ban hành` begins like one and is none. */
export function nounAt(words: readonly string[], vocabulary: Vocabulary): number {
  const length = countedAt(words, vocabulary);
  return stopAt(words, 0, unitPatterns(vocabulary).stop) > length ? 0 : length;
}

/** Whether the words between two numbers, the first of which counts `unit`, leave the second one of the same list. */
export function goesOn(text: string, unit: ProseUnit | null, vocabulary: Vocabulary): boolean {
  if (unit === null || (unit.class !== 'count' && unit.class !== 'money') || /[;.!?]\s/u.test(text)) return false;
  const behind = text.trimStart();
  const rest = behind.startsWith(unit.text) ? behind.slice(unit.text.length) : text;
  return fold(rest)
    .split(' ')
    .every((word) => word === '' || unitPatterns(vocabulary).goesOn.has(word));
}

/** A noun that reports count, and those that follow it in one list. */
function counted(behind: string, vocabulary: Vocabulary): ProseUnit | null {
  const phrase = phraseAt(behind);
  const length = nounAt(
    phrase.map(({ folded }) => folded),
    vocabulary,
  );
  const last = phrase[length - 1];
  if (last === undefined) return null;
  const end = endOfList(
    behind,
    last.end,
    phrase
      .slice(0, length)
      .map(({ folded }) => folded)
      .join(' '),
    unitPatterns(vocabulary).rows,
  );
  return plain(behind.slice(0, end).trim(), 'count', end);
}

function endOfList(behind: string, end: number, noun: string, rows: UnitPatterns['rows']): number {
  const row = rows.find((nouns) => nouns.includes(noun));
  const next = /^\s?[,/&]\s?([\p{L}\p{M}]+(?: [\p{L}\p{M}]+){0,2})/u.exec(behind.slice(end));
  if (row === undefined || next === null) return end;
  const words = phraseAt(` ${next[1] ?? ''}`);
  for (let count = words.length; count >= 1; count--) {
    const candidate = words
      .slice(0, count)
      .map(({ folded }) => folded)
      .join(' ');
    if (!row.includes(candidate)) continue;
    const from = end + next[0].length - (next[1]?.length ?? 0);
    return endOfList(behind, from + (words[count - 1]?.end ?? 1) - 1, candidate, rows);
  }
  return end;
}

/** A noun on no list: its first words, up to a verb, a preposition or punctuation. */
function unknownNoun(behind: string, vocabulary: Vocabulary): ProseUnit | null {
  const words = phraseAt(behind);
  const stops = unitPatterns(vocabulary).stop;
  const folded = words.map((word) => word.folded);
  const stop = folded.findIndex((_, at) => stopAt(folded, at, stops) > 0);
  const noun = words.slice(0, Math.min(stop < 0 ? words.length : stop, LONGEST_UNKNOWN_NOUN));
  const end = noun.at(-1)?.end;
  return end === undefined ? null : { ...plain(behind.slice(0, end).trim(), null, end), known: false };
}

/** The words right behind a number, up to the first that is parted by more than blanks; `end` is an offset in `behind`. */
function phraseAt(behind: string): { folded: string; end: number }[] {
  const run = /^(?:\s*[\p{L}\p{M}]+)(?:\s+[\p{L}\p{M}]+){0,5}/u.exec(behind)?.[0] ?? '';
  return [...run.matchAll(/[\p{L}\p{M}]+/gu)].map((match) => ({
    folded: fold(match[0]),
    end: match.index + match[0].length,
  }));
}

/** The noun that a total names before its number: `tổng số hồ sơ đã tiếp nhận là 1.234`. */
export function unitBefore(before: string, vocabulary: Vocabulary): ProseUnit | null {
  const clause = before.slice(Math.max(...['.', ';', '\n'].map((end) => before.lastIndexOf(`${end} `))) + 1);
  const totals = [...clause.matchAll(unitPatterns(vocabulary).total)];
  for (const total of totals.reverse()) {
    const noun = counted(clause.slice(total.index + total[0].length), vocabulary);
    if (noun !== null) return { ...noun, length: 0 };
  }
  return null;
}
