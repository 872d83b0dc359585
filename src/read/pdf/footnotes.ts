/** Footnotes: the block at the foot of a page that begins with a mark which stands in the page's text, or goes on from the page before. */
import type { Note } from '../../model/document.js';
import type { Ruling } from '../../tables/model.js';
import { joinLines } from './join-lines.js';
import { withoutSpan } from './note-marks.js';
import { mostCommon, type PrintedLine } from './printed-line.js';

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

/** A mark at the beginning of a note that is not raised: `1 `, `[2] `, `(3) `, `* `. */
const LABEL = /^[[(]?(\d{1,3}|\*{1,3}|[†‡])[\])]?[.:]?\s+(?=\S)/u;
const RAISED_LABEL = /^[[(]?(\d{1,3}|\*{1,3}|[†‡]|[a-z])[\])]?$/u;

interface Draft {
  readonly label: string;
  readonly page: number;
  readonly lines: PrintedLine[];
}

export function findNotes(pages: readonly NotesPage[]): Notes {
  const bodySize = commonSize(pages.flatMap((p) => p.lines));
  const drafts: Draft[] = [];
  const taken = new Set<PrintedLine>();
  let open = false;
  for (const page of pages) {
    const block = notesBlock(page, bodySize, open);
    for (const { line, label } of block) {
      taken.add(line);
      const last = drafts.at(-1);
      if (label !== null) drafts.push({ label: label.label, page: page.number, lines: [label.rest] });
      else last?.lines.push(line);
    }
    open = block.length > 0;
  }
  const index = new Map<string, number>();
  drafts.forEach(({ page, label }, i) => {
    index.set(`${page} ${label}`, i);
  });
  return {
    notes: drafts.map(({ label, lines }) => ({ kind: 'footnote', label, ...joinLines(lines) })),
    lines: taken,
    of: (page, label) => index.get(`${page} ${labelOf(label) ?? label}`) ?? null,
  };
}

/** The label in a raised run; null when it can't be one. */
export const labelOf = (text: string): string | null => RAISED_LABEL.exec(text.trim())?.[1] ?? null;

interface NoteLine {
  readonly line: PrintedLine;
  /** Set on a note's first line. */
  readonly label: { readonly label: string; readonly rest: PrintedLine } | null;
}

function notesBlock(page: NotesPage, bodySize: number, open: boolean): NoteLine[] {
  const low = page.lines.filter((line) => line.bbox[1] >= page.tablesEnd);
  const start = blockStart(page, low, bodySize, open);
  if (start === null) return [];
  const expected = marksOf(page, low.slice(0, start));
  const notes = unbroken(low.slice(start)).map((line): NoteLine => ({ line, label: firstLabel(line, expected) }));
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

const isSmall = (notes: readonly NoteLine[], bodySize: number): boolean =>
  notes.every(({ line }) => line.size <= NOTE_SIZE * bodySize);

/** Index of the first line of the block at the foot; null when the page has none. */
function blockStart(page: NotesPage, lines: readonly PrintedLine[], bodySize: number, open: boolean): number | null {
  const ruled = page.rulings
    .filter((r) => r.to - r.from >= RULE_LENGTH && r.to - r.from <= page.width * RULE_SHARE)
    .map((r) => lines.findIndex((line) => line.baseline > r.pos && below(lines, r, line)))
    .filter((start) => start >= 0)
    .find((start) => {
      const block = lines.slice(start);
      return block.every((line) => line.size <= bodySize + 0.1) && block.length > 0;
    });
  if (ruled !== undefined && (open || startsNote(page, lines, ruled))) return ruled;
  const small = trailing(lines, (line) => line.size <= NOTE_SIZE * bodySize);
  for (let i = small; i < lines.length; i += 1) if (startsNote(page, lines, i)) return i;
  return open && small < lines.length && small === 0 ? small : null;
}

/** All lines after `line` stand below the ruling, and none of the text before it does. */
function below(lines: readonly PrintedLine[], ruling: Ruling, line: PrintedLine): boolean {
  const at = lines.indexOf(line);
  return lines.slice(0, at).every((l) => l.baseline <= ruling.pos) && line.bbox[0] <= ruling.to;
}

function startsNote(page: NotesPage, lines: readonly PrintedLine[], start: number): boolean {
  const line = lines[start];
  return line !== undefined && firstLabel(line, marksOf(page, lines.slice(0, start))) !== null;
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
  const runs = [...before, ...body].flatMap((line) => line.raised.map(({ start, end }) => line.text.slice(start, end)));
  return new Set([...runs, ...page.cellMarks].map(labelOf).filter((label) => label !== null));
}

function firstLabel(line: PrintedLine, expected: ReadonlySet<string>): NoteLine['label'] {
  const [first] = line.raised;
  if (first?.start === 0) {
    const label = labelOf(line.text.slice(0, first.end));
    if (label !== null && expected.has(label)) return { label, rest: withoutSpan(line, 0, first.end) };
  }
  const [all, label] = LABEL.exec(line.text) ?? [];
  if (all === undefined || label === undefined || !expected.has(label)) return null;
  return { label, rest: withoutSpan(line, 0, all.length) };
}

function commonSize(lines: readonly PrintedLine[]): number {
  return (
    mostCommon(
      lines.map((line) => ({ value: line.size, weight: line.text.length })),
      0.1,
    ) ?? 12
  );
}
