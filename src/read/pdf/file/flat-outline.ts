/** The tree of a PDF's bookmarks, flat. */
import { type Bookmark, DEEPEST_LEVEL } from '../../../layout/bookmarks.js';

/** More than any report has; a hostile tree may refer to itself. */
const MOST = 5_000;

/** pdf.js' outline, flat, in order. */
export function flatOutline(outline: unknown): Bookmark[] {
  const found: Bookmark[] = [];
  const add = (items: unknown, level: number): void => {
    if (!Array.isArray(items) || level > DEEPEST_LEVEL) return;
    for (const item of items) {
      if (found.length >= MOST || typeof item !== 'object' || item === null) return;
      const title: unknown = Reflect.get(item, 'title');
      if (typeof title === 'string') found.push({ title, level });
      add(Reflect.get(item, 'items'), level + 1);
    }
  };
  add(outline, 1);
  return found;
}
