/** Marks rows and figures with the rules of the findings about them. */
import type { Finding } from '../../model/finding.js';
import { judged } from '../../model/ground.js';
import { byCodePoint } from '../../model/order.js';
import type { Figure, Observation } from '../../model/report.js';
import type { RuleId } from '../../model/rules.js';

const added = (reasons: readonly RuleId[], rule: RuleId): RuleId[] =>
  [...new Set([...reasons, rule])].sort(byCodePoint);

/** `row` with the rule among its reasons. A rule that doubts the reading sends it to review; a person's correction stands. */
export const withReason = (row: Observation, { rule }: Pick<Finding, 'rule'>): Observation =>
  judged({ ...row, reasons: added(row.reasons, rule) });

export const withFigureReason = (figure: Figure, { rule }: Pick<Finding, 'rule'>): Figure => ({
  ...figure,
  reasons: added(figure.reasons, rule),
});
