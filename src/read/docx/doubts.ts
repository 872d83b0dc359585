/** What readers of the report are told of text that is doubted, counted a table and in the body. */
import { type Finding, finding, inTable } from '../../model/finding.js';

const TEXT_DOUBTS = [
  'unresolved-change',
  'struck-text',
  'garbled-text',
  'field-without-result',
  'placeholder-text',
  'field-outdated',
  'bound-data-differs',
  'unknown-number-format',
  'unreadable-symbol',
] as const;

/** Doubts that text of a DOCX can have. */
export type TextDoubt = (typeof TEXT_DOUBTS)[number];

/** How many of `cells` are doubted for what. `table`: its index in the document's tables. */
export function doubtsInTable(table: number, cells: readonly { readonly doubts: readonly string[] }[]): Finding[] {
  const counts = new Map<string, number>();
  for (const cell of cells) for (const doubt of cell.doubts) counts.set(doubt, (counts.get(doubt) ?? 0) + 1);
  return [...counts].flatMap(([doubt, count]) => {
    const known = TEXT_DOUBTS.find((one) => one === doubt);
    const where = { in: 'table', table: table + 1, cells: count } as const;
    return known === undefined ? [] : [finding(known, where, { evidence: inTable(table) })];
  });
}

export const doubtInBody = (doubt: TextDoubt, paragraphs: number): Finding =>
  finding(doubt, { in: 'body', paragraphs });
