/**
 * Lines the rows of a form up with the indicators of a catalogue: a global alignment (Needleman–Wunsch with free ends on the
 * catalogue's side), because a look-up row by row takes a shifted STT, or a label that stands three times, at its word.
 * How sure each pair is comes from the same tables: the best alignment through this pair against the best that pairs the row
 * otherwise (forward–backward, as in hidden Markov alignment; Durbin et al., Biological Sequence Analysis, ch. 4).
 */
import type { FormIndicator } from './form.js';
import { type LabelKey, type LabelMatch, NO_MATCH } from './label.js';
import type { FormMatches, Matcher } from './lexicon.js';
import type { Indicator } from './model.js';
import { lastPart, normaliseStt } from './stt.js';

export interface AlignableRow {
  readonly stt: string;
  readonly key: LabelKey;
}

export interface AlignedRow {
  /** Index in the indicators; null when the row fits none. */
  readonly indicator: number | null;
  readonly label: LabelMatch;
  /** `agrees`: equal to the catalogue's, or to the printed STT of the parent's row plus the last part; `absent`: none printed. */
  readonly stt: 'agrees' | 'differs' | 'absent';
  /** By how much the best alignment beats the best one that gives this row another indicator; in score units. */
  readonly margin: number;
  /** The indicator whose label is likest, whether it was taken or not. */
  readonly best: { readonly indicator: number; readonly likeness: number } | null;
}

export interface Alignment {
  readonly rows: readonly AlignedRow[];
  readonly score: number;
}

const SAME = 3;
const NEAR = 1.6;
/** An STT tells namesakes apart; it never outweighs a label, so that a block numbered anew stays whole. */
const STT_AGREES = 0.6;
const STT_DIFFERS = -0.2;
/** A pair that the STT alone makes: worth a little more than leaving both alone. */
const BY_STT = -0.3;
/** A row left without an indicator; an indicator left without a row (reports drop rows, so this is cheap). */
const ROW_GAP = -0.5;
const INDICATOR_GAP = -0.08;
/** Likeness that a label of kind `other` must reach to be paired at all, with an STT that agrees. */
const OTHER_LIKENESS = 0.5;
/** Of a row whose STT and label are both an indicator's: as far as the STT tells namesakes apart, and no further. */
const MOVED_MARGIN = STT_AGREES;
const NEVER = Number.NEGATIVE_INFINITY;
const NONE_AGREES: FormMatches['agreeing'] = new Map();

/** Aligns `rows` with `indicators`, both in their printed order. */
export function align(
  rows: readonly AlignableRow[],
  indicators: readonly FormIndicator[],
  matchesOf: Matcher,
): Alignment {
  const n = rows.length;
  const m = indicators.length;
  const width = m + 1;
  const matches = rows.map((row) => matchesOf(row.key, indicators));
  const stts = rows.map((row) => normaliseStt(row.stt));
  const pair = new Float64Array(n * m);
  for (let i = 0; i < n; i += 1) {
    const stt = stts[i] ?? null;
    const agreeing = matches[i]?.agreeing ?? NONE_AGREES;
    // A label that is another indicator's cannot be this one's, whatever its STT says.
    const named = [...agreeing.values()].some(({ agreement }) => agreement === 'same');
    for (let j = 0; j < m; j += 1) {
      const indicator = indicators[j]?.indicator;
      const isAsked = agreeing.has(j) || (!named && stt !== null && stt === indicator?.stt);
      const match = isAsked ? matches[i]?.at(j) : undefined;
      const possible = match !== undefined && indicator !== undefined;
      pair[i * m + j] = possible ? pairScore(match, stt, rows[i], indicator) : NEVER;
    }
  }
  const forward = new Float64Array((n + 1) * width);
  const backward = new Float64Array((n + 1) * width);
  const at = (table: Float64Array, i: number, j: number): number => table[i * width + j] ?? NEVER;
  const pairAt = (i: number, j: number): number => pair[i * m + j] ?? NEVER;
  for (let i = 0; i <= n; i += 1) {
    for (let j = 0; j <= m; j += 1) {
      if (i === 0 && j === 0) continue;
      const diagonal = i > 0 && j > 0 ? at(forward, i - 1, j - 1) + pairAt(i - 1, j - 1) : NEVER;
      const up = i > 0 ? at(forward, i - 1, j) + ROW_GAP : NEVER;
      const side = j > 0 ? at(forward, i, j - 1) + INDICATOR_GAP : NEVER;
      forward[i * width + j] = Math.max(diagonal, up, side);
    }
  }
  for (let i = n; i >= 0; i -= 1) {
    for (let j = m; j >= 0; j -= 1) {
      if (i === n && j === m) continue;
      const diagonal = i < n && j < m ? at(backward, i + 1, j + 1) + pairAt(i, j) : NEVER;
      const up = i < n ? at(backward, i + 1, j) + ROW_GAP : NEVER;
      const side = j < m ? at(backward, i, j + 1) + INDICATOR_GAP : NEVER;
      backward[i * width + j] = Math.max(diagonal, up, side);
    }
  }
  const chosen = trace(n, m, forward, width, pairAt);
  const moved = movedRows(chosen, matches, stts, indicators);
  for (const [i, j] of moved) chosen[i] = j;
  const rowOf = new Map<string, number>();
  chosen.forEach((j, i) => {
    const indicator = j === null ? undefined : indicators[j]?.indicator;
    if (indicator) rowOf.set(indicator.id, i);
  });
  const aligned = rows.map((row, i): AlignedRow => {
    const j = chosen[i] ?? null;
    const label = j === null ? NO_MATCH : (matches[i]?.at(j) ?? NO_MATCH);
    const through = (k: number): number => at(forward, i, k) + pairAt(i, k) + at(backward, i + 1, k + 1);
    let other = NEVER;
    for (let k = 0; k < m; k += 1) if (k !== j) other = Math.max(other, through(k));
    return {
      indicator: j,
      label,
      stt: j === null ? 'absent' : sttVerdict(i, j, row.stt, indicators, stts, rowOf),
      margin: j === null ? 0 : moved.has(i) ? MOVED_MARGIN : through(j) - other,
      get best() {
        return likest(matches[i]?.matches ?? []);
      },
    };
  });
  return { rows: aligned, score: at(forward, n, m) };
}

function pairScore(match: LabelMatch, stt: string | null, row: AlignableRow | undefined, indicator: Indicator): number {
  const agrees = stt !== null && stt === indicator.stt;
  const sttScore = stt === null ? 0 : agrees ? STT_AGREES : STT_DIFFERS;
  if (match.agreement === 'same') return SAME + match.likeness * 0.2 + sttScore;
  if (match.agreement === 'near') return NEAR + match.likeness * 0.5 + sttScore;
  if (agrees && (match.likeness >= OTHER_LIKENESS || row?.key.words.length === 0)) return BY_STT + match.likeness * 0.2;
  return NEVER;
}

function trace(
  n: number,
  m: number,
  forward: Float64Array,
  width: number,
  pairAt: (i: number, j: number) => number,
): (number | null)[] {
  const chosen: (number | null)[] = new Array<number | null>(n).fill(null);
  let i = n;
  let j = m;
  while (i > 0 || j > 0) {
    const here = forward[i * width + j] ?? NEVER;
    if (i > 0 && j > 0 && here === (forward[(i - 1) * width + j - 1] ?? NEVER) + pairAt(i - 1, j - 1)) {
      i -= 1;
      j -= 1;
      chosen[i] = j;
    } else if (j > 0 && here === (forward[i * width + j - 1] ?? NEVER) + INDICATOR_GAP) {
      j -= 1;
    } else {
      i -= 1;
    }
  }
  return chosen;
}

/**
 * Rows out of their order, which no alignment can hold: left over, with STT and label of an indicator that no row was given, and of
 * that one alone. Index of the row, index of its indicator.
 */
function movedRows(
  chosen: readonly (number | null)[],
  matches: readonly FormMatches[],
  stts: readonly (string | null)[],
  indicators: readonly FormIndicator[],
): ReadonlyMap<number, number> {
  const taken = new Set(chosen);
  const claims = new Map<number, number[]>();
  chosen.forEach((own, i) => {
    const agreeing = matches[i]?.agreeing ?? NONE_AGREES;
    if (own !== null || agreeing.size === 0) return;
    const named = indicators.flatMap(({ indicator }, j) => {
      return stts[i] === indicator.stt && agreeing.has(j) ? [j] : [];
    });
    const [only] = named;
    if (only === undefined) return;
    const likelier = [...agreeing].some(([j, { agreement }]) => agreement === 'same' && j !== only);
    const sure = agreeing.get(only)?.agreement === 'same' || !likelier;
    if (sure && named.length === 1 && !taken.has(only)) claims.set(only, [...(claims.get(only) ?? []), i]);
  });
  return new Map([...claims].flatMap(([j, [i, ...others]]) => (i === undefined || others.length > 0 ? [] : [[i, j]])));
}

/** The STT as printed agrees when it is the catalogue's, or when it hangs under the parent's printed STT as the catalogue's does. */
function sttVerdict(
  i: number,
  j: number,
  printed: string,
  indicators: readonly FormIndicator[],
  stts: readonly (string | null)[],
  rowOf: ReadonlyMap<string, number>,
): AlignedRow['stt'] {
  const stt = stts[i] ?? null;
  const indicator = indicators[j]?.indicator;
  if (stt === null || !indicator) return printed.trim() === '' ? 'absent' : 'differs';
  const parentRow = indicator.parent === null ? undefined : rowOf.get(indicator.parent);
  const parentPrinted = parentRow === undefined ? null : (stts[parentRow] ?? null);
  if (stt === indicator.stt) return 'agrees';
  if (parentPrinted !== null && stt === `${parentPrinted}.${lastPart(indicator.stt)}`) return 'agrees';
  return 'differs';
}

function likest(matches: readonly LabelMatch[]): AlignedRow['best'] {
  let best: AlignedRow['best'] = null;
  matches.forEach(({ likeness }, indicator) => {
    if (likeness > 0 && (best === null || likeness > best.likeness)) best = { indicator, likeness };
  });
  return best;
}
