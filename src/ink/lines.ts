/**
 * Glyphs to lines of text. Works on any set of glyphs that is read as one block: a cell, a column, a page. Order of the
 * input does not matter; the content stream's order (`Glyph.index`) only settles ties.
 */
import type { BBox } from '../model/document.js';
import type { Doubt } from '../model/rules.js';
import { figureDoubts } from './figures.js';
import type { Glyph } from './glyph.js';
import { wordBreaks } from './words.js';

/** Baselines within this share of the smaller size are one line; a superscript is raised by a third and more. */
const SAME_BASELINE_EM = 0.2;

/** A raised or lowered run is at most this share of the size of the line that it belongs to … */
const SCRIPT_SIZE = 0.85;

/** … its baseline at most this far above, … */
const RAISED_EM = 0.65;

/** … or below that line's, … */
const LOWERED_EM = 0.35;

/** … and it stands within this distance of one of the line's glyphs. */
const SCRIPT_GAP_EM = 0.5;

/** A small glyph counts as raised when its baseline is this far above the line's. */
const MARK_RAISED_EM = 0.15;

/** Where a word stands in `TextLine.text`, and on the page. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly bbox: BBox;
}

/** A run of superscript glyphs in a line: a note's mark, an ordinal's ending, a power. Offsets in `TextLine.text`. */
export interface RaisedRun {
  readonly start: number;
  readonly end: number;
  readonly bbox: BBox;
}

export interface TextLine {
  /** The glyphs' texts, runs of blanks as one (a no-break space stays one), no blanks at the ends. Never empty. */
  readonly text: string;
  readonly bbox: BBox;
  readonly baseline: number;
  /** Font size of most of its glyphs. */
  readonly size: number;
  /** All visible letters are bold (italic). */
  readonly bold: boolean;
  readonly italic: boolean;
  readonly words: readonly Word[];
  readonly raised: readonly RaisedRun[];
  /** Rule ids of what makes its figures doubtful: `digit-size`, `figures-overprinted`, `untrusted-font`. */
  readonly doubts: readonly Doubt[];
  /** `Glyph.index` of the line's glyphs, in reading order, blanks included. */
  readonly glyphs: readonly number[];
}

export interface LineOptions {
  /** A gap wider than this, in em, ends a line: side-by-side blocks on a page. Default: never (a cell is one block). */
  readonly splitGapEm?: number;
}

/** Lines from top to bottom; those on one baseline from left to right. */
export function linesOf(glyphs: readonly Glyph[], options: LineOptions = {}): TextLine[] {
  const rows = attachScripts(rowsOf(glyphs));
  const lines: TextLine[] = [];
  for (const row of rows) {
    for (const run of splitAtGaps(row.glyphs, options.splitGapEm)) {
      const line = lineOf(run);
      if (line !== null) lines.push(line);
    }
  }
  return lines.sort((a, b) => a.baseline - b.baseline || a.bbox[0] - b.bbox[0]);
}

interface BaselineRow {
  baseline: number;
  size: number;
  glyphs: Glyph[];
}

/** Glyphs with (nearly) the same baseline. */
function rowsOf(glyphs: readonly Glyph[]): BaselineRow[] {
  const sorted = inOrder(glyphs, (a, b) => a.baseline - b.baseline || a.x0 - b.x0 || a.index - b.index);
  const rows: BaselineRow[] = [];
  let current: BaselineRow | null = null;
  let last = 0;
  for (const glyph of sorted) {
    if (current !== null && glyph.baseline - last <= SAME_BASELINE_EM * Math.min(glyph.size, current.size)) {
      current.glyphs.push(glyph);
      current.size = Math.max(current.size, glyph.size);
    } else {
      current = { baseline: glyph.baseline, size: glyph.size, glyphs: [glyph] };
      rows.push(current);
    }
    last = glyph.baseline;
  }
  for (const row of rows) {
    row.size = commonSize(row.glyphs);
    row.baseline = commonBaseline(row);
  }
  return rows;
}

/** Sorted; most glyphs come in order, which is quicker to see than to sort. */
function inOrder(glyphs: readonly Glyph[], compare: (a: Glyph, b: Glyph) => number): readonly Glyph[] {
  for (let i = 1; i < glyphs.length; i += 1) {
    const [a, b] = [glyphs[i - 1], glyphs[i]];
    if (a && b && compare(a, b) > 0) return [...glyphs].sort(compare);
  }
  return glyphs;
}

/** Moves runs of small glyphs beside a line of larger ones into that line. `rows` from top to bottom. */
function attachScripts(rows: readonly BaselineRow[]): readonly BaselineRow[] {
  const taken = new Set<Glyph>();
  const gained = new Map<BaselineRow, Glyph[]>();
  const reach = RAISED_EM * rows.reduce((largest, row) => Math.max(largest, row.size), 0);
  rows.forEach((small, i) => {
    const hosts = near(rows, i, reach).filter((host) => isScriptOf(small, host));
    if (hosts.length === 0) return;
    for (const run of splitAtGaps(byX(small.glyphs), SCRIPT_GAP_EM)) {
      const host = hosts.find((h) => !run.every((c) => c.space) && standsBeside(run, h));
      if (host === undefined) continue;
      gained.set(host, [...(gained.get(host) ?? []), ...run]);
      for (const glyph of run) taken.add(glyph);
    }
  });
  if (taken.size === 0) return rows;
  return rows
    .map((row) => ({
      ...row,
      glyphs: [...row.glyphs.filter((c) => !taken.has(c)), ...(gained.get(row) ?? [])],
    }))
    .filter((row) => row.glyphs.length > 0);
}

/** The rows around row `i` whose baselines lie within `reach`. */
function near(rows: readonly BaselineRow[], i: number, reach: number): BaselineRow[] {
  const baseline = rows[i]?.baseline ?? 0;
  const found: BaselineRow[] = [];
  for (const step of [-1, 1]) {
    for (let j = i + step; ; j += step) {
      const row = rows[j];
      if (row === undefined || Math.abs(row.baseline - baseline) > reach) break;
      found.push(row);
    }
  }
  return found;
}

function isScriptOf(small: BaselineRow, host: BaselineRow): boolean {
  if (small.size > SCRIPT_SIZE * host.size) return false;
  const up = host.baseline - small.baseline;
  return up >= 0 ? up <= RAISED_EM * host.size : -up <= LOWERED_EM * host.size;
}

function standsBeside(run: readonly Glyph[], host: BaselineRow): boolean {
  const x0 = Math.min(...run.map((c) => c.x0));
  const x1 = Math.max(...run.map((c) => c.x1));
  const reach = SCRIPT_GAP_EM * host.size;
  return host.glyphs.some((c) => !c.space && c.x1 >= x0 - reach && c.x0 <= x1 + reach);
}

const byX = (glyphs: readonly Glyph[]): readonly Glyph[] =>
  inOrder(glyphs, (a, b) => a.x0 + a.x1 - (b.x0 + b.x1) || a.index - b.index);

/** Runs of glyphs from left to right, cut where the blank between two inked ones is wider than `gapEm`. */
function splitAtGaps(glyphs: readonly Glyph[], gapEm: number | undefined): (readonly Glyph[])[] {
  const sorted = byX(glyphs);
  if (gapEm === undefined) return [sorted];
  const runs: Glyph[][] = [];
  let run: Glyph[] = [];
  let edge = Number.NEGATIVE_INFINITY;
  for (const glyph of sorted) {
    if (!glyph.space && edge > Number.NEGATIVE_INFINITY && glyph.x0 - edge > gapEm * glyph.size) {
      runs.push(run);
      run = [];
    }
    run.push(glyph);
    if (!glyph.space) edge = Math.max(edge, glyph.x1);
  }
  runs.push(run);
  return runs;
}

function lineOf(run: readonly Glyph[]): TextLine | null {
  const glyphs = byX(run);
  const inked = glyphs.filter((c) => !c.space);
  if (inked.length === 0) return null;
  const size = commonSize(inked);
  const baseline = commonBaseline({ baseline: 0, size, glyphs: inked });
  let text = '';
  const words: Word[] = [];
  const raised: RaisedRun[] = [];
  let word: Glyph[] = [];
  let script: Glyph[] = [];
  let wordStart = 0;
  let scriptStart = 0;
  const endScript = (): void => {
    if (script.length > 0) raised.push({ start: scriptStart, end: text.length, bbox: boxOf(script) });
    script = [];
  };
  const endWord = (): void => {
    if (word.length > 0) words.push({ start: wordStart, end: text.length, bbox: boxOf(word) });
    word = [];
  };
  const breaks = wordBreaks(glyphs);
  inked.forEach((glyph, i) => {
    const isRaised = isRaisedIn(glyph, size, baseline);
    const blank = i === 0 ? '' : (breaks[i - 1] ?? '');
    if (blank !== '' || !isRaised) endScript();
    if (blank !== '') {
      endWord();
      text += blank;
    }
    if (word.length === 0) wordStart = text.length;
    if (isRaised && script.length === 0) scriptStart = text.length;
    word.push(glyph);
    if (isRaised) script.push(glyph);
    text += glyph.text;
  });
  endScript();
  endWord();
  const judged = judgedByFace(inked);
  return {
    // No blanks to trim, but it packs the text, which V8 keeps as a tree of single letters until it is looked into.
    text: text.trim(),
    bbox: boxOf(inked),
    baseline,
    size,
    bold: judged.every((c) => c.bold),
    italic: judged.every((c) => c.italic),
    words,
    raised,
    doubts: figureDoubts(inked, (glyph) => isRaisedIn(glyph, size, baseline)),
    glyphs: glyphs.map((c) => c.index),
  };
}

const isRaisedIn = (glyph: Glyph, size: number, baseline: number): boolean =>
  glyph.size <= SCRIPT_SIZE * size && baseline - glyph.baseline >= MARK_RAISED_EM * size;

/** The glyphs whose face tells whether the line is bold or italic: letters and figures, where there are any. */
function judgedByFace(inked: readonly Glyph[]): readonly Glyph[] {
  const [first] = inked;
  if (first === undefined || inked.every((c) => c.bold === first.bold && c.italic === first.italic)) return inked;
  const letters = inked.filter((c) => /[\p{L}\p{N}]/u.test(c.text));
  return letters.length > 0 ? letters : inked;
}

/** The size that most glyphs have; of equals the larger. */
function commonSize(glyphs: readonly Glyph[]): number {
  const [first] = glyphs;
  if (first && !first.space && glyphs.every((c) => c.space || c.size === first.size)) return first.size;
  return mostCommon(glyphs.filter((c) => !c.space).map((c) => c.size)) ?? glyphs[0]?.size ?? 0;
}

/** The baseline of most of the glyphs that have the row's own size; of equals the lower. */
function commonBaseline(row: BaselineRow): number {
  const [first] = row.glyphs;
  if (first?.size === row.size && !first.space && row.glyphs.every((c) => c.space || isLike(c, first)))
    return first.baseline;
  const own = row.glyphs.filter((c) => !c.space && c.size > SCRIPT_SIZE * row.size);
  return mostCommon((own.length > 0 ? own : row.glyphs).map((c) => c.baseline)) ?? row.baseline;
}

const isLike = (a: Glyph, b: Glyph): boolean => a.baseline === b.baseline && a.size === b.size;

/** Counted in hundredths of a point. */
function mostCommon(values: readonly number[]): number | null {
  const [first] = values;
  if (first === undefined || values.every((value) => value === first)) return first ?? null;
  const counts = new Map<number, number>();
  for (const value of values) {
    const key = Math.round(value * 100) / 100;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let best: number | null = null;
  let bestCount = 0;
  for (const [value, count] of counts) {
    if (count > bestCount || (count === bestCount && best !== null && value > best)) {
      best = value;
      bestCount = count;
    }
  }
  return best;
}

function boxOf(glyphs: readonly Glyph[]): BBox {
  let [x0, y0, x1, y1] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const c of glyphs) {
    x0 = Math.min(x0, c.x0);
    y0 = Math.min(y0, c.y0);
    x1 = Math.max(x1, c.x1);
    y1 = Math.max(y1, c.y1);
  }
  return [x0, y0, x1, y1];
}
