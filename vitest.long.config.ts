import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** Files that state properties: with more runs, they find more. */
const include = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((name) => `test/${name.split(path.sep).join('/')}`)
  .filter((file) => file.endsWith('.test.ts') && !file.startsWith('test/system/'))
  .filter((file) => readFileSync(file, 'utf8').includes("from 'fast-check'"));

export default defineConfig({
  test: {
    include,
    env: { CCHC_SOFFICE: 'none', CCHC_TEST_BUDGET: process.env.CCHC_TEST_BUDGET ?? '10' },
    setupFiles: ['test/support/long-setup.ts'],
    testTimeout: 1_800_000,
    isolate: false,
    server: { deps: { external: [/\/dist\//] } },
  },
});
