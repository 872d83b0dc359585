/**
 * The prose of a document in reading order, each paragraph with the headings that it stands under. Headings are told
 * by what the document marks, or by their numbering: `I.`, `1.`, `1.1.`, `a)`, a bulleted lead-in.
 */
import type { Document, Line, Note, Paragraph } from '../../model/document.js';
import { readProse } from '../../numbers/prose.js';
import { printed } from '../../text/normalise.js';
import { onceFor, patternOf, type Vocabulary, wordsOf } from '../../text/vocabulary.js';
import { contentsIn } from './contents.js';

/** A paragraph with the headings that it stands under. */
export interface Placed {
  readonly text: string;
  /** Headings above it, outermost first, as printed. Bulleted lead-ins are among `leads`, not here. */
  readonly path: readonly string[];
  /** The bullets that it stands under, outermost first. */
  readonly leads: readonly string[];
  /** A line of a table of contents: its numbers are pages. */
  readonly isContents: boolean;
  readonly lines: readonly Line[];
}

interface Rank {
  readonly rank: number;
  readonly pattern: RegExp;
}

/** How deep a heading stands: a lower rank ends every higher one. */
const RANKS: readonly Rank[] = [
  { rank: 0, pattern: /^[A-HĐ][.)]\s/u },
  { rank: 4, pattern: /^[IVXL]+(?:\.\d{1,2}){3,}[.)]?\s/u },
  { rank: 3, pattern: /^[IVXL]+(?:\.\d{1,2}){2}[.)]?\s/u },
  { rank: 2, pattern: /^[IVXL]+\.\d{1,2}(?:[.)]?\s|[.)]$)/u },
  { rank: 1, pattern: /^[IVXL]+\s?[.)-]\s?/u },
  { rank: 2, pattern: /^\d{1,2}[.)]\s?(?=\p{L}|$)/u },
  { rank: 3, pattern: /^\d{1,2}\.\d{1,2}[.)]?\s/u },
  { rank: 4, pattern: /^\d{1,2}(?:\.\d{1,2}){2,}[.)]?\s/u },
  { rank: 5, pattern: /^[a-zđ][.)]\s/u },
];
const outlineWords = onceFor((vocabulary) => ({
  ranks: [{ rank: 0, pattern: patternOf(vocabulary, 'outline.chapter') }, ...RANKS],
  /** What notes stand under. */
  note: wordsOf(vocabulary, 'note-heading')[0] ?? '',
}));
const BULLETS: readonly Rank[] = [
  { rank: 6, pattern: /^[-–—*•]\s?/u },
  { rank: 7, pattern: /^[+○◦]\s?/u },
];
/** Rank of a heading that the document marks with a level and that has no numbering: between the numbered ones. */
const unnumberedRank = (level: number): number => Math.min(level, 5);

/** Letters: a longer paragraph is text, whatever it is marked as. */
const LONGEST_HEADING = 320;
/** Letters: a longer bullet says something itself. */
const LONGEST_LEAD = 200;

interface Entry {
  readonly rank: number;
  readonly text: string;
}

/** Every paragraph and note of the body, headings included: a heading can state a fact too. */
export function paragraphsOf(document: Document, vocabulary: Vocabulary): Placed[] {
  const { ranks, note } = outlineWords(vocabulary);
  const paragraphs = document.blocks.filter((block) => block.kind === 'paragraph');
  const contents = contentsIn(paragraphs, vocabulary);
  const found: Placed[] = [];
  let stack: Entry[] = [];
  paragraphs.forEach((paragraph, i) => {
    const text = printed(paragraph.text).replaceAll('\n', ' ');
    if (text === '') return;
    if (isTitle(paragraph, text, ranks)) {
      stack = [];
      return;
    }
    if (contents.has(i)) {
      found.push({ text: paragraph.text, ...placed([]), isContents: true, lines: paragraph.lines });
      return;
    }
    const entry = headingOf(paragraph, text, paragraphs[i + 1], vocabulary);
    const rank = entry?.rank ?? bulletRank(text);
    stack = stack.filter((above) => above.rank < (rank ?? Number.POSITIVE_INFINITY));
    found.push({ text: paragraph.text, ...placed(stack), isContents: false, lines: paragraph.lines });
    if (entry !== null) stack = [...stack, entry];
  });
  return [...found, ...document.notes.map((one) => paragraphOfNote(one, note))];
}

const LEAD_RANK = 6;

const placed = (stack: readonly Entry[]) => ({
  path: stack.filter(({ rank }) => rank < LEAD_RANK).map(({ text }) => text),
  leads: stack.filter(({ rank }) => rank >= LEAD_RANK).map(({ text }) => text),
});

const paragraphOfNote = (note: Note, heading: string): Placed => ({
  text: note.text,
  path: [`${heading} ${note.label}`],
  leads: [],
  isContents: false,
  lines: note.lines,
});

/** The titles of the report, its appendix and its forms: bold, centred, without a number of their own. */
const isTitle = (paragraph: Paragraph, text: string, ranks: readonly Rank[]): boolean =>
  paragraph.align === 'center' && (paragraph.bold || text === text.toUpperCase()) && rankIn(ranks, text) === null;

const rankIn = (ranks: readonly Rank[], text: string): number | null =>
  ranks.find(({ pattern }) => pattern.test(text))?.rank ?? null;

const bulletRank = (text: string): number | null => rankIn(BULLETS, text);

function headingOf(
  paragraph: Paragraph,
  text: string,
  next: Paragraph | undefined,
  vocabulary: Vocabulary,
): Entry | null {
  const numbered = rankIn(outlineWords(vocabulary).ranks, text);
  if (paragraph.level !== null && text.length <= LONGEST_HEADING) {
    return { rank: numbered ?? unnumberedRank(paragraph.level), text };
  }
  if (numbered !== null && isHeadingText(paragraph, text)) return { rank: numbered, text };
  const bullet = bulletRank(text);
  return bullet !== null && leadsIn(text, bullet, next, vocabulary) ? { rank: bullet, text } : null;
}

/** A numbered line is a heading when it is set apart by its type, or is one phrase and no sentence. */
function isHeadingText(paragraph: Paragraph, text: string): boolean {
  if (text.length > LONGEST_HEADING) return false;
  return paragraph.bold || paragraph.italic || text === text.toUpperCase() || !/[.;,]$/u.test(text);
}

/** A bullet that states nothing itself and is followed by text that is no bullet of its own rank. */
function leadsIn(text: string, rank: number, next: Paragraph | undefined, vocabulary: Vocabulary): boolean {
  if (next === undefined) return false;
  const behind = printed(next.text);
  const deeper = bulletRank(behind);
  if (rankIn(outlineWords(vocabulary).ranks, behind) !== null || (deeper !== null && deeper <= rank)) return false;
  return (
    /^[^:]{3,120}:\s/u.test(text) || (text.length <= LONGEST_LEAD && readProse(text, vocabulary).numbers.length === 0)
  );
}
