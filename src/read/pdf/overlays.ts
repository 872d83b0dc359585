/**
 * What was laid over the finished page: visible signatures, arrival stamps, watermarks. Told by what shows it (an
 * annotation of that kind) or by what it says, never by where it stands alone.
 */
import type { BBox, Furniture } from '../../model/document.js';
import { linesOf } from '../../tables/lines.js';
import type { Ruling } from '../../tables/model.js';
import type { PageGlyph, PageScan, ScannedContent } from './page-scan.js';
import { union } from './printed-line.js';

export type Role = 'signature' | 'stamp' | 'watermark';

/** pdf.js' description of an annotation, as far as it decides the role. */
export interface AnnotationKind {
  readonly id: string;
  readonly subtype: string;
  readonly fieldType: string | null;
}

export interface WithoutOverlays {
  readonly content: ScannedContent;
  readonly overlays: readonly Furniture[];
}

/** A signature's text as the signing programs of Vietnamese authorities and common readers write it. */
const SIGNATURE =
  /^(?:ký (?:bởi|số bởi|điện tử bởi)(?=[\s:])|người ký\s*:|được ký (?:số |điện tử )?bởi|signature (?:not )?(?:valid|verified)|(?:digitally )?signed by\b|tài liệu (?:này )?(?:đã )?được ký)/iu;
/** An arrival stamp has a line ĐẾN (or CÔNG VĂN ĐẾN) of its own and asks for number, hour, date or onward way. */
const ARRIVAL = /(?:^|\n)(?:(?:CÔNG VĂN|VĂN BẢN|Công văn|Văn bản)\s+)?(?:ĐẾN|đến)\s*:?\s*(?:\n|$)/u;
const ARRIVAL_FIELD = /(?:^|\n)\s*(?:số|giờ|ngày|chuyển|số và ký hiệu hs|lưu hồ sơ số)\s*[:.…]/iu;
/** An arrival stamp is a handful of words, a signature a few lines. */
const ARRIVAL_LENGTH = 200;
const SIGNATURE_LENGTH = 400;

/** Takes overlays out of the page, with the frames around them. */
export function withoutOverlays(scan: PageScan, annotations: readonly AnnotationKind[]): WithoutOverlays {
  const roles = new Map(annotations.map((a) => [a.id, annotationRole(a)]));
  const found: { role: Role; glyphs: readonly PageGlyph[] }[] = [];
  for (const layer of scan.layers) {
    const role = roles.get(layer);
    const glyphs = scan.content.glyphs.filter((g) => g.layer === layer);
    if (role) found.push({ role, glyphs });
  }
  const left =
    roles.size === 0 ? scan.content.glyphs : scan.content.glyphs.filter((g) => g.layer === null || !roles.get(g.layer));
  for (const glyphs of laidOver(left)) {
    const role = textRole(textOf(glyphs));
    if (role) found.push({ role, glyphs: withFilledIn(glyphs, left, scan.content.rulings) });
  }
  if (scan.slanted.some((g) => !g.space)) found.push({ role: 'watermark', glyphs: scan.slanted });
  if (found.length === 0) return { content: scan.content, overlays: [] };
  const gone = new Set(found.flatMap(({ glyphs }) => glyphs.map((g) => g.index)));
  const overlays = found.flatMap(({ role, glyphs }) => furnitureOf(role, glyphs, scan.content.number));
  const frames = overlays.flatMap((o) => o.places.map((p) => p.bbox));
  return {
    content: {
      ...scan.content,
      glyphs: scan.content.glyphs.filter((g) => !gone.has(g.index)),
      rulings: scan.content.rulings.filter((r) => !frames.some((frame) => isFrameOf(r, frame))),
    },
    overlays,
  };
}

function annotationRole({ subtype, fieldType }: AnnotationKind): Role | null {
  if (subtype === 'Widget' && fieldType === 'Sig') return 'signature';
  if (subtype === 'Stamp') return 'stamp';
  return subtype === 'Watermark' ? 'watermark' : null;
}

function textRole(text: string): Role | null {
  if (text.length <= SIGNATURE_LENGTH && SIGNATURE.test(text)) return 'signature';
  return text.length <= ARRIVAL_LENGTH && ARRIVAL.test(text) && ARRIVAL_FIELD.test(text) ? 'stamp' : null;
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

function furnitureOf(role: Role, glyphs: readonly PageGlyph[], page: number): Furniture[] {
  const text = role === 'watermark' ? drawnText(glyphs) : textOf(glyphs);
  const boxes = glyphs.filter((g) => !g.space).map((g): BBox => [g.x0, g.y0, g.x1, g.y1]);
  const [first, ...rest] = boxes;
  return first && text !== '' ? [{ role, text, places: [{ page, bbox: rest.reduce(union, first) }] }] : [];
}

/** A stamp's frame reaches at most this far beyond its printed words (points). */
const FRAME_REACH = 60;

/** The block, and what was drawn after it into the frame around it: the number and the day of arrival. */
function withFilledIn(
  block: readonly PageGlyph[],
  glyphs: readonly PageGlyph[],
  rulings: readonly Ruling[],
): readonly PageGlyph[] {
  const frame = frameAround(boxAround(block), rulings);
  const first = block[0]?.index ?? 0;
  if (!frame) return block;
  const own = new Set(block.map((g) => g.index));
  const inside = (g: PageGlyph): boolean => {
    const [x, y] = [(g.x0 + g.x1) / 2, (g.y0 + g.y1) / 2];
    return x >= frame[0] && x <= frame[2] && y >= frame[1] && y <= frame[3];
  };
  return [...block, ...glyphs.filter((g) => g.index > first && !own.has(g.index) && inside(g))];
}

function frameAround(box: BBox, rulings: readonly Ruling[]): BBox | null {
  const [x0, y0, x1, y1] = box;
  const near = rulings.filter((r) => {
    const [from, to, low, high] = r.orientation === 'h' ? [x0, x1, y0, y1] : [y0, y1, x0, x1];
    return (
      r.from >= from - FRAME_REACH &&
      r.to <= to + FRAME_REACH &&
      r.pos >= low - FRAME_REACH &&
      r.pos <= high + FRAME_REACH
    );
  });
  const [ys, xs] = [near.filter((r) => r.orientation === 'h'), near.filter((r) => r.orientation === 'v')].map((list) =>
    list.map((r) => r.pos),
  );
  if (!xs || !ys || xs.length < 2 || ys.length < 2) return null;
  const frame: BBox = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  return frame[0] <= x0 && frame[1] <= y0 && frame[2] >= x1 && frame[3] >= y1 ? frame : null;
}

function boxAround(glyphs: readonly PageGlyph[]): BBox {
  const boxes = glyphs.filter((g) => !g.space).map((g): BBox => [g.x0, g.y0, g.x1, g.y1]);
  return boxes.reduce(union, [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1]);
}

/** A text block drawn in one go goes on while the next glyph is this near (em): the next word, or the next line down. */
const NEXT_LINE_EM = 2.2;
const NEXT_WORD_EM = 2;
/** Lines of one block begin within this of each other (em). */
const BLOCK_EDGE_EM = 12;

/**
 * Blocks of text drawn one after another, by place, of one colour, that by their letters may be an overlay. Cut by index,
 * not copied: nearly all of them are body text.
 */
function laidOver(glyphs: readonly PageGlyph[]): (readonly PageGlyph[])[] {
  const blocks: (readonly PageGlyph[])[] = [];
  let start = 0;
  let left = 0;
  for (let i = 0; i <= glyphs.length; i += 1) {
    const [last, glyph] = [glyphs[i - 1], glyphs[i]];
    if (last && glyph && goesOn(last, glyph, left)) {
      left = Math.min(left, glyph.x0);
      continue;
    }
    if (i > start && mayBeOverlay(glyphs, start, i)) blocks.push(glyphs.slice(start, i));
    start = i;
    left = glyph?.x0 ?? 0;
  }
  return blocks;
}

/** How many glyphs tell how a block begins. */
const BEGINNING = 16;
const BEGINS_LIKE_SIGNATURE = /^\s*(?:ký|người ký|được ký|tài liệu|signature|signed|digitally)/iu;
const SAYS_ARRIVAL = /đến/iu;

function mayBeOverlay(glyphs: readonly PageGlyph[], start: number, end: number): boolean {
  if (BEGINS_LIKE_SIGNATURE.test(lettersOf(glyphs, start, Math.min(start + BEGINNING, end)))) return true;
  return end - start <= ARRIVAL_LENGTH && SAYS_ARRIVAL.test(lettersOf(glyphs, start, end));
}

function lettersOf(glyphs: readonly PageGlyph[], start: number, end: number): string {
  let letters = '';
  for (let i = start; i < end; i += 1) letters += glyphs[i]?.text ?? '';
  return letters;
}

function goesOn(last: PageGlyph, next: PageGlyph, left: number): boolean {
  if (last.colour !== next.colour || last.layer !== next.layer) return false;
  const em = Math.max(last.size, next.size);
  const down = next.baseline - last.baseline;
  if (Math.abs(down) <= em / 2) return next.x0 - last.x1 <= NEXT_WORD_EM * em && next.x0 >= last.x0 - em;
  return down > 0 && down <= NEXT_LINE_EM * em && Math.abs(next.x0 - left) <= BLOCK_EDGE_EM * em;
}

/** A frame's sides stand at most this far from the text in it (points). */
const FRAME = 14;

function isFrameOf(ruling: Ruling, [x0, y0, x1, y1]: BBox): boolean {
  const across = ruling.orientation === 'h';
  const [from, to, near, far] = across ? [x0, x1, y0, y1] : [y0, y1, x0, x1];
  return (
    ruling.from >= from - FRAME && ruling.to <= to + FRAME && ruling.pos >= near - FRAME && ruling.pos <= far + FRAME
  );
}
