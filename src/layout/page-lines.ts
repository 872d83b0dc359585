/** The lines of a page outside its tables. */
import type { Glyph } from '../ink/glyph.js';
import { linesOf, type TextLine } from '../ink/lines.js';
import type { PrintedLine } from './printed-line.js';

/** A glyph outside the tables. */
export interface BodyGlyph extends Glyph {
  /** Tagged by the producer as page furniture. */
  readonly artifact: boolean;
}

/** A gap this wide (em) may be the space between two columns; whether it is one is decided with the lines around it. */
const COLUMN_GAP_EM = 1.5;

/** Text filled in later (a number, a day) stands at most this far off the line's baseline (em) … */
const FILLED_IN_EM = 0.45;
/** … and is at least this share of its size, so that note marks stay where they are. */
const FILLED_IN_SIZE = 0.8;

/** Shared by nearly all lines: a document keeps tens of thousands. */
const NONE: PrintedLine['raised'] = [];

/** Lines from top to bottom; a row with wide gaps gives several lines. */
export function pageLines(page: number, glyphs: readonly BodyGlyph[]): PrintedLine[] {
  let byIndex: ReadonlyMap<number, BodyGlyph> | null = null;
  const glyphsOf = (line: TextLine): BodyGlyph[] => {
    byIndex ??= new Map(glyphs.map((g) => [g.index, g]));
    const known = byIndex;
    return line.glyphs.map((index) => known.get(index)).filter((g) => g !== undefined);
  };
  const tagged = glyphs.some((g) => g.artifact);
  return filledIn(linesOf(glyphs, { splitGapEm: COLUMN_GAP_EM }), glyphsOf).map((line) => ({
    page,
    text: line.text,
    bbox: line.bbox,
    baseline: line.baseline,
    size: line.size,
    bold: line.bold,
    italic: line.italic,
    firstWord: firstWordWidth(line),
    raised: line.raised.length === 0 ? NONE : line.raised.map(({ start, end }) => ({ start, end })),
    artifact: tagged && glyphsOf(line).every((g) => g.artifact || g.space),
  }));
}

function firstWordWidth({ words: [first] }: TextLine): number {
  return first ? first.bbox[2] - first.bbox[0] : 0;
}

/** Puts what was filled into the blanks of a line (the registry's number, drawn last and a little off) in its place. */
function filledIn(lines: readonly TextLine[], glyphsOf: (line: TextLine) => BodyGlyph[]): TextLine[] {
  const taken = new Set<TextLine>();
  const merged: TextLine[] = [];
  for (const line of lines) {
    const fillings = lines.filter((other) => !taken.has(other) && fillsBlankOf(other, line));
    if (fillings.length === 0 || taken.has(line)) continue;
    const glyphs = [line, ...fillings].flatMap(glyphsOf).map((g) => ({ ...g, baseline: line.baseline }));
    merged.push(...linesOf(glyphs));
    for (const used of [line, ...fillings]) taken.add(used);
  }
  return [...lines.filter((line) => !taken.has(line)), ...merged].sort(
    (a, b) => a.baseline - b.baseline || a.bbox[0] - b.bbox[0],
  );
}

function fillsBlankOf(filling: TextLine, line: TextLine): boolean {
  if (filling === line || filling.words.length >= line.words.length || line.raised.length > 0) return false;
  const off = Math.abs(filling.baseline - line.baseline);
  if (off > FILLED_IN_EM * line.size || filling.size < FILLED_IN_SIZE * line.size) return false;
  if (filling.bbox[0] <= line.bbox[0] || filling.bbox[2] >= line.bbox[2]) return false;
  return line.words.every(({ bbox }) => bbox[2] <= filling.bbox[0] || bbox[0] >= filling.bbox[2]);
}
