/**
 * What a printed unit says about the number before it: whether it is counted, a share, a score or an amount of money,
 * and in which scale the amount is. Units are open vocabulary: what is not recognised is `null`, never guessed.
 */
import type { UnitClass } from '../model/reading.js';
import { fold, printed } from '../text/normalise.js';
import { cmp, mulPow10 } from './decimal.js';

/** How a number may be written: counts have no decimals, shares and scores have, money depends on scale. */

export interface Unit {
  readonly class: UnitClass;
  /** Money: power of ten of the scale word (đồng 0, nghìn 3, triệu 6, tỷ 9); everything else null. */
  readonly scale: number | null;
  /** Money: `đồng`, `usd`, `eur`; everything else null. */
  readonly currency: string | null;
}

/** Scale words, folded, as powers of ten. Before money they belong to the unit; before other nouns they multiply. */
export const SCALE_WORDS: ReadonlyMap<string, number> = new Map([
  ['trăm', 2],
  ['nghìn', 3],
  ['ngàn', 3],
  ['ngìn', 3],
  ['triệu', 6],
  ['tr', 6],
  ['tỷ', 9],
  ['tỉ', 9],
]);

const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['đồng', 'đồng'],
  ['đ', 'đồng'],
  ['vnđ', 'đồng'],
  ['vnd', 'đồng'],
  ['usd', 'usd'],
  ['đô la mỹ', 'usd'],
  ['đô la', 'usd'],
  ['eur', 'eur'],
  ['euro', 'eur'],
]);

/** Written without a blank between scale and currency. */
const GLUED_MONEY: ReadonlyMap<string, number> = new Map([
  ['trđ', 6],
  ['trđồng', 6],
  ['tỷđ', 9],
  ['tỉđ', 9],
  ['nghìnđ', 3],
  ['tr đ', 6],
]);

/**
 * Nouns that reports count, folded. Classifiers and heads: `hồ sơ giải quyết trực tuyến` is counted because it begins
 * with `hồ sơ`.
 */
const COUNTED = [
  'ấp',
  'bài',
  'bài báo',
  'ban',
  'bảng',
  'báo cáo',
  'bản',
  'bậc',
  'biên chế',
  'biên bản',
  'bộ',
  'buổi',
  'bưu cục',
  'ca',
  'cán bộ',
  'câu hỏi',
  'chỉ tiêu',
  'chỉ thị',
  'chi nhánh',
  'chuyên đề',
  'chuyên mục',
  'chương trình',
  'công chức',
  'công dân',
  'công trình',
  'công ty',
  'công văn',
  'cổng',
  'cơ quan',
  'cơ sở',
  'cuộc',
  'danh mục',
  'dịch vụ',
  'dịch vụ công',
  'doanh nghiệp',
  'dự án',
  'dvc',
  'dvctt',
  'đại biểu',
  'đảng viên',
  'đề án',
  'địa phương',
  'điểm cầu',
  'đơn vị',
  'đợt',
  'đặc khu',
  'đoàn',
  'giao dịch',
  'giải pháp',
  'giấy chứng nhận',
  'giờ',
  'hệ thống',
  'hộ',
  'hộ gia đình',
  'hội nghị',
  'hợp đồng',
  'hợp tác xã',
  'hồ sơ',
  'huyện',
  'kế hoạch',
  'khóa',
  'khu phố',
  'kiến nghị',
  'kỳ',
  'lãnh đạo',
  'lần',
  'lĩnh vực',
  'loại',
  'lớp',
  'lượt',
  'lượt người',
  'máy',
  'máy chủ',
  'máy tính',
  'máy tính bảng',
  'mô hình',
  'ngành',
  'người',
  'người dân',
  'nghị quyết',
  'nhân viên',
  'nhiệm vụ',
  'nội dung',
  'pakn',
  'phản ánh',
  'phần mềm',
  'phiên',
  'phiếu',
  'phòng',
  'phường',
  'quy chế',
  'quy trình',
  'quyết định',
  'sáng kiến',
  'sản phẩm',
  'sở',
  'số lượng',
  'suất',
  'tài khoản',
  'tài liệu',
  'tập thể',
  'thành phố',
  'thành viên',
  'thiết bị',
  'thị trấn',
  'thị xã',
  'thôn',
  'thông báo',
  'thủ tục',
  'thủ tục hành chính',
  'tiêu chí',
  'tin',
  'tỉnh',
  'tin bài',
  'tổ',
  'tổ chức',
  'tờ rơi',
  'trạm',
  'trung tâm',
  'trường',
  'trường hợp',
  'tthc',
  'ubnd',
  'ủy ban nhân dân',
  'vbqppl',
  'văn bản',
  'văn bản quy phạm pháp luật',
  'vấn đề',
  'viên chức',
  'vị trí',
  'vị trí việc làm',
  'vụ',
  'vụ việc',
  'xã',
  'ý kiến',
] as const;

const COUNTED_WORDS: ReadonlySet<string> = new Set(COUNTED);
const LONGEST_COUNTED = Math.max(...COUNTED.map((noun) => noun.split(' ').length));

const COUNT: Unit = { class: 'count', scale: null, currency: null };
const PERCENT: Unit = { class: 'percent', scale: null, currency: null };
const SCORE: Unit = { class: 'score', scale: null, currency: null };

/** The class of a unit as a table prints it; null when the unit is blank, a list of codes, or not known. */
export function readUnit(unit: string): Unit | null {
  const text = printed(unit);
  if (text.includes('=')) return null;
  const folded = fold(text);
  if (text.includes('%') || /^(?:tỷ lệ |tỉ lệ )?phần trăm$/u.test(folded)) return PERCENT;
  if (/^điểm(?: số)?$/u.test(folded)) return SCORE;
  return readMoney(folded) ?? (countedAt(folded.split(' ')) > 0 ? COUNT : null);
}

/** A folded unit of money: currency alone, scale and currency, or a scale alone (`triệu` in a money column). */
export function readMoney(folded: string): Unit | null {
  const glued = GLUED_MONEY.get(folded);
  if (glued !== undefined) return money(glued, 'đồng');
  const alone = CURRENCIES.get(folded);
  if (alone !== undefined) return money(0, alone);
  const [first = '', ...rest] = folded.split(' ');
  const scale = SCALE_WORDS.get(first);
  if (scale === undefined) return null;
  if (rest.length === 0) return scale >= 6 ? money(scale, 'đồng') : null;
  const currency = CURRENCIES.get(rest.join(' '));
  if (currency !== undefined) return money(scale, currency);
  const second = readMoney(rest.join(' '));
  return second?.scale == null || second.currency === null ? null : money(scale + second.scale, second.currency);
}

const money = (scale: number, currency: string): Unit => ({ class: 'money', scale, currency });

/** How many of the folded words at the front are a noun that reports count; 0 when none is. */
export function countedAt(words: readonly string[]): number {
  for (let length = Math.min(LONGEST_COUNTED, words.length); length >= 1; length--) {
    if (COUNTED_WORDS.has(words.slice(0, length).join(' '))) return length;
  }
  return 0;
}

/**
 * True when the words printed in a cell behind a number are the unit of its column: the same, one of the alternatives
 * that the column lists (`Cơ quan, đơn vị`), the same money, or any counted noun where the column names none.
 */
export function sameUnit(inCell: string, column: string): boolean {
  const word = fold(inCell);
  const unit = fold(column);
  const alternatives = printed(column).split(/[,;/]/u).map(fold);
  if (word === unit || alternatives.includes(word)) return true;
  const inCellMoney = readMoney(word);
  const columnMoney = readMoney(unit);
  if (inCellMoney !== null && columnMoney !== null) {
    return inCellMoney.scale === columnMoney.scale && inCellMoney.currency === columnMoney.currency;
  }
  const isCounted = (noun: string): boolean => countedAt(noun.split(' ')) === noun.split(' ').length;
  return (printed(column) === '' || unit === 'số lượng') && printed(inCell).split(/[,;/]/u).map(fold).every(isCounted);
}

/**
 * `value` (canonical decimal) in the printed unit, converted to the catalogue's; null when the units do not differ or
 * can't be converted (another currency, no money).
 */
export function toCatalogueUnit(value: string, printedUnit: string, catalogueUnit: string): string | null {
  const from = readUnit(printedUnit);
  const to = readUnit(catalogueUnit);
  if (from?.class !== 'money' || to?.class !== 'money' || from.currency !== to.currency) return null;
  if (from.scale === null || to.scale === null || from.scale === to.scale) return null;
  return mulPow10(value, from.scale - to.scale);
}

/** A share lies between 0 and 100. */
export const isShare = (value: string): boolean => cmp(value, '0') >= 0 && cmp(value, '100') <= 0;
