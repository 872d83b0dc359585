/** The pieces that a form was printed in, each with what the lines around it say: which of them are this report's. Pure. */
import type { Doubt } from '../model/rules.js';
import type { Objection } from './scope.js';
import type { FormRow, Segment } from './segments.js';

export interface Piece {
  readonly segment: Segment;
  /** Words around it that do not say results of the report's period and body. */
  readonly objections: readonly Objection[];
}

/** `named`: lines above the piece name its form; without them it goes on with the piece before, and what was said of that. */
export const pieceOf = (
  segment: Segment,
  objections: readonly Objection[],
  named: boolean,
  before: Piece | undefined,
): Piece => ({
  segment,
  objections: named || before === undefined ? objections : [...before.objections, ...objections],
});

/**
 * The rows of a form, doubted where the lines around their piece say another thing; `apart`: rows of such pieces where another
 * piece of the form is this report's. Two reports in one file, or a plan behind the results, are never mixed.
 */
export function rowsOfPieces(pieces: readonly Piece[]): {
  readonly rows: readonly FormRow[];
  readonly apart: readonly FormRow[];
} {
  const own = pieces.filter(({ objections }) => objections.length === 0);
  if (own.length > 0 && own.length < pieces.length) {
    return {
      rows: own.flatMap(({ segment }) => segment.rows),
      apart: pieces.filter((piece) => !own.includes(piece)).flatMap(({ segment }) => segment.rows),
    };
  }
  const doubt = own.length === pieces.length ? [] : (['form-title-not-result'] as const);
  return { rows: pieces.flatMap(({ segment }) => segment.rows.map((row) => withDoubts(row, doubt))), apart: [] };
}

const withDoubts = (row: FormRow, doubts: readonly Doubt[]): FormRow =>
  doubts.length === 0 ? row : { ...row, doubts: [...new Set([...row.doubts, ...doubts])] };

/** The words, each once, as a finding names them. */
export const wordsOf = (objections: readonly Objection[]): string =>
  [...new Set(objections.map(({ words }) => words))].join('; ');
