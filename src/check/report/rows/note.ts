/**
 * A value that its own note contradicts: done, says the value; planned or not yet done, says the note. The number is what is
 * printed; whether it is a fact or a plan is for the issuer to say.
 */

import type { Indicator } from '../../../catalogue/model.js';
import { type Finding, finding } from '../../../model/finding.js';
import type { Observation } from '../../../model/report.js';
import type { PlacesOf } from '../../../model/rules.js';
import { cmp } from '../../../numbers/decimal.js';
import { fold } from '../../../text/normalise.js';
import { onceFor, patternOf, type Vocabulary } from '../../../text/vocabulary.js';
import { type Check, type Facts, indicatorRows } from '../check-model.js';
import { rowEvidence } from '../evidence.js';
import { changingWords, isEmpty, numberOf } from './note-words.js';

export const NOTES: Check = {
  rules: ['note-contradicts', 'note-changes-value', 'number-in-note'],
  find: (facts) => indicatorRows(facts).flatMap(({ indicator, row }) => contradiction(indicator, row, facts)),
};

const noteWords = onceFor((vocabulary) => ({
  /** A note that begins so speaks of what is still to come. The deed must follow: `dự kiến cả năm đạt 95%` adds to a fact. */
  planned: patternOf(vocabulary, 'note.planned'),
  /** Something else not yet there (`chưa có vi phạm`, `chưa hoàn thành 2 nhiệm vụ`) says nothing against the value. */
  notYet: patternOf(vocabulary, 'note.not-yet'),
  underWay: patternOf(vocabulary, 'note.under-way'),
  done: patternOf(vocabulary, 'note.done'),
  /** Words that make a deed a preparation for it, or take part of it back. */
  notAllDone: patternOf(vocabulary, 'note.not-all-done'),
  /** When a plan is to be carried out: without it a note on a number may be about a part of what is counted. */
  later: patternOf(vocabulary, 'note.later'),
  codeEnds: patternOf(vocabulary, 'code.ends-work'),
  codeNo: patternOf(vocabulary, 'code.no'),
  codeUnderWay: patternOf(vocabulary, 'code.under-way'),
}));

/** What a code's name says: done, under way, or not; null when it is no such answer (`Trực tuyến`, `2 cấp`). */
type State = 'done' | 'under-way' | 'not';

function contradiction(indicator: Indicator, row: Observation, facts: Facts): Finding[] {
  const note = fold(row.note);
  if (note === '') return [];
  if (isEmpty(row)) return numberInNote(indicator, row, facts);
  const words = changingWords(row, indicator, facts);
  if (words !== null)
    return [tell('note-changes-value', { value: row.valueRaw, note: row.note, words }, indicator, row)];
  if (row.value === null) return [];
  const speaks =
    indicator.kind === 'enum' ? againstCode(indicator, row.value, note) : againstNumber(indicator, row.value, note);
  if (!speaks) return [];
  const label = indicator.codes.find(({ code }) => code === row.value)?.label;
  const said = label === undefined ? row.value : `${row.value} (${label})`;
  return [tell('note-contradicts', { value: said, note: row.note }, indicator, row)];
}

const tell = <K extends 'note-contradicts' | 'note-changes-value' | 'number-in-note'>(
  rule: K,
  places: PlacesOf<K>,
  indicator: Indicator,
  row: Observation,
): Finding =>
  finding(rule, places, {
    indicatorId: indicator.id,
    expected: row.note,
    actual: row.value ?? row.valueRaw,
    evidence: [rowEvidence(row), rowEvidence(row, row.note)],
    rows: [indicator.id],
  });

function numberInNote(indicator: Indicator, row: Observation, { vocabulary }: Facts): Finding[] {
  const number = numberOf(row.note, vocabulary);
  return number === null ? [] : [tell('number-in-note', { note: row.note, number }, indicator, row)];
}

function againstCode({ codes, vocabulary }: Indicator, value: string, note: string): boolean {
  const words = noteWords(vocabulary);
  const states = codes.map(({ code, label }) => ({ code, state: stateOf(label, vocabulary) }));
  // Only a row that can be answered with no says whether something was done.
  if (!states.some(({ state }) => state === 'not')) return false;
  const state = states.find(({ code }) => code === value)?.state;
  // Work that goes on is against `Hoàn thành`, not against `Có`.
  const asksForEnd =
    states.some((one) => one.state === 'under-way') || codes.some(({ label }) => words.codeEnds.test(fold(label)));
  if (state === 'done')
    return words.planned.test(note) || words.notYet.test(note) || (asksForEnd && words.underWay.test(note));
  if (state === 'under-way') return words.notYet.test(note);
  return state === 'not' && words.done.test(note) && !words.notAllDone.test(note);
}

function stateOf(label: string, vocabulary: Vocabulary): State {
  const { codeNo, codeUnderWay } = noteWords(vocabulary);
  const folded = fold(label);
  if (codeNo.test(folded)) return 'not';
  return codeUnderWay.test(folded) ? 'under-way' : 'done';
}

function againstNumber({ vocabulary }: Indicator, value: string, note: string): boolean {
  const { planned, later, notYet } = noteWords(vocabulary);
  if (cmp(value, '0') <= 0) return false;
  return planned.test(note) ? later.test(note) : notYet.test(note);
}
