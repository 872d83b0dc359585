import { readFileSync } from 'node:fs';

/** Of the program, from its own package: `src/batch` and `dist/batch` lie equally deep. */
export const VERSION: string = readVersion();

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const { version } = manifest as Record<string, unknown>;
  if (typeof version !== 'string') throw new Error('package.json has no version');
  return version;
}
