/**
 * The unit of work: one file's bytes -> its `Report`. A pure function of the bytes, the catalogues and the options, so that it
 * can run anywhere, be repeated and be stored.
 */
import type { CatalogueSet } from '../catalogue/model.js';
import { checkReport } from '../check/report/check.js';
import { sha256 } from '../intake/fingerprint.js';
import { sniff } from '../intake/sniff.js';
import { KINDS } from '../intake/unreadable.js';
import { interpret } from '../interpret/interpret.js';
import type { Report } from '../model/report.js';
import type { ReadOptions } from '../read/limits.js';
import { readDocument } from '../read/open.js';
import { failedReport } from './failed.js';

/** Reads, interprets and checks one file; `bytes` may be taken away by the reader. What cannot be read is a failed report. */
export async function workOn(bytes: Uint8Array, catalogues: CatalogueSet, options: ReadOptions): Promise<Report> {
  const { type, failure } = KINDS[sniff(bytes)];
  const source = { sha256: sha256(bytes), type, bytes: bytes.length };
  if (failure !== null) return failedReport(source, failure);
  const document = await readDocument(bytes, type, options);
  if (!document.ok) return failedReport(source, document.failure);
  return checkReport(interpret(document.value, source, catalogues), catalogues);
}
