import { describe, expect, it } from 'vitest';
import { proseOf } from '../../../src/interpret/figures/prose.js';
import { VOCABULARY } from '../../support/vocabulary.js';
import { documentOf } from './prose.js';

/** The numbers of the prose, as printed, each with the innermost heading that it stands under. */
const numbers = (...lines: readonly string[]) =>
  proseOf(documentOf(...lines), VOCABULARY).flatMap(({ path, sentences }) =>
    sentences.flatMap((sentence) => sentence.numbers.map(({ raw }) => `${path.at(-1) ?? ''}: ${raw}`)),
  );

describe('a table of contents', () => {
  it('under its heading holds pages and no numbers, and is no heading of what follows', () => {
    expect(numbers('MỤC LỤC', 'I. Thể chế 3', 'Phụ lục\t14', 'Đã ban hành 5 kế hoạch.')).toEqual([': 5']);
  });

  it('is told by its leaders', () => {
    expect(numbers('1. Thể chế ........ 3', '2. Bộ máy …… 7', 'Đã ban hành 5 kế hoạch.')).toEqual([': 5']);
  });

  it('is told by the headings that it names', () => {
    expect(
      numbers('I. Thể chế 3', 'II. Bộ máy 7', 'Báo cáo gồm hai phần.', 'I. Thể chế', 'Đã ban hành 5 kế hoạch.'),
    ).toEqual(['I. Thể chế: 5']);
  });

  it.each([
    ['a line to fill in', ['Tổng số hồ sơ: ....... 12']],
    ['numbers at the ends of points', ['1. Hồ sơ cấp tỉnh 3', '2. Hồ sơ cấp xã 7']],
    ['pages that fall', ['MỤC LỤC', 'I. Thể chế 9', 'II. Bộ máy đã có 4']],
  ])('is not: %s', (_what, lines) => {
    expect(numbers(...lines)).not.toEqual([]);
  });
});
