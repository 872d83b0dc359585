/**
 * What a part of a DOCX prints, in reading order, after tracked changes, fields, content controls, alternatives and hidden
 * text have been decided. Nothing of the format it came from is left.
 */

import type { Ink } from '../../../model/rules/ink.js';
import type { Doubt } from '../../../model/rules.js';
import type { TextDoubt } from '../doubts.js';

export type FlowBlock = FlowParagraph | FlowTable;

export interface FlowParagraph {
  readonly kind: 'paragraph';
  pieces: Piece[];
  /** Heading level 1–6; null: body text. */
  readonly level: number | null;
  readonly align: 'left' | 'center' | 'right' | 'justify' | null;
  readonly numbering: NumberingUse | null;
  /** Format of the paragraph mark, which an automatic number takes. */
  readonly markFormat: Format;
  /** Rule ids: what must be said about this paragraph's text. */
  readonly doubts: Set<TextDoubt>;
  /** What stands in it and is no text. */
  readonly ink: Set<Ink>;
  /** The colour behind it as `RRGGBB`; null: not said. */
  readonly fill: string | null;
}

export interface NumberingUse {
  readonly numId: string;
  /** 0-based. */
  readonly level: number;
}

export interface Format {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly raised: boolean;
  readonly lowered: boolean;
  /** Above the base line (below it when negative), in half-points. */
  readonly position: number;
  /** Half-points; null: not said. */
  readonly size: number | null;
  /** Width of the letters in percent of their usual one. */
  readonly stretch: number;
  /** Added between letters, in twentieths of a point. */
  readonly spacing: number;
  /** `RRGGBB`; null: automatic. */
  readonly colour: string | null;
  /** The colour right behind the letters; null: what is behind the paragraph. */
  readonly fill: string | null;
  /** The letters are drawn with nothing. */
  readonly transparent: boolean;
  /** The font for letters beyond ASCII, and the one for ASCII; null: not said. */
  readonly font: string | null;
  readonly asciiFont: string | null;
}

export const PLAIN: Format = {
  bold: false,
  italic: false,
  raised: false,
  lowered: false,
  position: 0,
  size: null,
  stretch: 100,
  spacing: 0,
  colour: null,
  fill: null,
  transparent: false,
  font: null,
  asciiFont: null,
};

export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly format: Format }
  | { readonly kind: 'break' }
  /** A character of a symbol font; `char` is its code in hexadecimal. */
  | { readonly kind: 'symbol'; readonly font: string; readonly char: string; readonly format: Format }
  | { readonly kind: 'note'; readonly type: NoteType; readonly id: string; readonly customLabel: string | null }
  /** `picture` is an index in the list of pictures. */
  | { readonly kind: 'picture'; readonly picture: number };

export type NoteType = 'footnote' | 'endnote';

export interface FlowTable {
  readonly kind: 'table';
  readonly rows: readonly FlowRow[];
  readonly columns: number;
  readonly layout: boolean;
}

/** The places after the last cell are blank. */
export interface FlowRow {
  readonly header: boolean;
  readonly cells: readonly FlowCell[];
}

/** The rows of a table on one grid: no two cells cover the same place. */
export interface FlowGrid {
  readonly columns: number;
  /** A row can end before the last column: the places after it are blank. */
  readonly rows: readonly FlowRow[];
}

export interface FlowCell {
  /** At least 1. */
  readonly columnSpan: number;
  /** `below`: the cell goes on from the one above it, which begins at the same column and is as wide. */
  readonly merge: 'none' | 'below';
  readonly blocks: FlowBlock[];
  readonly own: CellLook;
}

/** What a cell itself says, apart from what is written in it. */
export interface CellLook {
  /** The colour behind it as `RRGGBB`; null: not said. */
  readonly fill: string | null;
  readonly ink: readonly Ink[];
  readonly doubts: readonly Doubt[];
}

export const PLAIN_CELL: CellLook = { fill: null, ink: [], doubts: [] };

/** Of the cells that fill the places which a row leaves out. */
export const NO_CELL: CellLook = { ...PLAIN_CELL };

export const blankCell = (): FlowCell => ({ columnSpan: 1, merge: 'none', blocks: [], own: NO_CELL });

/** Calls `visit` with every paragraph of `blocks`, those in tables too, in reading order. */
export function eachParagraph(blocks: readonly FlowBlock[], visit: (paragraph: FlowParagraph) => void): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') visit(block);
    else for (const row of block.rows) for (const cell of row.cells) eachParagraph(cell.blocks, visit);
  }
}

/** The text that `pieces` print, breaks as `\n`; symbols, pictures and note marks left out. */
export const plainText = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'break' ? '\n' : '')).join('');

export const isBlank = (blocks: readonly FlowBlock[]): boolean =>
  blocks.every(
    (block) =>
      block.kind === 'paragraph' &&
      block.numbering === null &&
      block.pieces.every((piece) => (piece.kind === 'text' ? piece.text.trim() === '' : piece.kind === 'break')),
  );
