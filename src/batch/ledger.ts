/**
 * The ledger of an output folder: which file came when, what became of it. Only ever appended to, one JSON object a line, when
 * something is news; a line that a crash tore is passed over.
 */
import { open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Report } from '../model/report.js';
import { isSystemError } from '../store/folder/failure.js';
import { stateFolder } from '../store/folder/paths.js';

/** What is known of a file; `gone` when it is no longer among the inputs. */
export interface LedgerState {
  readonly file: string;
  readonly sha256: string;
  readonly outcome: 'read' | 'partial' | 'failed' | 'duplicate' | 'empty' | 'gone';
  /** Why it failed, or is partial. */
  readonly reason: string | null;
}

const LINE = z.object({
  at: z.string(),
  run: z.string(),
  file: z.string(),
  sha256: z.string(),
  outcome: z.enum(['read', 'partial', 'failed', 'duplicate', 'empty', 'gone']),
  reason: z.string().nullable(),
});

export const ledgerFile = (folder: string): string => path.join(stateFolder(folder), 'ledger.jsonl');

/** The last state of every file that ever came, by `source_file`. */
export async function readLedger(folder: string): Promise<Map<string, LedgerState>> {
  let content = '';
  try {
    content = await readFile(ledgerFile(folder), 'utf8');
  } catch {
    // A new output folder has none.
  }
  const states = new Map<string, LedgerState>();
  for (const line of content.split('\n')) {
    const state = parse(line);
    if (state !== null) states.set(state.file, state);
  }
  return states;
}

function parse(line: string): LedgerState | null {
  if (line === '') return null;
  try {
    const parsed = LINE.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The lines of a run that are yet to be appended, relative to the output folder. It comes with the set that the run writes. */
export const LEDGER_NEWS = '.cchc/ledger-news.jsonl';

/** What differs from `before`, one JSON object a line: files that are new or became something else, and those that are gone. */
export function ledgerNews(
  before: ReadonlyMap<string, LedgerState>,
  now: readonly LedgerState[],
  run: { readonly id: string; readonly at: string },
): string {
  const present = new Set(now.map((state) => state.file));
  const gone = [...before.values()]
    .filter((state) => !present.has(state.file) && state.outcome !== 'gone')
    .map((state): LedgerState => ({ ...state, outcome: 'gone', reason: null }));
  const news = [...now.filter((state) => !isSame(state, before.get(state.file))), ...gone];
  return news
    .map(
      ({ file, sha256, outcome, reason }) =>
        `${JSON.stringify({ at: run.at, run: run.id, file, sha256, outcome, reason })}\n`,
    )
    .join('');
}

/** Appends the news that came with a set, even if a crash lies between; what stands in the ledger already is left out. */
export async function settleLedger(folder: string): Promise<void> {
  const newsFile = path.join(folder, LEDGER_NEWS);
  const news = await contentOf(newsFile);
  if (news === null) return;
  const told = new Set((await contentOf(ledgerFile(folder)))?.split('\n'));
  const lines = news.split('\n').filter((line) => line !== '' && !told.has(line));
  if (lines.length > 0) {
    const handle = await open(ledgerFile(folder), 'a+');
    try {
      await handle.writeFile(`${(await endsInside(handle)) ? '\n' : ''}${lines.join('\n')}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
  await rm(newsFile, { force: true });
}

/** Null when there is no such file. */
async function contentOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return null;
    throw error;
  }
}

const isSame = (a: LedgerState, b: LedgerState | undefined): boolean =>
  b !== undefined && a.sha256 === b.sha256 && a.outcome === b.outcome && a.reason === b.reason;

/** Whether the last line was torn: what is appended must not become part of it. */
async function endsInside(handle: Awaited<ReturnType<typeof open>>): Promise<boolean> {
  const { size } = await handle.stat();
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  await handle.read(last, 0, 1, size - 1);
  return last[0] !== 10;
}

/** Whether `ledger` knows that this content, or a file of this name that could not be opened, failed for this reason. */
export function failureKnower(ledger: ReadonlyMap<string, LedgerState>): (file: string, report: Report) => boolean {
  const key = (file: string, sha256: string, reason: string): string => `${sha256 === '' ? file : sha256}\n${reason}`;
  const known = new Set([...ledger.values()].map((state) => key(state.file, state.sha256, state.reason ?? '')));
  return (file, { sha256, failure }) => failure !== null && known.has(key(file, sha256, failure.reason));
}
