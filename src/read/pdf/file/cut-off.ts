/** Notices a PDF whose end is missing: pdf.js would rebuild what is left and show it as if it were all. */

import { fail } from '../../../model/finding.js';
import type { Result } from '../../../model/result.js';

const latin1 = (bytes: Uint8Array, from: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, bytes.byteLength - from).toString('latin1');

/**
 * True when the file does not end as a PDF does: no `%%EOF` at all, or objects begun after the last one (an update, or
 * the rest of a file made for the web, that did not arrive). Bytes that are no objects may follow: mailers add some.
 */
export function isCutOff(bytes: Uint8Array): boolean {
  if (!isPdf(bytes)) return false;
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf('%%EOF');
  return end < 0 || /\d+\s+\d+\s+obj\b/.test(latin1(bytes, end));
}

/** The header stands within the first kilobyte (readers accept bytes before it). */
const HEADER_WITHIN = 1024;

const isPdf = (bytes: Uint8Array): boolean => latin1(bytes.subarray(0, HEADER_WITHIN), 0).includes('%PDF-');

export const cutOff = (): Result<never> => fail('truncated-file', {});
