/** All checks of one report, in their order: the catalogue's arithmetic, which also decides numbers, then the list in checks.ts. */

import type { Catalogue, CatalogueSet } from '../../catalogue/model.js';
import type { Finding } from '../../model/finding.js';
import type { Figure, Letterhead, Observation, Report, Verdict } from '../../model/report.js';
import { expanderOf } from '../../text/abbreviations.js';
import type { Facts } from './check-model.js';
import { CHECKS, CHECKS_OF_A_ROW } from './checks.js';
import { inCatalogueOrder } from './order.js';
import { type PrintedRow, withAgreement } from './prose/agreement.js';
import { sentencesOf } from './prose/sentences.js';
import { proseAgainstTable } from './prose/table.js';
import { withFigureReason, withReason } from './reasons.js';
import { checkRelations, RESOLVED_BY_RELATIONS } from './relations.js';

/** What is checked: rows and prose as they were read. No verdict has this shape, so nothing is checked twice. */
export interface Unchecked {
  readonly letterhead: Pick<Letterhead, 'period'>;
  /** Null: there are no rows, and the prose is checked against itself alone. */
  readonly catalogue: Catalogue | null;
  readonly observations: readonly Observation[];
  readonly figures: readonly Figure[];
  readonly findings: readonly Finding[];
}

/** Rows with numbers decided by relations, statuses and reasons; figures with `agrees`; the findings of reading and of every check. */
export type Checked = Pick<Verdict, 'observations' | 'figures' | 'findings'>;

export function checkReport(
  { letterhead: { period }, catalogue, observations, figures: said, findings }: Unchecked,
  set: CatalogueSet,
): Checked {
  // What a row says of itself comes first: a value that its unit or note doubts decides no other.
  const alone = aloneOf(catalogue, observations, period, set);
  const doubted = observations.map((row) => marked(row, alone));
  const related =
    catalogue === null ? { observations: doubted, findings: [] } : checkRelations(catalogue, doubted, said);
  const rows = new Map(related.observations.map((row) => [row.indicatorId, row]));
  const figures = withAgreement(said, catalogue, rows);
  const facts = factsOf(catalogue, rows, figures, period, set);
  const found = CHECKS.flatMap((check) => check.find(facts));
  return {
    observations: related.observations.map((row) => marked(row, found)),
    figures: figures.map((figure) =>
      found.filter((one) => one.figures.includes(figure.figure)).reduce(withFigureReason, figure),
    ),
    findings: inCatalogueOrder(
      [...stillTrue(findings, related.observations), ...alone, ...related.findings, ...found],
      catalogue,
    ),
  };
}

/** `figures` of one file with `agrees` as the rows of another file, which were read with the catalogue `id`, say. */
export function proseAgreement(
  figures: readonly Figure[],
  id: string | null,
  rows: readonly PrintedRow[],
  set: CatalogueSet,
): readonly Figure[] {
  const catalogue = set.catalogues.find((one) => one.id === id) ?? null;
  return withAgreement(figures, catalogue, new Map(rows.map((row) => [row.indicatorId, row])));
}

/** Where the prose of one file contradicts the rows of another: `figures` are those that are tied to an indicator. */
export function compareProse(
  figures: readonly Figure[],
  { catalogue: id, observations }: Pick<Report, 'catalogue' | 'observations'>,
  set: CatalogueSet,
): readonly Finding[] {
  const catalogue = set.catalogues.find((one) => one.id === id) ?? null;
  const rows = new Map(observations.map((row) => [row.indicatorId, row]));
  return proseAgainstTable({ catalogue, rows, figures: withAgreement(figures, catalogue, rows) });
}

const factsOf = (
  catalogue: Catalogue | null,
  rows: Facts['rows'],
  figures: readonly Figure[],
  period: string | null,
  set: CatalogueSet,
): Facts => ({
  period,
  catalogue,
  rows,
  figures,
  sentences: sentencesOf(figures, set.vocabulary),
  expand: expanderOf(set.abbreviations),
  vocabulary: set.vocabulary,
});

function aloneOf(
  catalogue: Catalogue | null,
  observations: readonly Observation[],
  period: string | null,
  set: CatalogueSet,
): Finding[] {
  const facts = factsOf(catalogue, new Map(observations.map((row) => [row.indicatorId, row])), [], period, set);
  return CHECKS_OF_A_ROW.flatMap((check) => check.find(facts));
}

const marked = (row: Observation, found: readonly Finding[]): Observation =>
  found.filter(({ rows }) => rows.includes(row.indicatorId)).reduce(withReason, row);

/** A doubt that a relation resolved is no finding any more. */
function stillTrue(findings: readonly Finding[], observations: readonly Observation[]): Finding[] {
  const reasons = new Map(observations.map(({ indicatorId, reasons: ids }) => [indicatorId, new Set(ids)]));
  return findings.filter(({ rule, indicatorId }) => {
    if (!RESOLVED_BY_RELATIONS.has(rule) || indicatorId === null) return true;
    return reasons.get(indicatorId)?.has(rule) ?? true;
  });
}
