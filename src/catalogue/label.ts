/**
 * Compares a printed label with the catalogue's: not as one number, but as the kinds of differences between them, because a
 * single word (cấp huyện / cấp xã, mức độ 3 / 4, đúng hạn / quá hạn) makes another indicator while a typing slip does not.
 */

import { expander } from '../text/abbreviations.js';
import { remembered } from '../text/memo.js';
import { bare, fold } from '../text/normalise.js';
import { withY } from '../text/spelling.js';
import type { LabelWord, Vocabulary } from '../text/vocabulary.js';
import type { Abbreviation } from './model.js';
import { eachStep, withinOneEdit } from './word-steps.js';

/**
 * `same`: equal but for spelling, typing slips, abbreviations, filler words, an explanation in brackets left out.
 * `near`: something was added, or the end is missing, and none of the words that tell indicators apart differs.
 * `other`: a word that tells indicators apart differs, or too much.
 */
export type LabelAgreement = 'same' | 'near' | 'other';

export interface LabelMatch {
  readonly agreement: LabelAgreement;
  /** 0–1: share of words that agree, weighed by length. */
  readonly likeness: number;
  /** Words of the catalogue's label that the printed one has. */
  readonly found: number;
  /** Words of the catalogue's label. */
  readonly of: number;
}

/** Of labels that have nothing in common. */
export const NO_MATCH: LabelMatch = { agreement: 'other', likeness: 0, found: 0, of: 0 };

/** A label made ready for comparison. */
export interface LabelKey {
  readonly words: readonly Word[];
  /** The same without what stands in brackets. */
  readonly core: readonly Word[];
  /** What stands in brackets. */
  readonly brackets: readonly Word[];
  /** Its words without any marks, and those of its core. */
  readonly set: ReadonlySet<string>;
  readonly coreSet: ReadonlySet<string>;
  /** The letters and digits alone, as printed: a narrow cell breaks words in two (`VBQPP` / `L`). */
  readonly letters: string;
}

/** A folded word, with what comparing asks of it again and again. */
interface Word {
  readonly text: string;
  readonly bare: string;
  readonly number: boolean;
  /** Carries no measure of its own. */
  readonly filler: boolean;
  /** One more, one fewer or another one of these makes another indicator; numbers count as such too. */
  readonly decisive: boolean;
  /** Says a stretch of time: in brackets it limits what is counted. */
  readonly period: boolean;
}

/** Words kept; Vietnamese has some seven thousand syllables. */
const REMEMBERED_WORDS = 10_000;

/** Share of the catalogue's words that a cut label must still show to be `near`. */
const CUT_LABEL_SHARE = 0.6;
/** Slips allowed: one in so many words, at least one. */
const WORDS_PER_SLIP = 6;
/** Added or missing words (not filler, not decisive) that still leave a label `near`. */
const NEAR_WORDS = 3;

/** Brackets and what stands in them. */
const BRACKETS = /\(([^()]*)\)/g;

/** Makes label keys; abbreviations are written out so that both spellings compare equal. */
export function labelKeys(
  abbreviations: readonly Abbreviation[],
  { labelWords }: Vocabulary,
): (label: string) => LabelKey {
  const same = labelWords.flatMap(({ word, effect, as }) =>
    effect === 'same' ? [{ abbr: word, expansion: as, kind: 'term' }] : [],
  );
  const unmarked = abbreviations.map((one) => ({ ...one, abbr: one.abbr.split(' / ').map(bare).join(' / ') }));
  const expand = expander([...abbreviations, ...same, ...unmarked]);
  // A word may have two effects: `hiện` of `hiện nay` fills, and of `thực hiện` decides.
  const withEffect = (wanted: LabelWord['effect']): ReadonlySet<string> =>
    new Set(labelWords.flatMap(({ word, effect }) => (effect === wanted ? [word] : [])));
  const [fillers, decisive, periods] = [withEffect('none'), withEffect('decisive'), withEffect('period')];
  const wordOf = remembered(
    (text): Word => ({
      text,
      bare: bare(text),
      number: /\d/.test(text),
      filler: fillers.has(text),
      decisive: decisive.has(text),
      period: periods.has(text),
    }),
    REMEMBERED_WORDS,
  );
  const wordsOf = (label: string): Word[] =>
    withY(expand(fold(label)))
      .split(' ')
      .filter((text) => text !== '')
      .map(wordOf);
  return (label) => {
    const all = wordsOf(label);
    const set = new Set(all.map((word) => word.bare));
    const unbracketed = label.replace(BRACKETS, ' ');
    const outside = unbracketed === label ? all : wordsOf(unbracketed);
    const core = outside.length === 0 ? all : outside;
    return {
      words: all,
      core,
      brackets:
        unbracketed === label ? [] : wordsOf([...label.matchAll(BRACKETS)].map(([, inside]) => inside ?? '').join(' ')),
      set,
      coreSet: core === all ? set : new Set(core.map((word) => word.bare)),
      letters: withY(fold(label)).replaceAll(' ', ''),
    };
  };
}

/** The same label, however its words are broken; a label without a letter names nothing. */
export const sameLetters = (a: LabelKey, b: LabelKey): boolean => a.letters !== '' && a.letters === b.letters;

/** `printed` against the catalogue's label. Symmetric but for what counts as a cut label. */
export function compareLabels(printed: LabelKey, catalogue: LabelKey): LabelMatch {
  const full = compareWords(printed.words, catalogue.words);
  if (full.agreement === 'same') return full;
  if (sameLetters(printed, catalogue))
    return { agreement: 'same', likeness: 1, found: catalogue.words.length, of: catalogue.words.length };
  let best = full;
  for (const [printedWords, catalogueWords] of withoutBrackets(printed, catalogue)) {
    const match = compareWords(printedWords.words, catalogueWords.words);
    // Both have brackets and these differ: the same words outside them are no more than near.
    const bothBracketed = isCore(printedWords, printed) && isCore(catalogueWords, catalogue);
    const agreement = match.agreement === 'same' && bothBracketed ? 'near' : match.agreement;
    if (rank(agreement) > rank(best.agreement) || (agreement === best.agreement && match.likeness > best.likeness)) {
      best = { ...match, agreement, likeness: Math.min(match.likeness, 0.99) };
    }
  }
  return narrows(printed, catalogue) ? { ...best, agreement: 'other' } : best;
}

/** Words of a label, and the same without marks. */
interface Words {
  readonly words: readonly Word[];
  readonly set: ReadonlySet<string>;
}

const wholeOf = ({ words, set }: LabelKey): Words => ({ words, set });
const coreOf = ({ core, coreSet }: LabelKey): Words => ({ words: core, set: coreSet });

const isCore = ({ words }: Words, { core, brackets }: LabelKey): boolean => words === core && brackets.length > 0;

/** Brackets explain; a label without them, or with only an abbreviation in them, names the same indicator. */
function withoutBrackets(printed: LabelKey, catalogue: LabelKey): (readonly [printed: Words, catalogue: Words])[] {
  const hasBrackets = ({ core, words }: LabelKey): boolean => core.length < words.length;
  const pairs: [Words, Words][] = [];
  if (hasBrackets(catalogue)) pairs.push([wholeOf(printed), coreOf(catalogue)]);
  if (hasBrackets(printed)) pairs.push([coreOf(printed), wholeOf(catalogue)]);
  if (hasBrackets(catalogue) && hasBrackets(printed)) pairs.push([coreOf(printed), coreOf(catalogue)]);
  return pairs;
}

/** False only where `compareLabels` would give `other`; costs a small part of it. */
export const mayAgree = (printed: LabelKey, catalogue: LabelKey): boolean =>
  sameLetters(printed, catalogue) ||
  wordsMayAgree(printed, catalogue) ||
  withoutBrackets(printed, catalogue).some(([a, b]) => wordsMayAgree(a, b));

/** What `compareWords` allows at most, whatever the order of the words: slips, no number and no decisive word open, few added. */
function wordsMayAgree(a: Words, b: Words): boolean {
  const slips = slipsAllowed(a.words, b.words);
  return (
    fewUnlike(a.words, b.set, slips, slips + NEAR_WORDS) && fewUnlike(b.words, a.set, slips, Number.POSITIVE_INFINITY)
  );
}

/** Of the words that can't be any of `others` but by a letter off: none is a number, and the decisive ones and all are no more than so many. */
function fewUnlike(words: readonly Word[], others: ReadonlySet<string>, decisive: number, all: number): boolean {
  let [foundDecisive, found] = [0, 0];
  for (const word of words) {
    if (word.filler || others.has(word.bare)) continue;
    found += 1;
    if (word.decisive) foundDecisive += 1;
    if (word.number || found > all || foundDecisive > decisive) return false;
  }
  return true;
}

const slipsAllowed = (a: readonly Word[], b: readonly Word[]): number =>
  Math.max(1, Math.floor(Math.max(a.length, b.length) / WORDS_PER_SLIP));

/** A printed bracket that the catalogue does not have limits the measure: `(cấp huyện)`, `(trong kỳ)`, `(không bao gồm …)`. */
const narrows = (printed: LabelKey, catalogue: LabelKey): boolean =>
  printed.brackets.some(
    ({ bare: bareText, decisive, period, number }) => (decisive || period || number) && !catalogue.set.has(bareText),
  );

const rank = (agreement: LabelAgreement): number => (agreement === 'same' ? 2 : agreement === 'near' ? 1 : 0);

function compareWords(a: readonly Word[], b: readonly Word[]): LabelMatch {
  if (a.length === 0 || b.length === 0) return NO_MATCH;
  let agreed = 0;
  let found = 0;
  let total = 0;
  let slips = 0;
  let fillers = 0;
  let changed = 0;
  let decisive = 0;
  let tail = 0;
  eachStep(a, b, pairScore, (left, right) => {
    const weight = Math.max(left?.text.length ?? 0, right?.text.length ?? 0);
    total += weight;
    if (left !== null && right !== null) {
      tail = 0;
      if (left.text === right.text) {
        agreed += weight;
        found += 1;
      } else if (isSlip(left, right)) {
        // Marks alone are no slips: a label without any of them has as many as words.
        if (left.bare !== right.bare) slips += 1;
        found += 1;
        agreed += weight * 0.9;
      } else {
        changed += 1;
        decisive += 1;
      }
      return;
    }
    const word = left ?? right;
    if (word === null) return;
    if (word.filler) {
      fillers += 1;
      total -= weight * 0.7;
    } else {
      changed += 1;
      if (left === null) tail += 1;
      if (word.decisive || word.number) decisive += 1;
    }
  });
  const likeness = total <= 0 ? 0 : Math.max(0, Math.min(1, agreed / total));
  const isSpelt = slips <= slipsAllowed(a, b);
  const match = { likeness, found, of: b.length };
  if (changed === 0 && isSpelt && fillers <= 3) return { ...match, agreement: 'same' };
  const cut = changed > 0 && tail === changed && a.length >= CUT_LABEL_SHARE * b.length && a.length >= 4;
  if (isSpelt && decisive === 0 && (cut || (changed <= NEAR_WORDS && likeness >= 0.75))) {
    return { ...match, agreement: 'near' };
  }
  return { ...match, agreement: 'other' };
}

/** Two spellings of one word: other tone marks, or one letter off in a word long enough to bear it. Numbers never. */
function isSlip(a: Word, b: Word): boolean {
  if (a.number || b.number) return false;
  if (a.bare === b.bare) return true;
  if (a.decisive && b.decisive) return false;
  return Math.min(a.text.length, b.text.length) >= 4 && withinOneEdit(a.text, b.text);
}

const pairScore = (a: Word, b: Word): number => (a.text === b.text ? 2 : isSlip(a, b) ? 1.5 : -1);
