/** Reads the catalogues and the data beside them from files. The only place of this folder that opens a file. */

import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail } from '../model/finding.js';
import { ok, type Result } from '../model/result.js';
import type { Vocabulary } from '../text/vocabulary.js';
import type { FileKind, Typed } from './cells.js';
import { kindOfSheet, readIndicators } from './check.js';
import { type CatalogueFault, fault, faultText } from './fault.js';
import { familyOf } from './language/family.js';
import {
  addRows,
  FAMILY_KINDS,
  type FamilyTables,
  LANGUAGE_KINDS,
  type LanguageTables,
  NO_FAMILY,
  NO_LANGUAGE,
} from './language/tables.js';
import { type Language, vocabularyOf } from './language/vocabulary.js';
import type { LoadedMap } from './map-faults.js';
import { mapFaults } from './map-faults.js';
import type { Abbreviation, Catalogue, CatalogueSet, Family, Indicator, Issuer } from './model.js';
import { FILE_KINDS, type IndicatorRow, typedRows } from './schema.js';
import { readSheet, type Sheet } from './sheet.js';

export interface CatalogueOptions {
  /** Folder of the catalogues; by default the one that comes with the package. */
  readonly directory?: string;
  /** More catalogues: folders with an `index.csv`, index files, or catalogue files whose folder's `index.csv` lists them. */
  readonly extra?: readonly string[];
  /** The user's issuers; a row stands in place of the package's row with the same code. */
  readonly issuersFile?: string;
}

/** The package's own catalogues: found from this module, never from the working directory. */
export const PACKAGE_CATALOGUES = fileURLToPath(new URL('../../catalogue/', import.meta.url));

/** How many faults a failure spells out; `cchc catalogue check FILE` lists all. */
const FAULTS_SHOWN = 10;

/** The family of a catalogue whose `index.csv` names none. */
const USUAL_FAMILY = 'cchc';

/** What was read so far: grows file by file, in a fixed order. */
interface Loading {
  readonly catalogues: Catalogue[];
  readonly maps: LoadedMap[];
  readonly issuers: Issuer[];
  readonly abbreviations: Abbreviation[];
  readonly faults: CatalogueFault[];
  /** Set once the tables of all folders are read, before any catalogue. */
  language: Language;
  families: ReadonlyMap<string, Family>;
  readonly hash: ReturnType<typeof createHash>;
}

/**
 * Catalogues, maps, issuers and abbreviations. Fails with `catalogue-faulty` when a file is missing or has an error (the
 * message lists file, line, column and why); warnings do not stop it.
 */
export async function loadCatalogues(options: CatalogueOptions = {}): Promise<Result<CatalogueSet>> {
  const loading = nothingYet();
  const folder = options.directory ?? PACKAGE_CATALOGUES;
  await loadLanguages(loading, [folder, ...(await foldersAmong(options.extra ?? []))]);
  const unspoken = failureOf(loading.faults);
  if (unspoken !== null) return unspoken;
  await loadFolder(loading, folder);
  for (const extra of options.extra ?? []) await loadExtra(loading, extra);
  if (options.issuersFile !== undefined) await loadOwnIssuers(loading, options.issuersFile);
  loading.faults.push(...mapFaults(loading.maps, loading.catalogues));
  return (
    failureOf(loading.faults) ??
    ok({
      catalogues: loading.catalogues,
      maps: loading.maps.map((one) => one.map),
      issuers: loading.issuers,
      abbreviations: loading.abbreviations,
      vocabulary: loading.language.vocabulary,
      hash: loading.hash.digest('hex'),
      languageHash: createHash('sha256').update(JSON.stringify(loading.language.tables)).digest('hex'),
    })
  );
}

function nothingYet(): Loading {
  return {
    catalogues: [],
    maps: [],
    issuers: [],
    abbreviations: [],
    faults: [],
    language: { tables: NO_LANGUAGE, vocabulary: vocabularyOf(NO_LANGUAGE).vocabulary },
    families: new Map(),
    hash: createHash('sha256'),
  };
}

/** The package's own tables of the language: what an edited file is checked against. Fails as `loadCatalogues` does. */
export async function packageLanguage(): Promise<Result<Language>> {
  const loading = nothingYet();
  await loadLanguages(loading, [PACKAGE_CATALOGUES]);
  return failureOf(loading.faults) ?? ok(loading.language);
}

async function foldersAmong(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) if (await isFolder(path)) found.push(path);
  return found;
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/**
 * `language/` and `families/` of every folder, one after the other: rows of later folders are added to those of earlier ones. The
 * first folder must have them, or else the package's are taken.
 */
async function loadLanguages(loading: Loading, folders: readonly string[]): Promise<void> {
  const [first = PACKAGE_CATALOGUES] = folders;
  const own = (await isFolder(join(first, 'language'))) ? [] : [PACKAGE_CATALOGUES];
  let tables: LanguageTables = NO_LANGUAGE;
  const families = new Map<string, FamilyTables>();
  for (const folder of [...own, ...folders]) {
    tables = await loadTables(loading, join(folder, 'language'), LANGUAGE_KINDS, tables);
    for (const id of (await namesIn(join(folder, 'families'))).sort()) {
      const before = families.get(id) ?? NO_FAMILY;
      families.set(id, await loadTables(loading, join(folder, 'families', id), FAMILY_KINDS, before));
    }
  }
  const { vocabulary, faults } = vocabularyOf(tables);
  loading.language = { tables, vocabulary };
  loading.faults.push(...faults);
  const built = [...families].map(([id, one]) => familyOf(id, one));
  loading.faults.push(...built.flatMap((one) => one.faults));
  loading.families = new Map(built.map(({ family }) => [family.id, family]));
}

/** `tables` with the rows of those files of a folder that are there. */
async function loadTables<T extends object>(
  loading: Loading,
  folder: string,
  kinds: Readonly<Record<keyof T, FileKind<unknown>>>,
  tables: T,
): Promise<T> {
  const names = await namesIn(folder);
  let all = tables;
  for (const kind of Object.keys(kinds) as (keyof T & string)[]) {
    const file = join(folder, `${kind}.csv`);
    const sheet = names.includes(`${kind}.csv`) ? await open(loading, file) : null;
    if (sheet === null) continue;
    const { rows, faults } = typedRows(sheet, kinds[kind]);
    loading.faults.push(...faults);
    all = addRows(all, kind, file, rows);
  }
  return all;
}

/** Null when none of the faults is an error. */
function failureOf(faults: readonly CatalogueFault[]): Result<never> | null {
  const errors = faults.filter((found) => found.severity === 'error');
  if (errors.length === 0) return null;
  const shown = errors.slice(0, FAULTS_SHOWN);
  const more = errors.length - shown.length;
  const lines = (lang: 'vi' | 'en') => shown.map((found) => faultText(found, lang)).join('\n');
  return fail('catalogue-faulty', { faults: { vi: lines('vi'), en: lines('en') }, more });
}

/** A file as a sheet; null, with the fault noted, when it can't be read. */
async function open(loading: Loading, file: string): Promise<Sheet | null> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    loading.faults.push(
      fault(
        { file, line: null, column: null },
        'file-missing',
        'không mở được tệp này; hãy kiểm tra đường dẫn và quyền đọc.',
        'the file cannot be opened; check its path and the right to read it.',
      ),
    );
    return null;
  }
  loading.hash.update(`${basename(file)}\0${bytes.length}\0`).update(bytes);
  const { sheet, faults } = await readSheet(bytes, file);
  loading.faults.push(...faults);
  return sheet;
}

async function loadFolder(loading: Loading, folder: string): Promise<void> {
  await loadIndex(loading, join(folder, 'index.csv'));
  const names = (await namesIn(folder)).sort();
  if (names.includes('maps.csv')) await loadMaps(loading, join(folder, 'maps.csv'));
  if (names.includes('abbreviations.csv')) await loadAbbreviations(loading, join(folder, 'abbreviations.csv'));
  for (const name of names.filter((one) => /^issuers.*\.csv$/iu.test(one))) {
    loading.issuers.push(...(await readIssuers(loading, join(folder, name))));
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}

async function loadExtra(loading: Loading, path: string): Promise<void> {
  if (await isFolder(path)) return loadFolder(loading, path);
  const { sheet } = await readFile(path).then(
    (bytes) => readSheet(bytes, path),
    () => ({ sheet: null }),
  );
  if (sheet !== null && kindOfSheet(sheet) === 'index') return loadIndex(loading, path);
  const index = join(dirname(path), 'index.csv');
  return loadIndex(loading, index, basename(path));
}

/** The catalogues that an index lists; with `only`, the one whose file has that name. */
async function loadIndex(loading: Loading, file: string, only: string | null = null): Promise<void> {
  const sheet = await open(loading, file);
  if (sheet === null) return;
  const { rows, faults } = typedRows(sheet, FILE_KINDS.index);
  const wanted = rows.filter(({ row }) => only === null || basename(row.file) === only);
  loading.faults.push(...faults);
  if (only !== null && wanted.length === 0) {
    loading.faults.push(
      fault(
        { file, line: null, column: 'file' },
        'catalogue-not-in-index',
        `không có dòng nào cho ${only}; hãy thêm một dòng (id, file, level, valid_from, valid_to, title) để biết danh mục dùng cho cấp nào, từ ngày nào.`,
        `no row is about ${only}; add one (id, file, level, valid_from, valid_to, title) that says for which level and dates it is.`,
      ),
    );
  }
  for (const { line, row } of wanted) {
    const problem = indexProblem(loading, row);
    if (problem !== null) loading.faults.push(fault({ file, line, column: problem.column }, ...problem.says));
    const indicators = await loadIndicators(loading, join(dirname(file), row.file));
    loading.catalogues.push({
      id: row.id,
      level: row.level,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      title: row.title,
      family: familyNamed(loading, row.family, file, line),
      indicators,
      byId: new Map(indicators.map((one) => [one.id, one])),
    });
  }
}

/** The family that an index names for a catalogue; its own name, without concepts, where there is none. */
function familyNamed(loading: Loading, name: string, file: string, line: number): Family {
  const id = name === '' ? USUAL_FAMILY : name;
  const found = loading.families.get(id);
  if (found !== undefined) return found;
  loading.faults.push(
    fault(
      { file, line, column: 'family' },
      'unknown-family',
      `không có thư mục families/${id}.`,
      `there is no folder families/${id}.`,
    ),
  );
  return familyOf(id, NO_FAMILY).family;
}

function indexProblem(
  loading: Loading,
  row: { id: string; valid_from: string | null; valid_to: string | null },
): { column: string; says: [rule: string, vi: string, en: string] } | null {
  if (loading.catalogues.some((one) => one.id === row.id)) {
    return {
      column: 'id',
      says: [
        'duplicate-catalogue',
        `đã có một danh mục mang mã ${row.id}; mỗi danh mục cần mã riêng.`,
        `there is a catalogue with the id ${row.id} already; each needs an id of its own.`,
      ],
    };
  }
  if (row.valid_from !== null && row.valid_to !== null && row.valid_from > row.valid_to) {
    return {
      column: 'valid_to',
      says: ['dates-reversed', 'ngày hết hiệu lực đứng trước ngày có hiệu lực.', 'it ends before it begins.'],
    };
  }
  return null;
}

async function loadIndicators(loading: Loading, file: string): Promise<Indicator[]> {
  const sheet = await open(loading, file);
  if (sheet === null) return [];
  const { vocabulary } = loading.language;
  const { rows, faults } = readIndicators(sheet, vocabulary);
  loading.faults.push(...faults);
  return rows.map((row) => toIndicator(row, vocabulary));
}

const toIndicator = ({ row }: Typed<IndicatorRow>, vocabulary: Vocabulary): Indicator => ({
  id: row.indicator_id,
  form: row.form,
  formTitle: row.form_title,
  stt: row.stt,
  label: row.label,
  unit: row.unit,
  kind: row.kind,
  codes: row.codes,
  parent: row.parent,
  relation: row.relation,
  flow: row.flow,
  bounds: row.bounds,
  vocabulary,
});

async function loadMaps(loading: Loading, file: string): Promise<void> {
  const sheet = await open(loading, file);
  if (sheet === null) return;
  const { rows, faults } = typedRows(sheet, FILE_KINDS.maps);
  loading.faults.push(...faults);
  for (const { row } of rows) {
    const mapFile = join(dirname(file), row.file);
    const pairs = await open(loading, mapFile);
    if (pairs === null) continue;
    const typed = typedRows(pairs, FILE_KINDS.map);
    loading.faults.push(...typed.faults);
    loading.maps.push({
      map: {
        from: row.from,
        to: row.to,
        pairs: typed.rows.map((pair) => ({ fromId: pair.row.from_id, toId: pair.row.to_id, same: pair.row.same })),
      },
      file: mapFile,
      lines: typed.rows.map((pair) => pair.line),
    });
  }
}

async function loadAbbreviations(loading: Loading, file: string): Promise<void> {
  const sheet = await open(loading, file);
  if (sheet === null) return;
  const { rows, faults } = typedRows(sheet, FILE_KINDS.abbreviations);
  loading.faults.push(...faults);
  loading.abbreviations.push(...rows.flatMap(({ row }) => alternatives(row)));
}

/**
 * A row may hold alternatives: `A / B` with one expansion is two spellings of it, with `X / Y` it is A for X and B for Y.
 */
export function alternatives({ abbr, expansion, kind }: Abbreviation): Abbreviation[] {
  const short = abbr.split(' / ');
  const long = expansion.split(' / ');
  if (short.length === 1) return [{ abbr, expansion, kind }];
  return short.map((one, i) => ({
    abbr: one,
    expansion: (long.length === short.length ? long[i] : null) ?? expansion,
    kind,
  }));
}

async function readIssuers(loading: Loading, file: string): Promise<Issuer[]> {
  const sheet = await open(loading, file);
  if (sheet === null) return [];
  const { rows, faults } = typedRows(sheet, FILE_KINDS.issuers);
  loading.faults.push(...faults);
  return rows.map(({ row }) => ({
    code: row.code,
    name: row.name,
    level: row.level,
    parent: row.parent,
    aliases: row.aliases,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    expected: row.expected,
    successor: row.successor,
  }));
}

async function loadOwnIssuers(loading: Loading, file: string): Promise<void> {
  const own = await readIssuers(loading, file);
  const codes = new Set(own.map((one) => one.code));
  const others = loading.issuers.filter((one) => !codes.has(one.code));
  loading.issuers.splice(0, loading.issuers.length, ...own, ...others);
}
