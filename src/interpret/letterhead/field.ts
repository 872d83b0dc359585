/** What reading one field of the letterhead gives. */
import type { Candidate, Finding } from '../../model/report.js';
import type { Seen } from './candidates.js';
import { letterheadFinding } from './finding.js';

export interface FieldReading<T extends Seen> {
  readonly seen: readonly T[];
  readonly chosen: T | null;
  readonly candidates: readonly Candidate[];
  readonly findings: readonly Finding[];
}

/** One finding for each place that contradicts the chosen one, with both as evidence. */
export function conflicts(
  rule: 'report-number-conflict' | 'report-date-conflict' | 'period-conflict' | 'issuer-conflict',
  chosen: Seen | null,
  others: readonly Seen[],
): Finding[] {
  if (chosen === null) return [];
  return others.map((one) => letterheadFinding(rule, [chosen, one], chosen.value, one.value));
}

/** The finding that nothing fills the field; what comes nearest (a blank to be filled in) is its evidence. */
export const missing = (
  rule: 'report-number-missing' | 'report-date-missing' | 'period-missing' | 'issuer-missing',
  seen: readonly Seen[],
): Finding => letterheadFinding(rule, seen.slice(0, 1), '', seen[0]?.value ?? '');
