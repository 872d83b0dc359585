/** What a cell can show besides text, and how it is called. */
import type { Said } from '../said.js';
import { said } from './rule.js';

/**
 * `form-field` and `control` can be filled in and then are text; `border` is a line drawn across the cell, `reversed` text whose
 * letters are printed from right to left.
 */
export type Ink = keyof typeof INK_NAMES;

const INK_NAMES = {
  picture: said('hình ảnh', 'a picture'),
  drawing: said('hình vẽ', 'a drawing'),
  object: said('đối tượng nhúng hoặc ô nhập', 'an embedded object or a field to type in'),
  chart: said('biểu đồ', 'a chart'),
  diagram: said('sơ đồ', 'a diagram'),
  'text-box': said('hộp văn bản', 'a text box'),
  frame: said('khung văn bản', 'a frame'),
  table: said('bảng lồng', 'a table inside'),
  'form-field': said('trường biểu mẫu chưa điền', 'a form field that is not filled in'),
  control: said('ô điền nội dung chưa điền', 'a content control that is not filled in'),
  ruby: said('chữ nhỏ phía trên dòng', 'small text above the line'),
  reversed: said('chữ in ngược từ phải sang trái', 'letters printed from right to left'),
  border: said('đường gạch chéo ô', 'a line across the cell'),
} as const satisfies Readonly<Record<string, Said>>;

/** `hình ảnh (2), biểu đồ (1)`; `kinds`: in how many cells. */
export function inkListed(kinds: ReadonlyMap<Ink, number>): Said {
  const listed = (language: 'vi' | 'en'): string =>
    [...kinds].map(([kind, cells]) => `${INK_NAMES[kind][language]} (${cells})`).join(', ');
  return said(listed('vi'), listed('en'));
}
