/** `cchc tables FILE --debug-page N -o page.svg`: how one page was understood. */
import { writeFile } from 'node:fs/promises';
import { EXIT, type ExitCode } from '../batch/exit-code.js';
import { sniff } from '../intake/sniff.js';
import type { Said } from '../model/result.js';
import { DEFAULT_READ_OPTIONS } from '../read/limits.js';
import { eachPage } from '../read/pdf/pages.js';
import { understood } from '../read/pdf/understood.js';
import { pageSvg } from './page-svg.js';
import { complain, type Terminal } from './terminal.js';

/** Draws page `number` of the PDF `bytes` into the file `output`. */
export async function drawPage(
  bytes: Uint8Array,
  number: number,
  output: string,
  terminal: Terminal,
): Promise<ExitCode> {
  if (sniff(bytes) !== 'pdf') return refuse(terminal, EXIT.unread, NOT_A_PDF);
  let svg: string | null = null;
  const read = await eachPage(bytes, DEFAULT_READ_OPTIONS.limits, (page) => {
    if (page.kind !== 'read' || page.seen.ink.number !== number) return;
    const { ink, tables } = understood(page);
    svg = pageSvg(ink, tables);
  });
  if (!read.ok) {
    complain(terminal, read.failure);
    return EXIT.unread;
  }
  if (svg === null)
    return refuse(terminal, number > read.value ? EXIT.usage : EXIT.unread, noSuchPage(number, read.value));
  try {
    await writeFile(output, svg);
    return EXIT.clean;
  } catch (error) {
    return refuse(terminal, EXIT.output, notWritten(output, error));
  }
}

function refuse(terminal: Terminal, code: ExitCode, message: Said): ExitCode {
  complain(terminal, { message, advice: { vi: '', en: '' } });
  return code;
}

const NOT_A_PDF: Said = {
  vi: 'tuỳ chọn “--debug-page” chỉ dùng được với PDF: DOCX không có trang.',
  en: 'the option “--debug-page” is for PDF only: a DOCX has no pages.',
};

const noSuchPage = (number: number, pages: number): Said => ({
  vi: `không vẽ được trang ${number}: tệp có ${pages} trang, hoặc trang bị hỏng.`,
  en: `page ${number} cannot be drawn: the file has ${pages} pages, or the page is damaged.`,
});

function notWritten(output: string, error: unknown): Said {
  const detail = error instanceof Error ? error.message : String(error);
  return { vi: `không ghi được “${output}”: ${detail}`, en: `“${output}” cannot be written: ${detail}` };
}
