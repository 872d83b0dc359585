/** Picks the reader for a file's type, and loads that one alone: each brings libraries that take their time to load. */
import type { Document } from '../model/document.js';
import type { FileType } from '../model/report.js';
import type { Result } from '../model/result.js';
import type { ReadOptions } from './limits.js';

/** Reads `bytes` (which the reader may take away) as a file of `type`. A type without a reader is our own bug and throws: `KINDS` tells which have one. */
export async function readDocument(bytes: Uint8Array, type: FileType, options: ReadOptions): Promise<Result<Document>> {
  switch (type) {
    case 'docx':
      return (await import('./docx/read.js')).readDocx(bytes, options);
    case 'pdf':
      return (await import('./pdf/read.js')).readPdf(bytes, options);
    case 'doc':
      return (await import('./word97/read.js')).readWord97(bytes, options);
    case 'html':
      return (await import('./html/read.js')).readHtml(bytes, options);
    case 'rtf':
    case 'odt':
      return (await import('./converted/read.js')).readConverted(bytes, type, options);
    default:
      throw new Error(`no reader for ${type}`);
  }
}
