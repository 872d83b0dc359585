/**
 * Finds the numbers of a sentence that state a fact, with what each counts, how exact it is said to be and the part it
 * plays; the rest is left out by named rules. Rules 1–8 of the number rules (docs/how-it-works).
 */
import type { ProseNumber } from '../model/reading.js';
import type { Figure } from '../model/report.js';
import { onceFor, patternOf, type Vocabulary } from '../text/vocabulary.js';
import { add, decimalOf, mulPow10, negate } from './decimal.js';
import { readLexeme } from './lexeme.js';
import { exclusions } from './prose/exclusions.js';
import { doubtsOf } from './prose/explained.js';
import { type LeftOut, type Lexeme, lexemesOf } from './prose/lexemes.js';
import { isRankAfter, qualifierOf } from './prose/qualifiers.js';
import { type Sign, signOf, type Tail, tailOf } from './prose/tails.js';
import { goesOn, type ProseUnit, unitBefore, unitBehind } from './prose/unit-words.js';

export interface ProseScan {
  readonly numbers: readonly ProseNumber[];
  readonly leftOut: readonly LeftOut[];
}

const ODD_BLANK = /[\t\n\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu;

const between = onceFor((vocabulary) => ({
  range: patternOf(vocabulary, 'prose.range'),
}));

/** A side of a fraction, or a number alone, before its unit is known. */
interface Found extends Lexeme {
  readonly side: 'numerator' | 'denominator' | null;
  readonly own: ProseUnit | null;
  readonly rank: boolean;
  readonly sign: Sign;
  /** What goes on the number between its digits and its unit: `1½`, `02 (hai)`. */
  readonly tail: Tail;
  /** A smaller amount that goes on the same number: `2 tỷ 500 triệu đồng`. */
  readonly addend: { readonly value: string; readonly scale: number } | null;
}

/** Scans one sentence. Offsets are those of the given text. */
export function readProse(sentence: string, vocabulary: Vocabulary): ProseScan {
  const text = sentence.replace(ODD_BLANK, ' ');
  const isRank = (at: number) => isRankAfter(text.slice(0, at), vocabulary);
  const skipped = exclusions(text, isRank, vocabulary);
  const { lexemes, leftOut } = lexemesOf(text, skipped, vocabulary);
  return { numbers: numbersOf(text, pair(text, lexemes, vocabulary), vocabulary), leftOut };
}

/** Finds the fractions, and what stands right behind each number. */
function pair(text: string, lexemes: readonly Lexeme[], vocabulary: Vocabulary): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < lexemes.length; i++) {
    const lexeme = lexemes[i];
    if (lexeme === undefined) continue;
    const next = lexemes[i + 1];
    const tail = tailOf(lexeme.text, text.slice(lexeme.end), vocabulary);
    const own = beyond(tail, unitBehind(text.slice(lexeme.end + tail.length), vocabulary));
    const addend = addendOf(text, lexeme, own, next, vocabulary);
    if (addend !== null) i += 1;
    const before = text.slice(0, lexeme.start);
    found.push({
      ...lexeme,
      end: addend === null || next === undefined ? lexeme.end : next.end,
      side: sideOf(text, lexeme, own, next, found.at(-1)),
      own: addend === null ? own : addend.unit,
      rank: isRankAfter(before, vocabulary),
      sign: signOf(before, own, vocabulary),
      tail,
      addend,
    });
  }
  return found;
}

const beyond = (tail: Tail, own: ProseUnit | null): ProseUnit | null =>
  own === null ? null : { ...own, length: own.length + tail.length };

function sideOf(
  text: string,
  lexeme: Lexeme,
  own: ProseUnit | null,
  next: Lexeme | undefined,
  last: Found | undefined,
) {
  if (last?.side === 'numerator') return 'denominator';
  if (next === undefined) return null;
  const between = text.slice(lexeme.end, next.start);
  const unit = text.slice(lexeme.end, lexeme.end + (own?.length ?? 0));
  return /^\s?\/\s?$/u.test(between) ||
    (own !== null && /^\s?\/\s?$/u.test(between.slice(unit.length)) && between.startsWith(unit))
    ? 'numerator'
    : null;
}

/** `2 tỷ 500 triệu đồng`: the second amount goes on the first, in a smaller scale. */
function addendOf(
  text: string,
  lexeme: Lexeme,
  own: ProseUnit | null,
  next: Lexeme | undefined,
  vocabulary: Vocabulary,
) {
  if (own?.class !== 'money' || own.scale === null || next === undefined) return null;
  if (text.slice(lexeme.end + own.length, next.start).trim() !== '' || !/^\d{1,3}$/u.test(next.text)) return null;
  const unit = unitBehind(text.slice(next.end), vocabulary);
  if (unit?.class !== 'money' || unit.scale === null || unit.scale >= own.scale) return null;
  const first = text.slice(lexeme.end, lexeme.end + own.length).trim();
  const currency = /\p{L}+$/u.exec(unit.text)?.[0] ?? '';
  return {
    value: decimalOf(next.text),
    scale: unit.scale - own.scale,
    unit: {
      ...own,
      text: `${first} ${currency}`,
      currency: unit.currency,
      length: unit.length,
    },
  };
}

function numbersOf(text: string, found: readonly Found[], vocabulary: Vocabulary): ProseNumber[] {
  const units = unitsOf(text, found, vocabulary);
  return found.map((number, i) => {
    const unit = units[i] ?? null;
    const read = readingsOf(number, unit);
    const percent = number.own?.class === 'percent' && number.own.text === '%' ? number.own.length : 0;
    const scaled = number.own !== null && number.own.factor > 0 ? scaleLength(text, number) : 0;
    const end = number.end + Math.max(percent, scaled, number.addend === null ? number.tail.shown : 0);
    const start = number.start - (number.sign.negative ? 1 : 0);
    return {
      start,
      end,
      raw: text.slice(start, end),
      value: read.value,
      rule: read.rule,
      readings: read.readings,
      unit: unit?.text ?? '',
      unitClass: unit?.class ?? null,
      qualifier: qualifierOf(text.slice(0, number.start), text.slice(end), vocabulary),
      role: roleOf(number, unit),
      partner: number.side === 'numerator' ? i + 1 : number.side === 'denominator' ? i - 1 : null,
      reasons: [
        ...new Set([...read.reasons, ...doubtsOf(text, { ...number, rank: isRanked(found, i) }, unit, vocabulary)]),
      ].sort(),
    };
  });
}

/** A rank, or the number of those that are ranked (`thứ 21/63`). */
const isRanked = (found: readonly Found[], at: number): boolean =>
  found[found[at]?.side === 'denominator' ? at - 1 : at]?.rank === true;

const scaleLength = (text: string, { end }: Lexeme): number =>
  /^\s?[\p{L}\p{M}]+/u.exec(text.slice(end))?.[0].length ?? 0;

/** Each number's unit: behind it, that of its fraction, that of the total it ends, or that of the list it stands in. */
function unitsOf(text: string, found: readonly Found[], vocabulary: Vocabulary): (ProseUnit | null)[] {
  const units: (ProseUnit | null)[] = [];
  found.forEach((number, i) => {
    const other =
      number.side === 'numerator' ? found[i + 1]?.own : number.side === 'denominator' ? found[i - 1]?.own : null;
    const next = listUnit(found, i) ?? rangeUnit(text, number, found[i + 1], vocabulary);
    const before = units.findLastIndex((unit) => unit !== null && unit.class !== 'percent');
    const [last, unit] = [found[before], units[before]];
    const listed = last !== undefined && goesOn(text.slice(last.end, number.start), unit ?? null, vocabulary);
    const named = number.rank
      ? null
      : (unitBefore(text.slice(0, number.start), vocabulary) ?? (listed ? (unit ?? null) : null));
    units.push(number.own ?? other ?? next ?? named);
  });
  return units;
}

/** `100 110 120 hồ sơ`: the unit stands behind the last of the list. */
function listUnit(found: readonly Found[], at: number): ProseUnit | null {
  if (found[at]?.listed !== true) return null;
  return found.slice(at).find(({ listed }) => !listed)?.own ?? null;
}

/** `10 - 15%`, `từ 5 đến 7 ngày`: the first end of a range has the second's unit. */
function rangeUnit(text: string, number: Lexeme, next: Found | undefined, vocabulary: Vocabulary): ProseUnit | null {
  if (next === undefined || next.side !== null) return null;
  return between(vocabulary).range.test(text.slice(number.end, next.start)) ? next.own : null;
}

function roleOf(number: Found, unit: ProseUnit | null): Figure['role'] {
  if (number.side === 'denominator') return 'denominator';
  if (number.rank) return 'rank';
  if (unit?.class === 'score') return 'score';
  if (number.side === 'numerator') return 'numerator';
  return unit?.class === 'percent' ? 'percent' : 'value';
}

function readingsOf(number: Found, unit: ProseUnit | null) {
  const factor = unit !== null && number.own === unit ? unit.factor : 0;
  const unitClass = unit?.class == null || factor > 0 ? null : { ...unit, class: unit.class };
  const read = readLexeme(number.text, number.rank ? { class: 'count', scale: null, currency: null } : unitClass);
  const readings = read.readings.map(({ value, rule }) => ({ value: adjust(value, number, factor), rule }));
  const [chosen] = readings;
  const leads = read.leads && chosen !== undefined;
  return {
    value: leads ? chosen.value : null,
    rule: leads ? chosen.rule : ('undecided' as const),
    readings,
    reasons: [...new Set(read.reasons)].sort(),
  };
}

function adjust(value: string, number: Found, factor: number): string {
  const part = add(value, number.tail.fraction);
  const whole = number.addend === null ? part : add(part, mulPow10(number.addend.value, number.addend.scale));
  const scaled = mulPow10(whole, factor);
  return number.sign.negative ? negate(scaled) : scaled;
}
