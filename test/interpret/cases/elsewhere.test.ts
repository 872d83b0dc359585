/** A value cell without a number beside a number that nothing explains: the blank is not certain. */
import { describe, expect, test } from 'vitest';
import { catalogues } from '../../support/catalogues.js';
import { table } from '../../support/document.js';
import {
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
const form2 = ofForm(await templateRows(TEMPLATE_2022), '2');
const ID = 'II.2.1';
const own = form2.find(({ id }) => id === ID);
const { unit = '', label = '' } = own ?? {};

const withRow = (more: Partial<(typeof form2)[number]>) =>
  observation(
    read(
      reportOf(
        ...form2022(
          '2',
          form2.map((row) => (row.id === ID ? { ...row, value: '', note: '', ...more } : row)),
        ),
      ),
      set,
    ),
    ID,
  );

describe('a blank value cell is doubted', () => {
  test.each([
    ['the note is a number', { note: '15' }],
    ['the note is a number with the unit of the row', { note: `15 ${unit.toLowerCase()}` }],
    ['the unit is a number', { unit: '15' }],
    ['the unit begins with a number', { unit: `15 ${unit.toLowerCase()}` }],
    ['a number stands behind the unit', { unit: `${unit} 15` }],
    ['a number stands behind the label', { label: `${label}: 15` }],
  ])('when %s', (_, more) => {
    const row = withRow(more);
    expect(row).toMatchObject({ status: 'review', value: null });
    expect(row.reasons).toContain('value-elsewhere');
  });

  test.each([
    ['says a plan', { note: 'Hoàn thành trong năm 2023' }],
    ['counts what is no unit of the row', { note: '3 lý do khách quan' }],
  ])('not when the note %s', (_, more) => {
    expect(withRow(more).reasons).not.toContain('value-elsewhere');
  });
});

describe('a row without a name that holds a number', () => {
  const lines = inOrder(form2.map((row) => (row.id === ID ? { ...row, value: '' } : row)));
  const at = form2.findIndex(({ id }) => id === ID);
  const report = (place: number) => {
    const rows = [...lines.slice(0, place), ['', '', '', '15', ''], ...lines.slice(place)];
    return read(reportOf('Biểu mẫu 2', 'Cải cách thể chế', table([...HEADER_2022, ...rows])), set);
  };

  test('doubts the row above it, and is kept', () => {
    const below = report(at + 1);
    expect(observation(below, ID)).toMatchObject({ status: 'review', value: null });
    expect(observation(below, ID).reasons).toContain('value-elsewhere');
    expect(unmapped(below, '')?.valueRaw).toBe('15');
    expect(isConserved(below)).toBe(true);
  });

  test('doubts a blank row below it', () => {
    expect(observation(report(at), ID).reasons).toContain('value-elsewhere');
  });
});

describe('a value cell over the column of another period', () => {
  const header = ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Cùng kỳ năm trước', 'Kết quả', 'Ghi chú'];
  const body = (merged: string | null) =>
    form2.map((row) =>
      row.id === ID && merged !== null
        ? [row.stt, row.label, row.unit, { text: merged, columns: 2 }, row.note]
        : [row.stt, row.label, row.unit, row.value === '' ? '' : '5', row.value, row.note],
    );
  const readWith = (merged: string | null) =>
    observation(read(reportOf('Biểu mẫu 2', 'Cải cách thể chế', table([header, ...body(merged)])), set), ID);

  test.each(['5', ''])('is doubted, whatever it holds: “%s”', (merged) => {
    expect(readWith(merged)).toMatchObject({ status: 'review' });
    expect(readWith(merged).reasons).toContain('value-cell-merged');
  });

  test('is plain where no row is merged so', () => {
    expect(readWith(null).reasons).not.toContain('value-cell-merged');
  });
});
