import { describe, expect, it } from 'vitest';
import { loadCatalogues } from '../../../src/catalogue/load.js';
import { readLetterhead } from '../../../src/interpret/letterhead/read.js';
import { printedLetterhead } from '../../../src/interpret/reading.js';
import type { Furniture } from '../../../src/model/document.js';
import { data, documentOf, foot, form, head, layout, MOTTO, type Part, p, title } from './document.js';

const loaded = await loadCatalogues();
if (!loaded.ok) throw new Error(loaded.failure.message.en);
const set = loaded.value;

const read = (parts: readonly Part[], furniture: readonly Furniture[] = []) => {
  const { letterhead, findings } = readLetterhead(
    printedLetterhead(documentOf(parts, furniture), set.vocabulary),
    set.issuers,
    set.abbreviations,
    set.vocabulary,
  );
  return { ...letterhead, rules: findings.map((found) => found.rule), findings };
};

const CLOSING = p('Trên đây là báo cáo công tác cải cách hành chính quý I năm 2023 của tỉnh Bến Tre./.');

describe('a head as the decree lays it out', () => {
  const report = read([
    head('ỦY BAN NHÂN DÂN\nTỈNH BẾN TRE', 'Số: 118/BC-UBND', 'Bến Tre, ngày 09 tháng 3 năm 2023'),
    title('BÁO CÁO'),
    title('Công tác cải cách hành chính quý I\nvà nhiệm vụ quý II năm 2023'),
    p('Kính gửi: Bộ Nội vụ.'),
    p('Thực hiện Công văn số 581/BNV-CCHC ngày 21/02/2022 của Bộ Nội vụ, Ủy ban nhân dân tỉnh báo cáo như sau:'),
    p('Ban hành Kế hoạch số 248/KH-UBND ngày 31/12/2022 của Ủy ban nhân dân tỉnh Trà Vinh.'),
    CLOSING,
    foot('TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Nguyễn Thị Bé Mười'),
    title('THỐNG KÊ SỐ LIỆU BÁO CÁO CẢI CÁCH HÀNH CHÍNH QUÝ I NĂM 2023'),
    title('CỦA ỦY BAN NHÂN DÂN TỈNH BẾN TRE'),
    p('(Kèm theo Báo cáo số 118/BC-UBND ngày 09 tháng 3 năm 2023'),
    p('của Ủy ban nhân dân tỉnh Bến Tre)'),
    title('Biểu mẫu 1'),
    form('Báo cáo cải cách hành chính quý I năm 2023'),
  ]);

  it('is read whole, without a finding', () => {
    expect(report).toMatchObject({
      issuerCode: 'P63-83',
      issuer: 'Tỉnh Bến Tre',
      issuerLevel: 'province',
      period: '2023-Q1',
      periodStart: '2023-01-01',
      periodEnd: '2023-03-31',
      number: '118/BC-UBND',
      date: '2023-03-09',
      subject: 'Công tác cải cách hành chính quý I và nhiệm vụ quý II năm 2023',
      addressee: 'Bộ Nội vụ',
      signer: 'Nguyễn Thị Bé Mười',
      rules: [],
    });
  });

  it('keeps every candidate with its source, the chosen first within each field', () => {
    expect(report.candidates.map((one) => [one.field, one.source, one.value, one.chosen])).toEqual([
      ['issuer', 'head', 'P63-83', true],
      ['issuer', 'appendix', 'P63-83', false],
      ['issuer', 'body', 'P63-83', false],
      ['period', 'title', '2023-Q1', true],
      ['period', 'appendix', '2023-Q1', false],
      ['period', 'form-header', '2023-Q1', false],
      ['period', 'body', '2023-Q1', false],
      ['number', 'head', '118/BC-UBND', true],
      ['number', 'appendix', '118/BC-UBND', false],
      ['date', 'head', '2023-03-09', true],
      ['date', 'appendix', '2023-03-09', false],
    ]);
  });

  it('takes no cited document for the report itself', () => {
    const values = report.candidates.map((one) => one.value);
    expect(values).not.toContain('581/BNV-CCHC');
    expect(values).not.toContain('248/KH-UBND');
    expect(values).not.toContain('2022-12-31');
    expect(values).not.toContain('P63-84');
  });
});

describe('other shapes of a head', () => {
  const rest = [
    title('BÁO CÁO'),
    title('Công tác cải cách hành chính 6 tháng đầu năm 2022'),
    p('Kính gửi: Bộ Nội vụ.'),
  ];
  const expected = { issuerCode: 'P63-27', number: '40/BC-UBND', date: '2022-06-08', period: '2022-H1' };

  it.each<[string, readonly Part[]]>([
    [
      'a table with a row for number and date',
      [layout(['UBND TỈNH BẮC NINH\n-------', MOTTO], ['Số: 40/BC-UBND', 'Bắc Ninh, ngày 08 tháng 6 năm 2022'])],
    ],
    [
      'paragraphs, left before right',
      [
        p('ỦY BAN NHÂN DÂN'),
        p('TỈNH BẮC NINH'),
        p('Số: 40/BC-UBND'),
        p(MOTTO),
        p('Bắc Ninh, ngày 08 tháng 6 năm 2022'),
      ],
    ],
    [
      'lines that hold both columns',
      [
        p('ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
        p('TỈNH BẮC NINH Độc lập - Tự do - Hạnh phúc'),
        p('Số: 40/BC-UBND Bắc Ninh, ngày 08 tháng 6 năm 2022'),
      ],
    ],
    [
      'a table that its reader did not know for layout',
      [data(['ỦY BAN NHÂN DÂN\nTỈNH BẮC NINH\nSố: 40/BC-UBND', `${MOTTO}\nBắc Ninh, ngày 08 tháng 6 năm 2022`])],
    ],
    [
      'a number split from its symbol, tone marks placed the other way',
      [head('UỶ BAN NHÂN DÂN\nTỈNH BẮC NINH', 'Số:40  / BC - UBND', 'Bắc Ninh, ngày 8 tháng 06 năm 2022')],
    ],
    [
      'the stamp of another office over it',
      [
        p('SỞ NỘI VỤ TỈNH HẢI DƯƠNG'),
        p('ĐẾN Số: 1234 Ngày: 15/6/2022'),
        head('ỦY BAN NHÂN DÂN\nTỈNH BẮC NINH', 'Số: 40/BC-UBND', 'Bắc Ninh, ngày 08 tháng 6 năm 2022'),
      ],
    ],
    [
      'an arrival stamp over it',
      [
        p('CÔNG VĂN ĐẾN'),
        p('Số: 1234'),
        p('Ngày đến: 15/6/2022'),
        head('ỦY BAN NHÂN DÂN\nTỈNH BẮC NINH', 'Số: 40/BC-UBND', 'Bắc Ninh, ngày 08 tháng 6 năm 2022'),
      ],
    ],
  ])('%s', (_name, parts) => {
    expect(read([...parts, ...rest])).toMatchObject({ ...expected, rules: [] });
  });

  it('a letter: its number, and its subject below it', () => {
    const letter = read([
      layout([
        'UBND TỈNH BẮC NINH\nSỞ Y TẾ\n_____\nSố: 512/SYT-VP\nV/v báo cáo công tác cải cách hành chính quý III năm 2023',
        `${MOTTO}\nBắc Ninh, ngày 12 tháng 9 năm 2023`,
      ]),
      p('Kính gửi: Sở Nội vụ.'),
    ]);
    expect(letter).toMatchObject({
      issuerCode: 'P63-27/so-y-te',
      issuerLevel: 'department',
      number: '512/SYT-VP',
      period: '2023-Q3',
      subject: 'báo cáo công tác cải cách hành chính quý III năm 2023',
      addressee: 'Sở Nội vụ',
      rules: ['issuer-not-listed'],
    });
  });

  it('a subject in the same paragraph as BÁO CÁO', () => {
    const report = read([
      head('BỘ XÂY DỰNG', 'Số: 14/BC-BXD', 'Hà Nội, ngày 11 tháng 12 năm 2023'),
      title('BÁO CÁO\nCông tác cải cách hành chính năm 2023\ncủa Bộ Xây dựng'),
      p('Kính gửi: Bộ Nội vụ'),
    ]);
    expect(report).toMatchObject({
      issuerCode: 'M-G17',
      issuerLevel: 'ministry',
      period: '2023',
      subject: 'Công tác cải cách hành chính năm 2023 của Bộ Xây dựng',
      rules: [],
    });
  });

  it('a subject that BÁO CÁO begins', () => {
    const report = read([
      head('ỦY BAN NHÂN DÂN\nTỈNH AN GIANG', 'Số: 9/BC-UBND', 'An Giang, ngày 12 tháng 9 năm 2025'),
      title('BÁO CÁO KẾT QUẢ CÔNG TÁC CẢI CÁCH HÀNH CHÍNH'),
      title('9 THÁNG NĂM 2025'),
      p('Ủy ban nhân dân tỉnh báo cáo như sau.'),
    ]);
    expect(report).toMatchObject({
      issuerCode: 'P34-91',
      period: '2025-9M',
      subject: 'KẾT QUẢ CÔNG TÁC CẢI CÁCH HÀNH CHÍNH 9 THÁNG NĂM 2025',
    });
  });
});

describe('what wraps in a narrow column', () => {
  it('is read over its lines', () => {
    const report = read([
      layout([
        'ỦY BAN NHÂN DÂN TỈNH BÀ RỊA -\nVŨNG TÀU\nSố: 77/BC-\nUBND',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\nNAM\nĐộc lập - Tự do -\nHạnh phúc\nBà Rịa - Vũng Tàu, ngày 12\ntháng 12 năm 2024',
      ]),
      title('BÁO CÁO'),
      title('Công tác cải cách hành chính năm 2024'),
    ]);
    expect(report).toMatchObject({ issuerCode: 'P63-77', number: '77/BC-UBND', date: '2024-12-12', rules: [] });
  });

  it('is read in a form header', () => {
    const report = read([
      title('BÁO CÁO'),
      title('Công tác cải cách hành chính quý I năm 2024'),
      form('Báo cáo cải cách hành chính\nquý II\nnăm 2024'),
    ]);
    expect(report.rules).toContain('period-conflict');
  });

  it('is read in the note of an appendix', () => {
    const report = read([
      title('PHỤ LỤC'),
      p('(Kèm theo Báo cáo số 77/BC-\nUBND ngày 12 tháng\n12 năm 2024 của Ủy ban nhân dân\ntỉnh Long An)'),
      form(),
    ]);
    expect(report).toMatchObject({ issuerCode: 'P63-80', number: '77/BC-UBND', date: '2024-12-12' });
  });
});

describe('what others wrote', () => {
  const around = (...more: readonly Part[]) =>
    read([
      head('ỦY BAN NHÂN DÂN\nTỈNH LONG AN', 'Số: 77/BC-UBND', 'Long An, ngày 12 tháng 12 năm 2024'),
      title('BÁO CÁO'),
      title('Công tác cải cách hành chính năm 2024'),
      ...more,
    ]);

  it.each<[string, Part]>([
    ['where the template comes from', p('(Ban hành kèm theo Công văn số 581/BNV-CCHC ngày 21/02/2022 của Bộ Nội vụ)')],
    ['a letter that the form came with', p('(Kèm theo Công văn số 581/BNV-CCHC ngày 21/02/2022 của Bộ Nội vụ)')],
    ['an order', p('Trên đây là báo cáo năm 2024 theo chỉ đạo của Bộ Nội vụ./.')],
    ['a cited plan', p('Trên đây là báo cáo năm 2024 thực hiện Kế hoạch số 9/KH-BNV ngày 05/01/2024 của Bộ Nội vụ.')],
    ['another body in the prose', p('Ngày 12/3/2024, Ủy ban nhân dân tỉnh Tiền Giang ban hành Báo cáo số 9/BC-UBND.')],
  ])('%s is not the report', (_name, part) => {
    const report = around(part, form());
    expect(report).toMatchObject({ issuerCode: 'P63-80', number: '77/BC-UBND', date: '2024-12-12', rules: [] });
    expect(report.candidates.filter((one) => one.field !== 'period').map((one) => one.source)).toEqual([
      'head',
      'head',
      'head',
    ]);
  });

  it('the letter that the report itself is counts', () => {
    const report = read([
      head('UBND TỈNH LONG AN\nSỞ Y TẾ', 'Số: 512/SYT-VP', 'Long An, ngày     tháng 9 năm 2023'),
      p('Kính gửi: Sở Nội vụ.'),
      title('PHỤ LỤC'),
      p('(Kèm theo Công văn số 512/SYT-VP ngày 12/9/2023 của Sở Y tế)'),
      form(),
    ]);
    expect(report).toMatchObject({ date: '2023-09-12', number: '512/SYT-VP' });
    expect(report.rules).not.toContain('issuer-conflict');
  });
});

describe('number and day left blank', () => {
  const blank = (number: string, date: string, ...more: readonly Part[]) =>
    read([
      head('ỦY BAN NHÂN DÂN\nTỈNH BẾN TRE', number, date),
      title('BÁO CÁO'),
      title('Công tác cải cách hành chính quý I năm 2023'),
      ...more,
    ]);

  it.each([
    ['Số:       /BC-UBND', 'Bến Tre, ngày     tháng 3 năm 2023'],
    ['Số: ……/BC-UBND', 'Bến Tre, ngày … tháng 3 năm 2023'],
    ['Số: ____/BC-UBND', 'Bến Tre, ngày ..... tháng ..... năm 2023'],
  ])('%s, %s: nothing is made up', (number, date) => {
    expect(blank(number, date)).toMatchObject({
      number: null,
      date: null,
      issuerCode: 'P63-83',
      period: '2023-Q1',
      rules: ['report-number-missing', 'report-date-missing'],
    });
  });

  it('the appendix fills them in when it has them', () => {
    expect(
      blank(
        'Số:       /BC-UBND',
        'Bến Tre, ngày     tháng 3 năm 2023',
        title('PHỤ LỤC'),
        p('(Kèm theo Báo cáo số 31  /BC-UBND ngày 09/3/2023 của UBND tỉnh)'),
      ),
    ).toMatchObject({ number: '31/BC-UBND', date: '2023-03-09', rules: [] });
  });

  it('blanks in the appendix contradict nothing', () => {
    expect(
      blank(
        'Số: 31/BC-UBND',
        'Bến Tre, ngày 09 tháng 3 năm 2023',
        title('PHỤ LỤC'),
        p('(Kèm theo Báo cáo số     /BC-UBND ngày     /3/2023)'),
      ),
    ).toMatchObject({ number: '31/BC-UBND', date: '2023-03-09', rules: [] });
  });

  it('a month that differs does', () => {
    expect(
      blank(
        'Số: 31/BC-UBND',
        'Bến Tre, ngày 09 tháng 3 năm 2023',
        title('PHỤ LỤC'),
        p('(Kèm theo Báo cáo số     /BC-UBND ngày     tháng 4 năm 2023)'),
      ).rules,
    ).toEqual(['report-date-conflict']);
  });
});

describe('places that contradict each other', () => {
  const report = read([
    head('ỦY BAN NHÂN DÂN\nTỈNH SÓC TRĂNG', 'Số: 61/BC-UBND', 'Sóc Trăng, ngày 14 tháng 6 năm 2023'),
    title('BÁO CÁO'),
    title('Công tác cải cách hành chính 6 tháng đầu năm 2023'),
    p('Nội dung.'),
    foot('CHỦ TỊCH', 'Trần Văn Lâm'),
    title('THỐNG KÊ SỐ LIỆU CẢI CÁCH HÀNH CHÍNH 6 THÁNG ĐẦU NĂM 2022'),
    title('CỦA ỦY BAN NHÂN DÂN TỈNH BẠC LIÊU'),
    p('(Kèm theo Báo cáo số 601/BC-UBND ngày 15/6/2023)'),
    form('Báo cáo cải cách hành chính quý II năm 2023'),
  ]);

  it('keep the head, by precedence', () => {
    expect(report).toMatchObject({
      issuerCode: 'P63-94',
      number: '61/BC-UBND',
      date: '2023-06-14',
      period: '2023-H1',
      signer: 'Trần Văn Lâm',
    });
  });

  it('are findings with both places', () => {
    const told = report.findings.map((found) => [
      found.rule,
      found.expected,
      found.actual,
      found.evidence.map((one) => one.text),
    ]);
    expect(told).toEqual([
      [
        'issuer-conflict',
        'P63-94',
        'P63-95',
        [
          'ỦY BAN NHÂN DÂN\nTỈNH SÓC TRĂNG',
          'THỐNG KÊ SỐ LIỆU CẢI CÁCH HÀNH CHÍNH 6 THÁNG ĐẦU NĂM 2022 CỦA ỦY BAN NHÂN DÂN TỈNH BẠC LIÊU',
        ],
      ],
      [
        'period-conflict',
        '2023-H1',
        '2022-H1',
        [
          'BÁO CÁO\nCông tác cải cách hành chính 6 tháng đầu năm 2023',
          'THỐNG KÊ SỐ LIỆU CẢI CÁCH HÀNH CHÍNH 6 THÁNG ĐẦU NĂM 2022\nCỦA ỦY BAN NHÂN DÂN TỈNH BẠC LIÊU',
        ],
      ],
      [
        'period-conflict',
        '2023-H1',
        '2023-Q2',
        ['BÁO CÁO\nCông tác cải cách hành chính 6 tháng đầu năm 2023', 'Báo cáo cải cách hành chính quý II năm 2023'],
      ],
      [
        'report-number-conflict',
        '61/BC-UBND',
        '601/BC-UBND',
        ['Số: 61/BC-UBND', '(Kèm theo Báo cáo số 601/BC-UBND ngày 15/6/2023)'],
      ],
      [
        'report-date-conflict',
        '2023-06-14',
        '2023-06-15',
        ['Sóc Trăng, ngày 14 tháng 6 năm 2023', '(Kèm theo Báo cáo số 601/BC-UBND ngày 15/6/2023)'],
      ],
    ]);
  });

  it('name the row of a table', () => {
    expect(report.findings.at(-1)?.evidence[0]).toMatchObject({ table: 1, row: 1 });
  });

  it('a form header without the year contradicts nothing', () => {
    const found = read([
      title('BÁO CÁO'),
      title('Công tác cải cách hành chính 6 tháng đầu năm 2023'),
      form('Báo cáo cải cách hành chính 6 tháng'),
    ]);
    expect(found.rules).not.toContain('period-conflict');
  });

  it.each([
    ['Cùng kỳ 6 tháng đầu năm 2022', '6 tháng đầu năm 2023'],
    ['Số liệu cùng kỳ năm 2022', 'Số liệu 6 tháng đầu năm 2023'],
    ['Số liệu 6 tháng đầu năm 2022', 'Số liệu 6 tháng đầu năm 2023'],
    ['Số liệu kế hoạch năm 2023', 'Kết quả'],
    ['Số liệu năm 2023', 'Ghi chú'],
  ])('columns headed "%s" and "%s" are no claim about the report', (one, other) => {
    const found = read([
      title('BÁO CÁO'),
      title('Công tác cải cách hành chính 6 tháng đầu năm 2023'),
      data(['STT', 'Chỉ tiêu', one, other], ['1', 'Số văn bản', '4', '5']),
    ]);
    expect(found.rules).not.toContain('period-conflict');
  });

  it('an appendix that lists other things is no claim about the report', () => {
    const found = read([
      head('ỦY BAN NHÂN DÂN\nTỈNH SÓC TRĂNG', 'Số: 61/BC-UBND', 'Sóc Trăng, ngày 14 tháng 6 năm 2023'),
      title('BÁO CÁO'),
      title('Công tác cải cách hành chính 6 tháng đầu năm 2023'),
      p('Nội dung.'),
      title('PHỤ LỤC 2'),
      title('DANH MỤC VĂN BẢN CỦA BỘ NỘI VỤ BAN HÀNH NĂM 2021'),
      p('(Kèm theo Báo cáo số 61/BC-UBND ngày 14/6/2023 của UBND tỉnh)'),
      data(['STT', 'Tên văn bản'], ['1', 'Thông tư']),
    ]);
    expect(found.rules).toEqual([]);
  });

  it('a date far from the period is doubted', () => {
    const found = read([
      head('ỦY BAN NHÂN DÂN\nTỈNH SÓC TRĂNG', 'Số: 61/BC-UBND', 'Sóc Trăng, ngày 14 tháng 6 năm 2023'),
      title('BÁO CÁO'),
      title('Công tác cải cách hành chính 6 tháng đầu năm 2022'),
    ]);
    expect(found).toMatchObject({ period: '2022-H1', date: '2023-06-14', rules: ['period-against-date'] });
  });
});

describe('a report without a head', () => {
  it('takes everything from the appendix', () => {
    expect(
      read([
        title('PHỤ LỤC'),
        title('THỐNG KÊ SỐ LIỆU BÁO CÁO CẢI CÁCH HÀNH CHÍNH QUÝ III NĂM 2024'),
        title('CỦA ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH'),
        p('(Kèm theo Báo cáo số 88/BC-UBND ngày 12 tháng 9 năm 2024 của Chủ tịch Ủy ban nhân dân tỉnh)'),
        title('Biểu mẫu 1. Công tác chỉ đạo điều hành'),
        form(),
      ]),
    ).toMatchObject({
      issuerCode: 'P63-42',
      period: '2024-Q3',
      number: '88/BC-UBND',
      date: '2024-09-12',
      rules: [],
    });
  });

  it('takes them from an appendix whose title and note stand in the table itself', () => {
    expect(
      read([
        data(
          [
            'THỐNG KÊ SỐ LIỆU CẢI CÁCH HÀNH CHÍNH QUÝ III NĂM 2024\n(Kèm theo Báo cáo số 88/BC-UBND ngày 12/9/2024 của UBND tỉnh Hà Tĩnh)',
          ],
          ['STT', 'Chỉ tiêu', 'Số liệu'],
          ['1', 'Số văn bản', '4'],
        ),
      ]),
    ).toMatchObject({ issuerCode: 'P63-42', period: '2024-Q3', number: '88/BC-UBND', date: '2024-09-12' });
  });

  it('takes them from the body', () => {
    expect(
      read([
        title('BÁO CÁO'),
        title('Công tác cải cách hành chính quý I năm 2023'),
        p('Ban hành Quyết định số 12/QĐ-UBND ngày 04/01/2023 của Ủy ban nhân dân tỉnh Trà Vinh.'),
        CLOSING,
      ]),
    ).toMatchObject({
      issuerCode: 'P63-83',
      period: '2023-Q1',
      number: null,
      date: null,
      rules: ['report-number-missing', 'report-date-missing'],
    });
  });

  it('takes the issuer from the place of the date line, when that is all there is', () => {
    const found = read([
      p('Số: 22/BC-UBND'),
      p('Đắk Nông, ngày 20 tháng 6 năm 2024'),
      title('BÁO CÁO'),
      title('Công tác cải cách hành chính 6 tháng đầu năm 2024'),
    ]);
    expect(found).toMatchObject({ issuerCode: 'P63-67', number: '22/BC-UBND', rules: [] });
  });

  it('takes it from the initials in the number', () => {
    const found = read([
      p('Số: 22/BC-STC'),
      p('Đồng Nai, ngày 20 tháng 6 năm 2024'),
      title('BÁO CÁO'),
      title('Quý II'),
    ]);
    expect(found).toMatchObject({ issuerCode: 'P63-75/so-tai-chinh', issuer: 'Sở Tài chính' });
    expect(read([p('Số: 22/BC-BTP'), title('BÁO CÁO'), title('Năm 2024')])).toMatchObject({ issuerCode: 'M-G15' });
  });

  it('takes it from the running header of the pages at last', () => {
    const header: Furniture = { role: 'header', text: 'UBND TỈNH HÒA BÌNH', places: [] };
    expect(read([p('Nội dung công tác năm 2022.')], [header])).toMatchObject({ issuerCode: 'P63-17' });
  });

  it('takes the date that stands above the signature', () => {
    const found = read([
      title('BÁO CÁO'),
      title('Công tác cải cách hành chính quý I năm 2023'),
      p('Đến ngày 10/3/2023 đã hoàn thành.'),
      p('Đồng Tháp, ngày 14 tháng 3 năm 2023'),
      p('TM. ỦY BAN NHÂN DÂN'),
      p('CHỦ TỊCH'),
      p('Phạm Thiện Tâm'),
    ]);
    expect(found).toMatchObject({ date: '2023-03-14', signer: 'Phạm Thiện Tâm' });
  });

  it('takes a letterhead that stands in the running header', () => {
    const header: Furniture = {
      role: 'header',
      text: `ỦY BAN NHÂN DÂN\nTỈNH NINH THUẬN\nSố: 6/BC-UBND\n${MOTTO}\nNinh Thuận, ngày 14 tháng 3 năm 2023`,
      places: [],
    };
    const found = read([title('BÁO CÁO'), title('Công tác cải cách hành chính quý I năm 2023')], [header]);
    expect(found).toMatchObject({ issuerCode: 'P63-58', number: '6/BC-UBND', date: '2023-03-14' });
  });

  it.each([
    ['UY BAN NHAN DAN\nTINH QUANG NAM', 'P63-49'],
    ['UY BAN NHAN DAN TINH HA TINH', 'P63-42'],
    ['UBND THANH PHO HA NOI', 'P63-01'],
    ['SO NOI VU TINH HA TINH', 'P63-42/so-noi-vu'],
    ['UBND HUYEN CAN LOC TINH HA TINH', 'P63-42/huyen-can-loc'],
    ['BO TU PHAP', 'M-G15'],
    ['ỦY BAN NHẬN DÂN TỈNH QUẢNG NAM', 'P63-49'],
  ])('knows a body whose kind is typed without its diacritics, or with wrong ones: %s', (name, expected) => {
    const found = read([
      head(name, 'Số: 22/BC-ABC', 'Ngày 20 tháng 6 năm 2024'),
      title('BÁO CÁO'),
      title('Công tác cải cách hành chính 6 tháng đầu năm 2024'),
    ]);
    expect(found.issuerCode).toBe(expected);
  });

  it.each(['SO LIEU TONG HOP', 'BO PHAN MOT CUA', 'XA HOI HOA', 'TINH HINH CHUNG', 'QUAN TRIET NGHI QUYET'])(
    'takes no other words without diacritics for a body: %s',
    (name) => {
      const found = read([head(name, 'Số: 22/BC-ABC', 'Ngày 20 tháng 6 năm 2024'), title('BÁO CÁO')]);
      expect(found.issuerCode).toBeNull();
    },
  );

  it('says what is missing when nothing is there', () => {
    expect(read([p('Danh sách cán bộ trực.')])).toMatchObject({
      issuerCode: null,
      issuer: null,
      issuerLevel: null,
      issuerKind: null,
      period: null,
      periodStart: null,
      periodEnd: null,
      number: null,
      date: null,
      subject: null,
      addressee: null,
      signer: null,
      candidates: [],
      rules: ['issuer-missing', 'period-missing', 'report-number-missing', 'report-date-missing'],
    });
  });

  it('says which months it read when no code stands for them, and takes no period from a copied appendix', () => {
    const found = read([
      head('ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU', 'Số: 301/BC-UBND', 'Cà Mau, ngày 25 tháng 7 năm 2025'),
      title('BÁO CÁO'),
      title('Công tác cải cách hành chính tháng 7 và 7 tháng đầu năm 2025'),
      p('Nội dung báo cáo.'),
      title('PHỤ LỤC'),
      title('SỐ LIỆU BÁO CÁO CẢI CÁCH HÀNH CHÍNH QUÝ II NĂM 2025'),
      p('(Kèm theo Báo cáo số 301/BC-UBND ngày 25 tháng 7 năm 2025 của Ủy ban nhân dân tỉnh Cà Mau)'),
    ]);
    expect(found).toMatchObject({ period: null, periodStart: null, rules: ['period-without-code'] });
    expect(found.findings[0]).toMatchObject({
      severity: 'warning',
      actual: '7 tháng đầu năm 2025',
      evidence: [{ text: 'BÁO CÁO\nCông tác cải cách hành chính tháng 7 và 7 tháng đầu năm 2025' }],
    });
  });

  it.each([
    'Tỉnh đã tổ chức được 09 chuyên mục',
    'Huyện',
    'Sở đã ban hành 12 văn bản trong quý',
    'Phòng, chống dịch bệnh',
  ])('takes no sentence for an issuer: %s', (text) => {
    expect(read([p(text), p('Nội dung khác.')]).issuerCode).toBeNull();
  });

  it('takes no sentence for a subject', () => {
    const found = read([title('BÁO CÁO'), p('Ủy ban nhân dân tỉnh Bến Tre báo cáo kết quả quý I năm 2023 như sau:')]);
    expect(found).toMatchObject({ subject: null, period: '2023-Q1', issuerCode: 'P63-83' });
  });

  it('copes with an empty document', () => {
    expect(read([]).issuerCode).toBeNull();
  });
});

describe('digital signatures', () => {
  const stamp: Furniture = {
    role: 'signature',
    text: 'Ký bởi: Ủy ban nhân dân tỉnh Long An\nNgày ký: 28-09-2023 15:02:11 +07:00',
    places: [],
  };
  const body = [
    head('ỦY BAN NHÂN DÂN\nTỈNH BÌNH PHƯỚC', 'Số: 31/BC-UBND', 'Bình Phước, ngày     tháng 9 năm 2023'),
    title('BÁO CÁO'),
    title('Công tác cải cách hành chính quý III năm 2023'),
  ];

  it('in the furniture are neither date nor issuer nor signer', () => {
    expect(read(body, [stamp])).toMatchObject({ issuerCode: 'P63-70', date: null, signer: null });
  });

  it('in the text are not either', () => {
    expect(
      read([
        ...stamp.text.split('\n').map((line) => p(line)),
        ...body,
        layout([
          'Nơi nhận:',
          'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nKý bởi: Trần Tuệ Hiền\nThời gian ký: 28.09.2023 15:02:11\nLê Văn Đủ',
        ]),
      ]),
    ).toMatchObject({ issuerCode: 'P63-70', date: null, signer: 'Lê Văn Đủ' });
  });
});

describe('who reports', () => {
  const who = (office: string, placeAndDate: string, ...more: readonly Part[]) =>
    read([
      head(office, 'Số: 5/BC-X', placeAndDate),
      title('BÁO CÁO'),
      title('Công tác cải cách hành chính năm 2025'),
      ...more,
    ]);

  it.each([
    [
      'a department',
      'UBND TỈNH LÀO CAI\nSỞ NỘI VỤ',
      'Lào Cai, ngày 05 tháng 12 năm 2025',
      'P34-15/so-noi-vu',
      'department',
    ],
    [
      'a department whose head names no parent',
      'SỞ NỘI VỤ',
      'Lào Cai, ngày 05 tháng 12 năm 2025',
      'P34-15/so-noi-vu',
      'department',
    ],
    [
      'a commune of the two-level model',
      'UBND TỈNH CÀ MAU\nUBND XÃ ĐẤT MŨI',
      'Đất Mũi, ngày 05 tháng 12 năm 2025',
      'P34-96/xa-dat-mui',
      'commune',
    ],
    [
      'a merged province',
      'ỦY BAN NHÂN DÂN\nTỈNH VĨNH LONG',
      'Vĩnh Long, ngày 05 tháng 12 năm 2025',
      'P34-86',
      'province',
    ],
    ['a ministry', 'BỘ NÔNG NGHIỆP\nVÀ MÔI TRƯỜNG', 'Hà Nội, ngày 05 tháng 12 năm 2025', 'M-BNNMT', 'ministry'],
  ])('%s', (_name, office, placeAndDate, code, level) => {
    expect(who(office, placeAndDate)).toMatchObject({ issuerCode: code, issuerLevel: level });
  });

  it('a commune that names no parent: its province is the one that it reports to', () => {
    const found = who(
      'ỦY BAN NHÂN DÂN\nXÃ ĐỒI CHÈ',
      'Đồi Chè, ngày 05 tháng 12 năm 2025',
      p('Kính gửi: Sở Nội vụ tỉnh Thái Nguyên'),
    );
    expect(found).toMatchObject({ issuerCode: 'P34-19/xa-doi-che', rules: ['issuer-not-listed'] });
  });

  it('a commune that nothing places says so', () => {
    expect(who('ỦY BAN NHÂN DÂN\nXÃ ĐỒI CHÈ', 'Đồi Chè, ngày 05 tháng 12 năm 2025')).toMatchObject({
      issuerCode: 'unknown/xa-doi-che',
      rules: ['issuer-not-listed', 'issuer-parent-unknown'],
    });
  });

  it('a province under its old name after the merger', () => {
    const found = who('ỦY BAN NHÂN DÂN\nTỈNH YÊN BÁI', 'Yên Bái, ngày 05 tháng 12 năm 2025');
    expect(found).toMatchObject({ issuerCode: 'P63-15', rules: ['issuer-not-in-force'] });
    expect(found.findings[0]?.expected).toBe('P34-15');
  });

  it('the appendix of a department that names its province is no conflict', () => {
    const found = who(
      'UBND TỈNH LÀO CAI\nSỞ NỘI VỤ',
      'Lào Cai, ngày 05 tháng 12 năm 2025',
      title('PHỤ LỤC'),
      p('(Kèm theo Báo cáo số 5/BC-X ngày 05/12/2025 của UBND tỉnh Lào Cai)'),
    );
    expect(found.rules).toEqual(['issuer-not-listed']);
  });

  it('an appendix line that drops the name of the province is no other issuer', () => {
    const found = who(
      'ỦY BAN NHÂN DÂN\nTỈNH VĨNH LONG',
      'Vĩnh Long, ngày 05 tháng 12 năm 2025',
      title('PHỤ LỤC'),
      p('(Kèm theo Báo cáo số 5/BC-X ngày 05/12/2025 của Chủ tịch Ủy ban nhân dân tỉnh)'),
    );
    expect(found.rules).toEqual([]);
  });
});

describe('the time that a report covers', () => {
  const covering = (text: string) =>
    read([title('BÁO CÁO'), title('Công tác cải cách hành chính 6 tháng đầu năm 2022'), title(text), p('Nội dung.')]);

  it('is as printed', () => {
    expect(covering('(Số liệu từ ngày 15/12/2021 đến ngày 14/6/2022)')).toMatchObject({
      period: '2022-H1',
      periodStart: '2021-12-15',
      periodEnd: '2022-06-14',
    });
  });

  it('is as printed in words', () => {
    expect(covering('(từ ngày 15 tháng 12 năm 2021 đến hết ngày 14 tháng 6 năm 2022)')).toMatchObject({
      periodStart: '2021-12-15',
      periodEnd: '2022-06-14',
    });
  });

  it('is the calendar’s when the printed span is another one', () => {
    expect(covering('(so với Kế hoạch từ ngày 01/01/2021 đến ngày 31/12/2025)')).toMatchObject({
      periodStart: '2022-01-01',
      periodEnd: '2022-06-30',
    });
  });
});

describe('the addressee', () => {
  const after = (...lines: readonly string[]) =>
    read([title('BÁO CÁO'), title('Quý I năm 2023'), ...lines.map((line) => p(line))]).addressee;

  it.each([
    [['Kính gửi: Bộ Nội vụ.'], 'Bộ Nội vụ'],
    [['Kính gửi:', '- Bộ Nội vụ;', '- Văn phòng Chính phủ.', 'Nội dung.'], 'Bộ Nội vụ; Văn phòng Chính phủ'],
    [['Nội dung.', 'Trên đây là kết quả quý I năm 2023, kính gửi Bộ Nội vụ tổng hợp./.'], 'Bộ Nội vụ'],
    [['Nội dung.'], null],
  ])('%j: %s', (lines, expected) => {
    expect(after(...lines)).toBe(expected);
  });
});
