/**
 * The prose of a document in reading order, each paragraph with the headings that it stands under. Headings are told
 * by what the document marks, or by their numbering: `I.`, `1.`, `1.1.`, `a)`, a bulleted lead-in.
 */
import type { Document, Line, Note, Paragraph } from '../../model/document.js';
import { readProse } from '../../numbers/prose.js';
import { printed } from '../../text/normalise.js';

/** A paragraph with the headings that it stands under. */
export interface Placed {
  readonly text: string;
  /** Headings above it, outermost first, as printed. Bulleted lead-ins are among `leads`, not here. */
  readonly path: readonly string[];
  /** The bullets that it stands under, outermost first. */
  readonly leads: readonly string[];
  readonly lines: readonly Line[];
}

/** How deep a heading stands: a lower rank ends every higher one. */
const RANKS: readonly { readonly rank: number; readonly pattern: RegExp }[] = [
  { rank: 0, pattern: /^(?:phần|chương)\s+(?:thứ\s+)?(?:[IVXLC]+|\d+|\p{L}+)(?=[\s.:]|$)/iu },
  { rank: 0, pattern: /^[A-HĐ][.)]\s/u },
  { rank: 1, pattern: /^[IVXL]+\s?[.)-]\s?/u },
  { rank: 2, pattern: /^\d{1,2}[.)]\s?(?=\p{L}|$)/u },
  { rank: 3, pattern: /^\d{1,2}\.\d{1,2}[.)]?\s/u },
  { rank: 4, pattern: /^\d{1,2}(?:\.\d{1,2}){2,}[.)]?\s/u },
  { rank: 5, pattern: /^[a-zđ][.)]\s/u },
];
const BULLETS: readonly { readonly rank: number; readonly pattern: RegExp }[] = [
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
export function paragraphsOf(document: Document): Placed[] {
  const paragraphs = document.blocks.filter((block) => block.kind === 'paragraph');
  const found: Placed[] = [];
  let stack: Entry[] = [];
  paragraphs.forEach((paragraph, i) => {
    const text = printed(paragraph.text).replaceAll('\n', ' ');
    if (text === '') return;
    if (isTitle(paragraph, text)) {
      stack = [];
      return;
    }
    const entry = headingOf(paragraph, text, paragraphs[i + 1]);
    const rank = entry?.rank ?? bulletRank(text);
    stack = stack.filter((above) => above.rank < (rank ?? Number.POSITIVE_INFINITY));
    found.push({ text: paragraph.text, ...placed(stack), lines: paragraph.lines });
    if (entry !== null) stack = [...stack, entry];
  });
  return [...found, ...document.notes.map(paragraphOfNote)];
}

const LEAD_RANK = 6;

const placed = (stack: readonly Entry[]) => ({
  path: stack.filter(({ rank }) => rank < LEAD_RANK).map(({ text }) => text),
  leads: stack.filter(({ rank }) => rank >= LEAD_RANK).map(({ text }) => text),
});

const paragraphOfNote = (note: Note): Placed => ({
  text: note.text,
  path: [`Chú thích ${note.label}`],
  leads: [],
  lines: note.lines,
});

/** The titles of the report, its appendix and its forms: bold, centred, without a number of their own. */
const isTitle = (paragraph: Paragraph, text: string): boolean =>
  paragraph.align === 'center' && (paragraph.bold || text === text.toUpperCase()) && numberingRank(text) === null;

const rankIn = (ranks: typeof RANKS, text: string): number | null =>
  ranks.find(({ pattern }) => pattern.test(text))?.rank ?? null;

const numberingRank = (text: string): number | null => rankIn(RANKS, text);

const bulletRank = (text: string): number | null => rankIn(BULLETS, text);

function headingOf(paragraph: Paragraph, text: string, next: Paragraph | undefined): Entry | null {
  const numbered = numberingRank(text);
  if (paragraph.level !== null && text.length <= LONGEST_HEADING) {
    return { rank: numbered ?? unnumberedRank(paragraph.level), text };
  }
  if (numbered !== null && isHeadingText(paragraph, text)) return { rank: numbered, text };
  const bullet = bulletRank(text);
  return bullet !== null && leadsIn(text, bullet, next) ? { rank: bullet, text } : null;
}

/** A numbered line is a heading when it is set apart by its type, or is one phrase and no sentence. */
function isHeadingText(paragraph: Paragraph, text: string): boolean {
  if (text.length > LONGEST_HEADING) return false;
  return paragraph.bold || paragraph.italic || text === text.toUpperCase() || !/[.;,]$/u.test(text);
}

/** A bullet that states nothing itself and is followed by text that is no bullet of its own rank. */
function leadsIn(text: string, rank: number, next: Paragraph | undefined): boolean {
  if (next === undefined) return false;
  const behind = printed(next.text);
  const deeper = bulletRank(behind);
  if (numberingRank(behind) !== null || (deeper !== null && deeper <= rank)) return false;
  return /^[^:]{3,120}:\s/u.test(text) || (text.length <= LONGEST_LEAD && readProse(text).numbers.length === 0);
}
