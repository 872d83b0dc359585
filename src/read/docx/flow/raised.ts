/**
 * A raised digit right after a number is a note mark or an exponent, never one more digit: `1.234` with a raised 2 must not
 * read 1.2342. It is written with the raised characters of Unicode, which print the same.
 */
import { eachParagraph, type FlowBlock, type Piece } from './model.js';

const RAISED: Readonly<Record<string, string>> = {
  ...{ '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹' },
  ...{ '(': '⁽', ')': '⁾', '+': '⁺', '-': '⁻' },
};

const ONLY_MARKS = /^[\s\d()[\],;*+-]+$/;

export function writeRaised(blocks: readonly FlowBlock[]): void {
  eachParagraph(blocks, (paragraph) => {
    let afterNumber = false;
    paragraph.pieces = paragraph.pieces.map((piece): Piece => {
      if (piece.kind !== 'text') {
        afterNumber = false;
        return piece;
      }
      const isMark = piece.format.raised && afterNumber && ONLY_MARKS.test(piece.text);
      const printed = piece.text.trimEnd();
      if (printed !== '' && !isMark) afterNumber = /\d/.test(printed.slice(-1));
      if (!isMark) return piece;
      return { ...piece, text: [...piece.text].map((letter) => RAISED[letter] ?? letter).join('') };
    });
  });
}
