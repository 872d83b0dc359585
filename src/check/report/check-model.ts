/** What a check is, what it goes by, and what it finds. */

import type { Catalogue, Indicator } from '../../catalogue/model.js';
import type { Finding } from '../../model/finding.js';
import type { Figure, Observation } from '../../model/report.js';
import type { RuleId } from '../../model/rules.js';
import type { Vocabulary } from '../../text/vocabulary.js';
import type { Sentence } from './prose/sentences.js';

/** What every check of one report goes by: its rows and its prose, after numbers were decided. */
export interface Facts {
  /** The report's own, as the dataset writes it (`2022-Q1`); null when it is not known. */
  readonly period: string | null;
  /** Null when no catalogue fits: then there are no rows either, and only the prose can be checked against itself. */
  readonly catalogue: Catalogue | null;
  /** By indicator id, in catalogue order. */
  readonly rows: ReadonlyMap<string, Observation>;
  /** In reading order; `agrees` is up to date with `rows`. */
  readonly figures: readonly Figure[];
  /** The figures by sentence, with their places in it. */
  readonly sentences: readonly Sentence[];
  /** Folded text with abbreviations written out (`tthc` = `thủ tục hành chính`). */
  readonly expand: (folded: string) => string;
  /** The words of the language that rows and prose are in. */
  readonly vocabulary: Vocabulary;
}

/** One subject of checking: pure, and independent of every other check. */
export interface Check {
  /** Rules that its findings can have. */
  readonly rules: readonly RuleId[];
  readonly find: (facts: Facts) => readonly Finding[];
}

/** An indicator with its row. */
export interface IndicatorRow {
  readonly indicator: Indicator;
  readonly row: Observation;
}

/** The rows that have an indicator, in catalogue order. */
export const indicatorRows = ({ catalogue, rows }: Facts): IndicatorRow[] =>
  (catalogue?.indicators ?? []).flatMap((indicator) => {
    const row = rows.get(indicator.id);
    return row === undefined ? [] : [{ indicator, row }];
  });

/** The row of an indicator that has a value, with that value in the catalogue's unit. */
export function valueOfRow(
  { rows }: Pick<Facts, 'rows'>,
  id: string,
): { readonly row: Observation; readonly value: string } | null {
  const row = rows.get(id);
  return row?.value == null ? null : { row, value: row.valueCatalogueUnit ?? row.value };
}
