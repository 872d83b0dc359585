/** A page while its tables are looked for: what they are made of, and what earlier ones have left. */
import { holds } from '../ink/box.js';
import { centreOf, type Glyph } from '../ink/glyph.js';
import type { PageInk } from '../ink/page.js';
import type { BBox } from '../model/document.js';
import type { Clues } from './clues.js';
import type { LooseOutline } from './outline.js';
import type { TableSettings } from './settings.js';

interface Placed {
  readonly glyph: Glyph;
  readonly x: number;
  readonly y: number;
}

export class Sheet {
  readonly page: PageInk;
  readonly settings: TableSettings;
  readonly clues: Clues;
  /** In the order in which they were added. */
  readonly outlines: LooseOutline[] = [];
  /** `Glyph.index` of the glyphs in `outlines`. */
  readonly taken = new Set<number>();
  /** The page's glyphs by height; sorted when first asked, since most pages have no table. */
  #byHeight: readonly Placed[] | null = null;

  constructor(page: PageInk, settings: TableSettings, clues: Clues) {
    this.page = page;
    this.settings = settings;
    this.clues = clues;
  }

  /** The free glyphs whose centre lies in `bbox`, from top to bottom. */
  readonly glyphsIn = (bbox: BBox): Glyph[] => {
    this.#byHeight ??= byHeight(this.page.glyphs);
    const sorted = this.#byHeight;
    const found: Glyph[] = [];
    for (let i = firstFrom(sorted, bbox[1]); i < sorted.length; i++) {
      const entry = sorted[i];
      if (entry === undefined || entry.y > bbox[3]) break;
      if (holds(bbox, entry.x, entry.y) && !this.taken.has(entry.glyph.index)) found.push(entry.glyph);
    }
    return found;
  };

  /** Adds a table; its glyphs are free no more. */
  add(outline: LooseOutline): void {
    for (const glyph of outline.glyphs) this.taken.add(glyph.index);
    this.outlines.push(outline);
  }
}

function byHeight(glyphs: readonly Glyph[]): Placed[] {
  return glyphs
    .map((glyph) => {
      const [x, y] = centreOf(glyph);
      return { glyph, x, y };
    })
    .sort((a, b) => a.y - b.y || a.glyph.index - b.glyph.index);
}

/** Index of the first glyph at or below `y`. */
function firstFrom(sorted: readonly Placed[], y: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.y ?? 0) < y) low = middle + 1;
    else high = middle;
  }
  return low;
}
