/**
 * The few things that ink alone does not tell and an outline needs: all text that the geometry ever asks for. Ruled tables ask
 * for row numbers where only columns are ruled; row-ruled ones for row numbers, figures, letters and how labels begin.
 */
import { type Ordinal, readOrdinal } from '../ink/ordinals.js';
import { isFigure } from './figures.js';

/** A piece of ink on one line of the page, by what stands there; `text` is `''` where nobody has read it. */
export interface Inscription {
  readonly text: string;
}

export interface Clues {
  /** The row number that it prints; null when it is none. */
  ordinal(ink: Inscription): Ordinal | null;
  /** An amount, a number, a percentage. */
  isFigure(ink: Inscription): boolean;
  /** How many letters it has. */
  letters(ink: Inscription): number;
  /** It begins like the middle of a sentence. */
  goesOn(ink: Inscription): boolean;
  /** It ends in a stop or a comma, so that a number may go on below. */
  endsInStop(ink: Inscription): boolean;
}

const LETTER = /\p{L}/gu;

/** Lower case, or a sign that begins no row. */
const GOES_ON = /^[\p{Ll},;.)%…]/u;

const STOP = /[.,]$/u;

/** From text that is already known, as in a PDF. */
export const PRINTED_CLUES: Clues = {
  ordinal: ({ text }) => readOrdinal(text),
  isFigure: ({ text }) => isFigure(text),
  letters: ({ text }) => text.match(LETTER)?.length ?? 0,
  goesOn: ({ text }) => GOES_ON.test(text),
  endsInStop: ({ text }) => STOP.test(text.trim()),
};
