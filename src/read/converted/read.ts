/** Files that are read through LibreOffice: `.doc`, RTF, ODT. What comes back is a DOCX, and is read as one. */
import type { Document } from '../../model/document.js';
import type { Result } from '../../model/result.js';
import { readDocx } from '../docx/read.js';
import type { ReadOptions } from '../limits.js';
import { convertToDocx } from './soffice.js';

/** Failures: those of the conversion (soffice.ts) and of a DOCX. */
export async function readConverted(
  bytes: Uint8Array,
  type: 'doc' | 'rtf' | 'odt',
  options: ReadOptions,
): Promise<Result<Document>> {
  const docx = await convertToDocx(bytes, type, options.onConverter);
  return docx.ok ? readDocx(docx.value, options) : docx;
}
