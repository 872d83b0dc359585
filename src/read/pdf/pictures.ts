/** Pictures of the body: diagrams, charts, photographs; never backgrounds, logos, seals or signatures. */
import { createHash } from 'node:crypto';
import type { BBox, Block, Paragraph, Picture } from '../../model/document.js';
import { isCaption } from '../caption.js';
import type { PDFPageProxy } from './file/library.js';
import type { PageScan } from './page-scan.js';
import type { ImageMark } from './paint/marks.js';
import { encodePng, type Pixels } from './png.js';

/** A picture that may belong to the body, in points of the upright page. */
export interface PagePicture {
  readonly bbox: BBox;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Smaller than this (points) nothing can be read from a picture: bullets, lines, emblems. */
const LEAST_WIDTH = 72;
const LEAST_HEIGHT = 48;
/** Share of the page from which a picture is its background, or the scan of it. */
const BACKGROUND = 0.8;
/** Letters printed over a picture that make it a background, a seal or a watermark. */
const LETTERS_OVER = 8;
/** Without a caption a picture of the body takes this share of the page's width and of its height; emblems and signatures do not. */
const PLAIN_WIDTH = 0.35;
const PLAIN_HEIGHT = 0.12;
/** A caption stands at most this far (points) below its picture, or above it: two lines. */
const CAPTION_GAP = 40;
/** pdf.js' kinds of pixel data. */
const GREY_1BPP = 1;
const RGB_24BPP = 2;
const RGBA_32BPP = 3;

/** Takes the page's pictures out of pdf.js before the page is cleaned up. */
export async function takePictures(page: PDFPageProxy, scan: PageScan): Promise<PagePicture[]> {
  const pictures: PagePicture[] = [];
  for (const mark of scan.pictures.filter((each) => mayBeBody(each, scan))) {
    const pixels = await pixelsOf(page, mark);
    if (pixels === null) continue;
    const bytes = encodePng(pixels);
    pictures.push({ bbox: mark.bbox, bytes, sha256: createHash('sha256').update(bytes).digest('hex') });
  }
  return pictures;
}

function mayBeBody({ bbox, layer, objectId }: ImageMark, { content }: PageScan): boolean {
  if (objectId === null || layer !== null) return false;
  const [width, height] = [bbox[2] - bbox[0], bbox[3] - bbox[1]];
  if (width < LEAST_WIDTH || height < LEAST_HEIGHT) return false;
  if (width * height >= BACKGROUND * content.width * content.height) return false;
  const over = content.glyphs.filter(
    (glyph) => !glyph.space && isInside((glyph.x0 + glyph.x1) / 2, (glyph.y0 + glyph.y1) / 2, bbox),
  );
  return over.length < LETTERS_OVER;
}

const isInside = (x: number, y: number, [x0, y0, x1, y1]: BBox): boolean => x > x0 && x < x1 && y > y0 && y < y1;

async function pixelsOf(page: PDFPageProxy, { objectId }: ImageMark): Promise<Pixels | null> {
  if (objectId === null) return null;
  const objects = objectId.startsWith('g_') ? page.commonObjs : page.objs;
  const image: unknown = objects.has(objectId)
    ? objects.get(objectId)
    : await new Promise((resolve) => {
        objects.get(objectId, resolve);
      });
  if (typeof image !== 'object' || image === null) return null;
  const [width, height, kind, data] = ['width', 'height', 'kind', 'data'].map((key): unknown =>
    Reflect.get(image, key),
  );
  if (
    typeof width !== 'number' ||
    typeof height !== 'number' ||
    !(data instanceof Uint8Array || data instanceof Uint8ClampedArray)
  ) {
    return null;
  }
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  switch (kind) {
    case GREY_1BPP:
      return { width, height, channels: 1, data: unpacked(bytes, width, height) };
    case RGB_24BPP:
      return { width, height, channels: 3, data: bytes };
    case RGBA_32BPP:
      return { width, height, channels: 4, data: bytes };
    default:
      return null;
  }
}

/** One bit a pixel, rows padded to bytes, to eight bits. */
function unpacked(bits: Uint8Array, width: number, height: number): Uint8Array {
  const stride = Math.ceil(width / 8);
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const byte = bits[y * stride + (x >> 3)] ?? 0;
      grey[y * width + x] = (byte >> (7 - (x & 7))) & 1 ? 255 : 0;
    }
  }
  return grey;
}

/** A page with its pictures; `bbox` of pictures and sizes as displayed. */
export interface PicturePage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pictures: readonly PagePicture[];
}

/** The pictures of the body in order of pages and place, with captions from `blocks` (places as displayed). */
export function documentPictures(pages: readonly PicturePage[], blocks: readonly Block[]): Picture[] {
  const captions = blocks.filter((block): block is Paragraph => block.kind === 'paragraph' && isCaption(block.text));
  return pages.flatMap((page) =>
    [...page.pictures]
      .sort((a, b) => a.bbox[1] - b.bbox[1] || a.bbox[0] - b.bbox[0])
      .flatMap(({ bbox, sha256, bytes }): Picture[] => {
        const caption = captionOf(page.number, bbox, captions);
        const plain = bbox[2] - bbox[0] >= PLAIN_WIDTH * page.width && bbox[3] - bbox[1] >= PLAIN_HEIGHT * page.height;
        if (caption === null && !plain) return [];
        return [{ sha256, mediaType: 'image/png', caption, places: [{ page: page.number, bbox }], bytes }];
      }),
  );
}

/** Captions stand below pictures more often than above. */
function captionOf(page: number, bbox: BBox, captions: readonly Paragraph[]): string | null {
  const gaps = captions.flatMap(({ text, lines }) => {
    const line = lines[0];
    if (line === undefined || line.page !== page || line.bbox[2] < bbox[0] || line.bbox[0] > bbox[2]) return [];
    const last = lines.filter((each) => each.page === page).at(-1) ?? line;
    const below = line.bbox[1] - bbox[3];
    const above = bbox[1] - last.bbox[3];
    if (below >= -2 && below <= CAPTION_GAP) return [{ text, gap: below }];
    return above >= -2 && above <= CAPTION_GAP ? [{ text, gap: CAPTION_GAP + above }] : [];
  });
  return gaps.sort((a, b) => a.gap - b.gap)[0]?.text ?? null;
}
