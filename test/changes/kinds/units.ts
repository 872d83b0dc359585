/** Units: scales, other nouns, codes that are not the catalogue's; and spellings of the same unit. */
import { print } from '../../../fixtures/make/numerals.js';
import {
  type Effect,
  harmful,
  hasValue,
  isCount,
  isPercent,
  type Kind,
  keepsRow,
  maybeIn,
  NOTHING,
  onRow,
  pick,
  readAs,
} from '../kind.js';
import { isValued, type Line, type Paper, put, textOf } from '../paper.js';

/** A scale before a noun, and by what it multiplies. */
const SCALES: readonly (readonly [string, number])[] = [
  ['Nghìn', 1000],
  ['Ngàn', 1000],
  ['Trăm', 100],
  ['Chục', 10],
  ['Triệu', 1_000_000],
  ['1.000', 1000],
  ['100', 100],
  ['Vạn', 10_000],
];

const lower = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.replace(/^./u, (c) => c.toLowerCase()) : text;
const truthOf = (line: Line, paper: Paper): string => paper.truth.get(line.id) ?? '';

/** `value` whole. */
const scaledBy = (line: Line, paper: Paper, scale: number): Effect => ({
  must: 'scaled',
  value: truthOf(line, paper),
  catalogue: String(BigInt(truthOf(line, paper)) * BigInt(scale)),
});

const inCell: Kind[] = SCALES.flatMap(([word, scale]) => [
  onRow(
    'unit',
    `scale-before/${word}`,
    (line) => isCount(line) && hasValue(line),
    (line, paper) => {
      put(line, 'unit', `${word} ${lower(textOf(line, 'unit'))}`.trim());
      return scaledBy(line, paper, scale);
    },
  ),
  onRow(
    'unit',
    `scale-behind/${word}`,
    (line) => isCount(line) && hasValue(line) && textOf(line, 'unit') !== '',
    (line, paper) => {
      put(line, 'unit', `${textOf(line, 'unit')} (${lower(word)})`);
      return scaledBy(line, paper, scale);
    },
  ),
]);

const money: Kind[] = [
  onRow(
    'unit',
    'money/tỷ đồng',
    (line) => line.kind === 'money',
    (line, paper) => {
      put(line, 'unit', 'Tỷ đồng');
      return scaledBy(line, paper, 1000);
    },
  ),
  ...['USD', 'Nghìn đồng', 'Đồng', 'Nghìn tỷ đồng', 'Trăm triệu đồng', 'Euro'].map((words) =>
    onRow(
      'unit',
      `money/${words}`,
      (line) => line.kind === 'money',
      (line, paper): Effect => {
        put(line, 'unit', words);
        const value = BigInt(truthOf(line, paper));
        if (words === 'Nghìn tỷ đồng') return scaledBy(line, paper, 1_000_000);
        if (words === 'Trăm triệu đồng') return scaledBy(line, paper, 100);
        const parts = words === 'Đồng' ? 6 : words === 'Nghìn đồng' ? 3 : 0;
        if (parts === 0) return NOTHING;
        const digits = value.toString().padStart(parts + 1, '0');
        const catalogue = `${digits.slice(0, -parts)}.${digits.slice(-parts)}`.replace(/\.?0+$/u, '');
        return { must: 'scaled', value: value.toString(), catalogue };
      },
    ),
  ),
];

const NOUNS = [
  'Người',
  'Hồ sơ',
  'Văn bản',
  'Triệu đồng',
  '%',
  'Điểm',
  'Lần',
  'Ngày',
  'Tỷ lệ',
  'Xã',
  'Doanh nghiệp',
  'Phút',
];
const nouns: Kind[] = NOUNS.map((noun) =>
  onRow(
    'unit',
    `noun/${noun}`,
    (line) =>
      isCount(line) &&
      hasValue(line) &&
      !['', 'Số lượng', noun].includes(textOf(line, 'unit')) &&
      // The catalogue itself counts some files in procedures.
      !textOf(line, 'label').toLowerCase().includes(noun.toLowerCase()),
    (line) => {
      put(line, 'unit', noun);
      return NOTHING;
    },
  ),
);

const SHARES = ['‰', 'Phần nghìn', 'Điểm', 'Lần', 'Người', 'Hồ sơ', 'Điểm phần trăm'];
const shares: Kind[] = SHARES.map((unit) =>
  onRow(
    'unit',
    `share/${unit}`,
    (line) => isPercent(line) && hasValue(line),
    (line) => {
      put(line, 'unit', unit);
      return NOTHING;
    },
  ),
);

const isCoded = (line: Line): boolean => line.kind === 'enum' && hasValue(line);
const CODES: readonly (readonly [string, (unit: string) => string | null])[] = [
  [
    'turned',
    (unit) =>
      /= 0/u.test(unit) && /= 1/u.test(unit)
        ? unit.replace('= 0', '= X').replace('= 1', '= 0').replace('= X', '= 1')
        : null,
  ],
  ['raised', (unit) => unit.replace(/= (\d)/gu, (_, n) => `= ${Number(n) + 1}`)],
  ['gone', () => ''],
  ['a-noun', () => 'Văn bản'],
];
const codes: Kind[] = CODES.map(([name, change]) =>
  onRow(
    'unit',
    `codes/${name}`,
    (line) => isCoded(line) && change(textOf(line, 'unit')) !== null,
    (line) => {
      put(line, 'unit', change(textOf(line, 'unit')) ?? '');
      return NOTHING;
    },
  ),
);

/** The number stands in the unit's cell, its own is blank. */
const inUnit: Kind[] = ['{n} {u}', '{n}', '{u}: {n}'].map((words) =>
  onRow(
    'unit',
    `number-in-unit/${words}`,
    (line) => isCount(line) && hasValue(line) && textOf(line, 'unit') !== '',
    (line, paper) => {
      put(line, 'unit', words.replace('{n}', textOf(line, 'value')).replace('{u}', lower(textOf(line, 'unit'))));
      put(line, 'value', '');
      return readAs(truthOf(line, paper));
    },
  ),
);

/** Between title and table. */
const CAPTIONS: readonly (readonly [string, (line: Line) => boolean])[] = [
  ['Đơn vị tính: nghìn hồ sơ', (line) => textOf(line, 'unit') === 'Hồ sơ'],
  ['ĐVT: 1.000 hồ sơ', (line) => textOf(line, 'unit') === 'Hồ sơ'],
  ['Đơn vị tính: trăm thủ tục', (line) => textOf(line, 'unit') === 'Thủ tục'],
  ['Đơn vị: nghìn', isCount],
  ['(Đơn vị tính: nghìn nhiệm vụ)', (line) => textOf(line, 'unit') === 'Nhiệm vụ'],
  ['Đơn vị tính: tỷ đồng', (line) => line.kind === 'money'],
  ['ĐVT: trăm văn bản', (line) => textOf(line, 'unit') === 'Văn bản'],
];
const captions: Kind[] = CAPTIONS.flatMap(([words, of]) =>
  (['caption', 'title'] as const).map((where) =>
    harmful(where, `scale/${words}`, (paper, draw) => {
      const one = pick(
        paper.forms.filter(({ lines }) => lines.some((line) => isValued(line) && of(line))),
        draw,
      );
      if (!one) return null;
      if (where === 'caption') one.caption.push(words);
      else one.above[one.above.length - 1] += ` (${words.replace(/[()]/gu, '')})`;
      const effects = maybeIn(paper, [one]);
      for (const line of one.lines) if (isValued(line) && of(line)) effects.set(line.id, NOTHING);
      return { effects };
    }),
  ),
);

/** Spellings of the same unit. */
const SAME: readonly (readonly [string, string])[] = [
  ['Văn bản', 'văn bản'],
  ['Văn bản', 'VB'],
  ['Văn bản', 'VĂN BẢN'],
  ['Thủ tục', 'TTHC'],
  ['Thủ tục', 'thủ tục'],
  ['Thủ tục', '(Thủ tục)'],
  ['Hồ sơ', 'hồ sơ'],
  ['Hồ sơ', 'Hồ sơ.'],
  ['Nhiệm vụ', 'nhiệm\u00a0vụ'],
  ['Cơ quan, đơn vị', 'Cơ quan, ĐV'],
  ['Cơ quan, đơn vị', 'Cơ quan/đơn vị'],
  ['Cơ quan, đơn vị', 'cơ quan, đơn vị'],
  ['Đơn vị', 'đơn vị'],
  ['Người', 'người'],
  ['Triệu đồng', 'triệu đồng'],
  ['Triệu đồng', 'Tr.đồng'],
  ['Triệu đồng', 'Trđ'],
  ['%', 'Phần trăm'],
  ['%', '(%)'],
  ['%', 'Tỷ lệ %'],
  ['%', 'phần trăm (%)'],
  ['Vấn đề', 'vấn đề'],
];
const same: Kind[] = SAME.map(([unit, other]) =>
  keepsRow(
    'unit',
    `same/${unit}→${other}`,
    (line) => textOf(line, 'unit') === unit,
    (line) => {
      put(line, 'unit', other);
      return true;
    },
  ),
);

const missingUnit: Kind = keepsRow(
  'unit',
  'not-printed',
  (line) => isCount(line) && textOf(line, 'unit') !== '',
  (line) => {
    put(line, 'unit', '');
    return true;
  },
);

const wrappedCodes: Kind = keepsRow('unit', 'codes-on-lines', isCoded, (line) => {
  put(line, 'unit', textOf(line, 'unit').replace(/ (?=\p{Lu}|\d cấp)/gu, '\n'));
  return true;
});

/** Triệu printed with a decimal comma stays what it is. */
const amount: Kind = keepsRow(
  'unit',
  'amount-in-full',
  (line) => line.kind === 'money',
  (line, paper) => {
    put(line, 'value', `${print(truthOf(line, paper), { group: '.', decimal: ',' })} triệu đồng`);
    return true;
  },
);

export const UNITS: readonly Kind[] = [
  ...inCell,
  ...money,
  ...nouns,
  ...shares,
  ...codes,
  ...inUnit,
  ...captions,
  ...same,
  missingUnit,
  wrappedCodes,
  amount,
];
