/** Cuts a document's lines into the parts that a letterhead is read from: head, title, appendix, foot, body. Pure. */
import { isCapitals } from '../../catalogue/organisation.js';
import { patternOf, type Vocabulary } from '../../text/vocabulary.js';
import { type Appendix, appendixSpans, type Span } from './appendix.js';
import { isStamped, joined, type PrintedLine, together } from './lines.js';
import { isAddressee, isAttached, isOffice, isRecipients, isSection, isTitleWord, TITLE_LENGTH } from './marks.js';

export interface Zones {
  /** From the top to the title: issuer, motto, number, place and date. */
  readonly head: readonly PrintedLine[];
  /** What follows `BÁO CÁO`: the subject. */
  readonly title: readonly PrintedLine[];
  /** `Kính gửi: …`. */
  readonly addressee: readonly PrintedLine[];
  /** One entry for each `(Kèm theo Báo cáo số …)` or title of an appendix. */
  readonly appendices: readonly Appendix[];
  /** Titles above the forms and headers over their columns that name the report, each with its lines. */
  readonly formHeaders: readonly (readonly PrintedLine[])[];
  /** From `Nơi nhận` or `TM. …` on, up to the appendix. */
  readonly foot: readonly PrintedLine[];
  /** The prose. */
  readonly body: readonly PrintedLine[];
  readonly vocabulary: Vocabulary;
}

/** A head is at most so many lines; further down stands the body. */
const HEAD_LINES = 40;

/** `B Á O   C Á O`, however wide its letters are set (characters). */
const TITLE_WORD_LENGTH = 30;

/** `BÁO CÁO`, alone (letter-spaced too) or with its subject, set as a title. */
function opensTitle(line: PrintedLine): boolean {
  if (isTitleWord(line)) return line.text.length < TITLE_WORD_LENGTH;
  return patternOf(line.vocabulary, 'title.opens').test(line.text) && line.text.length < TITLE_LENGTH;
}

export function zonesOf(lines: readonly PrintedLine[], vocabulary: Vocabulary): Zones {
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
    formHeaders: formHeaders(
      own.filter((_line, i) => i >= headEnd && !inAppendix(i)),
      vocabulary,
    ),
    foot: footAt === null ? [] : own.slice(footAt, appendices.find(({ from }) => from > footAt)?.from),
    body: own.slice(bodyFrom, Math.max(bodyFrom, bodyTo)).filter((line) => line.cell === null),
    vocabulary,
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
        (line.text.length > TITLE_LENGTH / 2 || patternOf(line.vocabulary, 'body.grounds').test(line.folded))),
  );
  return end === -1 ? Math.min(lines.length, limit) : end;
}

/** The subject goes on while lines look like a title: short, and set like the first of them. */
function endOfTitle(lines: readonly PrintedLine[], titleAt: number, limit: number): number {
  const first = lines[titleAt];
  const alone = first !== undefined && isTitleWord(first);
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

const endsTitle = (line: PrintedLine, isFirstLine: boolean): boolean =>
  (/[.:;]$/u.test(line.text) && !line.bold && !line.centred && !isCapitals(line.text)) ||
  isAddressee(line) ||
  isSection(line) ||
  isAttached(line) ||
  line.text.length > TITLE_LENGTH ||
  (!isFirstLine && patternOf(line.vocabulary, 'title.ends').test(line.folded));

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

/** In the header of a table of data, or the line above one, and naming the report: `Báo cáo cải cách hành chính 6 tháng …`. */
function formHeaders(lines: readonly PrintedLine[], vocabulary: Vocabulary): (readonly PrintedLine[])[] {
  const namesReport = patternOf(vocabulary, 'title.names-report');
  const groups = together(lines);
  return groups.filter((group, i) => {
    const text = joined(group);
    if (text.length > TITLE_LENGTH / 2 || !namesReport.test(text)) return false;
    return [group, ...groups.slice(i + 1, i + 4)].some((next) => next[0]?.inData === true);
  });
}
