import { describe, expect, it } from 'vitest';
import type { PrintedLine } from '../../../src/layout/printed-line.js';
import type { MarginPage } from '../../../src/layout/running/margins.js';
import { runningRoles } from '../../../src/layout/running/roles.js';
import type { Furniture } from '../../../src/model/document.js';
import { documentOf, textsIn, textsOf } from '../../read/pdf/fixture.js';

const rolesOf = (furniture: readonly Furniture[]): string[] =>
  furniture.map(({ role, text, places }) => `${places[0]?.page} ${role}: ${text}`);

function line(page: number, y: number, text: string, more: Partial<PrintedLine> = {}): PrintedLine {
  const width = text.length * 6;
  const x = more.bbox?.[0] ?? 85;
  const base: PrintedLine = {
    page,
    text,
    bbox: [x, y - 12, x + width, y + 3],
    baseline: y,
    size: 13,
    bold: false,
    italic: false,
    firstWord: 20,
    raised: [],
    artifact: false,
  };
  return { ...base, ...more };
}

const centred = (page: number, y: number, text: string): PrintedLine => {
  const half = (text.length * 6) / 2;
  return line(page, y, text, { bbox: [297.5 - half, y - 12, 297.5 + half, y + 3] });
};

/** Pages of A4 with body text from y 90 on, and `extra` lines. */
function pagesWith(count: number, extra: (page: number) => PrintedLine[]): MarginPage[] {
  return Array.from({ length: count }, (_, i) => {
    const number = i + 1;
    const body = [90, 107, 124].map((y) => line(number, y, `Câu ${number} thứ ${y} của phần thân báo cáo`));
    const lines = [...extra(number), ...body].sort((a, b) => a.baseline - b.baseline);
    return { number, width: 595, height: 842, lines, tables: [] };
  });
}

const found = (pages: readonly MarginPage[]): string[] =>
  [...runningRoles(pages)].map(([{ page, text }, role]) => `${page} ${role}: ${text}`).sort();

describe('page furniture', () => {
  it('is kept apart from the body', async () => {
    const document = await documentOf('page-furniture');
    expect(rolesOf(document.furniture)).toEqual([
      '1 header: Báo cáo cải cách hành chính',
      '1 footer: Sở Nội vụ tỉnh Sông Lam, trang 1',
      '2 header: Báo cáo cải cách hành chính',
      '2 page-number: 2',
      '2 footer: Sở Nội vụ tỉnh Sông Lam, trang 2',
      '3 header: Báo cáo cải cách hành chính',
      '3 page-number: 3',
      '3 footer: Sở Nội vụ tỉnh Sông Lam, trang 3',
    ]);
    expect(textsIn(document).join(' ')).not.toMatch(/trang \d|Báo cáo cải cách/);
  });

  it('can be a letterhead in a box on every page, which is no table', async () => {
    const document = await documentOf('boxed-heads');
    expect(document.tables).toEqual([]);
    expect(textsIn(document)).toHaveLength(4);
    expect(new Set(document.furniture.map(({ role }) => role))).toEqual(new Set(['header']));
  });

  it('is never told by repetition alone: the same title and number at the head of three pages are body', async () => {
    const document = await documentOf('repeated-body');
    expect(document.furniture).toEqual([]);
    expect(textsIn(document).filter((text) => text === '100')).toHaveLength(3);
  });
});

describe('page numbers', () => {
  it.each(['N', '- N -', 'Trang N', 'N/4', 'Page N of 4'])('are known as they count on: %s', (form) => {
    const pages = pagesWith(4, (page) => [centred(page, 40, form.replace('N', String(page)))]);
    expect(found(pages)).toHaveLength(4);
  });

  it('may begin with any number and stand at the foot', () => {
    const pages = pagesWith(3, (page) => [line(page, 810, String(page + 16))]);
    expect(found(pages)).toEqual(['1 page-number: 17', '2 page-number: 18', '3 page-number: 19']);
  });

  it('need no neighbour on the second of two pages when they stand on the axis', () => {
    const pages = pagesWith(2, (page) => (page === 2 ? [centred(page, 40, '2')] : []));
    expect(found(pages)).toEqual(['2 page-number: 2']);
  });

  it('are not numbers that do not count the pages', () => {
    const pages = pagesWith(3, (page) => [line(page, 60, ['15', '7', '100'][page - 1] ?? '')]);
    expect(found(pages)).toEqual([]);
  });

  it('are not numbers inside the body', () => {
    const pages = pagesWith(3, (page) => [line(page, 400, String(page))]);
    expect(found(pages)).toEqual([]);
  });
});

describe('running text', () => {
  it('tagged as an artifact by the producer needs no repetition', () => {
    const pages = pagesWith(1, (page) => [line(page, 40, 'Mật', { artifact: true })]);
    expect(found(pages)).toEqual(['1 header: Mật']);
  });

  it("is what a browser prints at the paper's edge", () => {
    const pages = pagesWith(2, (page) => [
      line(page, 20, '6/20/22, 10:11 AM', { size: 8 }),
      line(page, 834, 'file:///bao-cao.html', { size: 8 }),
    ]);
    expect(found(pages)).toHaveLength(4);
  });

  it('must stand off the body', () => {
    const pages = pagesWith(4, (page) => [line(page, 73, 'Biểu mẫu tổng hợp')]);
    expect(found(pages)).toEqual([]);
  });

  it('are not the titles of forms, one a page, although they count on with the pages', () => {
    const pages = pagesWith(5, (page) => [centred(page, 57, `Biểu mẫu ${page}`)]);
    expect(found(pages)).toEqual([]);
  });

  it('stands where no page has body text', () => {
    const pages = pagesWith(5, (page) => [
      line(page, 60, page === 4 ? 'Một câu của phần thân ở đầu trang.' : 'Sở Nội vụ'),
    ]);
    expect(found(pages)).toEqual([]);
  });

  it('may count the pages when it says so', () => {
    const pages = pagesWith(4, (page) => [line(page, 800, `Báo cáo của Sở Nội vụ, trang ${page} trên 4`)]);
    expect(found(pages)).toHaveLength(4);
  });

  it('stands outside the tables', () => {
    const pages = pagesWith(4, (page) => [line(page, 40, 'Sở Nội vụ')]).map((page) => ({
      ...page,
      tables: [{ top: 30, bottom: 80 }],
    }));
    expect(found(pages)).toEqual([]);
  });
});

describe('what is laid over a page', () => {
  it('a visible signature of an incremental update is no body text, and its date stays with it', async () => {
    const { furniture } = await documentOf('signed-widget');
    expect(furniture.map(({ role }) => role)).toEqual(['signature']);
    expect(furniture[0]?.text).toContain('Thời gian ký: 20.06.2023');
    expect((await textsOf('signed-widget')).join(' ')).not.toMatch(/Ký bởi|20\.06/);
  });

  it('a signature box and an arrival stamp drawn into the page are told by what they say, their frames are no tables', async () => {
    const document = await documentOf('signed-flattened');
    expect(document.furniture.map(({ role }) => role)).toEqual(['stamp', 'signature']);
    expect(document.tables).toEqual([]);
    expect(textsIn(document)).toEqual(await textsOf('signed-widget'));
    expect(document.furniture[0]?.text).toBe('ĐẾN\nSố: 1873\nNgày: 21/6/2023');
  });

  it('a stamp annotation is no body text; text typed onto the page is', async () => {
    expect((await documentOf('stamped')).furniture.map(({ role, text }) => [role, text])).toEqual([
      ['stamp', 'ĐÃ TIẾP NHẬN'],
    ]);
    expect(await textsOf('typed-over')).toContain('Bổ sung: 12 nhiệm vụ.');
  });

  it('a slanted watermark is no body text', async () => {
    const { furniture } = await documentOf('watermark');
    expect(furniture.map(({ role, text }) => [role, text])).toEqual([['watermark', 'BẢN SAO LƯU TRỮ']]);
    expect(await textsOf('watermark')).toEqual(['Tổng số hồ sơ tiếp nhận là 2.372 hồ sơ.']);
  });
});
