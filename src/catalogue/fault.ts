/** What is wrong with a data file that users edit: where, which rule, why. */
import type { Said } from '../model/result.js';

export interface CatalogueFault {
  readonly file: string;
  /** 1-based line as an editor counts it; null when the file as a whole is at fault. */
  readonly line: number | null;
  /** Name of the column; null when the whole line is at fault. */
  readonly column: string | null;
  /** Kebab-case id of the rule that is broken. */
  readonly rule: string;
  /** `error`: the file can't be used. `warning`: it can, but something in it is probably not meant. */
  readonly severity: 'error' | 'warning';
  readonly message: Said;
}

/** Where a fault is: the part of it that the caller knows before the rule. */
export interface FaultPlace {
  readonly file: string;
  readonly line: number | null;
  readonly column: string | null;
}

export const fault = (
  place: FaultPlace,
  rule: string,
  vi: string,
  en: string,
  severity: CatalogueFault['severity'] = 'error',
): CatalogueFault => ({
  file: place.file,
  line: place.line,
  column: place.column,
  rule,
  severity,
  message: { vi, en },
});

/** `file:line: column: why`, the parts that are not known left out. */
export const faultText = (found: CatalogueFault, lang: 'vi' | 'en'): string =>
  [
    found.line === null ? found.file : `${found.file}:${found.line}`,
    ...(found.column === null ? [] : [found.column]),
    found.message[lang],
  ].join(': ');

/** By line, then in the order in which they were found. */
export const byLine = (faults: readonly CatalogueFault[]): CatalogueFault[] =>
  [...faults].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
