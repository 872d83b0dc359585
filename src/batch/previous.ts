/** What the set before tells, from its `run.json`: which reports it held, which files failed, which files it consists of. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { isInside } from '../dataset/folder/journal.js';
import type { ReportRecord } from './record.js';

export interface Previous {
  readonly reports: readonly ReportRecord[];
  /** `sha256 reason` of each failure. */
  readonly failures: ReadonlySet<string>;
  /** Names of the files of the set, `run.json` left out. */
  readonly files: readonly string[];
}

const RUN_JSON = z.object({
  reports: z.array(z.object({ source_file: z.string(), report_id: z.string() })),
  failures: z.array(z.object({ source_sha256: z.string(), source_file: z.string(), reason: z.string() })),
  files: z.array(z.object({ name: z.string() })),
});

const NOTHING: Previous = { reports: [], failures: new Set(), files: [] };

/** An output folder without a readable `run.json` has no past: nothing is known, nothing is missed. */
export async function readPrevious(folder: string): Promise<Previous> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(path.join(folder, 'run.json'), 'utf8'));
  } catch {
    return NOTHING;
  }
  const record = RUN_JSON.safeParse(content);
  if (!record.success) return NOTHING;
  const { reports, failures, files } = record.data;
  return {
    reports,
    failures: new Set(failures.map((one) => failureKey(one.source_sha256, one.source_file, one.reason))),
    files: files.map((file) => file.name).filter(isInside),
  };
}

/** A file is known by its content; one that could not be opened has none and is known by its name. */
export const failureKey = (sha256: string, sourceFile: string, reason: string): string =>
  `${sha256 === '' ? sourceFile : sha256}\n${reason}`;
