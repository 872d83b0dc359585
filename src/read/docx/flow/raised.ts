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
    let before = '';
    paragraph.pieces = paragraph.pieces.map((piece): Piece => {
      if (piece.kind !== 'text') {
        before = '';
        return piece;
      }
      const afterNumber = /[\d⁰¹²³⁴-⁹⁽⁾]\s*$/u.test(before);
      before += piece.text;
      if (!piece.format.raised || !afterNumber || !ONLY_MARKS.test(piece.text)) return piece;
      return { ...piece, text: [...piece.text].map((letter) => RAISED[letter] ?? letter).join('') };
    });
  });
}
