/** Options that several commands share, and how their values are checked. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { CatalogueOptions } from '../catalogue/load.js';
import type { Said } from '../model/result.js';
import type { Language } from './language.js';

/** Children at once, whatever the machine. */
export const MAX_JOBS = 64;

export interface DataOptions {
  readonly catalogue: readonly string[];
  readonly issuers?: string;
}

/** `--catalogue` and `--issuers`: the data to read reports with. */
export function addDataOptions(command: Command, language: Language): Command {
  return command
    .addOption(
      new Option('--catalogue <path>', CATALOGUE_HELP[language])
        .default([], '')
        .argParser((value: string, before: readonly string[]) => [...before, value]),
    )
    .option('--issuers <file>', ISSUERS_HELP[language]);
}

const CATALOGUE_HELP: Said = {
  vi: 'thêm danh mục của mình: thư mục có index.csv, hoặc tệp danh mục; lặp lại được',
  en: 'add catalogues of your own: a folder with index.csv, or a catalogue file; repeatable',
};

const ISSUERS_HELP: Said = {
  vi: 'tệp CSV các cơ quan của mình (mã, tên, cấp, …)',
  en: 'CSV file of your own issuers (code, name, level, …)',
};

export const catalogueOptions = (options: DataOptions): CatalogueOptions => ({
  extra: options.catalogue,
  ...(options.issuers === undefined ? {} : { issuersFile: options.issuers }),
});

/** A whole number from 1 to `most`; says what was expected when it is not. */
export const wholeNumber =
  (language: Language, most: number) =>
  (value: string): number => {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : 0;
    if (number >= 1 && number <= most) return number;
    const expected: Said = {
      vi: `Cần một số nguyên từ 1 đến ${most}.`,
      en: `Expected a whole number from 1 to ${most}.`,
    };
    throw new InvalidArgumentError(expected[language]);
  };

/** One of the values `allowed`. */
export const oneOf =
  <T extends string>(allowed: readonly T[], language: Language) =>
  (value: string): T => {
    const found = allowed.find((one) => one === value);
    if (found !== undefined) return found;
    const expected: Said = {
      vi: `Cần một trong: ${allowed.join(', ')}.`,
      en: `Expected one of: ${allowed.join(', ')}.`,
    };
    throw new InvalidArgumentError(expected[language]);
  };
