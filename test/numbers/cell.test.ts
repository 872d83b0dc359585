import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CellContext, readCell } from '../../src/numbers/cell.js';
import { VOCABULARY } from '../support/vocabulary.js';

const count: CellContext = { kind: 'count', unit: 'Hồ sơ', codes: [], vocabulary: VOCABULARY };
const percent: CellContext = { kind: 'percent', unit: '%', codes: [], vocabulary: VOCABULARY };
const million: CellContext = { kind: 'money', unit: 'Triệu đồng', codes: [], vocabulary: VOCABULARY };
const billion: CellContext = { kind: 'money', unit: 'Tỷ đồng', codes: [], vocabulary: VOCABULARY };
const score: CellContext = { kind: 'score', unit: 'Điểm', codes: [], vocabulary: VOCABULARY };
const unknown: CellContext = { kind: null, unit: '', codes: [], vocabulary: VOCABULARY };
const levels: CellContext = {
  kind: 'enum',
  unit: 'Chưa có = 0 2 cấp = 1 3 cấp = 2',
  codes: [
    { code: '0', label: 'Chưa có' },
    { code: '1', label: '2 cấp' },
    { code: '2', label: '3 cấp' },
  ],
  vocabulary: VOCABULARY,
};

const read = (raw: string, context: CellContext) => readCell(raw, context);

describe('a certain reading', () => {
  it.each([
    ['a plain number', '2494', count, '2494', 'plain'],
    ['a leading zero', '05', count, '5', 'plain'],
    ['zero', '0', count, '0', 'plain'],
    ['more digits than a float holds', '123456789012345678901', count, '123456789012345678901', 'plain'],
    ['both separators', '26.811,096', billion, '26811.096', 'mixed-separators'],
    ['both separators, the other way', '5,775.6', billion, '5775.6', 'mixed-separators'],
    ['one separator repeated', '5.124.419', million, '5124419', 'repeated-group'],
    ['a tail not of three digits', '47,27', percent, '47.27', 'decimal-tail'],
    ['a point as decimal sign', '54.9', percent, '54.9', 'decimal-tail'],
    ['three digits on a count, comma', '2,004', count, '2004', 'unit-group'],
    ['three digits on a count, point', '2.004', count, '2004', 'unit-group'],
    ['three digits on a percentage with its sign', '47.270 %', percent, '47.27', 'unit-decimal'],
    ['integer part zero with its sign', '0,123%', percent, '0.123', 'zero-integer'],
    ['two decimals below one', '0,94', percent, '0.94', 'decimal-tail'],
    ['three digits on a score', '48,059', score, '48.059', 'unit-decimal'],
    ['three digits behind a point, money', '859.954', million, '859954', 'unit-group'],
    ['three digits behind a comma, tỷ', '815,036', billion, '815.036', 'unit-decimal'],
    ['negative money', '(12,5)', billion, '-12.5', 'decimal-tail'],
    ['negative money with a true minus', '\u22125.000', million, '-5000', 'unit-group'],
    ['a percent sign under %', '47,27%', percent, '47.27', 'decimal-tail'],
    ['a percent sign where no unit is known', '47,27 %', unknown, '47.27', 'decimal-tail'],
    ['its own unit word', '1.234 hồ sơ', count, '1234', 'unit-group'],
    ['its own money unit, otherwise written', '5.124 tr.đ', million, '5124', 'unit-group'],
    ['a percentage in words', '98,5 phần trăm', percent, '98.5', 'decimal-tail'],
    ['a line break in the cell', '1.234\nhồ sơ', count, '1234', 'unit-group'],
    ['decomposed letters', '12 hồ sơ'.normalize('NFD'), count, '12', 'plain'],
  ] as const)('%s', (_, raw, context, value, rule) => {
    expect(read(raw, context)).toMatchObject({ value, rule, certain: true, reasons: [] });
  });

  it('of a blank is no value, not zero', () => {
    expect(read(' \u00a0\n', count)).toEqual({ value: null, rule: 'blank', readings: [], certain: true, reasons: [] });
  });

  it.each(['-', '–', '\u2011', '- -'])('of the dash %j is no value', (raw) => {
    expect(read(raw, count)).toMatchObject({ value: null, rule: 'dash', certain: true });
  });

  it('keeps the other reading', () => {
    expect(read('1,234', count).readings.map(({ value }) => value)).toEqual(['1234', '1.234']);
    expect(read('1,234', billion).readings.map(({ value }) => value)).toEqual(['1.234', '1234']);
  });

  it.each([
    ['5.775,6', '5775.6'],
    ['1.234.567', '1234567'],
    ['47,2', '47.2'],
    ['0.125', '0.125'],
  ])('of %s needs no unit: the shape decides', (raw, value) => {
    expect(read(raw, unknown)).toMatchObject({ value, certain: true });
  });
});

describe('a reading that a person must look at', () => {
  it.each([
    ['three digits and no unit', '1,234', unknown, null, ['number-undecided']],
    ['three digits behind a comma, triệu', '1,234', million, null, ['number-undecided']],
    ['blank groups', '1 234 567', count, null, ['digits-apart']],
    ['three numbers of three digits', '120 115 110', count, null, ['digits-apart']],
    ['no-break and thin blanks as groups', '1\u00a0234\u2009567', count, null, ['digits-apart']],
    ['one blank group', '110 120', count, null, ['digits-apart']],
    ['blank groups and a decimal tail', '5 775,6', billion, null, ['digits-apart']],
    ['three digits on a percentage', '1.250', percent, null, ['number-undecided']],
    ['a percentage or a part of one', '0,987', percent, '0.987', ['part-of-one']],
    ['a footnote mark', '12*', count, '12', ['number-marked']],
    ['a footnote mark in brackets', '12 (*)', count, '12', ['number-marked']],
    ['a superscript footnote mark, or a power', '10²', count, '10', ['number-marked']],
    ['a bracketed footnote mark', '12 [2]', count, '12', ['number-marked']],
    ['a letter for a digit', '1O', count, null, ['digits-unclear']],
    ['a Cyrillic letter for a digit', '1\u041e', count, null, ['digits-unclear']],
    ['digits of two widths', '1\uff15', count, null, ['digits-unclear']],
    ['digits of another script', '\u0663', count, null, ['digits-unclear']],
    ['a fraction sign', '12½', count, null, ['digits-unclear']],
    ['decimals on a count', '12,5', count, '12.5', ['decimal-on-count']],
    ['decimals on a count, both separators', '1.234,5', count, '1234.5', ['decimal-on-count']],
    ['zeros behind a count', '12.00', count, '12', ['decimal-on-count']],
    ['integer part zero on a count', '0,123', count, '0.123', ['decimal-on-count']],
    ['groups not of three', '1.23.456', count, null, ['group-size']],
    ['groups not of three before decimals', '12.34,5', billion, null, ['group-size']],
    ['the decimal sign twice', '1.234,5,6', billion, null, ['group-size']],
    ['a first group too long', '1234.567', million, '1234.567', ['group-size']],
    ['repeated groups on a percentage', '1.234.567', percent, '1234567', ['number-undecided', 'share-out-of-range']],
    ['a share above 100', '132,51', percent, '132.51', ['share-out-of-range']],
    ['another unit', '5 tỷ đồng', million, '5', ['other-unit-in-cell']],
    ['a percentage on a count', '15%', count, '15', ['other-unit-in-cell']],
    ['a count on a percentage', '15 cơ quan', percent, '15', ['other-unit-in-cell']],
    ['a scale word on a count', '3,01 nghìn hồ sơ', count, '3010', ['other-unit-in-cell']],
    ['text behind', '12 (dự kiến)', count, '12', ['extra-text']],
    ['text before', 'khoảng 12', count, '12', ['extra-text']],
    ['a fraction', '14/49', count, null, ['fraction-in-cell']],
    ['two numbers', '10 và 15', count, null, ['two-numbers']],
    ['a range', '10-15', count, null, ['two-numbers']],
    ['numbers apart by a blank', '12 34', count, null, ['two-numbers']],
    ['numbers below each other', '12\n345', count, null, ['two-numbers']],
    ['a paragraph', 'đã thực hiện 12 '.repeat(40), count, null, ['not-a-number']],
    ['a negative count', '-5', count, '-5', ['negative-value']],
    ['brackets around a count', '(12)', count, '-12', ['negative-value']],
    ['a date', '31/12/2021', count, null, ['not-a-number']],
    ['a document number', '60/2021/NĐ-CP', count, null, ['not-a-number']],
    ['words', 'đang triển khai', count, null, ['not-a-number']],
    ['a word for none', 'Không', count, null, ['word-for-none']],
    ['another word for none', 'Chưa có', percent, null, ['word-for-none']],
    ['a tick', 'x', count, null, ['word-for-none']],
  ] as const)('%s', (_, raw, context, value, reasons) => {
    expect(read(raw, context)).toMatchObject({ value, reasons, certain: false });
  });

  it('keeps the numbers of a fraction and of a range as readings', () => {
    expect(read('14/49', count).readings.map(({ value }) => value)).toEqual(['14', '49']);
  });

  it('keeps the positive reading of a negative count', () => {
    expect(read('(12)', count).readings.map(({ value }) => value)).toEqual(['-12', '12']);
  });

  it('when the printed unit and the catalogue’s kind read it differently', () => {
    expect(read('1,234', { kind: 'percent', unit: 'Hồ sơ', codes: [], vocabulary: VOCABULARY }).reasons).toEqual([
      'unit-against-kind',
    ]);
    expect(read('15', { kind: 'percent', unit: 'Hồ sơ', codes: [], vocabulary: VOCABULARY }).certain).toBe(true);
  });
});

describe('a coded unit', () => {
  it.each([
    ['1', '1'],
    ['02', '2'],
    ['2 cấp', '1'],
    ['3 CẤP', '2'],
    ['Chưa có', '0'],
    ['2 cấp = 1', '1'],
  ])('reads %j as code %s', (raw, value) => {
    expect(read(raw, levels)).toMatchObject({ value, rule: 'coded', certain: true });
  });

  it.each([
    ['3', '3', 'code-unknown'],
    ['Đã xong', null, 'code-unknown'],
    ['x', null, 'code-unknown'],
    ['2 cấp = 2', '1', 'code-as-text'],
    ['3 cấp, đang thử nghiệm', '2', 'code-as-text'],
    ['1,5', null, 'code-unknown'],
  ])('doubts %j', (raw, value, reason) => {
    expect(read(raw, levels)).toMatchObject({ value, certain: false, reasons: [reason] });
  });

  it('doubts a dash: no code is written so', () => {
    expect(read('-', levels)).toMatchObject({ value: null, rule: 'dash', certain: false });
  });

  it('takes the printed list before the catalogue’s', () => {
    expect(read('Có', { ...levels, unit: 'Không = 1; Có = 2' }).value).toBe('2');
  });

  it('takes the catalogue’s list where the unit prints none', () => {
    expect(read('3 cấp', { ...levels, unit: '' }).value).toBe('2');
  });

  it('of another language’s words stays a blank where it is blank', () => {
    expect(read('', levels)).toMatchObject({ value: null, rule: 'blank', certain: true });
  });
});

/** How people write a number: group and decimal sign. */
const STYLES = [
  { group: '.', decimal: ',' },
  { group: ',', decimal: '.' },
  { group: ' ', decimal: ',' },
  { group: '\u00a0', decimal: ',' },
  { group: '', decimal: ',' },
  { group: '', decimal: '.' },
] as const;

function format(whole: bigint, tail: string, { group, decimal }: (typeof STYLES)[number]): string {
  const digits = whole.toString().replace(/\B(?=(?:\d{3})+$)/gu, group);
  return tail === '' ? digits : `${digits}${decimal}${tail}`;
}

describe('any number in any style', () => {
  const whole = fc.bigInt({ min: 0n, max: 10n ** 20n });
  const tail = fc.stringMatching(/^\d{1,4}$/u);
  const style = fc.constantFrom(...STYLES);

  it('comes back under its unit, or is not certain: a count', () => {
    fc.assert(
      fc.property(whole, style, (n, how) => {
        const found = read(format(n, '', how), count);
        const apart = /\d[ \u00a0]\d/u.test(format(n, '', how));
        expect(apart ? found.readings.map(({ value }) => value) : [found.value]).toEqual([n.toString()]);
        expect(found.certain).toBe(!apart);
      }),
    );
  });

  it.each([
    ['percentage', percent],
    ['score', score],
    ['amount in triệu', million],
    ['amount in tỷ', billion],
    ['number of unknown unit', unknown],
  ])('comes back under its unit, or is not certain: a %s', (_, context) => {
    fc.assert(
      fc.property(whole, fc.option(tail, { nil: '' }), style, (n, decimals, how) => {
        fc.pre(!ambiguous(n, decimals, how, context));
        const found = read(format(n, decimals, how), context);
        const value = decimals.replace(/0+$/u, '') === '' ? `${n}` : `${n}.${decimals.replace(/0+$/u, '')}`;
        if (found.certain) expect(found.value).toBe(value);
        else expect(found.reasons).not.toEqual([]);
        if (found.reasons.includes('number-undecided')) expect(found.readings.map((r) => r.value)).toContain(value);
      }),
    );
  });
});

/**
 * The conventions of rule 8, which no reader can see through: one group of a percentage or score, decimals of three
 * digits behind a point in money, a group behind a comma in tỷ.
 */
function ambiguous(n: bigint, tail: string, how: (typeof STYLES)[number], context: CellContext): boolean {
  const oneGroup = n >= 1000n && n < 1_000_000n && tail === '' && (how.group === '.' || how.group === ',');
  const threeDecimals = n > 0n && n < 1000n && tail.length === 3;
  if (context === percent || context === score) return oneGroup;
  if (context === million || context === billion) {
    return (threeDecimals && how.decimal === '.') || (context === billion && oneGroup && how.group === ',');
  }
  return false;
}
