/**
 * Prose against prose: one quantity said twice with different numbers. Where the table has the number, both are compared with the
 * table instead.
 */
import { type Finding, finding } from '../../../model/finding.js';
import type { Figure } from '../../../model/report.js';
import { eq } from '../../../numbers/decimal.js';
import { fold } from '../../../text/normalise.js';
import { onceFor, patternOf } from '../../../text/vocabulary.js';
import { type Check, type Facts, valueOfRow } from '../check-model.js';
import { figureEvidence } from '../evidence.js';
import { exactValue, type Sentence } from './sentences.js';

export const PROSE_TWICE: Check = {
  rules: ['prose-contradicts'],
  find: (facts) => [...tied(facts), ...sameWords(facts)],
};

/** Figures of one indicator that the table leaves blank. */
function tied(facts: Facts): Finding[] {
  const byId = new Map<string, Figure[]>();
  for (const figure of facts.figures) {
    if (figure.indicatorId === null || exactValue(figure) === null || valueOfRow(facts, figure.indicatorId)) continue;
    byId.set(figure.indicatorId, [...(byId.get(figure.indicatorId) ?? []), figure]);
  }
  return [...byId.values()].flatMap((figures) => {
    const [first] = figures;
    const second = figures.find((figure) => first !== undefined && differ(first, figure));
    return first === undefined || second === undefined ? [] : [tell(first, second)];
  });
}

const differ = (a: Figure, b: Figure): boolean =>
  a.value !== null && b.value !== null && fold(a.unit) === fold(b.unit) && !eq(a.value, b.value);

/** A sentence with fewer words is said of many things. */
const TELLING_WORDS = 8;

interface Whole {
  /** The words of the sentence, folded, with a mark in place of its number. */
  readonly words: string;
  readonly figure: Figure;
}

/**
 * The very same sentence under two headings, with two numbers. It must be long, name its subject (a name with a capital inside)
 * and no time but that of the report, and its headings neither; two such sentences under one heading are a list.
 */
function sameWords({ sentences }: Facts): Finding[] {
  const seen = new Map<string, Figure>();
  return sentences.flatMap((sentence) => {
    const whole = wholeOf(sentence);
    if (whole === null) return [];
    const before = seen.get(whole.words);
    if (before === undefined) seen.set(whole.words, whole.figure);
    const isList = before?.section === whole.figure.section;
    return before !== undefined && !isList && differ(before, whole.figure) ? [tell(before, whole.figure)] : [];
  });
}

const twiceWords = onceFor((vocabulary) => ({ time: patternOf(vocabulary, 'twice.time') }));

function wholeOf({ text, section, placed, vocabulary }: Sentence): Whole | null {
  const [only, ...more] = placed;
  if (only === undefined || more.length > 0) return null;
  const { figure, start, end, unitClass } = only;
  if (figure.role !== 'value' || figure.indicatorId !== null || exactValue(figure) === null) return null;
  if (unitClass !== 'count' && unitClass !== 'money') return null;
  const [left, right] = [text.slice(0, start), text.slice(end)];
  const { time } = twiceWords(vocabulary);
  if ([left, right, section].some((words) => /\d/u.test(words.replace(NUMBERING, '')) || time.test(words))) return null;
  if (section.split(' > ').some((heading) => namesSubject(heading.replace(NUMBERING, '')))) return null;
  const words = `${fold(left)} # ${fold(right)}`.trim();
  return words.split(' ').length > TELLING_WORDS && namesSubject(`${left} ${right}`) ? { words, figure } : null;
}

/** The number of a heading, or the bullet of a sentence. */
const NUMBERING = /(?:^|(?<=> ))[\s\-–+•*]*(?:(?:[IVXL]+|\d{1,2}|[a-zđ])(?:\.\d{1,2})*[.)]\s*)?/gu;

/** A capitalised word that is not the first: the name of a body or a system. Abbreviations in capitals are no name. */
const namesSubject = (clause: string): boolean =>
  clause
    .trim()
    .split(/\s+/u)
    .slice(1)
    .some((word) => /^\p{Lu}\p{Ll}/u.test(word));

function tell(a: Figure, b: Figure): Finding {
  return finding(
    'prose-contradicts',
    { a: `${a.valueRaw} ${a.unit}`, b: `${b.valueRaw} ${b.unit}` },
    {
      indicatorId: a.indicatorId,
      expected: a.value ?? '',
      actual: b.value ?? '',
      evidence: [figureEvidence(a), figureEvidence(b)],
      rows: a.indicatorId === null ? [] : [a.indicatorId],
      figures: [a.figure, b.figure],
    },
  );
}
