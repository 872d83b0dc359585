/** Embedded pictures that may belong to the body: no backgrounds, no seals, no watermarks. */
import { createHash } from 'node:crypto';
import { heightOf, holds, widthOf } from '../../ink/box.js';
import type { PagePicture } from '../pages/pictures.js';
import { encodePng } from '../png.js';
import type { PdfPage } from './file/pdf-page.js';
import type { ImageMark } from './marks.js';
import type { SeenPage } from './see/seen-page.js';

/** Smaller than this (points) nothing can be read from a picture: bullets, lines, emblems. */
const LEAST_WIDTH = 72;
const LEAST_HEIGHT = 48;
/** Share of the page from which a picture is its background, or the scan of it. */
const BACKGROUND = 0.8;
/** Letters printed over a picture that make it a background, a seal or a watermark. */
const LETTERS_OVER = 8;
/** The page's pictures, as PNG files. */
export async function takePictures(page: PdfPage, seen: SeenPage): Promise<PagePicture[]> {
  const pictures: PagePicture[] = [];
  for (const mark of seen.pictures.filter((each) => mayBeBody(each, seen))) {
    const pixels = await page.pixels(mark);
    if (pixels === null) continue;
    const bytes = encodePng(pixels);
    pictures.push({ bbox: mark.bbox, bytes, sha256: createHash('sha256').update(bytes).digest('hex') });
  }
  return pictures;
}

function mayBeBody({ bbox, layer, objectId }: ImageMark, { ink }: SeenPage): boolean {
  if (objectId === null || layer !== null) return false;
  const [width, height] = [widthOf(bbox), heightOf(bbox)];
  if (width < LEAST_WIDTH || height < LEAST_HEIGHT) return false;
  if (width * height >= BACKGROUND * ink.width * ink.height) return false;
  const over = ink.glyphs.filter(
    (glyph) => !glyph.space && holds(bbox, (glyph.x0 + glyph.x1) / 2, (glyph.y0 + glyph.y1) / 2),
  );
  return over.length < LETTERS_OVER;
}
