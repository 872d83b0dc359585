/** Another family of reports, with another subject, other forms and other concepts, is data alone: `family/` beside this file. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.js';
import { catalogues } from '../support/catalogues.js';
import { documentOf, table } from '../support/document.js';
import { accepted, read } from '../support/forms.js';

const set = await catalogues({ extra: [fileURLToPath(new URL('family', import.meta.url))] });

const HEAD = [
  table(
    [
      [
        'ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG\nSố: 77/BC-UBND',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nLâm Đồng, ngày 16 tháng 6 năm 2025',
      ],
    ],
    { layout: true },
  ),
  'BÁO CÁO',
  'Công tác bảo vệ rừng 6 tháng đầu năm 2025',
];
const PROSE = 'Toàn tỉnh đã trồng mới 1.250 cây giống. Trên địa bàn tỉnh đã phát hiện 14 vụ cháy rừng.';
const COLUMNS = ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Kết quả'];
const FORMS = [
  'Biểu mẫu 1: Trồng rừng',
  table([
    COLUMNS,
    ['1', 'Số cây giống được giao', 'Cây', '2.000'],
    ['2', 'Số cây giống đã trồng mới', 'Cây', '1.250'],
    ['3', 'Tỷ lệ cây giống đã trồng mới', '%', '62,5'],
  ]),
  'Biểu mẫu 2: Cháy rừng',
  table([
    COLUMNS,
    ['1', 'Số vụ cháy rừng đã phát hiện', 'Vụ', '12'],
    ['2', 'Số vụ cháy rừng đã dập tắt trong ngày', 'Vụ', '11'],
  ]),
];

const ties = ({ figures }: Report): string[] => figures.map(({ value, indicatorId }) => `${value}=${indicatorId}`);

describe('a report of another family', () => {
  const report = read(documentOf(...HEAD, PROSE, ...FORMS), set);

  it('follows its own catalogue, and every row is accepted', () => {
    expect(report.catalogue).toBe('rung-2025');
    expect(accepted(report)).toEqual(['A.1=2000', 'A.2=1250', 'A.3=62.5', 'B.1=12', 'B.2=11']);
    expect(report.unmapped).toEqual([]);
    expect(report.letterhead).toMatchObject({ issuerCode: 'P63-68', period: '2025-H1' });
  });

  it('has the numbers of its prose tied by its own concepts, and checked against its forms', () => {
    expect(ties(report)).toEqual(['1250=A.2', '14=B.1']);
    const said = report.findings.filter(({ rule }) => rule === 'prose-differs');
    expect(said.map(({ indicatorId, expected, actual }) => [indicatorId, expected, actual])).toEqual([
      ['B.1', '12', '14'],
    ]);
  });

  it('without forms is read in the terms of the catalogue that has its subject', () => {
    const body = read(documentOf(...HEAD, PROSE), set);
    expect([body.catalogue, ...ties(body)]).toEqual(['rung-2025', '1250=A.2', '14=B.1']);
  });

  it('leaves reports of the package’s family with theirs', () => {
    const [head, title] = HEAD;
    const other = documentOf(head ?? '', title ?? '', 'Công tác cải cách hành chính 6 tháng đầu năm 2025', PROSE);
    expect(read(other, set).catalogue).toBe('581-bnv-2022-province');
  });
});
