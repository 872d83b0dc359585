/** What mammoth's HTML cannot say of a paragraph travels as its class: an index in the list of distinct kinds. */
import type { FlowParagraph } from '../flow/model.js';

export interface Kind {
  readonly level: number | null;
  readonly align: FlowParagraph['align'];
  readonly doubts: readonly string[];
  /** Symbols in the text, as mammoth names them when it cannot turn one into Unicode. */
  readonly symbols: readonly string[];
}

export const symbolName = (font: string, char: string): string => `char ${char} in font ${font}`;

export class Kinds {
  readonly #places = new Map<string, number>();
  readonly #kinds: Kind[] = [];

  /** The place of the paragraph's kind; equal kinds share one. */
  of(paragraph: FlowParagraph): number {
    const kind: Kind = {
      level: paragraph.level,
      align: paragraph.align,
      doubts: [...paragraph.doubts].sort(),
      symbols: [
        ...new Set(
          paragraph.pieces.flatMap((piece) => (piece.kind === 'symbol' ? [symbolName(piece.font, piece.char)] : [])),
        ),
      ],
    };
    const key = JSON.stringify(kind);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.#kinds.push(kind) - 1;
    this.#places.set(key, place);
    return place;
  }

  at(place: number): Kind {
    const kind = this.#kinds[place];
    if (kind === undefined) throw new Error(`no paragraph kind ${place}`);
    return kind;
  }

  get count(): number {
    return this.#kinds.length;
  }
}

/** Id and name of the style, and the class in the HTML, of the kind at `place`. */
export const kindName = (place: number): string => `k${place}`;

export const placeOfKind = (name: string): number => Number(name.slice(1));
