/**
 * The catalogue's own arithmetic (ratio, sum). It decides numbers that the print leaves open (rule 9 of the number rules), lets
 * the style of the form decide the rest (rule 10), and says which relations the printed numbers break.
 */

import type { Catalogue } from '../../catalogue/model.js';
import type { Finding } from '../../model/finding.js';
import type { Figure, Observation } from '../../model/report.js';
import { withReason } from './reasons.js';
import { confirmed } from './relations/confirm.js';
import { decide } from './relations/decide.js';
import { instancesOf, type Rows } from './relations/instances.js';
import { judge } from './relations/judge.js';

/** Rule ids of the findings that come from relations. */
export const RELATION_RULES = [
  'number-by-relation',
  'ratio-differs',
  'sum-differs',
  'ratio-cut',
  'ratio-undefined',
  'other-reading-repairs',
  'row-shifted',
] as const;

/** Doubts of reading a cell that a relation can take away. */
export const RESOLVED_BY_RELATIONS: ReadonlySet<string> = new Set([
  'number-undecided',
  'number-wrapped',
  'part-of-one',
  'digits-apart',
]);

export interface RelationsChecked {
  readonly observations: readonly Observation[];
  readonly findings: readonly Finding[];
}

/** `figures` of the prose only help to tell who is likely to be wrong. */
export function checkRelations(
  catalogue: Catalogue,
  observations: readonly Observation[],
  figures: readonly Figure[] = [],
): RelationsChecked {
  const printedRows: Rows = new Map(observations.map((row) => [row.indicatorId, row]));
  const instances = instancesOf(catalogue, printedRows);
  const decided = decide(catalogue, instances, printedRows);
  const rows = confirmed(instances, decided.rows);
  const told = instances.flatMap((instance) => judge(instance, instances, rows, figures));
  return {
    observations: observations.map((before) => {
      const row = rows.get(before.indicatorId) ?? before;
      return told.filter(({ rows: ids }) => ids.includes(row.indicatorId)).reduce(withReason, row);
    }),
    findings: [...decided.findings, ...told],
  };
}
