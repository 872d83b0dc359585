/** Picks the reader for a file's type. */
import type { Document } from '../model/document.js';
import type { FileType } from '../model/report.js';
import type { Result } from '../model/result.js';
import { readConverted, readWord97 } from './converted/read.js';
import { readDocx } from './docx/read.js';
import type { ReadOptions } from './limits.js';
import { readPdf } from './pdf/read.js';

/** Reads `bytes` (which the reader may take away) as a file of `type`. A type without a reader is our own bug and throws: `KINDS` tells which have one. */
export async function readDocument(bytes: Uint8Array, type: FileType, options: ReadOptions): Promise<Result<Document>> {
  switch (type) {
    case 'docx':
      return readDocx(bytes, options);
    case 'pdf':
      return readPdf(bytes, options);
    case 'doc':
      return readWord97(bytes, options);
    case 'rtf':
    case 'html':
    case 'odt':
      return readConverted(bytes, type, options);
    default:
      throw new Error(`no reader for ${type}`);
  }
}
