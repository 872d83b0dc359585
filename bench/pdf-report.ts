/** A report of any length for the benches: prose with footnotes and page numbers, and a ruled table every third page. */
import { A4, Canvas, type Column } from '../fixtures/make/pdf/canvas.js';
import { writePdf } from '../fixtures/make/pdf/write.js';

const BODY: Column = { left: 85, right: 540, indent: 36, pitch: 17 };
const MIDDLE = A4.width / 2;
const XS = [85, 125, 340, 400, 460, 540] as const;
const ROWS = 24;
const STEP = 27;
const PARAGRAPHS = 9;

const sentence = (page: number, i: number): string =>
  `Trong kỳ báo cáo thứ ${page}, đơn vị số ${i} tiếp nhận ${1000 + ((page * 37 + i * 101) % 9000)} hồ sơ, đã giải quyết ${900 + ((page * 53 + i * 17) % 900)} hồ sơ, số hồ sơ còn lại đang trong thời hạn giải quyết theo quy định; không có hồ sơ quá hạn, tỷ lệ hài lòng của người dân và doanh nghiệp đạt ${(page * 7 + i) % 100},${i % 10}%.`;

function prose(number: number): Canvas {
  const canvas = new Canvas();
  let y = 90;
  for (let i = 0; i < PARAGRAPHS; i += 1) y = canvas.paragraph(y, sentence(number, i), BODY);
  return canvas;
}

function table(number: number): Canvas {
  const canvas = new Canvas();
  const bottom = 90 + ROWS * STEP;
  for (let y = 90; y <= bottom; y += STEP) canvas.line(85, y, 540, y);
  for (const x of XS) canvas.line(x, 90, x, bottom);
  for (let r = 0; r < ROWS; r += 1) {
    const cells = [
      `${number}.${r + 1}`,
      `Số hồ sơ của đơn vị thứ ${r + 1}`,
      'Hồ sơ',
      String((number * r * 13) % 5000),
      r % 4 === 0 ? 'Dự kiến' : '',
    ];
    cells.forEach((text, c) => {
      if (text !== '') canvas.text((XS[c] ?? 0) + 4, 90 + r * STEP + 18, text);
    });
  }
  return canvas;
}

/** `pages` pages, always the same bytes. */
export function benchReport(pages: number): Uint8Array {
  const canvases = Array.from({ length: pages }, (_, i) => {
    const canvas = i % 3 === 2 ? table(i + 1) : prose(i + 1);
    return canvas.centred(MIDDLE, 50, String(i + 1));
  });
  return writePdf({ packed: true, pages: canvases.map((canvas) => ({ canvas })) });
}
