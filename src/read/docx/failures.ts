/** Why a DOCX as a whole is refused, where no other file of this folder says it. */
import { fail, type Result } from '../../model/result.js';
import { MAX_COLUMNS } from './flow/squared.js';

export const tooLargeTable = (): Result<never> =>
  fail(
    'limit-table-size',
    {
      vi: `Tệp có bảng rộng hơn ${MAX_COLUMNS} cột hoặc quá lớn.`,
      en: `The file has a table wider than ${MAX_COLUMNS} columns, or far too large.`,
    },
    {
      vi: 'Bảng có thể bị hỏng. Hãy mở bằng Word, kiểm tra bảng và lưu lại.',
      en: 'The table may be damaged. Open the file in Word, check the table and save it again.',
    },
  );
