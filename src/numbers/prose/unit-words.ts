/** The words that say what a number in prose counts: behind it, before it, or those of the number before. */
import type { UnitClass } from '../../model/reading.js';
import { fold } from '../../text/normalise.js';
import { countedAt, readMoney, SCALE_WORDS } from '../units.js';

export interface ProseUnit {
  /** As printed. */
  readonly text: string;
  /** Null for what is neither counted nor measured in a known way. */
  readonly class: UnitClass | null;
  /** Money: power of ten of the scale word. */
  readonly scale: number | null;
  readonly currency: string | null;
  /** Power of ten that a scale word before a counted noun multiplies with: `3,01 nghìn hồ sơ`. */
  readonly factor: number;
  /** Length of what was read behind the number, blanks before it included. */
  readonly length: number;
}

const PERCENT = /^\s?%(?:\s*(điểm))?|^\s+phần trăm(?![\p{L}\p{M}])/iu;
const PERCENT_POINT = /^\s+điểm\s+(?:%|phần trăm)/iu;
const SCORE = /^\s+điểm(?!\s+(?:cầu|tiếp|giao|du|nóng|đen|bưu|trường|dân))(?![\p{L}\p{M}])/iu;
const MEASURE = /^\s?(?:TB|GB|MB|KB|PB|Mbps|Gbps|km2|km²|km|m2|m²|ha|kg|kWh|kW)(?![\p{L}\d])/u;
/** `tỷ lệ`, `tỷ trọng`, `triệu chứng` begin like a scale and are none. */
const SCALE =
  /^\s?(nghìn|ngàn|triệu|tỷ|tỉ|tr\.?)(?:\s+(nghìn|triệu|tỷ|tỉ))?(?!\s*(?:lệ|trọng|suất|giá|chứng))(?:[\s.]*(đồng|đ|VNĐ|VND|USD|EUR|đô la(?: Mỹ)?))?(?![\p{L}\p{M}])/iu;
const CURRENCY = /^\s*(?:đồng|VNĐ|VND|USD|EUR|đô la(?: Mỹ)?)(?![\p{L}\p{M}])/iu;

/** Words that end a noun phrase: verbs, prepositions and particles that follow a count. */
const STOP = new Set(
  'của được đã đang sẽ là và với trong tại ở từ đến theo cho do về bằng so đạt chiếm tăng giảm gồm có không chưa còn qua để trên dưới như thì mà nhưng hoặc hay trở bao vào bị nên cùng này khi nếu đối thuộc lên xuống cả mỗi các những số đúng quá trễ sớm trước sau mới nữa rồi đều vẫn cũng lại thêm tổng phải cần kể tính trực nhằm giữa tiếp hoàn thực triển'.split(
    ' ',
  ),
);
/** Words of a noun that is on no list, at most. */
const LONGEST_UNKNOWN_NOUN = 2;
/** Nouns that stand in a list as one unit: `sở, ban, ngành`; each may follow another of its row. */
const LISTED_TOGETHER: readonly (readonly string[])[] = [
  ['sở', 'ban', 'ngành', 'địa phương', 'huyện', 'thị xã', 'thành phố', 'xã', 'phường', 'thị trấn', 'tỉnh', 'đặc khu'],
  ['cơ quan', 'đơn vị', 'tổ chức', 'địa phương'],
  ['cán bộ', 'công chức', 'viên chức', 'người lao động'],
  ['phản ánh', 'kiến nghị'],
  ['tin', 'bài', 'ảnh', 'phóng sự', 'video'],
  ['người dân', 'tổ chức', 'doanh nghiệp', 'cá nhân'],
];

const NOTHING_MULTIPLIED = { scale: null, currency: null, factor: 0 } as const;

/** The unit that begins right behind a number; null when the number stands alone. */
export function unitBehind(behind: string): ProseUnit | null {
  return measured(behind) ?? amount(behind) ?? counted(behind) ?? unknownNoun(behind);
}

function measured(behind: string): ProseUnit | null {
  const points = PERCENT_POINT.exec(behind);
  if (points !== null) return plain('điểm %', 'percent', points[0].length);
  const percent = PERCENT.exec(behind);
  if (percent !== null) return plain('%', 'percent', percent[0].length);
  const score = SCORE.exec(behind);
  if (score !== null) return plain(score[0].trim(), 'score', score[0].length);
  const measure = MEASURE.exec(behind);
  return measure === null ? null : plain(measure[0].trim(), null, measure[0].length);
}

const plain = (text: string, unitClass: UnitClass | null, length: number): ProseUnit => ({
  text,
  class: unitClass,
  ...NOTHING_MULTIPLIED,
  length,
});

/** Scale words: part of the unit before a currency (or alone), a factor before any other noun. */
function amount(behind: string): ProseUnit | null {
  const currency = CURRENCY.exec(behind);
  if (currency !== null) return money(currency[0]);
  const match = SCALE.exec(behind);
  if (match === null) return null;
  const rest = behind.slice(match[0].length);
  const noun = match[3] === undefined ? (counted(rest) ?? unknownNoun(rest)) : null;
  if (noun === null) return money(match[0]);
  const factor = [match[1], match[2]].reduce((sum, scale) => sum + (SCALE_WORDS.get(fold(scale ?? '')) ?? 0), 0);
  return { ...noun, factor, length: match[0].length + noun.length };
}

function money(text: string): ProseUnit | null {
  const read = readMoney(fold(text));
  if (read === null) return null;
  return {
    text: text.trim(),
    class: 'money',
    scale: read.scale,
    currency: read.currency,
    factor: 0,
    length: text.length,
  };
}

/** A noun that reports count, and those that follow it in one list. */
function counted(behind: string): ProseUnit | null {
  const phrase = wordsOf(behind);
  const length = countedAt(phrase.map(({ folded }) => folded));
  const last = phrase[length - 1];
  if (last === undefined) return null;
  const end = endOfList(
    behind,
    last.end,
    phrase
      .slice(0, length)
      .map(({ folded }) => folded)
      .join(' '),
  );
  return plain(behind.slice(0, end).trim(), 'count', end);
}

function endOfList(behind: string, end: number, noun: string): number {
  const row = LISTED_TOGETHER.find((nouns) => nouns.includes(noun));
  const next = /^\s?[,/&]\s?([\p{L}\p{M}]+(?: [\p{L}\p{M}]+){0,2})/u.exec(behind.slice(end));
  if (row === undefined || next === null) return end;
  const words = wordsOf(` ${next[1] ?? ''}`);
  for (let count = words.length; count >= 1; count--) {
    const candidate = words
      .slice(0, count)
      .map(({ folded }) => folded)
      .join(' ');
    if (!row.includes(candidate)) continue;
    const from = end + next[0].length - (next[1]?.length ?? 0);
    return endOfList(behind, from + (words[count - 1]?.end ?? 1) - 1, candidate);
  }
  return end;
}

/** A noun on no list: its first words, up to a verb, a preposition or punctuation. */
function unknownNoun(behind: string): ProseUnit | null {
  const words = wordsOf(behind);
  const stop = words.findIndex(({ folded }) => STOP.has(folded));
  const noun = words.slice(0, Math.min(stop < 0 ? words.length : stop, LONGEST_UNKNOWN_NOUN));
  const end = noun.at(-1)?.end;
  return end === undefined ? null : plain(behind.slice(0, end).trim(), null, end);
}

/** The words right behind a number, up to the first that is parted by more than blanks; `end` is an offset in `behind`. */
function wordsOf(behind: string): { folded: string; end: number }[] {
  const run = /^(?:\s*[\p{L}\p{M}]+)(?:\s+[\p{L}\p{M}]+){0,5}/u.exec(behind)?.[0] ?? '';
  return [...run.matchAll(/[\p{L}\p{M}]+/gu)].map((match) => ({
    folded: fold(match[0]),
    end: match.index + match[0].length,
  }));
}

/** The noun that a total names before its number: `tổng số hồ sơ đã tiếp nhận là 1.234`. */
export function unitBefore(before: string): ProseUnit | null {
  const clause = before.slice(Math.max(...['.', ';', '\n'].map((end) => before.lastIndexOf(`${end} `))) + 1);
  const totals = [...clause.matchAll(/(?<![\p{L}\p{M}])(?:tổng số|số lượng|số)(?= )/giu)];
  for (const total of totals.reverse()) {
    const noun = counted(clause.slice(total.index + total[0].length));
    if (noun !== null) return { ...noun, length: 0 };
  }
  return null;
}
