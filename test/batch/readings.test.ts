/** Stored readings: what is made of a file can change without the file being opened again. */
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openLog } from '../../src/batch/log.js';
import { type RunResult, run } from '../../src/batch/run.js';
import { loadCatalogues } from '../../src/catalogue/load.js';
import { DEFAULT_READ_OPTIONS } from '../../src/read/limits.js';
import { DEFAULT_WORK_LIMITS } from '../../src/work/child/limits.js';
import { fill, temporaryFolder } from '../support/folders.js';
import { OTHER_SMALL_REPORT, SMALL_REPORT } from '../support/small-report.js';

const REAL_CHILD = new URL('../../dist/work/child/main.js', import.meta.url);

async function runOn(input: string, output: string, issuersFile?: string): Promise<RunResult> {
  const options = issuersFile === undefined ? {} : { issuersFile };
  const loaded = await loadCatalogues(options);
  if (!loaded.ok) throw new Error(loaded.failure.message.en);
  return run({
    inputs: [input],
    output,
    setup: { catalogues: options, read: DEFAULT_READ_OPTIONS },
    childModule: REAL_CHILD,
    catalogues: loaded.value,
    jobs: 1,
    limits: DEFAULT_WORK_LIMITS,
    language: 'vi',
    strict: false,
    dryRun: false,
    force: false,
    rehash: false,
    told: {},
    onScan: () => undefined,
    onFiles: () => undefined,
    signal: new AbortController().signal,
    log: openLog(null),
  });
}

it('another list of issuers assesses every report again and reads no file; the set is that of a fresh run', async () => {
  const folder = temporaryFolder();
  const input = path.join(folder, 'vào');
  fill(input, { 'a.docx': SMALL_REPORT, 'z.docx': OTHER_SMALL_REPORT });
  const issuers = path.join(folder, 'issuers.csv');
  writeFileSync(issuers, 'code,name,level,parent,aliases,valid_from,valid_to\nX1,Sở Thử nghiệm,department,P63-91,,,\n');
  const output = path.join(folder, 'ra');
  expect((await runOn(input, output)).record?.parsed).toBe(2);
  const again = await runOn(input, output, issuers);
  expect(again.record?.parsed).toBe(0);
  const fresh = path.join(folder, 'mới');
  expect((await runOn(input, fresh, issuers)).record?.parsed).toBe(2);
  for (const name of ['dataset.csv', 'findings.csv', 'reports.csv', 'dataset.json']) {
    expect(readFileSync(path.join(output, name)), name).toEqual(readFileSync(path.join(fresh, name)));
  }
}, 60_000);

/** The stored results of one kind, in the order of their contents. */
function storedIn(output: string, kind: string): string[] {
  const results = path.join(output, '.cchc', 'results', kind);
  return readdirSync(results, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => path.join(results, name));
}

it.each(['reports', 'readings'])(
  'a whole result that lies under the name of another content is not taken for it: %s',
  async (kind) => {
    const folder = temporaryFolder();
    const input = path.join(folder, 'vào');
    fill(input, { 'a.docx': SMALL_REPORT, 'z.docx': OTHER_SMALL_REPORT });
    const output = path.join(folder, 'ra');
    await runOn(input, output);
    const right = readFileSync(path.join(output, 'dataset.json'));
    const [one = '', another = ''] = storedIn(output, kind);
    copyFileSync(one, another);
    if (kind === 'readings') rmSync(path.join(output, '.cchc', 'results', 'reports'), { recursive: true });
    rmSync(path.join(output, 'run.json'));
    const again = await runOn(input, output);
    expect(again.record?.failures).toEqual([]);
    expect(readFileSync(path.join(output, 'dataset.json'))).toEqual(right);
  },
  60_000,
);
