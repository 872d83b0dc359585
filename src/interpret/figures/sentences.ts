/** Cuts a paragraph into sentences. A full stop inside a number, an abbreviation or a list number ends none. */
import { onceFor, type Vocabulary, wordsOf } from '../../text/vocabulary.js';

/** Where a sentence lies in its paragraph. */
export interface Span {
  /** Offset in the paragraph. */
  readonly start: number;
  readonly text: string;
}

/** A full stop behind these ends no sentence: titles, places, kinds of streets, `v.v.`. */
const shortForms = onceFor((vocabulary): ReadonlySet<string> => new Set(wordsOf(vocabulary, 'short-form')));

const END = /(?:[.!?…]+["”’)\]]*)(?=\s|$)|\n/gu;

/** Letters: no sentence comes near; text without an end is cut so that reading it stays linear in its length. */
const LONGEST_SENTENCE = 4000;

/** The sentences of `text`, in order, without blanks around them; together they hold all of it but blanks. */
export function sentencesOf(text: string, vocabulary: Vocabulary): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    const [before, behind] = [text.slice(start, match.index), text.slice(end)];
    if (match[0] !== '\n' && !endsSentence(before, match[0], behind, vocabulary)) continue;
    push(found, text, start, end);
    start = end;
  }
  push(found, text, start, text.length);
  return found;
}

function push(found: Span[], text: string, start: number, end: number): void {
  for (let from = start; from < end; from += LONGEST_SENTENCE) {
    pushPiece(found, text, from, Math.min(end, from + LONGEST_SENTENCE));
  }
}

function pushPiece(found: Span[], text: string, start: number, end: number): void {
  const slice = text.slice(start, end);
  const trimmed = slice.trim();
  if (trimmed !== '') found.push({ start: start + slice.indexOf(trimmed), text: trimmed });
}

function endsSentence(before: string, mark: string, behind: string, vocabulary: Vocabulary): boolean {
  if (!mark.startsWith('.') || mark.startsWith('..')) return /^\s*(?:\p{Lu}|[-–+"“(]|\d|$)/u.test(behind);
  const word = /(\S+)$/u.exec(before)?.[1]?.toLowerCase() ?? '';
  if (shortForms(vocabulary).has(word.replace(/^[("“]+/u, ''))) return false;
  if (/(?:^|[;:]\s)[\s\-–+(]*(?:[ivxl]+(?:\.\d{1,2})*|\d{1,2}(?:\.\d{1,2})*|[a-zđ])$/u.test(before.toLowerCase()))
    return false;
  // `1. 234 hồ sơ`: three digits behind the full stop may be the rest of the number before it.
  if (/[^\d.,/]\d{1,3}$/u.test(before) && /^\s\d{3}(?![\d.,/%])/u.test(behind)) return false;
  return /^\s*(?:\p{Lu}|[-–+*"“‘(]|\d|$)/u.test(behind);
}
