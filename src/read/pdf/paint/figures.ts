/**
 * Whether a font's figures can be trusted. A font tells twice what a code draws: by the glyph's name and by its table to
 * Unicode. Readers of text see the table, people see the glyph; where the two differ, the text is not what is printed.
 */

/** Names of glyphs by code, `''` or missing where the font has none. */
export interface GlyphNames {
  readonly of: (code: number) => string;
  /** Its glyphs are drawings of the file itself: no name, no meaning. */
  readonly drawn: boolean;
}

/** From pdf.js' lists, which are sparse and may be anything in a damaged file. */
export function glyphNames(differences: unknown, encoding: unknown, drawn: boolean): GlyphNames {
  const at = (list: unknown, code: number): string => {
    const name: unknown = Array.isArray(list) ? list[code] : undefined;
    return typeof name === 'string' ? name : '';
  };
  return { of: (code) => at(differences, code) || at(encoding, code), drawn };
}

const FIGURE_NAMES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
/** Names after the Adobe Glyph List for New Fonts: `five`, `five.lf`, `uni0035`, `u0035`. */
const UNI_NAME = /^(?:uni|u)(00[0-9A-F]{2})$/u;
/** Names that speak of a letter or sign: one letter, or words of it. `g12`, `a48`, `cid23`, `glyph7` speak of nothing. */
const SPEAKING = /^(?:[A-Za-z]|[a-z]{3,})$/u;
const NUMBERED = /^(?:glyph|cid|index|gid|char)$/u;

/** The character that the name of a glyph means, `''` when it means none that this list knows, null when it says nothing. */
function meant(name: string): string | null {
  const base = name.split('.')[0] ?? '';
  const figure = FIGURE_NAMES.indexOf(base);
  if (figure >= 0) return String(figure);
  const uni = UNI_NAME.exec(base)?.[1];
  if (uni !== undefined) return String.fromCharCode(Number.parseInt(uni, 16));
  return SPEAKING.test(base) && !NUMBERED.test(base) ? '' : null;
}

/** So many figures of a font seen, … */
const SEEN = 8;
/** … all but at most so many in one run of codes: in a font that keeps the order of its glyphs none leaves the run. */
const OUT_OF_RUN = 2;

export class Figures {
  readonly #names: GlyphNames;
  readonly #seen = new Map<number, string>();
  #contradicts = false;

  constructor(names: GlyphNames) {
    this.#names = names;
  }

  /** A figure was shown: `code` as the content writes it, `text` as the font's table gives it. */
  see(code: number, text: string): void {
    if (this.#seen.get(code) === text) return;
    this.#seen.set(code, text);
    const name = this.#names.of(code);
    const own = meant(name);
    if (own !== null && own !== text) this.#contradicts = true;
    // Without a name the code itself was taken for the character.
    if (own === null && this.#names.drawn && text === String.fromCharCode(code)) this.#contradicts = true;
  }

  /** The font says two things of a figure, or one figure of two glyphs. */
  get contradict(): boolean {
    return this.#contradicts || this.#isTwice() || this.#leavesRun();
  }

  #isTwice(): boolean {
    return new Set(this.#seen.values()).size < this.#seen.size;
  }

  #leavesRun(): boolean {
    if (this.#seen.size < SEEN) return false;
    const offsets = new Map<number, number>();
    for (const [code, text] of this.#seen) {
      const offset = code - Number(text);
      offsets.set(offset, (offsets.get(offset) ?? 0) + 1);
    }
    const inRun = Math.max(...offsets.values());
    return inRun < this.#seen.size && inRun >= this.#seen.size - OUT_OF_RUN;
  }
}
