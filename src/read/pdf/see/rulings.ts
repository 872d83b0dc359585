/** Strokes, thin fills, dashes and dots become rulings: one kind, whole lines. */
import type { Ruling } from '../../../ink/page.js';
import type { PageMarks } from '../marks.js';
import { THIN } from '../paint/paths.js';

interface Piece extends Ruling {
  /** As thick as long: part of a dotted line, whichever way that runs. */
  readonly dot: boolean;
}

/** Pieces whose middles differ by less are on one line (points; doubled borders are 0.75 apart and more). */
const SAME_LINE = 0.4;
/** Pieces that leave no wider gap are one stroke drawn in parts (points). */
const ABUTTING = 0.7;
/** A piece up to this long can be a dash (points), and then the gap after it is at most so many times as long. */
const DASH = 9;
const DASH_GAP = 3;
/** This many dashes or dots in a row make a dashed or dotted line. */
const DASHES = 4;
/** A filled dot is at most this wide (points). */
const DOT = 1.6;

/** The page's rulings, sorted by orientation, position, start. */
export function toRulings(marks: Pick<PageMarks, 'segments' | 'areas' | 'images'>): Ruling[] {
  const pieces = [...marks.segments.map((s) => ({ ...s, dot: false })), ...thinFills(marks)];
  return [
    ...joinPieces(pieces.filter((p) => p.orientation === 'h')),
    ...joinPieces(pieces.filter((p) => p.orientation === 'v')),
  ];
}

function thinFills(marks: Pick<PageMarks, 'areas' | 'images'>): Piece[] {
  const boxes = [...marks.areas.map((a) => a.bbox), ...marks.images.map((i) => i.bbox)];
  return boxes.flatMap(([x0, y0, x1, y1]): Piece[] => {
    const [width, height] = [x1 - x0, y1 - y0];
    const across: Piece = { orientation: 'h', pos: (y0 + y1) / 2, from: x0, to: x1, width: height, dot: false };
    const down: Piece = { orientation: 'v', pos: (x0 + x1) / 2, from: y0, to: y1, width, dot: false };
    if (Math.min(width, height) > THIN) return [];
    if (width >= 2 * height) return [across];
    if (height >= 2 * width) return [down];
    return Math.max(width, height) <= DOT ? [across, down].map((p) => ({ ...p, dot: true })) : [];
  });
}

function joinPieces(pieces: readonly Piece[]): Ruling[] {
  return sameLine(pieces).flatMap((line) => joinAlong(line.sort((a, b) => a.from - b.from || a.to - b.to)));
}

/** Groups by position across; chains of near positions do not grow beyond the tolerance of their first. */
function sameLine(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  let start = -Infinity;
  for (const piece of [...pieces].sort((a, b) => a.pos - b.pos || a.from - b.from)) {
    const line = lines.at(-1);
    if (line && piece.pos - start <= SAME_LINE) line.push(piece);
    else {
      lines.push([piece]);
      start = piece.pos;
    }
  }
  return lines;
}

interface Run {
  readonly pieces: Piece[];
  to: number;
  /** Gaps were bridged: a dashed line. */
  dashed: boolean;
}

function joinAlong(line: readonly Piece[]): Ruling[] {
  const runs: Run[] = [];
  for (const piece of line) {
    const run = runs.at(-1);
    const last = run?.pieces.at(-1);
    const gap = run ? piece.from - run.to : Infinity;
    if (run && last && (gap <= ABUTTING || isDashGap(last, piece, gap))) {
      if (gap > ABUTTING) run.dashed = true;
      run.pieces.push(piece);
      run.to = Math.max(run.to, piece.to);
    } else {
      runs.push({ pieces: [piece], to: piece.to, dashed: false });
    }
  }
  return runs.flatMap(rulingsOf);
}

const length = (p: Piece): number => p.to - p.from;

const isDashGap = (a: Piece, b: Piece, gap: number): boolean =>
  length(a) <= DASH && length(b) <= DASH && gap <= DASH_GAP * Math.max(length(a), length(b));

function rulingsOf({ pieces, dashed }: Run): Ruling[] {
  const [first] = pieces;
  if (!first) return [];
  const dotted = pieces.every((p) => p.dot);
  if ((dashed || dotted) && pieces.length < DASHES) {
    return pieces
      .filter((p) => !p.dot)
      .map(({ orientation, pos, from, to, width }) => ({ orientation, pos, from, to, width }));
  }
  const heaviest = pieces.reduce((a, b) => (length(b) > length(a) ? b : a), first);
  return [
    {
      orientation: first.orientation,
      pos: heaviest.pos,
      from: Math.min(...pieces.map((p) => p.from)),
      to: Math.max(...pieces.map((p) => p.to)),
      width: Math.max(...pieces.map((p) => p.width)),
    },
  ];
}
