/** Marks in a cell that are no text: it is not blank with them, and its number is not all that it shows. */
import { type Finding, finding, inTable } from '../../model/finding.js';
import type { Ink } from '../../model/rules/ink.js';
import { type FlowBlock, isBlank } from './flow/model.js';

/** Rule id. */
export const NOT_TEXT = 'ink-not-text';

/** What is filled in is text; open it is a place where a number should stand. */
const ONLY_WHEN_BLANK: ReadonlySet<Ink> = new Set<Ink>(['form-field', 'control']);

/** What `blocks`, the content of a cell, hold besides text; `own` is what the cell itself says. Sorted. */
export function inkOf(blocks: readonly FlowBlock[], own: readonly Ink[]): readonly Ink[] {
  const found = new Set<Ink>(own);
  for (const block of blocks) {
    if (block.kind === 'table') found.add('table');
    else for (const ink of block.ink) found.add(ink);
  }
  if (found.size === 0) return NONE;
  const blank = isBlank(blocks);
  return [...found].filter((ink) => blank || !ONLY_WHEN_BLANK.has(ink)).sort();
}

const NONE: readonly never[] = [];

/** `table`: index in the document's tables; `ink`: what its cells hold, and in how many of them. */
export const inkInTable = (table: number, ink: ReadonlyMap<Ink, number>): Finding =>
  finding(NOT_TEXT, { in: 'table', table: table + 1, kinds: ink }, { evidence: inTable(table) });
