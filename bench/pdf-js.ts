/** pdf.js alone: the floor of reading a PDF. */
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A folder of the library, as its options want it. */
export const folderOfPdfJs = (name: string): string =>
  join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), name) + sep;

/** Asks for the text and the operators of every page, and does nothing with them. `bytes` are taken away. */
export async function pdfJsAlone(bytes: Uint8Array): Promise<void> {
  const task = getDocument({
    data: bytes,
    verbosity: 0,
    standardFontDataUrl: folderOfPdfJs('standard_fonts'),
    cMapUrl: folderOfPdfJs('cmaps'),
    wasmUrl: folderOfPdfJs('wasm'),
    iccUrl: folderOfPdfJs('iccs'),
  });
  const document = await task.promise;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    await page.getTextContent();
    await page.getOperatorList();
    page.cleanup();
  }
  await task.destroy();
}
