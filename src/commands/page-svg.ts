/** One page of a PDF as it was understood, drawn: rulings, shades, cells of tables, and which glyph went into which cell. */

import type { Glyph } from '../ink/glyph.js';
import type { PageInk } from '../ink/page.js';
import type { BBox } from '../model/document.js';
import type { PageTables, PartCell, TablePart } from '../tables/part.js';

/** Neighbouring cells get different colours, so that a glyph in the wrong one is seen at once. */
const CELL_COLOURS = ['#1b6ca8', '#b0413e', '#2a7f4f', '#8a5a00', '#6a3d9a', '#00767a'];
const OUTSIDE = '#000000';
const RULING = '#ff2d8d';
const SHADE = '#d9d9d9';
/** Points: rulings thinner than this would not be seen. */
const SEEN_WIDTH = 0.6;

/** SVG of the page in points, upright; `content` is what the tables were found in. */
export function pageSvg(content: PageInk, tables: PageTables): string {
  const { width, height } = content;
  const parts = tables.parts.flatMap(withNested);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${short(width)} ${short(height)}" width="${short(width)}pt" height="${short(height)}pt" font-family="sans-serif">`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    group(
      'shades',
      content.shades.map(({ bbox }) => box(bbox, `fill="${SHADE}"`)),
    ),
    ...parts.map((part, at) => group(`table ${at + 1}`, part.cells.map(cellBox))),
    group('rulings', content.rulings.map(ruling)),
    group(
      'glyphs',
      content.glyphs.filter((one) => !one.space).map((one) => glyph(one, colourOf(one, parts, tables))),
    ),
    '</svg>',
    '',
  ].join('\n');
}

const withNested = (part: TablePart): TablePart[] => [
  part,
  ...part.nested.flatMap((nested) => withNested(nested.part)),
];

const group = (title: string, shapes: readonly string[]): string =>
  `<g><title>${title}</title>\n${shapes.join('\n')}\n</g>`;

const short = (points: number): string => String(Math.round(points * 100) / 100);

const box = ([x0, y0, x1, y1]: BBox, attributes: string): string =>
  `<rect x="${short(x0)}" y="${short(y0)}" width="${short(x1 - x0)}" height="${short(y1 - y0)}" ${attributes}/>`;

const colour = (cell: PartCell): string => CELL_COLOURS[(cell.row * 2 + cell.column) % CELL_COLOURS.length] ?? OUTSIDE;

/** A cell's box, and its row and column (from 0, as `cchc tables --json` counts within the page) in its corner. */
function cellBox(cell: PartCell): string {
  const [x0, y0] = cell.bbox;
  const fill = colour(cell);
  const shape = box(cell.bbox, `fill="${fill}" fill-opacity="0.08" stroke="${fill}" stroke-width="0.4"`);
  return `${shape}<text x="${short(x0 + 1)}" y="${short(y0 + 4)}" font-size="4" fill="${fill}">${cell.row},${cell.column}</text>`;
}

function ruling({ orientation, pos, from, to, width }: PageInk['rulings'][number]): string {
  const [x1, y1, x2, y2] = orientation === 'h' ? [from, pos, to, pos] : [pos, from, pos, to];
  return `<line x1="${short(x1)}" y1="${short(y1)}" x2="${short(x2)}" y2="${short(y2)}" stroke="${RULING}" stroke-opacity="0.7" stroke-width="${short(Math.max(width, SEEN_WIDTH))}"/>`;
}

/** The innermost cell that holds the glyph's centre, when the tables took it. */
function colourOf(one: Glyph, parts: readonly TablePart[], tables: PageTables): string {
  if (!tables.used.has(one.index)) return OUTSIDE;
  const x = (one.x0 + one.x1) / 2;
  const y = (one.y0 + one.y1) / 2;
  const holds = ({ bbox: [x0, y0, x1, y1] }: PartCell): boolean => x >= x0 && x <= x1 && y >= y0 && y <= y1;
  const cell = parts.flatMap((part) => part.cells).findLast(holds);
  return cell === undefined ? OUTSIDE : colour(cell);
}

function glyph({ text, x0, x1, baseline, size }: Glyph, fill: string): string {
  return `<text x="${short(x0)}" y="${short(baseline)}" font-size="${short(size)}" textLength="${short(Math.max(x1 - x0, 0.1))}" lengthAdjust="spacingAndGlyphs" fill="${fill}">${escaped(text)}</text>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
