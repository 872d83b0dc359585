/** Writes the automatic numbers of a story into its paragraphs. */

import { type Finding, finding } from '../../../model/finding.js';
import { symbolPiece } from '../flow/characters.js';
import { eachParagraph, type FlowBlock, type FlowParagraph, type Format, type Piece } from '../flow/model.js';
import { runLook } from '../styles.js';
import type { Counter, ListNumber } from './count.js';

/** In reading order: a number counts on from those before it, in table cells too. */
export function applyNumbers(blocks: readonly FlowBlock[], counter: Counter, notice: (notice: Finding) => void): void {
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
  const format = formatOfNumber(number, paragraph);
  const after = blank || number.level.suffix === 'nothing' ? '' : ' ';
  const pieces = [...number.text].map((letter) => letterPiece(letter, format));
  return after === '' ? pieces : [...pieces, { kind: 'text', text: after, format }];
}

/** A number looks as its level says, else as the paragraph mark; it does not decide whether a text is bold. */
function formatOfNumber(number: ListNumber, paragraph: FlowParagraph): Format {
  const { markFormat } = paragraph;
  const level = runLook(number.level.properties, () => undefined);
  const text = paragraph.pieces.find((piece) => piece.kind === 'text' && piece.text.trim() !== '');
  return {
    ...markFormat,
    bold: text?.kind === 'text' ? text.format.bold : (level.bold ?? markFormat.bold),
    italic: text?.kind === 'text' ? text.format.italic : (level.italic ?? markFormat.italic),
    raised: false,
    lowered: false,
    font: level.font ?? markFormat.font,
    asciiFont: level.asciiFont ?? markFormat.asciiFont,
  };
}

/** Bullets are mostly characters of a symbol font, moved to U+F020–U+F0FF. */
function letterPiece(letter: string, format: Format): Piece {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0xf020 || code > 0xf0ff) return { kind: 'text', text: letter, format };
  return symbolPiece(format.asciiFont ?? 'Symbol', code.toString(16), format);
}

const unknownFormat = (format: string): Finding => finding('unknown-number-format', { in: 'list', format });
