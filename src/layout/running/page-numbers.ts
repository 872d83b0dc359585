/** Page numbers: outermost on the page, and counting on from page to page. */

import type { PrintedLine } from '../printed-line.js';
import { fromEdge, type MarginPage, marginRows, type PageEdge, SAME_PLACE } from './margins.js';

/** `3`, `- 3 -`, `Trang 3`, `Page 3 of 25`, `3/25`. */
const PAGE_NUMBER =
  /^[-–—([]?\s*(?:(?:trang|tr\.?|page|p\.)\s*:?\s*)?(\d{1,4})(?:\s*(?:\/|of|trên)\s*(\d{1,4}))?\s*[-–—)\]]?$/iu;

/** Pages next to each other whose numbers count on: enough to know them for page numbers. */
const COUNTING_PAGES = 2;
/** A number alone in its row, on the page's axis within this (points), on the page it counts: a page number even when no other page has one. */
const ON_AXIS = 6;
/** How many rows at each edge may hold the number: a header or footer line can stand outside it. */
const NUMBER_ROWS = 2;

interface NumberCandidate {
  readonly page: MarginPage;
  readonly line: PrintedLine;
  readonly edge: PageEdge;
  readonly value: number;
  /** Says itself that it is one: `Trang 3`, `3/25`. */
  readonly named: boolean;
  readonly distance: number;
}

export function pageNumbers(pages: readonly MarginPage[]): PrintedLine[] {
  const groups = new Map<string, NumberCandidate[]>();
  for (const page of pages) {
    for (const candidate of [...numbersAt(page, 'top', pages.length), ...numbersAt(page, 'bottom', pages.length)]) {
      const key = `${candidate.edge} ${candidate.value - page.number}`;
      const group = groups.get(key);
      if (group) group.push(candidate);
      else groups.set(key, [candidate]);
    }
  }
  return [...groups.values()].flatMap((group) => {
    const counting = group.filter((candidate, i) =>
      [group[i - 1], group[i + 1]].some(
        (other) => other && Math.abs(other.page.number - candidate.page.number) === 1 && sameDepth(candidate, other),
      ),
    );
    if (counting.length < COUNTING_PAGES) return group.filter(standsAlone).map((c) => c.line);
    const depths = [...new Set(counting.map((c) => Math.round(c.distance)))];
    return group.filter((c) => depths.some((depth) => Math.abs(depth - c.distance) <= SAME_PLACE)).map((c) => c.line);
  });
}

const sameDepth = (a: NumberCandidate, b: NumberCandidate): boolean => Math.abs(a.distance - b.distance) <= SAME_PLACE;

function standsAlone({ page, line, value, named }: NumberCandidate): boolean {
  const onAxis = Math.abs((line.bbox[0] + line.bbox[2]) / 2 - page.width / 2) <= ON_AXIS;
  return value === page.number && (named || onAxis);
}

function numbersAt(page: MarginPage, edge: PageEdge, pageCount: number): NumberCandidate[] {
  return marginRows(page, page.lines, edge)
    .slice(0, NUMBER_ROWS)
    .flat()
    .flatMap((line): NumberCandidate[] => {
      const [, digits, total] = PAGE_NUMBER.exec(line.text) ?? [];
      if (!digits || (total !== undefined && Number(total) < Number(digits))) return [];
      const named = /\p{L}{2}/u.test(line.text) || Number(total) === pageCount;
      return [{ page, line, edge, value: Number(digits), named, distance: fromEdge(page, line, edge) }];
    });
}
