/** Whole documents: which tables are forms, of which template, in which order, in how many pieces. */
import { describe, expect, test } from 'vitest';
import { catalogues } from '../../support/catalogues.js';
import { documentOf, type TableSpec, table } from '../../support/document.js';
import {
  accepted,
  acceptedWrongly,
  findings,
  form2022,
  HEAD,
  HEADER_2022,
  inOrder,
  isConserved,
  meant,
  observation,
  ofForm,
  read,
  reportOf,
  TEMPLATE_2022,
  TEMPLATE_2025,
  templateRows,
} from '../../support/forms.js';

const set = await catalogues();
const rows2022 = await templateRows(TEMPLATE_2022);
const rows2025 = await templateRows(TEMPLATE_2025);
const ALL_FORMS = ['1', '2', '3', '4', '5', '6', '7'];
const FLAT = ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu', 'Ghi chú'];
const forms = (...numbers: readonly string[]) => numbers.flatMap((form) => form2022(form, ofForm(rows2022, form)));
const sorted = (list: readonly string[]): string[] => [...list].sort();

/** A province's head with another date and title. */
const head = (date: string, title: string): (string | TableSpec)[] => [
  table([['ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG\nSố: 12/BC-UBND', `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nCao Bằng, ${date}`]], {
    layout: true,
  }),
  'BÁO CÁO',
  title,
];

describe('all seven forms', () => {
  test('in the template’s order', () => {
    const report = read(reportOf(...forms('1', '2', '3', '4', '5', '6', '7')), set);
    expect(accepted(report)).toEqual(meant(rows2022));
    expect(report.catalogue).toBe(TEMPLATE_2022);
    expect(report.missing).toEqual([]);
    expect(isConserved(report)).toBe(true);
    expect(report.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test('in another order', () => {
    const report = read(reportOf(...forms('7', '2', '1', '6', '3', '5', '4')), set);
    expect(sorted(accepted(report))).toEqual(sorted(meant(rows2022)));
  });

  test('in one table, a section row for each', () => {
    const report = read(reportOf('PHỤ LỤC', table([...HEADER_2022, ...inOrder(rows2022)])), set);
    expect(accepted(report)).toEqual(meant(rows2022));
  });

  test('without section rows and titles: the rows say which form it is', () => {
    const bare = rows2022.filter(({ id }) => id.includes('.'));
    const tables = ALL_FORMS.flatMap((form) => ['', table([FLAT, ...inOrder(ofForm(bare, form))])]);
    expect(accepted(read(reportOf(...tables), set))).toEqual(meant(rows2022));
  });

  test('in one table, nothing between them: ordinals that begin again begin another form', () => {
    const bare = rows2022.filter(({ id }) => id.includes('.'));
    expect(accepted(read(reportOf('PHỤ LỤC', table([FLAT, ...inOrder(bare)])), set))).toEqual(meant(rows2022));
  });

  test('in one table, under letters', () => {
    const lettered = rows2022.map((row) => {
      const section = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'].indexOf(row.id);
      return section < 0 ? row : { ...row, stt: 'ABCDEFG'.charAt(section) };
    });
    const report = read(reportOf('PHỤ LỤC', table([FLAT, ...inOrder(lettered)])), set);
    expect(accepted(report)).toEqual(meant(rows2022));
    expect(report.unmapped).toEqual([]);
  });

  test.each<[string, (row: (typeof rows2022)[number]) => string]>([
    ['with the section in front (`III.1.4`)', ({ id }) => id],
    ['with the form in front (`3.1.4.`)', ({ id, form, stt }) => (id.includes('.') ? `${form}.${stt}` : stt)],
    ['as dashes below the first level', ({ stt }) => (stt.split('.').length > 2 ? '-' : stt)],
  ])('numbered %s', (_, stt) => {
    const tables = ALL_FORMS.flatMap((form) => [
      `Biểu mẫu ${form}`,
      table([FLAT, ...inOrder(ofForm(rows2022, form).map((row) => ({ ...row, stt: stt(row) })))]),
    ]);
    expect(accepted(read(reportOf(...tables), set))).toEqual(meant(rows2022));
  });

  test('under wrong titles: the rows say which form it is', () => {
    const report = read(
      reportOf(...form2022('5', ofForm(rows2022, '2')), ...form2022('2', ofForm(rows2022, '5'))),
      set,
    );
    expect(acceptedWrongly(report, rows2022)).toEqual([]);
  });

  test('in pieces of six rows, with and without header', () => {
    for (const header of [[FLAT], []]) {
      const parts = ['2', '3'].flatMap((form) => {
        const lines = inOrder(ofForm(rows2022, form));
        const pieces: TableSpec[] = [];
        for (let at = 0; at < lines.length; at += 6) {
          pieces.push(table([...(at === 0 ? [FLAT] : header), ...lines.slice(at, at + 6)]));
        }
        return [`Biểu mẫu ${form}`, ...pieces.flatMap((piece) => [piece, ''])];
      });
      const report = read(reportOf(...parts), set);
      expect(accepted(report)).toEqual(meant(rows2022.filter(({ form }) => form === '2' || form === '3')));
    }
  });

  test('in pieces of which the second has no header, beside a column of the period before', () => {
    const header = ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Kỳ trước', 'Số liệu', 'Ghi chú'];
    const lines = ofForm(rows2022, '3').map(({ stt, label, unit, value, note }) => [
      stt,
      label,
      unit,
      value === '' ? '' : '999',
      value,
      note,
    ]);
    const report = read(reportOf('Biểu mẫu 3', table([header, ...lines.slice(0, 8)]), '', table(lines.slice(8))), set);
    expect(accepted(report)).toEqual(meant(ofForm(rows2022, '3')));
  });

  test('in pieces, the columns of the second in another order', () => {
    const lines = inOrder(ofForm(rows2022, '3'));
    const swapped = lines
      .slice(8)
      .map(([stt = '', label = '', unit = '', value = '', note = '']) => [stt, label, note, unit, value]);
    const report = read(
      reportOf(
        'Biểu mẫu 3',
        table([FLAT, ...lines.slice(0, 8)]),
        '',
        table([['STT', 'Chỉ tiêu thống kê', 'Ghi chú', 'Đơn vị tính', 'Số liệu'], ...swapped]),
      ),
      set,
    );
    expect(accepted(report)).toEqual(meant(ofForm(rows2022, '3')));
  });

  test('a second header in the middle of a table', () => {
    const lines = inOrder(ofForm(rows2022, '3'));
    const report = read(reportOf('Biểu mẫu 3', table([FLAT, ...lines.slice(0, 9), FLAT, ...lines.slice(9)])), set);
    expect(accepted(report)).toEqual(meant(ofForm(rows2022, '3')));
    expect(isConserved(report)).toBe(true);
  });
});

describe('the template', () => {
  test('of 2025 in 2025', () => {
    const tables = ALL_FORMS.flatMap((form) => [`Biểu mẫu ${form}`, table([FLAT, ...inOrder(ofForm(rows2025, form))])]);
    const report = read(
      documentOf(...head('ngày 10 tháng 12 năm 2025', 'Công tác cải cách hành chính năm 2025'), ...tables),
      set,
    );
    expect(report.catalogue).toBe(TEMPLATE_2025);
    expect(accepted(report)).toEqual(meant(rows2025));
  });

  test('of 2022 in a report of July 2025 is still the old one', () => {
    const report = read(
      documentOf(
        ...head('ngày 10 tháng 7 năm 2025', 'Công tác cải cách hành chính 6 tháng đầu năm 2025'),
        ...ALL_FORMS.flatMap((form) => [`Biểu mẫu ${form}`, table([FLAT, ...inOrder(ofForm(rows2022, form))])]),
      ),
      set,
    );
    expect(report.catalogue).toBe(TEMPLATE_2022);
    expect(accepted(report)).toEqual(meant(rows2022));
  });

  test('of 2025 in a report dated before it: the labels decide, and it is told', () => {
    const tables = ['1', '3', '7'].flatMap((form) => [
      `Biểu mẫu ${form}`,
      table([FLAT, ...inOrder(ofForm(rows2025, form))]),
    ]);
    const report = read(reportOf(...tables), set);
    expect(report.catalogue).toBe(TEMPLATE_2025);
    expect(acceptedWrongly(report, rows2025)).toEqual([]);
    expect(findings(report, 'template-not-in-force')).toHaveLength(1);
  });

  test('unknown: nothing is accepted, nothing is lost', () => {
    const rows = [
      ['1', 'Số phóng sự đã phát', 'Phóng sự', '14', ''],
      ['2', 'Số lượt truy cập chuyên trang', 'Lượt', '48.210', ''],
      ['3', 'Số cuộc thi tìm hiểu đã tổ chức', 'Cuộc', '3', ''],
      ['4', 'Số công chức luân phiên', 'Người', '402', ''],
    ];
    const report = read(reportOf('BIỂU SỐ LIỆU', table([FLAT, ...rows])), set);
    expect(report.observations).toEqual([]);
    expect(report.unmapped).toHaveLength(4);
    expect(isConserved(report)).toBe(true);
  });

  test('half known: nothing is accepted', () => {
    const known = inOrder(ofForm(rows2022, '2')).slice(1, 5);
    const strange = Array.from({ length: 8 }, (_, at) => [
      `${at + 3}`,
      `Số mô hình thí điểm thứ ${at} tại cơ sở`,
      'Mô hình',
      '7',
      '',
    ]);
    const report = read(reportOf('BIỂU SỐ LIỆU', table([FLAT, ...known, ...strange])), set);
    expect(accepted(report)).toEqual([]);
    expect(isConserved(report)).toBe(true);
  });

  test('of a province in a department’s report: every row is for review', () => {
    const report = read(
      documentOf(
        table(
          [
            [
              'ỦY BAN NHÂN DÂN TỈNH BẮC KẠN\nSỞ TƯ PHÁP\nSố: 9/BC-STP',
              'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBắc Kạn, ngày 9 tháng 6 năm 2024',
            ],
          ],
          { layout: true },
        ),
        'BÁO CÁO',
        'Công tác cải cách hành chính 6 tháng đầu năm 2024',
        ...forms('1', '2'),
      ),
      set,
    );
    expect(accepted(report)).toEqual([]);
    expect(report.observations.every(({ reasons }) => reasons.includes('template-unknown'))).toBe(true);
    expect(report.observations).toHaveLength(meant(rows2022.filter(({ form }) => form === '1' || form === '2')).length);
  });
});

describe('a table that is no form', () => {
  const ROSTER = table([
    ['STT', 'Họ và tên', 'Chức vụ', 'Ngày trực', 'Ghi chú'],
    ['1', 'Hoàng Văn Dũng', 'Chuyên viên', '29/4', ''],
    ['2', 'Ma Thị Lan', 'Văn thư', '30/4', ''],
    ['3', 'Bế Ngọc Hà', 'Chuyên viên', '01/5', ''],
  ]);

  test('a duty roster alone yields nothing', () => {
    const report = read(reportOf(ROSTER), set);
    expect(report.observations).toEqual([]);
    expect(report.unmapped).toEqual([]);
    expect(findings(report, 'no-forms').map(({ message }) => message.en)).toEqual([
      'No statistical form was found in the file.',
    ]);
    expect(isConserved(report)).toBe(true);
  });

  test('a duty roster among the forms takes nothing from them', () => {
    const report = read(reportOf(...forms('1', '2'), ROSTER, ...forms('3')), set);
    expect(acceptedWrongly(report, rows2022)).toEqual([]);
    expect(report.observations).toHaveLength(meant(rows2022.filter(({ form }) => Number(form) <= 3)).length);
  });

  test.each<[string, string[][]]>([
    [
      'a list of equipment',
      [
        ['STT', 'Tên thiết bị', 'Đơn vị tính', 'Số lượng', 'Ghi chú'],
        ['1', 'Máy tính để bàn', 'Bộ', '1.250', ''],
        ['2', 'Máy quét tài liệu', 'Chiếc', '415', ''],
        ['3', 'Tỷ lệ thiết bị đã lắp đặt', '%', '87,5', ''],
      ],
    ],
    [
      'figures by district',
      [
        ['STT', 'Đơn vị', 'Tổng số hồ sơ TTHC đã giải quyết xong', 'Số hồ sơ TTHC giải quyết đúng hạn', 'Tỷ lệ'],
        ['1', 'Huyện Ba Bể', '1.250', '1.190', '95,2'],
        ['2', 'Huyện Chợ Đồn', '2.001', '1.998', '99,85'],
        ['3', 'Thành phố Bắc Kạn', '4.120', '4.020', '97,57'],
      ],
    ],
    [
      'a plan of tasks',
      [
        ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian', 'Kết quả'],
        ['1', 'Cải cách thể chế', 'Sở Tư pháp', 'Quý III', 'Báo cáo'],
        ['1.1', 'Rà soát VBQPPL', 'Sở Tư pháp', 'Tháng 9', 'Quyết định'],
        ['2', 'Kiểm tra CCHC', 'Sở Nội vụ', 'Tháng 10', 'Kết luận'],
      ],
    ],
    [
      'a list of procedures with codes',
      [
        ['STT', 'Tên thủ tục hành chính', 'Mã số', 'Mức độ', 'Ghi chú'],
        ['1', 'Đăng ký khai sinh', '1.012096', '4', ''],
        ['2', 'Đăng ký kết hôn', '1.000894', '3', ''],
        ['3', 'Cấp bản sao trích lục', '2.000635', '4', ''],
      ],
    ],
  ])('%s, alone and among the forms', (_, rows) => {
    expect(accepted(read(reportOf(table(rows)), set))).toEqual([]);
    const report = read(reportOf(...forms('1', '2', '3'), table(rows)), set);
    expect(acceptedWrongly(report, rows2022)).toEqual([]);
    expect(report.observations).toHaveLength(meant(rows2022.filter(({ form }) => Number(form) <= 3)).length);
    expect(isConserved(report)).toBe(true);
  });
});

describe('the same form twice', () => {
  const form2 = ofForm(rows2022, '2');
  const other = form2.map((row) => ({
    ...row,
    value: row.value === '' ? '' : `${Number.parseInt(row.value, 10) + 500}`,
  }));

  test('with other values: nothing is taken for sure', () => {
    const report = read(reportOf(...form2022('2', form2), ...form2022('2', other)), set);
    expect(accepted(report).filter((one) => one.startsWith('II.'))).toEqual([]);
    expect(isConserved(report)).toBe(true);
  });

  test('once for the year before, as its title says: this period’s is taken, or nothing', () => {
    const report = read(
      reportOf(
        'Số liệu 6 tháng đầu năm 2023',
        ...form2022('2', other),
        'Số liệu 6 tháng đầu năm 2024',
        ...form2022('2', form2),
      ),
      set,
    );
    expect(acceptedWrongly(report, form2)).toEqual([]);
  });

  test('with the same values: one row each', () => {
    const report = read(reportOf(...form2022('2', form2), ...form2022('2', form2)), set);
    expect(acceptedWrongly(report, form2)).toEqual([]);
    expect(new Set(report.observations.map(({ indicatorId }) => indicatorId)).size).toBe(report.observations.length);
  });

  test('once with the same rows for a district', () => {
    const report = read(
      reportOf(...form2022('2', form2), 'Số liệu của Ủy ban nhân dân huyện Ba Bể', table([FLAT, ...inOrder(other)])),
      set,
    );
    expect(acceptedWrongly(report, form2)).toEqual([]);
  });
});

describe('an appendix of another year in the same file', () => {
  const LAST_YEAR = ['PHỤ LỤC II', 'SỐ LIỆU THỐNG KÊ 6 THÁNG ĐẦU NĂM 2023'];

  test('gives no value that is taken for this period’s', () => {
    const report = read(reportOf('PHỤ LỤC I', ...forms('1', '2'), ...LAST_YEAR, ...forms('3', '4')), set);
    expect(accepted(report)).toEqual(meant(rows2022.filter(({ form }) => form === '1' || form === '2')));
    const doubted = report.observations.filter(({ form }) => form === '3' || form === '4');
    expect(doubted.length).toBeGreaterThan(0);
    expect(doubted.every(({ reasons }) => reasons.includes('value-column-other-period'))).toBe(true);
  });

  test.each([
    ['a title of this year', 'BIỂU SỐ LIỆU NĂM 2024'],
    ['the next appendix', 'PHỤ LỤC III'],
  ])('ends with %s', (_what, title) => {
    const report = read(reportOf(...LAST_YEAR, ...forms('3'), title, ...forms('1')), set);
    expect(accepted(report)).toEqual(meant(rows2022.filter(({ form }) => form === '1')));
  });

  test('is not told by the prose or by a cited document above a table', () => {
    const lines = [
      'So với năm 2023, số nhiệm vụ tăng.',
      'PHỤ LỤC',
      '(Kèm theo Báo cáo số 45/BC-UBND ngày 14/6/2024; Quyết định số 12/QĐ-UBND ngày 05/01/2023)',
    ];
    const report = read(reportOf(...lines, ...forms('1')), set);
    expect(accepted(report)).toEqual(meant(rows2022.filter(({ form }) => form === '1')));
  });
});

describe('a form’s rows of another form', () => {
  test('forms 3 and 4 swap nothing although both have 3.1', () => {
    const report = read(reportOf(...forms('3', '4')), set);
    expect(observation(report, 'III.3.1').value).not.toBe(observation(report, 'IV.3.1').value);
    expect(acceptedWrongly(report, rows2022)).toEqual([]);
  });
});

describe('a report without head', () => {
  test('is still read by its rows', () => {
    const report = read(documentOf(...forms('1', '2', '3', '4', '5', '6', '7')), set);
    expect(accepted(report)).toEqual(meant(rows2022));
  });

  test('that has nothing at all, as a PDF: its tables may have no rulings', () => {
    const report = read({ ...documentOf(...HEAD), type: 'pdf' }, set);
    expect(findings(report, 'no-forms')[0]?.message.en).toContain('has no rulings');
  });

  test('that has nothing at all', () => {
    const report = read(documentOf(...HEAD), set);
    expect(report.outcome).toBe('empty');
    expect(isConserved(report)).toBe(true);
  });
});
