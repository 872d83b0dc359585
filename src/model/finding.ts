/** The one shape of what somebody should know, from a reader of pages to `findings.csv`. Plain JSON. */
import type { Failure, Result } from './result.js';
import { AS_REASON, adviceOf, type FailureId, type PlacesOf, type RuleId, sentenceOf, severityOf } from './rules.js';
import type { Said, Severity } from './said.js';

export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** The indicator that it is about; null when it is about none or many. */
  readonly indicatorId: string | null;
  readonly message: Said;
  readonly expected: string;
  readonly actual: string;
  readonly evidence: readonly Evidence[];
  /** Indicator ids of the rows whose reasons name the rule, beside those that named it before there was a finding. */
  readonly rows: readonly string[];
  /** Numbers of the figures whose reasons name the rule. */
  readonly figures: readonly number[];
}

/** A place that proves a finding. `sha256` names another report; null is this one. All numbers 1-based. */
export interface Evidence {
  readonly sha256: string | null;
  readonly page: number | null;
  readonly table: number | null;
  readonly row: number | null;
  readonly text: string;
}

/** What a finding is about, besides what its sentence says. */
export type About = Partial<Omit<Finding, 'rule' | 'severity' | 'message'>>;

/** A finding of a registered rule; `places` are what its sentence asks for. */
export const finding = <K extends RuleId>(rule: K, places: PlacesOf<K>, about: About = {}): Finding => ({
  rule,
  severity: severityOf(rule, places),
  indicatorId: about.indicatorId ?? null,
  message: sentenceOf(rule, places),
  expected: about.expected ?? '',
  actual: about.actual ?? '',
  evidence: about.evidence ?? [],
  rows: about.rows ?? [],
  figures: about.figures ?? [],
});

/** The finding of a rule that already stands among the reasons of the rows that it is about. */
export const ofReason = (rule: RuleId, about: About): Finding => finding(rule, AS_REASON as PlacesOf<RuleId>, about);

/** The finding again, as why a file or a run was stopped. */
export function failure<K extends FailureId>(rule: K, places: PlacesOf<K>): Failure {
  const advice = adviceOf(rule, places);
  if (advice === null) throw new Error(`no advice: ${rule}`);
  return { reason: rule, message: sentenceOf(rule, places), advice };
}

export const fail = <K extends FailureId>(rule: K, places: PlacesOf<K>): Result<never> => ({
  ok: false,
  failure: failure(rule, places),
});

const NOWHERE: Evidence = { sha256: null, page: null, table: null, row: null, text: '' };

/** What a reader met on a page. */
export const onPage = (page: number): readonly Evidence[] => [{ ...NOWHERE, page }];

/** What a reader met in a table; `table` is its index in `document.tables`. */
export const inTable = (table: number): readonly Evidence[] => [{ ...NOWHERE, table: table + 1 }];
