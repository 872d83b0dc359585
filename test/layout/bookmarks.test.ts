import { expect, it } from 'vitest';
import { flatOutline } from '../../src/read/pdf/file/flat-outline.js';
import { documentOf, paragraphsIn } from '../read/pdf/fixture.js';

it('a paragraph that is the title of a bookmark is a heading of that level', async () => {
  const paragraphs = paragraphsIn(await documentOf('prints/hau-giang-2022-h1.libreoffice'));
  const headings = paragraphs.filter(({ level }) => level !== null).map(({ level, text }) => [level, text]);
  expect(headings.slice(0, 4)).toEqual([
    [1, 'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH'],
    [2, '1. Ban hành văn bản, kế hoạch'],
    [2, '2. Kiểm tra, tuyên truyền'],
    [1, 'II. KẾT QUẢ THỰC HIỆN'],
  ]);
});

it('a tree of bookmarks that refers to itself comes to an end', () => {
  const loop: { title: string; items: unknown[] } = { title: 'I', items: [] };
  loop.items.push(loop);
  expect(flatOutline([loop]).length).toBeLessThan(10);
});
