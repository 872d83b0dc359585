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

interface Module {
  readonly sha256: string;
  /** Files that it imports. */
  readonly files: readonly string[];
  /** Packages that it imports, as `name@version`. */
  readonly packages: readonly string[];
}

/** Looks at each file of the program once, however many builds it is asked for. */
export class Builds {
  readonly #modules = new Map<string, Module>();
  readonly #packages = new Map<string, string>();

  /**
   * SHA-256 over the module files that can be reached from `entries` by imports (their paths relative to the first entry, their
   * contents) and over the names and versions of the packages that they import.
   */
  of(entries: readonly URL[]): string {
    const [first] = entries;
    const base = first === undefined ? '' : path.dirname(fileURLToPath(first));
    const parts = new Set<string>();
    const reached = new Set<string>();
    const open = entries.map((entry) => fileURLToPath(entry));
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (reached.has(file)) continue;
      reached.add(file);
      const module = this.#module(file);
      parts.add(`${path.relative(base, file).split(path.sep).join('/')} ${module.sha256}`);
      for (const name of module.packages) parts.add(name);
      open.push(...module.files);
    }
    return sha256([...parts].sort(byCodePoint).join('\n'));
  }

  #module(file: string): Module {
    const known = this.#modules.get(file);
    if (known !== undefined) return known;
    const content = readFileSync(file, 'utf8');
    const names = [...content.matchAll(IMPORT)].map(([, , name = '']) => name);
    const folder = path.dirname(file);
    const module: Module = {
      sha256: sha256(content),
      files: names.filter(isRelative).flatMap((name) => this.#moduleFile(path.resolve(folder, name))),
      packages: names.filter((name) => !isRelative(name)).map((name) => this.#packageVersion(folder, name)),
    };
    this.#modules.set(file, module);
    return module;
  }

  /** The file of a relative import; under a loader that compiles, `x.js` stands for `x.ts`. */
  #moduleFile(named: string): string[] {
    return [named, named.replace(/\.js$/, '.ts')]
      .filter((file) => this.#modules.has(file) || existsSync(file))
      .slice(0, 1);
  }

  /** `name@version` of the package that `specifier` belongs to, as seen from `folder`; what Node itself brings has no version. */
  #packageVersion(folder: string, specifier: string): string {
    const name = /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
    if (name.startsWith('node:')) return name;
    const known = this.#packages.get(name) ?? installed(folder, name);
    this.#packages.set(name, known);
    return known;
  }
}

const isRelative = (name: string): boolean => name.startsWith('.');

function installed(from: string, name: string): string {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const manifest = path.join(folder, 'node_modules', name, 'package.json');
    if (existsSync(manifest)) return `${name}@${String(JSON.parse(readFileSync(manifest, 'utf8')).version)}`;
    if (folder === path.dirname(folder)) return name;
  }
}
