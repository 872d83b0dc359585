/** What the PDF reader says about pages that it could not, or not surely, read. */
import type { Message } from '../../model/document.js';
import { fail, type Result, type Said, type Severity } from '../../model/result.js';
import type { PageOutcome } from './pages.js';

/** Messages about one page; rules `needs-ocr`, `page-damaged`, `page-blank`, `garbled-text`. */
export function pageMessages(
  outcome: PageOutcome,
  { number, unread }: { readonly number: number; readonly unread: string | null },
): Message[] {
  if (unread === 'page-damaged') return [about(unread, 'error', pageDamaged(number))];
  const messages: Message[] = [];
  if (unread === 'needs-ocr') messages.push(about(unread, 'error', pageNeedsOcr(number)));
  if (outcome.kind === 'damaged') return messages;
  const { blank, seen, skipped } = outcome;
  if (skipped.length > 0) messages.push(about('page-damaged', 'error', pageIncomplete(number, skipped)));
  if (blank) messages.push(about('page-blank', 'warning', pageBlank(number)));
  let garbled = 0;
  for (const glyph of seen.ink.glyphs) if (glyph.garbled) garbled += 1;
  if (garbled > 0) messages.push(about('garbled-text', 'error', garbledText(number, garbled)));
  return messages;
}

const about = (rule: string, severity: Severity, message: Said): Message => ({
  rule,
  severity,
  message,
  place: null,
  table: null,
});

const pageNeedsOcr = (page: number): Said => ({
  vi: `Trang ${page} là ảnh quét, không có chữ để đọc; cần nhận dạng chữ (OCR).`,
  en: `Page ${page} is a scan without text; it needs OCR.`,
});

const pageDamaged = (page: number): Said => ({
  vi: `Trang ${page} bị hỏng, không đọc được trọn vẹn nên đã bỏ qua cả trang.`,
  en: `Page ${page} is damaged and could not be read whole, so all of it was left out.`,
});

/** Named in a message: so many operators. */
const NAMED = 3;

const pageIncomplete = (page: number, skipped: readonly string[]): Said => {
  const names = [...new Set(skipped)].slice(0, NAMED).join(', ');
  return {
    vi: `Trang ${page} bị hỏng: ${skipped.length} lệnh vẽ (${names}) thiếu tham số hoặc không có nghĩa nên không thực hiện được; số liệu của trang cần người xem lại.`,
    en: `Page ${page} is damaged: ${skipped.length} drawing operators (${names}) lack operands or mean nothing and were left out; the values of the page need a look.`,
  };
};

const pageBlank = (page: number): Said => ({
  vi: `Trang ${page} không có nội dung nào.`,
  en: `Page ${page} has no content at all.`,
});

const garbledText = (page: number, glyphs: number): Said => ({
  vi: `Trang ${page} có ${glyphs} ký tự mà phông chữ không cho biết là chữ gì.`,
  en: `Page ${page} has ${glyphs} characters whose font does not say what they are.`,
});

/** The file has scanned pages and no text. */
export const needsOcr = <T>(): Result<T> =>
  fail(
    'needs-ocr',
    { vi: 'Tệp PDF chỉ có ảnh quét, không có chữ để đọc.', en: 'The PDF holds scanned pages only, no text to read.' },
    {
      vi: 'Hãy gửi bản DOCX hoặc PDF xuất từ Word; bản quét cần nhận dạng chữ (OCR) trước.',
      en: 'Send the DOCX, or a PDF exported from it; a scan needs OCR first.',
    },
  );

export const allDamaged = <T>(): Result<T> =>
  fail(
    'damaged-file',
    { vi: 'Không đọc được trang nào của tệp PDF.', en: 'No page of the PDF can be read.' },
    { vi: 'Hãy xuất lại PDF từ tệp gốc rồi gửi lại.', en: 'Export the PDF again from the original and resend it.' },
  );
