import path from 'node:path';
import { type Command, Option } from 'commander';
import { defaultJobs } from '../batch/default-jobs.js';
import { EXIT, type ExitCode } from '../batch/exit-code.js';
import { type Log, openLog } from '../batch/log.js';
import { type RunResult, run } from '../batch/run.js';
import { type CatalogueOptions, loadCatalogues } from '../catalogue/load.js';
import type { Said } from '../model/result.js';
import { DEFAULT_WORK_LIMITS } from '../work/child/handle.js';
import { CHILD_MODULE } from '../work/child/module.js';
import type { AddCommand } from './command.js';
import { addReadingOptions, type ReadingOptions, settingsOf } from './config.js';
import type { Language } from './language.js';
import { addDataOptions, catalogueOptions, type DataOptions, MAX_JOBS, oneOf, wholeNumber } from './options.js';
import { progressFor } from './progress.js';
import { summary, troubles } from './summary.js';
import { complain, type Terminal } from './terminal.js';

interface Options extends DataOptions, ReadingOptions {
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

const TEXT = {
  description: {
    vi: 'việc chính: đọc tệp và thư mục báo cáo, ghi bộ dữ liệu vào thư mục kết quả',
    en: 'the main job: reads report files and folders, writes the dataset into the output folder',
  },
  input: { vi: 'tệp hoặc thư mục báo cáo', en: 'report files or folders' },
  output: { vi: 'thư mục kết quả', en: 'output folder' },
  jobs: { vi: 'số tệp đọc cùng lúc', en: 'files read at the same time' },
  json: {
    vi: 'in bản tóm tắt dạng JSON (như run.json) ra stdout',
    en: 'print the summary as JSON (as run.json) on stdout',
  },
  quiet: {
    vi: 'không in tiến độ và tóm tắt; chỉ báo sự cố mới',
    en: 'no progress and no summary; only new trouble is told',
  },
  log: { vi: 'ghi thêm nhật ký dạng JSON từng dòng vào tệp', en: 'append a log of JSON lines to a file' },
  strict: {
    vi: 'kết thúc với mã 4 khi còn giá trị cần xem lại hoặc kiểm tra không đạt',
    en: 'end with 4 when values await review or checks failed',
  },
  dryRun: { vi: 'đọc và kiểm tra nhưng không ghi gì', en: 'read and check, write nothing' },
  force: { vi: 'đọc lại cả những tệp đã đọc', en: 'read again what was read before' },
  rehash: {
    vi: 'không tin kích thước và thời gian sửa tệp, đọc lại để so nội dung',
    en: 'do not trust size and time of a file: compare its content',
  },
  lang: { vi: 'ngôn ngữ của các tệp kết quả: vi hoặc en', en: 'language of the files written: vi or en' },
  examples: {
    vi: `
Ví dụ:
  cchc run bao-cao -o ket-qua              mọi báo cáo trong một thư mục
  cchc run bao-cao a.docx -o ket-qua       thư mục và tệp
  cchc run bao-cao -o ket-qua --quiet      chạy hằng đêm (cron)
  cchc run bao-cao -o ket-qua --strict     báo bằng mã kết thúc khi có việc cần người xem`,
    en: `
Examples:
  cchc run reports -o output               every report of a folder
  cchc run reports a.docx -o output        folders and files
  cchc run reports -o output --quiet       every night, from cron
  cchc run reports -o output --strict      tells by its exit code when a person must look`,
  },
} satisfies Record<string, Said>;

export const addRun: AddCommand = (program, terminal, finish) => {
  const { language } = terminal;
  const command = program
    .command('run')
    .description(TEXT.description[language])
    .argument('<input...>', TEXT.input[language])
    .requiredOption('-o, --output <dir>', TEXT.output[language]);
  addReadingOptions(addDataOptions(command, language), language)
    .addOption(
      new Option('--jobs <n>', TEXT.jobs[language])
        .argParser(wholeNumber(language, MAX_JOBS))
        .default(defaultJobs(DEFAULT_WORK_LIMITS.residentBytes)),
    )
    .option('--json', TEXT.json[language], false)
    .option('--quiet', TEXT.quiet[language], false)
    .option('--log <file>', TEXT.log[language])
    .option('--strict', TEXT.strict[language], false)
    .option('--dry-run', TEXT.dryRun[language], false)
    .option('--force', TEXT.force[language], false)
    .option('--rehash', TEXT.rehash[language], false)
    .addOption(new Option('--lang <lang>', TEXT.lang[language]).argParser(oneOf(['vi', 'en'], language)).default('vi'))
    .addHelpText('after', TEXT.examples[language])
    .action(async (inputs: string[], options: Options, self: Command) => {
      finish(await runCommand(inputs, options, self, terminal));
    });
};

/** Children work in folders of their own: a path from the command line must not depend on where they stand. */
const absolute = (options: CatalogueOptions): CatalogueOptions => ({
  ...options,
  extra: (options.extra ?? []).map((file) => path.resolve(file)),
  ...(options.issuersFile !== undefined && { issuersFile: path.resolve(options.issuersFile) }),
});

async function runCommand(
  inputs: readonly string[],
  options: Options,
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
const written = (options: Options, result: RunResult): 'written' | 'unchanged' | 'dry-run' =>
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
