/** Pages that the reader had to leave out, as the reason why a report is partial. */
import type { Page } from '../model/document.js';
import type { Failure, Said } from '../model/result.js';

/** Why a document was read only in part; null when it was read whole. */
export function unreadPages(unread: readonly Page[]): Failure | null {
  const [first] = unread;
  if (first === undefined) return null;
  const pages = (why: boolean): string =>
    unread
      .filter((page) => (page.unread === 'page-damaged') === why)
      .map(({ number }) => number)
      .join(', ');
  const [damaged, pictures] = [pages(true), pages(false)];
  const said: Said[] = [];
  if (pictures !== '') {
    said.push({
      vi: `Trang ${pictures} chỉ là ảnh, chưa đọc được chữ.`,
      en: `Page ${pictures} is only a picture; its text was not read.`,
    });
  }
  if (damaged !== '') {
    said.push({
      vi: `Trang ${damaged} bị hỏng, không đọc được.`,
      en: `Page ${damaged} is damaged and was not read.`,
    });
  }
  return {
    reason: first.unread ?? 'needs-ocr',
    message: { vi: said.map(({ vi }) => vi).join(' '), en: said.map(({ en }) => en).join(' ') },
    advice:
      damaged === ''
        ? {
            vi: 'Hãy gửi bản DOCX hoặc PDF có chữ của các trang này.',
            en: 'Send a DOCX, or a PDF with text, for these pages.',
          }
        : {
            vi: 'Hãy tải lại tệp hoặc xuất lại PDF từ tệp gốc rồi gửi lại, tốt nhất là gửi bản DOCX.',
            en: 'Fetch the file again, or export the PDF anew; better still, send a DOCX.',
          },
  };
}
