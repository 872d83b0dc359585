/** Header rows of a table: which rows they are, and what each heading says its column holds. */
import { withoutFormula } from '../text/column-formula.js';
import { fold, printed } from '../text/normalise.js';
import { withY } from '../text/spelling.js';
import type { Grid } from './grid.js';
import { isFullWidth } from './grid.js';

export type HeadingRole = 'stt' | 'label' | 'unit' | 'value' | 'note' | 'other';

/** Whole headings, folded. Source: the two province templates, and what offices write in their place (docs/how-it-works.md). */
const HEADINGS: readonly (readonly [HeadingRole, RegExp])[] = [
  ['stt', /^(stt|tt|số tt|số thứ tự|thứ tự|s t t|mã số|mã chỉ tiêu)$/],
  [
    'other',
    /(kỳ trước|cùng kỳ|năm trước|kỳ báo cáo trước|quý trước|lần trước|so sánh|so với|tăng giảm|chênh lệch|mục tiêu|chỉ tiêu giao|kế hoạch giao|kế hoạch năm)/,
  ],
  ['unit', /^(đơn vị tính|đơn vị|đvt|đv tính|đ v t|đv)$/],
  ['note', /^(ghi chú|giải trình|diễn giải|thuyết minh|ghi chú giải trình|chú thích|nguyên nhân)( .*)?$/],
  [
    'value',
    /^(số liệu|kết quả|kết quả thực hiện|kết quả thống kê|giá trị|số lượng|số liệu thống kê|số liệu báo cáo|số liệu kỳ này|kỳ này|kỳ báo cáo|thực hiện|thực hiện trong kỳ|số liệu trong kỳ|kết quả kỳ này|số liệu kỳ báo cáo|kết quả đạt được|năm báo cáo|năm nay|(số liệu )?(báo cáo )?lần này)$/,
  ],
  [
    'label',
    /^(chỉ tiêu|tên chỉ tiêu|nội dung|tiêu chí|chỉ số|chỉ tiêu thống kê|nội dung chỉ tiêu|nội dung thống kê|nội dung báo cáo|danh mục chỉ tiêu|nhóm chỉ tiêu|nội dung tiêu chí)( .*)?$/,
  ],
];

/** A heading longer than this is a title or a label, no heading (the longest seen has 14 words). */
const HEADING_WORDS = 16;
/** Rows at the top that may belong to a header, titles over it included. */
const HEADER_DEPTH = 6;

/** The same without blanks: a narrow cell breaks words in two, and where is not to be seen (`trư` / `ớc`). */
const TORN_HEADINGS = HEADINGS.map(([role, { source }]) => [role, new RegExp(source.replaceAll(' ', ''))] as const);

/** What a heading says; null when it says nothing known. */
export function headingRole(text: string): HeadingRole | null {
  const folded = withY(fold(text));
  if (folded === '' || folded.split(' ').length > HEADING_WORDS) return null;
  for (const [role, pattern] of HEADINGS) if (pattern.test(folded)) return role;
  if (!text.includes('\n')) return null;
  const torn = folded.replaceAll(' ', '');
  return TORN_HEADINGS.find(([, pattern]) => pattern.test(torn))?.[0] ?? null;
}

/** Different headings that a row shows. Two of them make it a header row: no data row names two columns. */
function rolesOfRow(grid: Grid, row: number): Set<HeadingRole> {
  const roles = new Set<HeadingRole>();
  for (const cell of grid.row(row)) {
    if (isFullWidth(cell, grid)) continue;
    const role = headingRole(cell.text);
    if (role) roles.add(role);
  }
  return roles;
}

export const isHeaderRow = (grid: Grid, row: number): boolean => {
  const roles = rolesOfRow(grid, row);
  return roles.size >= 2 && (roles.has('stt') || roles.has('label') || (roles.has('unit') && roles.has('value')));
};

/** `(1) (2) (3)`, `A B 1 2`, `4 5 6=5/4`: the line under a header that numbers its columns. */
export function isNumberingRow(grid: Grid, row: number): boolean {
  const texts = grid.row(row).map((cell) =>
    withoutFormula(printed(cell.text))
      .replace(/[()[\]]/g, '')
      .trim(),
  );
  const filled = texts.filter((text) => text !== '');
  if (
    filled.length < 3 ||
    filled.length < grid.columns - 1 ||
    filled.some((text) => !/^([A-Da-d]|\d{1,2})$/.test(text))
  )
    return false;
  const numbers = filled.filter((text) => /^\d+$/.test(text)).map(Number);
  return (
    numbers.every((value, index) => index === 0 || value === (numbers[index - 1] ?? 0) + 1) && (numbers[0] ?? 1) <= 1
  );
}

export interface HeaderGroup {
  /** First row, and the row after the last; titles over the header are not part of it. */
  readonly from: number;
  readonly to: number;
}

/** The header group that begins at `row`, spans and numbering row included; null when none begins there. */
export function headerGroupAt(grid: Grid, row: number): HeaderGroup | null {
  if (!isHeaderRow(grid, row)) return null;
  let to = row + 1;
  for (let r = row; r < to && r < grid.rows; r += 1) {
    for (const cell of grid.row(r)) {
      // A heading's span shows how deep the header is; a label merged over rows would not be a heading.
      if (cell.row >= row && (headingRole(cell.text) !== null || r === row))
        to = Math.max(to, Math.min(cell.row + cell.rowSpan, row + HEADER_DEPTH));
    }
  }
  while (to < grid.rows && to - row < HEADER_DEPTH && isSubHeader(grid, to)) to += 1;
  if (to < grid.rows && isNumberingRow(grid, to)) to += 1;
  return { from: row, to: Math.min(to, grid.rows) };
}

/** A row of nothing but headings right under a header row (a two-row header without row spans). */
function isSubHeader(grid: Grid, row: number): boolean {
  const texts = grid.row(row).filter((cell) => cell.text.trim() !== '');
  return (
    texts.length > 0 &&
    texts.length < grid.columns &&
    texts.every((cell) => headingRole(cell.text) !== null && !isFullWidth(cell, grid))
  );
}

/** The headings over a column, top to bottom, each cell once. */
export function headingPath(grid: Grid, group: HeaderGroup, column: number): string[] {
  const path: string[] = [];
  let last: unknown = null;
  for (let r = group.from; r < group.to; r += 1) {
    const cell = grid.at(r, column);
    if (cell !== last && !isFullWidth(cell, grid)) path.push(cell.text);
    last = cell;
  }
  return path;
}
