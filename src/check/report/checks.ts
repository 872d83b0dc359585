/** Every check of one report beyond the catalogue's arithmetic, in the order in which findings are told. */
import type { Check } from './check-model.js';
import { PROSE_RATIOS } from './prose/ratio.js';
import { PROSE_RESTS } from './prose/rest.js';
import { PROSE_SUMS } from './prose/sum.js';
import { PROSE_AGAINST_TABLE } from './prose/table.js';
import { PROSE_TWICE } from './prose/twice.js';
import { BLANKS } from './rows/blank.js';
import { BOUNDS } from './rows/bounds.js';
import { NOTES } from './rows/note.js';
import { PERCENT_AS_COUNT } from './rows/percent.js';
import { RANGES } from './rows/range.js';
import { UNITS } from './rows/unit.js';

/** What a row says of itself; comes before the catalogue's arithmetic. */
export const CHECKS_OF_A_ROW: readonly Check[] = [NOTES, UNITS];

export const CHECKS: readonly Check[] = [
  RANGES,
  BOUNDS,
  BLANKS,
  PERCENT_AS_COUNT,
  PROSE_AGAINST_TABLE,
  PROSE_TWICE,
  PROSE_RATIOS,
  PROSE_SUMS,
  PROSE_RESTS,
];
