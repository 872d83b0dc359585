import { describe, expect, it } from 'vitest';
import { p, rt, tbl, tc, tr } from '../../support/docx.js';
import { cellAt, documentOf } from '../../support/docx-reading.js';

const cell = async (content: string, properties = '') =>
  cellAt(await documentOf({ body: tbl([tr([tc(p(content), properties), tc(p(rt('Số hồ sơ')))])]) }), 0, 0);
const ODD = ['digit-size'];

describe('digits beside a number that do not stand or show as it does', () => {
  it.each([
    ['lowered', '<w:vertAlign w:val="subscript"/>'],
    ['at another height', '<w:position w:val="8"/>'],
    ['of a point', '<w:sz w:val="2"/>'],
    ['much smaller', '<w:sz w:val="13"/>'],
    ['white', '<w:color w:val="FFFFFF"/>'],
    ['nearly white', '<w:color w:val="F4F4F4"/>'],
    ['of the colour of their shading', '<w:color w:val="1F4E79"/><w:shd w:val="clear" w:fill="1F4E79"/>'],
    ['of the colour of a marker', '<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>'],
    ['drawn with nothing', '<w14:textFill><w14:noFill/></w14:textFill>'],
    ['a hundredth as wide', '<w:w w:val="1"/>'],
    ['printed over each other', '<w:spacing w:val="-120"/>'],
  ])('%s', async (_, properties) => {
    expect((await cell(rt('12', '<w:sz w:val="26"/>') + rt('5', properties))).doubts).toEqual(ODD);
  });

  it('raised before it, or alone in the cell', async () => {
    const raised = '<w:vertAlign w:val="superscript"/>';
    expect((await cell(rt('5', raised) + rt('12'))).doubts).toEqual(ODD);
    expect((await cell(rt('1', raised))).doubts).toEqual(ODD);
  });

  it('of the colour of the cell', async () => {
    const dark = '<w:shd w:val="clear" w:fill="203864"/>';
    expect((await cell(rt('12', '<w:color w:val="203864"/>'), dark)).doubts).toEqual(ODD);
    expect((await cell(rt('12', '<w:color w:val="FFFFFF"/>'), dark)).doubts).toEqual([]);
  });

  it('in a row too low to show them', async () => {
    const flat = tr([tc(p(rt('12'))), tc(p(''))], '<w:trHeight w:val="20" w:hRule="exact"/>');
    expect(cellAt(await documentOf({ body: tbl([flat]) }), 0, 0).doubts).toEqual(ODD);
  });
});

describe('digits of one number', () => {
  it.each([
    ['in red, on yellow', '<w:color w:val="FF0000"/><w:highlight w:val="yellow"/>'],
    ['a little larger', '<w:sz w:val="28"/>'],
    ['spaced', '<w:spacing w:val="-6"/>'],
    ['in grey', '<w:color w:val="A6A6A6"/>'],
  ])('%s are plain', async (_, properties) => {
    expect((await cell(rt('1', '<w:sz w:val="26"/>') + rt('2', properties))).doubts).toEqual([]);
  });

  it('with the mark of a note behind are plain', async () => {
    const marked = await cell(rt('1.234') + rt('1', '<w:vertAlign w:val="superscript"/>'));
    expect(marked).toMatchObject({ text: '1.234¹', doubts: [] });
  });

  it('all at one height are plain', async () => {
    expect((await cell(rt('1', '<w:position w:val="6"/>') + rt('2', '<w:position w:val="6"/>'))).doubts).toEqual([]);
  });
});
