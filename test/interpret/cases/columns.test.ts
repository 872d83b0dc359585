/** Columns in every order and number: the value is the one of this report's period, or nobody's. */
import { describe, expect, test } from 'vitest';
import { catalogues } from '../../support/catalogues.js';
import { type CellInput, table } from '../../support/document.js';
import {
  accepted,
  acceptedWrongly,
  findings,
  inOrder,
  isConserved,
  meant,
  observation,
  ofForm,
  read,
  reportOf,
  TEMPLATE_2022,
  templateRows,
} from '../../support/forms.js';

const set = await catalogues();
const form2 = ofForm(await templateRows(TEMPLATE_2022), '2').map((row) =>
  row.id === 'II.2.1' ? { ...row, note: 'Theo kế hoạch năm' } : row,
);

type Line = (typeof form2)[number];
const earlier = ({ value }: Line): string => (value === '' ? '' : String(900 + value.length));

/** Form 2 under `header`, each row laid out by `line`. */
const laidOut = (header: readonly (readonly CellInput[])[], line: (row: Line) => CellInput[]) =>
  read(reportOf('Biểu mẫu 2', 'Cải cách thể chế', table([...header, ...form2.map(line)])), set);

const isShare = ({ unit }: Line): boolean => unit === '%';

describe('counts and shares in columns of their own', () => {
  test.each(['Tỷ lệ (%)', 'Tỉ lệ', '%'])('a share stands under “%s”', (heading) => {
    const report = laidOut([['STT', 'Chỉ tiêu', 'Số lượng', heading, 'Ghi chú']], (r) =>
      isShare(r) ? [r.stt, r.label, '', r.value, r.note] : [r.stt, r.label, r.value, '', r.note],
    );
    expect(accepted(report)).toEqual(meant(form2));
    expect(observation(report, 'II.2.2').unit).toBe('%');
    // The counts print no unit: told once a form.
    expect(findings(report, 'unit-missing')).toHaveLength(1);
  });

  test('a share whose row has a number in both is for a person', () => {
    const report = laidOut([['STT', 'Chỉ tiêu', 'Số lượng', 'Tỷ lệ (%)', 'Ghi chú']], (r) =>
      isShare(r) ? [r.stt, r.label, '15', r.value, r.note] : [r.stt, r.label, r.value, '', r.note],
    );
    expect(observation(report, 'II.2.2')).toMatchObject({ value: null, status: 'review' });
    expect(acceptedWrongly(report, form2)).toEqual([]);
  });

  test('a blank result beside a share of the plan is for a person', () => {
    const report = laidOut([['STT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch', 'Thực hiện', 'Tỷ lệ (%)']], (r) =>
      r.value === ''
        ? [r.stt, r.label, '', '', '', '']
        : [r.stt, r.label, r.unit, '9', r.id === 'II.2.2' ? '' : r.value, '95'],
    );
    const { value, status, reasons } = observation(report, 'II.2.2');
    expect({ value, status }).toEqual({ value: null, status: 'review' });
    expect(reasons).toContain('value-elsewhere');
    expect(acceptedWrongly(report, form2)).toEqual([]);
    expect(accepted(report)).toHaveLength(meant(form2).length - 1);
  });
});

describe('columns are told by header and content', () => {
  test.each<[string, string[], (row: Line) => string[]]>([
    [
      'one header row',
      ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu', 'Ghi chú'],
      (r) => [r.stt, r.label, r.unit, r.value, r.note],
    ],
    [
      'Ghi chú before Số liệu',
      ['STT', 'Chỉ tiêu', 'ĐVT', 'Ghi chú', 'Số liệu'],
      (r) => [r.stt, r.label, r.unit, r.note, r.value],
    ],
    [
      'value before unit',
      ['TT', 'Nội dung', 'Kết quả', 'Đơn vị tính', 'Ghi chú'],
      (r) => [r.stt, r.label, r.value, r.unit, r.note],
    ],
    [
      'Kỳ trước before',
      ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Kỳ trước', 'Số liệu', 'Ghi chú'],
      (r) => [r.stt, r.label, r.unit, earlier(r), r.value, r.note],
    ],
    [
      'Kỳ trước after',
      ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu', 'Kỳ trước', 'Ghi chú'],
      (r) => [r.stt, r.label, r.unit, r.value, earlier(r), r.note],
    ],
    [
      'Cùng kỳ năm trước before',
      ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Cùng kỳ năm trước', 'Kết quả', 'Ghi chú'],
      (r) => [r.stt, r.label, r.unit, earlier(r), r.value, r.note],
    ],
    [
      'Số liệu kỳ trước, Số liệu kỳ này',
      ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu kỳ trước', 'Số liệu kỳ này', 'Ghi chú'],
      (r) => [r.stt, r.label, r.unit, earlier(r), r.value, r.note],
    ],
    [
      'Kế hoạch and Thực hiện',
      ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Kế hoạch', 'Thực hiện', 'Ghi chú'],
      (r) => [r.stt, r.label, r.unit, earlier(r), r.value, r.note],
    ],
    [
      'the years by name',
      ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', '6 tháng đầu năm 2023', '6 tháng đầu năm 2024', 'Ghi chú'],
      (r) => [r.stt, r.label, r.unit, earlier(r), r.value, r.note],
    ],
    [
      'the years by name, this one first',
      ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', '6 tháng đầu năm 2024', '6 tháng đầu năm 2023', 'Ghi chú'],
      (r) => [r.stt, r.label, r.unit, r.value, earlier(r), r.note],
    ],
    [
      'a comparison after the value',
      ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu', 'So với cùng kỳ (%)', 'Ghi chú'],
      (r) => [r.stt, r.label, r.unit, r.value, earlier(r), r.note],
    ],
    [
      'a second ordinal column',
      ['STT', 'Mã số', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu', 'Ghi chú'],
      (r) => [r.stt, '02', r.label, r.unit, r.value, r.note],
    ],
    [
      'no note column',
      ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu'],
      (r) => [r.stt, r.label, r.unit, r.value],
    ],
    [
      'an office that answers for the row',
      ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu', 'Đơn vị báo cáo', 'Ghi chú'],
      (r) => [r.stt, r.label, r.unit, r.value, 'Sở Tư pháp', r.note],
    ],
    [
      'a blank column before the note',
      ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu', '', 'Ghi chú'],
      (r) => [r.stt, r.label, r.unit, r.value, '', r.note],
    ],
    [
      'the report before and this one',
      ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu báo cáo lần trước', 'Số liệu báo cáo lần này', 'Ghi chú'],
      (r) => [r.stt, r.label, r.unit, earlier(r), r.value, r.note],
    ],
    [
      'plan, result and share of the plan',
      ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Kế hoạch', 'Thực hiện', 'Tỷ lệ (%)', 'Ghi chú'],
      (r) => [r.stt, r.label, r.unit, earlier(r), r.value, earlier(r), r.note],
    ],
    [
      'a rank beside the value',
      ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu', 'Thứ hạng', 'Ghi chú'],
      (r) => [r.stt, r.label, r.unit, r.value, '12', r.note],
    ],
  ])('%s', (_, header, line) => {
    const report = laidOut([header], line);
    expect(accepted(report)).toEqual(meant(form2));
    expect(isConserved(report)).toBe(true);
    if (header.includes('Ghi chú')) expect(observation(report, 'II.2.1').note).toBe('Theo kế hoạch năm');
  });

  test('a header over Đơn vị tính and Số liệu, as in 2025', () => {
    const header: CellInput[][] = [
      [
        { text: 'STT', rows: 2 },
        { text: 'Chỉ tiêu thống kê (Sử dụng trong kỳ báo cáo hàng quý, 6 tháng, năm)', rows: 2 },
        { text: 'Kết quả thống kê', columns: 2 },
        { text: 'Ghi chú', rows: 2 },
      ],
      ['Đơn vị tính', 'Số liệu'],
    ];
    expect(accepted(laidOut(header, (r) => [r.stt, r.label, r.unit, r.value, r.note]))).toEqual(meant(form2));
  });

  test.each(['Kỳ báo\ncáo trư\nớc', 'Kỳ trư\nớc', 'Cùng k\nỳ năm t\nrước'])(
    'a heading that a narrow cell tears apart: “%s”',
    (torn) => {
      const header: CellInput[][] = [
        [
          { text: 'STT', rows: 2 },
          { text: 'Chỉ tiêu thống kê', rows: 2 },
          { text: 'Đơn vị tính', rows: 2 },
          { text: 'Số liệu', columns: 2 },
          { text: 'Ghi chú', rows: 2 },
        ],
        ['Kết quả', torn],
      ];
      const report = laidOut(header, (r) => [r.stt, r.label, r.unit, r.value, earlier(r), r.note]);
      expect(accepted(report)).toEqual(meant(form2));
    },
  );

  test('a heading under “Số liệu” that says nothing known makes nothing sure', () => {
    const header: CellInput[][] = [
      [
        { text: 'STT', rows: 2 },
        { text: 'Chỉ tiêu thống kê', rows: 2 },
        { text: 'Đơn vị tính', rows: 2 },
        { text: 'Số liệu', columns: 2 },
        { text: 'Ghi chú', rows: 2 },
      ],
      ['Kết quả', 'Kỳ báo cáo liền kề'],
    ];
    const report = laidOut(header, (r) => [r.stt, r.label, r.unit, r.value, earlier(r), r.note]);
    expect(acceptedWrongly(report, form2)).toEqual([]);
  });

  test('labels of lower levels in a column of their own', () => {
    const header: CellInput[][] = [
      ['STT', { text: 'Chỉ tiêu thống kê', columns: 2 }, 'Đơn vị tính', 'Số liệu', 'Ghi chú'],
    ];
    const report = laidOut(header, ({ stt, label, unit, value, note }) =>
      stt.split('.').length > 3
        ? [stt, '', label, unit, value, note]
        : [stt, { text: label, columns: 2 }, unit, value, note],
    );
    expect(accepted(report)).toEqual(meant(form2));
  });

  test('two periods, each with value and note', () => {
    const header: CellInput[][] = [
      [
        { text: 'STT', rows: 2 },
        { text: 'Chỉ tiêu thống kê', rows: 2 },
        { text: 'Đơn vị tính', rows: 2 },
        { text: '6 tháng đầu năm 2023', columns: 2 },
        { text: '6 tháng đầu năm 2024', columns: 2 },
      ],
      ['Số liệu', 'Ghi chú', 'Số liệu', 'Ghi chú'],
    ];
    const report = laidOut(header, (r) => [r.stt, r.label, r.unit, earlier(r), 'năm trước', r.value, r.note]);
    expect(accepted(report)).toEqual(meant(form2));
    expect(observation(report, 'II.2.1').note).toBe('Theo kế hoạch năm');
  });

  test('a line that numbers the columns is part of the header', () => {
    const header = [
      ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu', 'Ghi chú'],
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
    ];
    expect(accepted(laidOut(header, (r) => [r.stt, r.label, r.unit, r.value, r.note]))).toEqual(meant(form2));
  });
});

describe('a value column that cannot be told is nobody’s', () => {
  test.each<[string, string[]]>([
    [
      'in the period and since the start of the year',
      ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Trong kỳ', 'Lũy kế', 'Ghi chú'],
    ],
    ['two columns of the same name', ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu', 'Số liệu', 'Ghi chú']],
    ['province and district', ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Cấp tỉnh', 'Cấp huyện', 'Ghi chú']],
    ['two quarters', ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Quý I', 'Quý II', 'Ghi chú']],
    [
      'two years that are not the report’s',
      ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Năm 2021', 'Năm 2022', 'Ghi chú'],
    ],
  ])('%s', (_, header) => {
    const report = laidOut([header], (r) => [r.stt, r.label, r.unit, earlier(r), r.value, r.note]);
    expect(acceptedWrongly(report, form2)).toEqual([]);
    expect(isConserved(report)).toBe(true);
  });

  test.each([
    ['nothing', ''],
    ['words', 'Đã thực hiện'],
  ])('the column that is headed as the value holds %s, and the note’s holds the numbers', (_, text) => {
    const header = ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Ghi chú', 'Số liệu'];
    const report = laidOut([header], (r) => [r.stt, r.label, r.unit, r.value, text]);
    expect(accepted(report)).toEqual([]);
    expect(report.observations).toHaveLength(meant(form2).length);
  });

  test('no header, and two columns of numbers', () => {
    const report = laidOut([], (r) => [r.stt, r.label, r.unit, earlier(r), r.value, r.note]);
    expect(acceptedWrongly(report, form2)).toEqual([]);
  });

  test('numbers under Ghi chú are notes', () => {
    const report = laidOut([['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu', 'Ghi chú']], (r) => [
      r.stt,
      r.label,
      r.unit,
      '',
      r.value,
    ]);
    expect(report.observations.map(({ value }) => value).filter((value) => value !== null)).toEqual([]);
  });
});

describe('a table without header', () => {
  test('is read by content', () => {
    const report = read(reportOf('Biểu mẫu 2', 'Cải cách thể chế', table(inOrder(form2))), set);
    expect(acceptedWrongly(report, form2)).toEqual([]);
    expect(report.observations).toHaveLength(meant(form2).length);
  });
});

describe('blank value cells', () => {
  test('are missing, not zero', () => {
    const rows = form2.map((row) => (row.id === 'II.1.3' ? { ...row, value: '' } : row));
    const report = read(
      reportOf(
        'Biểu mẫu 2',
        table([['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu', 'Ghi chú'], ...inOrder(rows)]),
      ),
      set,
    );
    expect(observation(report, 'II.1.3')).toMatchObject({ value: null, numberRule: 'blank' });
    expect(findings(report, 'indicator-missing', 'II.1.3')).toEqual([]);
  });
});
