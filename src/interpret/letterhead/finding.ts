/** Findings about the letterhead, with what was seen. */
import { type Finding, finding } from '../../model/finding.js';
import type { LETTERHEAD_RULES } from '../../model/rules/letterhead.js';
import { evidenceOf, type Seen } from './candidates.js';

/** Those that always say the same. */
export type LetterheadRule = Exclude<keyof typeof LETTERHEAD_RULES, 'issuer-of-other-kind'>;

export const letterheadFinding = (
  rule: LetterheadRule,
  seen: readonly Seen[],
  expected: string,
  actual: string,
): Finding => finding(rule, {}, { expected, actual, evidence: seen.map(evidenceOf) });
