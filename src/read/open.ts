/** Picks the reader for a file's type. */
import type { Document } from '../model/document.js';
import type { FileType } from '../model/report.js';
import { fail, type Result } from '../model/result.js';
import { readConverted, readWord97 } from './converted/read.js';
import { readDocx } from './docx/read.js';
import type { ReadOptions } from './limits.js';
import { readPdf } from './pdf/read.js';

/** Reads `bytes` (which the reader may take away) as a file of `type`. A type without a reader is a failure with advice. */
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
      return fail(
        `not-supported-${type}`,
        { vi: `Không đọc được loại tệp này (${type}).`, en: `Files of this type (${type}) are not read.` },
        { vi: 'Hãy gửi báo cáo dưới dạng DOCX hoặc PDF.', en: 'Send the report as DOCX or PDF.' },
      );
  }
}
