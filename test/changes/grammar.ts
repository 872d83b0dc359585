/**
 * The grammar of changes: all kinds, and the drawing of a change by seed. What a change must do is written with its
 * kind; nothing here or there looks at what the program makes of it.
 */
import { type Lot, lot } from '../../fixtures/make/random.js';
import { BASES, paperOf } from './bases.js';
import type { Changed, Kind } from './kind.js';
import { pick } from './kind.js';
import { DOCX_CELLS } from './kinds/cells-docx.js';
import { PDF_CELLS } from './kinds/cells-pdf.js';
import { DOCUMENTS } from './kinds/documents.js';
import { HEADINGS } from './kinds/headings.js';
import { HOUSE_STYLE } from './kinds/house-style.js';
import { LABELS } from './kinds/labels.js';
import { NOTES } from './kinds/notes.js';
import { NUMBERS } from './kinds/numbers.js';
import { UNITS } from './kinds/units.js';
import type { Format, Paper } from './paper.js';

export const KINDS: readonly Kind[] = [
  ...HEADINGS,
  ...LABELS,
  ...NOTES,
  ...UNITS,
  ...NUMBERS,
  ...DOCX_CELLS,
  ...PDF_CELLS,
  ...HOUSE_STYLE,
  ...DOCUMENTS,
];

const HARMLESS = KINDS.filter((kind) => kind.harmless);
const HARMFUL = KINDS.filter((kind) => !kind.harmless);
/** Of a hundred changes so many leave the meaning as it is. */
const HARMLESS_SHARE = 40;
/** Of a hundred papers so many are whole reports; the others have one form or two. */
const WHOLE_SHARE = 4;
const WHOLE = BASES.filter(({ forms }) => forms.length > 2);
const SMALL = BASES.filter(({ forms }) => forms.length <= 2);

export interface Change {
  readonly kind: Kind;
  readonly format: Format;
  readonly base: string;
  readonly paper: Paper;
  readonly changed: Changed;
}

/** The change of this number in a run of this seed: always the same one. */
export function changeOf(seed: number, number: number): Change {
  const draw = lot(`change/${seed}/${number}`);
  const kind = pick(draw.between(1, 100) <= HARMLESS_SHARE ? HARMLESS : HARMFUL, draw);
  if (!kind) throw new Error('the grammar has kinds of both sorts');
  return changeOfKind(kind, draw, draw.between(1, 100) <= WHOLE_SHARE);
}

/** A change of this kind, in the first of the papers, drawn in any order, that has a place for it. */
export function changeOfKind(kind: Kind, draw: Lot, whole = false): Change {
  const format = pick(kind.formats, draw) ?? 'docx';
  const left = [...(whole ? WHOLE : SMALL)];
  const further = whole ? SMALL : WHOLE;
  for (;;) {
    if (left.length === 0) throw new Error(`${kind.id} has no place in any report`);
    const [base] = left.splice(draw.between(0, left.length - 1), 1);
    if (!base) continue;
    const paper = paperOf(base);
    const changed = kind.apply(paper, draw);
    if (changed) return { kind, format, base: base.name, paper, changed };
    if (left.length === 0 && !further.includes(base)) left.push(...further);
  }
}
