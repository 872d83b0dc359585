/** Opens a PDF and reads it page by page, within the limits; never holds more than one page's operators. */

import type { Bookmark } from '../../layout/bookmarks.js';
import { fail } from '../../model/finding.js';
import { ok, type Result } from '../../model/result.js';
import type { Limits } from '../limits.js';
import type { PagePicture } from '../pages/pictures.js';
import { collector } from './file/collect.js';
import { cutOff, isCutOff } from './file/cut-off.js';
import { damaged } from './file/library.js';
import { PdfFile } from './file/pdf-file.js';
import type { AnnotationKind } from './marks.js';
import { LimitBreach } from './paint/painter.js';
import { takePictures } from './pictures.js';
import { type SeenPage, seenPage } from './see/seen-page.js';

/** One page: read, or damaged so that some of it could not be carried out. Sizes in points, as displayed. */
export type PageOutcome = ShownPage | DamagedPage;

export interface ShownPage {
  readonly kind: 'read';
  readonly seen: SeenPage;
  /** Nothing at all is drawn: an empty page, or one whose content is gone. */
  readonly blank: boolean;
  /** Operators of its content that could not be carried out: something may be missing, or stand elsewhere. */
  readonly skipped: readonly string[];
  readonly annotations: readonly AnnotationKind[];
  readonly pictures: readonly PagePicture[];
}

export interface DamagedPage {
  readonly kind: 'damaged';
  readonly number: number;
  readonly width: number;
  readonly height: number;
}

/** What a caller may want to be told before the first page. */
export interface Hear {
  readonly pages?: ((count: number) => void) | undefined;
  readonly bookmarks?: (bookmarks: readonly Bookmark[]) => void;
}

/**
 * Reads every page in order and hands it to `take`, which must not keep its glyphs: they weigh about a megabyte a page.
 * `bytes` are taken away. A failure (the value is the count of pages) when the file cannot be opened or breaks a limit.
 */
export async function eachPage(
  bytes: Uint8Array,
  limits: Limits,
  take: (page: PageOutcome) => void,
  hear: Hear = {},
): Promise<Result<number>> {
  if (isCutOff(bytes)) return cutOff();
  const opened = await PdfFile.open(bytes, limits);
  if (!opened.ok) return opened;
  const file = opened.value;
  const garbage = collector();
  try {
    if (file.pages > limits.pdfPages) return tooManyPages(file.pages, limits.pdfPages);
    hear.pages?.(file.pages);
    hear.bookmarks?.(await file.bookmarks());
    for (let number = 1; number <= file.pages; number += 1) {
      take(await readPage(file, number));
      if (number % PAGES_BETWEEN === 0 && number < file.pages) garbage.ifGrown();
    }
    return ok(file.pages);
  } catch (error) {
    return readFailure(error, limits);
  } finally {
    await file.close();
    if (file.pages >= LONG_FILE) garbage.now();
  }
}

/** Pages between two looks at the garbage. */
const PAGES_BETWEEN = 25;
/** From this many pages on, what their reading leaves is collected before the document is put together. */
export const LONG_FILE = 50;

async function readPage(file: PdfFile, number: number): Promise<PageOutcome> {
  const page = await file.page(number);
  const { marks, whole, blank, skipped } = await page.marks();
  if (!whole) {
    page.release();
    return { kind: 'damaged', number, width: marks.width, height: marks.height };
  }
  const seen = seenPage(marks, number);
  const annotations = await page.annotations();
  const pictures = await takePictures(page, seen);
  page.release();
  return { kind: 'read', seen, blank, skipped, annotations, pictures };
}

/** pdf.js hands on what its worker met under these names; anything else is a bug of ours and must surface. */
const isReadingError = (error: unknown): boolean =>
  error instanceof Error &&
  /^(?:UnknownErrorException|FormatError|InvalidPDFException|ResponseException)$/.test(error.name);

function tooManyPages(pages: number, limit: number): Result<number> {
  return fail('limit-pdf-pages', { pages, limit });
}

function readFailure(error: unknown, limits: Limits): Result<number> {
  if (error instanceof LimitBreach) return LIMIT_FAILURES[error.limit](limits);
  if (!isReadingError(error)) throw error;
  return damaged();
}

const LIMIT_FAILURES: Readonly<Record<LimitBreach['limit'], (limits: Limits) => Result<number>>> = {
  glyphsPerPage: ({ glyphsPerPage }) => fail('limit-glyphs-per-page', { limit: glyphsPerPage }),
  picturePixels: ({ picturePixels }) => fail('limit-picture-pixels', { limit: picturePixels }),
};
