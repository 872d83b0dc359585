import { describe, expect, it } from 'vitest';
import { inTable } from '../../../../src/model/finding.js';
import { ct, p, pt, rt, tbl, tc, tr } from '../../../support/docx.js';
import { cellAt, documentOf, grid, rules, texts } from '../../../support/docx-reading.js';

const WHO = 'w:id="1" w:author="Lan"';
const ins = (content: string): string => `<w:ins ${WHO}>${content}</w:ins>`;
const del = (text: string): string =>
  `<w:del ${WHO}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const markDeleted = `<w:rPr><w:del ${WHO}/></w:rPr>`;
const markInserted = `<w:rPr><w:ins ${WHO}/></w:rPr>`;

describe('tracked changes', () => {
  const value = tbl([tr([tc(p(del('120') + ins(rt('135')))), ct('Hồ sơ')])]);

  it('are read as accepted, or as rejected on demand', async () => {
    expect(grid(await documentOf({ body: value }))).toEqual([['135', 'Hồ sơ']]);
    expect(grid(await documentOf({ body: value }, { tracked: 'original' }))).toEqual([['120', 'Hồ sơ']]);
  });

  it('make the cells doubted that they touch, in either state, and no others', async () => {
    for (const tracked of ['final', 'original'] as const) {
      const document = await documentOf({ body: value }, { tracked });
      expect(cellAt(document, 0, 0).doubts).toEqual(['unresolved-change']);
      expect(cellAt(document, 0, 1).doubts).toEqual([]);
      expect(document.messages).toEqual([expect.objectContaining({ rule: 'unresolved-change', evidence: inTable(0) })]);
    }
  });

  it('make a cell doubted whose text is deleted altogether', async () => {
    const document = await documentOf({ body: tbl([tr([tc(p(del('7')))])]) });
    expect(cellAt(document, 0, 0)).toMatchObject({ text: '', doubts: ['unresolved-change'] });
  });

  it('of formatting are no doubt', async () => {
    const document = await documentOf({
      body: tbl([tr([tc(p(rt('5', `<w:b/><w:rPrChange ${WHO}><w:rPr/></w:rPrChange>`)))])]),
    });
    expect(cellAt(document, 0, 0)).toMatchObject({ text: '5', bold: true, doubts: [] });
    expect(document.messages).toEqual([]);
  });

  it('follow moved text to its new place', async () => {
    const body =
      p(`<w:moveFrom ${WHO}>${rt('Điều 2')}</w:moveFrom>${rt('Điều 1')}`) +
      p(`<w:moveTo ${WHO}>${rt('Điều 2')}</w:moveTo>`);
    expect(texts(await documentOf({ body }))).toEqual(['Điều 1', 'Điều 2']);
    expect(texts(await documentOf({ body }, { tracked: 'original' }))).toEqual(['Điều 2Điều 1']);
  });

  it('of a paragraph mark join its text to the next paragraph, which keeps its own look', async () => {
    const body = p(rt('Một '), markDeleted) + pt('hai', '<w:jc w:val="center"/>');
    const document = await documentOf({ body });
    expect(document.blocks).toEqual([expect.objectContaining({ text: 'Một hai', align: 'center' })]);
    expect(texts(await documentOf({ body }, { tracked: 'original' }))).toEqual(['Một', 'hai']);
  });

  it('of an inserted mark are joined when they are rejected', async () => {
    const body = p(rt('Một '), markInserted) + pt('hai');
    expect(texts(await documentOf({ body }))).toEqual(['Một', 'hai']);
    expect(texts(await documentOf({ body }, { tracked: 'original' }))).toEqual(['Một hai']);
  });

  it('never join text across a table, or out of a cell', async () => {
    const document = await documentOf({
      body: p(rt('Trước'), markDeleted) + tbl([tr([tc(p(rt('Trong'), markDeleted))])]) + pt('Sau'),
    });
    expect(texts(document)).toEqual(['Trước', 'Sau']);
    expect(grid(document)).toEqual([['Trong']]);
  });

  it('of rows add and take rows', async () => {
    const body = tbl([
      tr([ct('Tên'), ct('Số')]),
      tr([ct('cũ'), ct('1')], `<w:del ${WHO}/>`),
      tr([ct('mới'), ct('2')], `<w:ins ${WHO}/>`),
    ]);
    const final = await documentOf({ body });
    expect(grid(final)).toEqual([
      ['Tên', 'Số'],
      ['mới', '2'],
    ]);
    expect(cellAt(final, 1, 1).doubts).toEqual(['unresolved-change']);
    expect(cellAt(final, 0, 1).doubts).toEqual([]);
    expect(grid(await documentOf({ body }, { tracked: 'original' }))).toEqual([
      ['Tên', 'Số'],
      ['cũ', '1'],
    ]);
  });

  it('of cells add and take cells', async () => {
    const body = tbl([
      tr([ct('a'), ct('b', `<w:cellDel ${WHO}/>`), ct('c', `<w:cellIns ${WHO}/>`)]),
      tr([ct('1'), ct('2', `<w:cellDel ${WHO}/>`), ct('3', `<w:cellIns ${WHO}/>`)]),
    ]);
    expect(grid(await documentOf({ body }))).toEqual([
      ['a', 'c'],
      ['1', '3'],
    ]);
    expect(grid(await documentOf({ body }, { tracked: 'original' }))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('wrapped around rows and cells add and take them', async () => {
    const around = (name: string, content: string): string => `<w:${name} ${WHO}>${content}</w:${name}>`;
    const body = tbl([
      tr([ct('a'), around('ins', ct('b')), around('del', ct('c'))]),
      around('del', tr([ct('d'), ct('e')])),
      around('ins', tr([ct('f'), ct('g')])),
    ]);
    const final = await documentOf({ body });
    expect(grid(final)).toEqual([
      ['a', 'b'],
      ['f', 'g'],
    ]);
    expect(rules(final)).toContain('unresolved-change');
    expect(grid(await documentOf({ body }, { tracked: 'original' }))).toEqual([
      ['a', 'c'],
      ['d', 'e'],
    ]);
  });

  it('of merges are read in the chosen state', async () => {
    const body = tbl([
      tr([ct('a', `<w:cellMerge ${WHO} w:vMerge="rest"/>`)]),
      tr([ct('b', `<w:cellMerge ${WHO} w:vMerge="cont"/>`)]),
    ]);
    const final = await documentOf({ body });
    expect(final.tables[0]?.cells).toHaveLength(1);
    const original = await documentOf({ body }, { tracked: 'original' });
    expect(original.tables[0]?.cells).toHaveLength(2);
  });

  it('that delete a whole table leave none, and say so', async () => {
    const document = await documentOf({ body: `${tbl([tr([ct('1')], `<w:del ${WHO}/>`)])}${pt('Sau')}` });
    expect(document.tables).toEqual([]);
    expect(texts(document)).toEqual(['Sau']);
    expect(rules(document)).toEqual(['unresolved-change']);
  });

  it('around block content are followed too', async () => {
    const document = await documentOf({ body: `${ins(pt('Thêm'))}<w:del ${WHO}>${pt('Bỏ')}</w:del>` });
    expect(texts(document)).toEqual(['Thêm']);
    expect(rules(document)).toEqual(['unresolved-change', 'unresolved-change']);
  });

  it('give back the properties from before', async () => {
    const body = pt(
      'x',
      `<w:jc w:val="center"/><w:pPrChange ${WHO}><w:pPr><w:jc w:val="right"/></w:pPr></w:pPrChange>`,
    );
    expect((await documentOf({ body })).blocks[0]).toMatchObject({ align: 'center' });
    expect((await documentOf({ body }, { tracked: 'original' })).blocks[0]).toMatchObject({ align: 'right' });
  });
});
