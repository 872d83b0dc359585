/** Checks one data file that a user edited: every fault with line, column and why. Pure but for parsing the CSV. */
import type { Vocabulary } from '../text/vocabulary.js';
import type { Typed } from './cells.js';
import { byLine, type CatalogueFault, fault } from './fault.js';
import { addRows, isLanguageKind, type LanguageTables } from './language/tables.js';
import { type Language, vocabularyOf } from './language/vocabulary.js';
import { FILE_KINDS, type FileKindName, type IndicatorRow, typedRows } from './schema.js';
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
  ['units', ['word', 'class', 'scale', 'currency']],
  ['words', ['class', 'word', 'as']],
  ['patterns', ['name', 'pattern', 'case']],
  ['exclusions', ['rule', 'pattern', 'case', 'unless_counted']],
  ['qualifiers', ['qualifier', 'side', 'pattern']],
  ['headings', ['role', 'heading', 'match']],
  ['label-words', ['word', 'effect', 'kind']],
  ['scope-words', ['words', 'effect', 'kind']],
  ['subjects', ['subject']],
  ['concepts', ['concept', 'class', 'traits']],
  ['phrases', ['phrase', 'concept']],
  ['same-things', ['said', 'meant', 'beside']],
  ['implied-actions', ['objects', 'when', 'drop', 'add']],
];

/**
 * Faults of a catalogue, or of one of the files beside it (which one is told from the columns), by line. An empty list:
 * nothing is wrong. Bytes are taken for UTF-8. `fileName` only names the file in the faults; a table of the language is checked
 * as an addition to `language`.
 */
export async function checkCatalogue(
  content: string | Uint8Array,
  fileName: string,
  language: Language,
): Promise<CatalogueFault[]> {
  const { sheet, faults } = await readSheet(content, fileName);
  if (sheet === null) return [...faults];
  const kind = kindOfSheet(sheet);
  const unused = kind === 'index' ? [] : emptyFault(sheet);
  return byLine([...faults, ...faultsOf(sheet, kind, language), ...unused]);
}

function faultsOf(sheet: Sheet, kind: FileKindName, { tables, vocabulary }: Language): readonly CatalogueFault[] {
  if (kind === 'indicators') return readIndicators(sheet, vocabulary).faults;
  const { rows, faults } = typedRows<unknown>(sheet, FILE_KINDS[kind]);
  if (!isLanguageKind(kind)) return faults;
  return [...faults, ...asAddition(sheet.file, addRows(tables, kind, sheet.file, rows))];
}

/** What the rows of `file` break once they are added to the tables in use. */
const asAddition = (file: string, tables: LanguageTables): CatalogueFault[] =>
  vocabularyOf(tables).faults.filter((found) => found.file === file);

/** The kind whose telling columns the sheet has most of; an unlikely file counts as a catalogue, whose columns it then lacks. */
export function kindOfSheet(sheet: Sheet): FileKindName {
  const share = (signs: readonly string[]): number =>
    signs.filter((name) => sheet.columns.includes(name)).length / signs.length;
  const [best] = SIGNS.reduce((one, next) => (share(next[1]) > share(one[1]) ? next : one));
  return best;
}

/** The rows of a catalogue that have the right form, and all that is wrong with the file. */
export function readIndicators(
  sheet: Sheet,
  vocabulary: Vocabulary,
): {
  readonly rows: readonly Typed<IndicatorRow>[];
  readonly faults: readonly CatalogueFault[];
} {
  const { rows, faults } = typedRows(sheet, FILE_KINDS.indicators);
  const complete = rows.length === sheet.rows.length;
  return { rows, faults: [...faults, ...structureFaults(sheet.file, rows, complete, vocabulary)] };
}

function emptyFault(sheet: Sheet): CatalogueFault[] {
  if (sheet.rows.length > 0) return [];
  const place = { file: sheet.file, line: null, column: null };
  return [fault(place, 'no-rows', 'tệp không có dòng dữ liệu nào.', 'the file has no rows.')];
}
