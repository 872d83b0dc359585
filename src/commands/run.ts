import { type Command, Option } from 'commander';
import { defaultJobs } from '../batch/default-jobs.js';
import type { Said } from '../model/result.js';
import { DEFAULT_WORK_LIMITS } from '../work/child/limits.js';
import type { AddCommand } from './command.js';
import { addReadingOptions } from './config.js';
import { addDataOptions, MAX_JOBS, oneOf, wholeNumber } from './options.js';
import type { RunOptions } from './run-set.js';

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
    .action(async (inputs: string[], options: RunOptions, self: Command) => {
      // It brings what reads, compares and writes: whoever asks for help, or looks at one file, need not wait for that.
      const { runCommand } = await import('./run-set.js');
      finish(await runCommand(inputs, options, self, terminal));
    });
};
