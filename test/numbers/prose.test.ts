import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDecimal } from '../../src/numbers/decimal.js';
import { readProse } from '../../src/numbers/prose.js';
import { budgeted } from '../support/budget.js';
import { VOCABULARY } from '../support/vocabulary.js';

/** `value unit` of each number found, in order. */
const found = (sentence: string) =>
  readProse(sentence, VOCABULARY).numbers.map(({ value, unit }) => `${value} ${unit}`.trim());

describe('what a number counts', () => {
  it.each([
    ['Đã cấp 1.250 tài khoản.', ['1250 tài khoản']],
    ['Thu ngân sách được 3.410,5 tỷ đồng.', ['3410.5 tỷ đồng']],
    ['Giải ngân 421.305 triệu đồng.', ['421305 triệu đồng']],
    ['Kinh phí 1.500.000 đồng.', ['1500000 đồng']],
    ['Tổ chức 04 hội nghị, 12 lớp.', ['4 hội nghị', '12 lớp']],
    ['Lưu trữ được 80TB.', ['80 TB']],
    ['Có 15 sở, ban, ngành và 9 huyện, thị xã.', ['15 sở, ban, ngành', '9 huyện, thị xã']],
    ['Nhận 31 phản ánh, kiến nghị.', ['31 phản ánh, kiến nghị']],
    ['Lắp 7 trạm quan trắc tự động.', ['7 trạm']],
    ['Trồng 45 cây xanh trong khuôn viên.', ['45 cây xanh']],
    ['Tổng số hồ sơ đã tiếp nhận là 4.321.', ['4321 hồ sơ']],
    ['Cung cấp 1.120 thủ tục (cấp tỉnh 900, cấp xã 220).', ['1120 thủ tục', '900 thủ tục', '220 thủ tục']],
    ['Tăng 12,5 điểm phần trăm.', ['12.5 điểm %']],
    ['Đạt 82,4 điểm.', ['82.4 điểm']],
    ['Chuẩn bị 20 điểm cầu.', ['20 điểm cầu']],
    ['Đạt 97 phần trăm.', ['97 %']],
    ['Giảm từ 10 đến 15%.', ['10 %', '15 %']],
    ['Xử lý 5 - 7 vụ việc mỗi tuần.', ['5 vụ việc', '7 vụ việc']],
  ])('%s', (sentence, expected) => {
    expect(found(sentence)).toEqual(expected);
  });

  it.each([
    ['Có 2,5 ngàn hồ sơ.', '2500 hồ sơ'],
    ['Hơn 1,2 triệu lượt truy cập.', '1200000 lượt'],
    ['Vốn vay 3 triệu USD.', '3 triệu USD'],
    ['Đã chi 2 tỷ 500 triệu đồng.', '2.5 tỷ đồng'],
  ])('a scale word multiplies before a noun and belongs to the unit before money: %s', (sentence, expected) => {
    expect(found(sentence)).toEqual([expected]);
  });

  it('does not take tỷ lệ for tỷ', () => {
    expect(found('Đã giải quyết 250, tỷ lệ 98%.')).toEqual(['250', '98 %']);
  });

  it('keeps both readings where no unit decides, and says so', () => {
    const [number] = readProse('Kết quả: 1,234.', VOCABULARY).numbers;
    expect(number).toMatchObject({ value: null, rule: 'undecided', reasons: ['number-undecided'] });
    expect(number?.readings.map(({ value }) => value)).toEqual(['1234', '1.234']);
  });

  it('leaves a comma of the sentence alone', () => {
    expect(found('Có 512 hồ sơ và 7.983, hồ sơ còn lại trả sau.')).toEqual(['512 hồ sơ', '7983 hồ sơ']);
  });

  it('reads a number behind a year', () => {
    expect(found('Năm 2023 120 hồ sơ được số hóa.')).toEqual(['120 hồ sơ']);
  });

  it('reads four digits as a count where something is counted', () => {
    expect(found('Có 2024 hồ sơ.')).toEqual(['2024 hồ sơ']);
  });

  it('reads a negative growth', () => {
    expect(readProse('Số hồ sơ tăng trưởng là -5,2%.', VOCABULARY).numbers[0]).toMatchObject({
      raw: '-5,2%',
      value: '-5.2',
    });
  });
});

/** `value unit` of each number that is accepted, and of the others `?value`. */
const told = (sentence: string) =>
  readProse(sentence, VOCABULARY).numbers.map(({ value, unit, reasons }) =>
    `${reasons.length > 0 ? '?' : ''}${value} ${unit}`.trim(),
  );

describe('a number whose words are accounted for', () => {
  it.each([
    ['people are no money', 'Cử 06 đồng chí; chi 20 triệu đồng.', ['6 đồng chí', '20 triệu đồng']],
    ['nor is what all agree to', 'Biểu quyết 31/31 đồng ý.', ['?31', '?31']],
    ['another noun follows', 'Nhận 71 hồ sơ; 215 đối tượng được cấp thẻ.', ['71 hồ sơ', '215 đối tượng']],
    ['the list goes on', 'Nhận 71 hồ sơ, trong đó cấp xã 30.', ['71 hồ sơ', '30 hồ sơ']],
    ['another thing is spoken of', 'Nhận 71 hồ sơ, kinh phí 30.', ['71 hồ sơ', '?30']],
    ['the clause has ended', 'Nhận 71 hồ sơ; trả 30.', ['71 hồ sơ', '?30']],
    ['a verb begins like a noun', 'Nội dung 3 ban hành năm 2024.', ['?3']],
    ['behind a verb', 'Lắp đặt 12 bảng tin điện.', ['12 bảng']],
    ['an unknown noun behind a verb', 'Trồng 45 khóm tre.', ['45 khóm tre']],
    ['an unknown noun behind a name', 'Đoàn xe Hòa Bình 12 lên đường.', ['?12']],
    ['said to be the value', 'Số người có mặt: 23.', ['23 người']],
    ['numbers apart by blanks', 'Số đơn từng quý là 310 325 340 đơn.', ['310 đơn', '325 đơn', '340 đơn']],
    ['one number or two', 'Đã nhận 310 325 đơn.', ['?310325 đơn']],
    ['round groups', 'Chi 250 000 000 đồng.', ['250000000 đồng']],
    ['a blank behind the comma', 'Tỷ lệ đạt 88, 5%.', ['?88.5 %']],
    ['a blank behind the point', 'Đã nhận 3. 210 hồ sơ.', ['?3210 hồ sơ']],
    ['a list of two', 'Tháng 12, 5% số xã hoàn thành.', ['5 %']],
    ['hundreds of a scale', 'Chi 1 tỷ 2 trăm triệu đồng.', ['1.2 tỷ đồng']],
    ['a fraction sign', 'Mỗi người phụ trách 2½ thôn.', ['2.5 thôn']],
    ['a fraction without an exact decimal', 'Còn 2⅓ thôn.', ['?2 thôn']],
    ['a minus sign', 'Mức tăng là -4,1%.', ['-4.1 %']],
    ['a minus sign or a dash', 'Tăng trưởng -4,1%.', ['?-4.1 %']],
    ['said in words too', 'Thành lập 02 (hai) tổ và 25 (hai mươi lăm) đội thu gom.', ['2 tổ', '25 đội thu']],
    ['said otherwise in words', 'Thành lập 02 (ba) tổ.', ['?2 tổ']],
    ['a share before the unit', 'Có 12/15 (80%) xã đạt chuẩn.', ['12 xã', '15 xã', '80 %']],
    ['squares', 'Phòng rộng 24 m2, kho 30m2.', ['24 m2', '30 m2']],
  ])('%s: %s', (_what, sentence, expected) => {
    expect(told(sentence)).toEqual(expected);
  });
});

describe('how exact it is said to be', () => {
  it.each([
    ['Có trên 500 hồ sơ.', 'gt'],
    ['Hơn 500 người dự.', 'gt'],
    ['Ít nhất 30 đơn vị tham gia.', 'ge'],
    ['Đạt 80% trở lên.', 'ge'],
    ['Không quá 5 hồ sơ trễ hạn.', 'le'],
    ['Dưới 2% hồ sơ trễ hạn.', 'lt'],
    ['Khoảng 300 lượt.', 'approx'],
    ['Gần 300 lượt.', 'approx'],
    ['Ước đạt 90% kế hoạch.', 'estimate'],
    ['Ước thực hiện 1.200 hồ sơ.', 'estimate'],
    ['Đã có 300 lượt.', null],
    ['Triển khai trên 9 huyện.', null],
  ])('%s: %s', (sentence, qualifier) => {
    expect(readProse(sentence, VOCABULARY).numbers[0]?.qualifier).toBe(qualifier);
  });
});

describe('the part it plays', () => {
  const roles = (sentence: string) =>
    readProse(sentence, VOCABULARY).numbers.map(({ value, role }) => `${value} ${role}`);

  it.each([
    ['Hoàn thành 18/40 nhiệm vụ, đạt 45%.', ['18 numerator', '40 denominator', '45 percent']],
    ['Giải ngân 1.200 triệu đồng/4.800 triệu đồng.', ['1200 numerator', '4800 denominator']],
    ['Chỉ số PCI xếp thứ 17/63 tỉnh.', ['17 rank', '63 denominator']],
    ['Đứng thứ 9 cả nước, từ hạng 20 lên hạng 9.', ['9 rank', '20 rank', '9 rank']],
    ['Chỉ số PAPI xếp hạng 15/63.', ['15 rank', '63 denominator']],
    ['Đạt 81,25/100 điểm.', ['81.25 score', '100 denominator']],
    ['Tăng 3 bậc.', ['3 value']],
  ])('%s', (sentence, expected) => {
    expect(roles(sentence)).toEqual(expected);
  });

  it('ties the two sides of a fraction, and gives both its unit', () => {
    const [numerator, denominator] = readProse('Có 12/15 xã hoàn thành.', VOCABULARY).numbers;
    expect(numerator).toMatchObject({ partner: 1, unit: 'xã' });
    expect(denominator).toMatchObject({ partner: 0, unit: 'xã' });
  });

  it('reads each side of a fraction by its own shape', () => {
    expect(found('Trả đúng hạn 4.572/4.580 hồ sơ.')).toEqual(['4572 hồ sơ', '4580 hồ sơ']);
  });
});

describe('what is left out', () => {
  it.each([
    ['address', 'Xem tại https://dichvucong.example.vn/tk/2023 để biết.'],
    ['phone', 'Điện thoại: 0296 3852 999.'],
    ['phone', 'Gọi tổng đài 1022 để phản ánh.'],
    ['phone', 'Đường dây nóng 1900 1234.'],
    ['document-number', 'Ban hành Kế hoạch số 15/KH-UBND về cải cách.'],
    ['document-number', 'Theo Nghị định 61/2018/NĐ-CP của Chính phủ.'],
    ['document-number', 'Thực hiện Nghị quyết số 19-NQ/TW của Trung ương.'],
    ['document-number', 'Kèm theo Báo cáo số 31  /BC-UBND của tỉnh.'],
    ['procedure-code', 'Thủ tục có mã 1.012096 được bãi bỏ.'],
    ['procedure-code', 'Mã định danh 000.00.01.H33 được cấp.'],
    ['model-name', 'Phần mềm 01 cửa được nâng cấp.'],
    ['item-number', 'Theo số liệu của Trung tâm[2].'],
    ['document-name', 'Theo NQ 76 của Chính phủ.'],
    ['glued-name', 'Do dịch Covid 19 kéo dài.'],
    ['standard', 'Áp dụng TCVN ISO 9001:2015 tại các cơ quan.'],
    ['date', 'Tính đến ngày 14/6, chưa phát sinh.'],
    ['date', 'Họp ngày 05 tháng 7 năm 2023.'],
    ['date', 'Số liệu đến 14.6.2023.'],
    ['date', 'Trong tháng 5, 6 chưa kiểm tra.'],
    ['date', 'Hoàn thành trước tháng 9/2023.'],
    ['date', 'Từ 15/12 đến nay chưa có kết quả.'],
    ['quarter', 'Kết quả quý III/2023 và quý 4.'],
    ['clock', 'Bắt đầu lúc 14 giờ 30 phút.'],
    ['idiom', 'Hệ thống chạy 24/7.'],
    ['idiom', 'Cách mạng công nghiệp 4.0.'],
    ['year', 'Giai đoạn 2021-2025, định hướng đến năm 2030.'],
    ['level', 'Dịch vụ công mức độ 3, 4.'],
    ['level', 'Dịch vụ mức độ 3 và mức độ 4; cấp độ 2.'],
    ['level', 'Dịch vụ công mức độ 1,2 được tích hợp.'],
    ['period', 'Trong 6 tháng đầu năm và 5 năm tới.'],
    ['deadline', 'Trả kết quả trong vòng 15 ngày.'],
    ['class-bounds', 'Các đơn vị tự bảo đảm từ 30% - dưới 70% chi thường xuyên.'],
    ['phone', 'Phản ánh qua Hệ thống 1022.'],
    ['date', '(Kèm theo Báo cáo ngày     /3/2023)'],
    ['levels-of-government', 'Chính quyền địa phương 02 cấp vận hành ổn định.'],
    ['levels-of-government', 'Công bố ở 3 cấp: tỉnh, huyện, xã.'],
    ['model-name', 'Bảo đảm an toàn theo mô hình 4 lớp.'],
    ['slogan', 'Thực hiện phương án “4 tại chỗ”.'],
    ['item-number', '2.1. Kết quả đạt được'],
    ['item-number', 'Gồm: (1) rà soát; (2) công bố.'],
    ['division', 'Theo khoản 2 Điều 15 và Phụ lục 3.'],
    ['document-name', 'Triển khai Đề án 06 của Chính phủ.'],
    ['document-name', 'Các Nghị quyết số 18, 19 của Trung ương.'],
    ['ordinal', 'Công dân thứ 7 được tiếp.'],
    ['place-name', 'Bộ phận Một cửa Phường 5 và phường 7.'],
    ['label', 'Kỳ 1 “Dịch vụ công”; kỳ 2 “Chuyển đổi số”.'],
    ['label', 'Văn phòng tại số 12 đường Hùng Vương.'],
    ['glued-name', 'Phòng, chống dịch Covid-19 và giao thức IPv6.'],
    ['bare-year', 'So với 2019 thì không đổi.'],
    ['date', 'Ban hành ngày 14 / 5 /2025.'],
    ['date', 'Thay thế văn bản ngày 03/ 9 / 2021.'],
    ['division', 'Theo Điều 8 Quyết định của tỉnh.'],
    ['division', 'Mẫu số 6 ban hành kèm theo.'],
    ['division', 'Xem Hình 4 của tài liệu.'],
    ['item-number', 'II.2. Kiểm soát thủ tục'],
    ['place-name', 'Chi bộ 9 tổ chức họp.'],
    ['place-name', 'Mở rộng tỉnh lộ 711.'],
    ['place-name', 'Tổ 3, phường 5 tự quản.'],
    ['place-name', 'Trụ sở tại số 45/2 đường Hòa An.'],
    ['place-name', 'Sư đoàn 6 giúp dân.'],
    ['label', 'Ví dụ 2: Cấp lại thẻ.'],
    ['label', 'Nội dung 4: Kiểm tra.'],
    ['level', 'Trường cấp 2 của xã.'],
    ['account', 'Chuyển vào số tài khoản 4410 2050 77012.'],
    ['account', 'Nộp theo biên nhận số 20250917.'],
  ])('%s: %s', (rule, sentence) => {
    const scan = readProse(sentence, VOCABULARY);
    expect(scan.numbers).toEqual([]);
    expect(scan.leftOut.map((left) => left.rule)).toContain(rule);
  });

  it.each([
    ['theo kế hoạch 48 cuộc', '48 cuộc'],
    ['danh mục 120 thủ tục', '120 thủ tục'],
    ['khoản 15 triệu đồng', '15 triệu đồng'],
    ['nhận trực tuyến 512 hồ sơ', '512 hồ sơ'],
    ['yêu cầu 7 đơn vị giải trình', '7 đơn vị'],
    ['cung cấp 3 dịch vụ', '3 dịch vụ'],
    ['mức 95% hài lòng', '95 %'],
    ['đạt kế hoạch 50%', '50 %'],
    ['từ 5/9 huyện báo cáo', '5 huyện'],
    ['trên tổng số 55 nhiệm vụ', '55 nhiệm vụ'],
  ])('but not what is counted behind such a word: %s', (sentence, expected) => {
    expect(found(sentence)).toContain(expected);
  });
});

describe('any sentence', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'hồ sơ',
      'đạt',
      'năm',
      'ngày',
      'tỷ đồng',
      '%',
      '/',
      ', ',
      '. ',
      'số',
      'mức độ',
      'trên',
      '(',
      ')',
      ' ',
      '-',
      'thứ',
    ),
    fc.stringMatching(/^\d{1,4}$/u),
  );
  const sentence = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

  it('yields canonical values at offsets of its own text, each number of it once or left out once', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const { numbers, leftOut } = readProse(text, VOCABULARY);
        for (const { start, end, raw, value, readings } of numbers) {
          expect(text.slice(start, end).replaceAll('\n', ' ')).toBe(raw);
          for (const reading of readings) expect(isDecimal(reading.value)).toBe(true);
          if (value !== null) expect(readings[0]?.value).toBe(value);
        }
        const spans = [...numbers, ...leftOut].sort((a, b) => a.start - b.start);
        spans.slice(1).forEach((span, i) => {
          expect(span.start).toBeGreaterThanOrEqual(spans[i]?.end ?? 0);
        });
        const digits = spans.map(({ start, end }) => text.slice(start, end).replace(/\D/gu, '')).join('');
        expect(digits).toBe(text.replace(/\D/gu, ''));
      }),
      { numRuns: budgeted(500) },
    );
  });
});
