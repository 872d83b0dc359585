/**
 * What one report says: the file's facts with the verdict on what it prints. A pure function of the file's bytes, the
 * catalogues and the options; it knows neither its path nor any other report. Plain JSON throughout.
 */

import type { BBox } from './document.js';
import type { Finding } from './finding.js';
import type { Ground, Status } from './ground.js';
import type { IssuerKind } from './issuer-kind.js';
import type { Failure } from './result.js';
import type { RuleId } from './rules.js';

export type { Evidence, Finding } from './finding.js';

/** What writers write of one file. */
export interface Report extends Verdict {
  readonly sha256: string;
  readonly type: FileType;
  readonly bytes: number;
  /** Number of pages; null for DOCX. */
  readonly pages: number | null;
  readonly pictures: readonly PictureRef[];
}

/**
 * What is made of a reading by the catalogues, the lists of issuers and the checks: cheap, and made anew whenever one of them
 * changes.
 */
export interface Verdict {
  /** `partial`: something in it could not be read (a scanned page); `empty`: read, and nothing in it for the dataset. */
  readonly outcome: 'read' | 'partial' | 'failed' | 'empty';
  /** Why it failed or is partial. */
  readonly failure: Failure | null;
  readonly letterhead: Letterhead;
  /** Id of the catalogue that the rows were mapped with (of a body without forms: its prose); null when none fits. */
  readonly catalogue: string | null;
  /** One entry a table of the document, in its order: what it was taken for, and where its rows went. */
  readonly tables: readonly TableUse[];
  /** In catalogue order, then table and row. */
  readonly observations: readonly Observation[];
  readonly unmapped: readonly UnmappedRow[];
  /** Indicator ids of the catalogue that no row of the document was mapped to. */
  readonly missing: readonly string[];
  readonly figures: readonly Figure[];
  readonly findings: readonly Finding[];
  readonly rows: RowTally;
}

export type FileType =
  | 'docx'
  | 'pdf'
  | 'doc'
  | 'xlsx'
  | 'xls'
  | 'pptx'
  | 'ppt'
  | 'odt'
  | 'rtf'
  | 'html'
  | 'mhtml'
  | 'zip'
  | 'image'
  | 'text'
  | 'empty'
  | 'unknown';

export type IssuerLevel = 'province' | 'ministry' | 'department' | 'district' | 'commune';

/** Every field is null when the report does not say. Dates are `YYYY-MM-DD`. */
export interface Letterhead {
  readonly issuerCode: string | null;
  /** The official name on the report's date. */
  readonly issuer: string | null;
  readonly issuerLevel: IssuerLevel | null;
  /** What the issuer is when it is no office of province, ministry or below: then code, name and level are null. */
  readonly issuerKind: IssuerKind | null;
  /** `2022-Q1`, `2022-H1`, `2022-9M`, `2022`, `2022-07`. */
  readonly period: string | null;
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  readonly number: string | null;
  readonly date: string | null;
  /** What the report is about, as its title prints it. */
  readonly subject: string | null;
  readonly addressee: string | null;
  readonly signer: string | null;
  /** Everything seen that could fill a field, the chosen first within each field. */
  readonly candidates: readonly Candidate[];
}

export interface Candidate {
  readonly field: 'issuer' | 'period' | 'number' | 'date';
  /** Normalised; for an issuer its code. */
  readonly value: string;
  readonly raw: string;
  /** Where it was seen. */
  readonly source: 'head' | 'title' | 'appendix' | 'form-header' | 'body' | 'signature' | 'furniture';
  readonly chosen: boolean;
  readonly page: number | null;
}

/** Where a row or a value stands in the document. All numbers 1-based; `page`, `bbox` are null for DOCX. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly page: number | null;
  readonly bbox: BBox | null;
}

export type NumberRule =
  | 'plain'
  | 'mixed-separators'
  | 'repeated-group'
  | 'decimal-tail'
  | 'zero-integer'
  | 'unit-group'
  | 'unit-decimal'
  | 'relation'
  | 'form-style'
  | 'undecided'
  | 'coded'
  | 'blank'
  | 'dash'
  | 'corrected';

export type MatchRule = 'stt+label' | 'label' | 'stt';

/** One way to read a printed number: canonical decimal (`-?digits[.digits]`, no trailing zeros), and the rule that gives it. */
export interface NumberReading {
  readonly value: string;
  readonly rule: NumberRule;
}

export interface Observation {
  readonly indicatorId: string;
  /** 1–7 in the province templates. */
  readonly form: string;
  /** The catalogue's, no trailing dot. */
  readonly stt: string;
  /** The catalogue's label; `label` is the printed one. */
  readonly indicator: string;
  readonly label: string;
  readonly sttPrinted: string;
  /** As printed; empty stays empty. */
  readonly unit: string;
  /** Canonical decimal in the printed unit; null when the cell is blank, or when no reading leads. */
  readonly value: string | null;
  readonly valueRaw: string;
  /** The same in the catalogue's unit where that differs (tỷ for triệu), else null. */
  readonly valueCatalogueUnit: string | null;
  readonly note: string;
  /** Follows from `because` and `reasons`: `judged` alone sets it. */
  readonly status: Status;
  /** What was understood of what bears on the value. */
  readonly because: readonly Ground[];
  /** Rule ids, sorted, unique; each has a finding with the same rule about this indicator, or with this row in its evidence. */
  readonly reasons: readonly RuleId[];
  readonly numberRule: NumberRule;
  readonly matchRule: MatchRule;
  /** Every reading that the printed text allows, the chosen first. */
  readonly readings: readonly NumberReading[];
  /** Place of the value cell. */
  readonly place: CellPlace;
}

export interface UnmappedRow {
  readonly form: string | null;
  readonly stt: string;
  readonly label: string;
  readonly unit: string;
  readonly valueRaw: string;
  readonly note: string;
  readonly reason: RuleId;
  readonly bestIndicatorId: string | null;
  /** 0–1, of `label` with that indicator's label. */
  readonly likeness: number | null;
  readonly place: CellPlace;
}

/** Why a row of a table is in neither list. */
export type IgnoredFor = 'header' | 'repeated-header' | 'section' | 'group' | 'blank' | 'layout' | 'not-a-form';

export interface TableUse {
  /** 1-based. */
  readonly table: number;
  /** What it was taken for. */
  readonly use: 'form' | 'layout' | 'not-a-form';
  readonly form: string | null;
  /** Which column of the table plays which part; absent parts are null. */
  readonly columns: ColumnRoles | null;
  /** Named facts that spoke for it: `title`, `header`, `content`. */
  readonly evidence: readonly string[];
  /** Body rows ignored, by reason. */
  readonly ignored: Readonly<Partial<Record<IgnoredFor, number>>>;
  /** All of them, once for each half where halves of a form stand side by side. */
  readonly rows: number;
  /** How many halves of a form stand side by side: each printed row is that many. Absent: one. */
  readonly halves?: number;
}

/** 0-based columns of the table. */
export interface ColumnRoles {
  readonly stt: number | null;
  readonly label: number | null;
  readonly unit: number | null;
  readonly value: number | null;
  readonly note: number | null;
  /** Columns of an earlier period or of a comparison: never read as this report's value. */
  readonly other: readonly number[];
}

/** Conservation: `read` = `dataset` + `unmapped` + `ignored`. */
export interface RowTally {
  readonly read: number;
  readonly dataset: number;
  readonly unmapped: number;
  readonly ignored: number;
}

/** How exact a number of the prose is said to be. */
export type Qualifier = 'gt' | 'ge' | 'lt' | 'le' | 'approx' | 'estimate';

/** The part that a number of the prose plays. */
export type Role = 'value' | 'numerator' | 'denominator' | 'percent' | 'rank' | 'score';

/** Where a figure stands in the prose. */
export interface FigureSpot {
  /** Number of its sentence in the report, from 0. */
  readonly statement: number;
  /** Offsets in `sentence` of the number, its percent sign included. */
  readonly start: number;
  readonly end: number;
  /** What its unit is a unit of. */
  readonly unitClass: 'count' | 'percent' | 'score' | 'money' | null;
  /** Number (`figure`) of the other side of its fraction; null when it is no side of one. */
  readonly partner: number | null;
}

export interface Figure {
  /** 1-based in the report. */
  readonly figure: number;
  /** Heading path with ` > `. */
  readonly section: string;
  readonly sentence: string;
  readonly value: string | null;
  readonly valueRaw: string;
  readonly unit: string;
  readonly qualifier: Qualifier | null;
  readonly role: Role;
  readonly indicatorId: string | null;
  /** Null when there is nothing to compare. */
  readonly agrees: boolean | null;
  readonly status: 'accepted' | 'review';
  readonly reasons: readonly RuleId[];
  readonly numberRule: NumberRule;
  readonly readings: readonly NumberReading[];
  /** Indicators that it might be, best first, likeness 0–1. */
  readonly candidates: readonly { readonly indicatorId: string; readonly likeness: number }[];
  readonly page: number | null;
  readonly bbox: BBox | null;
  readonly spot: FigureSpot;
}

export interface PictureRef {
  readonly sha256: string;
  readonly mediaType: string;
  readonly caption: string | null;
  readonly page: number | null;
  readonly bbox: BBox | null;
}
