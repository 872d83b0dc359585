import { describe, expect, it } from 'vitest';
import { isFilledIn } from '../../../../src/read/pdf/overlay/words.js';

describe('a number that a signing tool prints', () => {
  it.each([
    ['318', 'Số: ', '/BC-UBND'],
    ['318a', 'Số', ' /BC-UBND'],
    ['19', 'Lâm Đồng, ngày ', ' tháng 9 năm 2025'],
    ['9', 'Lâm Đồng, ngày 19 tháng ', 'năm 2025'],
  ])('%s between "%s" and "%s" is the letterhead’s', (text, before, behind) => {
    expect(isFilledIn(text, before, behind)).toBe(true);
  });

  it.each([
    ['318', 'Tổng số', ''],
    ['318', 'Số văn bản đã ban hành', 'Văn bản'],
    ['19', 'ngày', ''],
    ['Ký bởi: A', 'Số: ', '/BC-UBND'],
  ])('%s between "%s" and "%s" is not', (text, before, behind) => {
    expect(isFilledIn(text, before, behind)).toBe(false);
  });
});
