/** A zip held in memory, opened under limits: nothing is inflated before the directory has been looked at. */
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { fail } from '../../model/finding.js';
import { ok, type Result } from '../../model/result.js';
import type { Limits } from '../limits.js';

export interface Archive {
  /** Names of the files, in the directory's order. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Inflates one file. Asking for a name that is not there is our own bug and throws. */
  read(name: string): Promise<Result<Uint8Array>>;
}

/**
 * Opens `bytes` as a zip. Failures: `broken-zip`, `unsafe-zip-name` (`../`, absolute, backslash), `duplicate-zip-entry`,
 * `password-protected`, `limit-zip-entries`, `limit-inflated-bytes`, `limit-ratio`. The directory's own sizes are checked
 * first; while inflating, a size or checksum that differs from the directory's is `broken-zip`, so the sums hold for what is read.
 */
export async function openArchive(bytes: Uint8Array, limits: Limits): Promise<Result<Archive>> {
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(withoutTail(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)), {
      lazyEntries: true,
      validateEntrySizes: true,
    });
  } catch (error) {
    return brokenZip(error);
  }
  if (zip.entryCount > limits.zipEntries) return tooManyEntries(limits);

  const entries = new Map<string, Entry>();
  const folded = new Set<string>();
  let declared = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName;
      if (folded.size >= limits.zipEntries) return tooManyEntries(limits);
      // Part names are compared without case (ECMA-376 part 2, 6.2.2.3): two that differ by case alone are one part twice.
      if (folded.has(name.toLowerCase())) return duplicateEntry(name);
      folded.add(name.toLowerCase());
      if (name.endsWith('/')) continue;
      if (entry.isEncrypted()) return encrypted();
      declared += entry.uncompressedSize;
      if (declared > limits.inflatedBytes) return tooManyBytes(limits);
      if (
        entry.uncompressedSize > limits.ratioFloorBytes &&
        entry.uncompressedSize > entry.compressedSize * limits.ratio
      ) {
        return tooDense(name, limits);
      }
      entries.set(name, entry);
    }
  } catch (error) {
    return brokenZip(error);
  }

  return ok({
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    async read(name) {
      const entry = entries.get(name);
      if (entry === undefined) throw new Error(`no such zip entry: ${name}`);
      try {
        const content = await buffer(await zip.openReadStreamPromise(entry));
        return crc32(content) === entry.crc32 ? ok(content) : brokenZip(new Error(`wrong checksum: ${name}`));
      } catch (error) {
        return brokenZip(error);
      }
    },
  });
}

const END_RECORD = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const END_RECORD_BYTES = 22;

/** Mail gateways and web servers leave a line break or more behind a zip; Office opens such files. */
function withoutTail(bytes: Buffer): Buffer {
  const at = bytes.lastIndexOf(END_RECORD);
  if (at < 0 || at + END_RECORD_BYTES > bytes.length) return bytes;
  const end = at + END_RECORD_BYTES + bytes.readUInt16LE(at + END_RECORD_BYTES - 2);
  return end < bytes.length ? bytes.subarray(0, end) : bytes;
}

function brokenZip(error: unknown): Result<never> {
  const detail = error instanceof Error ? error.message : String(error);
  if (/invalid relative path|absolute path|invalid characters in fileName/.test(detail)) {
    return fail('unsafe-zip-name', { detail });
  }
  return fail('broken-zip', { detail });
}

const tooManyEntries = (limits: Limits): Result<never> => fail('limit-zip-entries', { limit: limits.zipEntries });

const tooManyBytes = (limits: Limits): Result<never> => fail('limit-inflated-bytes', { limit: limits.inflatedBytes });

const tooDense = (name: string, limits: Limits): Result<never> => fail('limit-ratio', { name, limit: limits.ratio });

const duplicateEntry = (name: string): Result<never> => fail('duplicate-zip-entry', { name });

const encrypted = (): Result<never> => fail('password-protected', { kind: 'docx' });
