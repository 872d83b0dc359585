/**
 * One file's bytes -> what it prints. Everything that this file reaches, and nothing else, decides whether a stored reading is still
 * good: no catalogue, no check, no writer.
 */
import { sniff } from '../intake/sniff.js';
import { KINDS } from '../intake/unreadable.js';
import { readingOf } from '../interpret/reading.js';
import type { Picture } from '../model/document.js';
import type { Reading, SourceFacts } from '../model/reading.js';
import type { FileType } from '../model/report.js';
import type { Failure } from '../model/result.js';
import type { ReadOptions } from '../read/limits.js';
import { readDocument } from '../read/open.js';
import { sha256 } from '../store/fingerprint.js';
import type { Vocabulary } from '../text/vocabulary.js';

export interface WorkOptions extends ReadOptions {
  /** Told what the content is before anything else is done with it: whoever survives a reader that does not, knows it. */
  readonly onType?: (type: FileType) => void;
}

/** A reading, or why there is none. Plain JSON: it is stored as it is. */
export type FileReading =
  | { readonly kind: 'read'; readonly reading: Reading }
  | { readonly kind: 'refused'; readonly source: SourceFacts; readonly failure: Failure };

/** What a stored reading has beside it, in its head. */
export interface ReadingFacts {
  readonly pictures: readonly { readonly sha256: string }[];
  /** Version of LibreOffice where it converted the file, else null. */
  readonly libreOffice: string | null;
}

export interface ReadFile {
  readonly given: FileReading;
  /** The bytes behind the reading's `pictures`. */
  readonly pictures: readonly Picture[];
  readonly libreOffice: string | null;
}

/** `lap` is called at the end of each stage. `bytes` may be taken away by the reader. */
export async function readFileBytes(
  bytes: Uint8Array,
  options: WorkOptions,
  vocabulary: Vocabulary,
  lap: (stage: string) => void,
): Promise<ReadFile> {
  const { type, failure } = KINDS[sniff(bytes)];
  options.onType?.(type);
  const source: SourceFacts = { sha256: sha256(bytes), type, bytes: bytes.length };
  let libreOffice: string | null = null;
  const refused = (why: Failure): ReadFile => ({
    given: { kind: 'refused', source, failure: why },
    pictures: [],
    libreOffice,
  });
  if (failure !== null) return refused(failure);
  const onConverter = (version: string): void => {
    libreOffice = version;
  };
  const document = await readDocument(bytes, type, { ...options, onConverter });
  lap('read');
  if (!document.ok) return refused(document.failure);
  const reading = readingOf(document.value, source, vocabulary);
  lap('interpret');
  return { given: { kind: 'read', reading }, pictures: document.value.pictures, libreOffice };
}
