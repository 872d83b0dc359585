import { describe, expect, it } from 'vitest';
import { paragraphsOf } from '../../../src/interpret/figures/outline.js';
import type { Document, Paragraph } from '../../../src/model/document.js';
import { VOCABULARY } from '../../support/vocabulary.js';
import { documentOf, paragraphOf } from './prose.js';

/** Path and lead-ins of the paragraph that begins with `Đây`. */
function above(document: Document) {
  const passage = paragraphsOf(document, VOCABULARY).find(({ text }) => text.startsWith('Đây'));
  return [...(passage?.path ?? []), ...(passage?.leads ?? [])];
}

const of = (...paragraphs: readonly Paragraph[]): Document => ({ ...documentOf(), blocks: paragraphs });

describe('headings', () => {
  it('are those that the document marks', () => {
    expect(above(documentOf('# Kết quả', '## Cải cách thể chế', 'Đây là văn bản.'))).toEqual([
      'Kết quả',
      'Cải cách thể chế',
    ]);
  });

  it('are told by their numbering where nothing is marked', () => {
    const document = documentOf(
      'II. KẾT QUẢ',
      '1. Cải cách thể chế',
      '1.1. Xây dựng văn bản',
      'a) Ban hành',
      'Đây là văn bản.',
    );
    expect(above(document)).toEqual(['II. KẾT QUẢ', '1. Cải cách thể chế', '1.1. Xây dựng văn bản', 'a) Ban hành']);
  });

  it('numbered by chapter and place stand below the chapter', () => {
    const document = documentOf('II. KẾT QUẢ', 'II.1. Bộ máy', 'II.2. Kiểm soát thủ tục', 'Đây là văn bản.');
    expect(above(document)).toEqual(['II. KẾT QUẢ', 'II.2. Kiểm soát thủ tục']);
  });

  it('end those of the same and of deeper ranks', () => {
    const document = documentOf('I. CHỈ ĐẠO', '1. Kế hoạch', 'a) Tiến độ', '2. Kiểm tra', 'Đây là văn bản.');
    expect(above(document)).toEqual(['I. CHỈ ĐẠO', '2. Kiểm tra']);
  });

  it('put numbering before the level that a heading is marked with', () => {
    expect(above(documentOf('## I. CHỈ ĐẠO', '## 1. Kế hoạch', 'Đây là văn bản.'))).toEqual([
      'I. CHỈ ĐẠO',
      '1. Kế hoạch',
    ]);
  });

  it('are no numbered sentences', () => {
    expect(above(documentOf('I. CHỈ ĐẠO', '1. Tỉnh đã ban hành kế hoạch.', 'Đây là văn bản.'))).toEqual(['I. CHỈ ĐẠO']);
  });

  it('are numbered phrases in bold, ending in a full stop or not', () => {
    const document = of(paragraphOf('1. Về thể chế.', { bold: true }), paragraphOf('Đây là văn bản.'));
    expect(above(document)).toEqual(['1. Về thể chế.']);
  });

  it('are not whole paragraphs marked as headings', () => {
    const long = `# ${'Tỉnh đã ban hành văn bản và tổ chức thực hiện. '.repeat(10)}`;
    expect(above(documentOf('# Kết quả', long, 'Đây là văn bản.'))).toEqual(['Kết quả']);
  });

  it('begin anew behind a title', () => {
    const title = paragraphOf('PHỤ LỤC SỐ LIỆU', { bold: true, align: 'center' });
    expect(above(of(paragraphOf('# I. CHỈ ĐẠO'), title, paragraphOf('Đây là văn bản.')))).toEqual([]);
  });
});

describe('lead-ins', () => {
  it('are bullets that state nothing themselves', () => {
    const document = documentOf('1. Một cửa', '- Về kết quả giải quyết hồ sơ', 'Đây là văn bản.');
    expect(above(document)).toEqual(['1. Một cửa', '- Về kết quả giải quyết hồ sơ']);
  });

  it('are bullets with more under them', () => {
    const document = documentOf('- Tình hình giải quyết hồ sơ:', '+ Cấp xã:', 'Đây là văn bản.');
    expect(above(document)).toEqual(['- Tình hình giải quyết hồ sơ:', '+ Cấp xã:']);
  });

  it('are no bullets of a list', () => {
    expect(above(documentOf('1. Kết quả', '- Đã rà soát', '- Đã công bố', 'Đây là văn bản.'))).toEqual([
      '1. Kết quả',
      '- Đã công bố',
    ]);
  });
});

it('notes come last, each under its own mark', () => {
  const note = { kind: 'footnote', label: '2', text: 'Gồm 12 xã.', lines: [] } as const;
  const found = paragraphsOf({ ...documentOf('Đây là văn bản.'), notes: [note] }, VOCABULARY);
  expect(found.map(({ text, path }) => [text, ...path])).toEqual([['Đây là văn bản.'], ['Gồm 12 xã.', 'Chú thích 2']]);
});
