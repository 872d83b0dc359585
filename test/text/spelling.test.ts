import { expect, it } from 'vitest';
import { withY } from '../../src/text/spelling.js';

it.each([
  ['tỉ lệ xử lí', 'tỷ lệ xử lý'],
  ['qui định trong kì', 'quy định trong kỳ'],
  ['kỉ luật quí i', 'kỷ luật quý i'],
])('the two schools of spelling become one: %s', (text, expected) => {
  expect(withY(text)).toBe(expected);
});

it.each(['chi khi thi phí', 'kiểm tra kinh tế', 'tin tiếp nhận', 'bí thư', 'iii'])(
  'words that have one spelling stay: %s',
  (text) => {
    expect(withY(text)).toBe(text);
  },
);
