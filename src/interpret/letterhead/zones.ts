/** Cuts a document's lines into the parts that a letterhead is read from: head, title, appendix, foot, body. Pure. */
import { isCapitals } from '../../catalogue/organisation.js';
import { isStamped, type PrintedLine } from './lines.js';
import { isPersonName } from './name.js';

export interface Zones {
  /** From the top to the title: issuer, motto, number, place and date. */
  readonly head: readonly PrintedLine[];
  /** What follows `BÁO CÁO`: the subject. */
  readonly title: readonly PrintedLine[];
  /** `Kính gửi: …`. */
  readonly addressee: readonly PrintedLine[];
  /** One entry for each `(Kèm theo Báo cáo số …)` or title of an appendix. */
  readonly appendices: readonly Appendix[];
  /** Titles above the forms and headers over their columns that name the report. */
  readonly formHeaders: readonly PrintedLine[];
  /** From `Nơi nhận` or `TM. …` on, up to the appendix. */
  readonly foot: readonly PrintedLine[];
  /** The prose. */
  readonly body: readonly PrintedLine[];
}

export interface Appendix {
  /** `THỐNG KÊ SỐ LIỆU … CỦA …`, without `PHỤ LỤC`. */
  readonly title: readonly PrintedLine[];
  /** `(Kèm theo Báo cáo số … ngày … của …)`, its lines. */
  readonly attachedTo: readonly PrintedLine[];
}

/** A head is at most so many lines; further down stands the body. */
const HEAD_LINES = 40;
/** A line of a title is shorter than this (characters); a sentence of the body is longer. */
const TITLE_LENGTH = 260;
/** A title of an appendix or a note below it has at most so many lines. */
const APPENDIX_TITLE_LINES = 7;
const ATTACHED_LINES = 4;

const isAddressee = ({ folded }: PrintedLine): boolean => /^kính (?:gửi|trình)(?: |$)/u.test(folded);
const isSection = ({ text }: PrintedLine): boolean =>
  /^(?:PHẦN\s|Phần\s+(?:thứ|I|1|A)|[IVX]{1,4}\s*[.\-–:)]|[1A]\s*[.)]\s)/u.test(text);
const isAttached = ({ folded }: PrintedLine): boolean =>
  /^(?:ban hành |đính )?kèm theo (?:báo cáo|công văn|tờ trình|văn bản)(?: |$)/u.test(folded);
const isMotto = ({ folded }: PrintedLine): boolean => /cộng hòa xã hội chủ nghĩa|độc lập tự do/u.test(folded);
const isRecipients = ({ folded }: PrintedLine): boolean => /^nơi nhận/u.test(folded);
const isOffice = ({ text }: PrintedLine): boolean => /^(?:TM|KT|TL|TUQ|Q)\s*\.\s*\p{Lu}/u.test(text);
const isAppendixWord = ({ folded, text }: PrintedLine): boolean =>
  /^phụ lục(?: |$)/u.test(folded) && (isCapitals(text) || text.length < 30);
const isStatistics = ({ folded, text }: PrintedLine): boolean =>
  /^(?:thống kê|tổng hợp|bảng|biểu|số liệu)(?: \p{L}+){0,6} (?:số liệu|thống kê|báo cáo)(?: |$)/u.test(folded) &&
  isCapitals(text);
const isFormTitle = ({ folded }: PrintedLine): boolean => /^(?:biểu(?: mẫu)?(?: số)?|mẫu(?: số)?) \d/u.test(folded);

/** `BÁO CÁO`, alone (letter-spaced too) or with its subject, set as a title. */
function opensTitle(line: PrintedLine): boolean {
  if (/^báo ?cáo$|^b á o c á o$/u.test(line.folded)) return line.text.length < 30;
  return /^báo cáo /u.test(line.folded) && line.text.length < TITLE_LENGTH && /^BÁO CÁO/u.test(line.text);
}

export function zonesOf(lines: readonly PrintedLine[]): Zones {
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
    formHeaders: own.filter((_line, i) => !inAppendix(i) && isFormHeader(own, i) && i >= headEnd),
    foot: footAt === null ? [] : own.slice(footAt, appendices.find(({ from }) => from > footAt)?.from),
    body: own.slice(bodyFrom, Math.max(bodyFrom, bodyTo)).filter((line) => line.cell === null),
  };
}

/** Without a title the head ends where the text of the report begins. */
function headWithoutTitle(lines: readonly PrintedLine[], limit: number): number {
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
function endOfTitle(lines: readonly PrintedLine[], titleAt: number, limit: number): number {
  const first = lines[titleAt];
  const alone = first !== undefined && first.folded.replace(/ /gu, '') === 'báocáo';
  let end = titleAt + 1;
  let lead = alone ? lines[end] : first;
  for (; end < Math.min(limit, titleAt + 8); end++) {
    const line = lines[end];
    if (line === undefined || line.inData || endsTitle(line)) break;
    const isFirstLine = alone && end === titleAt + 1;
    const inBrackets = /^\(.*\)$/u.test(line.text);
    const likeLead = lead !== undefined && line.bold === lead.bold && line.centred === lead.centred;
    const isProse = !line.bold && !line.centred && line.block !== lead?.block && !isCapitals(line.text);
    if (!isFirstLine && !inBrackets && (isProse || !likeLead)) break;
    if (isFirstLine) lead = line;
  }
  return end;
}

const endsTitle = (line: PrintedLine): boolean =>
  isAddressee(line) ||
  isSection(line) ||
  isAttached(line) ||
  line.text.length > TITLE_LENGTH ||
  /^(?:thực hiện|căn cứ|trên cơ sở|theo|ngày)(?: \p{L}+)* (?:số|của|hướng dẫn)(?: |$)/u.test(line.folded);

function endOfAddressee(lines: readonly PrintedLine[], at: number, limit: number): number {
  let end = at + 1;
  while (end < limit && /^[-–+•*]/u.test(lines[end]?.text ?? '')) end += 1;
  return end;
}

/** The last `Nơi nhận` or signer's office that stands after the head and outside tables of data. */
function startOfFoot(lines: readonly PrintedLine[], from: number, appendices: readonly Span[]): number | null {
  const first = lines.findIndex((line, i) => i >= from && !line.inData && (isRecipients(line) || isOffice(line)));
  if (first === -1) return null;
  return appendices.some((span) => first >= span.from && first < span.to) ? null : first;
}

interface Span extends Appendix {
  readonly from: number;
  readonly to: number;
}

function appendixSpans(lines: readonly PrintedLine[]): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || i < (spans.at(-1)?.to ?? 0)) continue;
    if (isAttached(line)) {
      const to = endOfBrackets(lines, i);
      const from = startOfAppendixTitle(lines, i, spans.at(-1)?.to ?? 0);
      spans.push({ from, to, title: titleLines(lines.slice(from, i)), attachedTo: lines.slice(i, to) });
    } else if ((isAppendixWord(line) || isStatistics(line)) && !attachedFollows(lines, i)) {
      const to = endOfAppendixTitle(lines, i);
      spans.push({ from: i, to, title: titleLines(lines.slice(i, to)), attachedTo: [] });
    }
  }
  return spans;
}

const titleLines = (lines: readonly PrintedLine[]): PrintedLine[] =>
  lines.filter((line) => !/^phụ lục(?: [\p{L}\p{N}]{1,4})?$/u.test(line.folded));

/** `(Kèm theo …` goes on until its bracket closes, for a few lines at most. */
function endOfBrackets(lines: readonly PrintedLine[], at: number): number {
  const opens = /^\s*\(/u.test(lines[at]?.text ?? '');
  for (let end = at; end < Math.min(lines.length, at + ATTACHED_LINES); end++) {
    if (/\)/u.test(lines[end]?.text ?? '')) return end + 1;
    if (!opens && !continues(lines[end + 1])) return end + 1;
  }
  return at + 1;
}

const continues = (line: PrintedLine | undefined): boolean =>
  line !== undefined && /^(?:của|ngày|tháng) /u.test(line.folded);

/** Upwards from `(Kèm theo …)`: the lines of the title, as long as they look like one, on the same page. */
function startOfAppendixTitle(lines: readonly PrintedLine[], at: number, limit: number): number {
  const attached = lines[at];
  let from = at;
  while (from > limit && at - from < APPENDIX_TITLE_LINES) {
    const line = lines[from - 1];
    if (line === undefined || line.inData !== attached?.inData || line.page !== attached.page) break;
    if (line.cell?.table !== attached.cell?.table) break;
    if (isOffice(line)) return firstTitleBelow(lines, from, at);
    if (!looksLikeTitle(line) || isRecipients(line) || isMotto(line) || isPersonName(line.text)) break;
    from -= 1;
  }
  return from;
}

const looksLikeTitle = (line: PrintedLine): boolean =>
  (isCapitals(line.text) || line.bold || line.centred || isAppendixWord(line)) &&
  line.text.length <= TITLE_LENGTH &&
  !/[.;]$/u.test(line.text);

/** Below a signature in capitals only a title that says so can be told from the signer's office and name. */
function firstTitleBelow(lines: readonly PrintedLine[], from: number, at: number): number {
  const offset = lines.slice(from, at).findIndex((line) => isAppendixWord(line) || isStatistics(line));
  return offset === -1 ? at : from + offset;
}

const attachedFollows = (lines: readonly PrintedLine[], at: number): boolean =>
  lines.slice(at, at + APPENDIX_TITLE_LINES).some(isAttached);

function endOfAppendixTitle(lines: readonly PrintedLine[], at: number): number {
  let end = at + 1;
  while (end < at + APPENDIX_TITLE_LINES) {
    const line = lines[end];
    if (line === undefined || line.inData || line.cell !== null || isFormTitle(line) || isSection(line)) break;
    if (!isCapitals(line.text) && !/^\(.*\)$/u.test(line.text)) break;
    end += 1;
  }
  return end;
}

/** In the header of a table of data, or the line above one, and naming the report: `Báo cáo cải cách hành chính 6 tháng …`. */
function isFormHeader(lines: readonly PrintedLine[], at: number): boolean {
  const line = lines[at];
  if (line === undefined || !/(?:^| )(?:báo cáo|số liệu|kết quả|thống kê)(?: |$)/u.test(line.folded)) return false;
  if (line.text.length > TITLE_LENGTH / 2) return false;
  return line.inData || lines.slice(at + 1, at + 4).some((next) => next.inData);
}
