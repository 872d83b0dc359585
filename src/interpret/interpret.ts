/** Reading -> Interpretation: letterhead, forms, rows, numbers, figures of the prose. Pure; the checks come after it. */

import { lexiconOf } from '../catalogue/lexicon.js';
import type { Catalogue, CatalogueSet } from '../catalogue/model.js';
import { type Finding, finding } from '../model/finding.js';
import type { PrintedTable, Reading } from '../model/reading.js';
import type { Figure, IgnoredFor, Letterhead, Observation, RowTally, TableUse, UnmappedRow } from '../model/report.js';
import { fold } from '../text/normalise.js';

import { type Choice, chooseCatalogue, noTemplate, templateOfBody } from './choose.js';
import { type ColumnHints, type Columns, isFormShaped, type Previous } from './columns.js';

import { readFigures } from './figures/read.js';
import { appendixObjections, formObjections } from './form-scope.js';
import { readLetterhead } from './letterhead/read.js';
import { missingFrom } from './missing.js';
import { ownOf } from './own.js';
import { panelsOf } from './panels.js';
import { acrossOf } from './piece.js';
import { type Piece, pieceOf, rowsOfPieces, wordsOf } from './pieces.js';
import { labelled, looksLikeForm, type Recognition, recognise } from './recognise.js';
import { rowFindings } from './row-findings.js';
import { readForm, unmappedRow } from './rows.js';
import type { ScopeContext } from './scope.js';
import { type CutTable, cutTable, type FormRow, type Segment } from './segments.js';
import { ofAnotherPeriod, tablesOfAnotherYear } from './table-period.js';

/** What the catalogues make of a reading, before anything is checked. */
export interface Interpretation {
  readonly letterhead: Letterhead;
  /** The one that the rows were mapped with; of a body without forms its prose. */
  readonly catalogue: Catalogue | null;
  readonly tables: readonly TableUse[];
  readonly observations: readonly Observation[];
  readonly unmapped: readonly UnmappedRow[];
  readonly missing: readonly string[];
  readonly figures: readonly Figure[];
  readonly findings: readonly Finding[];
  readonly rows: RowTally;
}

export function interpret(reading: Reading, set: CatalogueSet): Interpretation {
  const {
    letterhead,
    findings: letterheadFindings,
    doubts,
  } = readLetterhead(reading.letterhead, set.issuers, set.abbreviations, set.vocabulary);
  const lexicon = lexiconOf(set);
  const own = ownOf(letterhead, set.vocabulary);
  const cut = cutTables(reading.tables, hintsOf(set, letterhead));
  const segments = labelled(
    cut.flatMap((table) => table.segments),
    lexicon,
  );
  const choice = chooseCatalogue(
    set.catalogues.map((catalogue) => recognise(catalogue, segments, lexicon)),
    letterhead,
  );
  const findings: Finding[] = [...letterheadFindings, ...reading.messages, ...choice.findings];
  const read = readTables(reading.tables, cut, choice, scopeOf(set, letterhead), (form, rows) =>
    readForm(form, rows, { lexicon, doubts: [...doubts, ...choice.doubts], own }),
  );
  findings.push(...read.findings);
  const catalogue = choice.recognition?.catalogue ?? null;
  let missing: readonly string[] = [];
  if (catalogue) {
    const absent = missingFrom(catalogue, read.observations, read.formsSeen);
    missing = absent.indicators;
    findings.push(...absent.findings);
  }
  const hasForms = read.observations.length + read.unmapped.length > 0;
  const template = catalogue ?? (hasForms ? null : templateOfBody(set.catalogues, letterhead));
  if (!hasForms) findings.push(noForms(reading));
  else if (catalogue === null && choice.findings.length === 0) findings.push(noTemplate());
  const figures = readFigures(reading.prose, {
    catalogue: template,
    abbreviations: set.abbreviations,
    vocabulary: set.vocabulary,
    observations: read.observations,
    year: letterhead.period?.slice(0, 4) ?? null,
    period: letterhead.period,
    issuer: letterhead.issuer,
  });
  return {
    letterhead,
    catalogue: template,
    tables: read.uses,
    observations: read.observations,
    unmapped: read.unmapped,
    missing,
    figures,
    findings,
    rows: read.rows,
  };
}

const scopeOf = (set: CatalogueSet, { period, issuer }: Letterhead): ScopeContext => ({
  period,
  issuer,
  vocabulary: set.vocabulary,
});

function hintsOf(set: CatalogueSet, letterhead: Letterhead): ColumnHints {
  const units = new Set<string>();
  for (const catalogue of set.catalogues) {
    for (const { unit } of catalogue.indicators) if (unit !== '') units.add(fold(unit));
  }
  return { units, period: letterhead.period, issuer: letterhead.issuer, vocabulary: set.vocabulary };
}

function cutTables(tables: readonly PrintedTable[], hints: ColumnHints): CutTable[] {
  const another = tablesOfAnotherYear(
    tables.map(({ titles }) => titles),
    hints.period,
    hints.vocabulary,
  );
  let previous: Previous | null = null;
  return tables.map((table, index) => {
    const panels = panelsOf(table, hints.vocabulary);
    const cuts = panels.map((panel) => cutTable(panel, index, hints, previous));
    const cut = sideBySide(cuts);
    const last = cut.segments.at(-1)?.columns;
    if (last && isFormShaped(last)) {
      const panel = panels.at(-1) ?? table;
      previous = { columns: last, width: panel.columns, across: acrossOf(panel.cells, last.value) };
    }
    return another.has(index) ? ofAnotherPeriod(cut) : cut;
  });
}

/** The halves of a two-up table as one: each of its rows counts once for each half. */
function sideBySide(cuts: readonly CutTable[]): CutTable {
  const ignored = new Map<IgnoredFor, number>();
  for (const cut of cuts)
    for (const [reason, count] of cut.ignored) ignored.set(reason, (ignored.get(reason) ?? 0) + count);
  const rows = cuts.reduce((sum, cut) => sum + cut.rows, 0);
  return { segments: cuts.flatMap(({ segments }) => segments), ignored, rows };
}

interface TablesRead {
  readonly observations: readonly Observation[];
  readonly unmapped: readonly UnmappedRow[];
  readonly findings: readonly Finding[];
  readonly uses: readonly TableUse[];
  readonly formsSeen: ReadonlySet<string>;
  readonly rows: RowTally;
}

/** Where every row of every table goes. */
function readTables(
  tables: readonly PrintedTable[],
  cut: readonly CutTable[],
  { recognition, apart }: Choice,
  scope: ScopeContext,
  read: (form: Recognition['forms'][number], rows: readonly FormRow[]) => ReturnType<typeof readForm>,
): TablesRead {
  const appendices = appendixObjections(tables, scope);
  const headings = new Map<number, string>();
  const titles = new Map<number, string>();
  const ignored = cut.map(({ ignored: counts }) => new Map<IgnoredFor, number>(counts));
  const forms: (string | null)[] = tables.map(() => null);
  const evidence = tables.map(() => new Set<string>());
  const use: TableUse['use'][] = tables.map(() => 'not-a-form');
  const unmapped: UnmappedRow[] = [];
  const piecesOfForm = new Map<string, Piece[]>();
  /** `form` is the first that stands in the table: the lines above a table speak of no other. */
  const pieceIn = (segment: Segment, form: string, before: Piece | undefined): Piece => {
    const table = tables[segment.table];
    const isFirst = forms[segment.table] === form;
    const lines = {
      titles: isFirst ? (table?.titles ?? []) : [],
      below: table?.below ?? [],
      cells: table?.cells ?? [],
    };
    const title = recognition?.catalogue.indicators.find((one) => one.form === form)?.formTitle ?? '';
    const { named, objections } = formObjections(segment, lines, title, scope);
    return pieceOf(segment, [...(appendices[segment.table] ?? []), ...objections], named, before);
  };
  let segmentIndex = 0;
  cut.forEach((table, index) => {
    const first = segmentIndex;
    const assigned = table.segments.map(() => recognition?.assignments[segmentIndex++] ?? null);
    const isForm = assigned.some((assignment) => assignment !== null && assignment.form !== null);
    if (!isForm && !table.segments.some((segment) => looksLikeForm(segment, scope.vocabulary))) {
      const layout = tables[index]?.layout === true;
      use[index] = layout ? 'layout' : 'not-a-form';
      ignored[index]?.clear();
      ignored[index]?.set(layout ? 'layout' : 'not-a-form', table.rows);
      return;
    }
    use[index] = 'form';
    table.segments.forEach((segment, k) => {
      const assignment = assigned[k];
      if (assignment?.form != null && apart.has(first + k)) {
        for (const row of segment.rows)
          unmapped.push(unmappedRow(row, assignment.form, 'form-of-another-report', null, null));
        return;
      }
      if (assignment?.form != null) {
        forms[index] ??= assignment.form;
        for (const fact of assignment.evidence) evidence[index]?.add(fact);
        if (segment.columns.unexplained !== '') headings.set(index + 1, segment.columns.unexplained);
        const pieces = piecesOfForm.get(assignment.form) ?? [];
        const piece = pieceIn(segment, assignment.form, pieces.at(-1));
        if (piece.objections.length > 0) titles.set(index + 1, wordsOf(piece.objections));
        pieces.push(piece);
        piecesOfForm.set(assignment.form, pieces);
        return;
      }
      const reason = recognition === null ? 'no-catalogue' : isForm ? 'no-indicator-fits' : 'form-unknown';
      for (const row of segment.rows) unmapped.push(unmappedRow(row, null, reason, null, null));
    });
  });
  const observations: Observation[] = [];
  const findings: Finding[] = [];
  for (const form of recognition?.forms ?? []) {
    const pieces = piecesOfForm.get(form.form);
    if (!pieces) continue;
    const { rows, apart } = rowsOfPieces(pieces);
    for (const row of apart) unmapped.push(unmappedRow(row, form.form, 'form-of-another-report', null, null));
    const result = read(form, rows);
    observations.push(...result.observations);
    unmapped.push(...result.unmapped);
    findings.push(...result.findings);
    for (const { table, reason } of result.ignored) ignored[table]?.set(reason, (ignored[table]?.get(reason) ?? 0) + 1);
  }
  findings.push(
    ...rowFindings(observations, { 'value-heading-not-result': headings, 'form-title-not-result': titles }, findings),
  );
  unmapped.sort((a, b) => a.place.table - b.place.table || a.place.row - b.place.row);
  const uses = tables.map((table, index): TableUse => {
    const columns = cut[index]?.segments[0]?.columns ?? null;
    return {
      table: index + 1,
      use: use[index] ?? 'not-a-form',
      form: forms[index] ?? null,
      columns: columns === null || use[index] !== 'form' ? null : rolesOnly(columns),
      evidence: [...(evidence[index] ?? [])],
      ignored: Object.fromEntries(ignored[index] ?? []),
      rows: cut[index]?.rows ?? table.rows,
      ...(isTwoUp(cut[index], table) ? { halves: (cut[index]?.rows ?? 0) / table.rows } : {}),
    };
  });
  const total = (counts: Iterable<number>): number => [...counts].reduce((sum, count) => sum + count, 0);
  return {
    observations,
    unmapped,
    findings,
    uses,
    formsSeen: new Set(piecesOfForm.keys()),
    rows: {
      read: total(cut.map(({ rows }) => rows)),
      dataset: observations.length,
      unmapped: unmapped.length,
      ignored: total(ignored.flatMap((counts) => [...counts.values()])),
    },
  };
}

/** Its rows were cut once for each half. */
const isTwoUp = (cut: CutTable | undefined, table: PrintedTable): boolean => cut !== undefined && cut.rows > table.rows;

const rolesOnly = ({ stt, label, unit, value, note, other }: Columns): TableUse['columns'] => ({
  stt,
  label,
  unit,
  value,
  note,
  other,
});

/** Tables of a PDF are known by their rulings: one without may have been missed. */
const noForms = ({ document, tables }: Reading): Finding =>
  finding('no-forms', { perhapsUnruled: document === 'pdf' && tables.every(({ layout }) => layout) });
