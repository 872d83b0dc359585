/** Takes spans of text out of a line: marks of notes, which are no part of the text. */
import type { PrintedLine } from '../printed-line.js';

/** A blank before these goes with the mark that stood between: `kỳ ², 24 tin`. */
const BEFORE_STOP = /^\s*(?=[.,;:)!?])/u;

/** `line` without the characters from `start` to `end`; blanks left doubled or before a stop go too. */
export function withoutSpan(line: PrintedLine, start: number, end: number): PrintedLine {
  const before = line.text.slice(0, start);
  const after = line.text.slice(end).replace(BEFORE_STOP, '');
  const head = /^[\s.,;:)!?]|^$/u.test(after) ? before.trimEnd() : before;
  const tail = head === '' ? after.trimStart() : after;
  const shift = line.text.length - head.length - tail.length;
  return {
    ...line,
    text: head + tail,
    raised: line.raised
      .filter((r) => r.start >= end || r.end <= start)
      .map((r) => (r.start >= end ? { start: r.start - shift, end: r.end - shift } : r)),
  };
}

/**
 * The note that a raised run on a page (1-based) is the mark of, as an index in `Document.notes`; null when there is none: it
 * is text, a power, an ordinal's ending.
 */
export type NoteLookup = (page: number, label: string) => number | null;

export interface Unmarked {
  readonly line: PrintedLine;
  /** `at` is the offset in the line's text where the mark stood. */
  readonly marks: readonly { readonly at: number; readonly note: number }[];
  /** Raised figures without a note: in the text they are superscript figures, so that no number grows by them. */
  readonly unanswered: readonly string[];
}

/** `m²`, `km²`, `m³`: a power, whatever notes the page has. */
const AREA_OR_VOLUME = /(?:^|[^\p{L}])[kcdm]?m$/u;
/** Raised figures behind a letter, a figure or a stop are a mark; raised letters (`1st`) are text. */
const FIGURES = /^\d{1,3}$/u;

export const isPower = (before: string, raised: string): boolean =>
  (raised === '2' || raised === '3') && AREA_OR_VOLUME.test(before);

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The same digits, raised; of the same length. */
export const superscript = (digits: string): string => digits.replace(/\d/gu, (d) => SUPERSCRIPTS[Number(d)] ?? d);

/** Of nearly all lines. */
const NO_MARKS: Unmarked['marks'] = [];
const NO_LABELS: Unmarked['unanswered'] = [];

/** `line` with the marks of notes taken out of its text. */
export function withoutMarks(line: PrintedLine, noteOf: NoteLookup): Unmarked {
  if (line.raised.length === 0) return { line, marks: NO_MARKS, unanswered: NO_LABELS };
  let current = line;
  const marks: { at: number; note: number }[] = [];
  const unanswered: string[] = [];
  for (const { start, end } of [...line.raised].reverse()) {
    const label = line.text.slice(start, end);
    const before = line.text.slice(0, start);
    if (isPower(before, label)) continue;
    const note = noteOf(line.page, label);
    if (note !== null) {
      const shorter = withoutSpan(current, start, end);
      for (const mark of marks) mark.at -= current.text.length - shorter.text.length;
      marks.unshift({ at: Math.min(start, before.trimEnd().length), note });
      current = shorter;
    } else if (FIGURES.test(label) && before !== '') {
      unanswered.unshift(label);
      current = { ...current, text: before + superscript(label) + current.text.slice(end) };
    }
  }
  return { line: current, marks, unanswered };
}
