/** Two rows of words set side by side. Pure. */

/** A word of either side, or of both where they are a pair. */
export interface Step<T> {
  readonly a: T | null;
  readonly b: T | null;
}

/** A word left out, in units of the score of a pair. */
const GAP = -0.75;

/** The best alignment (Needleman–Wunsch); `score` of a pair: equal 2, no pair −1. */
export function alignWords<T>(a: readonly T[], b: readonly T[], scoreOf: (a: T, b: T) => number): Step<T>[] {
  const width = b.length + 1;
  const score = new Float64Array((a.length + 1) * width);
  const from = new Uint8Array((a.length + 1) * width);
  for (let i = 1; i <= a.length; i += 1) {
    score[i * width] = i * GAP;
    from[i * width] = 1;
  }
  for (let j = 1; j <= b.length; j += 1) {
    score[j] = j * GAP;
    from[j] = 2;
  }
  for (let i = 1; i <= a.length; i += 1) {
    const left = a[i - 1];
    for (let j = 1; j <= b.length; j += 1) {
      const right = b[j - 1];
      const pair = left !== undefined && right !== undefined ? scoreOf(left, right) : -1;
      const diagonal = (score[(i - 1) * width + j - 1] ?? 0) + pair;
      const up = (score[(i - 1) * width + j] ?? 0) + GAP;
      const side = (score[i * width + j - 1] ?? 0) + GAP;
      const best = Math.max(diagonal, up, side);
      score[i * width + j] = best;
      from[i * width + j] = best === diagonal ? 0 : best === up ? 1 : 2;
    }
  }
  const steps: Step<T>[] = [];
  let i = a.length;
  let j = b.length;
  while (i > 0 || j > 0) {
    const step = from[i * width + j];
    if (step === 0) {
      i -= 1;
      j -= 1;
      steps.push({ a: a[i] ?? null, b: b[j] ?? null });
    } else if (step === 1) {
      i -= 1;
      steps.push({ a: a[i] ?? null, b: null });
    } else {
      j -= 1;
      steps.push({ a: null, b: b[j] ?? null });
    }
  }
  return steps.reverse();
}

/** One letter more, fewer or another one, or two neighbours in the wrong order. */
export function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i += 1;
  const restA = a.slice(i);
  const restB = b.slice(i);
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
