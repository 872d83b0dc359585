/** How a page is understood: what was laid over it taken off, its tables outlined and filled. */
import type { Furniture } from '../../model/document.js';
import { fill, printedText } from '../../tables/fill.js';
import { withDoubt, withInkDoubts } from '../../tables/ink-doubts.js';
import { outlinesOf } from '../../tables/outlines.js';
import type { PageTables } from '../../tables/part.js';
import { PRINTED } from '../../tables/settings.js';
import { silentFields } from './overlay/fields.js';
import { withoutOverlays } from './overlay/overlays.js';
import type { ShownPage } from './pages.js';
import type { SeenInk } from './see/seen-page.js';

export interface UnderstoodPage {
  /** Without overlays, upright. */
  readonly ink: SeenInk;
  readonly overlays: readonly Furniture[];
  readonly tables: PageTables;
}

/** The one chain from a page's ink to its tables: the reader keeps what it gives, `--debug-page` draws it. */
export function understood({ seen, annotations, skipped }: ShownPage): UnderstoodPage {
  const { ink, overlays } = withoutOverlays(seen, annotations);
  const loose = [...seen.loose, ...silentFields(seen, annotations)];
  const tables = withInkDoubts(fill(outlinesOf(ink, PRINTED), printedText), { ...ink, loose });
  return { ink, overlays, tables: skipped.length === 0 ? tables : withDoubt(tables, 'page-incomplete') };
}
