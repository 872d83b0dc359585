/**
 * Whether printed numbers obey a relation, and which readings of undecided numbers make it hold (rule 9). Exact
 * arithmetic; a result may differ from what its operands give by half a unit of its own last printed place.
 */
import { abs, cmp, isInteger, mul, mulPow10, sub, sum } from './decimal.js';

/** `ratio`: first operand / second operand × 100; `sum`: the operands add up. */
export type RelationKind = 'ratio' | 'sum';

/** A way to read a printed number, and the digits behind its decimal sign as printed (see `printedScale`). */
export interface Candidate {
  readonly value: string;
  readonly scale: number;
}

/**
 * `holds`: within half a unit of the result's last place; `cut`: a ratio whose further digits were dropped instead of
 * rounded; `undefined`: 0 / 0, which any printed share may stand for; `fails` otherwise (a share of nothing too).
 */
export type Outcome = 'holds' | 'cut' | 'undefined' | 'fails';

const HALF = '0.5';

/** Does `operands` give `result`? */
export function outcomeOf(kind: RelationKind, result: Candidate, operands: readonly string[]): Outcome {
  return kind === 'sum' ? outcomeOfSum(result, operands) : outcomeOfRatio(result, operands);
}

function outcomeOfSum(result: Candidate, parts: readonly string[]): Outcome {
  const difference = abs(sub(sum(parts), result.value));
  const tolerance = [result.value, ...parts].every(isInteger) ? '0' : mulPow10(HALF, -result.scale);
  return cmp(difference, tolerance) <= 0 ? 'holds' : 'fails';
}

function outcomeOfRatio(result: Candidate, [numerator = '0', denominator = '0']: readonly string[]): Outcome {
  if (cmp(denominator, '0') === 0) return cmp(numerator, '0') === 0 ? 'undefined' : 'fails';
  // Both sides times the denominator, so that nothing is divided: 100 × numerator − result × denominator.
  const rest = sub(mulPow10(numerator, 2), mul(result.value, denominator));
  const unit = mulPow10(abs(denominator), -result.scale);
  if (cmp(abs(rest), mul(HALF, unit)) <= 0) return 'holds';
  const sameSide = cmp(rest, '0') === 1 && cmp(denominator, '0') === 1;
  return sameSide && cmp(rest, unit) < 0 ? 'cut' : 'fails';
}

/** A choice of one reading a member, by place in its list, that the relation allows. */
export interface Combination {
  readonly result: number;
  readonly operands: readonly number[];
  readonly outcome: 'holds' | 'cut';
}

/** More readings together than any real row group has; beyond it nothing is decided. */
const MOST_COMBINATIONS = 4096;

/** Every choice of readings under which the relation holds, rounded ones first. */
export function satisfying(
  kind: RelationKind,
  result: readonly Candidate[],
  operands: readonly (readonly Candidate[])[],
): Combination[] {
  const size = operands.reduce((product, readings) => product * readings.length, result.length);
  if (size === 0 || size > MOST_COMBINATIONS) return [];
  const found: Combination[] = [];
  for (const chosen of choices(operands.map((readings) => readings.length))) {
    const values = chosen.map((index, i) => operands[i]?.[index]?.value ?? '0');
    result.forEach((candidate, index) => {
      const outcome = outcomeOf(kind, candidate, values);
      if (outcome === 'holds' || outcome === 'cut') found.push({ result: index, operands: chosen, outcome });
    });
  }
  const rounded = found.filter(({ outcome }) => outcome === 'holds');
  return [...rounded, ...found.filter(({ outcome }) => outcome === 'cut')];
}

/** Every list with one index below each length. */
function choices(lengths: readonly number[]): number[][] {
  return lengths.reduce<number[][]>(
    (lists, length) => lists.flatMap((list) => Array.from({ length }, (_, index) => [...list, index])),
    [[]],
  );
}
