/** Marks rows and figures with the rules of the findings about them. */
import { byCodePoint } from '../../model/order.js';
import type { Figure, Observation } from '../../model/report.js';

const added = (reasons: readonly string[], rule: string): string[] =>
  [...new Set([...reasons, rule])].sort(byCodePoint);

/** `row` with `rule` among its reasons. `review`: its reading is in doubt; a person's correction stands all the same. */
export const withReason = (row: Observation, rule: string, review: boolean): Observation => ({
  ...row,
  reasons: added(row.reasons, rule),
  status: review && row.status === 'accepted' ? 'review' : row.status,
});

export const withFigureReason = (figure: Figure, rule: string): Figure => ({
  ...figure,
  reasons: added(figure.reasons, rule),
});
