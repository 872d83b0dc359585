/** One page of the PDF, read: what it shows, ready for tables and paragraphs. */

import type { Glyph, PageContent } from '../../ink/page.js';
import { OPS, type PDFPageProxy } from './file/library.js';
import { decoded } from './paint/legacy.js';
import type { GlyphMark, ImageMark, PageMarks } from './paint/marks.js';
import { WHITE } from './paint/marks.js';
import { IDENTITY, toMatrix } from './paint/matrix.js';
import { THIN } from './paint/paths.js';
import { walk } from './paint/walk.js';
import { toRulings } from './see/rulings.js';
import { sidewaysRuns } from './see/sideways.js';
import { joinCombining, struckOnce } from './see/struck-once.js';
import { type QuarterTurn, textTurn, turnMarks } from './see/upright.js';
import { looksLike, seenMarks } from './see/visible.js';

/** A glyph with what the reader needs to tell body from furniture. */
export type PageGlyph = Glyph & Pick<GlyphMark, 'artifact' | 'layer' | 'garbled' | 'colour'>;

export interface ScannedContent extends PageContent {
  readonly glyphs: readonly PageGlyph[];
}

export interface PageScan {
  /** Upright: turned back by `turn` from the page as displayed. */
  readonly content: ScannedContent;
  readonly turn: QuarterTurn;
  /** Size of the page as displayed. */
  readonly displayed: { readonly width: number; readonly height: number };
  /** Slanted glyphs, in content order: a watermark. */
  readonly slanted: readonly PageGlyph[];
  readonly pictures: readonly ImageMark[];
  /** What the rulings are made of, with colours. */
  readonly strokes: Pick<PageMarks, 'segments' | 'areas' | 'images'>;
  /** A font could not be loaded: what is set in it is missing. */
  readonly lostFont: boolean;
  /** Nothing at all is drawn: an empty page, or one whose content is gone. */
  readonly blank: boolean;
  /** Annotations that painted something. */
  readonly layers: readonly string[];
}

/** Reads one page. Nothing of pdf.js is kept: the caller may clean the page up at once. */
export async function scanPage(
  page: PDFPageProxy,
  shown: (properties: unknown) => boolean,
  glyphLimit: number,
): Promise<PageScan> {
  const operators = await page.getOperatorList();
  const fonts = await loadFonts(page, operators.fnArray, operators.argsArray);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const marks = walk(operators.fnArray, operators.argsArray, {
    base: toMatrix(transform) ?? IDENTITY,
    width,
    height,
    font: (name) => fonts.get(name),
    shown,
    glyphLimit,
  });
  return {
    ...readMarks(marks, page.pageNumber),
    blank: operators.fnArray.length === 0,
    lostFont: fonts.has(LOST_FONT),
  };
}

/** What the painted marks show to a reader. */
export function readMarks(painted: PageMarks, number: number): Omit<PageScan, 'blank' | 'lostFont'> {
  const seen = seenMarks(painted);
  const once = struckOnce(joinCombining(seen.glyphs), painted.width, painted.height);
  const glyphs = legible(decoded(once, painted.fonts));
  const turn = textTurn(glyphs);
  const marks = turnMarks({ ...seen, glyphs }, turn);
  return {
    content: {
      number,
      width: marks.width,
      height: marks.height,
      glyphs: sidewaysRuns(marks.glyphs.filter((g) => g.turn !== null)),
      rulings: toRulings(marks),
      shades: marks.areas.filter((a) => isThick(a.bbox) && !looksLike(a.colour, WHITE)).map(({ bbox }) => ({ bbox })),
      images: marks.images.filter((i) => isThick(i.bbox)).map(({ bbox, index }) => ({ bbox, index })),
    },
    turn,
    displayed: { width: painted.width, height: painted.height },
    slanted: marks.glyphs.filter((g) => g.turn === null),
    pictures: marks.images,
    strokes: { segments: marks.segments, areas: marks.areas, images: marks.images },
    layers: marks.layers,
  };
}

/** Smaller than this (points) is nothing that anybody reads, unless the page is set so small as a whole: hidden text. */
const LEGIBLE = 2;
/** Share of glyphs up to which small ones are hidden among others. */
const HIDDEN_SHARE = 0.3;

/** Without what is printed too small to be seen. */
function legible(glyphs: readonly GlyphMark[]): readonly GlyphMark[] {
  const tiny = glyphs.filter((glyph) => glyph.size < LEGIBLE && !glyph.space).length;
  if (tiny === 0 || tiny > HIDDEN_SHARE * glyphs.length) return glyphs;
  return glyphs.filter((glyph) => glyph.size >= LEGIBLE);
}

const isThick = (b: readonly [number, number, number, number]): boolean => Math.min(b[2] - b[0], b[3] - b[1]) > THIN;

/** How pdf.js names every font that it could not load. */
const LOST_FONT = 'g_font_error';

/** pdf.js resolves a font's object shortly after the operators that name it. */
async function loadFonts(
  page: PDFPageProxy,
  fnArray: readonly number[],
  argsArray: readonly unknown[],
): Promise<ReadonlyMap<string, unknown>> {
  const fonts = new Map<string, unknown>();
  for (let i = 0; i < fnArray.length; i += 1) {
    for (const name of fontNames(fnArray[i], argsArray[i])) {
      if (fonts.has(name)) continue;
      if (name === LOST_FONT) {
        fonts.set(name, null);
        continue;
      }
      fonts.set(
        name,
        page.commonObjs.has(name)
          ? page.commonObjs.get(name)
          : await new Promise((resolve) => page.commonObjs.get(name, resolve)),
      );
    }
  }
  return fonts;
}

function fontNames(op: number | undefined, args: unknown): string[] {
  if (!Array.isArray(args)) return [];
  if (op === OPS.setFont) return typeof args[0] === 'string' ? [args[0]] : [];
  if (op !== OPS.setGState || !Array.isArray(args[0])) return [];
  return args[0].flatMap((entry: unknown) => {
    if (!Array.isArray(entry) || entry[0] !== 'Font' || !Array.isArray(entry[1])) return [];
    const name: unknown = entry[1][0];
    return typeof name === 'string' ? [name] : [];
  });
}
