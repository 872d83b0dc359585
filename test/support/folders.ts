/** Folders that a test may fill, removed when it ends. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** An empty folder; its name has a blank and Vietnamese letters, as users' folders do. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'cchc thử '));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The same for a whole test file: removed when all its tests have ended. */
export function lastingFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'cchc thử '));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files (name -> content) below `folder`, with the folders that they need. */
export function fill(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
}
