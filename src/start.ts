/** argv in, exit code out; nothing else knows either. Loaded by `cli.ts`. */
import { EXIT } from './batch/exit-code.js';
import { main } from './commands/program.js';
import { complain, processTerminal } from './commands/terminal.js';

// `cchc tables FILE | head` closes our stdout early: the exit code still says how the work went.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// Who stops listening to the messages (`2>&1 | head`) does not stop a run.
process.stderr.on('error', () => undefined);

const terminal = processTerminal();
try {
  process.exitCode = await main(process.argv.slice(2), terminal);
} catch (error) {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  complain(terminal, {
    message: { vi: `lỗi của chương trình: ${detail}`, en: `a bug of the program: ${detail}` },
    advice: {
      vi: 'Hãy báo lỗi này cho người phát triển, kèm lệnh đã chạy.',
      en: 'Report it to the developers with the command that you ran.',
    },
  });
  process.exitCode = EXIT.bug;
}
