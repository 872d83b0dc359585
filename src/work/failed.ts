/** Reports of files that gave nothing. */

import { failure } from '../model/finding.js';
import type { FileType, Letterhead, Report } from '../model/report.js';
import type { Failure } from '../model/result.js';

const NO_LETTERHEAD: Letterhead = {
  issuerCode: null,
  issuer: null,
  issuerLevel: null,
  issuerKind: null,
  period: null,
  periodStart: null,
  periodEnd: null,
  number: null,
  date: null,
  subject: null,
  addressee: null,
  signer: null,
  candidates: [],
};

/** `sha256` is empty for a file that could not be opened. */
export function failedReport(
  file: { readonly sha256: string; readonly type: FileType; readonly bytes: number },
  failure: Failure,
): Report {
  return {
    sha256: file.sha256,
    type: file.type,
    bytes: file.bytes,
    pages: null,
    outcome: 'failed',
    failure,
    letterhead: NO_LETTERHEAD,
    catalogue: null,
    tables: [],
    observations: [],
    unmapped: [],
    missing: [],
    figures: [],
    findings: [],
    rows: { read: 0, dataset: 0, unmapped: 0, ignored: 0 },
    pictures: [],
  };
}

/** A bug of ours met on one file: its rows are not served, the others' are, and the run ends with 70. */
export const internalError = (detail: string): Failure => failure(INTERNAL_ERROR, { detail });

export const INTERNAL_ERROR = 'internal-error';
