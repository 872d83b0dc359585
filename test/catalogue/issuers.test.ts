import { describe, expect, it } from 'vitest';
import { issuerDirectory, provinceNamed, resolveIssuer } from '../../src/catalogue/issuers.js';
import { loadCatalogues } from '../../src/catalogue/load.js';
import type { Issuer } from '../../src/catalogue/model.js';

const result = await loadCatalogues();
if (!result.ok) throw new Error(result.failure.message.en);
const set = result.value;
const directory = issuerDirectory(set.issuers, set.abbreviations, set.vocabulary);

const resolve = (lines: string, date: string | null, province: string | null = null) =>
  resolveIssuer(lines.split(' / '), directory, { date, province });
const short = (lines: string, date: string | null, province: string | null = null) => {
  const found = resolve(lines, date, province);
  return found === null ? null : [found.code, found.name, found.level, found.listed];
};

describe('resolveIssuer', () => {
  it.each([
    ['ỦY BAN NHÂN DÂN / TỈNH LÂM ĐỒNG', '2022-06-20', 'P63-68', 'Tỉnh Lâm Đồng'],
    ['UBND TỈNH KIÊN GIANG', '2022-06-20', 'P63-91', 'Tỉnh Kiên Giang'],
    ['Ủy ban nhân dân tỉnh Kiên Giang', '2025-06-30', 'P63-91', 'Tỉnh Kiên Giang'],
    ['tỉnh Kiên Giang', '2022-06-20', 'P63-91', 'Tỉnh Kiên Giang'],
    ['Chủ tịch Ủy ban nhân dân tỉnh An Giang', '2025-06-30', 'P63-89', 'Tỉnh An Giang'],
    ['Chủ tịch Ủy ban nhân dân tỉnh An Giang', '2025-07-01', 'P34-91', 'Tỉnh An Giang'],
    ['ỦY BAN NHÂN DÂN / TỈNH LÀO CAI', '2025-06-30', 'P63-10', 'Tỉnh Lào Cai'],
    ['ỦY BAN NHÂN DÂN / TỈNH LÀO CAI', '2025-07-01', 'P34-15', 'Tỉnh Lào Cai'],
    ['UBND TỈNH THỪA THIÊN HUẾ', '2024-12-31', 'P63-46', 'Tỉnh Thừa Thiên Huế'],
    ['UBND TỈNH THỪA THIÊN / HUẾ', '2024-12-31', 'P63-46', 'Tỉnh Thừa Thiên Huế'],
    ['UBND THÀNH PHỐ HUẾ', '2025-01-01', 'P63-46', 'Thành phố Huế'],
    ['UBND THÀNH PHỐ HUẾ', '2025-07-01', 'P34-46', 'Thành phố Huế'],
    ['UBND TỈNH ĐỒNG NAI', '2025-12-01', 'P34-75', 'Tỉnh Đồng Nai'],
    ['UBND THÀNH PHỐ ĐỒNG NAI', '2026-05-01', 'P34-75', 'Thành phố Đồng Nai'],
    ['ỦY BAN NHÂN DÂN / THÀNH PHỐ / HỒ CHÍ MINH', '2023-01-01', 'P63-79', 'Thành phố Hồ Chí Minh'],
    ['UBND TP.HCM', '2023-01-01', 'P63-79', 'Thành phố Hồ Chí Minh'],
    ['UBND TP. Hà Nội', '2023-01-01', 'P63-01', 'Thành phố Hà Nội'],
    ['UBND TỈNH BÀ RỊA - / VŨNG TÀU', '2023-01-01', 'P63-77', 'Tỉnh Bà Rịa - Vũng Tàu'],
    ['UBND TỈNH BÀ RỊA / – VŨNG TÀU', '2023-01-01', 'P63-77', 'Tỉnh Bà Rịa - Vũng Tàu'],
    ['UBND TỈNH ĐĂK LĂK', '2023-01-01', 'P63-66', 'Tỉnh Đắk Lắk'],
    ['UBND TỈNH KONTUM', '2023-01-01', 'P63-62', 'Tỉnh Kon Tum'],
    ['UBND TỈNH HOÀ BÌNH', '2023-01-01', 'P63-17', 'Tỉnh Hòa Bình'],
    ['UY BAN NHAN DAN TINH KIEN GIANG', '2023-01-01', null, null],
  ])('%s on %s', (lines, date, code, name) => {
    expect(short(lines, date)).toEqual(code === null ? null : [code, name, 'province', true]);
  });

  it.each([
    ['BỘ NỘI VỤ', '2022-06-20', 'M-G09', 'Bộ Nội vụ'],
    ['Bộ Công thương', '2022-06-20', 'M-G02', 'Bộ Công Thương'],
    ['BỘ VĂN HÓA, THỂ THAO / VÀ DU LỊCH', '2022-06-20', 'M-G16', 'Bộ Văn hóa, Thể thao và Du lịch'],
    ['BỘ LAO ĐỘNG - THƯƠNG BINH / VÀ XÃ HỘI', '2022-06-20', 'M-G07', 'Bộ Lao động - Thương binh và Xã hội'],
    ['BỘ NÔNG NGHIỆP / VÀ MÔI TRƯỜNG', '2025-06-20', 'M-BNNMT', 'Bộ Nông nghiệp và Môi trường'],
    ['THANH TRA CHÍNH PHỦ', '2022-06-20', 'M-G20', 'Thanh tra Chính phủ'],
    ['NGÂN HÀNG NHÀ NƯỚC / VIỆT NAM', '2022-06-20', 'M-G19', 'Ngân hàng Nhà nước Việt Nam'],
    ['ỦY BAN DÂN TỘC', '2022-06-20', 'M-G21', 'Ủy ban Dân tộc'],
    ['VĂN PHÒNG CHÍNH PHỦ', '2022-06-20', 'M-G22', 'Văn phòng Chính phủ'],
  ])('%s on %s', (lines, date, code, name) => {
    expect(short(lines, date)).toEqual([code, name, 'ministry', true]);
  });

  it.each([
    ['UBND TỈNH KIÊN GIANG / SỞ TÀI CHÍNH', 'P63-91/so-tai-chinh', 'Sở Tài chính'],
    ['Sở Nội vụ tỉnh Kiên Giang', 'P63-91/so-noi-vu', 'Sở Nội vụ'],
    ['SỞ NỘI VỤ / TỈNH KIÊN GIANG', 'P63-91/so-noi-vu', 'Sở Nội vụ'],
    [
      'UBND TỈNH KIÊN GIANG / SỞ LAO ĐỘNG - THƯƠNG BINH / VÀ XÃ HỘI',
      'P63-91/so-lao-dong-thuong-binh-va-xa-hoi',
      'Sở Lao động - Thương binh và Xã hội',
    ],
    ['UBND TỈNH KIÊN GIANG / SỞ CÔNG THƯƠNG', 'P63-91/so-cong-thuong', 'Sở Công Thương'],
    [
      'UBND TỈNH KIÊN GIANG / SỞ NÔNG NGHIỆP / VÀ PHÁT TRIỂN NÔNG THÔN',
      'P63-91/so-nong-nghiep-va-phat-trien-nong-thon',
      'Sở Nông nghiệp và Phát triển nông thôn',
    ],
    ['UBND TỈNH KIÊN GIANG / SỞ TT&TT', 'P63-91/so-thong-tin-va-truyen-thong', 'Sở Thông tin và Truyền thông'],
    ['UBND TỈNH KIÊN GIANG / SỞ KH&ĐT', 'P63-91/so-ke-hoach-va-dau-tu', 'Sở Kế hoạch và Đầu tư'],
    ['UBND TỈNH KIÊN GIANG / BAN QUẢN LÝ / KHU KINH TẾ', 'P63-91/ban-quan-ly-khu-kinh-te', 'Ban Quản lý khu kinh tế'],
    ['Ban Quản lý Khu kinh tế tỉnh Kiên Giang', 'P63-91/ban-quan-ly-khu-kinh-te', 'Ban Quản lý Khu kinh tế'],
    ['UBND TỈNH KIÊN GIANG / VĂN PHÒNG', 'P63-91/van-phong', 'Văn phòng'],
    ['Văn phòng UBND tỉnh Kiên Giang', 'P63-91/van-phong', 'Văn phòng'],
    ['Thanh tra tỉnh Kiên Giang', 'P63-91/thanh-tra', 'Thanh tra'],
    ['UBND TỈNH KIÊN GIANG / SỞ Y TẾ / CHI CỤC DÂN SỐ', 'P63-91/so-y-te/chi-cuc-dan-so', 'Chi cục Dân số'],
    ['BỘ TÀI CHÍNH / CỤC THUẾ', 'M-G12/cuc-thue', 'Cục Thuế'],
    ['UBND HUYỆN TÂN HIỆP, TỈNH KIÊN GIANG / PHÒNG NỘI VỤ', 'P63-91/huyen-tan-hiep/phong-noi-vu', 'Phòng Nội vụ'],
  ])('%s is a department that no list has', (lines, code, name) => {
    expect(short(lines, '2022-06-20')).toEqual([code, name, 'department', false]);
  });

  it.each([
    ['UBND TỈNH KIÊN GIANG / UBND HUYỆN TÂN HIỆP', 'P63-91/huyen-tan-hiep', 'Huyện Tân Hiệp', 'district'],
    ['UBND thành phố Rạch Giá, tỉnh Kiên Giang', 'P63-91/thanh-pho-rach-gia', 'Thành phố Rạch Giá', 'district'],
    ['UBND QUẬN 3, TP. HỒ CHÍ MINH', 'P63-79/quan-3', 'Quận 3', 'district'],
    [
      'UBND xã Thạnh Đông, huyện Tân Hiệp, tỉnh Kiên Giang',
      'P63-91/huyen-tan-hiep/xa-thanh-dong',
      'Xã Thạnh Đông',
      'commune',
    ],
    [
      'UBND THỊ XÃ BA ĐỒN, TỈNH QUẢNG BÌNH / ỦY BAN NHÂN DÂN / PHƯỜNG QUẢNG LONG',
      'P63-44/thi-xa-ba-don/phuong-quang-long',
      'Phường Quảng Long',
      'commune',
    ],
  ])('%s is below the province', (lines, code, name, level) => {
    expect(short(lines, '2022-06-20')).toEqual([code, name, level, false]);
  });

  it.each([
    ['UBND TỈNH AN GIANG / UBND XÃ THẠNH ĐÔNG', 'P34-91/xa-thanh-dong', 'Xã Thạnh Đông'],
    ['UBND TỈNH AN GIANG / ỦY BAN NHÂN DÂN / ĐẶC KHU PHÚ QUỐC', 'P34-91/dac-khu-phu-quoc', 'Đặc khu Phú Quốc'],
    ['UBND THÀNH PHỐ ĐÀ NẴNG / UBND PHƯỜNG HẢI CHÂU', 'P34-48/phuong-hai-chau', 'Phường Hải Châu'],
  ])('%s is a commune right under the province since 01/07/2025', (lines, code, name) => {
    expect(short(lines, '2025-09-20')).toEqual([code, name, 'commune', false]);
  });

  it('takes the parent from the context when the name has none, and says when there is none at all', () => {
    expect(short('ỦY BAN NHÂN DÂN / XÃ ĐỒI CHÈ', '2025-09-20', 'Thái Nguyên')?.[0]).toBe('P34-19/xa-doi-che');
    expect(resolve('ỦY BAN NHÂN DÂN / XÃ ĐỒI CHÈ', '2025-09-20')).toMatchObject({
      code: 'unknown/xa-doi-che',
      parentKnown: false,
    });
  });

  it('keeps a province that has merged, and says who carries on', () => {
    expect(resolve('UBND TỈNH KIÊN GIANG', '2025-08-01')).toMatchObject({
      code: 'P63-91',
      inForce: false,
      successor: 'P34-91',
    });
  });

  it('knows a city of a province from a city that became a province later', () => {
    expect(short('UBND THÀNH PHỐ HUẾ', '2022-06-20', 'Thừa Thiên Huế')).toEqual([
      'P63-46/thanh-pho-hue',
      'Thành phố Huế',
      'district',
      false,
    ]);
  });

  it('takes a province under its old name for what it is on the date', () => {
    expect(resolve('UBND TỈNH ĐỒNG NAI', '2026-06-01')).toMatchObject({
      code: 'P34-75',
      name: 'Thành phố Đồng Nai',
      inForce: false,
    });
  });

  it('takes the newest list when there is no date', () => {
    expect(short('UBND TỈNH LÀO CAI', null)?.[0]).toBe('P34-15');
    expect(short('UBND TỈNH YÊN BÁI', null)?.[0]).toBe('P63-15');
  });

  it.each(['ĐẢNG CỘNG SẢN VIỆT NAM', 'CÔNG VĂN ĐẾN', '', 'Số liệu tổng hợp'])('finds no body in "%s"', (lines) => {
    expect(resolve(lines, '2022-06-20')).toBeNull();
  });

  it('does not let a line of another kind into the name', () => {
    expect(short('UBND TỈNH KIÊN GIANG / HỎA TỐC', '2022-06-20')?.[0]).toBe('P63-91');
  });

  it('knows issuers of the user by name, alias and parent', () => {
    const own = (code: string, name: string, parent: string | null, aliases: string[] = []): Issuer => ({
      code,
      name,
      level: 'department',
      parent,
      aliases,
      validFrom: null,
      validTo: null,
      expected: true,
      successor: null,
    });
    const users = issuerDirectory(
      [own('KG-TC', 'Sở Tài chính', 'P63-91', ['STC']), own('LD-TC', 'Sở Tài chính', 'P63-68'), ...set.issuers],
      set.abbreviations,
      set.vocabulary,
    );
    const code = (lines: readonly string[]) =>
      resolveIssuer(lines, users, { date: '2022-06-20', province: null })?.code;
    expect(code(['UBND TỈNH KIÊN GIANG', 'SỞ TÀI CHÍNH'])).toBe('KG-TC');
    expect(code(['Sở Tài chính tỉnh Lâm Đồng'])).toBe('LD-TC');
    expect(code(['UBND TỈNH CÀ MAU', 'SỞ TÀI CHÍNH'])).toBe('P63-96/so-tai-chinh');
    expect(code(['SỞ TÀI CHÍNH'])).toBe('unknown/so-tai-chinh');
  });
});

describe('provinceNamed', () => {
  it.each([
    ['Kiên Giang', '2022-06-20', 'P63-91'],
    ['Hà Nội', '2025-08-01', 'P34-01'],
    ['TP. Hồ Chí Minh', '2022-01-01', 'P63-79'],
    ['Đắc Lắc', '2022-01-01', 'P63-66'],
    ['Rạch Giá', '2022-01-01', undefined],
  ])('%s on %s', (place, date, code) => {
    expect(provinceNamed(place, directory, date)?.code).toBe(code);
  });
});
