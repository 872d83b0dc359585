/** Writes abbreviations out in folded text, so that a label compares equal in both spellings. */
import { fold } from './normalise.js';

/** A line of the abbreviations file; ` / ` parts several in one line. */
export interface AbbreviationLine {
  readonly abbr: string;
  readonly expansion: string;
  readonly kind: string;
}

/** Initials of signers, recipients and kinds of documents: two letters that are also parts of codes and ordinary words. */
const NOT_IN_LABELS = new Set(['signer', 'recipient', 'doc type']);

export type Expander = (folded: string) => string;

const expanders = new WeakMap<readonly AbbreviationLine[], Expander>();

/** `expander(list)`, made once for a list. */
export function expanderOf(list: readonly AbbreviationLine[]): Expander {
  const known = expanders.get(list) ?? expander(list);
  expanders.set(list, known);
  return known;
}

/**
 * A function from folded text to folded text with every abbreviation of `list` written out. Where the text itself has
 * both spellings, `phản ánh, kiến nghị (PAKN)`, one is left. Longer abbreviations win over shorter ones.
 */
export function expander(list: readonly AbbreviationLine[]): Expander {
  const expansions = expansionsOf(list);
  const longest = new Map<string, number>();
  for (const key of expansions.keys()) {
    const words = key.split(' ');
    const [first = ''] = words;
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
  }
  return (folded) => {
    const words = folded.split(' ');
    const out: string[] = [];
    for (let at = 0; at < words.length; ) {
      const found = longestAt(words, at, longest.get(words[at] ?? '') ?? 0, expansions);
      if (found === null) {
        out.push(words[at] ?? '');
        at += 1;
      } else {
        at += found.taken;
        if (!endsWith(out, found.expansion)) out.push(...found.expansion);
        at += startsWith(words, at, found.expansion) ? found.expansion.length : 0;
      }
    }
    return out.join(' ');
  };
}

function expansionsOf(list: readonly AbbreviationLine[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, readonly string[]>();
  for (const line of list) {
    if (NOT_IN_LABELS.has(line.kind)) continue;
    const short = line.abbr.split(' / ');
    const long = line.expansion.split(' / ');
    short.forEach((abbr, i) => {
      const key = fold(abbr);
      const expansion = fold((long.length === short.length ? long[i] : long[0]) ?? '');
      if (key !== '' && expansion !== '' && !map.has(key)) map.set(key, expansion.split(' '));
    });
  }
  return map;
}

function longestAt(
  words: readonly string[],
  at: number,
  longest: number,
  expansions: ReadonlyMap<string, readonly string[]>,
): { taken: number; expansion: readonly string[] } | null {
  for (let taken = Math.min(longest, words.length - at); taken >= 1; taken--) {
    const expansion = expansions.get(words.slice(at, at + taken).join(' '));
    if (expansion !== undefined) return { taken, expansion };
  }
  return null;
}

const endsWith = (words: readonly string[], tail: readonly string[]): boolean =>
  words.length >= tail.length && tail.every((word, i) => words[words.length - tail.length + i] === word);

const startsWith = (words: readonly string[], at: number, head: readonly string[]): boolean =>
  head.every((word, i) => words[at + i] === word);
