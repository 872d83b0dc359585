/** The only door to pdf.js: its options, the folders of its data, its errors as reasons. */
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import {
  getDocument,
  OPS,
  type PDFDocumentProxy,
  type PDFPageProxy,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { fail, ok, type Result } from '../../model/result.js';

export type { PDFPageProxy };
export { OPS };

/** pdf.js wants plain folders that end in a separator. */
const folder = (name: string): string =>
  join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), name) + sep;

/** An opened file; `close` gives its memory back. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  close(): Promise<void>;
}

/**
 * Opens `bytes` (taken away) without a password: files that only an owner password protects open like any other.
 * An operator that cannot be carried out rejects its page instead of being skipped silently (`stopAtErrors`).
 */
export async function openPdf(bytes: Uint8Array, picturePixels: number): Promise<Result<OpenPdf>> {
  const task = getDocument({
    // A plain copy: pdf.js refuses Buffers, and takes the memory of what it gets away.
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    standardFontDataUrl: folder('standard_fonts'),
    cMapUrl: folder('cmaps'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: true,
    maxImageSize: picturePixels,
  });
  try {
    const document = await task.promise;
    return ok({ document, close: () => task.destroy() });
  } catch (error) {
    await task.destroy();
    return openFailure(error);
  }
}

function openFailure(error: unknown): Result<OpenPdf> {
  if (error instanceof Error && error.name === 'PasswordException') {
    return fail(
      'password-protected',
      { vi: 'Tệp PDF được bảo vệ bằng mật khẩu.', en: 'The PDF is protected by a password.' },
      { vi: 'Hãy gỡ mật khẩu rồi gửi lại tệp.', en: 'Remove the password and send the file again.' },
    );
  }
  return damaged();
}

/** The failure for a file whose structure cannot be read. */
export const damaged = <T>(): Result<T> =>
  fail<T>(
    'damaged-file',
    { vi: 'Tệp PDF bị hỏng, không mở được.', en: 'The PDF is damaged and cannot be opened.' },
    {
      vi: 'Hãy mở thử tệp gốc rồi xuất lại PDF và gửi lại.',
      en: 'Check that the original opens, export the PDF again and resend it.',
    },
  );
