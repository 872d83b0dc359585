/** Text as a page prints it -> paragraphs: blanks that follow each other are one, those at the ends of lines none. */
import type { Ink } from '../../model/rules/ink.js';
import { type Line, pushText } from '../docx/flow/characters.js';
import { type FlowBlock, type FlowParagraph, type Piece, PLAIN } from '../docx/flow/model.js';
import type { Look } from './look.js';

/** Where blocks go: the body, a note, a cell. */
export class Writing {
  readonly blocks: FlowBlock[];
  #paragraph: FlowParagraph | null = null;
  /** The last thing written was a blank, or nothing yet: a further blank prints nothing. */
  #afterBlank = true;
  /** A list's mark that waits for the first text of its item. */
  #mark: string | null = null;

  constructor(blocks: FlowBlock[]) {
    this.blocks = blocks;
  }

  text(written: string, look: Look): void {
    if (look.keepsBlanks) {
      written.split(/\r\n|\r|\n/).forEach((line, place) => {
        if (place > 0) this.piece({ kind: 'break' }, look);
        if (line !== '') this.#push(line, look);
      });
      return;
    }
    const collapsed = written.replace(/[ \t\r\n\f]+/g, ' ');
    const text = this.#afterBlank && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
    if (text === '') return;
    this.#push(text, look);
    this.#afterBlank = text.endsWith(' ');
  }

  /** A break, picture or note mark. */
  piece(piece: Exclude<Piece, { kind: 'text' | 'symbol' }>, look: Look): void {
    this.#open(look).pieces.push(piece);
    this.#afterBlank = piece.kind === 'break';
  }

  /** Something stands there that is no text. */
  ink(ink: Ink, look: Look): void {
    this.#open(look).ink.add(ink);
  }

  /** Text was left out that a tracked change took away. */
  leftOut(look: Look): void {
    this.#open(look).doubts.add('unresolved-change');
  }

  /** What comes now stands in a paragraph of its own. */
  end(): void {
    this.#paragraph = null;
    this.#afterBlank = true;
  }

  /** An item of a list begins, which prints `mark` before its text. */
  item(mark: string): void {
    this.end();
    this.#mark = mark === '' ? null : mark;
  }

  /** The item ends; its mark is printed even where it has no text. */
  endItem(look: Look): void {
    if (this.#mark !== null) this.#open(look);
    this.end();
  }

  table(block: FlowBlock): void {
    this.end();
    this.blocks.push(block);
  }

  #open(look: Look): FlowParagraph {
    if (this.#paragraph !== null) return this.#paragraph;
    const paragraph: FlowParagraph = {
      kind: 'paragraph',
      pieces: [],
      level: look.level,
      align: look.align,
      numbering: null,
      markFormat: PLAIN,
      doubts: new Set(),
      ink: new Set(),
      fill: null,
    };
    if (this.#mark !== null) paragraph.pieces.push({ kind: 'text', text: this.#mark, format: look.format });
    this.#mark = null;
    this.blocks.push(paragraph);
    this.#paragraph = paragraph;
    return paragraph;
  }

  #push(text: string, look: Look): void {
    const { pieces, doubts, ink } = this.#open(look);
    const line: Line = { pieces, boxes: [], doubts, ink };
    pushText(text, look.format, line);
    if (text.trim() === '') return;
    if (look.struck) doubts.add('struck-text');
    if (look.change !== null) doubts.add('unresolved-change');
  }
}
