/** Cuts a document's lines into the parts that a letterhead is read from: head, title, appendix, foot, body. Pure. */

import { isCapitals } from '../../catalogue/organisation.js';
import type { LetterheadLine, Zones } from '../../model/reading.js';
import { appendixSpans, type Span } from './appendix.js';
import { isStamped, joined, together } from './lines.js';
import { isAddressee, isAttached, isOffice, isRecipients, isSection, TITLE_LENGTH } from './marks.js';

/** A head is at most so many lines; further down stands the body. */
const HEAD_LINES = 40;

/** `BÁO CÁO`, alone (letter-spaced too) or with its subject, set as a title. */
function opensTitle(line: LetterheadLine): boolean {
  if (/^báo ?cáo$|^b á o c á o$/u.test(line.folded)) return line.text.length < 30;
  return /^báo cáo /u.test(line.folded) && line.text.length < TITLE_LENGTH && /^BÁO CÁO/u.test(line.text);
}

export function zonesOf(lines: readonly LetterheadLine[]): Zones {
  const own = lines.filter((line) => !isStamped(line));
  const appendices = appendixSpans(own);
  const firstAppendix = appendices[0]?.from ?? own.length;
  const titleAt = own.findIndex((line, i) => i < Math.min(HEAD_LINES, firstAppendix) && opensTitle(line));
  const headEnd = titleAt === -1 ? headWithoutTitle(own, firstAppendix) : titleAt;
  const titleEnd = titleAt === -1 ? headEnd : endOfTitle(own, titleAt, firstAppendix);
  const addresseeAt = own.findIndex(
    (line, i) => isAddressee(line) && i >= headEnd - 1 && i < titleEnd + HEAD_LINES && i < firstAppendix,
  );
  const addresseeEnd = addresseeAt === -1 ? addresseeAt : endOfAddressee(own, addresseeAt, firstAppendix);
  const footAt = startOfFoot(own, Math.max(titleEnd, addresseeEnd, headEnd), appendices);
  const inAppendix = (i: number): boolean => appendices.some(({ from, to }) => i >= from && i < to);
  const bodyFrom = Math.max(titleEnd, addresseeEnd);
  const bodyTo = footAt ?? firstAppendix;
  return {
    head: own.slice(0, headEnd).filter((line) => !line.inData),
    title: titleAt === -1 ? [] : own.slice(titleAt, titleEnd),
    addressee: addresseeAt === -1 ? [] : own.slice(addresseeAt, addresseeEnd),
    appendices: appendices.map(({ title, attachedTo }) => ({ title, attachedTo })),
    formHeaders: formHeaders(own.filter((_line, i) => i >= headEnd && !inAppendix(i))),
    foot: footAt === null ? [] : own.slice(footAt, appendices.find(({ from }) => from > footAt)?.from),
    body: own.slice(bodyFrom, Math.max(bodyFrom, bodyTo)).filter((line) => line.cell === null),
  };
}

/** Without a title the head ends where the text of the report begins. */
function headWithoutTitle(lines: readonly LetterheadLine[], limit: number): number {
  const end = lines.findIndex(
    (line, i) =>
      i >= Math.min(HEAD_LINES, limit) ||
      line.inData ||
      isAddressee(line) ||
      isSection(line) ||
      (line.cell === null &&
        (line.text.length > TITLE_LENGTH / 2 || /^(?:thực hiện|căn cứ|trên cơ sở)/u.test(line.folded))),
  );
  return end === -1 ? Math.min(lines.length, limit) : end;
}

/** The subject goes on while lines look like a title: short, and set like the first of them. */
function endOfTitle(lines: readonly LetterheadLine[], titleAt: number, limit: number): number {
  const first = lines[titleAt];
  const alone = first !== undefined && first.folded.replace(/ /gu, '') === 'báocáo';
  let end = titleAt + 1;
  let lead = alone ? lines[end] : first;
  for (; end < Math.min(limit, titleAt + 8); end++) {
    const line = lines[end];
    const isFirstLine = alone && end === titleAt + 1;
    if (line === undefined || line.inData || endsTitle(line, isFirstLine)) break;
    const inBrackets = /^\(.*\)$/u.test(line.text);
    const likeLead = lead !== undefined && line.bold === lead.bold && line.centred === lead.centred;
    const goesOn = /^\p{Ll}/u.test(line.text) && !/[.:;]$/u.test(line.text);
    const isProse = !line.bold && !line.centred && line.block !== lead?.block && !isCapitals(line.text) && !goesOn;
    if (!isFirstLine && !inBrackets && (isProse || !likeLead)) break;
    if (isFirstLine) lead = line;
  }
  return end;
}

const endsTitle = (line: LetterheadLine, isFirstLine: boolean): boolean =>
  (/[.:;]$/u.test(line.text) && !line.bold && !line.centred && !isCapitals(line.text)) ||
  isAddressee(line) ||
  isSection(line) ||
  isAttached(line) ||
  line.text.length > TITLE_LENGTH ||
  (!isFirstLine &&
    /^(?:thực hiện|căn cứ|trên cơ sở|theo|ngày)(?: \p{L}+)* (?:số|của|hướng dẫn)(?: |$)/u.test(line.folded));

function endOfAddressee(lines: readonly LetterheadLine[], at: number, limit: number): number {
  let end = at + 1;
  while (end < limit && /^[-–+•*]/u.test(lines[end]?.text ?? '')) end += 1;
  return end;
}

/** The last `Nơi nhận` or signer's office that stands after the head and outside tables of data. */
function startOfFoot(lines: readonly LetterheadLine[], from: number, appendices: readonly Span[]): number | null {
  const first = lines.findIndex((line, i) => i >= from && !line.inData && (isRecipients(line) || isOffice(line)));
  if (first === -1) return null;
  return appendices.some((span) => first >= span.from && first < span.to) ? null : first;
}

/** In the header of a table of data, or the line above one, and naming the report: `Báo cáo cải cách hành chính 6 tháng …`. */
function formHeaders(lines: readonly LetterheadLine[]): (readonly LetterheadLine[])[] {
  const groups = together(lines);
  return groups.filter((group, i) => {
    const text = joined(group);
    if (text.length > TITLE_LENGTH / 2 || !NAMES_REPORT.test(text)) return false;
    return [group, ...groups.slice(i + 1, i + 4)].some((next) => next[0]?.inData === true);
  });
}

const NAMES_REPORT = /(?<!\p{L})(?:báo cáo|số liệu|kết quả|thống kê)(?!\p{L})/iu;
