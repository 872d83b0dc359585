import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlignedRow, align } from '../../src/catalogue/align.js';
import { compareLabels, labelKeys, NO_MATCH } from '../../src/catalogue/label.js';
import { type Matcher, matcher } from '../../src/catalogue/lexicon.js';
import type { Indicator } from '../../src/catalogue/model.js';
import { VOCABULARY } from '../support/vocabulary.js';

const key = labelKeys([], VOCABULARY);
const indicator = (stt: string, label: string, parent: string | null = null): Indicator => ({
  id: `X.${stt}`,
  form: '1',
  formTitle: 'Biểu',
  stt,
  label,
  unit: 'Hồ sơ',
  kind: 'count',
  codes: [],
  parent: parent === null ? null : `X.${parent}`,
  relation: null,
  flow: null,
  bounds: [],
  vocabulary: VOCABULARY,
});

const DONE = 'Tổng số hồ sơ đã giải quyết xong';
const IN_TIME = 'Số hồ sơ giải quyết đúng hạn';
const FORM = [
  indicator('1', 'Tỷ lệ hồ sơ cấp tỉnh giải quyết đúng hạn'),
  indicator('1.1', DONE, '1'),
  indicator('1.2', IN_TIME, '1'),
  indicator('2', 'Tỷ lệ hồ sơ cấp huyện giải quyết đúng hạn'),
  indicator('2.1', DONE, '2'),
  indicator('2.2', IN_TIME, '2'),
  indicator('3', 'Số phản ánh đã tiếp nhận'),
];

function aligned(...rows: [stt: string, label: string][]): (AlignedRow & { stt: string; id: string | null })[] {
  const { rows: found } = align(
    rows.map(([stt, label]) => ({ stt, key: key(label) })),
    FORM.map((one) => ({ indicator: one, key: key(one.label) })),
    matcher(),
  );
  return found.map((row) => ({ ...row, id: row.indicator === null ? null : (FORM[row.indicator]?.id ?? null) }));
}

const ids = (rows: readonly { id: string | null }[]): (string | null)[] => rows.map(({ id }) => id);

describe('rows in their printed order', () => {
  it('all there: namesakes go to their own block', () => {
    const rows = aligned(...FORM.map(({ stt, label }): [string, string] => [stt, label]));
    expect(ids(rows)).toEqual(FORM.map(({ id }) => id));
    expect(rows.every(({ stt, margin }) => stt === 'agrees' && margin > 0.6)).toBe(true);
  });

  it('a dropped block takes its namesakes with it', () => {
    const rows = aligned(['2', 'Tỷ lệ hồ sơ cấp huyện giải quyết đúng hạn'], ['2.1', DONE], ['2.2', IN_TIME]);
    expect(ids(rows)).toEqual(['X.2', 'X.2.1', 'X.2.2']);
  });

  it('an inserted row shifts every STT after it: labels and order still tell', () => {
    const rows = aligned(
      ['1', 'Số cuộc họp giao ban của địa phương'],
      ['2', 'Tỷ lệ hồ sơ cấp tỉnh giải quyết đúng hạn'],
      ['2.1', DONE],
      ['2.2', IN_TIME],
      ['3', 'Tỷ lệ hồ sơ cấp huyện giải quyết đúng hạn'],
      ['3.1', DONE],
      ['3.2', IN_TIME],
    );
    expect(ids(rows)).toEqual([null, 'X.1', 'X.1.1', 'X.1.2', 'X.2', 'X.2.1', 'X.2.2']);
    // Under a shifted parent the ordinal of a child agrees as far as it can.
    expect(rows[2]?.stt).toBe('agrees');
    expect(rows[1]?.stt).toBe('differs');
    expect(Math.min(...rows.slice(1).map(({ margin }) => margin))).toBeGreaterThan(1);
  });

  it('a mistyped STT agrees when its digits do', () => {
    const rows = aligned(['1', 'Tỷ lệ hồ sơ cấp tỉnh giải quyết đúng hạn'], ['1,1', DONE], ['1.2 .', IN_TIME]);
    expect(rows.map(({ stt }) => stt)).toEqual(['agrees', 'agrees', 'agrees']);
  });

  it('a row that fits nothing stays alone, although its STT is the catalogue’s', () => {
    const rows = aligned(['3', 'Số hội nghị trực tuyến toàn tỉnh']);
    expect(ids(rows)).toEqual([null]);
  });

  it('one namesake without its block and without STT is ambiguous', () => {
    const rows = aligned(['', DONE]);
    expect(rows[0]?.margin).toBeLessThan(0.6);
  });
});

describe('rows out of their order', () => {
  it('two swapped rows keep the indicators that STT and label name', () => {
    const rows = aligned(
      ['1', 'Tỷ lệ hồ sơ cấp tỉnh giải quyết đúng hạn'],
      ['1.2', IN_TIME],
      ['1.1', DONE],
      ['3', 'Số phản ánh đã tiếp nhận'],
      ['2', 'Tỷ lệ hồ sơ cấp huyện giải quyết đúng hạn'],
      ['2.1', DONE],
    );
    expect(ids(rows)).toEqual(['X.1', 'X.1.2', 'X.1.1', 'X.3', 'X.2', 'X.2.1']);
    expect(Math.min(...rows.map(({ margin }) => margin))).toBeGreaterThanOrEqual(0.6);
  });

  it('a row whose indicator another row already has stays alone', () => {
    const rows = aligned(['3', 'Số phản ánh đã tiếp nhận'], ['1.1', DONE], ['3', 'Số phản ánh đã tiếp nhận']);
    expect(ids(rows).filter((id) => id === 'X.3')).toHaveLength(1);
  });

  it('two rows that claim one indicator are both left', () => {
    const rows = aligned(
      ['2', 'Tỷ lệ hồ sơ cấp huyện giải quyết đúng hạn'],
      ['3', 'Số phản ánh đã tiếp nhận'],
      ['1.2', IN_TIME],
      ['1.2', IN_TIME],
    );
    expect(ids(rows)).toEqual(['X.2', 'X.3', null, null]);
  });

  it('without STT, or with another one, a swapped row stays alone', () => {
    for (const stt of ['', '7']) {
      const rows = aligned(['3', 'Số phản ánh đã tiếp nhận'], [stt, 'Tỷ lệ hồ sơ cấp huyện giải quyết đúng hạn']);
      expect(ids(rows).filter((id) => id !== null)).toHaveLength(1);
    }
  });
});

/** Compares every label with every indicator before it is asked. */
const compareAll: Matcher = (label, indicators) => {
  const quick = matcher()(label, indicators);
  const matches = indicators.map((one) => {
    const match = compareLabels(label, one.key);
    return match.agreement === 'other' ? (quick.matches.find((_, at) => indicators[at] === one) ?? NO_MATCH) : match;
  });
  const agreeing = new Map([...matches.entries()].filter(([, { agreement }]) => agreement !== 'other'));
  return { matches, agreeing, at: (j) => matches[j] ?? NO_MATCH };
};

it('rows are aligned as if every label had been compared with every indicator', () => {
  const words = ['cấp xã', 'đúng hạn', 'Số', 'hồ sơ', 'đã', 'tiếp nhận', 'Tỷ lệ', '(%)', '2022'];
  const label = fc.oneof(
    fc.constantFrom(...FORM.map((one) => one.label)),
    fc.tuple(fc.constantFrom(...FORM.map((one) => one.label)), fc.constantFrom(...words)).map((all) => all.join(' ')),
    fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((all) => all.join(' ')),
  );
  const row = fc.record({ stt: fc.constantFrom('', '1', '1.1', '1.2', '2.1', '2.2', '3', '4'), key: label.map(key) });
  const form = FORM.map((one) => ({ indicator: one, key: key(one.label) }));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
      expect(align(rows, form, matcher())).toEqual(align(rows, form, compareAll));
    }),
    { numRuns: 500 },
  );
});
