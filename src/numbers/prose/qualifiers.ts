/** Words around a number that say how exact it is, or that it is a rank. */
import type { Qualifier } from '../../model/report.js';

/** Longest first within a group; each stands directly before the number. */
const BEFORE: readonly [Qualifier, RegExp][] = [
  ['estimate', /(?:ước(?:\s+(?:tính|đạt|khoảng|thực hiện|tính đạt|đạt khoảng|có|tính khoảng))?|dự kiến(?:\s+đạt)?)$/u],
  ['ge', /(?:ít nhất|tối thiểu|không dưới|không thấp hơn|không ít hơn)(?:\s+(?:là|đạt))?$/u],
  ['le', /(?:tối đa|nhiều nhất|không quá|không vượt quá|không cao hơn)(?:\s+là)?$/u],
  ['lt', /(?:dưới|chưa đến|chưa tới|chưa đầy|thấp hơn|ít hơn)$/u],
  ['approx', /(?:khoảng|gần|xấp xỉ|chừng|ngót)$/u],
  ['gt', /(?:trên|hơn)$/u],
];

const AFTER: readonly [Qualifier, RegExp][] = [
  ['ge', /^(?:\s+[\p{L}\p{M}]+){0,4}?\s+trở lên(?![\p{L}\p{M}])/u],
  ['le', /^(?:\s+[\p{L}\p{M}]+){0,4}?\s+trở xuống(?![\p{L}\p{M}])/u],
];

/** `trên 15 huyện` places something on districts; `trên 5.000 hồ sơ` is a bound. */
const PLACE_BEHIND = /^\s*(?:địa bàn|huyện|thành phố|thị xã|tỉnh|xã|phường|lĩnh vực|tổng số)(?![\p{L}\p{M}])/u;

/** How exact the number between `before` and `behind` is said to be; null when nothing is said. */
export function qualifierOf(before: string, behind: string): Qualifier | null {
  const left = before.toLowerCase().trimEnd();
  const right = behind.toLowerCase();
  const after = AFTER.find(([, pattern]) => pattern.test(right));
  if (after !== undefined) return after[0];
  const found = BEFORE.find(([, pattern]) => endsInWords(left, pattern))?.[0] ?? null;
  return found === 'gt' && /trên$/u.test(left) && PLACE_BEHIND.test(right) ? null : found;
}

function endsInWords(text: string, pattern: RegExp): boolean {
  const match = pattern.exec(text);
  return match !== null && !/[\p{L}\p{M}]$/u.test(text.slice(0, match.index));
}

const RANK_BEFORE =
  /(?<![\p{L}\p{M}])(?:(?:xếp|đứng|hạng|thứ hạng|vị trí|vị thứ|thứ bậc)(?:\s+\p{L}+){0,3}\s+thứ|(?:xếp|đứng)(?:\s+(?:ở|vào))?(?:\s+(?:hạng|vị trí|vị thứ))?|(?:thứ |xếp )?hạng|(?:ở|giữ|đạt|lên|xuống|từ) vị trí|vị trí xếp hạng)(?:\s+(?:là|số))?\s+$/iu;

/** The words before a number make it a rank: `xếp thứ`, `đứng thứ`, `xếp hạng`, `lên vị trí`. */
export const isRankAfter = (before: string): boolean => RANK_BEFORE.test(before);
