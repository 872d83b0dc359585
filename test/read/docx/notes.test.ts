import { describe, expect, it } from 'vitest';
import { ct, p, pt, r, rt, t, tbl, tc, tr } from '../../support/docx.js';
import { cellAt, documentOf, paragraphs, rules, texts } from '../../support/docx-reading.js';

const foot = (id: number): string => r(`<w:footnoteReference w:id="${id}"/>`, '<w:vertAlign w:val="superscript"/>');
const end = (id: number): string => r(`<w:endnoteReference w:id="${id}"/>`);
const note = (text: string): string => p(r('<w:footnoteRef/>') + rt(` ${text}`));

describe('notes', () => {
  it('leave the number that they are marked at as it is', async () => {
    const document = await documentOf({
      body: tbl([tr([tc(p(rt('1.234') + foot(2))), ct('56')])]),
      footnotes: { 2: note('Số ước') },
    });
    expect(cellAt(document, 0, 0)).toMatchObject({ text: '1.234', notes: [0], doubts: [] });
    expect(cellAt(document, 0, 1).notes).toEqual([]);
    expect(document.notes).toEqual([{ kind: 'footnote', label: '1', text: 'Số ước', lines: [] }]);
  });

  it('are found at their place in a paragraph, in order of their marks', async () => {
    const document = await documentOf({
      body: p(rt('Đạt 47%') + foot(5) + rt(' kế hoạch') + foot(3) + rt('.')),
      footnotes: { 3: note('thứ hai'), 5: note('thứ nhất') },
    });
    expect(paragraphs(document)[0]).toMatchObject({
      text: 'Đạt 47% kế hoạch.',
      noteMarks: [
        { at: 7, note: 0 },
        { at: 16, note: 1 },
      ],
    });
    expect(document.notes.map((each) => [each.label, each.text])).toEqual([
      ['1', 'thứ nhất'],
      ['2', 'thứ hai'],
    ]);
  });

  it('at the ends of a paragraph keep their place when blanks are trimmed', async () => {
    const document = await documentOf({
      body: p(foot(2) + rt('  a  ') + foot(3)),
      footnotes: { 2: note('x'), 3: note('y') },
    });
    expect(paragraphs(document)[0]).toMatchObject({
      text: 'a',
      noteMarks: [
        { at: 0, note: 0 },
        { at: 1, note: 1 },
      ],
    });
  });

  it('keep a paragraph that holds a mark alone', async () => {
    const document = await documentOf({ body: p(foot(2)), footnotes: { 2: note('x') } });
    expect(paragraphs(document)).toEqual([expect.objectContaining({ text: '', noteMarks: [{ at: 0, note: 0 }] })]);
  });

  it('of both kinds are told apart, endnotes counted in small Roman numerals', async () => {
    const document = await documentOf({
      body: p(rt('a') + end(2) + rt('b') + foot(2) + rt('c') + end(3)),
      footnotes: { 2: note('chân trang') },
      endnotes: { 2: pt('cuối 1'), 3: pt('cuối 2') },
    });
    expect(document.notes.map(({ kind, label, text }) => [kind, label, text])).toEqual([
      ['endnote', 'i', 'cuối 1'],
      ['footnote', '1', 'chân trang'],
      ['endnote', 'ii', 'cuối 2'],
    ]);
  });

  it('have the label that the document gives them', async () => {
    const custom = r(`<w:footnoteReference w:customMarkFollows="1" w:id="2"/>${t('(*)')}`);
    const document = await documentOf({
      body: p(rt('12') + custom + rt(' và ') + foot(3)),
      footnotes: { 2: note('sao'), 3: note('chữ') },
      settings: '<w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/></w:footnotePr>',
    });
    expect(texts(document)).toEqual(['12 và']);
    expect(document.notes.map((each) => each.label)).toEqual(['(*)', 'c']);
  });

  it('marked twice are one note', async () => {
    const document = await documentOf({
      body: p(rt('a') + foot(2)) + p(rt('b') + foot(2)),
      footnotes: { 2: note('chung') },
    });
    expect(document.notes).toHaveLength(1);
    expect(paragraphs(document).map((paragraph) => paragraph.noteMarks)).toEqual([
      [{ at: 1, note: 0 }],
      [{ at: 1, note: 0 }],
    ]);
  });

  it('keep the text of all their paragraphs and tables', async () => {
    const document = await documentOf({
      body: p(foot(2)),
      footnotes: { 2: note('một') + pt('hai') + tbl([tr([ct('ba'), ct('bốn')])]) },
    });
    expect(document.notes[0]?.text).toBe('một\nhai\nba\nbốn');
    expect(document.tables).toEqual([]);
  });

  it('that are not in the file are told, and leave the text alone', async () => {
    const document = await documentOf({ body: tbl([tr([tc(p(rt('12') + foot(9)))])]), footnotes: { 2: note('khác') } });
    expect(cellAt(document, 0, 0)).toMatchObject({ text: '12', notes: [] });
    expect(document.notes).toEqual([]);
    expect(rules(document)).toEqual(['note-missing']);
  });

  it('whose mark was deleted are no notes', async () => {
    const document = await documentOf({
      body: p(`${rt('12')}<w:del w:id="1" w:author="x">${foot(2)}</w:del>`),
      footnotes: { 2: note('bỏ') },
    });
    expect(document.notes).toEqual([]);
    expect(paragraphs(document)[0]?.noteMarks).toEqual([]);
  });
});
