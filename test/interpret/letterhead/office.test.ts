import { describe, expect, it } from 'vitest';
import { loadCatalogues } from '../../../src/catalogue/load.js';
import { readLetterhead } from '../../../src/interpret/letterhead/read.js';
import { printedLetterhead } from '../../../src/interpret/reading.js';
import { ISSUER_KINDS } from '../../../src/model/issuer-kind.js';
import { documentOf, form, head, type Part, p, title } from './document.js';

const loaded = await loadCatalogues();
if (!loaded.ok) throw new Error(loaded.failure.message.en);
const set = loaded.value;

const read = (...parts: readonly Part[]) => {
  const { letterhead, findings } = readLetterhead(
    printedLetterhead(documentOf(parts), set.vocabulary),
    set.issuers,
    set.abbreviations,
    set.vocabulary,
  );
  return { ...letterhead, rules: findings.map(({ rule }) => rule), findings };
};

const PERIOD = title('Công tác cải cách hành chính quý III năm 2025');

const under = (office: string, number = 'Số: 12/BC-X', place = 'Lâm Đồng, ngày 12 tháng 9 năm 2025') =>
  read(head(office, number, place), title('BÁO CÁO'), PERIOD);

describe('a head of a body that no catalogue is for', () => {
  it.each([
    ['TỈNH ỦY LÂM ĐỒNG', 'party'],
    ['TỈNH ỦY LÂM ĐỒNG\nVĂN PHÒNG', 'party'],
    ['ĐẢNG ỦY UBND TỈNH LÂM ĐỒNG', 'party'],
    ['TÒA ÁN NHÂN DÂN TỐI CAO\nTÒA ÁN NHÂN DÂN TỈNH LÂM ĐỒNG', 'court'],
    ['KIỂM TOÁN NHÀ NƯỚC\nKHU VỰC IV', 'audit'],
    ['TẬP ĐOÀN MUỐI BIỂN\nVIỆT NAM', 'corporation'],
    ['BỘ TÀI CHÍNH\nCỤC THUẾ\nTHUẾ TỈNH LÂM ĐỒNG', 'tax'],
    ['UBND TỈNH LÂM ĐỒNG\nTRƯỜNG ĐẠI HỌC ĐỒI THÔNG', 'university'],
    ['CÔNG TY CỔ PHẦN\nLÂM ĐỒNG', 'company'],
    ['CHÍNH PHỦ', 'other'],
    ['HỘI ĐỒNG NHÂN DÂN\nTỈNH LÂM ĐỒNG', 'other'],
    ['NGÂN HÀNG MUỐI BIỂN\nCHI NHÁNH LÂM ĐỒNG', 'other'],
    ['BỘ CÔNG AN\nCÔNG AN TỈNH LÂM ĐỒNG', 'other'],
    ['TINH UY LAM DONG', 'party'],
  ] as const)('%s: its kind is told, and the place of the date line is not taken for it', (office, kind) => {
    expect(under(office)).toMatchObject({
      issuerKind: kind,
      issuerCode: null,
      issuer: null,
      issuerLevel: null,
      rules: ['issuer-of-other-kind'],
    });
  });

  it.each(['NHÓM THỰC HIỆN LIÊN VÙNG', 'ỦY BAN NHÂN DÂN\nTỈNH ĐỒI CHÈ', 'CỤC ĐỒI CHÈ'])(
    '%s: a name that is not understood gives no issuer either',
    (office) => {
      expect(under(office)).toMatchObject({ issuerKind: 'other', issuerCode: null, rules: ['issuer-of-other-kind'] });
    },
  );

  it('says which line it goes by', () => {
    expect(under('TỈNH ỦY LÂM ĐỒNG').findings[0]).toMatchObject({
      actual: 'party',
      evidence: [{ text: 'TỈNH ỦY LÂM ĐỒNG' }],
    });
  });

  it('reads the numbers of the Party', () => {
    expect(under('VĂN PHÒNG TRUNG ƯƠNG', 'Số 36-HD/VPTW').number).toBe('36-HD/VPTW');
  });

  it.each([
    ['NGÂN HÀNG NHÀ NƯỚC VIỆT NAM', 'M-G19'],
    ['THANH TRA\nCHÍNH PHỦ', 'M-G20'],
    ['UBND TỈNH LÂM ĐỒNG\nSỞ VĂN HÓA VÀ XÃ\nHỘI', 'P34-68/so-van-hoa-va-xa-hoi'],
    ['SỞ NỘI VỤ LÂM ĐỒNG', 'P34-68/so-noi-vu'],
    ['UBND TỈNH LÂM ĐỒNG SỞ NỘI VỤ', 'P34-68/so-noi-vu'],
  ])('%s is none', (office, code) => {
    expect(under(office)).toMatchObject({ issuerKind: null, issuerCode: code });
  });

  it('every kind in the tables is one that the program knows', () => {
    const kinds = set.vocabulary.words.get('other-body')?.map(({ as }) => as) ?? [];
    expect([...new Set(kinds)].sort()).toEqual([...ISSUER_KINDS].sort());
  });
});

describe('where a form comes from', () => {
  const own = head('ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG', 'Số:      /BC-UBND', 'Lâm Đồng, ngày     tháng 9 năm 2025');

  it.each([
    ['(Ban hành kèm theo Thông tư số 24/2017/TT-BXD', 'ngày 13/11/2017 của Bộ Xây dựng)'],
    ['Mẫu số 03', '(Theo Quyết định số 9/QĐ-BNV ngày 05/01/2024 của Bộ Nội vụ)'],
    ['Biểu mẫu ban hành kèm theo Nghị định số 61/2018/NĐ-CP', 'ngày 23/4/2018 của Chính phủ'],
  ])('%s %s gives no number, date or issuer', (...lines) => {
    expect(read(...lines.map((line) => p(line)), own, title('BÁO CÁO'), PERIOD)).toMatchObject({
      issuerCode: 'P34-68',
      number: null,
      date: null,
      rules: ['report-number-missing', 'report-date-missing'],
    });
    expect(read(...lines.map((line) => p(line)), title('BÁO CÁO'), PERIOD)).toMatchObject({
      issuerCode: null,
      issuerKind: null,
      number: null,
      date: null,
    });
  });
});

describe('titles', () => {
  const office = head('UBND TỈNH LÂM ĐỒNG\nSỞ NỘI VỤ', 'Số: 12/BC-SNV', 'Lâm Đồng, ngày 12 tháng 9 năm 2025');

  it.each(['DỰ THẢO BÁO CÁO', 'BÁO CÁO (DỰ THẢO)', 'TỜ TRÌNH', 'BIỂU TỔNG HỢP', 'BẢN TỔNG HỢP SỐ LIỆU'])(
    '%s keeps its period and never sticks to the issuer',
    (words) => {
      expect(read(office, title(words), PERIOD)).toMatchObject({ issuerCode: 'P34-68/so-noi-vu', period: '2025-Q3' });
    },
  );

  it('PHỤ LỤC keeps its period', () => {
    expect(read(office, title('PHỤ LỤC'), title('Số liệu cải cách hành chính năm 2025'), form()).period).toBe('2025');
  });

  it.each(['quý III năm 2025', '9 tháng năm 2025', 'tháng 9 năm 2025'])(
    'the period behind the name of an office is no part of it: của Sở Nội vụ %s',
    (period) => {
      const found = read(office, title('BÁO CÁO'), title(`Kết quả cải cách hành chính của Sở Nội vụ ${period}`));
      expect(found).toMatchObject({ issuerCode: 'P34-68/so-noi-vu', rules: ['issuer-not-listed'] });
      expect(found.candidates.filter(({ field }) => field === 'issuer').map(({ value }) => value)).toEqual([
        'P34-68/so-noi-vu',
        'P34-68/so-noi-vu',
      ]);
    },
  );

  it('an office that a title speaks of contradicts no head', () => {
    const found = read(office, title('BÁO CÁO'), title('Kết quả kiểm tra của Sở Tài chính quý III năm 2025'));
    expect(found.rules).toEqual(['issuer-not-listed']);
  });
});

describe('the place of the date line', () => {
  it('tells the province of a committee', () => {
    const lines = [p('Số: 22/BC-UBND'), p('Lâm Đồng, ngày 12 tháng 9 năm 2025'), title('BÁO CÁO'), PERIOD];
    expect(read(...lines).issuerCode).toBe('P34-68');
  });

  it('tells nobody alone: any body may sit there', () => {
    const lines = [p('Số: 22/BC-ABC'), p('Lâm Đồng, ngày 12 tháng 9 năm 2025'), title('BÁO CÁO'), PERIOD];
    expect(read(...lines)).toMatchObject({ issuerCode: null, rules: ['issuer-missing'] });
  });
});
