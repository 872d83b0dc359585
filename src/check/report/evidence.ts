/** Where a finding's facts stand: rows of tables and sentences of the prose. */
import type { Evidence } from '../../model/finding.js';
import type { Figure, Observation } from '../../model/report.js';

/** The row of an observation; `text` is what it prints there, its value by default. */
export const rowEvidence = ({ indicatorId, place, valueRaw }: Observation, text: string = valueRaw): Evidence => ({
  sha256: null,
  page: place.page,
  table: place.table,
  row: place.row,
  text: `${indicatorId}: ${text}`,
});

/** The sentence of a figure, with the headings above it. */
export const figureEvidence = ({ section, sentence, page }: Figure): Evidence => ({
  sha256: null,
  page,
  table: null,
  row: null,
  text: section === '' ? sentence : `${section}: ${sentence}`,
});
