/**
 * The walls between the folders of src (.dependency-cruiser.cjs, docs/adr/0001), as a step of `npm run lint`. dependency-cruiser
 * reads TypeScript with the `typescript` that it finds: with one that it does not know it sees no module at all, and nothing is
 * forbidden. So the files that it looked at are counted as well.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Cruised, troubles } from './cruised.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Characters of the answer: 250 modules take 1.5 MB. */
const MAX_ANSWER = 256 * 1024 * 1024;

const files = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `src/${name.split(path.sep).join('/')}`);

const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    'src',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
  ],
  { cwd: ROOT, encoding: 'utf8', maxBuffer: MAX_ANSWER },
);
if (status !== 0 && stdout === '') throw new Error(`dependency-cruiser failed:\n${stderr}`);
const found = troubles(JSON.parse(stdout) as Cruised, files);
for (const line of found) console.error(line);
if (found.length === 0) console.log(`Walls hold: ${files.length} files of src.`);
process.exitCode = found.length === 0 ? 0 : 1;
