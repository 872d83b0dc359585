/** Marks in a cell that are no text: it is not blank with them, and its number is not all that it shows. */
import type { Message } from '../../model/document.js';
import type { Said } from '../../model/result.js';
import { type FlowBlock, type Ink, isBlank } from './flow/model.js';

/** Rule id. */
export const NOT_TEXT = 'ink-not-text';

/** What is filled in is text; open it is a place where a number should stand. */
const ONLY_WHEN_BLANK: ReadonlySet<Ink> = new Set<Ink>(['form-field', 'control']);

const NAMES: Readonly<Record<Ink, Said>> = {
  picture: { vi: 'hình ảnh', en: 'a picture' },
  drawing: { vi: 'hình vẽ', en: 'a drawing' },
  object: { vi: 'đối tượng nhúng', en: 'an embedded object' },
  chart: { vi: 'biểu đồ', en: 'a chart' },
  diagram: { vi: 'sơ đồ', en: 'a diagram' },
  'text-box': { vi: 'hộp văn bản', en: 'a text box' },
  frame: { vi: 'khung văn bản', en: 'a frame' },
  table: { vi: 'bảng lồng', en: 'a table inside' },
  'form-field': { vi: 'trường biểu mẫu chưa điền', en: 'a form field that is not filled in' },
  control: { vi: 'ô điền nội dung chưa điền', en: 'a content control that is not filled in' },
  ruby: { vi: 'chữ nhỏ phía trên dòng', en: 'small text above the line' },
  border: { vi: 'đường gạch chéo ô', en: 'a line across it' },
};

/** What `blocks`, the content of a cell, hold besides text; `own` is what the cell itself says. Sorted. */
export function inkOf(blocks: readonly FlowBlock[], own: readonly Ink[]): readonly Ink[] {
  const found = new Set<Ink>(own);
  for (const block of blocks) {
    if (block.kind === 'table') found.add('table');
    else for (const ink of block.ink) found.add(ink);
  }
  if (found.size === 0) return NONE;
  const blank = isBlank(blocks);
  return [...found].filter((ink) => blank || !ONLY_WHEN_BLANK.has(ink)).sort();
}

const NONE: readonly never[] = [];

/** `table`: index in the document's tables; `ink`: what its cells hold, and in how many of them. */
export function inkInTable(table: number, ink: ReadonlyMap<Ink, number>): Message {
  const listed = (language: 'vi' | 'en'): string =>
    [...ink].map(([kind, cells]) => `${NAMES[kind][language]} (${cells})`).join(', ');
  return {
    rule: NOT_TEXT,
    severity: 'info',
    message: {
      vi: `Bảng ${table + 1} có ô chứa nội dung không phải chữ: ${listed('vi')}.`,
      en: `Table ${table + 1} has cells that hold more than text: ${listed('en')}.`,
    },
    place: null,
    table,
  };
}
