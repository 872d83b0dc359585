/** What a file is called in the dataset (`source_file`). */
import path from 'node:path';
import { byCodePoint } from '../model/order.js';

/** The deepest folder that holds all `folders` (absolute paths); `''` when there is none (two drives of Windows). */
export function commonFolder(folders: readonly string[]): string {
  const [first, ...others] = folders;
  if (first === undefined) return '';
  let common = first;
  for (const folder of others) {
    while (!holds(common, folder)) {
      const above = path.dirname(common);
      if (above === common) return '';
      common = above;
    }
  }
  return common;
}

/** Whether `file` is `folder` itself or lies in it; both absolute and normalised. */
function holds(folder: string, file: string): boolean {
  return file === folder || file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}

/** `file` relative to `base`, with `/` on every platform, in composed characters (NFC). */
export function sourceName(base: string, file: string): string {
  const relative = base === '' ? file : path.relative(base, file);
  return relative.split(path.sep).join('/').normalize('NFC');
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A name as a folder lists it. Of one that is not in UTF-8 the bytes beyond ASCII are written `\\xE1`: it can be told, not opened. */
export function listedName(bytes: Uint8Array): { readonly name: string; readonly isUtf8: boolean } {
  try {
    return { name: UTF8.decode(bytes), isUtf8: true };
  } catch {
    const written = [...bytes].map((byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).toUpperCase()}`,
    );
    return { name: written.join(''), isUtf8: false };
  }
}

/**
 * The same files, each with a `sourceFile` of its own: names that differ in their bytes alone (letters composed or not) get ` (2)`,
 * ` (3)` behind them; the one that is stored in composed characters keeps its name.
 */
export function withOwnNames<T extends { readonly sourceFile: string; readonly path: string }>(
  files: readonly T[],
): T[] {
  const isStoredSo = (file: T): boolean => file.path.split(path.sep).join('/').endsWith(file.sourceFile);
  const sorted = [...files].sort(
    (a, b) => Number(isStoredSo(b)) - Number(isStoredSo(a)) || byCodePoint(a.path, b.path),
  );
  const taken = new Set(files.map(({ sourceFile }) => sourceFile));
  const given = new Set<string>();
  return sorted.map((file) => {
    let { sourceFile } = file;
    for (let n = 2; given.has(sourceFile); n += 1) {
      const next = `${file.sourceFile} (${n})`;
      if (!taken.has(next)) sourceFile = next;
    }
    given.add(sourceFile);
    return { ...file, sourceFile };
  });
}
