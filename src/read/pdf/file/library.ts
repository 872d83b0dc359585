/** The only door to pdf.js: its options, the folders of its data, its errors as reasons. */

import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { fail } from '../../../model/finding.js';
import { ok, type Result } from '../../../model/result.js';
import { keepNatives } from './natives.js';
import { hearWarnings } from './warnings.js';

const restoreNatives = keepNatives();
const { getDocument, OPS, PDFWorker, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
restoreNatives();

export type { PDFDocumentProxy, PDFPageProxy };
export { OPS };

/** pdf.js wants plain folders that end in a separator. */
const HOME = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folder = (name: string): string => join(HOME, name) + sep;

/** An opened file; `close` gives its memory back. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  /** What went wrong since the last call, in pdf.js' words: it ends a page's operators early and says so nowhere else. */
  takeErrors(): string[];
  close(): Promise<void>;
}

/** Kind of a worker's message that a stream (of operators) has failed. */
const STREAM_ERROR = 5;

/**
 * Opens `bytes` (taken away) without a password: files that only an owner password protects open like any other.
 * `strict`: an operator that cannot be carried out is an error, instead of being skipped silently.
 */
export async function openPdf(bytes: Uint8Array, picturePixels: number, strict = true): Promise<Result<OpenPdf>> {
  const stopHearing = hearWarnings();
  const worker = new PDFWorker({ verbosity: VerbosityLevel.WARNINGS });
  await worker.promise;
  // Its worker brings substitutes of its own.
  restoreNatives();
  const errors: string[] = [];
  listen(worker.port, (message) => {
    const reason = streamError(message);
    if (reason !== null) errors.push(reason);
  });
  const task = getDocument({
    data: plainBytes(bytes),
    worker,
    verbosity: VerbosityLevel.WARNINGS,
    standardFontDataUrl: folder('standard_fonts'),
    cMapUrl: folder('cmaps'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
    isEvalSupported: false,
    fontExtraProperties: true,
    enableXfa: false,
    stopAtErrors: strict,
    maxImageSize: picturePixels,
  });
  const close = async (): Promise<void> => {
    await task.destroy();
    worker.destroy();
    stopHearing();
  };
  try {
    const document = await task.promise;
    return ok({ document, takeErrors: () => errors.splice(0), close });
  } catch (error) {
    await close();
    return openFailure(error);
  }
}

/** pdf.js takes the memory away, and wants no Buffer: one that shares its memory with others is copied. */
function plainBytes(bytes: Uint8Array): Uint8Array {
  if (!Buffer.isBuffer(bytes)) return bytes;
  const { buffer, byteLength } = bytes;
  return byteLength === buffer.byteLength ? new Uint8Array(buffer) : new Uint8Array(bytes);
}

/** Hears what the worker says; in Node its port is an object of pdf.js' own. */
function listen(port: object, hear: (message: unknown) => void): void {
  if (!('addEventListener' in port) || typeof port.addEventListener !== 'function') {
    throw new Error('pdf.js: the port of its worker cannot be listened to');
  }
  port.addEventListener('message', ({ data }: { data: unknown }) => hear(data));
}

function streamError(message: unknown): string | null {
  if (typeof message !== 'object' || message === null || !('stream' in message) || message.stream !== STREAM_ERROR) {
    return null;
  }
  const reason: unknown = Reflect.get(message, 'reason');
  const words: unknown = typeof reason === 'object' && reason !== null ? Reflect.get(reason, 'message') : reason;
  return String(words);
}

function openFailure(error: unknown): Result<OpenPdf> {
  if (error instanceof Error && error.name === 'PasswordException') {
    return fail('password-protected', { kind: 'pdf' });
  }
  return damaged();
}

/** The failure for a file whose structure cannot be read. */
export const damaged = (): Result<never> => fail('damaged-file', { what: 'file' });
