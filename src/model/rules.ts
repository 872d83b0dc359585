/**
 * Every rule of this program, once: what it speaks of, how grave it is, its sentence, what it blocks, what may lift it. An id that
 * stands here is a `RuleId`; no other compiles. docs/reasons.md is written from it (`npm run reasons`).
 */

import { ACROSS_RULES } from './rules/across.js';
import { CONTRADICTION_RULES } from './rules/contradiction.js';
import { DOCUMENT_RULES } from './rules/document.js';
import { FILE_RULES } from './rules/file.js';
import { FORM_RULES } from './rules/form.js';
import { FORMAT_RULES } from './rules/format.js';
import { LETTERHEAD_RULES } from './rules/letterhead.js';
import { PRINT_RULES } from './rules/print.js';
import { PROSE_RULES } from './rules/prose.js';
import { ROW_RULES } from './rules/row.js';
import type { Rule } from './rules/rule.js';
import { RUN_RULES } from './rules/run.js';
import { VALUE_RULES } from './rules/value.js';
import type { Said, Severity } from './said.js';

export const RULES = {
  ...RUN_RULES,
  ...FILE_RULES,
  ...FORMAT_RULES,
  ...DOCUMENT_RULES,
  ...PRINT_RULES,
  ...LETTERHEAD_RULES,
  ...FORM_RULES,
  ...ROW_RULES,
  ...VALUE_RULES,
  ...CONTRADICTION_RULES,
  ...PROSE_RULES,
  ...ACROSS_RULES,
} as const;

type Rules = typeof RULES;

export type RuleId = keyof Rules;

/** Rules that can stop a file or a run: those with advice. */
export type FailureId = { [K in RuleId]: Rules[K] extends { readonly advice: unknown } ? K : never }[RuleId];

type Asked<T> = T extends (places: infer P) => unknown ? P : unknown;
type Part<K extends RuleId, Key extends string> = Rules[K] extends Readonly<Record<Key, infer T>> ? Asked<T> : unknown;

/** What the sentence of a rule must be told: its places. `{}` when it always says the same. */
export type PlacesOf<K extends RuleId> = Part<K, 'severity'> & Part<K, 'say'> & Part<K, 'advice'>;

export const ruleOf = (id: RuleId): Rule => RULES[id];

/** Whether `id` is a rule that can stop a file or a run. */
export const isFailureId = (id: string): id is FailureId => isRuleId(id) && ruleOf(id).advice !== undefined;

export const isRuleId = (id: string): id is RuleId => Object.hasOwn(RULES, id);

/** A reading under this rule is in doubt: what it bears on is for review. */
export const isDoubt = (id: RuleId): boolean => ruleOf(id).blocks === 'value';

const filled = <T>(part: T | ((places: never) => T), places: unknown): T =>
  // The compiler held the places against the rule where it was named.
  typeof part === 'function' ? (part as (places: unknown) => T)(places) : part;

export const sentenceOf = <K extends RuleId>(id: K, places: PlacesOf<K>): Said => filled(ruleOf(id).say, places);

export const severityOf = <K extends RuleId>(id: K, places: PlacesOf<K>): Severity =>
  filled(ruleOf(id).severity, places);

/** What to do about it; null for rules that stop nothing. */
export function adviceOf<K extends RuleId>(id: K, places: PlacesOf<K>): Said | null {
  const { advice } = ruleOf(id);
  return advice === undefined ? null : filled(advice, places);
}

/** What a rule is told when it stands among the reasons of a row: the cell itself shows the rest. */
export const AS_REASON = { in: 'cell', of: 'rows', decided: false, added: [], missing: [] } as const;

/** Rules that a reading of a cell or a row can name as its reason. */
export type Doubt = { [K in RuleId]: typeof AS_REASON extends PlacesOf<K> ? K : never }[RuleId];
