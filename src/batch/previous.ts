/** What the set before tells, from its `run.json`. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { sofficeVersion } from '../read/converted/soffice.js';
import { isInside } from '../store/folder/journal.js';
import { hashFile } from '../store/hash-file.js';
import { isOfToday, NOT_STORED } from './read-content.js';
import type { FailureRecord, ReportRecord, RunRecord } from './record.js';

export interface Previous {
  readonly reports: readonly ReportRecord[];
  /** Names of the files of the set, `run.json` left out. */
  readonly files: readonly string[];
  /** All that `run.json` says, when this version wrote it. */
  readonly record: RunRecord | null;
}

const RUN_JSON = z.looseObject({
  version: z.string(),
  reports: z.array(z.object({ source_file: z.string(), report_id: z.string() })),
  files: z.array(z.object({ name: z.string() })),
});

const NOTHING: Previous = { reports: [], files: [], record: null };

/** An output folder without a readable `run.json` has no past: nothing is known, nothing is missed. */
export async function readPrevious(folder: string, version: string): Promise<Previous> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(path.join(folder, 'run.json'), 'utf8'));
  } catch {
    return NOTHING;
  }
  const parsed = RUN_JSON.safeParse(content);
  if (!parsed.success) return NOTHING;
  return {
    reports: parsed.data.reports,
    files: parsed.data.files.map((file) => file.name).filter(isInside),
    record: parsed.data.version === version ? (content as RunRecord) : null,
  };
}

/**
 * Whether the set in `folder` is what this run would write: made from the same inputs by the same program, complete, unaltered,
 * with nothing in it that is to be looked into again or was news.
 */
export async function isUpToDate(folder: string, record: RunRecord, fingerprint: string): Promise<boolean> {
  if (record.fingerprint !== fingerprint || record.vanished.length > 0) return false;
  const isOpen = (failure: FailureRecord): boolean =>
    failure.new || failure.retry === 'next-run' || NOT_STORED.has(failure.reason);
  if (record.failures.some(isOpen)) return false;
  if (record.libreoffice.length > 0) {
    const installed = await sofficeVersion();
    if (!record.libreoffice.every((version) => isOfToday(version, installed))) return false;
  }
  for (const { name, bytes, sha256 } of record.files) {
    const file = path.join(folder, name);
    const size = await stat(file).then(
      (found) => found.size,
      () => -1,
    );
    if (size !== bytes || (await hashFile(file)) !== sha256) return false;
  }
  return true;
}
