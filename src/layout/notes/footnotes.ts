/** Notes. Footnotes: the block at the foot of a page that begins with a mark which stands in the page's text, or goes on from the page before. */

import type { Ruling } from '../../ink/page.js';
import type { Note } from '../../model/document.js';
import { joinLines } from '../join-lines.js';
import { mostCommon, type PrintedLine } from '../printed-line.js';
import { endnoteLines } from './endnotes.js';
import { type LabelledLine, labelAtStart, labelOf } from './labels.js';
import { isPower } from './marks.js';

export interface NotesPage {
  readonly number: number;
  readonly width: number;
  /** Body lines and notes, furniture out, from top to bottom. */
  readonly lines: readonly PrintedLine[];
  /** Raised runs in cells of its tables: notes can belong to them. */
  readonly cellMarks: readonly string[];
  /** Horizontal rulings outside the tables. */
  readonly rulings: readonly Ruling[];
  /** Lower edge of its lowest table; 0 without tables. */
  readonly tablesEnd: number;
}

export interface Notes {
  readonly notes: readonly Note[];
  /** Lines that are notes, not body. */
  readonly lines: ReadonlySet<PrintedLine>;
  /** The note that a mark on a page stands for, as an index in `notes`; null when there is none. */
  of(page: number, label: string): number | null;
}

/** Notes are set smaller than the text, at most this share of its size. */
const NOTE_SIZE = 0.93;
/** The line above the notes is at most this share of the page's width … */
const RULE_SHARE = 0.65;
/** … and at least so long (points). */
const RULE_LENGTH = 30;

/** Whether a ruling on a page of `width` has the length of one that sets off footnotes. */
export const maySetOffNotes =
  (width: number) =>
  ({ orientation, from, to }: Ruling): boolean =>
    orientation === 'h' && to - from >= RULE_LENGTH && to - from <= width * RULE_SHARE;

interface OpenNote {
  readonly kind: Note['kind'];
  readonly label: string;
  readonly page: number;
  readonly lines: PrintedLine[];
}

export function findNotes(pages: readonly NotesPage[]): Notes {
  const bodySize = commonSize(pages.flatMap((p) => p.lines));
  const drafts: OpenNote[] = [];
  const taken = new Set<PrintedLine>();
  let open = false;
  for (const page of pages) {
    const block = notesBlock(page, bodySize, open);
    addNotes(drafts, block, 'footnote', page.number);
    for (const { line } of block) taken.add(line);
    open = block.length > 0;
  }
  const index = new Map(drafts.map(({ page, label }, i) => [`${page} ${label}`, i]));
  const footnoteOf = (page: number, label: string): number | null => index.get(`${page} ${label}`) ?? null;

  const body = pages.flatMap((page) => page.lines.filter((line) => !taken.has(line)));
  const unanswered = pages
    .flatMap((page) =>
      labelsIn(page.lines.filter((line) => !taken.has(line)))
        .concat(page.cellMarks.flatMap(asLabel))
        .map((label) => ({ page, label })),
    )
    .filter(({ page, label }) => footnoteOf(page.number, label) === null)
    .map(({ label }) => label);
  const ends = new Map<string, number>();
  const endnotes = endnoteLines(body, [...new Set(unanswered)]);
  for (const { line } of endnotes) taken.add(line);
  const before = drafts.length;
  addNotes(drafts, endnotes, 'endnote', 0);
  drafts.slice(before).forEach(({ label }, i) => {
    ends.set(label, before + i);
  });
  return {
    notes: drafts.map(({ kind, label, lines }) => ({ kind, label, ...joinLines(lines) })),
    lines: taken,
    of: (page, text) => {
      const label = labelOf(text);
      return label === null ? null : (footnoteOf(page, label) ?? ends.get(label) ?? null);
    },
  };
}

function addNotes(drafts: OpenNote[], block: readonly LabelledLine[], kind: Note['kind'], page: number): void {
  for (const { line, label } of block) {
    if (label !== null) drafts.push({ kind, label: label.label, page, lines: [label.rest] });
    else drafts.at(-1)?.lines.push(line);
  }
}

function notesBlock(page: NotesPage, bodySize: number, open: boolean): LabelledLine[] {
  const low = page.lines.filter((line) => line.bbox[1] >= page.tablesEnd);
  const start = blockStart(page, low, bodySize, open);
  if (start === null) return [];
  const expected = marksOf(page, low.slice(0, start));
  const notes = unbroken(low.slice(start)).map((line): LabelledLine => ({ line, label: labelAtStart(line, expected) }));
  const begins = notes.findIndex(({ label }) => label !== null);
  if (begins === 0 || (open && isSmall(notes, bodySize))) return notes;
  return begins > 0 && !open ? notes.slice(begins) : [];
}

/** Notes follow each other closely: what stands further down (sizes of the text) is something else. */
const NOTE_GAP_EM = 3;

function unbroken(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const end = lines.findIndex((line, i) => {
    const above = lines[i - 1];
    return above !== undefined && line.baseline - above.baseline > NOTE_GAP_EM * line.size;
  });
  return end < 0 ? lines : lines.slice(0, end);
}

const isSmall = (notes: readonly LabelledLine[], bodySize: number): boolean =>
  notes.every(({ line }) => line.size <= NOTE_SIZE * bodySize);

/** Index of the first line of the block at the foot; null when the page has none. */
function blockStart(page: NotesPage, lines: readonly PrintedLine[], bodySize: number, open: boolean): number | null {
  const ruled = page.rulings
    .filter(maySetOffNotes(page.width))
    .map((r) => lines.findIndex((line) => line.baseline > r.pos && below(lines, r, line)))
    .filter((start) => start >= 0)
    .find((start) => {
      const block = lines.slice(start);
      return block.every((line) => line.size <= bodySize + 0.1) && block.length > 0;
    });
  if (ruled !== undefined && (open || startsNote(page, lines, ruled))) return ruled;
  const goesOn = open ? continued(page, lines, bodySize) : null;
  if (goesOn !== null) return goesOn;
  const small = trailing(lines, (line) => line.size <= NOTE_SIZE * bodySize);
  for (let i = small; i < lines.length; i += 1) if (startsNote(page, lines, i)) return i;
  return open && small < lines.length && small === 0 ? small : null;
}

/** A note that goes on from the page before may stand below a ruling of any length (Word draws it over the whole text). */
function continued({ rulings }: NotesPage, lines: readonly PrintedLine[], bodySize: number): number | null {
  const starts = rulings
    .filter(({ orientation, from, to }) => orientation === 'h' && to - from >= RULE_LENGTH)
    .map((ruling) => ({ ruling, start: lines.findIndex((line) => line.baseline > ruling.pos) }));
  const found = starts.find(({ ruling, start }) => {
    const first = lines[start];
    const isBelow = first !== undefined && below(lines, ruling, first);
    return isBelow && lines.slice(start).every((line) => line.size <= NOTE_SIZE * bodySize);
  });
  return found?.start ?? null;
}

/** All lines after `line` stand below the ruling, and none of the text before it does. */
function below(lines: readonly PrintedLine[], ruling: Ruling, line: PrintedLine): boolean {
  const at = lines.indexOf(line);
  return lines.slice(0, at).every((l) => l.baseline <= ruling.pos) && line.bbox[0] <= ruling.to;
}

function startsNote(page: NotesPage, lines: readonly PrintedLine[], start: number): boolean {
  const line = lines[start];
  return line !== undefined && labelAtStart(line, marksOf(page, lines.slice(0, start))) !== null;
}

function trailing(lines: readonly PrintedLine[], test: (line: PrintedLine) => boolean): number {
  let start = lines.length;
  while (start > 0) {
    const line = lines[start - 1];
    if (!line || !test(line)) break;
    start -= 1;
  }
  return start;
}

/** Labels of the marks in the page's text and cells. */
function marksOf(page: NotesPage, body: readonly PrintedLine[]): ReadonlySet<string> {
  const before = page.lines.filter((line) => line.bbox[1] < page.tablesEnd);
  const text = [...before, ...body];
  return new Set([...labelsIn(text), ...bracketedIn(text), ...page.cellMarks.flatMap(asLabel)]);
}

function asLabel(text: string): string[] {
  const label = labelOf(text);
  return label === null ? [] : [label];
}

/** Labels of the marks in the lines; one that begins a line begins a note. */
const labelsIn = (lines: readonly PrintedLine[]): string[] =>
  lines.flatMap((line) =>
    line.raised.flatMap(({ start, end }) => {
      const [before, raised] = [line.text.slice(0, start), line.text.slice(start, end)];
      return start === 0 || isPower(before, raised) ? [] : asLabel(raised);
    }),
  );

/** Marks that stand in the line in brackets, not raised: `quy định[2] của tỉnh`. */
const BRACKETED = /(?<=\S\s?)\[(\d{1,3})\]/gu;

const bracketedIn = (lines: readonly PrintedLine[]): string[] =>
  lines.flatMap(({ text }) => [...text.matchAll(BRACKETED)].flatMap(([, label]) => label ?? []));

function commonSize(lines: readonly PrintedLine[]): number {
  return (
    mostCommon(
      lines.map((line) => ({ value: line.size, weight: line.text.length })),
      0.1,
    ) ?? 12
  );
}
