/**
 * Prose against prose: one quantity said twice with different numbers. Where the table has the number, both are compared with the
 * table instead.
 */
import { type Finding, finding } from '../../../model/finding.js';
import type { Figure } from '../../../model/report.js';
import { eq } from '../../../numbers/decimal.js';
import { fold } from '../../../text/normalise.js';
import { type Check, type Facts, valueOfRow } from '../check-model.js';
import { figureEvidence } from '../evidence.js';
import { exactValue, type Placed, type Sentence } from './sentences.js';

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

/** A clause with fewer words is said of many things. */
const TELLING_WORDS = 8;
/** Signs that end a clause. */
const CLAUSE_END = /[;:.,()](?=\s|$)/gu;

interface Clause {
  /** The words around the number, folded, with a mark in its place. */
  readonly words: string;
  readonly figure: Figure;
}

/**
 * The very same words around two numbers. The clause must be long and name its subject (a name with a capital inside the clause):
 * `đã giải quyết 120 hồ sơ` is said of every level in turn.
 */
function sameWords({ sentences }: Facts): Finding[] {
  const seen = new Map<string, Figure>();
  return sentences.flatMap((sentence) =>
    sentence.placed.flatMap((placed) => {
      const clause = clauseOf(sentence, placed);
      if (clause === null) return [];
      const before = seen.get(clause.words);
      if (before === undefined) seen.set(clause.words, clause.figure);
      return before !== undefined && differ(before, clause.figure) ? [tell(before, clause.figure)] : [];
    }),
  );
}

function clauseOf({ text, placed }: Sentence, { figure, start, end, unitClass }: Placed): Clause | null {
  if (figure.role !== 'value' || unitClass === 'percent' || figure.indicatorId !== null || exactValue(figure) === null)
    return null;
  const ends = [...text.matchAll(CLAUSE_END)].map(({ index }) => index);
  const from = (ends.findLast((at) => at < start) ?? -1) + 1;
  const to = ends.find((at) => at >= end) ?? text.length;
  if (placed.some((other) => other.figure !== figure && other.start >= from && other.end <= to)) return null;
  const [left, right] = [text.slice(from, start), text.slice(end, to)];
  const words = `${fold(left)} # ${fold(right)}`.trim();
  if (words.split(' ').length <= TELLING_WORDS || !namesSubject(`${left} ${right}`)) return null;
  return { words, figure };
}

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
