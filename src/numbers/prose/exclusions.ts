/**
 * Numbers in prose that state no fact: dates, document numbers, names. Each rule has an id, says why in a line, and is
 * a pattern; a number that a match covers is left out under that id. Rules come in order: the first that covers a
 * number names it.
 */
import { fold } from '../../text/normalise.js';
import { countedAt, SCALE_WORDS } from '../units.js';

export type ExclusionRule =
  | 'address'
  | 'phone'
  | 'document-number'
  | 'procedure-code'
  | 'standard'
  | 'date'
  | 'quarter'
  | 'clock'
  | 'idiom'
  | 'year'
  | 'level'
  | 'period'
  | 'deadline'
  | 'class-bounds'
  | 'levels-of-government'
  | 'model-name'
  | 'slogan'
  | 'item-number'
  | 'division'
  | 'document-name'
  | 'ordinal'
  | 'place-name'
  | 'label'
  | 'glued-name'
  | 'bare-year';

export interface Exclusion {
  readonly rule: ExclusionRule;
  /** Offsets in the sentence. */
  readonly start: number;
  readonly end: number;
}

interface Rule {
  readonly rule: ExclusionRule;
  readonly pattern: RegExp;
  /**
   * The words before the number only make it a name when nothing is counted behind it: `Kế hoạch 48` is a document,
   * `theo kế hoạch 48 cuộc` is not.
   */
  readonly unlessCounted?: true;
}

const YEAR = String.raw`(?:19|20)\d{2}(?![\d]|[.,]\d)`;
const SEPARATOR = String.raw`\s?[/.\-–]\s?`;
const MORE = String.raw`\s*(?:,|;|và|hoặc|&|\+|/|-|–|đến)\s*`;

const DOCUMENTS = [
  'nghị quyết',
  'nghị định',
  'quyết định',
  'thông tư',
  'thông tư liên tịch',
  'chỉ thị',
  'công văn',
  'công điện',
  'kế hoạch',
  'báo cáo',
  'thông báo',
  'tờ trình',
  'kết luận',
  'hướng dẫn',
  'văn bản',
  'luật',
  'pháp lệnh',
  'quy định',
  'quy chế',
  'quy chuẩn',
  'qđ',
  'nđ',
  'nq',
  'kh',
  'cv',
  'ct',
  'đề án',
  'dự án',
  'chương trình',
  'bộ chỉ số',
  'bộ tiêu chí',
].join('|');

const DIVISIONS = [
  'điều',
  'khoản',
  'mục',
  'tiểu mục',
  'phần',
  'chương',
  'phụ lục',
  'bảng',
  'biểu',
  'biểu mẫu',
  'biểu đồ',
  'sơ đồ',
  'mẫu',
  'trang',
  'hình',
  'chú thích',
  'stt',
  'cột',
  'dòng',
].join('|');

const PLACES = [
  'phường',
  'quận',
  'khu phố',
  'khu vực',
  'khu',
  'khóm',
  'ấp',
  'xóm',
  'thôn',
  'tổ',
  'tổ dân phố',
  'đội',
  'đường',
  'quốc lộ',
  'tỉnh lộ',
  'hẻm',
  'ngõ',
  'lô',
  'tầng',
  'số nhà',
].join('|');

const LABELS = [
  'kỳ',
  'kì',
  'đợt',
  'lần',
  'bước',
  'vòng',
  'vùng',
  'loại',
  'hạng',
  'bậc',
  'nhóm',
  'khối',
  'khóa',
  'khoá',
  'giai đoạn',
  'phiên bản',
  'tiêu chí',
  'phương án',
  'trường hợp',
  'câu',
  'ca',
  'top',
  'mốc',
  'bài',
  'tập',
].join('|');

/** One level; `more` lets others follow it without a blank (`mức độ 3,4`). */
const levels = (more: string): string => String.raw`[1-5]${more}(?![\d%]|[.,/]\d|\s?%)`;

/** A list of numbers behind its word: `Bảng 1, 2 và 3`. */
const listed = (number: string): string => `${number}(?:${MORE}${number}(?![\\d%]|[.,/]\\d))*`;

const word = (words: string): string => String.raw`(?<![\p{L}\p{M}\d])(?:${words})`;

const RULES: readonly Rule[] = [
  // Web and mail addresses.
  {
    rule: 'address',
    pattern:
      /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:vn|com|org|net)(?![\p{L}\d])\S*/giu,
  },
  {
    rule: 'phone',
    pattern: new RegExp(
      String.raw`${word('điện thoại|đt|sđt|hotline|đường dây nóng|tổng đài|fax|zalo')}[\s:.]*(?:[\p{L}]+[\s:]+){0,3}\d[\d .\-()]*\d|(?<![\d.,])0\d{2,3}[ .]?\d{3}[ .]?\d{3,4}(?!\d)|(?<![\d.,])1[89]00[ .]?\d{4}(?!\d)`,
      'giu',
    ),
  },
  // Services that are called by their number: `Hệ thống 1022`.
  {
    rule: 'phone',
    pattern: new RegExp(String.raw`${word('hệ thống|đầu số|kênh|ứng dụng')}\s+1\d{2,3}(?![\d%]|[.,/]\d)`, 'giu'),
    unlessCounted: true,
  },
  // `248/KH-UBND`, `60/2021/NĐ-CP`, `41-KH/TU`, `31 /BC-UBND`.
  {
    rule: 'document-number',
    pattern: new RegExp(
      String.raw`(?<![\d.,])\d+[a-zđ]?(?:\s?/\s?${YEAR})?\s{0,2}/\s{0,2}\p{Lu}[\p{Lu}\d]+(?:\p{Ll}{0,3})(?:[-–&.]\p{Lu}[\p{L}\d]*)*|(?<![\d.,])\d+\s?[-–]\s?\p{Lu}{1,5}\p{Ll}?/\p{Lu}[\p{L}\d]*|(?<![\d.,])\d+/${YEAR}/[\p{Lu}\d-]+`,
      'gu',
    ),
  },
  // National codes of procedures and offices: `1.012096`, `2.000815.000.00.00.H33`, `000.00.01.H33`.
  {
    rule: 'procedure-code',
    pattern:
      /(?<![\d.,])\d\.\d{6}(?:\.\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2})?(?![\d])|(?<![\d.,])\d{3}(?:\.\d{2,3})+\.[A-Z]\d{2}(?!\d)/gu,
  },
  {
    rule: 'standard',
    pattern: /(?<!\p{L})(?:TCVN|ISO|QCVN|IEC)(?:[\s/]+(?:ISO|IEC))*[\s-]*\d+(?:[-:/]\d+)*(?:[-/:]\p{Lu}+)?/gu,
  },
  {
    rule: 'date',
    pattern: new RegExp(
      [
        String.raw`(?<![\d.,])\d{1,2}${SEPARATOR}\d{1,2}${SEPARATOR}${YEAR}`,
        String.raw`(?<!\d)${'(?:19|20)\\d{2}'}-\d{2}-\d{2}(?!\d)`,
        String.raw`${word('ngày')}\s+(?:\d{1,2}${MORE}(?:ngày\s+)?)?\d{1,2}(?:${SEPARATOR}\d{1,2})?(?:\s+tháng\s+\d{1,2})?(?:\s+năm\s+${YEAR})?(?!\s?[%/.,]?\d)`,
        String.raw`(?<![\d.,/])\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+${YEAR})`,
        String.raw`${word('tháng')}\s+${listed('\\d{1,2}')}(?:\s?[/.\-]\s?${YEAR}|\s+năm\s+${YEAR})?(?![\d%]|[.,]\d)`,
        String.raw`(?<![\d.,]|\d\s?/\s?)(?:0?[1-9]|1[0-2])\s?/\s?${YEAR}`,
      ].join('|'),
      'giu',
    ),
  },
  // A day of the year without `ngày`: only behind a word of time, and with a month that exists.
  {
    rule: 'date',
    pattern: new RegExp(
      String.raw`${word('từ|đến|hết|trước|sau|vào|dịp|lễ|kể từ|sáng|chiều|kỷ niệm|chào mừng')}\s+(?:lễ\s+)?${listed('(?:0?[1-9]|[12]\\d|3[01])/(?:0?[1-9]|1[0-2])(?![\\d])')}`,
      'giu',
    ),
    unlessCounted: true,
  },
  {
    rule: 'quarter',
    pattern: new RegExp(String.raw`${word('quý|qúy')}\s+(?:[IVX]+|\d)(?:\s?[/.\-]\s?${YEAR}|(?!\d|[.,]\d))`, 'giu'),
  },
  {
    rule: 'clock',
    pattern: new RegExp(
      String.raw`(?<![\d.,])\d{1,2}\s?(?:h|g)\s?\d{0,2}(?![\p{L}\d])|(?<![\d.,])\d{1,2}:\d{2}(?!\d)|${word('lúc|vào hồi|hồi')}\s+\d{1,2}\s+giờ(?:\s+\d{1,2}(?:\s+phút)?)?|(?<![\d.,])\d{1,2}\s+giờ\s+\d{1,2}\s+phút`,
      'giu',
    ),
  },
  // All day, every day; the fourth industrial revolution; generations of networks.
  {
    rule: 'idiom',
    pattern:
      /(?<![\d.,/])(?:24\s?\/\s?(?:7|24)|7\s?\/\s?7)(?![\d/])|(?<![\d.,])[1-5]\.0(?![\d]|\s?%|\s+điểm)|(?<![\d.,])\d[GDK](?!\p{L})/gu,
  },
  {
    rule: 'year',
    pattern: new RegExp(
      String.raw`${word('năm|năm học|giai đoạn|nhiệm kỳ|thời kỳ|kế hoạch|niên độ|từ|đến|đầu|cuối|giữa|trước|sau|và|so với')}\s+(?:năm\s+)?${YEAR}(?!\s?%)(?:${MORE}(?:năm\s+)?${YEAR})+|${word('năm|năm học|giai đoạn|nhiệm kỳ|thời kỳ')}\s+${YEAR}(?!\s?%)|(?<![\d.,/])${YEAR}\s?[-–—]\s?${YEAR}`,
      'giu',
    ),
  },
  // Levels of online services and of information security: `mức độ 3, 4`, `cấp độ 3`.
  {
    rule: 'level',
    pattern: new RegExp(
      String.raw`${word('mức độ|cấp độ')}\s+${levels('(?:,[1-5])*')}(?:${MORE}(?:mức độ\s+|cấp độ\s+)?${levels('')})*|${word('mức')}\s+${levels('')}(?:${MORE}(?:mức\s+)?${levels('')})*`,
      'giu',
    ),
  },
  // Spans of time that name the report's period or a plan's: `6 tháng đầu năm`, `5 năm`.
  {
    rule: 'period',
    pattern: new RegExp(String.raw`(?<![\d.,/])\d{1,2}\s+(?:tháng|năm|quý|tuần)(?![\p{L}\p{M}])(?!\s+${YEAR})`, 'giu'),
  },
  // What a rule allows, not what was done: `trong vòng 15 ngày`, `chậm nhất 02 ngày`.
  {
    rule: 'deadline',
    pattern: new RegExp(
      String.raw`${word('trong|trong vòng|thời hạn|chậm nhất|trước|sau|tối đa|không quá|quá')}\s+(?:là\s+)?\d{1,3}\s+(?:ngày|giờ|phút)(?![\p{L}\p{M}])`,
      'giu',
    ),
  },
  // Bounds that name a class: `tự bảo đảm từ 70% đến dưới 100% chi thường xuyên`.
  {
    rule: 'class-bounds',
    pattern: /(?<![\p{L}\p{M}])từ\s+\d+(?:,\d+)?\s?%?\s*(?:-|–|đến)\s*(?:dưới|trên)\s+\d+(?:,\d+)?\s?%/giu,
  },
  {
    rule: 'levels-of-government',
    pattern: new RegExp(
      String.raw`${word('chính quyền(?:\\s+địa phương)?|mô hình|liên thông|đồng bộ|cả|ở|tại')}\s+(?:\p{L}+\s+)?0?[1-4]\s+cấp(?![\p{L}\p{M}])`,
      'giu',
    ),
  },
  {
    rule: 'model-name',
    pattern: new RegExp(
      String.raw`${word('mô hình|kiến trúc|phương châm|quy trình|nguyên tắc')}\s+[“"']?\d{1,2}\s+(?:lớp|cấp|tầng|trụ cột|bước|tại chỗ|không|trong|rõ|nhà|bên)(?![\p{L}\p{M}])|(?<![\d.,/])0?1\s+cửa(?![\p{L}\p{M}])`,
      'giu',
    ),
  },
  // `“3 không”`, `4 tại chỗ`, `6 rõ`, `3 trong 1`.
  {
    rule: 'slogan',
    pattern:
      /[“"']\s?\d{1,2}\s+\p{L}+(?:\s+\p{L}+)?(?:,?\s+\d\s+\p{L}+)?\s?[”"']|(?<![\d.,/])\d\s+(?:tại chỗ|trong\s+\d|rõ)(?![\p{L}\p{M}])/giu,
  },
  // The number of a list item: at the head of a sentence, or bracketed before a word.
  {
    rule: 'item-number',
    pattern:
      /^[\s\-–+*•●]*(?:\(?\d{1,2}(?:\.\d{1,2})*[.)](?=\s+\p{L}|\s*$)|\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s+\p{Lu}))|(?<=^|[\s;:,])\(\d{1,2}\)(?=\s*\p{L})|(?<=[;:]\s)\d{1,2}[.)](?=\s+\p{Lu})|\[\d{1,3}\]/gu,
  },
  {
    rule: 'division',
    pattern: new RegExp(String.raw`${word(DIVISIONS)}\s+(?:số\s+)?${listed('\\d+(?:[./]\\d+)*[a-zđ]?')}`, 'giu'),
    unlessCounted: true,
  },
  {
    rule: 'document-name',
    pattern: new RegExp(String.raw`${word(DOCUMENTS)}\s+số[\s:]*${listed('\\d+')}`, 'giu'),
  },
  {
    rule: 'document-name',
    pattern: new RegExp(String.raw`${word(DOCUMENTS)}\s+${listed('\\d{1,4}[a-zđ]?')}(?![\d%]|[.,/]\d)`, 'giu'),
    unlessCounted: true,
  },
  {
    rule: 'place-name',
    pattern: new RegExp(String.raw`${word(PLACES)}\s+(?:số\s+)?${listed('\\d{1,3}')}(?![\d%]|[.,/]\d)`, 'giu'),
    unlessCounted: true,
  },
  {
    rule: 'label',
    pattern: new RegExp(
      String.raw`${word(LABELS)}\s+(?:thứ\s+|số\s+)?${listed('\\d{1,2}(?:[.]\\d{1,2})?')}(?![\d%]|[.,/]\d)`,
      'giu',
    ),
    unlessCounted: true,
  },
  {
    rule: 'label',
    pattern:
      /(?<![\p{L}\p{M}])(?<!(?:tổng|chỉ|con|trong|với|dân|đa|một|phần|mã|hệ|doanh|nhân)\s)số\s+\d+(?![\d%]|[.,/]\d)/giu,
    unlessCounted: true,
  },
  // `Covid-19`, `IPv6`, `30a`: digits that are part of a name; units of measure and missing blanks are not.
  {
    rule: 'glued-name',
    pattern:
      /(?<!\p{L})(?=\p{L}*\p{Lu})\p{L}+-?\d[\p{L}\d]*|(?<!\p{L})[Cc][Oo][Vv][Ii][Dd]\s*-?\s*19|(?<![\d.,])\d+(?!(?:TB|GB|MB|KB|PB|Mbps|Gbps|kW|m|đ)(?!\p{L}))(?:\p{Lu}[\p{L}\d]*|[a-zđ](?!\p{L}))/gu,
  },
  { rule: 'bare-year', pattern: new RegExp(String.raw`(?<![\d.,/%])(?<!\d\s)${YEAR}`, 'gu'), unlessCounted: true },
];

/** `thứ 3` is no count; whether it is a rank is for the words before it to say. */
const ORDINAL = /(?<![\p{L}\p{M}])thứ\s+\d{1,3}(?![\d%]|[.,]\d)/giu;

/** Every span of `sentence` (odd blanks already spaces) that holds numbers which state no fact; `ranks` are left alone. */
export function exclusions(sentence: string, isRank: (at: number) => boolean): Exclusion[] {
  const found: Exclusion[] = [];
  for (const { rule, pattern, unlessCounted } of RULES) {
    for (const match of sentence.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const ranks = [...match[0].matchAll(/\d+/gu)].some((digits) => isRank(match.index + digits.index));
      if (ranks || (unlessCounted && isCounted(sentence.slice(end)))) continue;
      found.push({ rule, start: match.index, end });
    }
  }
  for (const match of sentence.matchAll(ORDINAL)) {
    const at = match.index + lastNumber(match[0]);
    if (!isRank(at)) found.push({ rule: 'ordinal', start: match.index, end: match.index + match[0].length });
  }
  return found;
}

const lastNumber = (text: string): number => /\d+[^\d]*$/u.exec(text)?.index ?? 0;

/** Something is counted or measured behind the number: a noun, a scale word, a percent sign, the rest of a fraction. */
function isCounted(behind: string): boolean {
  if (/^\s?%|^\/\d/u.test(behind)) return true;
  const words = /^\s+([\p{L}\p{M}\s]+)/u.exec(behind)?.[1];
  if (words === undefined) return false;
  const folded = fold(words).split(' ');
  return countedAt(folded) > 0 || SCALE_WORDS.has(folded[0] ?? '') || folded[0] === 'điểm';
}
