/** The main job: input files -> a complete, consistent output folder. */
import path from 'node:path';
import type { CatalogueSet } from '../catalogue/model.js';
import { compareReports, withAcross } from '../check/across/across.js';
import { cardOf } from '../check/across/card.js';
import type { Language } from '../dataset/csv/columns.js';
import { guarded } from '../dataset/folder/failure.js';
import { recover, type WrittenFile } from '../dataset/folder/journal.js';
import { lock } from '../dataset/folder/lock.js';
import { entriesOf, fileNamer, type Judged, type ListedFile, listing, standsAlone } from '../dataset/listing.js';
import { onePass } from '../dataset/pass.js';
import { sha256 } from '../intake/fingerprint.js';
import { type Scan, scan } from '../intake/scan.js';
import type { Dataset } from '../model/dataset.js';
import type { Report } from '../model/report.js';
import { type Failure, ok } from '../model/result.js';
import type { WorkLimits } from './child/handle.js';
import { Pool } from './child/pool.js';
import type { Setup } from './child/protocol.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { type Identified, identify } from './identify.js';
import { KnownFiles } from './known-files.js';
import { failureKnower, type LedgerState, ledgerNews, readLedger, settleLedger } from './ledger.js';
import type { Log } from './log.js';
import { PictureStore } from './picture-store.js';
import { isUpToDate, readPrevious } from './previous.js';
import { readAll } from './read-all.js';
import { exitCodeOf, type RunRecord, tellRun } from './record.js';
import { ResultStore } from './result-store.js';
import { Tally } from './tally.js';
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
  const fingerprint = fingerprintOf(identified, options);
  const { record } = previous;
  const isUnchanged = record !== null && !options.force && (await isUpToDate(output, record, fingerprint));
  comparing({ unchanged: isUnchanged });
  if (record !== null && isUnchanged) {
    options.onFiles(identified.length);
    const exitCode = exitCodeOf(record.counts, record.failures, options.strict);
    return { exitCode, record, failure: null, isUnchanged };
  }
  const { catalogues, setup } = options;
  const key = {
    version: VERSION,
    cataloguesHash: catalogues.hash,
    options: JSON.stringify([setup.read, options.limits]),
  };
  const store = new ResultStore(output, key);
  const reading = log.timed('read', {});
  const pictures = new PictureStore(output);
  const all = await guarded(output, async () => ok(await readInChildren(identified, options, store, pictures)));
  if (!all.ok) return stopped(all.failure);
  const read = all.value;
  if (read === null) return INTERRUPTED;
  reading({ parsed: read.parsed });
  const ledger = await readLedger(output);
  const comparingReports = log.timed('across', {});
  const files = listing(
    identified.flatMap(({ file: { sourceFile } }, at) => {
      const report = read.reports[at];
      return report === undefined ? [] : [{ sourceFile, sha256: report.sha256, take: async () => report }];
    }),
  );
  const dataset = await consolidated(files, ledger, catalogues);
  comparingReports({ reports: files.length });
  const tell = (tally: Tally, written: readonly WrittenFile[]): RunRecord =>
    tellRun({
      options,
      started,
      links: found.links,
      fingerprint,
      parsed: read.parsed,
      tally,
      before: previous.reports,
      files: written,
    });
  const tally = new Tally();
  if (options.dryRun) {
    await onePass(dataset, [tally]);
    return finished(tell(tally, []));
  }
  const writing = log.timed('write', {});
  const news = (record: RunRecord): string => ledgerNews(ledger, tally.states, { id: log.runId, at: record.finished });
  const written = await guarded(output, async () => {
    const write = { language: options.language, version: VERSION, fileOf: fileNamer(files) };
    const set = await writeSet(
      output,
      dataset,
      write,
      pictures,
      { tally, record: (all) => tell(tally, all), news },
      previous.files,
    );
    if (set.ok) {
      await settleLedger(output);
      await knownFiles.save();
      await store.prune();
      await pictures.prune(new Set(tally.pictures.map(({ sha256 }) => sha256)));
    }
    return set;
  });
  writing({ ok: written.ok });
  if (written.ok) return finished(written.value);
  // The writing may have ended before all reports had passed.
  const counted = new Tally();
  await onePass(dataset, [counted]);
  return { ...stopped(written.failure), record: tell(counted, []) };
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
  store: ResultStore,
  pictures: PictureStore,
) {
  const { setup, limits, signal } = options;
  const cataloguesHash = options.catalogues.hash;
  const pool = await Pool.open({ module: options.childModule, setup, cataloguesHash, limits, jobs: options.jobs });
  const stop = (): void => void pool.close();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await readAll(files, { ...options, pool, store, pictures });
  } finally {
    signal.removeEventListener('abort', stop);
    await pool.close();
  }
}

/** The files' reports compared by their cards, and each of them as the others leave it, once it is asked for. */
async function consolidated(
  files: readonly ListedFile[],
  ledger: ReadonlyMap<string, LedgerState>,
  catalogues: CatalogueSet,
): Promise<Dataset> {
  const sent = [];
  for (const { sourceFile, sha256, duplicateOf, take } of files) {
    if (sha256 !== '' && duplicateOf === null) sent.push({ sourceFile, card: cardOf(await take()) });
  }
  const across = compareReports(sent, catalogues);
  const judge = (report: Report): Judged => {
    const alone = standsAlone(report);
    return { ...alone, ...across.standings.get(report.sha256), report: withAcross(report, across, catalogues) };
  };
  return { entries: entriesOf(files, { judge, isKnown: failureKnower(ledger) }), changes: across.changes };
}

/** Everything that the dataset is a function of: files by name and content, program, data, options. */
function fingerprintOf(files: readonly Identified[], options: RunOptions): string {
  const { catalogues, setup, limits, language } = options;
  const contents = files.map((one) => [one.file.sourceFile, one.sha256 ?? one.failure.reason]);
  return sha256(JSON.stringify([VERSION, catalogues.hash, setup.read, limits, language, contents]));
}
