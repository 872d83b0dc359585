import { EXIT, type ExitCode } from '../batch/exit-code.js';
import { checkCatalogue } from '../catalogue/check.js';
import { draftCatalogue } from '../catalogue/draft.js';
import { faultText } from '../catalogue/fault.js';
import { loadCatalogues, packageLanguage } from '../catalogue/load.js';
import type { Catalogue } from '../catalogue/model.js';
import { draftForms } from '../interpret/draft.js';
import type { Said } from '../model/result.js';
import type { AddCommand } from './command.js';
import { documentOf, openFile } from './open-file.js';
import { addDataOptions, catalogueOptions, type DataOptions } from './options.js';
import { complain, type Terminal } from './terminal.js';

const TEXT = {
  description: { vi: 'liệt kê các danh mục chỉ tiêu đang dùng', en: 'lists the catalogues in use' },
  json: { vi: 'in dạng JSON', en: 'print JSON' },
  check: {
    vi: 'kiểm tra một tệp danh mục đã sửa: dòng, cột, lỗi gì',
    en: 'checks an edited catalogue file: line, column, why',
  },
  file: { vi: 'tệp CSV', en: 'a CSV file' },
  draft: {
    vi: 'soạn thảo một danh mục CSV từ các bảng của một báo cáo theo mẫu chưa biết, để người hoàn thiện',
    en: 'drafts a catalogue CSV from the tables of a report of an unknown template, for a person to complete',
  },
  report: { vi: 'tệp báo cáo', en: 'a report' },
  examples: {
    vi: `
Ví dụ:
  cchc catalogue
  cchc catalogue --catalogue danh-muc-cua-toi
  cchc catalogue check danh-muc-cua-toi/so-noi-vu.csv
  cchc catalogue draft bao-cao-so.docx > danh-muc-cua-toi/so-noi-vu.csv`,
    en: `
Examples:
  cchc catalogue
  cchc catalogue --catalogue my-catalogues
  cchc catalogue check my-catalogues/department.csv
  cchc catalogue draft department-report.docx > my-catalogues/department.csv`,
  },
} satisfies Record<string, Said>;

interface ListOptions extends DataOptions {
  readonly json: boolean;
}

export const addCatalogue: AddCommand = (program, terminal, finish) => {
  const { language } = terminal;
  const command = program.command('catalogue').description(TEXT.description[language]);
  addDataOptions(command, language)
    .option('--json', TEXT.json[language], false)
    .addHelpText('after', TEXT.examples[language])
    .action(async (options: ListOptions) => {
      finish(await list(options, terminal));
    });
  command
    .command('check')
    .description(TEXT.check[language])
    .argument('<file>', TEXT.file[language])
    .action(async (file: string) => {
      finish(await check(file, terminal));
    });
  command
    .command('draft')
    .description(TEXT.draft[language])
    .argument('<file>', TEXT.report[language])
    .action(async (file: string) => {
      finish(await draft(file, terminal));
    });
};

async function list(options: ListOptions, terminal: Terminal): Promise<ExitCode> {
  const loaded = await loadCatalogues(catalogueOptions(options));
  if (!loaded.ok) {
    complain(terminal, loaded.failure);
    return EXIT.usage;
  }
  const rows = loaded.value.catalogues.map(facts);
  terminal.out(options.json ? `${JSON.stringify(rows, null, 2)}\n` : rows.map((row) => line(row, terminal)).join(''));
  return EXIT.clean;
}

const facts = (catalogue: Catalogue) => ({
  id: catalogue.id,
  level: catalogue.level,
  valid_from: catalogue.validFrom,
  valid_to: catalogue.validTo,
  title: catalogue.title,
  indicators: catalogue.indicators.filter((one) => one.kind !== 'section' && one.kind !== 'group').length,
});

function line(row: ReturnType<typeof facts>, terminal: Terminal): string {
  const indicators: Said = { vi: `${row.indicators} chỉ tiêu`, en: `${row.indicators} indicators` };
  return `${row.id}\t${row.level}\t${row.valid_from ?? '…'} – ${row.valid_to ?? '…'}\t${indicators[terminal.language]}\t${row.title}\n`;
}

async function check(file: string, terminal: Terminal): Promise<ExitCode> {
  const bytes = await openFile(file);
  if (!bytes.ok) {
    complain(terminal, bytes.failure);
    return EXIT.usage;
  }
  const own = await packageLanguage();
  if (!own.ok) {
    complain(terminal, own.failure);
    return EXIT.usage;
  }
  const faults = await checkCatalogue(bytes.value, file, own.value);
  for (const fault of faults)
    terminal.out(`${fault.severity}: ${faultText(fault, terminal.language)} [${fault.rule}]\n`);
  const errors = faults.filter((fault) => fault.severity === 'error').length;
  const told: Said = {
    vi:
      faults.length === 0
        ? `${file}: không có lỗi.\n`
        : `${file}: ${errors} lỗi, ${faults.length - errors} cảnh báo.\n`,
    en:
      faults.length === 0
        ? `${file}: no faults.\n`
        : `${file}: ${errors} errors, ${faults.length - errors} warnings.\n`,
  };
  terminal.err(told[terminal.language]);
  return faults.length === 0 ? EXIT.clean : EXIT.strict;
}

async function draft(file: string, terminal: Terminal): Promise<ExitCode> {
  const loaded = await loadCatalogues();
  if (!loaded.ok) {
    complain(terminal, loaded.failure);
    return EXIT.usage;
  }
  const bytes = await openFile(file);
  if (!bytes.ok) {
    complain(terminal, bytes.failure);
    return bytes.failure.reason === 'input-missing' ? EXIT.usage : EXIT.unread;
  }
  const document = await documentOf(bytes.value);
  if (!document.ok) {
    complain(terminal, document.failure);
    return EXIT.unread;
  }
  const forms = draftForms(document.value, loaded.value);
  const rows = forms.reduce((count, form) => count + form.rows.length, 0);
  const told: Said = {
    vi:
      rows === 0
        ? `${file}: không có bảng nào giống biểu số liệu.\n`
        : `${file}: ${forms.length} biểu, ${rows} dòng. Hãy hoàn thiện tệp CSV (cột remark, kind, relation, flow), chạy "cchc catalogue check", rồi thêm một dòng vào index.csv cạnh nó.\n`,
    en:
      rows === 0
        ? `${file}: no table looks like a statistical form.\n`
        : `${file}: ${forms.length} forms, ${rows} rows. Complete the CSV (columns remark, kind, relation, flow), run "cchc catalogue check", then add a row to the index.csv beside it.\n`,
  };
  if (rows > 0) terminal.out(await draftCatalogue(forms, loaded.value.vocabulary));
  terminal.err(told[terminal.language]);
  return rows > 0 ? EXIT.clean : EXIT.unread;
}
