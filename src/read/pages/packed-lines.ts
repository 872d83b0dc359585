/**
 * The lines of a page as bytes and back: kept as objects until the last page is read, their numbers and boxes take more room
 * than their text. Written as lists, in the order below.
 */

import type { PrintedLine, Raised } from '../../layout/printed-line.js';
import type { BBox } from '../../model/document.js';
import { fromBytes, toBytes } from './packed.js';

type Packed = readonly [
  text: string,
  bbox: BBox,
  baseline: number,
  size: number,
  firstWord: number,
  bold: 0 | 1,
  italic: 0 | 1,
  artifact: 0 | 1,
  ...raised: Raised[],
];

const bit = (flag: boolean): 0 | 1 => (flag ? 1 : 0);

export const packLines = (lines: readonly PrintedLine[]): Uint8Array =>
  toBytes(
    lines.map(
      ({ text, bbox, baseline, size, firstWord, bold, italic, artifact, raised }): Packed => [
        text,
        bbox,
        baseline,
        size,
        firstWord,
        bit(bold),
        bit(italic),
        bit(artifact),
        ...raised,
      ],
    ),
  );

/** `packed` is what `packLines` gave for the lines of `page`. */
export const unpackLines = (page: number, packed: Uint8Array): PrintedLine[] =>
  (fromBytes(packed) as Packed[]).map(
    ([text, bbox, baseline, size, firstWord, bold, italic, artifact, ...raised]): PrintedLine => ({
      page,
      text,
      bbox,
      baseline,
      size,
      bold: bold === 1,
      italic: italic === 1,
      firstWord,
      raised,
      artifact: artifact === 1,
    }),
  );
