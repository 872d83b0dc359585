/**
 * Prose arithmetic, sums: a total and the list of its parts (`2.005 thủ tục (cấp tỉnh 1.525, cấp huyện 318, cấp xã 162)`). Many lists
 * name only some parts, so a difference counts only where the list says that it is whole, or all but adds up.
 */
import type { Finding } from '../../../model/report.js';
import { abs, cmp, eq, mul, sub, sum } from '../../../numbers/decimal.js';
import { fold } from '../../../text/normalise.js';
import type { Check, Facts, Found } from '../check-model.js';
import { figureEvidence } from '../evidence.js';
import { slips } from '../relations/slips.js';
import { inVietnamese } from '../say.js';
import { exactValue, type Placed, type Sentence, sentencesOf, wordsBetween } from './sentences.js';

export const PROSE_SUMS: Check = {
  rules: ['prose-sum-differs'],
  find: (facts: Facts) => joined(sentencesOf(facts.figures)).flatMap(inSentence),
};

/** Words that open a list of parts; the first kind says that it is whole. */
const WHOLE_LIST = /(?:^| )(?:gồm|bao gồm|gồm có|chia ra)(?= |$)/u;
const SOME_LIST = /(?:^| )(?:trong đó|cụ thể)(?= |$)/u;
/** Words that make a number beside a total something else than a part of it. */
const NO_PART =
  /(?:^| )(?:tăng|giảm|vượt|so với|so|từ|xuống|lên|kế hoạch|dự kiến|còn lại|đạt|trên tổng số|cùng kỳ)(?= |$)/u;
const LIST_END = /(?:^| )(?:;|kết quả|đồng thời|ngoài ra)(?= |$)/u;

/** A total whose parts differ by no more than this (share of the total) all but adds up. */
const NEAR = { whole: '0.05', some: '0.01' } as const;
/** From this total on a slip of one digit is told from a part left out. */
const TELLING_TOTAL = '100';
/** Fewer parts than this in a list that may not be whole are no list. */
const PARTS_OF_SOME = 3;

/** A sentence that goes on with the parts of the one before it is read together with it. */
function joined(sentences: readonly Sentence[]): Sentence[] {
  return sentences.flatMap((sentence, at) => {
    const before = sentences[at - 1];
    const opens = /^(?:trong đó|bao gồm|gồm|cụ thể)(?= |$)/u.test(fold(sentence.text));
    if (!opens || before === undefined || before.section !== sentence.section) return [sentence];
    const shift = before.text.length + 1;
    return [
      sentence,
      {
        section: sentence.section,
        text: `${before.text} ${sentence.text}`,
        placed: [
          ...before.placed.slice(-1),
          ...sentence.placed.map((one) => ({ ...one, start: one.start + shift, end: one.end + shift })),
        ],
      },
    ];
  });
}

function inSentence(sentence: Sentence): Found[] {
  return sentence.placed.flatMap((total, at) => {
    if (total.figure.role === 'numerator') return ofFractions(sentence, at);
    if (total.figure.role !== 'value' || total.unitClass === 'percent' || exactValue(total.figure) === null) return [];
    const list = bracketed(sentence, at) ?? opened(sentence, at);
    return list === null ? [] : ofNumbers(total, list);
  });
}

interface List {
  readonly parts: readonly Placed[];
  /** The words say that nothing is left out. */
  readonly isWhole: boolean;
}

/** `W (p1 …, p2 …)`: everything inside the brackets. */
function bracketed(sentence: Sentence, at: number): List | null {
  const [total, first] = [sentence.placed[at], sentence.placed[at + 1]];
  if (total === undefined || first === undefined) return null;
  const open = sentence.text.indexOf('(', total.end);
  const close = sentence.text.indexOf(')', open);
  if (open < 0 || close < 0 || first.start < open || first.start > close) return null;
  if (sentence.text.indexOf('(', open + 1) > 0 && sentence.text.indexOf('(', open + 1) < close) return null;
  if (/[;.]/u.test(sentence.text.slice(total.end, open))) return null;
  const parts = sentence.placed.filter(({ start }) => start > open && start < close);
  const words = [total, ...parts]
    .slice(0, -1)
    .map((one, i) => wordsBetween(sentence, one, parts[i] ?? one))
    .join(' ');
  if (NO_PART.test(words) || !parts.every((part) => isPartOf(part, total))) return null;
  return parts.length < 2 ? null : { parts, isWhole: !SOME_LIST.test(words) };
}

/** `W, gồm p1, p2 …`, `W, trong đó p1, p2 …`: up to the end of the clause, without what stands in brackets. */
function opened(sentence: Sentence, at: number): List | null {
  const total = sentence.placed[at];
  if (total === undefined) return null;
  const parts: Placed[] = [];
  let kind: 'whole' | 'some' | null = null;
  let last = total;
  for (const next of sentence.placed.slice(at + 1)) {
    const words = wordsBetween(sentence, last, next);
    last = next;
    if (isInBrackets(sentence, total, next)) continue;
    if (LIST_END.test(words)) break;
    if (kind === null) {
      kind = WHOLE_LIST.test(words) ? 'whole' : SOME_LIST.test(words) ? 'some' : null;
      // A share of the total may stand between it and its parts.
      if (kind === null && next.unitClass === 'percent') continue;
      if (kind === null) return null;
    } else if (WHOLE_LIST.test(words) || SOME_LIST.test(words)) break;
    if (next.unitClass === 'percent' && parts.length > 0) continue;
    if (NO_PART.test(words.replace(/^.*(?:trong đó|gồm) ?/u, '')) || !isPartOf(next, total)) break;
    parts.push(next);
  }
  return kind === null || parts.length < 2 ? null : { parts, isWhole: kind === 'whole' };
}

function isInBrackets({ text }: Sentence, from: Placed, { start }: Placed): boolean {
  const before = text.slice(from.end, start);
  return before.split('(').length > before.split(')').length;
}

/** Counted in the same unit: the same words, one among those of the total (`công chức` of `công chức, viên chức`), or none. */
function isPartOf({ figure, unitClass }: Placed, total: Placed): boolean {
  if (figure.role !== 'value' || figure.value === null || figure.qualifier !== null) return false;
  if (unitClass !== null && total.unitClass !== null && unitClass !== total.unitClass) return false;
  const [own, whole] = [fold(figure.unit), fold(total.figure.unit)];
  return own === '' || own === whole || ` ${whole} `.includes(` ${own} `) || ` ${own} `.includes(` ${whole} `);
}

function ofNumbers(total: Placed, { parts, isWhole }: List): Found[] {
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
  const near = cmp(difference, mul(whole, isWhole ? NEAR.whole : NEAR.some)) <= 0;
  if (near || (isWhole && cmp(difference, '1') <= 0)) return true;
  if (cmp(whole, TELLING_TOTAL) < 0 || values.length < (isWhole ? 2 : PARTS_OF_SOME)) return false;
  return slips(whole).includes(reckoned);
}

/** `68/362 …, trong đó 44/175 … và 24/189 …`: one of the two rows of numbers adds up, so the other should. */
function ofFractions(sentence: Sentence, at: number): Found[] {
  const [numerator, denominator] = [sentence.placed[at], sentence.placed[at + 1]];
  if (numerator === undefined || denominator?.partner !== numerator.figure) return [];
  const first = sentence.placed[at + 2];
  if (first === undefined) return [];
  const words = wordsBetween(sentence, denominator, first);
  if (!WHOLE_LIST.test(words) && !SOME_LIST.test(words) && !/[(:]/u.test(words)) return [];
  const tops: Placed[] = [];
  const bottoms: Placed[] = [];
  for (let i = at + 2; i + 1 < sentence.placed.length; i += 2) {
    const [top, bottom] = [sentence.placed[i], sentence.placed[i + 1]];
    if (top === undefined || bottom?.partner !== top.figure) break;
    tops.push(top);
    bottoms.push(bottom);
  }
  if (tops.length < 2) return [];
  const [n, m] = [numerator.figure.value, denominator.figure.value];
  const [top, bottom] = [tops, bottoms].map((list) => sum(list.map(({ figure }) => figure.value ?? '0')));
  if (n === null || m === null || top === undefined || bottom === undefined) return [];
  if (eq(n, top) && !eq(m, bottom)) return [tell(denominator, bottoms, m, bottom)];
  return eq(m, bottom) && !eq(n, top) ? [tell(numerator, tops, n, top)] : [];
}

function tell(total: Placed, parts: readonly Placed[], whole: string, reckoned: string): Found {
  const terms = parts.map(({ figure }) => figure.valueRaw).join(' + ');
  const first = parts[0]?.figure;
  const finding: Finding = {
    severity: 'warning',
    rule: 'prose-sum-differs',
    indicatorId: total.figure.indicatorId,
    message: {
      vi: `Trong phần lời, ${terms} = ${inVietnamese(reckoned)} nhưng tổng ghi ${inVietnamese(whole)} (“${total.figure.valueRaw}”).`,
      en: `In the prose ${terms} = ${reckoned}, but the total is given as ${whole} (“${total.figure.valueRaw}”).`,
    },
    expected: reckoned,
    actual: whole,
    evidence: [
      figureEvidence(total.figure),
      ...(first !== undefined && first.sentence !== total.figure.sentence ? [figureEvidence(first)] : []),
    ],
  };
  return { finding, rows: [], figures: [total, ...parts].map(({ figure }) => figure.figure), review: false };
}
