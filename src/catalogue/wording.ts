/**
 * Whether every word by which a printed label differs from the catalogue's is accounted for: a filler, another word for the same,
 * a typing slip, the report's own period or place, a bracket left out, an end cut off. Each other word is named.
 */
import { bare } from '../text/normalise.js';
import { type LabelWord, onceFor, type Vocabulary } from '../text/vocabulary.js';
import type { LabelKey } from './label.js';
import { alignWords, withinOneEdit } from './word-steps.js';

/** What the words of a report's labels may say of the report itself. */
export interface Own {
  /** The issuer is a city: what the catalogue says of a province is said of it. */
  readonly city: boolean;
  readonly year: string | null;
  /** These folded words are the report's period. */
  readonly isPeriod: (words: string) => boolean;
}

export interface Wording {
  /** Printed words that nothing accounts for. */
  readonly added: readonly string[];
  /** Words of the catalogue that are not printed, and nothing accounts for that. */
  readonly missing: readonly string[];
  /** `words`: all are there; `order`: in another order; `start`: the end is cut off. */
  readonly by: 'words' | 'order' | 'start';
  /** Only with other words for the same (`Số` for `Tổng số`). */
  readonly like: boolean;
}

/** Words of a label, told from those of another meaning. */
export interface KnownWords {
  readonly texts: ReadonlySet<string>;
  readonly bare: ReadonlySet<string>;
}

/** How near the label is, 0 the nearest: of two indicators the nearer one is meant. */
export const distanceOf = ({ by, like }: Wording): number =>
  (by === 'words' ? 0 : by === 'order' ? 2 : 4) + (like ? 1 : 0);

export const isExplained = ({ added, missing }: Wording): boolean => added.length + missing.length === 0;

/** Letters that a word must have before another one a letter off is taken for it. */
const SLIP_LETTERS = 4;
/** What must be left of a label that was cut: so many words, and that share of the catalogue's. */
const CUT_WORDS = 4;
const CUT_SHARE = 0.5;
/** Words that the name of a period may have. */
const PERIOD_WORDS = 8;
/** Phrases behind a label that say its period or its place. */
const TAILS = 3;

/** A phrase, and what is read in its place. */
type Rule = readonly [phrase: readonly string[], as: readonly string[]];

const tablesOf = onceFor(({ labelWords }: Vocabulary) => {
  const words = (effect: LabelWord['effect']): readonly LabelWord[] =>
    labelWords.filter((word) => word.effect === effect);
  const rules = (effect: LabelWord['effect'], form: (text: string) => string): Rule[] =>
    words(effect)
      .map(({ word, as }): Rule => [form(word).split(' '), form(as).split(' ')])
      .sort(([a], [b]) => b.length - a.length);
  const asIs = (text: string): string => text;
  const texts = (effect: LabelWord['effect']): Set<string> =>
    new Set(words(effect).flatMap(({ word }) => [word, bare(word)]));
  const ofKind = (...kinds: readonly string[]): string[] =>
    labelWords.flatMap(({ word, kind }) => (kinds.includes(kind) ? [word] : []));
  const orPlain = (list: readonly string[]): Set<string> => new Set(list.flatMap((word) => [word, bare(word)]));
  return {
    fillers: new Set(words('none').map(({ word }) => word)),
    plainFillers: texts('none'),
    like: { marked: rules('like', asIs), plain: rules('like', bare) },
    city: { marked: rules('city', asIs), plain: rules('city', bare) },
    ownPeriods: texts('own-period'),
    ownPlaces: texts('own-place'),
    timed: new Set(ofKind('period', 'plan', 'cumulative')),
    placed: new Set(ofKind('level')),
    levels: orPlain(ofKind('level')),
    negations: orPlain(ofKind('negation')),
  };
});
type Tables = ReturnType<typeof tablesOf>;

/** Sets `printed` against the catalogue's label. */
export function explainLabel(
  printed: LabelKey,
  catalogue: LabelKey,
  { known, vocabulary, own }: { readonly known: KnownWords; readonly vocabulary: Vocabulary; readonly own: Own },
): Wording {
  const plain = printed.letters === bare(printed.letters);
  if (printed.letters !== '' && printed.letters === (plain ? bare(catalogue.letters) : catalogue.letters)) return SAME;
  const tables = tablesOf(vocabulary);
  const same = isSameWord(known, plain);
  const textsOf = (words: LabelKey['words']): string[] => words.map((word) => (plain ? word.bare : word.text));
  const city = own.city ? (plain ? tables.city.plain : tables.city.marked) : [];
  const whole = withoutEchoes(rewritten(textsOf(printed.words), city));
  const wanted = [
    textsOf(catalogue.words),
    ...(catalogue.core.length < catalogue.words.length ? [textsOf(catalogue.core)] : []),
  ];
  const like = plain ? tables.like.plain : tables.like.marked;
  const fillers = plain ? tables.plainFillers : tables.fillers;
  let best: Wording | null = null;
  for (const words of withoutTails(whole, catalogue, tables, own)) {
    for (const target of wanted) {
      for (const rules of [[], like]) {
        const found = compare(rewritten(words, rules), rewritten(target, rules), { same, fillers, tables, own });
        const wording = { ...found, like: rules.length > 0 };
        if (best === null || weight(wording) < weight(best)) best = wording;
      }
    }
  }
  return best ?? SAME;
}

const SAME: Wording = { added: [], missing: [], by: 'words', like: false };

/** The fewer words are open, the better; then the nearer. */
const weight = (wording: Wording): number =>
  (wording.added.length + wording.missing.length) * OPEN_WORD + distanceOf(wording);

/** Weighs more than any distance. */
const OPEN_WORD = 10;

/** `đơn vị sự nghiệp công lập (đơn vị sự nghiệp công lập)`: an abbreviation that is explained, written out. */
function withoutEchoes(words: readonly string[]): readonly string[] {
  for (let at = 0; at < words.length; at += 1) {
    for (let length = Math.floor((words.length - at) / 2); length >= ECHO_WORDS; length -= 1) {
      const isEcho = words.slice(at, at + length).every((word, i) => words[at + length + i] === word);
      if (isEcho) return withoutEchoes([...words.slice(0, at + length), ...words.slice(at + length * 2)]);
    }
  }
  return words;
}

/** Words that are said twice by chance are fewer. */
const ECHO_WORDS = 2;

function rewritten(words: readonly string[], rules: readonly Rule[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < words.length; ) {
    const rule = rules.find(([phrase]) => phrase.every((word, i) => words[at + i] === word));
    out.push(...(rule?.[1] ?? [words[at] ?? '']).filter((word) => word !== ''));
    at += rule?.[0].length ?? 1;
  }
  return out;
}

/** The label, and what is left without what it says at its end of the report's own period and place. */
function withoutTails(words: readonly string[], catalogue: LabelKey, tables: Tables, own: Own): (readonly string[])[] {
  const says = (set: ReadonlySet<string>): boolean => catalogue.words.some(({ text }) => set.has(text));
  const [timed, placed] = [says(tables.timed), says(tables.placed)];
  const isTail = (tail: readonly string[]): boolean => {
    const text = tail.join(' ');
    if (!placed && tables.ownPlaces.has(text)) return true;
    return !timed && (tables.ownPeriods.has(text) || own.isPeriod(text));
  };
  const lists = [words];
  for (let rest = words; lists.length <= TAILS; ) {
    let shorter: readonly string[] | null = null;
    for (let length = Math.min(PERIOD_WORDS, rest.length - 1); length > 0 && shorter === null; length -= 1) {
      if (isTail(rest.slice(-length))) shorter = rest.slice(0, -length);
    }
    if (shorter === null) break;
    lists.push(shorter);
    rest = shorter;
  }
  return lists;
}

type SameWord = (printed: string, catalogue: string) => boolean;

/** A slip: marks that were lost or are others, a letter off; but no other word that labels are made of. */
const isSameWord =
  (known: KnownWords, plain: boolean): SameWord =>
  (printed, catalogue) => {
    if (printed === catalogue) return true;
    if (/\d/u.test(printed + catalogue)) return false;
    const long = Math.min(printed.length, catalogue.length) >= SLIP_LETTERS;
    if (!plain && long && printed === bare(catalogue)) return true;
    if ((plain ? known.bare : known.texts).has(printed)) return false;
    return bare(printed) === bare(catalogue) || (long && withinOneEdit(printed, catalogue));
  };

interface Open {
  readonly word: string;
  /** Place among the steps. */
  readonly at: number;
}

interface Means {
  readonly same: SameWord;
  readonly fillers: ReadonlySet<string>;
  readonly tables: Tables;
  readonly own: Own;
}

function compare(a: readonly string[], b: readonly string[], { same, fillers, tables, own }: Means): Wording {
  const pair = (left: string, right: string): number => (left === right ? 2 : same(left, right) ? 1.5 : -1);
  const steps = alignWords(a, b, pair);
  const added: Open[] = [];
  const missing: Open[] = [];
  let last = -1;
  steps.forEach((step, at) => {
    const { a: left, b: right } = step;
    if (left !== null && right !== null && same(left, right)) {
      last = at;
      return;
    }
    if (left !== null && !fillers.has(left) && !isOwnYear(left, steps[at - 1]?.b ?? null, own)) {
      added.push({ word: left, at });
    }
    if (right !== null && !fillers.has(right)) missing.push({ word: right, at });
  });
  const words = (open: readonly Open[]): string[] => open.map(({ word }) => word);
  if (added.length === 0 && missing.length === 0) return SAME;
  const cut = added.length === 0 && missing.every(({ at }) => at > last);
  if (cut && a.length >= CUT_WORDS && a.length >= CUT_SHARE * b.length) return { ...SAME, by: 'start' };
  if (isTurned(added, missing, tables)) return { ...SAME, by: 'order' };
  return { ...SAME, added: words(added), missing: words(missing) };
}

/** `năm 2022` where the catalogue has `năm`. */
const isOwnYear = (word: string, before: string | null, { year }: Own): boolean =>
  year !== null && word === year && (before === 'năm' || before === 'nam');

/** The same words in another order: neighbours at most where they say a level, and never a negation. */
function isTurned(added: readonly Open[], missing: readonly Open[], { levels, negations }: Tables): boolean {
  const sorted = (open: readonly Open[]): string => [...open.map(({ word }) => word)].sort().join(' ');
  if (added.length === 0 || sorted(added) !== sorted(missing)) return false;
  return added.every(({ word, at }) => {
    if (negations.has(word)) return false;
    const distance = Math.min(...missing.filter((one) => one.word === word).map((one) => Math.abs(one.at - at)));
    return !levels.has(word) || distance <= NEIGHBOURS;
  });
}

/** Steps between the two places of a word that changed places with its neighbour. */
const NEIGHBOURS = 2;
