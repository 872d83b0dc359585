/** The main job: input files -> a complete, consistent output folder. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { CatalogueSet } from '../catalogue/model.js';
import type { Language } from '../dataset/fields/field.js';
import { fileNamer, listing } from '../dataset/listing.js';
import { onePass } from '../dataset/pass.js';
import { type Scan, scan } from '../intake/scan.js';
import { byCodePoint } from '../model/order.js';
import type { Report } from '../model/report.js';
import { type Failure, ok } from '../model/result.js';
import { Blobs } from '../store/blobs.js';
import { sha256 } from '../store/fingerprint.js';
import { guarded } from '../store/folder/failure.js';
import { recover, type WrittenFile } from '../store/folder/journal.js';
import { lock } from '../store/folder/lock.js';
import { pruneResults, ResultStore, type StoreSpec } from '../store/results.js';
import { Builds } from '../work/build.js';
import type { WorkLimits } from '../work/child/limits.js';
import { READ_MODULE } from '../work/child/module.js';
import { Pool } from '../work/child/pool.js';
import type { Setup } from '../work/child/protocol.js';
import { openRunFolder } from '../work/child/run-folder.js';
import { generationOf } from '../work/key.js';
import type { FileReading, ReadingFacts } from '../work/read.js';
import type { Summary } from '../work/summary.js';
import { consolidated } from './consolidate.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { type Identified, identify } from './identify.js';
import { KnownFiles } from './known-files.js';
import { failureKnower, ledgerNews, readLedger, settleLedger } from './ledger.js';
import type { Log } from './log.js';
import { isUpToDate, type Previous, readPrevious } from './previous.js';
import { type ReadAllOptions, readAll } from './read-all.js';
import type { ContentRead } from './read-content.js';
import { exitCodeOf, type RunRecord, tellRun } from './record.js';
import { Tally } from './tally.js';
import { type Tried, Tries } from './tries.js';
import { VERSION } from './version.js';
import { writeSet } from './write-set.js';

export interface RunOptions {
  readonly inputs: readonly string[];
  readonly output: string;
  /** What the children need to know. */
  readonly setup: Setup;
  /** What the children run. */
  readonly childModule: URL;
  /** The catalogue data, which the children load themselves and must find the same. */
  readonly catalogues: CatalogueSet;
  readonly jobs: number;
  readonly limits: WorkLimits;
  readonly language: Language;
  /** Values that await review and failed checks end the run with 4. */
  readonly strict: boolean;
  /** Everything but writing. */
  readonly dryRun: boolean;
  /** Read again what was read before. */
  readonly force: boolean;
  /** Hash again what looks unchanged. */
  readonly rehash: boolean;
  /** What `run.json` repeats of the options. */
  readonly told: RunRecord['options'];
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Called with the number of files, then with every `count` that are done. */
  readonly onScan: (files: number) => void;
  readonly onFiles: (count: number) => void;
}

export interface RunResult {
  readonly exitCode: ExitCode;
  /** Null when the run did not get as far as a dataset. */
  readonly record: RunRecord | null;
  /** Why it did not, or why the dataset was not written. */
  readonly failure: Failure | null;
  /** The output folder holds what this run would have written. */
  readonly isUnchanged: boolean;
}

export async function run(options: RunOptions): Promise<RunResult> {
  const started = new Date();
  const found = await scan(options.inputs, options.output);
  if (!found.ok) return stopped(found.failure, EXIT.usage);
  options.onScan(found.value.files.length);
  const output = path.resolve(options.output);
  const work = (): Promise<RunResult> => readAndWrite(options, output, started, found.value);
  if (options.dryRun) return work();
  const held = await guarded(output, () => lock(output));
  if (!held.ok) return stopped(held.failure);
  try {
    const recovered = await guarded(output, async () => {
      const done = await recover(output);
      if (done.ok) await settleLedger(output);
      return done;
    });
    return recovered.ok ? await work() : stopped(recovered.failure);
  } finally {
    await held.value.release();
  }
}

function stopped(failure: Failure, exitCode?: ExitCode): RunResult {
  const code = exitCode ?? (failure.reason === 'output-locked' ? EXIT.locked : EXIT.output);
  return { exitCode: code, record: null, failure, isUnchanged: false };
}

const INTERRUPTED: RunResult = { exitCode: EXIT.interrupted, record: null, failure: null, isUnchanged: false };

/** One run over files that were found, on an output folder that is ours alone. */
async function readAndWrite(options: RunOptions, output: string, started: Date, found: Scan): Promise<RunResult> {
  const { log } = options;
  const identifying = log.timed('identify', {});
  const knownFiles = await KnownFiles.load(output);
  const maxFileBytes = options.setup.read.limits.fileBytes;
  const identified = await identify(found.files, { ...options, knownFiles, maxFileBytes });
  identifying({ files: found.files.length });
  if (identified === null) return INTERRUPTED;
  const comparing = log.timed('compare', {});
  const previous = await readPrevious(output, VERSION);
  const builds = new Builds();
  const build = builds.of([options.childModule]);
  const fingerprint = fingerprintOf(identified, builds.of([options.childModule, new URL(import.meta.url)]), options);
  const { record } = previous;
  const isUnchanged = record !== null && !options.force && (await isUpToDate(output, record, fingerprint));
  comparing({ unchanged: isUnchanged });
  if (record !== null && isUnchanged) {
    options.onFiles(identified.length);
    const exitCode = exitCodeOf(record.counts, record.failures, options.strict);
    return { exitCode, record, failure: null, isUnchanged };
  }
  const place: Place = { output, build, readingBuild: builds.of([READ_MODULE]), pictures: new Blobs(output) };
  if (!options.dryRun)
    return readThenWrite(options, place, { started, found, identified, knownFiles, previous, fingerprint });
  const scratch = await openRunFolder();
  try {
    return await readThenWrite(
      options,
      { ...place, scratch },
      { started, found, identified, knownFiles, previous, fingerprint },
    );
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Where a run keeps what it reads. */
interface Place {
  readonly output: string;
  /** Of all that a child does, and of its reading alone. */
  readonly build: string;
  readonly readingBuild: string;
  readonly pictures: Blobs;
  /** Where results go in a dry run. */
  readonly scratch?: string;
}

/** What a run knows before it reads. */
interface Begun {
  readonly started: Date;
  readonly found: Scan;
  readonly identified: readonly Identified[];
  readonly knownFiles: KnownFiles;
  readonly previous: Previous;
  readonly fingerprint: string;
}

async function readThenWrite(options: RunOptions, place: Place, begun: Begun): Promise<RunResult> {
  const { log } = options;
  const { output, pictures } = place;
  const { identified, previous, knownFiles } = begun;
  const { store, readings, tries } = await openStores(options, place);
  const reading = log.timed('read', {});
  const all = await guarded(output, async () => {
    const given = await readInChildren(identified, options, { store, readings, tries, pictures });
    if (given !== null && !options.dryRun) await tries.save();
    return ok(given);
  });
  if (!all.ok) return stopped(all.failure);
  const read = all.value;
  if (read === null) return INTERRUPTED;
  reading({ parsed: read.parsed });
  const ledger = await readLedger(output);
  const comparingReports = log.timed('across', {});
  const files = listing(
    identified.flatMap(({ file: { sourceFile }, sha256 }, at) => {
      const given = read.files[at];
      return given === undefined ? [] : [{ sourceFile, sha256: sha256 ?? '', take: given.report }];
    }),
  );
  const dataset = await consolidated(files, failureKnower(ledger), options.catalogues);
  comparingReports({ reports: files.length });
  const tried = triedOf(identified, read.files);
  const tell = (tally: Tally, written: readonly WrittenFile[]): RunRecord =>
    tellRun({
      options,
      started: begun.started,
      links: begun.found.links,
      fingerprint: begun.fingerprint,
      libreOffice: [...new Set(read.files.flatMap((file) => file.libreOffice ?? []))].sort(byCodePoint),
      parsed: read.parsed,
      tally,
      before: previous.reports,
      files: written,
    });
  const tally = new Tally(tried);
  if (options.dryRun) {
    await onePass(dataset, [tally]);
    return finished(tell(tally, []));
  }
  const writing = log.timed('write', {});
  const news = (record: RunRecord): string => ledgerNews(ledger, tally.states, { id: log.runId, at: record.finished });
  const written = await guarded(output, async () => {
    const write = { language: options.language, version: VERSION, fileOf: fileNamer(files) };
    const shown = read.files.flatMap((file) => file.pictures);
    const set = await writeSet(
      output,
      dataset,
      write,
      { shown, blobs: pictures },
      { tally, record: (all) => tell(tally, all), news },
      previous.files,
    );
    if (set.ok) {
      await settleLedger(output);
      await knownFiles.save();
      await pruneResults(output, [store, readings]);
      await pictures.prune(new Set(shown.map(({ sha256 }) => sha256)));
    }
    return set;
  });
  writing({ ok: written.ok });
  if (written.ok) return finished(written.value);
  // The writing may have ended before all reports had passed.
  const counted = new Tally(tried);
  await onePass(dataset, [counted]);
  return { ...stopped(written.failure), record: tell(counted, []) };
}

/** Reports by everything that they depend on; readings by what decides what a file prints, whatever is made of it. */
async function openStores({ setup, catalogues, limits }: RunOptions, { output, build, readingBuild, scratch }: Place) {
  const { read } = setup;
  const elsewhere = scratch === undefined ? {} : { scratch };
  const spec = (kind: string, generation: string): StoreSpec => ({
    outputFolder: output,
    kind,
    generation,
    ...elsewhere,
  });
  const ofReports = generationOf({ build, cataloguesHash: catalogues.hash, read });
  const ofReadings = generationOf({ build: readingBuild, cataloguesHash: catalogues.languageHash, read });
  return {
    store: new ResultStore<Summary, Report>(spec('reports', ofReports)),
    readings: new ResultStore<ReadingFacts, FileReading>(spec('readings', ofReadings)),
    tries: await Tries.load(output, { build, limits: JSON.stringify([read, limits]) }),
  };
}

function triedOf(files: readonly Identified[], read: readonly ContentRead[]): ReadonlyMap<string, Tried> {
  return new Map(
    files.flatMap(({ sha256 }, at): [string, Tried][] => {
      const tried = read[at]?.tried ?? null;
      return sha256 === null || tried === null ? [] : [[sha256, tried]];
    }),
  );
}

const finished = (record: RunRecord): RunResult => ({
  exitCode: record.exit_code,
  record,
  failure: null,
  isUnchanged: false,
});

async function readInChildren(
  files: readonly Identified[],
  options: RunOptions,
  stores: Pick<ReadAllOptions, 'store' | 'readings' | 'tries' | 'pictures'>,
) {
  const { setup, limits, signal } = options;
  const cataloguesHash = options.catalogues.hash;
  const pool = await Pool.open({ module: options.childModule, setup, cataloguesHash, limits, jobs: options.jobs });
  const stop = (): void => void pool.close();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await readAll(files, { ...options, ...stores, pool });
  } finally {
    signal.removeEventListener('abort', stop);
    await pool.close();
  }
}

/** Everything that the dataset is a function of: files by name and content, program (`build`), data, options. */
function fingerprintOf(files: readonly Identified[], build: string, options: RunOptions): string {
  const { catalogues, setup, limits, language } = options;
  const contents = files.map((one) => [one.file.sourceFile, one.sha256 ?? one.failure.reason]);
  return sha256(JSON.stringify([VERSION, build, catalogues.hash, setup.read, limits, language, contents]));
}
