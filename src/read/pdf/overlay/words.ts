/** What was laid over a page, told by what it says: the words of signatures, arrival stamps and marks on copies. */

export type OverlayRole = 'signature' | 'stamp' | 'watermark';

/** A signature's text as the signing programs of Vietnamese authorities and common readers write it. */
const SIGNATURE =
  /^(?:ký (?:bởi|số bởi|điện tử bởi)(?=[\s:])|người ký\s*:|được ký (?:số |điện tử )?bởi|signature (?:not )?(?:valid|verified)|(?:digitally )?signed by\b|tài liệu (?:này )?(?:đã )?được ký)/iu;
/** An arrival stamp has a line ĐẾN (or CÔNG VĂN ĐẾN) of its own, or ĐẾN and then the number; it asks for number, hour, date or onward way. */
const ARRIVAL =
  /(?:^|\n)(?:(?:CÔNG VĂN|VĂN BẢN|Công văn|Văn bản)\s+)?(?:(?:ĐẾN|đến)\s*:?\s*(?:\n|$)|ĐẾN\s*:?\s*(?=(?:Số|SỐ|Giờ|GIỜ|Ngày|NGÀY)\s*[:.…]))/u;
const ARRIVAL_FIELD = /(?:^|\n|ĐẾN:?)\s*(?:số|giờ|ngày|chuyển|số và ký hiệu hs|lưu hồ sơ số)\s*[:.…]/iu;
/** A certified copy (Decree 30/2020/NĐ-CP, article 25): the kind of copy, who made it, day and hour. */
const CERTIFIED_COPY = /^(?:SAO Y|SAO LỤC|TRÍCH SAO)(?:\s*[;:,–-]|\s)[\s\S]*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/u;
/** Marks of secrecy, urgency and copies, alone: as often the body's own words, so that how they are printed counts too. */
const MARK =
  /^(?:SAO Y(?: BẢN CHÍNH)?|SAO LỤC|TRÍCH SAO|BẢN (?:SAO(?: Y| LỤC| LƯU)?|CHÍNH|NHÁP)|(?:BẢN )?DỰ THẢO(?: (?:LẦN )?\d{1,2})?|(?:TUYỆT |TỐI )?MẬT|(?:THƯỢNG )?KHẨN|H[OỎ][AẢ] TỐC|(?:CHỈ )?LƯU HÀNH NỘI BỘ|TÀI LIỆU (?:MẬT|NỘI BỘ|THU HỒI|THAM KHẢO)|ĐÃ (?:KÝ|DUYỆT|TIẾP NHẬN|BAN HÀNH|KIỂM TRA)|DRAFT|COPY|CONFIDENTIAL)$/u;
/** An arrival stamp is a handful of words, a signature a few lines, a mark a line. */
const ARRIVAL_LENGTH = 200;
const SIGNATURE_LENGTH = 400;
const MARK_LENGTH = 30;

/** The role that a block's text gives it, whatever it looks like; lines are parted by `\n`. */
export function roleOf(text: string): OverlayRole | null {
  if (text.length <= SIGNATURE_LENGTH && SIGNATURE.test(text)) return 'signature';
  if (text.length <= SIGNATURE_LENGTH && CERTIFIED_COPY.test(text)) return 'stamp';
  return text.length <= ARRIVAL_LENGTH && ARRIVAL.test(text) && ARRIVAL_FIELD.test(text) ? 'stamp' : null;
}

/** Whether a block says nothing but one of the marks that are put on copies and drafts. */
export function isMark(text: string): boolean {
  return text.length <= MARK_LENGTH && MARK.test(text.trim().replace(/\s+/gu, ' '));
}

/** How many glyphs tell how a block begins. */
export const BEGINNING = 16;
const BEGINS_LIKE_OVERLAY = /^\s*(?:ký|người ký|được ký|tài liệu|signature|signed|digitally|SAO|TRÍCH)/iu;
const BEGINS_LIKE_MARK = /^\s*(?:SAO|TRÍCH|BẢN|DỰ|TUYỆT|TỐI|MẬT|THƯỢNG|KHẨN|H[OỎ]|CHỈ|LƯU|TÀI|ĐÃ|DRAFT|COPY|CONF)/u;
const SAYS_ARRIVAL = /đến/iu;

/** Quick look at a block's first glyphs, in order of drawing, and at all of them: whether it is worth reading at all. */
export function mayBeOverlay(beginning: string, length: number, all: () => string): boolean {
  if (BEGINS_LIKE_OVERLAY.test(beginning)) return true;
  if (length <= MARK_LENGTH && BEGINS_LIKE_MARK.test(beginning)) return true;
  return length <= ARRIVAL_LENGTH && SAYS_ARRIVAL.test(all());
}

/** What a registry fills in with a signing tool: the number of the document, day, month. */
const FILLED_IN = /^\d{1,5}\p{Ll}?$/u;
/** What stands before and behind the blank that it is filled into. */
const BLANKS: readonly (readonly [before: RegExp, behind: RegExp])[] = [
  [/(?:^|\s)số\s*[:.]?[\s.…_]*$/iu, /^[\s.…_]*\//u],
  [/(?:^|[\s,])ngày[\s.…_]*$/iu, /^[\s.…_]*tháng(?!\p{L})/iu],
  [/(?:^|\s)tháng[\s.…_]*$/iu, /^[\s.…_]*năm(?!\p{L})/iu],
];

/** A number that stands between `before` and `behind` on their line is the report's own: `Số: ` 318 `/BC-UBND`, `ngày ` 19 ` tháng`. */
export const isFilledIn = (text: string, before: string, behind: string): boolean =>
  FILLED_IN.test(text.trim()) && BLANKS.some(([left, right]) => left.test(before) && right.test(behind));
