/**
 * Page numbers, page headers and footers, told from the body on evidence: where they stand (outermost, off the body),
 * what they say, that they count on from page to page, that the producer tagged them. Repetition alone proves nothing:
 * a value or a form's title can stand at the top of many pages.
 */
import type { Furniture } from '../../model/document.js';
import type { PrintedLine } from './printed-line.js';

/** A page as far as its furniture is concerned. */
export interface MarginPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Lines outside the tables, overlays already out, from top to bottom. */
  readonly lines: readonly PrintedLine[];
  /** Top and bottom edges of its tables: they are body. */
  readonly tables: readonly { readonly top: number; readonly bottom: number }[];
}

/** Lines that are furniture, with their roles; everything else is body or notes. */
export type Roles = ReadonlyMap<PrintedLine, Furniture['role']>;

export function runningRoles(pages: readonly MarginPage[]): Roles {
  const numbers = pageNumbers(pages);
  const roles = new Map<PrintedLine, Furniture['role']>(numbers.map((line) => [line, 'page-number']));
  for (const edge of ['top', 'bottom'] as const) {
    for (const line of runningText(pages, edge, new Set(numbers))) {
      roles.set(line, edge === 'top' ? 'header' : 'footer');
    }
  }
  return roles;
}

type Edge = 'top' | 'bottom';

/** Lines whose middles differ by less (points) stand in one row. */
const SAME_ROW = 4;
/** Furniture stands in this share of the page's height next to the edge. */
const MARGIN_SHARE = 0.14;
/** The same running line moves by less than this from page to page (points). */
const SAME_PLACE = 3;

const middle = (line: PrintedLine): number => (line.bbox[1] + line.bbox[3]) / 2;
const fromEdge = (page: MarginPage, line: PrintedLine, edge: Edge): number =>
  edge === 'top' ? middle(line) : page.height - middle(line);

/** Rows of lines from the edge inwards, as far as the margin reaches and no table stands further out. */
function marginRows(page: MarginPage, edge: Edge): PrintedLine[][] {
  const sign = edge === 'top' ? 1 : -1;
  const rows: PrintedLine[][] = [];
  for (const line of [...page.lines].sort((a, b) => sign * (middle(a) - middle(b)))) {
    if (fromEdge(page, line, edge) > page.height * MARGIN_SHARE) break;
    const beyondTable = page.tables.some((t) => (edge === 'top' ? middle(line) > t.top : middle(line) < t.bottom));
    if (beyondTable) break;
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(middle(first) - middle(line)) <= SAME_ROW) row.push(line);
    else rows.push([line]);
  }
  return rows;
}

// ---- page numbers

/** `3`, `- 3 -`, `Trang 3`, `Page 3 of 25`, `3/25`. */
const PAGE_NUMBER =
  /^[-–—([]?\s*(?:(?:trang|tr\.?|page|p\.)\s*:?\s*)?(\d{1,4})(?:\s*(?:\/|of|trên)\s*(\d{1,4}))?\s*[-–—)\]]?$/iu;

/** Pages next to each other whose numbers count on: enough to know them for page numbers. */
const COUNTING_PAGES = 2;
/** A number alone in its row, on the page's axis within this (points), on the page it counts: a page number even when no other page has one. */
const ON_AXIS = 6;
/** How many rows at each edge may hold the number: a header or footer line can stand outside it. */
const NUMBER_ROWS = 2;

interface Candidate {
  readonly page: MarginPage;
  readonly line: PrintedLine;
  readonly edge: Edge;
  readonly value: number;
  /** Says itself that it is one: `Trang 3`, `3/25`. */
  readonly named: boolean;
  readonly distance: number;
}

function pageNumbers(pages: readonly MarginPage[]): PrintedLine[] {
  const candidates = pages.flatMap((page) => [
    ...numbersAt(page, 'top', pages.length),
    ...numbersAt(page, 'bottom', pages.length),
  ]);
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = `${candidate.edge} ${candidate.value - candidate.page.number}`;
    groups.set(key, [...(groups.get(key) ?? []), candidate]);
  }
  return [...groups.values()].flatMap((group) => {
    const counting = group.filter((c) =>
      group.some((d) => Math.abs(d.page.number - c.page.number) === 1 && sameDepth(c, d)),
    );
    if (counting.length >= COUNTING_PAGES) {
      return group.filter((c) => counting.includes(c) || counting.some((d) => sameDepth(c, d))).map((c) => c.line);
    }
    return group.filter(standsAlone).map((c) => c.line);
  });
}

const sameDepth = (a: Candidate, b: Candidate): boolean => Math.abs(a.distance - b.distance) <= SAME_PLACE;

function standsAlone({ page, line, value, named }: Candidate): boolean {
  const onAxis = Math.abs((line.bbox[0] + line.bbox[2]) / 2 - page.width / 2) <= ON_AXIS;
  return value === page.number && (named || onAxis);
}

function numbersAt(page: MarginPage, edge: Edge, pageCount: number): Candidate[] {
  return marginRows(page, edge)
    .slice(0, NUMBER_ROWS)
    .flat()
    .flatMap((line): Candidate[] => {
      const [, digits, total] = PAGE_NUMBER.exec(line.text) ?? [];
      if (!digits || (total !== undefined && Number(total) < Number(digits))) return [];
      const named = /\p{L}{2}/u.test(line.text) || Number(total) === pageCount;
      return [{ page, line, edge, value: Number(digits), named, distance: fromEdge(page, line, edge) }];
    });
}

// ---- headers and footers

/** A running line stands on at least this many pages … */
const REPEATS = 3;
/** … and on this share of all pages, or of the odd or of the even ones. */
const REPEAT_SHARE = 0.6;
/** No body text of a printed report begins nearer to the edge than this (points; 12 mm). */
const OUTER_MARGIN = 34;
/** Space between a running line and the body, in sizes of that line. */
const OFF_THE_BODY = 1.2;
/** How many rows at an edge may be running text. */
const RUNNING_ROWS = 3;

function runningText(pages: readonly MarginPage[], edge: Edge, numbers: ReadonlySet<PrintedLine>): PrintedLine[] {
  const rows = new Map(
    pages.map((page) => [
      page,
      marginRows({ ...page, lines: page.lines.filter((l) => !numbers.has(l)) }, edge).slice(0, RUNNING_ROWS),
    ]),
  );
  const found: PrintedLine[] = [];
  for (let depth = 0; depth < RUNNING_ROWS; depth += 1) {
    const places = pages.flatMap((page) => {
      const row = rows.get(page)?.[depth];
      const outerAreRunning = (rows.get(page) ?? [])
        .slice(0, depth)
        .flat()
        .every((l) => found.includes(l));
      return row && outerAreRunning ? [{ page, row }] : [];
    });
    for (const { page, row } of places) {
      const proof: Proof = { page, row, edge, gap: gapToBody(page, rows.get(page) ?? [], depth, edge) };
      const tagged = row.every((line) => line.artifact);
      if (tagged || isOutside(proof) || (isRepeated(proof, places, pages) && isOffBody(proof, numbers)))
        found.push(...row);
    }
  }
  return found;
}

interface Proof {
  readonly page: MarginPage;
  readonly row: readonly PrintedLine[];
  readonly edge: Edge;
  /** Free space between the row and what stands next on the page, in points. */
  readonly gap: number;
}

/** Digits differ from page to page in what is otherwise the same line. */
const shape = (row: readonly PrintedLine[]): string =>
  row
    .map((line) => line.text.replace(/\d+/gu, '#'))
    .join(' ')
    .trim();

function isRepeated(
  { page, row, edge }: Proof,
  places: readonly { readonly page: MarginPage; readonly row: readonly PrintedLine[] }[],
  pages: readonly MarginPage[],
): boolean {
  const [line] = row;
  if (!line || !/\p{L}/u.test(shape(row))) return false;
  const same = places.filter(({ page: otherPage, row: other }) => {
    const [first] = other;
    if (!first || shape(other) !== shape(row)) return false;
    return Math.abs(fromEdge(otherPage, first, edge) - fromEdge(page, line, edge)) <= SAME_PLACE;
  });
  const share = (of: readonly MarginPage[]): number =>
    same.filter((s) => of.includes(s.page)).length / Math.max(of.length, REPEATS);
  const parity = pages.filter((p) => p.number % 2 === page.number % 2);
  return same.length >= REPEATS && (share(pages) >= REPEAT_SHARE || share(parity) >= REPEAT_SHARE);
}

/** Stands apart from what follows, level with the page's number, or nearer to the edge than text is set. */
function isOffBody(proof: Proof, numbers: ReadonlySet<PrintedLine>): boolean {
  const { page, row, edge, gap } = proof;
  const [line] = row;
  if (!line) return false;
  const level = page.lines.some((other) => {
    const distance = fromEdge(page, other, edge);
    const near = distance <= page.height * MARGIN_SHARE;
    return numbers.has(other) && near && fromEdge(page, line, edge) <= distance + SAME_ROW;
  });
  return level || gap >= OFF_THE_BODY * line.size || depthOf(proof) <= OUTER_MARGIN;
}

/** The row's far side from the edge of the paper. */
const depthOf = ({ page, row, edge }: Proof): number =>
  Math.max(...row.map((line) => (edge === 'top' ? line.bbox[3] : page.height - line.bbox[1])));

/** So near to the edge, and so far from the rest, that it can't be body: a browser's date, address and count. */
const isOutside = (proof: Proof): boolean =>
  depthOf(proof) <= OUTER_MARGIN && proof.row.every((line) => proof.gap >= OFF_THE_BODY * line.size);

function gapToBody(page: MarginPage, rows: readonly (readonly PrintedLine[])[], depth: number, edge: Edge): number {
  const row = rows[depth] ?? [];
  const outer = new Set(rows.slice(0, depth + 1).flat());
  const inner =
    edge === 'top' ? Math.max(...row.map((line) => line.bbox[3])) : Math.min(...row.map((line) => line.bbox[1]));
  const others = [
    ...page.lines.filter((line) => !outer.has(line)).map((line) => (edge === 'top' ? line.bbox[1] : line.bbox[3])),
    ...page.tables.map((t) => (edge === 'top' ? t.top : t.bottom)),
  ].filter((y) => (edge === 'top' ? y >= inner - SAME_ROW : y <= inner + SAME_ROW));
  if (others.length === 0) return Number.POSITIVE_INFINITY;
  return edge === 'top' ? Math.min(...others) - inner : inner - Math.max(...others);
}
