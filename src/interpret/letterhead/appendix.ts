/** Titles of appendices, and the notes that say to which report they belong. Pure. */
import { isCapitals } from '../../catalogue/organisation.js';
import { patternOf } from '../../text/vocabulary.js';
import { joined, type PrintedLine } from './lines.js';
import {
  isAppendixWord,
  isAttached,
  isFormTitle,
  isMotto,
  isOffice,
  isRecipients,
  isSection,
  isStatistics,
  TITLE_LENGTH,
} from './marks.js';
import { isPersonName } from './name.js';

export interface Appendix {
  /** `THỐNG KÊ SỐ LIỆU … CỦA …`, without `PHỤ LỤC`. */
  readonly title: readonly PrintedLine[];
  /** `(Kèm theo Báo cáo số … ngày … của …)`, its lines. */
  readonly attachedTo: readonly PrintedLine[];
}

/** A title of an appendix or a note below it has at most so many lines. */
const APPENDIX_TITLE_LINES = 7;
const ATTACHED_LINES = 4;

/** An appendix's title with its note: lines `from` up to, not with, `to`. */
export interface Span extends Appendix {
  readonly from: number;
  readonly to: number;
}

/** All of them, in order. */
export function appendixSpans(lines: readonly PrintedLine[]): Span[] {
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
  lines.filter((line) => !patternOf(line.vocabulary, 'appendix.word-alone').test(line.folded));

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
  line !== undefined && patternOf(line.vocabulary, 'appendix.goes-on').test(line.folded);

/** Upwards from `(Kèm theo …)`: the lines of the title, as long as they look like one, on the same page. */
function startOfAppendixTitle(lines: readonly PrintedLine[], at: number, limit: number): number {
  const attached = lines[at];
  let from = at;
  while (from > limit && at - from < APPENDIX_TITLE_LINES) {
    const line = lines[from - 1];
    if (line === undefined || line.inData !== attached?.inData || line.page !== attached.page) break;
    if (line.cell?.table !== attached.cell?.table) break;
    if (isOffice(line)) return firstTitleBelow(lines, from, at);
    if (!looksLikeTitle(line) || isRecipients(line) || isMotto(line) || isPersonName(line)) break;
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
    const isSetAsTitle = line.bold && line.centred && !/[.:;]$/u.test(line.text);
    if (!isCapitals(line.text) && !isSetAsTitle && !/^\(.*\)$/u.test(line.text)) break;
    end += 1;
  }
  return end;
}

/** The title repeats what the report is about; `DANH MỤC VĂN BẢN … NĂM 2021` is about something else. */
export function speaksOfReport({ title }: Appendix): boolean {
  const [first] = title;
  if (first === undefined) return false;
  const text = joined(title);
  return (
    patternOf(first.vocabulary, 'title.names-report').test(text) &&
    !patternOf(first.vocabulary, 'title.lists-documents').test(text)
  );
}
