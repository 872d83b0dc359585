/** STT as clerks type them: mistyped, missing, shifted by a row that fell out or came in. */
import { describe, expect, test } from 'vitest';
import { catalogues } from '../../support/catalogues.js';
import {
  accepted,
  acceptedWrongly,
  edited,
  findings,
  form2022,
  inserted,
  isConserved,
  meant,
  observation,
  ofForm,
  read,
  reportOf,
  TEMPLATE_2022,
  templateRows,
  unmapped,
} from '../../support/forms.js';

const set = await catalogues();
const form3 = ofForm(await templateRows(TEMPLATE_2022), '3');
const readForm3 = (rows: typeof form3) => read(reportOf(...form2022('3', rows)), set);

describe('a mistyped STT', () => {
  test.each(['3,1,1', '3.1.1 .', '3.1.1', '3 .1.1.', '3.1.1)', ''])('“%s” for 3.1.1', (stt) => {
    const rows = edited(form3, { 'III.3.1.1': { stt } });
    const report = readForm3(rows);
    expect(accepted(report)).toEqual(meant(rows));
    expect(observation(report, 'III.3.1.1').stt).toBe('3.1.1');
  });

  test('that is another row’s STT does not move the value there', () => {
    const rows = edited(form3, { 'III.1.2': { stt: '1.3.' } });
    const report = readForm3(rows);
    expect(acceptedWrongly(report, rows)).toEqual([]);
    expect(observation(report, 'III.1.2').value).toBe(form3.find(({ id }) => id === 'III.1.2')?.value);
    expect(findings(report, 'stt-differs')).toHaveLength(1);
  });

  test('no STT at all: labels and order decide, and what they cannot decide is for review', () => {
    const rows = form3.map((row) => ({ ...row, stt: '' }));
    const report = readForm3(rows);
    expect(acceptedWrongly(report, rows)).toEqual([]);
    expect(report.observations).toHaveLength(meant(rows).length);
  });
});

describe('a dropped row', () => {
  test('leaves the others where they are and is told', () => {
    const rows = edited(form3, { 'III.2.1': null });
    const report = readForm3(rows);
    expect(accepted(report)).toEqual(meant(rows));
    expect(report.missing).toContain('III.2.1');
    expect(findings(report, 'indicator-missing', 'III.2.1')).toHaveLength(1);
  });

  test('whose brothers were numbered anew: the label says which is which', () => {
    const rows = edited(form3, { 'III.1.2': null, 'III.1.3': { stt: '1.2.' }, 'III.1.4': { stt: '1.3.' } });
    const report = readForm3(rows);
    expect(acceptedWrongly(report, rows)).toEqual([]);
    expect(observation(report, 'III.1.3').value).toBe(form3.find(({ id }) => id === 'III.1.3')?.value);
  });

  test('a whole group gone and the next one in its number: labels that stand under both are not mixed up', () => {
    const rows = edited(form3, {
      'III.3.1': null,
      'III.3.1.1': null,
      'III.3.1.2': null,
      'III.3.2': { stt: '3.1.' },
      'III.3.2.1': { stt: '3.1.1.' },
      'III.3.2.2': { stt: '3.1.2.' },
      'III.3.3': { stt: '3.2.' },
      'III.3.3.1': { stt: '3.2.1.' },
      'III.3.3.2': { stt: '3.2.2.' },
      'III.3.4': { stt: '3.3.' },
      'III.3.4.1': { stt: '3.3.1.' },
      'III.3.4.2': { stt: '3.3.2.' },
    });
    expect(acceptedWrongly(readForm3(rows), rows)).toEqual([]);
  });

  test('one of three rows with the same label: the other two are not taken for it', () => {
    for (const id of ['III.3.1.1', 'III.3.2.1', 'III.3.3.1', 'III.3.1.2', 'III.3.2.2', 'III.3.3.2']) {
      const rows = edited(form3, { [id]: null });
      const report = readForm3(rows);
      expect(acceptedWrongly(report, rows), `without ${id}`).toEqual([]);
      expect(report.observations.map(({ indicatorId }) => indicatorId)).not.toContain(id);
    }
  });
});

describe('a local row', () => {
  const local = { stt: '1.4.', label: 'Số quy trình nội bộ được rà soát', unit: 'Quy trình', value: '777', note: '' };
  const shifted = {
    'III.1.4': { stt: '1.5.' },
    'III.1.4.1': { stt: '1.5.1.' },
    'III.1.4.2': { stt: '1.5.2.' },
    'III.1.4.3': { stt: '1.5.3.' },
  };

  test('is unmapped, and the rows that it shifts keep their values', () => {
    const rows = inserted(edited(form3, shifted), 'III.1.3', local);
    const report = readForm3(rows);
    expect(accepted(report)).toEqual(meant(rows));
    expect(unmapped(report, local.label)).toMatchObject({ valueRaw: '777', stt: '1.4.' });
    expect(isConserved(report)).toBe(true);
  });

  test('with the number of the row that it pushed away', () => {
    const rows = inserted(form3, 'III.1.3', local);
    const report = readForm3(rows);
    expect(acceptedWrongly(report, rows)).toEqual([]);
    expect(unmapped(report, local.label)).toBeDefined();
  });

  test.each([
    ['III.3.1.1', '3.1.2.', 'Số hồ sơ TTHC giải quyết trước hạn', { 'III.3.1.2': { stt: '3.1.3.' } }],
    ['III.3.1.2', '3.1.3.', 'Số hồ sơ TTHC giải quyết quá hạn', {}],
    [
      'III.3.1',
      '3.1.1.',
      'Tổng số hồ sơ TTHC đã tiếp nhận',
      { 'III.3.1.1': { stt: '3.1.2.' }, 'III.3.1.2': { stt: '3.1.3.' } },
    ],
    ['III.1.2', '1.3.', 'Số TTHC công bố sửa đổi', { 'III.1.3': { stt: '1.4.' }, 'III.1.4': { stt: '1.5.' } }],
    ['III.1.4.3', '1.4.4.', 'Số TTHC ngành dọc', {}],
  ] as const)('after %s, numbered %s, like its neighbours in words: “%s”', (after, stt, label, edits) => {
    const rows = inserted(edited(form3, edits), after, { stt, label, unit: 'Hồ sơ', value: '777', note: '' });
    const report = readForm3(rows);
    expect(acceptedWrongly(report, rows)).toEqual([]);
    expect(unmapped(report, label) ?? report.observations.find((one) => one.value === '777')?.status).not.toBe(
      'accepted',
    );
    expect(isConserved(report)).toBe(true);
  });

  test('in place of a dropped row, under its number', () => {
    const rows = inserted(edited(form3, { 'III.3.1.2': null }), 'III.3.1.1', {
      stt: '3.1.2.',
      label: 'Số hồ sơ TTHC giải quyết quá hạn',
      unit: 'Hồ sơ',
      value: '777',
      note: '',
    });
    expect(acceptedWrongly(readForm3(rows), rows)).toEqual([]);
  });
});

describe('a local block that repeats the labels of a group', () => {
  const blockOf = (ids: readonly string[], heading: string, stt: string) =>
    ids.map((id, at) => {
      const like = form3.find((row) => row.id === id);
      return { ...like, label: at === 0 ? heading : (like?.label ?? ''), stt: at === 0 ? stt : `${stt}${at}.` };
    });
  const local = blockOf(
    ['III.3.1', 'III.3.1.1', 'III.3.1.2'],
    'Tỷ lệ hồ sơ TTHC do cơ quan ngành dọc giải quyết đúng hạn',
    '3.2.',
  );
  const block = local.map((row, at) => ({
    id: '',
    form: '3',
    stt: row.stt,
    label: row.label,
    unit: row.unit ?? '',
    value: ['99,1', '7001', '6938'][at] ?? '',
    note: '',
  }));
  const blockAfter = (rows: typeof form3, after: string) =>
    rows.flatMap((row) => (row.id === after ? [row, ...block] : [row]));

  test.each([
    ['numbered like the group that it pushed away', {}],
    ['without any STT', Object.fromEntries(form3.map(({ id }) => [id, { stt: '' }]))],
    ['in place of a dropped group', { 'III.3.2': null, 'III.3.2.1': null, 'III.3.2.2': null }],
    [
      'with the rest numbered anew',
      { 'III.3.2': { stt: '3.3.' }, 'III.3.2.1': { stt: '3.3.1.' }, 'III.3.2.2': { stt: '3.3.2.' } },
    ],
  ])('%s', (_, edits) => {
    const rows = blockAfter(edited(form3, edits), 'III.3.1.2');
    const report = readForm3(rows);
    expect(acceptedWrongly(report, rows)).toEqual([]);
    expect(isConserved(report)).toBe(true);
  });

  test('before the group, which lost its own heading', () => {
    const rows = blockAfter(edited(form3, { 'III.3.1': null }), 'III.2.3');
    expect(acceptedWrongly(readForm3(rows), rows)).toEqual([]);
  });
});
