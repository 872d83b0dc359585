/** The shape of `dataset.json`, in one place: types come from it, and `docs/dataset.schema.json` is written from it. */
import { z } from 'zod';
import { GROUNDED } from '../../model/ground.js';
import { ISSUER_KINDS } from '../../model/issuer-kind.js';
import { NUMBER_RULES } from '../fields/reading.js';
import { FILE_TYPES } from '../fields/report.js';
import {
  CHANGED,
  OBSERVED,
  OBSERVED_PLACE,
  SAID as PROSE,
  READ,
  SAID_PLACE,
  UNMAPPED_PLACE,
  UNMAPPED_ROW,
} from './keys.js';
import { RULE, shapeOf } from './record.js';

const ID = z.string().regex(/^([0-9a-f]{12})?$/);
const SHA256 = z.string().regex(/^([0-9a-f]{64})?$/);
const DATE = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable();
const PAGE = z.int().min(1).nullable().describe('1-based; null for DOCX');
const BOX = z
  .array(z.number())
  .length(4)
  .nullable()
  .describe('x0 y0 x1 y1 in points of the page as displayed, origin top left');
const SAID = z.strictObject({ vi: z.string(), en: z.string() });

const NUMBER_RULE = z.enum(NUMBER_RULES);
const READINGS = z
  .array(z.strictObject({ value: z.string(), rule: NUMBER_RULE }))
  .describe('Every reading that the printed text allows, the chosen first');
const BECAUSE = z
  .array(z.strictObject({ of: z.enum(GROUNDED), as: z.string() }))
  .describe('What was understood of what bears on the value; `accepted` needs heading, label, unit and cell');
const COLUMN = z.int().min(0).nullable();

const TABLE = z.strictObject({
  table: z.int().min(1).describe('Place in the list that `cchc tables` prints, from 1'),
  use: z.enum(['form', 'layout', 'not-a-form']),
  form: z.string().nullable(),
  rows: z.int().min(0),
  columns: z
    .strictObject({
      stt: COLUMN,
      label: COLUMN,
      unit: COLUMN,
      value: COLUMN,
      note: COLUMN,
      other: z.array(z.int().min(0)),
    })
    .nullable()
    .describe('Which column plays which part, from 0'),
  evidence: z.array(z.string()),
  ignored: z.record(z.string(), z.int().min(0)).describe('Rows ignored, by reason'),
});

const OBSERVATION = z.strictObject({
  ...shapeOf(OBSERVED),
  stt_printed: z.string(),
  ...shapeOf(READ),
  because: BECAUSE,
  readings: READINGS,
  ...shapeOf(OBSERVED_PLACE),
});

const UNMAPPED = z.strictObject({
  ...shapeOf(UNMAPPED_ROW),
  likeness: z.number().min(0).max(1).nullable(),
  ...shapeOf(UNMAPPED_PLACE),
});

const FIGURE = z.strictObject({
  ...shapeOf(PROSE),
  readings: READINGS,
  candidates: z.array(z.strictObject({ indicator_id: z.string(), likeness: z.number().min(0).max(1) })),
  ...shapeOf(SAID_PLACE),
});

const FINDING = z.strictObject({
  severity: z.enum(['error', 'warning', 'info']),
  rule: RULE,
  indicator_id: z.string().nullable(),
  message: SAID,
  expected: z.string(),
  actual: z.string(),
  evidence: z.array(
    z.strictObject({
      sha256: SHA256.nullable().describe('Another report; null is this one'),
      page: PAGE,
      table: z.int().min(1).nullable(),
      row: z.int().min(1).nullable(),
      text: z.string(),
    }),
  ),
});

const LETTERHEAD = z.strictObject({
  issuer_code: z.string().nullable(),
  issuer: z.string().nullable(),
  issuer_level: z.enum(['province', 'ministry', 'department', 'district', 'commune']).nullable(),
  issuer_kind: z
    .enum(ISSUER_KINDS)
    .nullable()
    .describe(
      'What the issuer is when it is no office of a province, ministry or below; code, name and level are null then',
    ),
  period: z
    .string()
    .regex(/^\d{4}(-(Q[1-4]|H[12]|9M|\d{2}))?$/)
    .nullable(),
  period_start: DATE,
  period_end: DATE,
  report_number: z.string().nullable(),
  report_date: DATE,
  subject: z.string().nullable(),
  addressee: z.string().nullable(),
  signer: z.string().nullable(),
  candidates: z.array(
    z.strictObject({
      field: z.enum(['issuer', 'period', 'number', 'date']),
      value: z.string(),
      raw: z.string(),
      source: z.enum(['head', 'title', 'appendix', 'form-header', 'body', 'signature', 'furniture']),
      chosen: z.boolean(),
      page: PAGE,
    }),
  ),
});

const COUNT = z.int().min(0);

const REPORT = z.strictObject({
  report_id: ID,
  source_file: z.string(),
  source_sha256: SHA256,
  type: z.enum(FILE_TYPES),
  bytes: COUNT,
  pages: COUNT.nullable(),
  outcome: z.enum(['read', 'partial', 'failed', 'duplicate', 'empty']),
  failure: z.strictObject({ reason: RULE, message: SAID, advice: SAID }).nullable(),
  duplicate_of: z.string().nullable().describe('source_file of the file with the same content that was read'),
  version_state: z.enum(['current', 'superseded', 'rendition']),
  current_report_id: ID,
  catalogue: z.string().nullable(),
  letterhead: LETTERHEAD,
  rows: z
    .strictObject({ read: COUNT, dataset: COUNT, unmapped: COUNT, ignored: COUNT })
    .describe('read = dataset + unmapped + ignored'),
  tables: z.array(TABLE),
  observations: z.array(OBSERVATION),
  unmapped: z.array(UNMAPPED),
  missing: z.array(z.string()).describe('Indicators of the catalogue that no row was mapped to'),
  figures: z.array(FIGURE),
  findings: z.array(FINDING),
  pictures: z.array(
    z.strictObject({
      file: z.string().describe('In the output folder'),
      sha256: SHA256,
      media_type: z.string(),
      caption: z.string().nullable(),
      page: PAGE,
      bbox: BOX,
    }),
  ),
});

const CHANGE = z.strictObject(shapeOf(CHANGED));

export const DATASET_JSON = z
  .strictObject({
    format: z.literal(1).describe('Changes when a key is renamed or removed, not when one is added'),
    version: z.string().describe('Version of cchc'),
    reports: z.array(REPORT),
    changes: z.array(CHANGE),
  })
  .describe('dataset.json of cchc: one entry an input file, in the order of source_file');

export type ReportJson = z.infer<typeof REPORT>;

/** JSON Schema (draft 2020-12) of `dataset.json`. */
export const jsonSchema = (): object => z.toJSONSchema(DATASET_JSON);
