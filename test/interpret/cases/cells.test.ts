/** Value cells that are not plainly a number, units left out, notes over several rows, rows merged or cut. */
import { describe, expect, test } from 'vitest';
import { catalogues } from '../../support/catalogues.js';
import { type CellInput, table } from '../../support/document.js';
import {
  acceptedWrongly,
  edited,
  findings,
  form2022,
  HEADER_2022,
  inOrder,
  isConserved,
  observation,
  ofForm,
  read,
  reportOf,
  TEMPLATE_2022,
  templateRows,
  unmapped,
} from '../../support/forms.js';

const set = await catalogues();
const all = await templateRows(TEMPLATE_2022);
const readForm = (form: string, rows: typeof all) => read(reportOf(...form2022(form, rows)), set);
const withValue = (id: string, value: string, more: Partial<(typeof all)[number]> = {}) => {
  const form = all.find((row) => row.id === id)?.form ?? '';
  return observation(readForm(form, edited(ofForm(all, form), { [id]: { value, ...more } })), id);
};

describe('a value cell', () => {
  test.each([
    ['III.1.1', '05', '5', 'plain'],
    ['III.1.1', '1.234', '1234', 'unit-group'],
    ['III.1.1', '1,234', '1234', 'unit-group'],
    ['III.1.1', '12 Thủ tục', '12', 'plain'],
    ['III.3.4', '47,27%', '47.27', 'decimal-tail'],
    ['III.3.4', '47.27', '47.27', 'decimal-tail'],
    ['III.3.4', '0,945', '0.945', 'zero-integer'],
    ['III.1.1', '-', null, 'dash'],
    ['III.1.1', '–', null, 'dash'],
    ['III.1.1', '', null, 'blank'],
    ['VI.1.1', '5.124.419', '5124419', 'repeated-group'],
    ['VI.1.1', '5.124,419', '5124.419', 'mixed-separators'],
    ['I.7', '1', '1', 'coded'],
    ['I.7', 'Có', '1', 'coded'],
    ['VII.2', '3 cấp', '2', 'coded'],
  ])('of %s “%s” is %s by %s, for sure as far as the cell goes', (id, raw, value, rule) => {
    const read = withValue(id, raw);
    expect([read.value, read.numberRule]).toEqual([value, rule]);
    expect(read.valueRaw).toBe(raw);
  });

  test.each([
    ['III.1.1', '15/15'],
    ['III.1.1', '12 (trong đó 3 mới)'],
    ['III.1.1', '12; 15'],
    ['III.1.1', '12\n15'],
    ['III.1.1', '12 15'],
    ['III.1.1', 'Không'],
    ['III.1.1', 'Chưa có'],
    ['III.1.1', 'x'],
    ['III.1.1', '12 hồ sơ'],
    ['III.1.1', '12,5'],
    ['III.1.1', '1.23'],
    ['III.1.1', '1.2345'],
    ['III.1.1', '≈ 50'],
    ['III.1.1', 'khoảng 50'],
    ['III.1.1', '31/12/2021'],
    ['III.1.1', '3.1.2'],
    ['III.1.1', '1.234,567'],
    ['III.1.1', 'O5'],
    ['III.1.1', '(12)'],
    ['VI.1.1', '1,234'],
    ['VI.1.1', '1.234 tỷ đồng'],
    ['I.7', '2'],
    ['I.6.2', 'Có'],
    ['IV.1.5.4', '10.07 15'],
  ])('of %s “%s” is for review, with a reason', (id, raw) => {
    const read = withValue(id, raw);
    expect(read.status).toBe('review');
    expect(read.reasons.length).toBeGreaterThan(0);
  });

  test('every reason of a row is a finding of the same rule', () => {
    const form = edited(ofForm(all, '3'), { 'III.1.1': { value: '12; 15' }, 'III.1.2': { value: 'Không' } });
    const report = readForm('3', form);
    for (const { indicatorId, reasons } of report.observations) {
      for (const rule of reasons) expect(findings(report, rule, indicatorId)).not.toEqual([]);
    }
  });
});

describe('a percentage cell that holds a count', () => {
  test('is read as printed and told', () => {
    const report = readForm('4', edited(ofForm(all, '4'), { 'IV.1.1': { value: '115', note: '115/115 phòng' } }));
    expect(observation(report, 'IV.1.1').value).toBe('115');
    expect(report.findings.some(({ indicatorId }) => indicatorId === 'IV.1.1')).toBe(true);
  });
});

describe('a unit', () => {
  test('left out stays empty, and the catalogue’s kind reads the number', () => {
    expect(withValue('III.1.1', '1.234', { unit: '' })).toMatchObject({ unit: '', value: '1234' });
    expect(withValue('III.3.4', '12,345', { unit: '' }).value).not.toBe('12345');
  });

  test('broken inside a word by a narrow cell', () => {
    expect(withValue('VI.1.1', '1.234', { unit: 'Triệu đồn\ng' })).toMatchObject({ unit: 'Triệu đồng', value: '1234' });
  });

  test('of money, said once above the table for rows that print none', () => {
    const bare = edited(ofForm(all, '6'), { 'VI.1.1': { unit: '', value: '8.829' } });
    const report = read(
      reportOf('Biểu mẫu 6', '(Đơn vị tính: tỷ đồng)', table([...HEADER_2022, ...inOrder(bare)])),
      set,
    );
    expect(observation(report, 'VI.1.1')).toMatchObject({
      unit: 'tỷ đồng',
      value: '8829',
      valueCatalogueUnit: '8829000',
    });
    expect(observation(report, 'VI.1.2').unit).toBe('Triệu đồng');
  });

  test('of a row that has none in the template (V.4)', () => {
    expect(withValue('V.4', '1.234')).toMatchObject({ unit: '', value: '1234' });
  });

  test('other than the catalogue’s: tỷ đồng for triệu đồng', () => {
    expect(withValue('VI.1.1', '5,2', { unit: 'Tỷ đồng' })).toMatchObject({ value: '5.2', valueCatalogueUnit: '5200' });
  });

  test('% on a row that counts is not silently a count', () => {
    expect(withValue('III.1.1', '12,345', { unit: '%' }).status).toBe('review');
  });

  test('no unit column at all', () => {
    const form = ofForm(all, '2');
    const rows = form.map(({ stt, label, value, note }) => [stt, label, value, note]);
    const report = read(
      reportOf('Biểu mẫu 2', table([['STT', 'Chỉ tiêu thống kê', 'Số liệu', 'Ghi chú'], ...rows])),
      set,
    );
    expect(acceptedWrongly(report, form)).toEqual([]);
    expect(report.observations).toHaveLength(form.filter(({ value }) => value !== '').length);
  });
});

describe('a group row that holds a number', () => {
  test('goes to unmapped with a finding, and the section row too', () => {
    const report = readForm('6', edited(ofForm(all, '6'), { 'VI.2': { value: '15' }, VI: { value: '99' } }));
    expect(report.unmapped.map(({ valueRaw }) => valueRaw).sort()).toEqual(['15', '99']);
    expect(findings(report, 'group-with-value')).toHaveLength(2);
    expect(isConserved(report)).toBe(true);
  });
});

describe('cells merged over rows', () => {
  const form = ofForm(all, '2');
  const lines = inOrder(form).map((row): CellInput[] => row);
  const at = (id: string) => form.findIndex((row) => row.id === id);
  /** Column `column` of the rows from `id` on, `span` of them, as one cell. */
  const merged = (column: number, id: string, span: number, text: string) =>
    table([
      ...HEADER_2022,
      ...lines.map((row, index) => {
        if (index === at(id)) return row.map((cell, c): CellInput => (c === column ? { text, rows: span } : cell));
        return index > at(id) && index < at(id) + span ? row.filter((_, c) => c !== column) : row;
      }),
    ]);

  test('a note counts for each', () => {
    const report = read(reportOf('Biểu mẫu 2', merged(4, 'II.1.1', 3, 'Theo kế hoạch')), set);
    expect(['II.1', 'II.1.1', 'II.1.2', 'II.1.3', 'II.2.1'].map((id) => observation(report, id).note)).toEqual([
      '',
      'Theo kế hoạch',
      'Theo kế hoạch',
      'Theo kế hoạch',
      '',
    ]);
    expect(acceptedWrongly(report, form)).toEqual([]);
  });

  test('a value is nobody’s for sure', () => {
    const report = read(reportOf('Biểu mẫu 2', merged(3, 'II.1.1', 3, '57')), set);
    for (const id of ['II.1.1', 'II.1.2', 'II.1.3']) expect(observation(report, id).status).toBe('review');
  });

  test('a unit counts for each', () => {
    const report = read(reportOf('Biểu mẫu 2', merged(2, 'II.1.1', 3, 'Văn bản')), set);
    expect(observation(report, 'II.1.3')).toMatchObject({ unit: 'Văn bản', status: 'accepted' });
  });

  test('a label over two rows of values', () => {
    const report = read(reportOf('Biểu mẫu 2', merged(1, 'II.1.1', 2, 'Số VBQPPL do cấp tỉnh ban hành')), set);
    expect(acceptedWrongly(report, form)).toEqual([]);
    expect(isConserved(report)).toBe(true);
  });
});

describe('rows that are cut or stray', () => {
  const form = ofForm(all, '3');

  test('a stray line between two rows is unmapped', () => {
    const report = read(
      reportOf(
        'Biểu mẫu 3',
        table([
          ...HEADER_2022,
          ...inOrder(form).flatMap((row, at) => (at === 9 ? [row, ['', 'Hàng Quảng Ninh', '', '', '']] : [row])),
        ]),
      ),
      set,
    );
    expect(acceptedWrongly(report, form)).toEqual([]);
    expect(unmapped(report, 'Hàng Quảng Ninh')).toBeDefined();
    expect(report.observations).toHaveLength(form.filter(({ value }) => value !== '').length);
  });

  const LONG = 'III.2.3';
  const [first, second] = [
    'Số TTHC đã thực hiện tiếp nhận và giải quyết hồ sơ',
    'không phụ thuộc vào địa giới hành chính',
  ];

  test.each<[string, (unit: string, value: string) => [string[], string[]]]>([
    [
      'the first',
      (unit, value) => [
        ['2.3.', first, unit, value, 'Ghi chú dài'],
        ['', second, '', '', 'và còn nữa'],
      ],
    ],
    [
      'the second',
      (unit, value) => [
        ['2.3.', first, '', '', 'Ghi chú dài'],
        ['', second, unit, value, 'và còn nữa'],
      ],
    ],
    [
      'the first, the unit in both',
      (unit, value) => [
        ['2.3.', first, unit.slice(0, 3), value, 'Ghi chú dài'],
        ['', second, unit.slice(4), '', 'và còn nữa'],
      ],
    ],
  ])('a row in two, unit and value in %s: one row, and the rest of it is kept', (_, halves) => {
    const rows = inOrder(form).flatMap((row, at) =>
      form[at]?.id === LONG ? halves(row[2] ?? '', row[3] ?? '') : [row],
    );
    const report = read(reportOf('Biểu mẫu 3', table([...HEADER_2022, ...rows])), set);
    const { label, note, value, status } = observation(report, LONG);
    expect({ label, note, value, status }).toEqual({
      label: `${first} ${second}`,
      note: 'Ghi chú dài và còn nữa',
      value: form.find(({ id }) => id === LONG)?.value,
      status: 'accepted',
    });
    const [rest, ...more] = report.unmapped.filter(({ reason }) => reason === 'row-continued');
    expect(more).toEqual([]);
    expect(rest).toMatchObject({ bestIndicatorId: LONG, valueRaw: '' });
    // Each of the two printed rows stands for itself once: the value's own row in the dataset, the other one here.
    const places = [...report.observations, ...report.unmapped].map(({ place }) => place.row);
    expect(new Set(places).size).toBe(places.length);
    expect(acceptedWrongly(report, form)).toEqual([]);
    expect(isConserved(report)).toBe(true);
  });

  test('a row over the whole width holds a remark', () => {
    const report = read(
      reportOf(
        'Biểu mẫu 3',
        table([...HEADER_2022, [{ text: 'Ghi chú: số liệu tính đến 14/6/2024', columns: 5 }], ...inOrder(form)]),
      ),
      set,
    );
    expect(acceptedWrongly(report, form)).toEqual([]);
    expect(report.observations).toHaveLength(form.filter(({ value }) => value !== '').length);
  });

  test('a total at the end is nobody’s indicator', () => {
    const report = read(
      reportOf('Biểu mẫu 3', table([...HEADER_2022, ...inOrder(form), ['', 'Tổng cộng', '', '99999', '']])),
      set,
    );
    expect(unmapped(report, 'Tổng cộng')).toMatchObject({ valueRaw: '99999' });
  });

  test('the same row twice with two values: neither is taken for sure', () => {
    const again = inOrder(form).flatMap((row) => (row[0] === '1.2.' ? [row, [...row.slice(0, 3), '4321', '']] : [row]));
    const report = read(reportOf('Biểu mẫu 3', table([...HEADER_2022, ...again])), set);
    expect(report.observations.find(({ indicatorId }) => indicatorId === 'III.1.2')?.status).toBe('review');
    expect(isConserved(report)).toBe(true);
  });
});
