/** What words of headings, titles and captions do with the numbers below them. */
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/interpret/scope.js';
import { VOCABULARY } from '../support/vocabulary.js';

const OURS = { period: '2023-H1', issuer: 'Tỉnh Phú Yên', vocabulary: VOCABULARY };
const objections = (text: string, context = OURS, title = ''): string[] =>
  explain(text, context, title).objections.map(({ words, kind }) => `${kind}: ${words}`);

describe('words that leave the meaning as it is', () => {
  it.each([
    'Số liệu',
    'Kết quả thực hiện trong kỳ',
    'Kết quả 6 tháng đầu năm 2023',
    'Báo cáo cải cách hành chính 6 tháng đầu năm 2023\nSố liệu',
    'Lũy kế từ đầu năm',
    'Kết qu\nả th\nực hiện',
    'Của UBND tỉnh Phú Yên',
    'Của Ủy ban nhân dân tỉnh',
    '(Kèm theo Báo cáo số     /BC-UBND ngày     tháng 6 năm 2023 của UBND tỉnh)',
    '(Kèm theo Báo cáo số 12/BC-UBND ngày 19 tháng 6 năm 2023 của UBND tỉnh Phú Yên)',
    'Từ ngày 15/12/2022 đến ngày 14/6/2023',
    'Kết quả thực hiện nhiệm vụ cải cách hành chính',
    'Kết quả cụ thể',
    'Biểu số liệu',
    'Số liệu của tỉnh',
    'Số liệu toàn tỉnh Phú Yên',
    'Số liệu trên địa bàn tỉnh',
    'Thời điểm chốt số liệu: ngày 14 tháng 6 năm 2023',
    '(Dùng cho UBND cấp tỉnh)',
  ])('%s', (text) => expect(objections(text)).toEqual([]));

  it('the last quarter beside the period that it ends', () => {
    expect(objections('Quý II và 6 tháng đầu năm 2023')).toEqual([]);
  });

  it('the words of the form’s own title', () => {
    expect(objections('Tổ chức bộ máy - dự kiến', OURS, 'tổ chức bộ máy')).toEqual(['estimate: dự kiến']);
  });
});

describe('words that make another thing are named with why', () => {
  it.each([
    ['Kết quả dự kiến', ['estimate: dự kiến']],
    ['Kế hoạch năm 2023', ['plan: kế hoạch']],
    ['Số liệu năm 2022', ['other-period: năm 2022']],
    ['Số liệu quý III', ['other-period: quý iii']],
    ['Ngày 30/6/2021', ['other-period: ngày 30 6 2021']],
    ['Của huyện Sông Đà', ['level: huyện sông đà']],
    ['Số liệu (nghìn hồ sơ)', ['scale: nghìn hồ sơ']],
    ['Số liệu (%)', ['share: phần trăm']],
    ['Lũy kế', ['cumulative: lũy kế']],
    ['Số liệu trên địa bàn tỉnh Sông Đà', ['body: tỉnh sông đà']],
    ['Số liệu của tỉnh Sông Đà', ['body: tỉnh sông đà']],
    ['Số liệu của thành phố', ['body: của thành phố']],
    ['Số liệu của Công an', ['body: công an']],
    ['Kết quả trong tháng', ['other-period: trong tháng']],
    ['Thực hiện quý này', ['other-period: quý này']],
    ['Của UBND tỉnh Sông Đà', ['body: tỉnh sông đà']],
    ['Của UBND thành phố', ['body: thành phố']],
    ['Tỉnh', ['body: tỉnh']],
  ])('%s', (text, expected) => expect(objections(text)).toEqual(expected));

  it('and words that stand in no list', () => {
    expect(objections('Kết quả chốt lại')).toEqual(['unknown: chốt lại']);
  });

  it('what is of one month or quarter, but not in its own report', () => {
    expect(objections('Kết quả trong tháng', { ...OURS, period: '2023-05' })).toEqual([]);
    expect(objections('Kết quả trong quý', { ...OURS, period: '2023-Q3' })).toEqual([]);
    expect(objections('Kết quả trong quý', { ...OURS, period: '2023-05' })).toEqual(['other-period: trong quý']);
  });

  it('the area in a report of one of its offices', () => {
    const office = { ...OURS, issuer: 'Sở Nội vụ Tỉnh Phú Yên' };
    expect(objections('Số liệu trên địa bàn tỉnh', office)).toEqual([]);
    expect(objections('Số liệu của tỉnh', office)).toEqual(['body: của tỉnh']);
  });

  it('a sum since January, in a report on the third quarter alone', () => {
    expect(objections('Lũy kế từ đầu năm', { ...OURS, period: '2023-Q3' })).toEqual(['cumulative: lũy kế từ đầu năm']);
  });
});

it('another part of the year is another period, though the text names the year', () => {
  const year = { ...OURS, period: '2023' };
  expect(objections('Báo cáo năm 2023\nSố liệu quý II', year)).toEqual(['other-period: quý ii']);
});

it('a correction is told as such', () => {
  expect(explain('Số liệu thẩm định', OURS)).toMatchObject({ later: true, objections: [] });
});
