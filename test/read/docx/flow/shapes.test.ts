import { describe, expect, it } from 'vitest';
import { abstractNum, ct, listed, num, p, pt, r, rt, tbl, tc, tr } from '../../../support/docx.js';
import { documentOf, grid, texts } from '../../../support/docx-reading.js';

const shape = (content: string): string =>
  `<wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp>`;
const anchored = (content: string, top = 0, left = 0): string =>
  `<w:drawing><wp:anchor><wp:positionH relativeFrom="column"><wp:posOffset>${left}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>${top}</wp:posOffset></wp:positionV><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const vml = (content: string, style = ''): string =>
  `<w:pict><v:shape style="${style}"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`;
const alternate = (choice: string, fallback: string, requires = 'wps'): string =>
  `<mc:AlternateContent><mc:Choice Requires="${requires}">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;

describe('text boxes', () => {
  it('are read once, after the paragraph that they are anchored in', async () => {
    const both = alternate(anchored(shape(pt('Trong hộp'))), vml(pt('Trong hộp')));
    const document = await documentOf({ body: p(rt('Neo') + r(both)) + pt('Sau') });
    expect(texts(document)).toEqual(['Neo', 'Trong hộp', 'Sau']);
    expect(document.messages).toEqual([]);
  });

  it('are read from the fallback where the choice needs what is not known', async () => {
    const both = alternate('<w:drawing/>', vml(pt('Dự phòng')), 'cx99');
    expect(texts(await documentOf({ body: p(r(both)) }))).toEqual(['Dự phòng']);
  });

  it('of old files, of WPS and LibreOffice, are VML alone', async () => {
    expect(texts(await documentOf({ body: p(rt('Neo') + r(vml(pt('Cũ')))) }))).toEqual(['Neo', 'Cũ']);
  });

  it('in a cell are the cell’s text', async () => {
    const document = await documentOf({ body: tbl([tr([tc(p(rt('a') + r(anchored(shape(pt('b')))))), ct('c')])]) });
    expect(grid(document)).toEqual([['a\nb', 'c']]);
  });

  it('can hold tables, lists, and other boxes', async () => {
    const inner = tbl([tr([ct('1'), ct('2')])]) + listed('mục', 1) + p(r(anchored(shape(pt('sâu')))));
    const document = await documentOf({
      body: listed('đầu', 1) + p(r(anchored(shape(inner)))) + listed('cuối', 1),
      numbering: abstractNum(0, [{ text: '%1.' }]) + num(1, 0),
    });
    expect(texts(document)).toEqual(['1. đầu', '2. mục', 'sâu', '3. cuối']);
    expect(grid(document)).toEqual([['1', '2']]);
  });

  it('of one anchor are read from top to bottom, then from left to right', async () => {
    const boxes =
      r(anchored(shape(pt('dưới')), 5000)) +
      r(anchored(shape(pt('phải')), 0, 900)) +
      r(anchored(shape(pt('trái')), 0, 100));
    expect(texts(await documentOf({ body: p(boxes) }))).toEqual(['trái', 'phải', 'dưới']);
  });

  it('of old files are ordered alike', async () => {
    const boxes =
      r(vml(pt('dưới'), 'position:absolute;margin-left:0;margin-top:50pt')) +
      r(vml(pt('trên'), 'margin-left:0;margin-top:10.5pt'));
    expect(texts(await documentOf({ body: p(boxes) }))).toEqual(['trên', 'dưới']);
  });

  it('of a group are all read', async () => {
    const group = `<wpg:wgp>${shape(pt('một'))}${shape(pt('hai'))}</wpg:wgp>`;
    expect(texts(await documentOf({ body: p(r(anchored(group))) }))).toEqual(['một', 'hai']);
  });

  it('in hidden text are hidden', async () => {
    expect(texts(await documentOf({ body: p(r(anchored(shape(pt('ẩn'))), '<w:vanish/>')) }))).toEqual([]);
  });
});
