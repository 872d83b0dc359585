/** Writes the automatic numbers of a story into its paragraphs. */
import type { Notice } from '../flow/context.js';
import { eachParagraph, type FlowBlock, type FlowParagraph, type Format, type Piece } from '../flow/model.js';
import { symbolPiece } from '../flow/runs.js';
import { child } from '../xml/element.js';
import type { Counter, ListNumber } from './count.js';

/** In reading order: a number counts on from those before it, in table cells too. */
export function applyNumbers(blocks: readonly FlowBlock[], counter: Counter, notice: (notice: Notice) => void): void {
  eachParagraph(blocks, (paragraph) => {
    if (paragraph.numbering === null) return;
    const number = counter(paragraph.numbering);
    if (number === null) return;
    if (number.unknownFormat !== null) {
      paragraph.doubts.add('unknown-number-format');
      notice(unknownFormat(number.unknownFormat));
    }
    const blank = paragraph.pieces.every((piece) => piece.kind === 'text' && piece.text.trim() === '');
    paragraph.pieces = [...numberPieces(number, paragraph, blank), ...paragraph.pieces];
  });
}

function numberPieces(number: ListNumber, paragraph: FlowParagraph, blank: boolean): Piece[] {
  const first = paragraph.pieces.find((piece) => piece.kind === 'text' && piece.text.trim() !== '');
  // The number does not decide whether a paragraph with text is bold.
  const format = first?.kind === 'text' ? { ...first.format, raised: false } : paragraph.markFormat;
  const after = blank || number.level.suffix === 'nothing' ? '' : ' ';
  const pieces = [...number.text].map((letter) => letterPiece(letter, number, format));
  return after === '' ? pieces : [...pieces, { kind: 'text', text: after, format }];
}

/** Bullets are mostly characters of a symbol font, moved to U+F020–U+F0FF. */
function letterPiece(letter: string, number: ListNumber, format: Format): Piece {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0xf020 && code <= 0xf0ff) {
    const font = child(number.level.properties, 'w:rFonts')?.attributes['w:ascii'] ?? 'Symbol';
    return symbolPiece(font, code.toString(16), format);
  }
  return { kind: 'text', text: letter, format };
}

const unknownFormat = (format: string): Notice => ({
  rule: 'unknown-number-format',
  severity: 'warning',
  message: {
    vi: `Kiểu đánh số tự động «${format}» chưa được hỗ trợ, số được ghi theo kiểu 1, 2, 3.`,
    en: `The automatic number format "${format}" is not known; decimals are written instead.`,
  },
});
