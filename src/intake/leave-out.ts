/** Names of files and folders that are never reports: hidden, temporary, half downloaded, made by an operating system. */

const SYSTEM_FILES: ReadonlySet<string> = new Set(['thumbs.db', 'desktop.ini', '.ds_store']);

/** Office's lock files begin with `~$`; browsers and download tools end unfinished files so. */
const UNFINISHED = /\.(part|tmp|crdownload)$/;

/** Whether a file or folder called `name` is left out of a scan. */
export function isTemporary(name: string): boolean {
  const lower = name.toLowerCase();
  return lower.startsWith('.') || lower.startsWith('~$') || SYSTEM_FILES.has(lower) || UNFINISHED.test(lower);
}
