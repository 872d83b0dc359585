/** A letterhead as it is stored, and as it is understood: its lines with the words of their language, or without. */
import type { LetterheadLine, PrintedLetterhead } from '../../model/reading.js';
import type { Vocabulary } from '../../text/vocabulary.js';
import type { PrintedLine } from './lines.js';
import type { Zones } from './zones.js';

/** The places where a letterhead can stand. */
export interface Places {
  readonly zones: Zones;
  /** Running headers of pages. */
  readonly headers: readonly PrintedLine[];
}

/** Without the words: plain JSON. */
export function stored({ zones, headers }: Places): PrintedLetterhead {
  const { vocabulary: _words, ...own } = zones;
  return { zones: eachLine(own, plain), headers: headers.map(plain) };
}

/** With the words of `vocabulary`. */
export function understood({ zones, headers }: PrintedLetterhead, vocabulary: Vocabulary): Places {
  const spoken = (line: LetterheadLine): PrintedLine => ({ ...line, vocabulary });
  return { zones: { ...eachLine(zones, spoken), vocabulary }, headers: headers.map(spoken) };
}

const plain = ({ text, folded, block, cell, inData, page, bold, centred }: PrintedLine): LetterheadLine => ({
  text,
  folded,
  block,
  cell,
  inData,
  page,
  bold,
  centred,
});

interface Lines<Line> {
  readonly head: readonly Line[];
  readonly title: readonly Line[];
  readonly addressee: readonly Line[];
  readonly appendices: readonly { readonly title: readonly Line[]; readonly attachedTo: readonly Line[] }[];
  readonly formHeaders: readonly (readonly Line[])[];
  readonly foot: readonly Line[];
  readonly body: readonly Line[];
}

const eachLine = <A, B>(zones: Lines<A>, change: (line: A) => B): Lines<B> => ({
  head: zones.head.map(change),
  title: zones.title.map(change),
  addressee: zones.addressee.map(change),
  appendices: zones.appendices.map(({ title, attachedTo }) => ({
    title: title.map(change),
    attachedTo: attachedTo.map(change),
  })),
  formHeaders: zones.formHeaders.map((lines) => lines.map(change)),
  foot: zones.foot.map(change),
  body: zones.body.map(change),
});
