/** Labels of notes: raised in the text, raised or plain at the beginning of the note. */

import type { PrintedLine } from '../printed-line.js';
import { withoutSpan } from './marks.js';

export interface LabelledLine {
  readonly line: PrintedLine;
  /** Set on a note's first line: its label, and the line without it. */
  readonly label: { readonly label: string; readonly rest: PrintedLine } | null;
}

/** A mark at the beginning of a note that is not raised: `1 `, `[2] `, `(3) `, `* `, `4Theo`. */
const PLAIN = /^[[(]?(\d{1,3}|\*{1,3}|[†‡])[\])]?[.:]?(?:\s+(?=\S)|(?=\p{L}))/u;
const RAISED = /^[[(]?(\d{1,3}|\*{1,3}|[†‡]|[a-z])[\])]?$/u;

/** The label in a raised run; null when it can't be one. */
export const labelOf = (text: string): string | null => RAISED.exec(text.trim())?.[1] ?? null;

/** The label that `line` begins with, if it is one of `expected`. */
export function labelAtStart(line: PrintedLine, expected: ReadonlySet<string>): LabelledLine['label'] {
  const [first] = line.raised;
  if (first?.start === 0) {
    const label = labelOf(line.text.slice(0, first.end));
    if (label !== null && expected.has(label)) return { label, rest: withoutSpan(line, 0, first.end) };
  }
  const [all, label] = PLAIN.exec(line.text) ?? [];
  if (all === undefined || label === undefined || !expected.has(label)) return null;
  return { label, rest: withoutSpan(line, 0, all.length) };
}
