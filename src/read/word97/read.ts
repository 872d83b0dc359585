/** A Word 97–2003 document: read through LibreOffice, and set against the cells that the file itself stores. */
import type { Document } from '../../model/document.js';
import { ok, type Result } from '../../model/result.js';
import { readConverted } from '../converted/read.js';
import type { ReadOptions } from '../limits.js';
import { chunksBeforeCellMarks } from './cells.js';
import { crossCheck } from './cross-check.js';
import { word97Text } from './text.js';

/** A cell that the stored ones do not confirm is doubted. Failures: `broken-doc`, and those of the conversion and of a DOCX. */
export async function readWord97(bytes: Uint8Array, options: ReadOptions): Promise<Result<Document>> {
  const text = word97Text(bytes);
  if (!text.ok) return text;
  const document = await readConverted(bytes, 'doc', options);
  return document.ok ? ok(crossCheck(document.value, chunksBeforeCellMarks(text.value))) : document;
}
