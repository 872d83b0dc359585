/** Files that are read through LibreOffice: `.doc`, RTF, HTML, ODT. What comes back is a DOCX, and is read as one. */
import type { Document } from '../../model/document.js';
import { ok, type Result } from '../../model/result.js';
import { readDocx } from '../docx/read.js';
import type { ReadOptions } from '../limits.js';
import { chunksBeforeCellMarks } from '../word97/cells.js';
import { crossCheck } from '../word97/cross-check.js';
import { word97Text } from '../word97/text.js';
import { convertToDocx } from './soffice.js';

/** A `.doc` is set against its own stored cells; a cell that these do not confirm is doubted. */
export async function readWord97(bytes: Uint8Array, options: ReadOptions): Promise<Result<Document>> {
  const text = word97Text(bytes);
  if (!text.ok) return text;
  const document = await readConverted(bytes, 'doc', options);
  return document.ok ? ok(crossCheck(document.value, chunksBeforeCellMarks(text.value))) : document;
}

export async function readConverted(
  bytes: Uint8Array,
  type: 'doc' | 'rtf' | 'html' | 'odt',
  options: ReadOptions,
): Promise<Result<Document>> {
  const docx = await convertToDocx(bytes, type, options.onConverter);
  return docx.ok ? readDocx(docx.value, options) : docx;
}
