/** Lines to paragraphs, over page ends too. */
import type { NoteMark, Paragraph } from '../model/document.js';
import type { TextFlow } from './columns.js';
import { reaches, type TextFrame } from './frames.js';
import { joinLines } from './join-lines.js';
import { type NoteLookup, withoutMarks } from './notes/marks.js';
import { mostCommon, type PrintedLine } from './printed-line.js';

/** A paragraph being collected. */
export interface OpenParagraph {
  readonly lines: PrintedLine[];
  readonly frame: TextFrame;
  /** False for a line of a letterhead or a signature block: it stands for itself. */
  readonly running: boolean;
}

/** Baselines of one paragraph are at most this many times the font size apart; Nghị định 30 allows spacing up to 1.5 lines. */
const WIDEST_PITCH = 1.95;
/** A gap larger than the usual pitch by this share of the size is space between paragraphs. */
const PARAGRAPH_SPACE_EM = 0.28;
/** A raised mark stretches its line in some layouts; a sentence that plainly goes on may cross so much more (em). */
const STRETCHED_EM = 0.7;
/** A line this long (share of the frame) that ends within a sentence was broken by hand, not by a paragraph's end. */
const BROKEN_LINE = 0.5;
/** Sizes within this share are one size. */
const SAME_SIZE = 0.08;
/** A paragraph's first line is set in by at least this (sizes of its text). */
const INDENT_EM = 0.9;
/** A word fits on a line when this is left beside it and its blank (share of the size): kerning and rounding. */
const FIT_SLACK_EM = 0.15;
/** Blank between words (em). */
const BLANK_EM = 0.25;
/** Text is centred when its middle is within this of the frame's (points) and it is set in on both sides. */
const CENTRED = 4;
/** A flow whose lines fill this share of its column is running text; a letterhead's cell does not. */
const FILLED = 0.8;
const FILLED_LINES = 6;

/** `-`, `+`, `•`, `a)`, `1.`, `1.2.`, `IV.`, `(2)`, `Điều 3.` at the beginning of a line: an item of its own. */
const ITEM =
  /^(?:[-–—+•▪*➢➔✓□o]\s|\(?[\p{Ll}\d]{1,2}\)\s|\(?(?:\d{1,2}\.){1,4}\s?\D|\d{1,2}(?:\.\d{1,2}){1,3}\s|[IVX]{1,5}[.)]\s|(?:Điều|Chương|Mục|Phần|Phụ lục|Biểu mẫu)\s+[\dIVX]+)/u;
/** A sentence has ended. */
const ENDED = /[.;:!?…][”"')\]]?$/u;
const LOWER_CASE = /\p{Ll}/u;
const LOWER = /^[\p{Ll}]/u;

/** Cuts the lines of one flow. `frameOf` gives the frame of a page. */
export function paragraphsOf(flow: TextFlow, frameOf: (page: number) => TextFrame): OpenParagraph[] {
  const column = flow.kind === 'column' ? columnFrame(flow.lines) : null;
  const separate = column !== null && !isRunningText(flow.lines, column);
  const pitch = usualPitch(flow.lines);
  const found: OpenParagraph[] = [];
  for (const line of flow.lines) {
    const page = frameOf(line.page);
    const frame = separate ? roomy(flow.lines, column) : (column ?? page);
    const next: OpenParagraph = { lines: [line], frame, running: !separate };
    const open = found.at(-1);
    if (open && goesOn(open, next, page, pitch)) open.lines.push(line);
    else found.push(next);
  }
  return found;
}

function goesOn(open: OpenParagraph, next: OpenParagraph, page: TextFrame, pitch: number | null): boolean {
  const [line] = next.lines;
  if (!line) return false;
  if (open.lines.at(-1)?.page !== line.page) return continuesOver(open, next);
  return next.running ? continues(open, line, next.frame, pitch) : isWrapped(open, line, page);
}

const columnFrame = (lines: readonly PrintedLine[]): TextFrame => ({
  left: Math.min(...lines.map((line) => line.bbox[0])),
  right: Math.max(...lines.map((line) => line.bbox[2])),
  justified: false,
});

/** Around lines that all stand on one axis there is room, though the widest of them fills the frame. */
function roomy(lines: readonly PrintedLine[], frame: TextFrame): TextFrame {
  if (lines.length < 2 || !lines.every((line) => isOnAxis(line, frame))) return frame;
  const room = Math.max(...lines.map((line) => line.size)) * 2 * INDENT_EM;
  return { ...frame, left: frame.left - room, right: frame.right + room };
}

/** Text in a cell of a layout table keeps this distance from the cell's edge (points; Word's and LibreOffice's default). */
const CELL_PADDING = 5.4;

/** At the left the cell's edge is less sure than at the right: a parent and its office stand below each other there. */
const LEFT_OF_CELL = 2;

/** A centred line of a letterhead goes on below when its next word would have run out of the page's frame. */
function isWrapped({ lines }: OpenParagraph, next: PrintedLine, page: TextFrame): boolean {
  const line = lines.at(-1);
  if (!line || !sameSize(line, next) || line.bold !== next.bold || line.italic !== next.italic) return false;
  if (LOWER_CASE.test(line.text) !== LOWER_CASE.test(next.text) || ITEM.test(next.text)) return false;
  if (Math.abs(line.bbox[0] - next.bbox[0]) <= CENTRED) return false;
  if (Math.abs(line.bbox[0] + line.bbox[2] - next.bbox[0] - next.bbox[2]) > 2 * CENTRED) return false;
  if (next.baseline - line.baseline > WIDEST_PITCH * line.size) return false;
  const reach = (next.firstWord + BLANK_EM * line.size) / 2;
  return (
    line.bbox[2] + reach > page.right - CELL_PADDING || line.bbox[0] - reach < page.left + CELL_PADDING - LEFT_OF_CELL
  );
}

function isRunningText(lines: readonly PrintedLine[], frame: TextFrame): boolean {
  const full = lines.filter((line) => line.bbox[2] - line.bbox[0] >= FILLED * (frame.right - frame.left));
  return lines.length >= FILLED_LINES && full.length >= lines.length / 2;
}

/** The usual distance of baselines, in sizes; null with too few lines. */
function usualPitch(lines: readonly PrintedLine[]): number | null {
  const steps = lines.slice(1).flatMap((line, i) => {
    const above = lines[i];
    if (!above || !sameSize(above, line)) return [];
    const pitch = (line.baseline - above.baseline) / line.size;
    return pitch > 0 && pitch <= WIDEST_PITCH ? [{ value: pitch, weight: 1 }] : [];
  });
  return steps.length < 3 ? null : mostCommon(steps, 0.05);
}

const sameSize = (a: PrintedLine, b: PrintedLine): boolean =>
  Math.abs(a.size - b.size) <= SAME_SIZE * Math.max(a.size, b.size);

function continues(open: OpenParagraph, line: PrintedLine, frame: TextFrame, pitch: number | null): boolean {
  const above = open.lines.at(-1);
  if (!above || !sameSize(above, line)) return false;
  const step = (line.baseline - above.baseline) / line.size;
  const runsOn = sentenceRunsOn(above, line);
  if (step <= 0 || step > WIDEST_PITCH + (runsOn ? STRETCHED_EM : 0)) return false;
  if (pitch !== null && step > pitch + (runsOn ? STRETCHED_EM : PARAGRAPH_SPACE_EM)) return false;
  const full = isFull(above, line, frame) && !endsJustified(open, frame);
  if (above.bold !== line.bold && !(full && runsOn)) return false;
  if (full && runsOn) return true;
  if (isCentred(line, frame) && isOnAxis(above, frame) && !reaches(above, frame.right)) {
    return isFullCentred(above, line, frame);
  }
  if (!full) return runsOn && !isCentred(line, frame) && width(above) >= BROKEN_LINE * (frame.right - frame.left);
  return !startsAnew(open, line, frame);
}

const width = (line: PrintedLine): number => line.bbox[2] - line.bbox[0];

/** The sentence of `line` is not over, and `next` begins like the middle of one. */
const sentenceRunsOn = (line: PrintedLine, next: PrintedLine): boolean =>
  !ENDED.test(line.text) && LOWER.test(next.text) && !ITEM.test(next.text);

/** The paragraph is justified, and its last line falls short of the edge: it is over, whether a word more would fit or not. */
function endsJustified({ lines }: OpenParagraph, frame: TextFrame): boolean {
  const last = lines.at(-1);
  if (!frame.justified || !last || reaches(last, frame.right)) return false;
  return lines.length > 1 ? lines.slice(0, -1).every((line) => reaches(line, frame.right)) : !last.bold;
}

/** The first word of `next` would not have fitted behind `line`. */
function isFull(line: PrintedLine, next: PrintedLine, frame: TextFrame): boolean {
  const room = frame.right - line.bbox[2];
  return room < next.firstWord + (BLANK_EM + FIT_SLACK_EM) * line.size;
}

function isFullCentred(line: PrintedLine, next: PrintedLine, frame: TextFrame): boolean {
  const room = frame.right - frame.left - (line.bbox[2] - line.bbox[0]);
  return room < next.firstWord + (BLANK_EM + FIT_SLACK_EM) * line.size;
}

/** On the frame's axis, and set in on both sides. */
function isCentred(line: PrintedLine, frame: TextFrame): boolean {
  return isOnAxis(line, frame) && line.bbox[0] - frame.left > INDENT_EM * line.size;
}

const isOnAxis = (line: PrintedLine, frame: TextFrame): boolean =>
  Math.abs(line.bbox[0] + line.bbox[2] - frame.left - frame.right) <= 2 * CENTRED;

/** After a full line: does `line` look like the first of a paragraph? */
function startsAnew(open: OpenParagraph, line: PrintedLine, frame: TextFrame): boolean {
  const [first] = open.lines;
  const last = open.lines.at(-1);
  if (!first || !last) return false;
  const setIn = line.bbox[0] - frame.left >= INDENT_EM * line.size;
  if (!ITEM.test(line.text) && hangsUnder(open, line)) return false;
  const hanging = open.lines.length > 1 && Math.abs(line.bbox[0] - last.bbox[0]) <= CENTRED;
  if (hanging && !(ITEM.test(line.text) && ENDED.test(last.text))) return false;
  if (LOWER.test(line.text) && !ITEM.test(line.text)) return false;
  if (setIn) return ITEM.test(line.text) || Math.abs(line.bbox[0] - first.bbox[0]) <= CENTRED || ENDED.test(last.text);
  return ITEM.test(line.text) && ENDED.test(last.text);
}

/** An item's text stands at most this far right of its sign (sizes). */
const HANGING_EM = 4;

/** `line` begins where the lines of the open item go on: as its last one does, or to the right of its sign. */
function hangsUnder({ lines }: OpenParagraph, line: PrintedLine): boolean {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last || !ITEM.test(first.text)) return false;
  if (lines.length > 1) return Math.abs(line.bbox[0] - last.bbox[0]) <= CENTRED;
  const right = line.bbox[0] - first.bbox[0];
  return right > CENTRED && right <= HANGING_EM * line.size;
}

/** Does the text go on from `open`, at the end of one page or column, with `next`, at the beginning of the following one? */
export function continuesOver(open: OpenParagraph, next: OpenParagraph): boolean {
  const last = open.lines.at(-1);
  const [line] = next.lines;
  if (!last || !line || !open.running || !next.running || !sameSize(last, line)) return false;
  if (ITEM.test(line.text) || isCentred(line, next.frame)) return false;
  const ended = ENDED.test(last.text);
  if (LOWER.test(line.text)) return !ended || isFull(last, line, open.frame);
  if (last.bold !== line.bold || !isFull(last, line, open.frame)) return false;
  if (hangsUnder(open, line)) return true;
  const indent = line.bbox[0] - next.frame.left;
  if (indent >= INDENT_EM * line.size) return false;
  return !ended || open.lines.some((l) => l.bbox[0] - open.frame.left >= INDENT_EM * l.size);
}

/** The finished paragraph: marks of notes taken out of its text. */
export function toParagraph({ lines, frame }: OpenParagraph, noteOf: NoteLookup): Paragraph {
  const unmarked = lines.map((line) => withoutMarks(line, noteOf)).filter(({ line }) => line.text !== '');
  const { text, lines: places } = joinLines(unmarked.map(({ line }) => line));
  return {
    kind: 'paragraph',
    text,
    level: null,
    bold: lines.every((line) => line.bold),
    italic: lines.every((line) => line.italic),
    align: alignOf(lines, frame),
    lines: places,
    noteMarks: unmarked.flatMap(({ marks }, i) =>
      marks.map(({ at, note }): NoteMark => ({ at: (places[i]?.start ?? 0) + at, note })),
    ),
  };
}

function alignOf(lines: readonly PrintedLine[], frame: TextFrame): Paragraph['align'] {
  const [first, ...rest] = lines;
  const last = lines.at(-1);
  if (last && isCentred(last, frame) && lines.every((line) => isOnAxis(line, frame))) return 'center';
  if (!first) return null;
  const reaches = (line: PrintedLine): boolean => frame.right - line.bbox[2] <= CENTRED;
  if (rest.length === 0) {
    const far = first.bbox[0] - frame.left > (frame.right - frame.left) / 2;
    return reaches(first) && far ? 'right' : 'left';
  }
  return lines.slice(0, -1).every(reaches) ? 'justify' : 'left';
}
