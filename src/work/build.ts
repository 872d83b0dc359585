/**
 * What a result depends on of the program: those files that can be reached from where a computation starts, and the versions of the
 * packages that these import. A change anywhere else leaves stored results valid.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { byCodePoint } from '../model/order.js';
import { sha256 } from '../store/fingerprint.js';

/** `from 'x'`, `import 'x'`, `import('x')`. What merely looks like it names no file and is passed over. */
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*(['"])([^'"\n]+)\1/g;

/**
 * SHA-256 over the module files that can be reached from `entries` by imports (their paths relative to the first entry, their
 * contents) and over the names and versions of the packages that they import.
 */
export function buildOf(entries: readonly URL[]): string {
  const { files, packages } = reached(entries);
  const [first] = entries;
  const base = first === undefined ? '' : path.dirname(fileURLToPath(first));
  const parts = [...files].map(([file, content]) => {
    const name = path.relative(base, file).split(path.sep).join('/');
    return `${name} ${sha256(content)}`;
  });
  return sha256([...parts, ...packages].sort(byCodePoint).join('\n'));
}

function reached(entries: readonly URL[]) {
  const files = new Map<string, string>();
  const packages = new Set<string>();
  const open = entries.map((entry) => fileURLToPath(entry));
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (files.has(file)) continue;
    const content = readFileSync(file, 'utf8');
    files.set(file, content);
    for (const [, , name = ''] of content.matchAll(IMPORT)) {
      if (name.startsWith('.')) open.push(...moduleFile(path.resolve(path.dirname(file), name)));
      else packages.add(packageVersion(file, name));
    }
  }
  return { files, packages };
}

/** The file of a relative import; under a loader that compiles, `x.js` stands for `x.ts`. */
const moduleFile = (named: string): string[] =>
  [named, named.replace(/\.js$/, '.ts')].filter((file) => existsSync(file)).slice(0, 1);

/** `name@version` of the package that `specifier` belongs to, as seen from `file`; what Node itself brings has no version here. */
function packageVersion(file: string, specifier: string): string {
  const name = /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    const manifest = path.join(folder, 'node_modules', name, 'package.json');
    if (existsSync(manifest)) return `${name}@${String(JSON.parse(readFileSync(manifest, 'utf8')).version)}`;
    if (folder === path.dirname(folder)) return name;
  }
}
