/** The command line: argv in, exit code out. */
import { Command, CommanderError, type Option } from 'commander';
import { EXIT, type ExitCode } from '../batch/exit-code.js';
import { VERSION } from '../batch/version.js';
import type { Said } from '../model/result.js';
import { addCatalogue } from './catalogue.js';
import type { AddCommand } from './command.js';
import { addInspect } from './inspect.js';
import { addRun } from './run.js';
import { addTables } from './tables.js';
import { complain, type Terminal } from './terminal.js';
import { nameIn, termsIn } from './terms.js';
import { usageFailure } from './usage-error.js';

const COMMANDS: readonly AddCommand[] = [addRun, addTables, addInspect, addCatalogue];

const DESCRIPTION: Said = {
  vi: 'Từ các tệp báo cáo cải cách hành chính (DOCX, PDF) đến một bộ dữ liệu mà mỗi con số đều truy được về chỗ in ra nó.',
  en: 'From administrative-reform reports (DOCX, PDF) to a dataset in which every number leads back to where it is printed.',
};

/** Headings of the help that commander writes itself. */
const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Options:': 'Tuỳ chọn:',
  'Commands:': 'Lệnh:',
  'Arguments:': 'Đối số:',
};

const VERSION_HELP: Said = { vi: 'in số phiên bản', en: 'print the version' };
const HELP_HELP: Said = { vi: 'in trợ giúp này', en: 'print this help' };

/** The whole command line; nothing is run before it is parsed. */
export function buildProgram(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const { language } = terminal;
  const program = new Command('cchc')
    .description(DESCRIPTION[language])
    .version(VERSION, '--version', VERSION_HELP[language]);
  for (const add of COMMANDS) add(program, terminal, finish);
  for (const command of [program, ...allCommands(program)]) {
    command
      .helpOption('-h, --help', HELP_HELP[language])
      .helpCommand(false)
      .exitOverride()
      .configureOutput({ writeOut: terminal.out, writeErr: () => undefined })
      .configureHelp({
        styleTitle: (title) => (language === 'vi' ? (HEADINGS[title] ?? title) : title),
        styleUsage: (usage) => termsIn(language, usage),
        styleSubcommandTerm: (term) => termsIn(language, term),
        styleOptionTerm: (term) => termsIn(language, term),
        styleArgumentTerm: (name) => nameIn(language, name),
        optionDescription: (option) => `${option.description}${defaultOf(option)[language]}`,
      });
  }
  return program;
}

/** What an option is when it is not given, where that says something: off and empty go without saying. */
function defaultOf({ defaultValue }: Option): Said {
  const isTold = typeof defaultValue === 'string' || typeof defaultValue === 'number';
  return isTold ? { vi: ` (mặc định: ${defaultValue})`, en: ` (default: ${defaultValue})` } : { vi: '', en: '' };
}

function allCommands(command: Command): Command[] {
  return command.commands.flatMap((one) => [one, ...allCommands(one)]);
}

/** Runs what `args` (without node and script) ask for; never throws for a mistake of the user. */
export async function main(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = EXIT.clean;
  const program = buildProgram(terminal, (given) => {
    code = given;
  });
  if (args.length === 0) {
    terminal.err(program.helpInformation());
    return EXIT.usage;
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.clean;
    complain(terminal, usageFailure(error));
    return EXIT.usage;
  }
}
