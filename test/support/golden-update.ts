/** `npm run golden:update`: what the program writes now becomes what is expected. Read the diff before you commit it. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GOLDEN, isKept, outputOf, RUNS } from './golden.js';

for (const run of RUNS) {
  const folder = join(GOLDEN, run.name);
  // A run that fails leaves what was expected before.
  const output = await outputOf(run);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, content] of output) {
    if (isKept(name)) await writeFile(join(folder, name), content);
  }
}
