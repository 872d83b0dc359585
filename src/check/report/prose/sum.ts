/**
 * Prose arithmetic, sums: a total and the list of its parts (`2.005 thủ tục (cấp tỉnh 1.525, cấp huyện 318, cấp xã 162)`). Many lists
 * name only some parts, so a difference counts only where the list says that it is whole, or all but adds up.
 */

import { type Finding, finding } from '../../../model/finding.js';
import { abs, cmp, eq, mul, sub, sum } from '../../../numbers/decimal.js';
import { fold } from '../../../text/normalise.js';
import { patternOf } from '../../../text/vocabulary.js';
import type { Check } from '../check-model.js';
import { figureEvidence } from '../evidence.js';
import { slips } from '../relations/slips.js';
import { type List, listBehind, opensList } from './lists.js';
import { exactValue, type Placed, type Sentence, wordsBetween } from './sentences.js';

export const PROSE_SUMS: Check = {
  rules: ['prose-sum-differs'],
  find: ({ sentences }) =>
    sentences.flatMap((sentence, at) => [...inSentence(sentence), ...overTwo(sentences[at - 1], sentence)]),
};

/** A total whose parts differ by no more than this (share of the total) all but adds up. */
const NEAR = '0.1';
/** From this total on a slip of one digit is told from a part left out. */
const TELLING_TOTAL = '100';
/** The same for a list that may not be whole. */
const LONG_TOTAL = '1000';
/** Fewer parts than this in a list that may not be whole are no list. */
const PARTS_OF_SOME = 3;

/** A sentence that goes on with the parts of the one before it: the last number of that one is its total. */
function overTwo(before: Sentence | undefined, sentence: Sentence): Finding[] {
  const opens = patternOf(sentence.vocabulary, 'list.sentence').test(fold(sentence.text));
  if (!opens || before === undefined || before.section !== sentence.section) return [];
  const shift = before.text.length + 1;
  const shifted = sentence.placed.map((one) => ({ ...one, start: one.start + shift, end: one.end + shift }));
  const joined = {
    section: sentence.section,
    text: `${before.text} ${sentence.text}`,
    placed: [...before.placed.slice(-1), ...shifted],
    vocabulary: sentence.vocabulary,
  };
  return before.placed.length === 0 ? [] : ofTotal(joined, 0);
}

const inSentence = (sentence: Sentence): Finding[] => sentence.placed.flatMap((_, at) => ofTotal(sentence, at));

function ofTotal(sentence: Sentence, at: number): Finding[] {
  const total = sentence.placed[at];
  if (total === undefined) return [];
  if (total.figure.role === 'numerator') return ofFractions(sentence, at);
  if (total.figure.role !== 'value' || total.unitClass === 'percent' || exactValue(total.figure) === null) return [];
  const list = listBehind(sentence, at);
  return list === null ? [] : ofNumbers(total, list);
}

function ofNumbers(total: Placed, { parts, isWhole }: List): Finding[] {
  const whole = total.figure.value;
  const values = parts.flatMap(({ figure }) => figure.value ?? []);
  if (whole === null || values.length < 2) return [];
  // What follows the parts may belong to the next subject already.
  const prefixes = values.map((_, i) => values.slice(0, i + 1)).slice(1);
  if (prefixes.some((prefix) => eq(sum(prefix), whole))) return [];
  const reckoned = sum(values);
  if (!allButAddsUp(whole, values, reckoned, isWhole)) return [];
  return [tell(total, parts, whole, reckoned)];
}

function allButAddsUp(whole: string, values: readonly string[], reckoned: string, isWhole: boolean): boolean {
  const difference = abs(sub(whole, reckoned));
  if (isWhole && (cmp(difference, mul(whole, NEAR)) <= 0 || cmp(difference, '1') <= 0)) return true;
  // A list that may not be whole: only a slip of one digit in a long number is no chance.
  if (cmp(whole, isWhole ? TELLING_TOTAL : LONG_TOTAL) < 0 || values.length < (isWhole ? 2 : PARTS_OF_SOME))
    return false;
  return slips(whole).includes(reckoned);
}

/** `68/362 …, trong đó 44/175 … và 24/189 …`: one of the two rows of numbers adds up, so the other should. */
function ofFractions(sentence: Sentence, at: number): Finding[] {
  const [numerator, denominator] = [sentence.placed[at], sentence.placed[at + 1]];
  if (numerator === undefined || denominator?.partner !== numerator.figure) return [];
  const first = sentence.placed[at + 2];
  if (first === undefined) return [];
  const words = wordsBetween(sentence, denominator, first);
  if (!opensList(words, sentence.vocabulary)) return [];
  const tops: Placed[] = [];
  const bottoms: Placed[] = [];
  for (let i = at + 2; i + 1 < sentence.placed.length; i += 2) {
    const [top, bottom] = [sentence.placed[i], sentence.placed[i + 1]];
    if (top === undefined || bottom?.partner !== top.figure) break;
    tops.push(top);
    bottoms.push(bottom);
  }
  if (tops.length < 2) return [];
  const all = [numerator, denominator, ...tops, ...bottoms];
  if (all.some(({ figure }) => exactValue(figure) === null)) return [];
  const [n, m] = [numerator.figure.value, denominator.figure.value];
  const [top, bottom] = [tops, bottoms].map((list) => sum(list.map(({ figure }) => figure.value ?? '0')));
  if (n === null || m === null || top === undefined || bottom === undefined) return [];
  if (eq(n, top) && !eq(m, bottom)) return [tell(denominator, bottoms, m, bottom)];
  return eq(m, bottom) && !eq(n, top) ? [tell(numerator, tops, n, top)] : [];
}

function tell(total: Placed, parts: readonly Placed[], whole: string, reckoned: string): Finding {
  const first = parts[0]?.figure;
  return finding(
    'prose-sum-differs',
    { parts: parts.map(({ figure }) => figure.valueRaw), reckoned, whole, raw: total.figure.valueRaw },
    {
      indicatorId: total.figure.indicatorId,
      expected: reckoned,
      actual: whole,
      evidence: [
        figureEvidence(total.figure),
        ...(first !== undefined && first.sentence !== total.figure.sentence ? [figureEvidence(first)] : []),
      ],
      figures: [total, ...parts].map(({ figure }) => figure.figure),
    },
  );
}
