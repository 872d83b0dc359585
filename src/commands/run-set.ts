/** `cchc run`: the action behind the command line. */
import path from 'node:path';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../batch/exit-code.js';
import { type Log, openLog } from '../batch/log.js';
import { type RunResult, run } from '../batch/run.js';
import { type CatalogueOptions, loadCatalogues } from '../catalogue/load.js';
import { CHILD_MODULE } from '../work/child/module.js';
import { type ReadingOptions, settingsOf } from './config.js';
import type { Language } from './language.js';
import { catalogueOptions, type DataOptions } from './options.js';
import { progressFor } from './progress.js';
import { summary, troubles } from './summary.js';
import { complain, type Terminal } from './terminal.js';

/** What the command line says. */
export interface RunOptions extends DataOptions, ReadingOptions {
  readonly output: string;
  readonly jobs: number;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly log?: string;
  readonly strict: boolean;
  readonly dryRun: boolean;
  readonly force: boolean;
  readonly rehash: boolean;
  readonly lang: Language;
}

/** Children work in folders of their own: a path from the command line must not depend on where they stand. */
const absolute = (options: CatalogueOptions): CatalogueOptions => ({
  ...options,
  extra: (options.extra ?? []).map((file) => path.resolve(file)),
  ...(options.issuersFile !== undefined && { issuersFile: path.resolve(options.issuersFile) }),
});

/** Reads what the options ask for; its exit code. */
export async function runCommand(
  inputs: readonly string[],
  options: RunOptions,
  command: Command,
  terminal: Terminal,
): Promise<ExitCode> {
  const settings = await settingsOf(options);
  if (!settings.ok) {
    complain(terminal, settings.failure);
    return EXIT.usage;
  }
  const data = catalogueOptions(options);
  const catalogues = await loadCatalogues(data);
  if (!catalogues.ok) {
    complain(terminal, catalogues.failure);
    return EXIT.usage;
  }
  let log: Log;
  try {
    log = openLog(options.log ?? null);
  } catch (error) {
    complain(terminal, logFailure(options.log ?? '', error));
    return EXIT.usage;
  }
  const progress = progressFor(terminal, options.quiet);
  const signals = watchSignals();
  const result = await run({
    inputs,
    output: options.output,
    setup: { catalogues: absolute(data), read: settings.value.read },
    childModule: CHILD_MODULE,
    catalogues: catalogues.value,
    jobs: options.jobs,
    limits: settings.value.work,
    language: options.lang,
    strict: options.strict,
    dryRun: options.dryRun,
    force: options.force,
    rehash: options.rehash,
    told: command.opts(),
    log,
    signal: signals.signal,
    onScan: progress.begin,
    onFiles: progress.step,
  });
  progress.end();
  signals.stop();
  const { record, failure } = result;
  if (failure !== null) complain(terminal, failure);
  if (record !== null) {
    for (const line of troubles(record, terminal.language, options.quiet)) terminal.err(`${line}\n`);
    if (options.json) terminal.out(`${JSON.stringify(record, null, 2)}\n`);
    else if (!options.quiet && failure === null)
      terminal.out(summary(record, terminal.language, written(options, result)));
  }
  return signals.received() ?? result.exitCode;
}

function logFailure(file: string, error: unknown) {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    message: {
      vi: `tuỳ chọn “--log” không mở được tệp “${file}”: ${detail}`,
      en: `the option “--log” cannot open “${file}”: ${detail}`,
    },
    advice: {
      vi: 'Hãy chọn một tệp ghi được.',
      en: 'Name a file that can be written.',
    },
  };
}

/** What the run did to the output folder. */
const written = (options: RunOptions, result: RunResult): 'written' | 'unchanged' | 'dry-run' =>
  options.dryRun ? 'dry-run' : result.isUnchanged ? 'unchanged' : 'written';

/** Stops the run at the first SIGINT or SIGTERM; its exit code tells which. */
function watchSignals() {
  const controller = new AbortController();
  let received: ExitCode | null = null;
  const on = (code: ExitCode) => (): void => {
    received = code;
    controller.abort();
  };
  const interrupt = on(EXIT.interrupted);
  const terminate = on(EXIT.terminated);
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', terminate);
  return {
    signal: controller.signal,
    received: () => received,
    stop: () => {
      process.off('SIGINT', interrupt);
      process.off('SIGTERM', terminate);
    },
  };
}
