/** Hand-made reports: the smallest `Report` that shows a thing. */
import { entriesOf, listing, type Source, standsAlone } from '../../src/dataset/listing.js';
import type { Change, Dataset, Entry } from '../../src/model/dataset.js';
import type { Letterhead, Observation, Report, UnmappedRow } from '../../src/model/report.js';
import type { Failure } from '../../src/model/result.js';
import { sha256 } from '../../src/store/fingerprint.js';
import { failedReport } from '../../src/work/failed.js';

export const LETTERHEAD: Letterhead = {
  issuerCode: 'P63-91',
  issuer: 'Ủy ban nhân dân tỉnh Kiên Giang',
  issuerLevel: 'province',
  issuerKind: null,
  period: '2022-H1',
  periodStart: '2022-01-01',
  periodEnd: '2022-06-30',
  number: '22/BC-UBND',
  date: '2022-06-20',
  subject: null,
  addressee: null,
  signer: null,
  candidates: [],
};

/** Everything that a value needs. */
export const UNDERSTOOD: Observation['because'] = [
  { of: 'heading', as: 'result of period' },
  { of: 'label', as: 'catalogue (4/4 words)' },
  { of: 'unit', as: 'catalogue' },
  { of: 'cell', as: 'digits only' },
];

export function observation(more: Partial<Observation> = {}): Observation {
  const value = more.value === undefined ? '7' : more.value;
  return {
    indicatorId: 'I.1',
    form: '1',
    stt: '1',
    indicator: 'Số văn bản chỉ đạo',
    label: 'Số văn bản chỉ đạo',
    sttPrinted: '1.',
    unit: 'Văn bản',
    value,
    valueRaw: value ?? '',
    valueCatalogueUnit: null,
    note: '',
    status: 'accepted',
    because: UNDERSTOOD,
    reasons: [],
    numberRule: 'plain',
    matchRule: 'stt+label',
    readings: value === null ? [] : [{ value, rule: 'plain' }],
    place: { table: 1, row: 2, page: null, bbox: null },
    ...more,
  };
}

export function unmappedRow(more: Partial<UnmappedRow> = {}): UnmappedRow {
  return {
    form: '1',
    stt: '9',
    label: 'Số sáng kiến',
    unit: 'Sáng kiến',
    valueRaw: '3',
    note: '',
    reason: 'no-indicator-fits',
    bestIndicatorId: 'I.1',
    likeness: 0.41666,
    place: { table: 1, row: 9, page: null, bbox: null },
    ...more,
  };
}

/** A report of one table whose rows add up: a header, `observations`, `unmapped`. `content` stands for the file. */
export function report(content: string, more: Partial<Report> = {}): Report {
  const observations = more.observations ?? [observation()];
  const unmapped = more.unmapped ?? [];
  const rows = observations.length + unmapped.length + 1;
  return {
    ...failedReport({ sha256: sha256(content), type: 'docx', bytes: content.length }, NO_FAILURE),
    outcome: 'read',
    failure: null,
    letterhead: LETTERHEAD,
    catalogue: '581-bnv-2022-province',
    tables: [{ table: 1, use: 'form', form: '1', columns: null, evidence: ['header'], ignored: { header: 1 }, rows }],
    observations,
    unmapped,
    rows: { read: rows, dataset: observations.length, unmapped: unmapped.length, ignored: 1 },
    ...more,
  };
}

export const NO_FAILURE: Failure = {
  reason: 'empty-file',
  message: { vi: 'Tệp rỗng.', en: 'The file is empty.' },
  advice: { vi: 'Gửi lại.', en: 'Send it again.' },
};

export const failed = (content: string): Report =>
  failedReport({ sha256: sha256(content), type: 'empty', bytes: content.length }, NO_FAILURE);

export const source = (sourceFile: string, of: Report): Source => ({
  sourceFile,
  sha256: of.sha256,
  take: async () => of,
});

/** A dataset of reports that stand alone. */
export const datasetOf = (sources: readonly Source[], changes: readonly Change[] = []): Dataset => ({
  entries: entriesOf(listing(sources), { judge: standsAlone, isKnown: () => false }),
  changes,
});

export async function allEntries({ entries }: Dataset): Promise<Entry[]> {
  const all: Entry[] = [];
  for await (const entry of entries) all.push(entry);
  return all;
}
