/** Headings of columns: words that are no result of this report's period and body, and words in use that are. */
import { BOTH, type Effect, harmful, harmless, type Kind, maybeIn, NOTHING, nothingIn, pick, readAs } from '../kind.js';
import { type Column, cell, type Form, isValued, type Paper } from '../paper.js';

/** `{Y}` is the report's year, `{B}` the year before, `{O}` another period, `{P}` the report's own. */
export const filled = (words: string, { period }: Paper): string =>
  words
    .replace('{Y}', String(period.year))
    .replace('{B}', String(period.year - 1))
    .replace('{O}', period.other)
    .replace('{P}', period.words);

/** A plan, an estimate, a norm. */
const WISHES = [
  'Kế hoạch',
  'Kế hoạch năm {Y}',
  'Kế hoạch giao',
  'Chỉ tiêu được giao',
  'Mục tiêu',
  'Mục tiêu năm {Y}',
  'Dự kiến',
  'Dự kiến kỳ sau',
  'Kết quả dự kiến',
  'Ước thực hiện',
  'Ước cả năm',
  'Ước đạt',
  'Dự báo',
  'Dự toán',
  'Phấn đấu',
  'Số đăng ký',
  'Nhu cầu',
  'Đề xuất',
  'Định mức',
  'Bình quân',
  'Trung bình các năm',
  'Mức tối đa',
];
/** Another period. */
const TIMES = [
  'Kỳ trước',
  'Cùng kỳ',
  'Cùng kỳ năm trước',
  'Năm trước',
  'Năm {B}',
  'Số liệu {O}',
  'Kỳ sau',
  'Lũy kế',
  'Lũy kế từ đầu nhiệm kỳ',
  'Giai đoạn 2016 - 2020',
];
/** Another body or level. */
const BODIES = ['Cấp huyện', 'Cấp xã', 'Toàn quốc', 'Toàn vùng', 'Huyện Sông Lam', 'Số liệu của Sở Nội vụ'];
/** Another measure of the same things. */
const MEASURES = [
  'Còn lại',
  'Tồn đọng',
  'Chưa thực hiện',
  'Chưa giải quyết',
  'Quá hạn',
  'Tăng, giảm',
  'So với cùng kỳ',
  'Chênh lệch',
  'Tỷ lệ so với kế hoạch (%)',
  'Điểm tối đa',
  'Điểm tự chấm',
  'Số phát sinh thêm',
  'Bị hủy',
];
const NO_RESULT = [...WISHES, ...TIMES, ...BODIES, ...MEASURES];

const form = (paper: Paper, draw: Parameters<Kind['apply']>[1]): Form => pick(paper.forms, draw) ?? missing();
const missing = (): never => {
  throw new Error('a paper has a form');
};

export const column = (one: Form, key: string): Column => one.columns.find((own) => own.key === key) ?? missing();

const ofNoResult: Kind[] = NO_RESULT.flatMap((words) => [
  harmful('heading', `one-row/${words}`, (paper, draw) => {
    const one = form(paper, draw);
    one.over = null;
    column(one, 'value').title = filled(words, paper);
    return { effects: nothingIn([one]) };
  }),
  harmful('heading', `lower/${words}`, (paper, draw) => {
    const one = form(paper, draw);
    column(one, 'value').title = filled(words, paper);
    return { effects: nothingIn([one]) };
  }),
]);

/** The heading over the column of results. */
const UPPER = [
  'Kế hoạch năm {Y}',
  'Dự kiến',
  'Ước thực hiện cả năm',
  'Kỳ trước',
  'Cùng kỳ năm trước',
  'Năm {B}',
  'Số liệu {O}',
  'Cấp huyện',
  'Toàn quốc',
  'Mục tiêu',
  'Tồn đọng',
];
const over: Kind[] = UPPER.map((words) =>
  harmful('heading', `upper/${words}`, (paper, draw) => {
    const one = form(paper, draw);
    if (!one.over) return null;
    one.over = { keys: one.over.keys, title: filled(words, paper) };
    return { effects: nothingIn([one]) };
  }),
);

/** Scales in the heading bear on what they can be a scale of. */
const SCALED: readonly { words: string; of: (unit: string, kind: string) => boolean }[] = [
  { words: 'Số liệu (nghìn)', of: (_, kind) => kind === 'count' },
  { words: 'Số liệu (ĐVT: nghìn hồ sơ)', of: (unit) => unit === 'Hồ sơ' },
  { words: 'Số liệu (nghìn thủ tục)', of: (unit) => unit === 'Thủ tục' },
  { words: 'Số liệu (trăm văn bản)', of: (unit) => unit === 'Văn bản' },
  { words: 'Kết quả (1.000 nhiệm vụ)', of: (unit) => unit === 'Nhiệm vụ' },
  { words: 'Số liệu (tỷ đồng)', of: (_, kind) => kind === 'money' },
];
const scaled: Kind[] = SCALED.map(({ words, of }) =>
  harmful('heading', `scale/${words}`, (paper, draw) => {
    const fitting = paper.forms.filter(({ lines }) =>
      lines.some((line) => isValued(line) && of(line.cells.unit?.text ?? '', line.kind)),
    );
    const one = pick(fitting, draw);
    if (!one) return null;
    column(one, 'value').title = words;
    const effects = maybeIn(paper, [one]);
    for (const line of one.lines) {
      if (isValued(line) && of(line.cells.unit?.text ?? '', line.kind)) effects.set(line.id, NOTHING);
    }
    return { effects };
  }),
);

/** Headings in use for the results of the report's period. */
const RESULT = [
  'Kết quả',
  'Số liệu kỳ này',
  'Kết quả thực hiện',
  'Thực hiện',
  'Số liệu thống kê',
  'Kết quả kỳ này',
  'Số liệu báo cáo',
  'Kỳ này',
  'Kỳ báo cáo',
  'Số liệu trong kỳ',
  'Kết quả đạt được',
  'Kết quả trong kỳ báo cáo',
  'KẾT QUẢ',
  'Số\nliệu',
  'Số liệu {P}',
  'Kết quả {P}',
  'Thực hiện {P}',
  'Số liệu thực hiện',
  'Kết quả thực hiện trong kỳ',
  'Số liệu kỳ báo cáo',
  'Kết quả kỳ báo cáo',
];
const ofResult: Kind[] = RESULT.flatMap((words) => [
  harmless('heading', `result-one-row/${words}`, (paper) => {
    for (const one of paper.forms) {
      one.over = null;
      column(one, 'value').title = filled(words, paper);
    }
    return true;
  }),
  harmless('heading', `result-lower/${words}`, (paper) => {
    for (const one of paper.forms) column(one, 'value').title = filled(words, paper);
    return true;
  }),
]);

const PERIOD_OVER = [
  'Kết quả thực hiện {P}',
  'Kỳ báo cáo: {P}',
  'Số liệu {P}',
  'Kết quả',
  'Kết quả thống kê',
  'Báo cáo {P}',
];
const overOwn: Kind[] = PERIOD_OVER.map((words) =>
  harmless('heading', `over-own/${words}`, (paper) => {
    for (const one of paper.forms) if (one.over) one.over = { ...one.over, title: filled(words, paper) };
    return true;
  }),
);

const OTHERS: Readonly<Record<string, readonly string[]>> = {
  stt: ['TT', 'Số TT', 'Stt', 'Số thứ tự'],
  label: [
    'Chỉ tiêu',
    'Các chỉ tiêu',
    'Nội dung',
    'Tên chỉ tiêu',
    'Nội dung báo cáo',
    'Nội dung chỉ tiêu',
    'CHỈ TIÊU THỐNG KÊ',
  ],
  unit: ['ĐVT', 'Đơn vị', 'Đvt', 'ĐƠN VỊ TÍNH'],
  note: ['Ghi chú (nếu có)', 'Giải trình', 'Chú thích', 'GHI CHÚ'],
};
const others: Kind[] = Object.entries(OTHERS).flatMap(([key, titles]) =>
  titles.map((title) =>
    harmless('heading', `${key}/${title}`, (paper) => {
      for (const one of paper.forms) column(one, key).title = title;
      return true;
    }),
  ),
);

/** A column with figures of its own beside the results: none of them is a result. */
function beside(paper: Paper, one: Form, title: string | null, side: 'before' | 'after', salt: number): void {
  const at = one.columns.findIndex(({ key }) => key === 'value') + (side === 'after' ? 1 : 0);
  const label = column(one, 'label');
  label.width = Math.max(120, label.width - 56);
  one.columns.splice(at, 0, { key: 'beside', title, width: 58 });
  for (const line of one.lines)
    line.cells.beside = cell(isValued(line) ? another(paper, line.id, line.kind, salt) : '');
}

/** A figure of the size of the row's, and another one. */
function another(paper: Paper, id: string, kind: string, salt: number): string {
  const value = paper.truth.get(id) ?? '';
  if (value === '') return '';
  if (kind === 'enum') return value === '0' ? '1' : '0';
  const [whole = '0', tail] = value.split('.');
  const number = Number(whole);
  const less = Math.floor((number * (70 + (salt % 20))) / 100);
  const other = String(less === number ? number + 1 : less);
  return tail === undefined ? other : `${other},${tail}`;
}

/** Beside: the other column, what the results are called then, and the heading over both (null for none). */
const PAIRS: readonly (readonly [string, string, string | null])[] = [
  ['Kế hoạch', 'Thực hiện', null],
  ['Kế hoạch', 'Thực hiện', 'Kết quả thống kê'],
  ['Kế hoạch', 'Thực hiện', '{P}'],
  ['Kế hoạch năm {Y}', 'Kết quả thực hiện', null],
  ['Chỉ tiêu được giao', 'Kết quả thực hiện', null],
  ['Kỳ trước', 'Kỳ này', null],
  ['Kỳ trước', 'Kỳ này', 'Số liệu'],
  ['Kỳ trước', 'Số liệu', null],
  ['Cùng kỳ năm trước', 'Kỳ báo cáo', 'Kết quả'],
  ['Cùng kỳ năm trước', 'Số liệu', null],
  ['Năm {B}', '{P}', null],
  ['Số liệu kỳ trước', 'Số liệu kỳ này', null],
  ['So với cùng kỳ', 'Số liệu', null],
  ['Tăng, giảm', 'Kết quả', null],
];
const pairs: Kind[] = PAIRS.flatMap(([other, own, above]) =>
  (['before', 'after'] as const).map((side) =>
    harmless('columns', `pair-${side}/${other}|${own}${above ? ` under ${above}` : ''}`, (paper, draw) => {
      const salt = draw.between(0, 19);
      for (const one of paper.forms) {
        beside(paper, one, filled(other, paper), side, salt);
        column(one, 'value').title = filled(own, paper);
        const keys = side === 'before' ? ['beside', 'value'] : ['value', 'beside'];
        one.over = above === null ? null : { keys, title: filled(above, paper) };
      }
      return true;
    }),
  ),
);

/** Two figures of the same thing: the later one leads, and neither is accepted. */
const LATER: readonly (readonly [string, string])[] = [
  ['Số báo cáo', 'Số điều chỉnh'],
  ['Số liệu', 'Số liệu đính chính'],
  ['Số liệu báo cáo', 'Số liệu thẩm định'],
  ['Số liệu', 'Cập nhật đến ngày 30/11'],
  ['Số sơ bộ', 'Số chính thức'],
  ['Số liệu', 'Số liệu sau rà soát'],
  ['Tự đánh giá', 'Thẩm định'],
];
const valuedNothing = (paper: Paper, one: Form): Map<string, Effect> => {
  const effects = nothingIn([one]);
  for (const id of effects.keys()) if (paper.truth.get(id) === '') effects.set(id, readAs(''));
  return effects;
};
const later: Kind[] = LATER.map(([first, second]) =>
  harmful('columns', `later/${first}|${second}`, (paper, draw) => {
    const one = form(paper, draw);
    one.over = null;
    beside(paper, one, second, 'after', draw.between(0, 19));
    column(one, 'value').title = first;
    return { effects: valuedNothing(paper, one) };
  }),
);

const unnamed: Kind[] = ['Số liệu', 'Kết quả', 'Kết quả thực hiện'].flatMap((words) => [
  harmful('columns', `one-heading-two/${words}`, (paper, draw) => {
    const one = form(paper, draw);
    one.over = null;
    column(one, 'value').title = words;
    beside(paper, one, null, 'after', draw.between(0, 19));
    return { effects: valuedNothing(paper, one) };
  }),
  harmful('columns', `second-without-heading/${words}`, (paper, draw) => {
    const one = form(paper, draw);
    one.over = null;
    column(one, 'value').title = words;
    beside(paper, one, '', 'after', draw.between(0, 19));
    return { effects: maybeIn(paper, [one]) };
  }),
  harmful('columns', `same-heading-twice/${words}`, (paper, draw) => {
    const one = form(paper, draw);
    one.over = null;
    column(one, 'value').title = words;
    beside(paper, one, words, 'after', draw.between(0, 19));
    return { effects: valuedNothing(paper, one) };
  }),
]);

/** Two columns that are no results, and none that is. */
const NEITHER: readonly (readonly [string, string])[] = [
  ['Kế hoạch', 'Ước thực hiện'],
  ['Năm trước', 'Kế hoạch năm {Y}'],
  ['Cấp huyện', 'Cấp xã'],
  ['Kỳ trước', 'Dự kiến'],
  ['Quá hạn', 'Tồn đọng'],
];
const neither: Kind[] = NEITHER.map(([first, second]) =>
  harmful('columns', `neither/${first}|${second}`, (paper, draw) => {
    const one = form(paper, draw);
    one.over = null;
    beside(paper, one, filled(second, paper), 'after', draw.between(0, 19));
    column(one, 'value').title = filled(first, paper);
    return { effects: valuedNothing(paper, one) };
  }),
);

/** `Chỉ tiêu …` heads targets, not labels. */
const targets: Kind[] = ['Chỉ tiêu năm {Y}', 'Chỉ tiêu giao', 'Chỉ tiêu kế hoạch'].map((words) =>
  harmful('columns', `target/${words}`, (paper, draw) => {
    for (const one of paper.forms) {
      one.over = null;
      column(one, 'label').title = 'Nội dung';
      beside(paper, one, filled(words, paper), 'before', draw.between(0, 19));
      column(one, 'value').title = 'Kết quả thực hiện';
    }
    return { effects: maybeIn(paper, paper.forms) };
  }),
);

const twoUp: Kind = harmful('columns', 'two-up', (paper, draw) => {
  const one = form(paper, draw);
  one.over = null;
  one.columns = one.columns.filter(({ key }) => key !== 'note');
  const half = Math.ceil(one.lines.length / 2);
  const right = one.lines.slice(half);
  const kept = right.filter(isValued).map((line) => line.cells.value?.text ?? '');
  const effects = maybeIn(paper, [one]);
  one.columns = [...one.columns, ...one.columns.map((own) => ({ ...own, key: `${own.key}2` }))].map((own) => ({
    ...own,
    width: own.key.startsWith('label') ? 120 : own.key.startsWith('stt') ? 32 : 48,
  }));
  one.lines = one.lines.slice(0, half);
  one.lines.forEach((line, at) => {
    const other = right[at];
    for (const key of ['stt', 'label', 'unit', 'value']) line.cells[`${key}2`] = cell(other?.cells[key]?.text ?? '');
  });
  paper.pdf.landscape = true;
  paper.docx.landscape = true;
  return { effects, kept };
});

/** Results by level beside their total. */
const byLevel: Kind = harmful('columns', 'levels-and-total', (paper, draw) => {
  const one = form(paper, draw);
  one.over = null;
  beside(paper, one, 'Cấp tỉnh', 'before', draw.between(0, 19));
  column(one, 'value').title = 'Tổng cộng';
  return { effects: maybeIn(paper, [one]) };
});

const ORDERS: readonly (readonly string[])[] = [
  ['stt', 'label', 'unit', 'note', 'value'],
  ['stt', 'label', 'value', 'unit', 'note'],
  ['stt', 'unit', 'label', 'value', 'note'],
  ['stt', 'label', 'value', 'note', 'unit'],
  ['stt', 'label', 'unit', 'value'],
];
const orders: Kind[] = ORDERS.map((order) =>
  harmless('columns', `order/${order.join('-')}`, (paper) => {
    for (const one of paper.forms) {
      one.columns = order.map((key) => column(one, key));
      one.over = null;
    }
    return true;
  }),
);

const numbered: Kind[] = [
  ['(1)', '(2)', '(3)', '(4)', '(5)'],
  ['A', 'B', 'C', '1', '2'],
  ['1', '2', '3', '4', '5'],
].map((words) =>
  harmless('columns', `numbered/${words.join(' ')}`, (paper) => {
    for (const one of paper.forms) {
      const cells = Object.fromEntries(one.columns.map(({ key }, at) => [key, cell(words[at] ?? '')]));
      one.lines.unshift({ id: '', kind: 'local', cells });
    }
    return true;
  }),
);

const person: Kind[] = ['Đơn vị chủ trì', 'Cơ quan cung cấp số liệu', 'Nguồn số liệu'].map((title) =>
  harmless('columns', `office/${title}`, (paper) => {
    for (const one of paper.forms) {
      const label = column(one, 'label');
      label.width = Math.max(120, label.width - 56);
      one.columns.push({ key: 'office', title, width: 60 });
      for (const line of one.lines) line.cells.office = cell(isValued(line) ? 'Sở Nội vụ' : '');
    }
    return true;
  }),
);

/** A page on, the same form goes on with its columns in another order, each under its heading. */
const otherColumns: Kind = harmful(
  'columns',
  'continues-with-other-columns',
  (paper, draw) => {
    const one = form(paper, draw);
    const half = Math.ceil(one.lines.length / 2);
    const rest = one.lines.slice(half);
    if (rest.filter(isValued).length < 3) return null;
    one.over = null;
    one.lines = one.lines.slice(0, half);
    const further: Form = {
      ...one,
      above: [],
      caption: [],
      below: [],
      columns: one.columns.map((own) => ({ ...own })),
      lines: rest,
    };
    beside(paper, further, 'Kế hoạch', 'before', draw.between(0, 19));
    paper.forms.splice(paper.forms.indexOf(one) + 1, 0, further);
    return { effects: maybeIn(paper, [one, further]) };
  },
  BOTH,
);

export const HEADINGS: readonly Kind[] = [
  ...ofNoResult,
  ...over,
  ...scaled,
  ...ofResult,
  ...overOwn,
  ...others,
  ...pairs,
  ...later,
  ...unnamed,
  ...neither,
  ...targets,
  twoUp,
  byLevel,
  ...orders,
  ...numbered,
  ...person,
  otherColumns,
];
