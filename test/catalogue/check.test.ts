import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { checkCatalogue } from '../../src/catalogue/check.js';
import { PACKAGE_CATALOGUES } from '../../src/catalogue/load.js';
import { LANGUAGE } from '../support/vocabulary.js';

const HEADER = 'indicator_id,form,form_title,stt,label,unit,kind,codes,parent,relation,flow';

/** A catalogue without faults, its lines replaced as asked. */
function catalogue(changes: Readonly<Record<number, string>> = {}): string {
  const lines = [
    HEADER,
    'A,1,Điều hành,A,Điều hành,,section,,,,',
    'A.1,1,Điều hành,1,Tỷ lệ hoàn thành,%,percent,,A,ratio A.1.2 A.1.1,rate',
    'A.1.1,1,Điều hành,1.1,Nhiệm vụ được giao,Nhiệm vụ,count,,A.1,,stock',
    'A.1.2,1,Điều hành,1.2,Nhiệm vụ hoàn thành,Nhiệm vụ,count,,A.1,,cumulative',
    'A.2,1,Điều hành,2,Đối thoại,Không = 0 Có = 1,enum,0=Không|1=Có,A,,stock',
    'B.1,2,Tài chính,1,Tổng kinh phí,Triệu đồng,money,,,sum B.1.1 B.1.2,cumulative',
    'B.1.1,2,Tài chính,1.1,Chi thường xuyên,Triệu đồng,money,,B.1,,cumulative',
    'B.1.2,2,Tài chính,1.2,Chi đầu tư,Triệu đồng,money,,B.1,,cumulative',
  ];
  return lines.map((line, i) => changes[i + 1] ?? line).join('\n');
}

const faults = async (text: string) =>
  (await checkCatalogue(text, 'x.csv', LANGUAGE)).map(({ line, column, rule }) => [line, column, rule]);

describe('checkCatalogue', () => {
  it('finds nothing in a correct catalogue', async () => {
    expect(await faults(catalogue())).toEqual([]);
  });

  it('finds nothing in any file that comes with the package', async () => {
    const names = (await readdir(PACKAGE_CATALOGUES, { recursive: true })).filter((name) => name.endsWith('.csv'));
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) {
      const bytes = await readFile(new URL(name, `file://${PACKAGE_CATALOGUES}`));
      expect([name, await checkCatalogue(bytes, name, LANGUAGE)]).toEqual([name, []]);
    }
  });

  const cases: readonly [what: string, line: number, text: string, column: string, rule: string][] = [
    [
      'an id that stands there twice',
      5,
      'A.1.1,1,Điều hành,1.1,X,Nhiệm vụ,count,,A.1,,',
      'indicator_id',
      'duplicate-id',
    ],
    ['an id with odd signs', 6, 'A-2,1,Điều hành,2,Đối thoại,Có = 1,enum,1=Có,A,,', 'indicator_id', 'bad-id'],
    ['an STT that is not the end of the id', 6, 'A.2,1,Điều hành,3,X,Có = 1,enum,1=Có,A,,', 'stt', 'stt-not-of-id'],
    ['1.10 shortened to 1.1 by a spreadsheet', 5, 'A.1.10,1,Điều hành,1.1,X,Việc,count,,A.1,,', 'stt', 'stt-not-of-id'],
    ['a parent that does not exist', 6, 'A.2,1,Điều hành,2,X,Có = 1,enum,1=Có,C,,', 'parent', 'unknown-parent'],
    ['a parent in another form', 9, 'B.1.2,2,Tài chính,1.2,X,Triệu đồng,money,,A,,', 'parent', 'parent-elsewhere'],
    ['a parent that is the row itself', 6, 'A.2,1,Điều hành,2,X,Có = 1,enum,1=Có,A.2,,', 'parent', 'parent-elsewhere'],
    [
      'a relation that names no indicator',
      7,
      'B.1,2,Tài chính,1,X,Triệu đồng,money,,,sum B.1.1 B.1.9,',
      'relation',
      'relation-unknown-id',
    ],
    [
      'a relation with a part twice',
      7,
      'B.1,2,Tài chính,1,X,Triệu đồng,money,,,sum B.1.1 B.1.1,',
      'relation',
      'relation-repeats-id',
    ],
    [
      'a relation of an unknown form',
      7,
      'B.1,2,Tài chính,1,X,Triệu đồng,money,,,B.1.1 + B.1.2,',
      'relation',
      'bad-relation',
    ],
    [
      'a ratio on a count',
      5,
      'A.1.2,1,Điều hành,1.2,X,Việc,count,,A.1,ratio B.1.1 B.1.2,',
      'relation',
      'ratio-not-percent',
    ],
    [
      'a sum on a percentage',
      3,
      'A.1,1,Điều hành,1,X,%,percent,,A,sum A.1.1 A.1.2,rate',
      'relation',
      'sum-not-additive',
    ],
    [
      'a relation over a heading',
      3,
      'A.1,1,Điều hành,1,X,%,percent,,A,ratio A.1.1 A,rate',
      'relation',
      'relation-without-number',
    ],
    ['an unknown kind', 6, 'A.2,1,Điều hành,2,X,Có = 1,number,,A,,', 'kind', 'bad-kind'],
    ['an enum without codes', 6, 'A.2,1,Điều hành,2,X,Có = 1,enum,,A,,', 'codes', 'enum-without-codes'],
    ['codes on a count', 5, 'A.1.2,1,Điều hành,1.2,X,Việc,count,1=Có,A.1,,', 'codes', 'codes-without-enum'],
    ['codes of an unknown form', 6, 'A.2,1,Điều hành,2,X,Có = 1,enum,Có,A,,', 'codes', 'bad-codes'],
    ['a code twice', 6, 'A.2,1,Điều hành,2,X,Có = 1,enum,1=Có|1=Không,A,,', 'codes', 'bad-codes'],
    ['money without a unit of money', 8, 'B.1.1,2,Tài chính,1.1,X,,money,,B.1,,', 'unit', 'money-without-unit'],
    ['a percentage in another unit', 3, 'A.1,1,Điều hành,1,X,Hồ sơ,percent,,A,,', 'unit', 'percent-unit'],
    ['a count in %', 5, 'A.1.2,1,Điều hành,1.2,X,%,count,,A.1,,', 'unit', 'count-unit'],
    ['a heading with a unit', 2, 'A,1,Điều hành,A,Điều hành,%,section,,,,', 'kind', 'heading-with-value'],
    ['a flow on a heading', 2, 'A,1,Điều hành,A,Điều hành,,section,,,,stock', 'flow', 'flow-not-of-kind'],
    ['a percentage that is no rate', 3, 'A.1,1,Điều hành,1,X,%,percent,,A,,stock', 'flow', 'flow-not-of-kind'],
    ['a count that is a rate', 5, 'A.1.2,1,Điều hành,1.2,X,Việc,count,,A.1,,rate', 'flow', 'flow-not-of-kind'],
    ['an unknown flow', 5, 'A.1.2,1,Điều hành,1.2,X,Việc,count,,A.1,,sum', 'flow', 'bad-flow'],
    ['a form in two pieces', 9, 'A.3,1,Điều hành,3,X,Việc,count,,A,,', 'form', 'form-in-pieces'],
    ['a section in two forms', 9, 'A.3,2,Tài chính,3,X,Việc,count,,,,', 'form', 'section-in-two-forms'],
    ['an STT out of order', 6, 'A.0,1,Điều hành,0,X,Có = 1,enum,1=Có,A,,', 'stt', 'stt-order'],
    ['a blank label', 5, 'A.1.2,1,Điều hành,1.2,,Việc,count,,A.1,,', 'label', 'cell-empty'],
  ];
  it.each(cases)('names line and column of %s', async (_what, line, text, column, rule) => {
    expect(await faults(catalogue({ [line]: text }))).toContainEqual([line, column, rule]);
  });

  it('does not accuse rows of naming an id whose own row is at fault', async () => {
    const text = catalogue({ 4: 'A.1.1,1,Điều hành,1.1,,Nhiệm vụ,count,,A.1,,stock' });
    expect(await faults(text)).toEqual([[4, 'label', 'cell-empty']]);
  });

  it('orders STT by number: 1.10 after 1.9', async () => {
    const text = [
      HEADER,
      'A.1.9,1,X,1.9,X,Việc,count,,,,',
      'A.1.10,1,X,1.10,X,Việc,count,,,,',
      'A.2,1,X,2,X,Việc,count,,,,',
    ].join('\n');
    expect(await faults(text)).toEqual([]);
  });

  it('finds sums that lead back to themselves', async () => {
    const text = [
      HEADER,
      'A.1,1,X,1,X,Việc,count,,,sum A.2 A.3,',
      'A.2,1,X,2,X,Việc,count,,,sum A.1 A.3,',
      'A.3,1,X,3,X,Việc,count,,,,',
    ].join('\n');
    expect(await faults(text)).toEqual([
      [2, 'relation', 'relation-cycle'],
      [3, 'relation', 'relation-cycle'],
    ]);
  });

  it('names an unknown column (a slip such as "relations" would lose every relation) and a missing one', async () => {
    const text = catalogue().replace('relation,flow', 'relations,flow').replace(',label,', ',name,');
    expect(await faults(text)).toEqual([
      [1, 'label', 'missing-column'],
      [1, 'name', 'unknown-column'],
      [1, 'relations', 'unknown-column'],
    ]);
  });

  it('accepts a file without the optional columns', async () => {
    expect(await faults('indicator_id,form,form_title,stt,label,unit,kind\nA.1,1,X,1,X,Việc,count\n')).toEqual([]);
  });

  it('says that a catalogue without rows has none', async () => {
    expect(await faults(`${HEADER}\n`)).toEqual([[null, null, 'no-rows']]);
  });

  describe('tells the other files from their columns', () => {
    it.each([
      ['an index', 'id,file,level,valid_from,valid_to,title\nx,x.csv,town,,,X\n', [2, 'level', 'bad-level']],
      [
        'a date with month first',
        'id,file,level,valid_from,valid_to,title\nx,x.csv,commune,12/31/2025,,X\n',
        [2, 'valid_from', 'bad-date'],
      ],
      [
        'a day that does not exist',
        'id,file,level,valid_from,valid_to,title\nx,x.csv,commune,2025-02-30,,X\n',
        [2, 'valid_from', 'bad-date'],
      ],
      ['a map', 'from_id,to_id,same\nI.1,I.2,no\n', [2, 'same', 'bad-same']],
      ['abbreviations', 'abbr,expansion,kind\nTTHC,,term\n', [2, 'expansion', 'cell-empty']],
      ['issuers', 'code,name,level,expected\nX 1,Xã X,commune,maybe\n', [2, 'code', 'bad-code']],
    ])('%s', async (_what, text, expected) => {
      expect(await faults(text)).toContainEqual(expected);
    });

    it('a date as a Vietnamese spreadsheet writes it is no fault', async () => {
      expect(await faults('id;file;level;valid_from;valid_to;title\r\nx;x.csv;commune;01/07/2025;;X\r\n')).toEqual([]);
    });
  });

  it('says in Vietnamese and English what is wrong', async () => {
    const [found] = await checkCatalogue(catalogue({ 6: 'A.2,1,Điều hành,2,X,Có = 1,number,,A,,' }), 'x.csv', LANGUAGE);
    expect(found?.message.vi).toBe('"number" phải là một trong: section, group, count, percent, score, money, enum.');
    expect(found?.message.en).toBe('"number" must be one of: section, group, count, percent, score, money, enum.');
  });
});
