import path from 'node:path';
import { EXIT, type ExitCode } from '../batch/exit-code.js';
import { loadCatalogues } from '../catalogue/load.js';
import { reportJson } from '../dataset/json/write.js';
import { entryOf, standsAlone } from '../dataset/listing.js';
import { sourceName } from '../intake/name.js';
import type { Said } from '../model/result.js';
import type { AddCommand } from './command.js';
import { addReadingOptions, type ReadingOptions, settingsOf } from './config.js';
import { inspectText } from './inspect-text.js';
import { openFile } from './open-file.js';
import { addDataOptions, catalogueOptions, type DataOptions } from './options.js';
import { complain, type Terminal } from './terminal.js';
import { inspectWitness } from './witness.js';

const TEXT = {
  description: {
    vi: 'một báo cáo cho ra những gì: phần đầu, biểu, dòng, cách đọc số, số liệu trong lời văn, phát hiện',
    en: 'what one report yields: letterhead, forms, rows with mapping, numbers with rules, figures, findings',
  },
  file: { vi: 'tệp báo cáo', en: 'a report' },
  json: { vi: 'in dạng JSON, như một dòng của dataset.json', en: 'print JSON, as a line of dataset.json' },
  witness: {
    vi: 'chỉ liệt kê các ô của tệp DOCX mà một chương trình khác (mammoth) đọc khác, kèm lý do nếu biết',
    en: 'only list the cells of a DOCX that another reader (mammoth) reads otherwise, with the reason where one is known',
  },
  examples: {
    vi: `
Ví dụ:
  cchc inspect bao-cao.docx
  cchc inspect bao-cao.docx --json
  cchc inspect bao-cao.docx --witness
  cchc inspect bao-cao.docx --catalogue danh-muc-cua-toi`,
    en: `
Examples:
  cchc inspect report.docx
  cchc inspect report.docx --json
  cchc inspect report.docx --witness
  cchc inspect report.docx --catalogue my-catalogues`,
  },
} satisfies Record<string, Said>;

interface Options extends DataOptions, ReadingOptions {
  readonly json: boolean;
  readonly witness: boolean;
}

export const addInspect: AddCommand = (program, terminal, finish) => {
  const { language } = terminal;
  const command = program
    .command('inspect')
    .description(TEXT.description[language])
    .argument('<file>', TEXT.file[language]);
  addReadingOptions(addDataOptions(command, language), language)
    .option('--json', TEXT.json[language], false)
    .option('--witness', TEXT.witness[language], false)
    .addHelpText('after', TEXT.examples[language])
    .action(async (file: string, options: Options) => {
      finish(await inspectCommand(file, options, terminal));
    });
};

async function inspectCommand(file: string, options: Options, terminal: Terminal): Promise<ExitCode> {
  const settings = await settingsOf(options);
  if (!settings.ok) {
    complain(terminal, settings.failure);
    return EXIT.usage;
  }
  const { read } = settings.value;
  if (options.witness) return inspectWitness(file, read, options.json, terminal);
  const catalogues = await loadCatalogues(catalogueOptions(options));
  if (!catalogues.ok) {
    complain(terminal, catalogues.failure);
    return EXIT.usage;
  }
  const bytes = await openFile(file, read.limits.fileBytes);
  if (!bytes.ok) {
    complain(terminal, bytes.failure);
    return bytes.failure.reason === 'input-missing' ? EXIT.usage : EXIT.unread;
  }
  const { workOn } = await import('../work/unit.js');
  const { report } = await workOn(bytes.value, catalogues.value, read);
  const sourceFile = sourceName(path.dirname(path.resolve(file)), path.resolve(file));
  if (options.json) {
    terminal.out(`${JSON.stringify(reportJson(entryOf(sourceFile, standsAlone(report))), null, 2)}\n`);
  } else {
    terminal.out(inspectText(sourceFile, report, terminal.language));
  }
  if (report.failure !== null) complain(terminal, report.failure);
  return report.failure === null ? EXIT.clean : EXIT.unread;
}
