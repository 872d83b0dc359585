/** Opens a PDF and reads it page by page, within the limits; never holds more than one page's operators. */
import { fail } from '../../model/finding.js';
import { ok, type Result } from '../../model/result.js';
import type { Limits } from '../limits.js';
import { type Bookmark, flatOutline } from './bookmarks.js';
import { collector } from './collect.js';
import { cutOff, isCutOff } from './cut-off.js';
import { damaged, type OpenPdf, openPdf, type PDFDocumentProxy, type PDFPageProxy } from './library.js';
import type { AnnotationKind } from './overlays.js';
import { type PageScan, scanPage } from './page-scan.js';
import { LimitBreach } from './painter.js';
import { type PagePicture, takePictures } from './pictures.js';

/** One page: read, or damaged so that some of it could not be carried out. Sizes in points, as displayed. */
export type PageOutcome =
  | {
      readonly kind: 'read';
      readonly scan: PageScan;
      readonly annotations: readonly AnnotationKind[];
      readonly pictures: readonly PagePicture[];
    }
  | { readonly kind: 'damaged'; readonly number: number; readonly width: number; readonly height: number };

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
  const opened = await openPdf(bytes, limits.picturePixels);
  if (!opened.ok) return opened;
  const { document, close } = opened.value;
  const garbage = collector();
  try {
    if (document.numPages > limits.pdfPages) return tooManyPages(document.numPages, limits.pdfPages);
    hear.pages?.(document.numPages);
    hear.bookmarks?.(await bookmarksOf(document));
    const source = await sourceOf(opened.value, limits);
    for (let number = 1; number <= document.numPages; number += 1) {
      take(await readPage(source, number));
      if (number % PAGES_BETWEEN === 0) garbage.ifGrown();
    }
    return ok(document.numPages);
  } catch (error) {
    return readFailure(error, limits);
  } finally {
    await close();
    if (document.numPages >= LONG_FILE) garbage.now();
  }
}

/** Pages between two looks at the garbage. */
const PAGES_BETWEEN = 25;
/** From this many pages on, what their reading leaves is collected before the document is put together. */
const LONG_FILE = 50;

/** An open document and what it takes to read its pages. */
interface Source extends OpenPdf {
  readonly limits: Limits;
  shown(properties: unknown): boolean;
}

async function sourceOf(opened: OpenPdf, limits: Limits): Promise<Source> {
  const layers = await opened.document.getOptionalContentConfig({ intent: 'display' });
  return { ...opened, limits, shown: (properties) => layers.isVisible(properties) };
}

/** Reads a page strictly; where only ornament is at fault, once more with that left out. */
async function readPage(source: Source, number: number): Promise<PageOutcome> {
  const strict = await attempt(source, number);
  if (strict.errors.length === 0 && !strict.lostFont) return strict.outcome;
  if (!strict.errors.every((error) => ORNAMENT.test(error))) return damage(strict.outcome, number);
  const again = await openPdf(await source.document.getData(), source.limits.picturePixels, false);
  if (!again.ok) return damage(strict.outcome, number);
  try {
    const lenient = await attempt(await sourceOf(again.value, source.limits), number);
    return lenient.errors.length > 0 || lenient.lostFont ? damage(lenient.outcome, number) : lenient.outcome;
  } finally {
    await again.value.close();
  }
}

interface Attempt {
  readonly outcome: PageOutcome & { readonly kind: 'read' };
  readonly errors: readonly string[];
  readonly lostFont: boolean;
}

async function attempt(source: Source, number: number): Promise<Attempt> {
  const page = await source.document.getPage(number);
  const scan = await scanPage(page, source.shown, source.limits.glyphsPerPage);
  const errors = source.takeErrors();
  if (errors.some((error) => TOO_LARGE_PICTURE.test(error))) throw new LimitBreach('picturePixels');
  const annotations = scan.layers.length > 0 ? await annotationKinds(page) : [];
  const outcome = { kind: 'read', scan, annotations, pictures: await takePictures(page, scan) } as const;
  page.cleanup();
  return { outcome, errors, lostFont: scan.lostFont };
}

const damage = ({ scan }: PageOutcome & { readonly kind: 'read' }, number: number): PageOutcome => ({
  kind: 'damaged',
  number,
  ...scan.displayed,
});

/** How pdf.js words a picture past `maxImageSize`. */
const TOO_LARGE_PICTURE = /maximum allowed size/;

/** Faults, in pdf.js' words, in patterns, shadings, colours, transparency, pictures in the stream: no text is lost by them. */
const ORNAMENT = /Pattern(?:Type|Name)|shading|GState|colou?r|inline image/i;

/** pdf.js hands on what its worker met under these names; anything else is a bug of ours and must surface. */
const isReadingError = (error: unknown): boolean =>
  error instanceof Error &&
  /^(?:UnknownErrorException|FormatError|InvalidPDFException|ResponseException)$/.test(error.name);

async function annotationKinds(page: PDFPageProxy): Promise<AnnotationKind[]> {
  const annotations: unknown[] = await page.getAnnotations({ intent: 'display' });
  return annotations.flatMap((annotation): AnnotationKind[] => {
    if (typeof annotation !== 'object' || annotation === null) return [];
    const [id, subtype, fieldType] = ['id', 'subtype', 'fieldType'].map((key): unknown => Reflect.get(annotation, key));
    if (typeof id !== 'string' || typeof subtype !== 'string') return [];
    return [{ id, subtype, fieldType: typeof fieldType === 'string' ? fieldType : null }];
  });
}

/** Bookmarks only help to tell headings: broken ones are as good as none. */
async function bookmarksOf(document: PDFDocumentProxy): Promise<Bookmark[]> {
  try {
    return flatOutline(await document.getOutline());
  } catch {
    return [];
  }
}

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
