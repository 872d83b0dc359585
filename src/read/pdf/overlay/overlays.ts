/**
 * What was laid over the finished page: visible signatures, arrival stamps, marks of copies, watermarks. Told by what shows
 * it (an annotation of that kind) or by what it says and how it is printed, never by where it stands alone.
 */

import { boxAround, union } from '../../../ink/box.js';
import { linesOf } from '../../../ink/lines.js';
import type { BBox, Furniture } from '../../../model/document.js';
import type { AnnotationKind, Colour } from '../marks.js';
import type { PageGlyph, SeenInk, SeenPage } from '../see/seen-page.js';
import { isLaidAcross } from './collisions.js';
import { onItsLines } from './filled-in.js';
import { type Framed, withoutFrames } from './frames.js';
import { BEGINNING, isMark, mayBeOverlay, type OverlayRole, roleOf } from './words.js';

export interface WithoutOverlays {
  readonly ink: SeenInk;
  readonly overlays: readonly Furniture[];
}

/** Takes overlays out of the page, with the frames around them. */
export function withoutOverlays(seen: SeenPage, annotations: readonly AnnotationKind[]): WithoutOverlays {
  const roles = new Map(annotations.map((a) => [a.id, annotationRole(a)]));
  const found: { role: OverlayRole; glyphs: readonly PageGlyph[] }[] = [];
  const page = onItsLines(seen.ink.glyphs, (layer) => roles.get(layer) != null);
  for (const layer of seen.layers) {
    const role = roles.get(layer);
    const glyphs = page.filter((g) => g.layer === layer);
    if (role && glyphs.some((g) => !g.space)) found.push({ role, glyphs });
  }
  const left = roles.size === 0 ? page : page.filter((g) => g.layer === null || !roles.get(g.layer));
  const annotated = found.length;
  const usual = usualPrint(left);
  for (const glyphs of laidOver(left, usual)) {
    const text = textOf(glyphs);
    const asMark = roleOfMark(glyphs, usual);
    const isOne = asMark !== null && (isMark(text) || isLaidAcross(glyphs, left, seen.ink.rulings));
    const role = roleOf(text) ?? (isOne ? asMark : null);
    if (role) found.push({ role, glyphs });
  }
  if (found.length === 0 && seen.slanted.every((g) => g.space))
    return { ink: { ...seen.ink, glyphs: page }, overlays: [] };
  const framed = found.map(({ role, glyphs }): Framed | null => (role === 'watermark' ? null : framedOf(role, glyphs)));
  const { rulings, frames } = withoutFrames(
    seen.strokes,
    seen.ink.rulings,
    framed.filter((one) => one !== null),
  );
  const frameOf = (i: number): BBox | null => frames[framed.slice(0, i).filter((one) => one !== null).length] ?? null;
  const whole = found.map(({ role, glyphs }, i) => ({
    role,
    glyphs: i < annotated || framed[i] === null ? glyphs : withFilledIn(glyphs, left, frameOf(i)),
  }));
  if (seen.slanted.some((g) => !g.space)) whole.push({ role: 'watermark', glyphs: seen.slanted });
  const gone = new Set(whole.flatMap(({ glyphs }) => glyphs.map((g) => g.index)));
  return {
    ink: { ...seen.ink, glyphs: page.filter((g) => !gone.has(g.index)), rulings },
    overlays: whole.flatMap(({ role, glyphs }) => furnitureOf(role, glyphs, seen.ink.number)),
  };
}

function annotationRole({ subtype, fieldType }: AnnotationKind): OverlayRole | null {
  if (subtype === 'Widget' && fieldType === 'Sig') return 'signature';
  if (subtype === 'Stamp') return 'stamp';
  return subtype === 'Watermark' ? 'watermark' : null;
}

const textOf = (glyphs: readonly PageGlyph[]): string =>
  linesOf(glyphs)
    .map((line) => line.text)
    .join('\n');

/** Slanted text has no lines along the page: it is taken in the order of drawing. */
const drawnText = (glyphs: readonly PageGlyph[]): string =>
  glyphs
    .map((g) => g.text)
    .join('')
    .trim();

function furnitureOf(role: OverlayRole, glyphs: readonly PageGlyph[], page: number): Furniture[] {
  const text = role === 'watermark' ? drawnText(glyphs) : textOf(glyphs);
  const boxes = glyphs.filter((g) => !g.space).map((g): BBox => [g.x0, g.y0, g.x1, g.y1]);
  const [first, ...rest] = boxes;
  return first && text !== '' ? [{ role, text, places: [{ page, bbox: rest.reduce(union, first) }] }] : [];
}

/** How a page's text is printed for the most part. */
interface Print {
  readonly colour: Colour;
  readonly size: number;
}

/** A mark is printed in another colour than the text, or larger by this, … */
const LARGER = 1.5;
/** … and across the page when it is larger by this. */
const ACROSS_THE_PAGE = 2.5;

function roleOfMark(glyphs: readonly PageGlyph[], usual: Print): OverlayRole | null {
  const size = Math.max(...glyphs.map((g) => g.size));
  if (size >= ACROSS_THE_PAGE * usual.size) return 'watermark';
  return size >= LARGER * usual.size || glyphs.every((g) => g.space || g.colour !== usual.colour) ? 'stamp' : null;
}

const usualPrint = (glyphs: readonly PageGlyph[]): Print => ({
  colour: mostFrequent(glyphs, (g) => g.colour) ?? null,
  size: mostFrequent(glyphs, (g) => g.size) ?? 0,
});

/** What most of the inked glyphs have, of equals the first. Counted in runs: neighbours are mostly alike. */
function mostFrequent<T>(glyphs: readonly PageGlyph[], propertyOf: (glyph: PageGlyph) => T): T | undefined {
  const counts = new Map<T, number>();
  let current: T | undefined;
  let run = 0;
  const endRun = (): void => {
    if (run > 0 && current !== undefined) counts.set(current, (counts.get(current) ?? 0) + run);
    run = 0;
  };
  for (const glyph of glyphs) {
    if (glyph.space) continue;
    const value = propertyOf(glyph);
    if (value !== current) {
      endRun();
      current = value;
    }
    run += 1;
  }
  endRun();
  let [most, best]: [number, T | undefined] = [0, undefined];
  for (const [value, count] of counts) if (count > most) [most, best] = [count, value];
  return best;
}

const framedOf = (role: OverlayRole, glyphs: readonly PageGlyph[]): Framed => ({
  bbox: inkBox(glyphs),
  colour: glyphs[0]?.colour ?? null,
  drawn: [glyphs[0]?.index ?? 0, glyphs.at(-1)?.index ?? 0],
  divided: role === 'stamp',
});

/**
 * The block, and what was filled into the frame around it: the number and the day of arrival, drawn just after it or last
 * on the page. What else stands inside is the page that it was laid over.
 */
function withFilledIn(
  block: readonly PageGlyph[],
  glyphs: readonly PageGlyph[],
  frame: BBox | null,
): readonly PageGlyph[] {
  const last = block.at(-1);
  if (frame === null || last === undefined) return block;
  const inside = (g: PageGlyph): boolean => {
    const [x, y] = [(g.x0 + g.x1) / 2, (g.y0 + g.y1) / 2];
    return x >= frame[0] && x <= frame[2] && y >= frame[1] && y <= frame[3];
  };
  const after = glyphs.filter((g) => g.index > last.index);
  const firstOutside = after.findIndex((g) => !inside(g));
  if (firstOutside < 0) return [...block, ...after];
  const lastOutside = after.findLastIndex((g) => !inside(g));
  return [...block, ...after.slice(0, firstOutside), ...after.slice(lastOutside + 1)];
}

const inkBox = (glyphs: readonly PageGlyph[]): BBox =>
  boxAround(glyphs.filter((g) => !g.space).map((g): BBox => [g.x0, g.y0, g.x1, g.y1]));

/** A text block drawn in one go goes on while the next glyph is this near (em): the next word, or the next line down. */
const NEXT_LINE_EM = 2.2;
const NEXT_WORD_EM = 2;
/** Text larger by this is none of the block. */
const OTHER_SIZE = 2;
/** Lines of one block begin within this of each other (em). */
const BLOCK_EDGE_EM = 12;

/**
 * Blocks of text drawn one after another, by place, of one colour, that by their letters or their print may be an overlay.
 * Cut by index, not copied: nearly all of them are body text.
 */
function laidOver(glyphs: readonly PageGlyph[], usual: Print): (readonly PageGlyph[])[] {
  const blocks: (readonly PageGlyph[])[] = [];
  let start = 0;
  let left = 0;
  for (let i = 0; i <= glyphs.length; i += 1) {
    const [last, glyph] = [glyphs[i - 1], glyphs[i]];
    if (last && glyph && goesOn(last, glyph, left)) {
      left = Math.min(left, glyph.x0);
      continue;
    }
    const [from, to] = [start, i];
    const beginning = lettersOf(glyphs, from, Math.min(from + BEGINNING, to));
    const unlike = last !== undefined && (last.colour !== usual.colour || last.size >= LARGER * usual.size);
    if (unlike || mayBeOverlay(beginning, to - from, () => lettersOf(glyphs, from, to)))
      blocks.push(glyphs.slice(from, to));
    start = i;
    left = glyph?.x0 ?? 0;
  }
  return blocks;
}

function lettersOf(glyphs: readonly PageGlyph[], start: number, end: number): string {
  let letters = '';
  for (let i = start; i < end; i += 1) letters += glyphs[i]?.text ?? '';
  return letters;
}

function goesOn(last: PageGlyph, next: PageGlyph, left: number): boolean {
  if (last.colour !== next.colour || last.layer !== next.layer) return false;
  const em = Math.max(last.size, next.size);
  if (em > OTHER_SIZE * Math.min(last.size, next.size)) return false;
  const down = next.baseline - last.baseline;
  if (Math.abs(down) <= em / 2) return next.x0 - last.x1 <= NEXT_WORD_EM * em && next.x0 >= last.x0 - em;
  return down > 0 && down <= NEXT_LINE_EM * em && Math.abs(next.x0 - left) <= BLOCK_EDGE_EM * em;
}
