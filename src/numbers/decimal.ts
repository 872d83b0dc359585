/**
 * Exact decimals as canonical strings: `-?digits[.digits]`, no grouping, no exponent, no leading or trailing zeros, no
 * `-0`. Nothing here passes through a float, so no number is too long.
 */

interface Parts {
  /** The number times ten to the power of `scale`. */
  readonly units: bigint;
  /** Digits after the point. */
  readonly scale: number;
}

const CANONICAL = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/u;

/** True for a string in canonical form. */
export const isDecimal = (text: string): boolean => CANONICAL.test(text) && text !== '-0';

function parts(decimal: string): Parts {
  const [whole = '0', tail = ''] = decimal.split('.');
  return { units: BigInt(whole + tail), scale: tail.length };
}

function format(units: bigint, scale: number): string {
  const sign = units < 0n ? '-' : '';
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const tail = digits.slice(digits.length - scale).replace(/0+$/u, '');
  return sign + whole + (tail === '' ? '' : `.${tail}`);
}

/** Canonical form of plain digits before and after the point. */
export function decimalOf(whole: string, tail = '', negative = false): string {
  const units = BigInt(`${whole}${tail}`);
  return format(negative ? -units : units, tail.length);
}

function aligned(a: string, b: string): { a: bigint; b: bigint; scale: number } {
  const x = parts(a);
  const y = parts(b);
  const scale = Math.max(x.scale, y.scale);
  return { a: x.units * pow10(scale - x.scale), b: y.units * pow10(scale - y.scale), scale };
}

const pow10 = (exponent: number): bigint => 10n ** BigInt(exponent);

export function add(a: string, b: string): string {
  const x = aligned(a, b);
  return format(x.a + x.b, x.scale);
}

export function sub(a: string, b: string): string {
  const x = aligned(a, b);
  return format(x.a - x.b, x.scale);
}

export function mul(a: string, b: string): string {
  const x = parts(a);
  const y = parts(b);
  return format(x.units * y.units, x.scale + y.scale);
}

export const sum = (terms: readonly string[]): string => terms.reduce(add, '0');

/** Negative, zero or positive, as `a` is below, equal to or above `b`. */
export function cmp(a: string, b: string): -1 | 0 | 1 {
  const x = aligned(a, b);
  return x.a < x.b ? -1 : x.a > x.b ? 1 : 0;
}

export const eq = (a: string, b: string): boolean => cmp(a, b) === 0;

export const negate = (a: string): string => sub('0', a);

export const abs = (a: string): string => (a.startsWith('-') ? negate(a) : a);

export const isInteger = (a: string): boolean => !a.includes('.');

/** Digits after the point of the canonical form; what was printed may have had more, all zeros. */
export const scaleOf = (a: string): number => parts(a).scale;

/** `a` × 10^`exponent`; a negative exponent divides, exactly. */
export function mulPow10(a: string, exponent: number): string {
  const { units, scale } = parts(a);
  const shifted = scale - exponent;
  return shifted >= 0 ? format(units, shifted) : format(units * pow10(-shifted), 0);
}

/** How a quotient is brought to its last printed digit: halves away from zero, or the rest cut off. */
export type Rounding = 'round' | 'cut';

/** `a` / `b` with `scale` digits after the point; null when `b` is zero. */
export function divide(a: string, b: string, scale: number, rounding: Rounding): string | null {
  const x = aligned(a, b);
  if (x.b === 0n) return null;
  const negative = x.a < 0n !== x.b < 0n;
  const dividend = (x.a < 0n ? -x.a : x.a) * pow10(scale);
  const divisor = x.b < 0n ? -x.b : x.b;
  const quotient = rounding === 'cut' ? dividend / divisor : (2n * dividend + divisor) / (2n * divisor);
  return format(negative ? -quotient : quotient, scale);
}

/** `numerator` / `denominator` × 100 with `scale` digits after the point; null when the denominator is zero. */
export const ratioPercent = (
  numerator: string,
  denominator: string,
  scale: number,
  rounding: Rounding = 'round',
): string | null => divide(mulPow10(numerator, 2), denominator, scale, rounding);
