/** Why a file of some kind is not read, and what its sender can do: one table, stable ids. */

import { failure } from '../model/finding.js';
import type { FileType } from '../model/report.js';
import type { Failure } from '../model/result.js';
import type { Kind } from './sniff.js';

interface KindFacts {
  readonly type: FileType;
  /** Null: there is a reader for it. */
  readonly failure: Failure | null;
}

/** What each kind is called in the dataset, and why it is not read. */
export const KINDS: Readonly<Record<Kind, KindFacts>> = {
  docx: { type: 'docx', failure: null },
  pdf: { type: 'pdf', failure: null },
  doc: { type: 'doc', failure: null },
  odt: { type: 'odt', failure: null },
  rtf: { type: 'rtf', failure: null },
  html: { type: 'html', failure: null },
  mhtml: { type: 'mhtml', failure: failure('not-supported-mhtml', {}) },
  xlsx: { type: 'xlsx', failure: failure('not-supported-xlsx', {}) },
  xls: { type: 'xls', failure: failure('not-supported-xls', {}) },
  pptx: { type: 'pptx', failure: failure('not-supported-pptx', {}) },
  ppt: { type: 'ppt', failure: failure('not-supported-ppt', {}) },
  zip: { type: 'zip', failure: failure('not-supported-zip', {}) },
  archive: { type: 'unknown', failure: failure('not-supported-archive', {}) },
  image: { type: 'image', failure: failure('not-supported-image', {}) },
  text: { type: 'text', failure: failure('not-supported-text', {}) },
  'encrypted-office': { type: 'unknown', failure: failure('password-protected', { kind: 'office' }) },
  empty: { type: 'empty', failure: failure('empty-file', {}) },
  'all-zero': { type: 'unknown', failure: failure('all-zero-file', {}) },
  unknown: { type: 'unknown', failure: failure('not-recognised', {}) },
};

/** A file that the system does not let us open or read; `error` is what the file system threw. */
export function fileFailure(error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === 'ENOENT' ? failure('file-vanished', {}) : failure('file-not-readable', { code });
}

/** A name in another encoding than the system's, as old zip programs write them. */
export const nameNotUtf8 = (): Failure => failure('name-not-readable', {});

/** A file whose content changed between being identified and being read. */
export const fileChanged = (): Failure => failure('file-changed', {});

/** A file above the limit on size; it is not opened at all. */
export const tooLarge = (bytes: number, limit: number): Failure => failure('file-too-large', { bytes, limit });
