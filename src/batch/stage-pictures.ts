/** Puts the pictures of a set beside the old one; what lies in place already is neither written nor copied. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pictureFile } from '../dataset/picture-file.js';
import { byCodePoint } from '../model/order.js';
import type { PictureRef } from '../model/report.js';
import type { Blobs } from '../store/blobs.js';
import { stageLink, type WrittenFile } from '../store/folder/journal.js';
import { hashFile } from '../store/hash-file.js';

export interface StagedPictures {
  /** All pictures of the set, by name. */
  readonly files: readonly WrittenFile[];
  /** Names of those that are to be moved into place. */
  readonly staged: readonly string[];
}

/** Each of `pictures` once. */
export async function stagePictures(
  folder: string,
  pictures: readonly Pick<PictureRef, 'sha256' | 'mediaType'>[],
  blobs: Blobs,
): Promise<StagedPictures> {
  const byName = new Map(pictures.map((picture) => [pictureFile(picture), picture.sha256]));
  const files: WrittenFile[] = [];
  const staged: string[] = [];
  for (const [name, sha256] of [...byName].sort(([a], [b]) => byCodePoint(a, b))) {
    const blob = blobs.file(sha256);
    const bytes = (await stat(blob)).size;
    if (!(await isInPlace(path.join(folder, name), blob, sha256))) {
      await stageLink(folder, name, blob);
      staged.push(name);
    }
    files.push({ name, bytes, sha256 });
  }
  return { files, staged };
}

/** Whether `file` is the blob itself, by a hard link, or of the same content. */
async function isInPlace(file: string, blob: string, sha256: string): Promise<boolean> {
  const [found, kept] = await Promise.all([statOrNull(file), stat(blob)]);
  if (found === null || !found.isFile() || found.size !== kept.size) return false;
  return (found.dev === kept.dev && found.ino === kept.ino) || (await hashFile(file)) === sha256;
}

const statOrNull = (file: string) => stat(file).catch(() => null);
