/** Labels as offices print them: abbreviations written out or not, another word that changes the meaning. */
import { describe, expect, test } from 'vitest';
import { catalogues } from '../../support/catalogues.js';
import {
  accepted,
  acceptedWrongly,
  edited,
  form2022,
  meant,
  observation,
  ofForm,
  read,
  reportOf,
  TEMPLATE_2022,
  templateRows,
} from '../../support/forms.js';

const set = await catalogues();
const rows2022 = await templateRows(TEMPLATE_2022);
const readForm = (form: string, rows: typeof rows2022) => read(reportOf(...form2022(form, rows)), set);

const WRITTEN_OUT: readonly (readonly [string, string])[] = [
  ['CCHC', 'cải cách hành chính'],
  ['TTHC', 'thủ tục hành chính'],
  ['VBQPPL', 'văn bản quy phạm pháp luật'],
  ['ĐVSNCL', 'đơn vị sự nghiệp công lập'],
  ['ĐVSN', 'đơn vị sự nghiệp'],
  ['UBND', 'Ủy ban nhân dân'],
  ['NSNN', 'ngân sách nhà nước'],
  ['DVC', 'dịch vụ công'],
];

const writtenOut = (label: string): string =>
  WRITTEN_OUT.reduce(
    (text, [abbr, words]) => text.replace(new RegExp(`(?<!\\p{L})${abbr}(?!\\p{L})`, 'gu'), words),
    label,
  );

describe('labels', () => {
  test.each(['1', '2', '3', '4', '5', '6', '7'])('of form %s with abbreviations written out', (form) => {
    const rows = ofForm(rows2022, form).map((row) => ({ ...row, label: writtenOut(row.label) }));
    expect(accepted(readForm(form, rows))).toEqual(meant(rows));
  });

  test.each(['2', '3', '6'])('of form %s in capitals, with line breaks and a hyphen in front', (form) => {
    const rows = ofForm(rows2022, form).map((row) => ({
      ...row,
      label: `- ${row.label.toUpperCase().replace(' ', '\n')}`,
    }));
    expect(accepted(readForm(form, rows))).toEqual(meant(rows));
  });

  test.each(['1', '2', '3', '4', '5', '6', '7'])(
    'of form %s with the unit in brackets behind them, and no unit column',
    (form) => {
      const rows = ofForm(rows2022, form);
      const bracketed = rows.map((row) => ({
        ...row,
        label: row.unit === '' ? row.label : `${row.label} (${row.unit.toLowerCase()})`,
        unit: '',
      }));
      const report = readForm(form, bracketed);
      expect(accepted(report)).toEqual(meant(rows));
      expect(report.observations.map(({ unit }) => unit)).toEqual(
        report.observations.map(({ indicatorId }) => rows.find(({ id }) => id === indicatorId)?.unit.toLowerCase()),
      );
    },
  );

  test('an amount whose brackets say tỷ đồng is one in tỷ đồng', () => {
    const label = rows2022.find(({ id }) => id === 'VI.1.2')?.label ?? '';
    const rows = edited(ofForm(rows2022, '6'), { 'VI.1.2': { label: `${label} (tỷ đồng)`, unit: '', value: '1,5' } });
    expect(observation(readForm('6', rows), 'VI.1.2')).toMatchObject({
      unit: 'tỷ đồng',
      value: '1.5',
      valueCatalogueUnit: '1500',
    });
  });

  test('brackets that say whose units are counted are no unit', () => {
    const rows = edited(ofForm(rows2022, '3'), { 'III.1.4.2': { label: 'Số TTHC cấp huyện (xã)', unit: '' } });
    expect(observation(readForm('3', rows), 'III.1.4.2').status).toBe('review');
  });

  test.each(['2', '4'])('of form %s with words that a narrow cell broke in two', (form) => {
    const rows = ofForm(rows2022, form).map((row) => ({
      ...row,
      label: row.label.replaceAll(/(\p{L}{5})(?=\p{L})/gu, '$1\n'),
    }));
    expect(accepted(readForm(form, rows))).toEqual(meant(rows));
  });

  test('tone marks placed otherwise and decomposed letters', () => {
    const rows = edited(ofForm(rows2022, '2'), {
      'II.2.2': { label: 'Tỷ lệ xử lý VBQPPL sau kiểm tra'.normalize('NFD') },
      'II.3.2': { label: 'Tỉ lệ xử lí VBQPPL sau rà soát' },
    });
    expect(acceptedWrongly(readForm('2', rows), rows)).toEqual([]);
    expect(readForm('2', rows).observations).toHaveLength(meant(rows).length);
  });

  test.each([
    ['3', 'III.1.4.1', 'Số TTHC cấp tỉnh'],
    ['1', 'I.1', 'Số văn bản chỉ đạo CCHC đã ban hành'],
    ['3', 'III.3.4.1', 'Tổng số phản ánh, kiến nghị (PAKN) đã tiếp nhận'],
  ])('form %s, %s with its explanation left out, or one put in brackets: “%s”', (form, id, label) => {
    const rows = edited(ofForm(rows2022, form), { [id]: { label } });
    expect(accepted(readForm(form, rows))).toEqual(meant(rows));
  });

  test('“mức độ 4” under the number of “mức độ 3” is mức độ 4', () => {
    const dropped = ['VII.6.1', 'VII.6.1.1', 'VII.6.1.2', 'VII.6.1.3'];
    const rows = edited(ofForm(rows2022, '7'), {
      ...Object.fromEntries(dropped.map((id) => [id, null])),
      'VII.6.2': { stt: '6.1.' },
      'VII.6.2.1': { stt: '6.1.1.' },
      'VII.6.2.2': { stt: '6.1.2.' },
      'VII.6.2.3': { stt: '6.1.3.' },
    });
    const report = readForm('7', rows);
    expect(acceptedWrongly(report, rows)).toEqual([]);
    for (const id of dropped) expect(report.observations.map(({ indicatorId }) => indicatorId)).not.toContain(id);
  });

  test.each([
    ['3', 'III.3.1.2', 'Số hồ sơ TTHC giải quyết quá hạn'],
    ['3', 'III.3.1.2', 'Số hồ sơ TTHC chưa giải quyết'],
    ['3', 'III.1.4.2', 'Số TTHC cấp xã'],
    ['2', 'II.1.2', 'Số VBQPPL do cấp tỉnh bãi bỏ'],
    ['5', 'V.4.2', 'Số lãnh đạo cấp phòng bị kỷ luật'],
    ['5', 'V.2.1', 'Số công chức chưa được tuyển dụng (thi tuyển, xét tuyển)'],
    ['6', 'VI.1.2', 'Chưa thực hiện'],
    ['7', 'VII.6.1.2', 'Số TTHC chưa cung cấp trực tuyến mức độ 3'],
    ['7', 'VII.6.1.2', 'Số TTHC đang cung cấp trực tuyến mức độ 4'],
    ['1', 'I.2.2', 'Số nhiệm vụ chưa hoàn thành'],
    ['1', 'I.5.3', 'Số nhiệm vụ đã hoàn thành trước hạn'],
    ['4', 'IV.2.4', 'Số biên chế đã tinh giản lũy kế từ năm 2015'],
    ['3', 'III.1.4.1', 'Số TTHC cấp tỉnh (không bao gồm TTHC của cơ quan ngành dọc)'],
    ['6', 'VI.2.4', 'Số ĐVSN tự bảo đảm một phần chi thường xuyên (cấp huyện)'],
    ['6', 'VI.2.6', 'Số lượng ĐVSN đã chuyển đổi thành công ty cổ phần (trong kỳ báo cáo)'],
    ['5', 'V.2.1', 'Số công chức được tuyển dụng (không qua thi tuyển, xét tuyển)'],
  ])('form %s, %s printed as “%s”: not accepted as the catalogue’s', (form, id, label) => {
    const rows = edited(ofForm(rows2022, form), { [id]: { label } });
    const report = readForm(form, rows);
    expect(accepted(report).filter((one) => one.startsWith(`${id}=`))).toEqual([]);
    expect(acceptedWrongly(report, rows)).toEqual([]);
  });
});
