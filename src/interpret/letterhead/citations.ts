/** Lines of a head that say where a form or a template comes from: their numbers, days and bodies are those of other documents. Pure. */
import { patternOf } from '../../text/vocabulary.js';
import type { PrintedLine } from './lines.js';

/** A citation that runs on is cut off after so many lines. */
const CITATION_LINES = 4;

/** The lines without `(Ban hành kèm theo Thông tư số … ngày … của …)`, however many lines it takes. */
export function withoutCitations(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const kept: PrintedLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (line === undefined) break;
    if (isCitation(line)) at = endOfCitation(lines, at);
    else {
      kept.push(line);
      at += 1;
    }
  }
  return kept;
}

const isCitation = ({ text, vocabulary }: PrintedLine): boolean => patternOf(vocabulary, 'head.cites').test(text);

/** Up to the closing bracket; without brackets as long as the lines go on with a day, a number or a body. */
function endOfCitation(lines: readonly PrintedLine[], at: number): number {
  const opens = /^\s*[([]/u.test(lines[at]?.text ?? '');
  const limit = Math.min(lines.length, at + CITATION_LINES);
  for (let end = at; end < limit; end++) {
    if (opens && /[)\]]/u.test(lines[end]?.text ?? '')) return end + 1;
    if (!opens && !goesOn(lines[end + 1])) return end + 1;
  }
  return at + 1;
}

const goesOn = (line: PrintedLine | undefined): boolean =>
  line !== undefined && patternOf(line.vocabulary, 'head.goes-on').test(line.folded);
