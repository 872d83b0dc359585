/** A DOCX read twice, by us and by mammoth. Loads mammoth: only who asks for the witness imports this. */
import { fail } from '../../../model/finding.js';
import { ok, type Result } from '../../../model/result.js';
import type { ReadOptions } from '../../limits.js';
import { openArchive } from '../../zip/archive.js';
import { readDocx } from '../read.js';
import { compare, type Difference } from './compare.js';
import { holdsOf } from './explain.js';
import { witnessTables } from './mammoth.js';

/** The cells that mammoth reads otherwise. Failures: those of `readDocx`, which reads first and within limits; `witness-failed`. */
export async function readWithWitness(bytes: Uint8Array, options: ReadOptions): Promise<Result<readonly Difference[]>> {
  const document = await readDocx(bytes, { ...options, tracked: 'final' });
  if (!document.ok) return document;
  const archive = await openArchive(bytes, options.limits);
  if (!archive.ok) return archive;
  let xml = '';
  for (const name of ['word/document.xml', 'word/styles.xml']) {
    if (!archive.value.has(name)) continue;
    const part = await archive.value.read(name);
    if (!part.ok) return part;
    xml += Buffer.from(part.value).toString('utf8');
  }
  try {
    return ok(compare(document.value, await witnessTables(bytes), holdsOf(xml)));
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

const failed = (detail: string): Result<never> => fail('witness-failed', { detail });
