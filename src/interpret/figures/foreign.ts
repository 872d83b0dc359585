/** Numbers that are not the report's own: of one office or place, of another year, of what is planned. */
import { fold } from '../../text/normalise.js';
import { readPeriod } from '../letterhead/period.js';

/** A document's own circumstances. */
export interface Circumstances {
  /** Year of the report's period; null when it is not known. */
  readonly year: string | null;
  /** The report's period as the dataset writes it (`2026-Q1`); null when it is not known. */
  readonly period: string | null;
  /** The issuer's name, which names no other office: `Thành phố Cần Thơ`. */
  readonly issuer: string | null;
}

/** An office or a place by its name. */
const NAMED =
  /(?<!\p{L})(?:Sở|Ban|Chi cục|Trung tâm|Bệnh viện|Trường|Công an|Công ty|Cục|Văn phòng|[Hh]uyện|[Tt]hành phố|[Tt]hị xã|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị trấn)\s+(?!Phục vụ|Một cửa|Hành chính)\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*)*/gu;
/** What may stand before the name at the head of a sentence. */
const AT_HEAD = /^[\s\-–+*•]*(?:(?:riêng|tại|ở|đối với|về|ủy ban nhân dân|ubnd)\s+)*$/u;
const YEAR = /(?<![\d/.-])(?:19|20)\d{2}(?![\d/.-])/gu;
/** A year that a whole sentence, or the part behind a pause, is about: `Năm 2021, …`. */
const YEAR_AT_HEAD =
  /(?:^|[,;:(])[\s\-–+]*(?:trong |cả |tính đến |đến hết |hết |đến |cuối |kết quả )*(?:năm|quý \S+ năm|6 tháng(?: đầu)? năm|9 tháng(?: đầu)? năm)\s+((?:19|20)\d{2})(?![\d/])/giu;
/** What a number is compared with is not what it is of. */
const COMPARED = /so với\s+(?:năm\s+)?(?:19|20)\d{2}/giu;
const PERIOD_BEFORE = /(?:cùng kỳ|năm trước|kỳ trước|quý trước|năm ngoái)/u;
/** Chapters of a report that speak of the future. */
const FUTURE = /phương hướng|nhiệm vụ trọng tâm|nhiệm vụ giải pháp|kế hoạch công tác|chương trình công tác/u;

/** The part of a year that a whole sentence is about: `Trong tháng 3/2026, …`, `Riêng quý IV: …`. */
const PART_AT_HEAD = /^[\s\-–+•*]*(?:(?:riêng|trong)\s+)+((?:tháng|quý|\d{1,2}\s+tháng)\s[^,;:]{1,30})[,;:]/iu;
/** What is only expected, of a longer period than the report's: `Ước cả năm 2026 …`. */
const EXPECTED_AT_HEAD =
  /^[\s\-–+•*]*(?:ước|dự kiến)\s+(?:tính\s+|thực hiện\s+)?((?:cả\s+)?năm(?:\s+(?:19|20)\d{2})?)(?!\p{L})/iu;

/** The chapter of a passage speaks of what is to be done. */
export const isFuture = (path: readonly string[]): boolean => FUTURE.test(fold(path[0] ?? ''));

/** The clause of a number names one office or place, or a year that is not the report's. */
export function isForeignClause(clause: string, circumstances: Circumstances): boolean {
  const { year } = circumstances;
  const others = [...clause.replace(COMPARED, '').matchAll(YEAR)].some(([found]) => year !== null && found !== year);
  return others || PERIOD_BEFORE.test(fold(clause)) || offices(clause, circumstances).length > 0;
}

/** The sentence begins with an office or a place, or speaks of another year; `before` reaches up to its first number. */
export function isForeignHead(before: string, circumstances: Circumstances): boolean {
  const { year, period } = circumstances;
  const first = offices(before, circumstances)[0];
  const atHead = first !== undefined && AT_HEAD.test(before.slice(0, first.index).toLowerCase());
  const last = [...before.matchAll(YEAR_AT_HEAD)].at(-1)?.[1];
  return atHead || (last !== undefined && year !== null && last !== year) || isOtherPart(before, period);
}

/** The head of a sentence names another part of the year than the report's, or expects what the whole year will bring. */
function isOtherPart(before: string, period: string | null): boolean {
  if (period === null) return false;
  const own = period.slice(5) || 'Y';
  if (EXPECTED_AT_HEAD.test(before)) return own !== 'Y';
  const named = PART_AT_HEAD.exec(before)?.[1];
  const part = named === undefined ? null : (readPeriod(named, null)?.part ?? null);
  return part !== null && part !== own;
}

function offices(text: string, { issuer }: Circumstances): { readonly index: number }[] {
  const own = issuer === null ? null : fold(issuer);
  return [...text.matchAll(NAMED)]
    .filter(([name]) => own === null || !own.endsWith(fold(name)))
    .map(({ index }) => ({ index }));
}
