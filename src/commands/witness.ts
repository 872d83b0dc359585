/** `cchc inspect FILE --witness`: the cells of a DOCX that mammoth reads otherwise. */
import { EXIT, type ExitCode } from '../batch/exit-code.js';
import { sniff } from '../intake/sniff.js';
import type { Said } from '../model/result.js';
import type { Difference } from '../read/docx/witness/compare.js';
import type { ReadOptions } from '../read/limits.js';
import type { Language } from './language.js';
import { openFile } from './open-file.js';
import { complain, type Terminal } from './terminal.js';

/** One line a cell, or with `json` an array. */
export async function inspectWitness(
  file: string,
  options: ReadOptions,
  json: boolean,
  terminal: Terminal,
): Promise<ExitCode> {
  const bytes = await openFile(file, options.limits.fileBytes);
  if (!bytes.ok) {
    complain(terminal, bytes.failure);
    return bytes.failure.reason === 'input-missing' ? EXIT.usage : EXIT.unread;
  }
  if (sniff(bytes.value) !== 'docx') {
    complain(terminal, NOT_A_DOCX);
    return EXIT.usage;
  }
  const { readWithWitness } = await import('../read/docx/witness/read.js');
  const differences = await readWithWitness(bytes.value, options);
  if (!differences.ok) {
    complain(terminal, differences.failure);
    return EXIT.unread;
  }
  terminal.out(
    json ? `${JSON.stringify(differences.value, null, 2)}\n` : witnessText(differences.value, terminal.language),
  );
  return EXIT.clean;
}

const NOT_A_DOCX = {
  message: { vi: 'Chỉ tệp DOCX mới có thể đọc đối chiếu.', en: 'Only a DOCX can be read by a witness.' },
  advice: { vi: 'Hãy bỏ tuỳ chọn --witness.', en: 'Leave out the option --witness.' },
};

const NONE: Said = {
  vi: 'Không có ô nào đọc khác.',
  en: 'No cell is read otherwise.',
};

const UNEXPLAINED: Said = { vi: 'chưa rõ vì sao', en: 'unexplained' };

export function witnessText(differences: readonly Difference[], language: Language): string {
  if (differences.length === 0) return `${NONE[language]}\n`;
  return differences
    .map(
      ({ table, row, column, ours, theirs, explanations }) =>
        `[table ${table} row ${row} column ${column}] “${oneLine(ours)}”  mammoth “${oneLine(theirs)}”  ${explanations.join(' + ') || UNEXPLAINED[language]}\n`,
    )
    .join('');
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
