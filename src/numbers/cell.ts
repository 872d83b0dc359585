/**
 * Reads the value cell of a table row. The print decides what it allows, the unit what leads; whatever is not plainly
 * this row's number is read as far as it goes and is not certain.
 */

import type { NumberReading, NumberRule } from '../model/report.js';
import type { Doubt } from '../model/rules.js';
import { fold, printed } from '../text/normalise.js';
import { onceFor, type Vocabulary, wordsOf } from '../text/vocabulary.js';
import { type Code, readCodes } from './codes.js';
import { isDecimal, mulPow10, negate } from './decimal.js';
import { LEXEME, type LexemeReading, type NumberClass, readLexeme } from './lexeme.js';
import { isShare, readUnit, sameUnit, scaleWord } from './units.js';
import { unwrapped } from './wrapped.js';

export interface CellContext {
  /** The catalogue's kind; null (and `section`, `group`) when the row is no known indicator: then shape alone decides. */
  readonly kind: 'section' | 'group' | 'count' | 'percent' | 'score' | 'money' | 'enum' | null;
  /** The unit as the row prints it; empty when it prints none. */
  readonly unit: string;
  /** Codes of the catalogue; those that the printed unit lists come in their place when it lists any. */
  readonly codes: readonly Code[];
  /** The words of units, and those that stand for no number. */
  readonly vocabulary: Vocabulary;
}

export interface CellReading {
  /** Canonical decimal of the chosen reading; null when the cell holds none, or when no reading leads. */
  readonly value: string | null;
  readonly rule: NumberRule;
  /** Every reading that the print allows, the chosen first. */
  readonly readings: readonly NumberReading[];
  /** False: a person should look, and `reasons` say why. */
  readonly certain: boolean;
  /** Kebab-case rule ids, sorted, unique; empty when certain. */
  readonly reasons: readonly Doubt[];
}

const BLANK: CellReading = { value: null, rule: 'blank', readings: [], certain: true, reasons: [] };
const DASH: CellReading = { value: null, rule: 'dash', readings: [], certain: true, reasons: [] };

const DASHES = /^[-\u2010-\u2015\u2212\u00ad\u2043](?: ?[-\u2010-\u2015\u2212])*$/u;
const MINUS = /[\u2010-\u2015\u2212]/gu;
interface CellWords {
  /** Words that stand for nothing, or for a tick; what they mean as a number is for a person to say. */
  readonly none: ReadonlySet<string>;
  /** The percent sign in words. */
  readonly percent: ReadonlySet<string>;
}

const cellWords = onceFor(
  (vocabulary): CellWords => ({
    none: new Set(wordsOf(vocabulary, 'word-for-none')),
    percent: new Set(wordsOf(vocabulary, 'percent-sign')),
  }),
);
/** Superscript digits, asterisks (in brackets too), daggers and bracketed digits behind the number: marks of notes. */
const NOTE_MARKS = /(?<=[\d%\p{L}])(?:\s*(?:[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+|\*+|\(\*+\)|†|‡|\[\d{1,3}\]))+$/u;
/** Digits of another script or width, fractions, circled numbers: what looks like a digit and is none of `0`–`9`. */
const ODD_DIGIT = /(?![0-9])\p{N}/u;
/** Letters that look like `0` or `1`, with digits alone around them. */
const LOOK_ALIKE = /^[\d.,]*(?:\d[OoОоІіIl|]|[OoОоІіIl|]\d)[\d.,OoОоІіIl|]*$/u;
/** Dates and document numbers are no amounts. */
const NOT_A_NUMBER =
  /\d{1,2}\s?\/\s?\d{1,2}\s?\/\s?\d{4}|\d+\s?(?:\/\s?\d{4})?\s?[/-]\s?\p{Lu}[\p{Lu}\p{N}]*-?|\d{1,2}\/\d{4}/u;
const FRACTION = /^\d[\d.,]*\s?\/\s?\d[\d.,]*$/u;

const doubted = (reading: CellReading, doubt: Doubt): CellReading => ({
  ...reading,
  certain: false,
  reasons: ids([...reading.reasons, doubt]),
});

/** A blank may part groups of one number; a line break parts two. */
const oneLine = (text: string): string => text.replace(/(?<=\d)\n(?=\d)/gu, ' ; ').replaceAll('\n', ' ');

/** Letters: what is longer is a paragraph in a value cell. */
const LONGEST_CELL = 500;

/** Reads `raw`, the text of a value cell, under the unit and kind of its row. */
export function readCell(raw: string, context: CellContext): CellReading {
  const whole = unwrapped(printed(raw));
  if (whole !== null) {
    const reading = readCell(whole, context);
    return doubted(reading, 'number-wrapped');
  }
  const cell = oneLine(printed(raw));
  const text = cell.replace(NOTE_MARKS, '').trim();
  if (text === '') return BLANK;
  // What the mark stands for (a note below the table, a power) is not known here, and may change the number.
  if (text !== cell) return doubted(readCell(text, context), 'number-marked');
  if (text.length > LONGEST_CELL) return open([], ['not-a-number']);
  const codes = codesOf(context);
  if (codes.length > 0) return readCoded(text, codes);
  if (DASHES.test(text)) return DASH;
  if (cellWords(context.vocabulary).none.has(fold(text))) return open([], ['word-for-none']);
  if (ODD_DIGIT.test(text) || LOOK_ALIKE.test(text)) return open([], ['digits-unclear']);
  if (NOT_A_NUMBER.test(text) || !/\d/u.test(text)) return open([], ['not-a-number']);
  return readNumber(text, context);
}

function codesOf({ kind, unit, codes }: CellContext): readonly Code[] {
  const listed = readCodes(unit);
  if (listed.length > 0) return listed;
  return kind === 'enum' ? codes : [];
}

/** No reading leads: the value stays open and a person looks. */
const open = (readings: readonly NumberReading[], reasons: readonly Doubt[]): CellReading => ({
  value: null,
  rule: 'undecided',
  readings: readings.map(({ value }) => ({ value, rule: 'undecided' })),
  certain: false,
  reasons: ids(reasons),
});

const ids = (reasons: readonly Doubt[]): Doubt[] => [...new Set(reasons)].sort();

function readCoded(text: string, codes: readonly Code[]): CellReading {
  const folded = fold(text);
  const named = codes.filter(({ label }) => fold(label) === folded);
  if (named.length === 1) return coded(named[0]?.code ?? null, []);
  const digits = /^\d+$/u.exec(text)?.[0];
  if (digits !== undefined) {
    const code = readLexeme(digits, null).readings[0]?.value ?? null;
    return coded(code, codes.some((known) => known.code === code) ? [] : ['code-unknown']);
  }
  if (DASHES.test(text)) return { ...DASH, certain: false, reasons: ['code-unknown'] };
  return readCodeAsText(text, folded, codes);
}

const coded = (code: string | null, reasons: readonly Doubt[]): CellReading => ({
  value: code,
  rule: 'coded',
  readings: code === null ? [] : [{ value: code, rule: 'coded' }],
  certain: reasons.length === 0,
  reasons: ids(reasons),
});

/** Text with more than a code's name in it: `Có = 1` says the code twice; anything else is for a person. */
function readCodeAsText(text: string, folded: string, codes: readonly Code[]): CellReading {
  const [both] = readCodes(text);
  if (both !== undefined && codes.some(({ code, label }) => code === both.code && fold(label) === fold(both.label))) {
    return coded(both.code, []);
  }
  const begun = codes.filter(({ label }) => `${folded} `.startsWith(`${fold(label)} `));
  const longest = begun.sort((a, b) => b.label.length - a.label.length)[0];
  return longest === undefined ? coded(null, ['code-unknown']) : coded(longest.code, ['code-as-text']);
}

/** The cell around its one number: what stands before and behind it. */
function readNumber(text: string, context: CellContext): CellReading {
  const unsigned = text.replace(MINUS, '-');
  const match = LEXEME.exec(unsigned);
  if (match === null) return open([], ['not-a-number']);
  const before = unsigned.slice(0, match.index).trimEnd();
  const behind = unsigned.slice(match.index + match[0].length).trim();
  if (/\d/u.test(before + behind)) return readSeveral(unsigned, context);
  const tail = readTail(behind, before === '(', context);
  const conflict = tail.unit?.class === 'percent' && behind.includes('%') ? [] : classConflict(match[0], context);
  const sign = readSign(before, tail.closed, unsigned.charAt(match.index - 1) === ' ');
  const printedHere = behind !== '' && tail.reasons.length === 0;
  const read = inCell(readLexeme(match[0], tail.unit), printedHere ? null : tail.unit);
  // Side by side in a cell, two numbers look like one grouped by blanks: the form's style may tell, the cell can't.
  if (match[0].includes(' ') && read.readings.length > 0) {
    return open(read.readings, ['digits-apart', ...sign.reasons, ...tail.reasons]);
  }
  return conclude(read, sign, tail, [...read.reasons, ...sign.reasons, ...tail.reasons, ...conflict]);
}

/**
 * A share with three digits behind its one separator is doubted where prose is not: in a cell it may be a count (`1.250`) or a part
 * of one (`0,987`). The style of the form tells the first apart, a relation the second.
 */
function inCell(read: LexemeReading, unit: NumberClass): LexemeReading {
  const [chosen] = read.readings;
  if (unit?.class !== 'percent' || chosen === undefined) return read;
  if (chosen.rule === 'zero-integer') return { ...read, reasons: [...read.reasons, 'part-of-one'] };
  if (chosen.rule !== 'unit-decimal') return read;
  return { readings: read.readings, leads: false, reasons: [...read.reasons, 'number-undecided'] };
}

interface Sign {
  readonly negative: boolean;
  readonly reasons: readonly Doubt[];
}

function readSign(before: string, closed: boolean, apart: boolean): Sign {
  if (before === '') return { negative: false, reasons: [] };
  if (before === '-') return { negative: true, reasons: apart ? ['negative-value', 'extra-text'] : ['negative-value'] };
  if (before === '(' && closed) return { negative: true, reasons: ['negative-value'] };
  return { negative: false, reasons: ['extra-text'] };
}

interface Tail {
  readonly unit: NumberClass;
  /** The bracket before the number is closed behind it. */
  readonly closed: boolean;
  /** Scale word before a counted noun: the power of ten to multiply with. */
  readonly scale: number;
  readonly reasons: readonly Doubt[];
}

/** The words behind the number: nothing, a percent sign, its own unit, another unit, or text. */
function readTail(behind: string, opened: boolean, context: CellContext): Tail {
  const closed = opened && behind.startsWith(')');
  const rest = (closed ? behind.slice(1) : behind).trim();
  const unit = classOf(context);
  if (rest === '') return { unit, closed, scale: 0, reasons: [] };
  if (rest === '%' || cellWords(context.vocabulary).percent.has(fold(rest))) {
    const fits = unit === null || unit.class === 'percent';
    return { unit: fits ? PERCENT : unit, closed, scale: 0, reasons: fits ? [] : ['other-unit-in-cell'] };
  }
  if (/^\p{L}[\p{L}\p{M} ,.]*$/u.test(rest) && sameUnit(rest, context.unit, context.vocabulary)) {
    return { unit: unit ?? readUnit(rest, context.vocabulary), closed, scale: 0, reasons: [] };
  }
  const scale = scaleWord(fold(rest).split(' ')[0] ?? '', context.vocabulary);
  const other = scale !== undefined || readUnit(rest, context.vocabulary) !== null;
  const multiplies = scale !== undefined && unit?.class === 'count';
  return {
    unit: multiplies ? null : unit,
    closed,
    scale: multiplies ? scale : 0,
    reasons: [other ? 'other-unit-in-cell' : 'extra-text'],
  };
}

const PERCENT: NumberClass = { class: 'percent', scale: null, currency: null };

/** The printed unit when it says something, else the catalogue's kind. */
function classOf({ kind, unit, vocabulary }: CellContext): NumberClass {
  const read = readUnit(unit, vocabulary);
  if (read !== null) return read;
  switch (kind) {
    case 'count':
    case 'percent':
    case 'score':
    case 'money':
      return { class: kind, scale: null, currency: null };
    default:
      return null;
  }
}

/** The printed unit and the catalogue's kind are of different classes, and would read this number differently. */
function classConflict(lexeme: string, { kind, unit, vocabulary }: CellContext): Doubt[] {
  const printedClass = readUnit(unit, vocabulary);
  const kindClass = classOf({ kind, unit: '', codes: [], vocabulary });
  if (printedClass === null || kindClass === null || printedClass.class === kindClass.class) return [];
  const [byUnit, byKind] = [readLexeme(lexeme, printedClass), readLexeme(lexeme, kindClass)];
  const agree = byUnit.leads === byKind.leads && byUnit.readings[0]?.value === byKind.readings[0]?.value;
  return agree ? [] : ['unit-against-kind'];
}

function conclude(read: ReturnType<typeof readLexeme>, sign: Sign, tail: Tail, found: readonly Doubt[]): CellReading {
  const readings = read.readings.map(({ value, rule }) => ({ value: mulPow10(value, tail.scale), rule }));
  const signed = sign.negative ? readings.map(({ value, rule }) => ({ value: negate(value), rule })) : readings;
  const reasons = found.filter((reason) => reason !== 'negative-value' || tail.unit?.class !== 'money');
  const [chosen] = signed;
  if (chosen === undefined || !read.leads) return open(signed, reasons);
  if (tail.unit?.class === 'percent' && !isShare(chosen.value)) reasons.push('share-out-of-range');
  return {
    value: chosen.value,
    rule: chosen.rule,
    readings: sign.negative && tail.unit?.class !== 'money' ? [...signed, ...readings] : signed,
    certain: reasons.length === 0,
    reasons: ids(reasons),
  };
}

/** More than one number in the cell: each that can be read is kept, none leads. */
function readSeveral(text: string, context: CellContext): CellReading {
  const unit = classOf(context);
  const all = text.match(new RegExp(LEXEME.source, 'gu')) ?? [];
  const readings = all
    .flatMap((lexeme) => readLexeme(lexeme, unit).readings.slice(0, 1))
    .filter(({ value }) => isDecimal(value));
  return open(readings, [FRACTION.test(text) ? 'fraction-in-cell' : 'two-numbers']);
}
