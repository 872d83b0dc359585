/** What mammoth's HTML cannot say of a paragraph travels as its class: an index in the list of distinct kinds. */
import type { TextDoubt } from '../doubts.js';
import type { FlowParagraph } from '../flow/model.js';

export interface Kind {
  readonly level: number | null;
  readonly align: FlowParagraph['align'];
  readonly doubts: readonly TextDoubt[];
  /** Symbols in the text, as mammoth names them when it cannot turn one into Unicode. */
  readonly symbols: readonly string[];
}

export const symbolName = (font: string, char: string): string => `char ${char} in font ${font}`;

/** Most paragraphs: nothing is to be said of them, and they travel without a class. */
const ORDINARY: Kind = { level: null, align: null, doubts: [], symbols: [] };

export class Kinds {
  readonly #places = new Map<string, number>();
  readonly #kinds: Kind[] = [];

  /**
   * The class of the paragraph's kind, equal kinds share one; null for an ordinary one. In a cell neither level nor
   * alignment counts.
   */
  classOf(paragraph: FlowParagraph, inCell: boolean): string | null {
    const level = inCell ? null : paragraph.level;
    const align = inCell ? null : paragraph.align;
    const symbols = paragraph.pieces.flatMap((piece) =>
      piece.kind === 'symbol' ? [symbolName(piece.font, piece.char)] : [],
    );
    if (level === null && align === null && paragraph.doubts.size === 0 && symbols.length === 0) return null;
    const kind: Kind = { level, align, doubts: [...paragraph.doubts].sort(), symbols: [...new Set(symbols)] };
    const key = JSON.stringify(kind);
    const place = this.#places.get(key) ?? this.#kinds.push(kind) - 1;
    this.#places.set(key, place);
    return className(place);
  }

  /** The kind of a paragraph with this class. */
  at(name: string | undefined): Kind {
    if (name === undefined) return ORDINARY;
    const kind = this.#kinds[Number(name.slice(1))];
    if (kind === undefined) throw new Error(`no paragraph kind ${name}`);
    return kind;
  }

  /** All classes: ids and names of the styles in the prepared DOCX. */
  get classes(): readonly string[] {
    return this.#kinds.map((_, place) => className(place));
  }
}

const className = (place: number): string => `k${place}`;
