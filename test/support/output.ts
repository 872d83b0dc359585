/** What a file of the output folder holds. */
import type { Language } from '../../src/dataset/fields/field.js';
import type { OutputFile } from '../../src/dataset/files.js';
import { onePass } from '../../src/dataset/pass.js';
import type { Dataset } from '../../src/model/dataset.js';
import { allEntries } from './reports.js';

export async function contentOf(file: OutputFile, dataset: Dataset, language: Language): Promise<string> {
  const entries = await allEntries(dataset);
  const files = new Map(entries.map(({ report, sourceFile }) => [report.sha256, sourceFile]));
  const pieces: Uint8Array[] = [];
  const out = async (piece: string | Uint8Array): Promise<void> => {
    pieces.push(Buffer.from(piece));
  };
  const sink = await file.open(out, { language, version: '1.2.3', fileOf: (sha256) => files.get(sha256) ?? sha256 });
  await onePass(dataset, [sink]);
  return Buffer.concat(pieces).toString('utf8');
}
