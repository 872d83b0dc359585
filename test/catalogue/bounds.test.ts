import { describe, expect, it } from 'vitest';
import { checkCatalogue } from '../../src/catalogue/check.js';
import { LANGUAGE } from '../support/vocabulary.js';

const HEADER = 'indicator_id,form,form_title,stt,label,unit,kind,codes,parent,relation,flow,bounds';

/** Faults of a catalogue of a heading, a coded answer and three counts, the last with these bounds. */
async function faults(bounds: string): Promise<[number | null, string | null, string][]> {
  const text = [
    HEADER,
    'A,1,X,A,X,,section,,,,,',
    'A.1,1,X,1,Đối thoại,Có = 1,enum,1=Có,A,,,',
    'A.2,1,X,2,Hồ sơ,Hồ sơ,count,,A,,,',
    'B.1,2,Y,1,Hồ sơ đã nhận,Hồ sơ,count,,,,,',
    `B.2,2,Y,2,Tổng hồ sơ,Hồ sơ,count,,,,,${bounds}`,
  ].join('\n');
  return (await checkCatalogue(text, 'x.csv', LANGUAGE)).map(({ line, column, rule }) => [line, column, rule]);
}

describe('bounds of an indicator', () => {
  it('name one equal indicator, or the parts that it covers, in any form', async () => {
    for (const bounds of ['', 'equal A.2', 'covers A.2 B.1', 'equal A.2|covers B.1', 'equal A.2 | covers B.1']) {
      expect(await faults(bounds)).toEqual([]);
    }
  });

  it.each([
    ['another word', 'below A.2', 'bad-bounds'],
    ['two equals', 'equal A.2 B.1', 'bad-bounds'],
    ['nothing covered', 'covers', 'bad-bounds'],
    ['an id that is not there', 'equal A.9', 'bound-unknown-id'],
    ['a heading', 'covers A', 'bound-without-amount'],
    ['a coded answer', 'equal A.1', 'bound-without-amount'],
    ['the row itself', 'covers B.2', 'bound-on-itself'],
  ])('are refused with %s', async (_what, bounds, rule) => {
    expect(await faults(bounds)).toEqual([[6, 'bounds', rule]]);
  });
});
