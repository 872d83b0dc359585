/** Why a DOCX as a whole is refused, where no other file of this folder says it. */
import { fail } from '../../model/finding.js';
import type { Result } from '../../model/result.js';
import { MAX_COLUMNS } from './flow/squared.js';

export const tooLargeTable = (): Result<never> => fail('limit-table-size', { columns: MAX_COLUMNS });
