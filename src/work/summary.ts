/**
 * What a run has to know of every file at once, a few hundred bytes: it heads each stored result, and is all that the parent of a
 * child gets to see of it. The report itself, with its rows, stays on disk until it is written.
 */
import { z } from 'zod';
import { KINDS } from '../intake/unreadable.js';
import type { FileType, PictureRef, Report } from '../model/report.js';
import type { Failure } from '../model/result.js';
import { type FailureId, isFailureId } from '../model/rules.js';

export interface Summary {
  /** Of the content that was read. */
  readonly sha256: string;
  readonly type: FileType;
  readonly bytes: number;
  readonly outcome: Report['outcome'];
  /** Why it failed or is partial. */
  readonly failure: Failure | null;
  readonly pictures: readonly Pick<PictureRef, 'sha256' | 'mediaType'>[];
  /** Version of LibreOffice where it converted this file, else null. */
  readonly libreOffice: string | null;
}

const FILE_TYPES: ReadonlySet<string> = new Set(Object.values(KINDS).map(({ type }) => type));

export const FILE_TYPE = z.custom<FileType>((value) => typeof value === 'string' && FILE_TYPES.has(value));

/** 64 hexadecimal digits: also safe as the name of a file. */
export const SHA256 = z.string().regex(/^[0-9a-f]{64}$/);

const SAID = z.object({ vi: z.string(), en: z.string() });

export const FAILURE = z.object({
  reason: z.custom<FailureId>((value) => typeof value === 'string' && isFailureId(value)),
  message: SAID,
  advice: SAID,
});

export const SUMMARY = z.object({
  sha256: SHA256,
  type: FILE_TYPE,
  bytes: z.int().min(0),
  outcome: z.enum(['read', 'partial', 'failed', 'empty']),
  failure: FAILURE.nullable(),
  pictures: z.array(z.object({ sha256: SHA256, mediaType: z.string() })),
  libreOffice: z.string().nullable(),
});

export const summaryOf = (report: Report, libreOffice: string | null): Summary => ({
  sha256: report.sha256,
  type: report.type,
  bytes: report.bytes,
  outcome: report.outcome,
  failure: report.failure,
  pictures: report.pictures.map(({ sha256, mediaType }) => ({ sha256, mediaType })),
  libreOffice,
});
