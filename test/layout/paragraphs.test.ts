import { describe, expect, it } from 'vitest';
import { joinLines } from '../../src/layout/join-lines.js';
import type { PrintedLine } from '../../src/layout/printed-line.js';
import type { Paragraph } from '../../src/model/document.js';
import { documentOf, paragraphsIn, textsOf } from '../read/pdf/fixture.js';

const FIRST =
  'Trong 6 tháng đầu năm, Ủy ban nhân dân tỉnh Sông Lam đã giao 60 nhiệm vụ cho các sở, ban, ngành; đến nay đã hoàn thành 45 nhiệm vụ, đạt 75% kế hoạch năm, còn lại 15 nhiệm vụ trong hạn.';
const SECOND =
  'Bộ phận Một cửa các cấp tiếp nhận 12.480 hồ sơ, trong đó tiếp nhận trực tuyến 8.112 hồ sơ, tiếp nhận trực tiếp 4.368 hồ sơ; đã giải quyết 12.105 hồ sơ, số còn lại đang trong thời hạn giải quyết theo quy định.';

const pagesOf = (paragraph: Paragraph | undefined): number[] => [
  ...new Set(paragraph?.lines.map(({ page }) => page) ?? []),
];

describe('paragraphs', () => {
  it('are told by indent, by space, as items; a title goes on over a full line', async () => {
    expect(await textsOf('paragraphs')).toEqual([
      'BÁO CÁO KẾT QUẢ CÔNG TÁC CẢI CÁCH HÀNH CHÍNH NHÀ NƯỚC CỦA TỈNH SÔNG LAM',
      FIRST,
      SECOND,
      '- Cấp tỉnh: 120 thủ tục;',
      '- Cấp huyện: 80 thủ tục.',
      FIRST,
      SECOND,
    ]);
  });

  it('know their lines: each begins where its text stands in the paragraph, with page and box', async () => {
    const paragraph = paragraphsIn(await documentOf('paragraphs'))[1];
    expect(paragraph?.lines.map(({ start }) => start)[0]).toBe(0);
    expect(paragraph?.lines).toHaveLength(3);
    for (const { start, bbox } of paragraph?.lines ?? []) {
      expect(paragraph?.text.slice(start)).toMatch(/^\S/);
      expect(bbox[0]).toBeGreaterThan(80);
      expect(bbox[2]).toBeLessThan(515);
    }
  });

  it('have the style of their letters and their place between the margins', async () => {
    const styles = paragraphsIn(await documentOf('paragraphs')).map(({ bold, align }) => [bold, align]);
    expect(styles.slice(0, 2)).toEqual([
      [true, 'center'],
      [false, 'justify'],
    ]);
  });

  it('go on over a page end', async () => {
    const paragraphs = paragraphsIn(await documentOf('page-furniture'));
    expect(paragraphs.map(({ text }) => text)).toEqual([
      'I. KẾT QUẢ',
      SECOND,
      FIRST,
      SECOND,
      'Trên đây là báo cáo của tỉnh Sông Lam.',
    ]);
    expect(pagesOf(paragraphs[2])).toEqual([1, 2]);
  });

  it('go on over a page end with a footnote and a page number between', async () => {
    const paragraphs = paragraphsIn(await documentOf('interrupted-paragraph'));
    expect(paragraphs.map(({ text }) => text)).toEqual([FIRST, SECOND]);
    expect(pagesOf(paragraphs[1])).toEqual([1, 2]);
  });
});

describe('items', () => {
  it('keep the lines that hang under them, over a page end too', async () => {
    const item =
      '+ Các sở, ngành cấp tỉnh đã rà soát 126 thủ tục, đề nghị đơn giản hóa 14 thủ tục, trong đó Sở Tư pháp 5 thủ tục.';
    expect(await textsOf('hanging-items')).toEqual([item, SECOND, item, SECOND]);
  });
});

describe('blocks side by side', () => {
  it('are read one after the other, line by line: letterhead and signature block', async () => {
    expect(await textsOf('side-by-side')).toEqual([
      'ỦY BAN NHÂN DÂN',
      'TỈNH SÔNG LAM',
      'Số: 15/BC-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Sông Lam, ngày 14 tháng 6 năm 2023',
      'BÁO CÁO',
      FIRST,
      'Nơi nhận:',
      '- Bộ Nội vụ;',
      '- Lưu: VT, NC.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Trần Văn Mẫu',
    ]);
  });

  it('take what was filled in last where it stands', async () => {
    expect((await textsOf('filled-in')).slice(0, 2)).toEqual([
      'Số: 245 /BC-UBND',
      'Sông Lam, ngày 14 tháng 6 năm 2023',
    ]);
  });
});

describe('joining lines', () => {
  const line = (text: string, page = 1): PrintedLine => ({
    page,
    text,
    bbox: [0, 0, 10, 10],
    baseline: 10,
    size: 13,
    bold: false,
    italic: false,
    firstWord: 5,
    raised: [],
    artifact: false,
  });

  it('puts a blank between, except after a hyphen or slash that belongs to the word', () => {
    expect(joinLines([line('giai đoạn 2021-'), line('2025')]).text).toBe('giai đoạn 2021-2025');
    expect(joinLines([line('859.954 triệu đồng/'), line('5.124.419 triệu đồng')]).text).toBe(
      '859.954 triệu đồng/5.124.419 triệu đồng',
    );
    expect(joinLines([line('Du lịch -'), line('Điểm đến')]).text).toBe('Du lịch - Điểm đến');
  });

  it('says where each line begins', () => {
    expect(joinLines([line('ab'), line('cd', 2)]).lines).toEqual([
      { start: 0, page: 1, bbox: [0, 0, 10, 10] },
      { start: 3, page: 2, bbox: [0, 0, 10, 10] },
    ]);
  });
});
