/** What a file is called in the dataset (`source_file`). */
import path from 'node:path';

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
