import { describe, expect, it } from 'vitest';
import { p, pt, r, rt } from '../../support/docx.js';
import { documentOf, texts } from '../../support/docx-reading.js';

const section = (references: string, more = ''): string => `<w:sectPr>${references}${more}</w:sectPr>`;
const reference = (kind: 'header' | 'footer', type: string, id: string): string =>
  `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`;
const page =
  r('<w:fldChar w:fldCharType="begin"/>') +
  r('<w:instrText> PAGE </w:instrText>') +
  r('<w:fldChar w:fldCharType="separate"/>') +
  rt('2') +
  r('<w:fldChar w:fldCharType="end"/>');

describe('headers and footers', () => {
  it('are kept apart from the body', async () => {
    const document = await documentOf({
      body: pt('Thân bài') + section(reference('header', 'default', 'h') + reference('footer', 'default', 'f')),
      headers: { h: pt('UBND TỈNH') + pt('Số: 12/BC') },
      footers: { f: pt('Mật') },
    });
    expect(texts(document)).toEqual(['Thân bài']);
    expect(document.furniture).toEqual([
      { role: 'header', text: 'UBND TỈNH\nSố: 12/BC', places: [] },
      { role: 'footer', text: 'Mật', places: [] },
    ]);
  });

  it('that hold a page number alone are told apart', async () => {
    const document = await documentOf({
      body: section(reference('header', 'default', 'h')),
      headers: { h: p(rt('- ') + page + rt(' -')) },
    });
    expect(document.furniture).toEqual([{ role: 'page-number', text: '- 2 -', places: [] }]);
  });

  it('of first and even pages count only where they are switched on', async () => {
    const references =
      reference('header', 'first', 'a') + reference('header', 'even', 'b') + reference('header', 'default', 'c');
    const headers = { a: pt('đầu'), b: pt('chẵn'), c: pt('thường') };
    const read = async (more: string, settings?: string): Promise<readonly string[]> =>
      (
        await documentOf({ body: section(references, more), headers, ...(settings === undefined ? {} : { settings }) })
      ).furniture.map((each) => each.text);
    expect(await read('')).toEqual(['thường']);
    expect(await read('<w:titlePg/>')).toEqual(['đầu', 'thường']);
    expect(await read('', '<w:evenAndOddHeaders/>')).toEqual(['chẵn', 'thường']);
  });

  it('of several sections are each read once', async () => {
    const document = await documentOf({
      body:
        p('', section(reference('header', 'default', 'a'))) +
        p('', section(reference('header', 'default', 'b'))) +
        section(reference('header', 'default', 'a')),
      headers: { a: pt('A'), b: pt('B') },
    });
    expect(document.furniture.map((each) => each.text)).toEqual(['A', 'B']);
  });
});
