/** The runs whose whole output is kept, and how they are made: by the built program, as a user calls it. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIXTURES } from './truth.js';

export const GOLDEN = join(import.meta.dirname, '..', 'golden');
/** As on a machine without LibreOffice: what it gives depends on its version. */
const WITHOUT = { CCHC_SOFFICE: 'none' };
const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');

export interface GoldenRun {
  /** Folder of the expected files, below test/golden. */
  readonly name: string;
  readonly inputs: readonly string[];
  readonly options: readonly string[];
  /** 3: some of the files cannot be read. */
  readonly exitCode: number;
}

const CATALOGUES = join(FIXTURES, 'catalogues');

export const RUNS: readonly GoldenRun[] = [
  { name: 'reports', inputs: ['reports'], options: [], exitCode: 0 },
  {
    name: 'documents',
    inputs: ['documents', 'bad'],
    options: ['--catalogue', CATALOGUES, '--issuers', join(CATALOGUES, 'issuers.csv')],
    exitCode: 3,
  },
];

/**
 * The files that a run writes, by name. `run.json`, which tells of this one
 * run, is left out; so are the folders of stored results.
 */
export async function outputOf(run: GoldenRun): Promise<ReadonlyMap<string, Buffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'cchc golden '));
  try {
    const inputs = run.inputs.map((input) => join(FIXTURES, input));
    await call(['run', ...inputs, '-o', folder, '--quiet', ...run.options], run.exitCode);
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile() && entry.name !== 'run.json').map(({ name }) => name);
    return new Map(
      await Promise.all(names.sort().map(async (name) => [name, await readFile(join(folder, name))] as const)),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function call(args: readonly string[], exitCode: number): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [CLI, ...args], { env: { ...process.env, ...WITHOUT } }, (error, _, stderr) => {
      const code = error === null ? 0 : error.code;
      if (code === exitCode) resolve();
      else reject(new Error(`expected exit code ${exitCode}, got ${code}\n${stderr}`));
    });
  });
}

/** Kept as expected files: what a person reads and a diff shows. The other formats say the same. */
export const isKept = (name: string): boolean => name.endsWith('.csv') && name !== 'dataset.vi.csv';
