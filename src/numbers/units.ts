/**
 * What a printed unit says about the number before it: whether it is counted, a share, a score or an amount of money,
 * and in which scale the amount is. Units are open vocabulary: what is not recognised is `null`, never guessed.
 */
import type { UnitClass } from '../model/reading.js';
import { fold, printed } from '../text/normalise.js';
import { onceFor, type UnitWord, type Vocabulary, wordsOf } from '../text/vocabulary.js';
import { cmp, mulPow10 } from './decimal.js';
import { scaledUnit } from './scaled-unit.js';

/** How a number may be written: counts have no decimals, shares and scores have, money depends on scale. */

export interface Unit {
  readonly class: UnitClass;
  /** Money: power of ten of its scale word, 0 without one; a count in thousands: 3; everything else null. */
  readonly scale: number | null;
  /** Money: its ISO 4217 code, `vnd`, `usd`, `eur`; everything else null. */
  readonly currency: string | null;
}

interface Units {
  /** Scale words, folded, as powers of ten. Before money they belong to the unit; before other nouns they multiply. */
  readonly scales: ReadonlyMap<string, number>;
  readonly currencies: ReadonlyMap<string, string>;
  /** The currency of an amount that names only its scale: the first of the table. */
  readonly usual: string;
  /** Written without a blank between scale and currency. */
  readonly glued: ReadonlyMap<string, Unit>;
  readonly percent: ReadonlySet<string>;
  readonly score: ReadonlySet<string>;
  /** Classifiers and heads: `hồ sơ giải quyết trực tuyến` is counted because it begins with `hồ sơ`. */
  readonly counted: ReadonlySet<string>;
  /** Words of the longest of them. */
  readonly longest: number;
  /** Units that only say that something is counted, as a column of a form may be headed. */
  readonly anything: ReadonlySet<string>;
}

const unitsOf = onceFor((vocabulary): Units => {
  const { units } = vocabulary;
  const words = (name: UnitWord['class']): string[] =>
    units.flatMap((unit) => (unit.class === name ? [unit.word] : []));
  const counted = words('count');
  const currencies = units.flatMap(({ class: name, word, currency }): [string, string][] =>
    name === 'currency' && currency !== null ? [[word, currency]] : [],
  );
  return {
    scales: new Map(units.flatMap((unit) => (unit.class === 'scale' ? [[unit.word, unit.scale ?? 0] as const] : []))),
    currencies: new Map(currencies),
    usual: currencies[0]?.[1] ?? '',
    glued: new Map(
      units.flatMap((unit) =>
        unit.class === 'money' ? [[unit.word, money(unit.scale ?? 0, unit.currency ?? '')] as const] : [],
      ),
    ),
    percent: new Set(words('percent')),
    score: new Set(words('score')),
    counted: new Set(counted),
    longest: Math.max(0, ...counted.map((noun) => noun.split(' ').length)),
    anything: new Set(wordsOf(vocabulary, 'number-of')),
  };
});

/** The power of ten of a folded scale word; undefined for any other. */
export const scaleWord = (word: string, vocabulary: Vocabulary): number | undefined =>
  unitsOf(vocabulary).scales.get(word);

/** A folded unit of scores. */
export const isScoreWord = (word: string, vocabulary: Vocabulary): boolean => unitsOf(vocabulary).score.has(word);

const COUNT: Unit = { class: 'count', scale: null, currency: null };
const PERCENT: Unit = { class: 'percent', scale: null, currency: null };
const SCORE: Unit = { class: 'score', scale: null, currency: null };

/** The class of a unit as a table prints it; null when the unit is blank, a list of codes, or not known. */
export function readUnit(unit: string, vocabulary: Vocabulary): Unit | null {
  const text = printed(unit);
  if (text.includes('=')) return null;
  const folded = fold(text);
  const { percent, score } = unitsOf(vocabulary);
  if (text.includes('%') || percent.has(folded)) return PERCENT;
  if (score.has(folded)) return SCORE;
  const plain = readMoney(folded, vocabulary) ?? (countedAt(folded.split(' '), vocabulary) > 0 ? COUNT : null);
  return plain?.class === 'money' ? plain : (readScaled(text, vocabulary) ?? plain);
}

/** A unit with a scale that is not part of its money: `1.000 đồng`, `Nghìn hồ sơ`, `Hồ sơ (trăm)`, `Nghìn`. */
function readScaled(text: string, vocabulary: Vocabulary): Unit | null {
  const { power, rest } = scaledUnit(text, vocabulary);
  if (power === 0) return null;
  const folded = fold(rest);
  const amount = readMoney(folded, vocabulary);
  if (amount?.scale != null && amount.currency !== null) return money(amount.scale + power, amount.currency);
  const isCount = folded === '' || countedAt(folded.split(' '), vocabulary) > 0;
  return isCount ? { class: 'count', scale: power, currency: null } : null;
}

/** A scale word alone is money only from this power of ten on: `nghìn` in a column counts anything. */
const SCALE_OF_MONEY = 6;

/** A folded unit of money: currency alone, scale and currency, or a scale alone (`triệu` in a money column). */
export function readMoney(folded: string, vocabulary: Vocabulary): Unit | null {
  const { glued, currencies, scales, usual } = unitsOf(vocabulary);
  const whole = glued.get(folded);
  if (whole !== undefined) return whole;
  const alone = currencies.get(folded);
  if (alone !== undefined) return money(0, alone);
  const [first = '', ...rest] = folded.split(' ');
  const scale = scales.get(first);
  if (scale === undefined) return null;
  if (rest.length === 0) return scale >= SCALE_OF_MONEY ? money(scale, usual) : null;
  const currency = currencies.get(rest.join(' '));
  if (currency !== undefined) return money(scale, currency);
  const second = readMoney(rest.join(' '), vocabulary);
  return second?.scale == null || second.currency === null ? null : money(scale + second.scale, second.currency);
}

function money(scale: number, currency: string): Unit {
  return { class: 'money', scale, currency };
}

/** How many of the folded words at the front are a noun that reports count; 0 when none is. */
export function countedAt(words: readonly string[], vocabulary: Vocabulary): number {
  const { counted, longest } = unitsOf(vocabulary);
  for (let length = Math.min(longest, words.length); length >= 1; length--) {
    if (counted.has(words.slice(0, length).join(' '))) return length;
  }
  return 0;
}

/**
 * True when the words printed in a cell behind a number are the unit of its column: the same, one of the alternatives
 * that the column lists (`Cơ quan, đơn vị`), the same money, or any counted noun where the column names none.
 */
export function sameUnit(inCell: string, column: string, vocabulary: Vocabulary): boolean {
  const word = fold(inCell);
  const unit = fold(column);
  const alternatives = printed(column).split(/[,;/]/u).map(fold);
  if (word === unit || alternatives.includes(word)) return true;
  const inCellMoney = readMoney(word, vocabulary);
  const columnMoney = readMoney(unit, vocabulary);
  if (inCellMoney !== null && columnMoney !== null) {
    return inCellMoney.scale === columnMoney.scale && inCellMoney.currency === columnMoney.currency;
  }
  const isCounted = (noun: string): boolean => countedAt(noun.split(' '), vocabulary) === noun.split(' ').length;
  const takesAny = printed(column) === '' || unitsOf(vocabulary).anything.has(unit);
  return takesAny && printed(inCell).split(/[,;/]/u).map(fold).every(isCounted);
}

/**
 * `value` (canonical decimal) in the printed unit, converted to the catalogue's; null when the units do not differ or
 * can't be converted (another currency, another kind of unit). A count in thousands is one in ones.
 */
export function toCatalogueUnit(
  value: string,
  printedUnit: string,
  catalogueUnit: string,
  vocabulary: Vocabulary,
): string | null {
  const from = readUnit(printedUnit, vocabulary);
  const to = readUnit(catalogueUnit, vocabulary);
  if (from?.class === 'count' && from.scale !== null && (to === null || to.class === 'count')) {
    return mulPow10(value, from.scale);
  }
  if (from?.class !== 'money' || to?.class !== 'money' || from.currency !== to.currency) return null;
  if (from.scale === null || to.scale === null || from.scale === to.scale) return null;
  return mulPow10(value, from.scale - to.scale);
}

/** A share lies between 0 and 100. */
export const isShare = (value: string): boolean => cmp(value, '0') >= 0 && cmp(value, '100') <= 0;
