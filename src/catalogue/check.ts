/** Checks one data file that a user edited: every fault with line, column and why. Pure but for parsing the CSV. */
import { byLine, type CatalogueFault, fault } from './fault.js';
import { FILE_KINDS, type FileKindName, type IndicatorRow, type Typed, typedRows } from './schema.js';
import { readSheet, type Sheet } from './sheet.js';
import { structureFaults } from './structure.js';

/** The columns that tell one kind of file from the others. */
const SIGNS: readonly (readonly [FileKindName, readonly string[]])[] = [
  ['indicators', ['indicator_id', 'stt', 'label', 'kind', 'form']],
  ['index', ['id', 'file', 'level', 'title']],
  ['maps', ['from', 'to', 'file']],
  ['map', ['from_id', 'to_id', 'same']],
  ['abbreviations', ['abbr', 'expansion']],
  ['issuers', ['code', 'name', 'level', 'parent', 'aliases', 'expected']],
];

/**
 * Faults of a catalogue, or of one of the files beside it (which one is told from the columns), by line. An empty list:
 * nothing is wrong. Bytes are taken for UTF-8. `fileName` only names the file in the faults.
 */
export async function checkCatalogue(content: string | Uint8Array, fileName: string): Promise<CatalogueFault[]> {
  const { sheet, faults } = await readSheet(content, fileName);
  if (sheet === null) return [...faults];
  const kind = kindOfSheet(sheet);
  const more =
    kind === 'indicators' ? readIndicators(sheet).faults : typedRows<unknown>(sheet, FILE_KINDS[kind]).faults;
  const unused = kind === 'index' ? [] : emptyFault(sheet);
  return byLine([...faults, ...more, ...unused]);
}

/** The kind whose telling columns the sheet has most of; an unlikely file counts as a catalogue, whose columns it then lacks. */
export function kindOfSheet(sheet: Sheet): FileKindName {
  const share = (signs: readonly string[]): number =>
    signs.filter((name) => sheet.columns.includes(name)).length / signs.length;
  const [best] = SIGNS.reduce((one, next) => (share(next[1]) > share(one[1]) ? next : one));
  return best;
}

/** The rows of a catalogue that have the right form, and all that is wrong with the file. */
export function readIndicators(sheet: Sheet): {
  readonly rows: readonly Typed<IndicatorRow>[];
  readonly faults: readonly CatalogueFault[];
} {
  const { rows, faults } = typedRows(sheet, FILE_KINDS.indicators);
  const complete = rows.length === sheet.rows.length;
  return { rows, faults: [...faults, ...structureFaults(sheet.file, rows, complete)] };
}

function emptyFault(sheet: Sheet): CatalogueFault[] {
  if (sheet.rows.length > 0) return [];
  const place = { file: sheet.file, line: null, column: null };
  return [fault(place, 'no-rows', 'tệp không có dòng dữ liệu nào.', 'the file has no rows.')];
}
