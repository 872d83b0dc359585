/** Files that are read through LibreOffice: `.doc`, RTF, ODT. What comes back is a DOCX, and is read as one. */
import type { Document } from '../../model/document.js';
import { ok, type Result } from '../../model/result.js';
import { readDocx } from '../docx/read.js';
import type { ReadOptions } from '../limits.js';
import { withOwnPictures } from './own-pictures.js';
import { convertToDocx } from './soffice.js';

/** Failures: those of the conversion (soffice.ts) and of a DOCX. */
export async function readConverted(
  bytes: Uint8Array,
  type: 'doc' | 'rtf' | 'odt',
  options: ReadOptions,
): Promise<Result<Document>> {
  const docx = await convertToDocx(bytes, type, options.onConverter);
  if (!docx.ok) return docx;
  const document = await readDocx(docx.value, options);
  return document.ok ? ok(await withOwnPictures(document.value, bytes, type, options.limits)) : document;
}
