/**
 * What a child gives goes by the file system, in a folder beside the working copy: it may be large, and who takes it renames it
 * without having looked at more than its hash.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { resultFile } from '../../store/result-file.js';
import type { ReadingFacts } from '../read.js';
import { type Summary, summaryOf } from '../summary.js';
import type { Work } from '../unit.js';

/** The folder that a child fills, below its working folder. */
export const handedOver = (workingFolder: string): string => path.join(workingFolder, 'out');

/** The result file (`resultFile`: summary, then report) in a folder that was handed over. */
export const resultIn = (folder: string): string => path.join(folder, 'result.json');

/** The file with the reading (`resultFile`: facts, then reading) in a folder that was handed over. */
export const readingIn = (folder: string): string => path.join(folder, 'reading.json');

/** A picture of the report in a folder that was handed over. */
export const pictureIn = (folder: string, sha256: string): string => path.join(folder, 'pictures', sha256);

/** Writes what `work` gave below `workingFolder`; gives back its summary, and the hashes in the first lines of the files. */
export async function handOver(
  { report, given, pictures, libreOffice }: Work,
  workingFolder: string,
): Promise<{ readonly summary: Summary; readonly sha256: string; readonly readingSha256: string | null }> {
  const folder = handedOver(workingFolder);
  await mkdir(path.dirname(pictureIn(folder, 'x')), { recursive: true });
  for (const { sha256, bytes } of pictures) await writeFile(pictureIn(folder, sha256), bytes);
  const summary = summaryOf(report, libreOffice);
  const { bytes, sha256 } = resultFile(summary, report);
  await writeFile(resultIn(folder), bytes);
  if (given === null) return { summary, sha256, readingSha256: null };
  const facts: ReadingFacts = { pictures: summary.pictures, libreOffice };
  const reading = resultFile(facts, given);
  await writeFile(readingIn(folder), reading.bytes);
  return { summary, sha256, readingSha256: reading.sha256 };
}
