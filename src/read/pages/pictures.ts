/** Pictures of the body with their captions: diagrams, charts, photographs; never emblems, logos or signatures. */

import type { BBox, Block, Paragraph, Picture } from '../../model/document.js';
import { isCaption } from '../caption.js';

/** A picture that may belong to the body, in points of the upright page. */
export interface PagePicture {
  readonly bbox: BBox;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Without a caption a picture of the body takes this share of the page's width and of its height; emblems and signatures do not. */
const PLAIN_WIDTH = 0.35;
const PLAIN_HEIGHT = 0.12;
/** A caption stands at most this far (points) below its picture, or above it: two lines. */
const CAPTION_GAP = 40;

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
