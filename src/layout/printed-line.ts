/** A line of text outside the tables, with what tells body from furniture; small enough to be kept for every page. */
import { union } from '../ink/box.js';
import type { BBox } from '../model/document.js';

export interface PrintedLine {
  /** 1-based. */
  readonly page: number;
  readonly text: string;
  /** On the page as set upright. */
  readonly bbox: BBox;
  readonly baseline: number;
  readonly size: number;
  /** All visible letters are bold (italic). */
  readonly bold: boolean;
  readonly italic: boolean;
  /** Width of its first word: what would have to fit on the line before. */
  readonly firstWord: number;
  /** Superscript runs; offsets in `text`. */
  readonly raised: readonly Raised[];
  /** Tagged by the producer as page furniture, every glyph of it. */
  readonly artifact: boolean;
}

export interface Raised {
  readonly start: number;
  readonly end: number;
}

export const height = (line: { readonly bbox: BBox }): number => line.bbox[3] - line.bbox[1];

/** Pieces of one row, from left to right, as one line: the gaps between them are blanks. */
export function joinRow(row: readonly PrintedLine[]): PrintedLine | null {
  const pieces = [...row].sort((a, b) => a.bbox[0] - b.bbox[0] || a.baseline - b.baseline);
  const [first] = pieces;
  if (!first || pieces.length === 1) return first ?? null;
  const main = pieces.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  const raised: Raised[] = [];
  let text = '';
  for (const piece of pieces) {
    if (text !== '') text += ' ';
    for (const { start, end } of piece.raised) raised.push({ start: start + text.length, end: end + text.length });
    text += piece.text;
  }
  return {
    ...main,
    text,
    bbox: pieces.map((piece) => piece.bbox).reduce(union),
    bold: pieces.every((piece) => piece.bold),
    italic: pieces.every((piece) => piece.italic),
    firstWord: first.firstWord,
    raised,
    artifact: pieces.every((piece) => piece.artifact),
  };
}

/** The most common value of `values`, counted in steps of `step`, weighted; null when there is none. */
export function mostCommon(
  values: readonly { readonly value: number; readonly weight: number }[],
  step: number,
): number | null {
  const weights = new Map<number, number>();
  for (const { value, weight } of values) {
    const key = Math.round(value / step);
    weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  let best: number | null = null;
  let most = 0;
  for (const [key, weight] of weights) {
    if (weight > most || (weight === most && best !== null && key > best)) {
      best = key;
      most = weight;
    }
  }
  return best === null ? null : best * step;
}
