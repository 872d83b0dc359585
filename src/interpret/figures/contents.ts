/** Tables of contents: lines that end in a page number, under their heading, with leaders, or said again as headings below. */
import type { Paragraph } from '../../model/document.js';
import { fold, printed } from '../../text/normalise.js';
import { onceFor, patternOf, type Vocabulary } from '../../text/vocabulary.js';

/** Dots lead to the page number at the end. */
const LEADER = /(?:\.{3,}|…{2,}|(?:\.\s){3,})\s*(\d{1,3})$/u;
/** A page number at the end of a line that no mark of a sentence ends. */
const PAGE_AT_END = /[\p{L}\p{M})”"]\s+(\d{1,3})$/u;
/** Lines with numbering of their own are entries; under the heading of the table any line is. */
const NUMBERED = /^(?:[IVXL]+|\d{1,2}|[A-HĐ])(?:\.\d{1,2})*[.)]?\s/u;
/** A single line with leaders may be a form to fill in. */
const LINES_WITH_LEADERS = 2;

const contentsHeading = onceFor((vocabulary) => patternOf(vocabulary, 'outline.contents'));

interface Entry {
  readonly at: number;
  /** Folded, without the page number. */
  readonly title: string;
  readonly page: number;
  readonly hasLeader: boolean;
}

/** Places of the paragraphs that are lines of a table of contents. */
export function contentsIn(paragraphs: readonly Paragraph[], vocabulary: Vocabulary): ReadonlySet<number> {
  const found = new Set<number>();
  const titles = new Set(paragraphs.map(({ text }) => fold(text)));
  let run: Entry[] = [];
  let isHeaded = false;
  const close = (): void => {
    const leaders = run.filter(({ hasLeader }) => hasLeader).length;
    const isTold =
      isHeaded || leaders >= LINES_WITH_LEADERS || (run.length > 1 && run.some((one) => titles.has(one.title)));
    if (isTold) for (const { at } of run) found.add(at);
    run = [];
    isHeaded = false;
  };
  paragraphs.forEach(({ text }, at) => {
    if (printed(text) === '') return;
    const entry = entryOf(text.trim(), at, isHeaded);
    if (entry !== null && entry.page >= (run.at(-1)?.page ?? 0)) {
      run.push(entry);
      return;
    }
    close();
    isHeaded = contentsHeading(vocabulary).test(fold(text));
    if (entry !== null) run.push(entry);
  });
  close();
  return found;
}

function entryOf(line: string, at: number, isHeaded: boolean): Entry | null {
  const leader = LEADER.exec(line);
  const match = leader ?? PAGE_AT_END.exec(line);
  const page = match?.[1];
  if (page === undefined || !(isHeaded || leader !== null || NUMBERED.test(line))) return null;
  const title = line.slice(0, line.length - page.length).replace(/[.…\s]+$/u, '');
  return { at, title: fold(title), page: Number(page), hasLeader: leader !== null };
}
