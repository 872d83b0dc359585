/** Endnotes: the last lines of the document, one after the other labelled as the marks that no footnote answers. */

import type { PrintedLine } from '../printed-line.js';
import { type LabelledLine, labelAtStart } from './labels.js';

/**
 * The lines of the endnotes, each note's first with its label; empty when the document has none. `lines` are the body's
 * in order; `labels` those of the unanswered marks, in the order of the text. Only a whole sequence at the very end counts.
 */
export function endnoteLines(lines: readonly PrintedLine[], labels: readonly string[]): LabelledLine[] {
  const [first] = labels;
  if (first === undefined) return [];
  for (let start = lines.length - 1; start >= 0; start -= 1) {
    const line = lines[start];
    if (!line || labelAtStart(line, new Set([first])) === null) continue;
    const block = labelled(lines.slice(start), labels);
    if (block) return block;
  }
  return [];
}

/** `lines` with each label of `labels` exactly once, in order; null when they are not all there. */
function labelled(lines: readonly PrintedLine[], labels: readonly string[]): LabelledLine[] | null {
  let next = 0;
  const block = lines.map((line): LabelledLine => {
    const wanted = labels[next];
    const label = wanted === undefined ? null : labelAtStart(line, new Set([wanted]));
    if (label !== null) next += 1;
    return { line, label };
  });
  return next === labels.length ? block : null;
}
