/** Two rows of words set side by side. Pure. */

/** A word of either side, or of both where they are a pair. */
export interface Step<T> {
  readonly a: T | null;
  readonly b: T | null;
}

/** A word left out, in units of the score of a pair. */
const GAP = -0.75;

const [PAIR, ONLY_A, ONLY_B] = [0, 1, 2];

/** Room for the tables of one alignment. It is used again: a report asks for up to a million of them, one after the other. */
let room = roomFor(32, 32);

function roomFor(
  rows: number,
  columns: number,
): { readonly above: Float64Array; readonly from: Uint8Array; readonly steps: Uint8Array } {
  return {
    above: new Float64Array(columns + 1),
    from: new Uint8Array((rows + 1) * (columns + 1)),
    steps: new Uint8Array(rows + columns),
  };
}

/**
 * The best alignment (Needleman–Wunsch); `score` of a pair: equal 2, no pair −1. Calls `visit` for each step from the first to the
 * last; neither function may align words itself.
 */
export function eachStep<T>(
  a: readonly T[],
  b: readonly T[],
  scoreOf: (a: T, b: T) => number,
  visit: (a: T | null, b: T | null) => void,
): void {
  const width = b.length + 1;
  if (room.above.length < width || room.from.length < (a.length + 1) * width || room.steps.length < a.length + b.length)
    room = roomFor(2 * a.length, 2 * b.length);
  const { above, from, steps } = room;
  above[0] = 0;
  for (let j = 1; j <= b.length; j += 1) {
    above[j] = j * GAP;
    from[j] = ONLY_B;
  }
  for (let i = 1; i <= a.length; i += 1) {
    const left = a[i - 1];
    // `above` holds the scores of the row before, and from its start on those of this one.
    let corner = above[0] ?? 0;
    let before = i * GAP;
    above[0] = before;
    from[i * width] = ONLY_A;
    for (let j = 1; j <= b.length; j += 1) {
      const right = b[j - 1];
      const pair = left !== undefined && right !== undefined ? scoreOf(left, right) : -1;
      const up = above[j] ?? 0;
      const diagonal = corner + pair;
      const best = Math.max(diagonal, up + GAP, before + GAP);
      from[i * width + j] = best === diagonal ? PAIR : best === up + GAP ? ONLY_A : ONLY_B;
      corner = up;
      above[j] = best;
      before = best;
    }
  }
  let count = 0;
  for (let i = a.length, j = b.length; i > 0 || j > 0; count += 1) {
    const step = from[i * width + j] ?? PAIR;
    steps[count] = step;
    if (step !== ONLY_B) i -= 1;
    if (step !== ONLY_A) j -= 1;
  }
  for (let at = count - 1, i = 0, j = 0; at >= 0; at -= 1) {
    const step = steps[at];
    visit(step === ONLY_B ? null : (a[i++] ?? null), step === ONLY_A ? null : (b[j++] ?? null));
  }
}

/** The steps of `eachStep` as a list. */
export function alignWords<T>(a: readonly T[], b: readonly T[], scoreOf: (a: T, b: T) => number): Step<T>[] {
  const steps: Step<T>[] = [];
  eachStep(a, b, scoreOf, (left, right) => steps.push({ a: left, b: right }));
  return steps;
}

/** One letter more, fewer or another one, or two neighbours in the wrong order. */
export function withinOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a.length, b.length] : [b.length, a.length];
  if (long - short > 1) return false;
  let start = 0;
  while (start < short && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < short - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end += 1;
  const differing = long - start - end;
  if (differing <= 1) return true;
  return (
    differing === 2 &&
    short === long &&
    a.charCodeAt(start) === b.charCodeAt(start + 1) &&
    a.charCodeAt(start + 1) === b.charCodeAt(start)
  );
}
