/** Value cells that are not plainly the row's number, and spellings of it that are. */
import { print } from '../../../fixtures/make/numerals.js';
import {
  accept,
  type Effect,
  harmful,
  harmless,
  hasValue,
  isBlank,
  isCount,
  isPercent,
  type Kind,
  keepsRow,
  maybeIn,
  NOTHING,
  onRow,
  readAs,
} from '../kind.js';
import { type Line, type Paper, put, textOf, valuedLines } from '../paper.js';

const count = (line: Line): boolean => isCount(line) && hasValue(line);
const share = (line: Line): boolean => isPercent(line) && hasValue(line);
const truthOf = (line: Line, paper: Paper): string => paper.truth.get(line.id) ?? '';

/** Printed in a count's cell; none of them is one count. */
const NO_COUNT = [
  '120 115 110',
  '110 120',
  '12; 15',
  '12, 15',
  '12 / 15',
  '12/15',
  '12-15',
  '12 - 15',
  '12 + 3',
  '12 (3)',
  '12 (trong đó 3 mới)',
  '(12) 15',
  '12 → 15',
  '12\n15',
  '-12',
  '(12)',
  '−12',
  '12,5',
  '0,5',
  '1.25',
  '12.34.5',
  '1.2345',
  '1,234,5',
  'khoảng 12',
  'trên 12',
  '> 12',
  '~12',
  '≥ 12',
  'hơn 12',
  'ước 12',
  '12?',
  '12%',
  '½',
  '12½',
  'XII',
  'mười hai',
  'x',
  'Không',
  'Chưa có',
  'Có',
  '…',
  'Đạt',
  '#REF!',
  '1.2e3',
  '12 người, 15 hồ sơ',
  '12/2023',
  '01/6/2023',
  'II.3',
  '12 so với 15',
];
const noCount: Kind[] = NO_COUNT.map((text) =>
  onRow('number', `no-count/${text.replace('\n', '¶')}`, count, (line) => {
    put(line, 'value', text);
    return NOTHING;
  }),
);

/** Printed in a share's cell: a count, a fraction of one, two numbers. */
const NO_SHARE = [
  '1.250',
  '0,987',
  '85 90',
  '85,5 - 90',
  '15/18',
  '1,05 lần',
  '-3,2',
  '8.550',
  'tăng 5,2',
  '85,5‰',
  '>90',
  '85.5.1',
];
const noShare: Kind[] = NO_SHARE.map((text) =>
  onRow(
    'number',
    `no-share/${text}`,
    (line) => share(line) && !/tinh giản|cắt giảm/u.test(textOf(line, 'label')),
    (line) => {
      put(line, 'value', text);
      return NOTHING;
    },
  ),
);

/** What a person reads as this number and a program may well not: accepted with it, or not accepted. */
const READ: readonly (readonly [string, string])[] = [
  ['1\u200b2', '12'],
  ['12\u200b', '12'],
  ['\ufeff12', '12'],
  ['1\u200d5', '15'],
  ['1\u00ad5', '15'],
  ['1l', '11'],
  ['1O', '10'],
  ['1О', '10'],
  ['l5', '15'],
  ['１５', '15'],
  ['1５', '15'],
  ['٣', '3'],
  ['10²', '10'],
  ['10¹', '10'],
  ['10*', '10'],
  ['10 (1)', '10'],
  ['015', '15'],
  ['12.', '12'],
  ['12,', '12'],
  [': 12', '12'],
  ['12 nghìn', '12000'],
  ['1,2 nghìn', '1200'],
  ['2 trăm', '200'],
  ['12 triệu', '12000000'],
  ['+12', '12'],
  ['12,0', '12'],
  ['12 (mười hai)', '12'],
  ['1.234,00', '1234'],
  ['= 12', '12'],
];
const readable: Kind[] = READ.map(([text, value]) =>
  onRow(
    'number',
    `read/${[...text].map((c) => (/[\p{L}\p{N}\p{P}\p{S} ]/u.test(c) ? c : `U+${c.codePointAt(0)?.toString(16)}`)).join('')}`,
    count,
    (line) => {
      put(line, 'value', text);
      return readAs(value);
    },
  ),
);

/** Groups apart by blanks: in one cell of the form alone they are two numbers. */
const lonely: Kind = onRow(
  'number',
  'no-count/blank for a dot once',
  (line, paper) => Number(truthOf(line, paper)) >= 1000,
  (line, paper): Effect => {
    put(line, 'value', print(truthOf(line, paper), { group: ' ', decimal: ',' }));
    return readAs(truthOf(line, paper));
  },
);

const apart: Kind = harmful('number', 'style/blanks in the whole report', (paper) => {
  for (const line of valuedLines(paper)) {
    if (line.kind !== 'enum')
      put(line, 'value', print(truthOf(line, paper), { group: ' ', decimal: ',' }, isPercent(line)));
  }
  return { effects: maybeIn(paper, paper.forms) };
});

const STYLES = {
  plain: { group: '', decimal: ',' },
  dots: { group: '.', decimal: ',' },
  commas: { group: ',', decimal: ',' },
  padded: { group: '.', decimal: ',', padded: true },
  'two decimals': { group: '.', decimal: ',', twoDecimals: true },
} as const;
const styles: Kind[] = Object.entries(STYLES).map(([name, style]) =>
  harmless('number', `style/${name}`, (paper) => {
    for (const line of valuedLines(paper)) {
      if (line.kind !== 'enum') put(line, 'value', print(truthOf(line, paper), style, isPercent(line)));
    }
    return true;
  }),
);

const spelled = (id: string, fits: (line: Line) => boolean, change: (printed: string, line: Line) => string): Kind =>
  keepsRow('number', `same/${id}`, fits, (line) => {
    put(line, 'value', change(textOf(line, 'value'), line));
    return true;
  });

const noun = (line: Line): string => textOf(line, 'unit').toLowerCase();
const same: Kind[] = [
  spelled('percent sign', share, (printed) => `${printed}%`),
  spelled('percent sign apart', share, (printed) => `${printed} %`),
  spelled(
    'own unit behind',
    (line) => count(line) && ['Văn bản', 'Thủ tục', 'Hồ sơ', 'Nhiệm vụ', 'Người'].includes(textOf(line, 'unit')),
    (printed, line) => `${printed} ${noun(line)}`,
  ),
  spelled('blanks around', count, (printed) => `  ${printed} `),
  spelled('no-break space behind', count, (printed) => `${printed}\u00a0`),
  spelled('line break before', count, (printed) => `\n${printed}`),
  spelled('two decimals', share, (printed) =>
    printed.includes(',') ? printed.replace(/,(\d)$/u, ',$10') : `${printed},00`,
  ),
];
const dash: Kind[] = ['-', '–', '—', ' - '].map((text) =>
  keepsRow(
    'number',
    `dash/${text.trim() === text ? text : 'blanks around'}`,
    (line) => isBlank(line) && isCount(line),
    (line) => {
      put(line, 'value', text);
      return true;
    },
  ),
);

/** A cell whose number is another, plainly printed. */
function numeric(id: string, fits: (line: Line) => boolean, text: string, value: string): Kind {
  return harmless('number', `plain/${id}`, (paper, draw) => {
    const lines = valuedLines(paper).filter((line) => fits(line) && isAlone(line, paper));
    if (lines.length === 0) return false;
    const line = lines[draw.between(0, lines.length - 1)];
    if (!line) return false;
    put(line, 'value', text);
    return { effects: new Map([[line.id, accept(value)]]) };
  });
}

/** No relation of the catalogue ties these rows to others. */
const ALONE =
  /^(I\.1|I\.3\.1|III\.1\.[123]|III\.2\.[1-3]|IV\.1\.[34]|IV\.2\.3|V\.1\.[12]|V\.2\.[1-5]|II\.2\.1|II\.3\.1)$/u;
function isAlone(line: Line, paper: Paper): boolean {
  return ALONE.test(line.id) && !(paper.template === '4625' && line.id === 'III.2.1');
}

const plain: Kind[] = [
  numeric('zero', count, '0', '0'),
  numeric('padded', count, '05', '5'),
  numeric('three digits', count, '137', '137'),
  numeric('one digit', count, '7', '7'),
];

/** A sum that no longer adds up: a contradiction in the document, the rows stay as they are printed. */
const wrongSum: Kind = harmful('number', 'sum-off-by-some', (paper) => {
  const line = valuedLines(paper).find(({ id }) => id === 'III.1.4' || id === 'VI.2.4');
  if (!line) return null;
  const value = String(Number(truthOf(line, paper)) + 37);
  put(line, 'value', print(value, { group: '.', decimal: ',' }));
  return { effects: new Map([[line.id, readAs(value)]]) };
});

export const NUMBERS: readonly Kind[] = [
  ...noCount,
  ...noShare,
  ...readable,
  lonely,
  apart,
  ...styles,
  ...same,
  ...dash,
  ...plain,
  wrongSum,
];
