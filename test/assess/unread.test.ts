import { describe, expect, it } from 'vitest';
import { unreadPages } from '../../src/assess/unread.js';
import type { Page } from '../../src/model/document.js';

const page = (number: number, unread: Page['unread']): Page => ({ number, width: 595, height: 842, unread });

describe('pages that were not read', () => {
  it('are told by what is wrong with them, with what to do', () => {
    expect(unreadPages([page(2, 'needs-ocr'), page(5, 'needs-ocr')])).toMatchObject({
      reason: 'needs-ocr',
      message: { vi: 'Trang 2, 5 chỉ là ảnh, chưa đọc được chữ.' },
    });
    expect(unreadPages([page(3, 'page-damaged')])).toMatchObject({
      reason: 'page-damaged',
      message: { vi: 'Trang 3 bị hỏng, không đọc được.', en: 'Page 3 is damaged and was not read.' },
      advice: { vi: expect.stringContaining('xuất lại PDF') },
    });
    expect(unreadPages([page(1, 'needs-ocr'), page(4, 'page-damaged')])).toMatchObject({
      message: { vi: 'Trang 1 chỉ là ảnh, chưa đọc được chữ. Trang 4 bị hỏng, không đọc được.' },
    });
  });

  it('are no failure where there are none', () => {
    expect(unreadPages([])).toBeNull();
  });
});
