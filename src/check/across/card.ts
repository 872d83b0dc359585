/**
 * What comparing reports needs to know of one, made once from it: small (5–10 KB for a report of two hundred rows), because those of
 * a whole set are in memory together, which the reports never are. Rows and texts are packed, and unpacked where they are compared.
 */
import { createHash } from 'node:crypto';
import type { FileType, Letterhead, Observation, Report } from '../../model/report.js';
import { type Part, partOf } from './part.js';

/** Of the letterhead what reports are told apart and ordered by. */
export type Head = Pick<Letterhead, 'issuerCode' | 'period' | 'periodStart' | 'periodEnd' | 'number' | 'date'>;

/** Of a row what another report's row is compared with, and where it stands. */
export type CardRow = Pick<
  Observation,
  'indicatorId' | 'value' | 'valueRaw' | 'valueCatalogueUnit' | 'status' | 'place'
>;

export interface Card {
  readonly sha256: string;
  readonly type: FileType;
  readonly outcome: Report['outcome'];
  readonly catalogue: string | null;
  readonly head: Head;
  readonly rowCount: number;
  /** The same for reports whose rows print the same numbers and notes. */
  readonly content: string;
  /** Packed; `rowsOf` reads them. */
  readonly rows: Uint8Array;
  /** Of a file that may be one half of a report in two files. */
  readonly part: Part | null;
}

export function cardOf(report: Report): Card {
  const { sha256, type, outcome, catalogue, letterhead, observations } = report;
  return {
    sha256,
    type,
    outcome,
    catalogue,
    head: headOf(letterhead),
    rowCount: observations.length,
    content: contentOf(observations),
    rows: Buffer.from(JSON.stringify(observations.map(packed))),
    part: partOf(report),
  };
}

export const headOf = ({ issuerCode, period, periodStart, periodEnd, number, date }: Letterhead): Head => ({
  issuerCode,
  period,
  periodStart,
  periodEnd,
  number,
  date,
});

function contentOf(rows: readonly Observation[]): string {
  const printed = rows.map(({ indicatorId, valueRaw, note }) => [indicatorId, valueRaw, note]);
  return createHash('sha256').update(JSON.stringify(printed)).digest('base64');
}

const STATUSES = ['accepted', 'review', 'corrected'] as const satisfies readonly Observation['status'][];

/** Null for a raw value that is the value itself. */
type Packed = readonly [
  id: string,
  value: string | null,
  raw: string | null,
  inCatalogueUnit: string | null,
  status: number,
  page: number | null,
  table: number,
  row: number,
];

const packed = ({ indicatorId, value, valueRaw, valueCatalogueUnit, status, place }: Observation): Packed => [
  indicatorId,
  value,
  valueRaw === value ? null : valueRaw,
  valueCatalogueUnit,
  STATUSES.indexOf(status),
  place.page,
  place.table,
  place.row,
];

/** In the order of the report. */
export function rowsOf(card: Card): CardRow[] {
  const rows = JSON.parse(Buffer.from(card.rows).toString()) as Packed[];
  return rows.map(([indicatorId, value, raw, valueCatalogueUnit, status, page, table, row]) => ({
    indicatorId,
    value,
    valueRaw: raw ?? value ?? '',
    valueCatalogueUnit,
    status: STATUSES[status] ?? 'review',
    place: { page, table, row, bbox: null },
  }));
}

/** What a row amounts to, in the catalogue's unit. */
export const amountOf = (row: Pick<Observation, 'value' | 'valueCatalogueUnit'> | undefined): string | null =>
  row?.valueCatalogueUnit ?? row?.value ?? null;
