import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/system/**'],
    // What needs LibreOffice is tested in test/system; here it is as on a machine without it.
    env: { CCHC_SOFFICE: 'none' },
    testTimeout: 60_000,
    // Files of one worker share the modules that they load, and what the engine has learnt of them: half of the time. A test that
    // passes only so, or only apart, is found by .ci/run, which runs them both ways.
    isolate: false,
    // The built program is loaded as Node loads it.
    server: { deps: { external: [/\/dist\//] } },
    coverage: { provider: 'v8', include: ['src/**'], reporter: ['text-summary', 'html'] },
  },
});
