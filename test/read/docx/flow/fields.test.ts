import { describe, expect, it } from 'vitest';
import { ct, escaped, p, pt, r, rt, t, tbl, tc, tr } from '../../../support/docx.js';
import { cellAt, documentOf, rules, texts } from '../../../support/docx-reading.js';

const char = (type: string, more = ''): string => r(`<w:fldChar w:fldCharType="${type}">${more}</w:fldChar>`);
const instruction = (text: string): string => r(`<w:instrText xml:space="preserve">${escaped(text)}</w:instrText>`);
const complex = (code: string, result: string): string =>
  char('begin') + instruction(code) + char('separate') + result + char('end');

describe('fields', () => {
  it('print the result of a simple field', async () => {
    const document = await documentOf({
      body: tbl([tr([tc(p(`<w:fldSimple w:instr=" =SUM(ABOVE) ">${rt('1.234')}</w:fldSimple>`))])]),
    });
    expect(cellAt(document, 0, 0)).toMatchObject({ text: '1.234', doubts: [] });
  });

  it('print the result of a complex field, not its instruction', async () => {
    const document = await documentOf({ body: p(rt('Tổng ') + complex(' =SUM(ABOVE) ', rt('56')) + rt(' hồ sơ')) });
    expect(texts(document)).toEqual(['Tổng 56 hồ sơ']);
  });

  it('print the result of a field that stands in another one’s result, and nothing of one in an instruction', async () => {
    const inResult = complex(' IF 1 = 1 ', rt('a') + complex(' PAGE ', rt('7')) + rt('b'));
    const inCode =
      char('begin') + instruction(' IF ') + complex(' REF x ', rt('ẩn')) + char('separate') + rt('hiện') + char('end');
    const document = await documentOf({ body: p(inResult) + p(inCode) });
    expect(texts(document)).toEqual(['a7b', 'hiện']);
  });

  it('may span paragraphs', async () => {
    const document = await documentOf({
      body:
        p(char('begin') + instruction(' TOC ') + char('separate') + rt('1. Mở đầu')) +
        p(rt('2. Kết quả')) +
        p(char('end')) +
        pt('Sau'),
    });
    expect(texts(document)).toEqual(['1. Mở đầu', '2. Kết quả', 'Sau']);
  });

  it('that never end do not swallow what follows', async () => {
    const document = await documentOf({
      body: p(char('begin') + instruction(' REF a ') + rt('Nội dung')) + pt('Tiếp theo'),
    });
    expect(texts(document)).toEqual(['Nội dung', 'Tiếp theo']);
  });

  it('whose end was deleted on its own do not swallow what follows', async () => {
    const document = await documentOf({
      body: p(`${char('begin')}${rt('Còn')}<w:del w:id="1" w:author="x">${char('end')}</w:del>`) + pt('Tiếp theo'),
    });
    expect(texts(document)).toEqual(['Còn', 'Tiếp theo']);
  });

  it('without a result are doubted where a number should stand', async () => {
    const document = await documentOf({
      body: tbl([
        tr([
          tc(p(char('begin') + instruction(' =SUM(ABOVE) ') + char('end'))),
          tc(p('<w:fldSimple w:instr="=B1*2"/>')),
          ct('3'),
        ]),
      ]),
    });
    expect(cellAt(document, 0, 0)).toMatchObject({ text: '', doubts: ['field-without-result'] });
    expect(cellAt(document, 0, 1).doubts).toEqual(['field-without-result']);
    expect(cellAt(document, 0, 2).doubts).toEqual([]);
    expect(rules(document)).toContain('field-without-result');
  });

  it('that never print anything are no doubt', async () => {
    const document = await documentOf({
      body: p(char('begin') + instruction(' XE "mục" ') + char('end') + r(t('Chữ'))),
    });
    expect(texts(document)).toEqual(['Chữ']);
    expect(document.messages).toEqual([]);
  });

  it('of forms print their state', async () => {
    const box = (state: string): string =>
      char('begin', `<w:ffData><w:checkBox>${state}</w:checkBox></w:ffData>`) +
      instruction(' FORMCHECKBOX ') +
      char('end');
    const list = char(
      'begin',
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Không"/><w:listEntry w:val="Có"/></w:ddList></w:ffData>',
    );
    const document = await documentOf({
      body:
        p(box('<w:checked/>')) +
        p(box('<w:default w:val="0"/>')) +
        p(list + instruction(' FORMDROPDOWN ') + char('end')),
    });
    expect(texts(document)).toEqual(['☒', '☐', 'Có']);
  });
});
