/** Opens a PDF and reads it page by page, within the limits; never holds more than one page's operators. */
import { fail, ok, type Result } from '../../model/result.js';
import type { Limits } from '../limits.js';
import { damaged, openPdf } from './library.js';
import { type PageScan, scanPage } from './page-scan.js';
import { LimitBreach } from './walk.js';

/**
 * Reads every page in order and hands it to `take`, which must not keep it: a page's glyphs weigh about a megabyte.
 * `bytes` are taken away. Stops with a failure at the first page that cannot be read whole.
 */
export async function eachPage(
  bytes: Uint8Array,
  limits: Limits,
  take: (page: PageScan) => void | Promise<void>,
): Promise<Result<number>> {
  const opened = await openPdf(bytes, limits.picturePixels, true);
  if (!opened.ok) return opened;
  const { document, close } = opened.value;
  try {
    if (document.numPages > limits.pdfPages) return tooManyPages(document.numPages, limits.pdfPages);
    const layers = await document.getOptionalContentConfig({ intent: 'display' });
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      await take(await scanPage(page, (properties) => layers.isVisible(properties), limits.glyphsPerPage));
      page.cleanup();
    }
    return ok(document.numPages);
  } catch (error) {
    return readFailure(error, limits);
  } finally {
    await close();
  }
}

function tooManyPages(pages: number, limit: number): Result<number> {
  return fail(
    'limit-pdf-pages',
    {
      vi: `Tệp có ${pages} trang, quá giới hạn ${limit} trang.`,
      en: `The file has ${pages} pages; the limit is ${limit}.`,
    },
    { vi: 'Hãy tách tệp thành nhiều tệp nhỏ hơn.', en: 'Split the file into smaller ones.' },
  );
}

function readFailure(error: unknown, limits: Limits): Result<number> {
  if (error instanceof LimitBreach) {
    return fail(
      'limit-glyphs-per-page',
      {
        vi: `Một trang có hơn ${limits.glyphsPerPage} ký tự.`,
        en: `A page has more than ${limits.glyphsPerPage} characters.`,
      },
      { vi: 'Hãy kiểm tra tệp; đây không giống một báo cáo.', en: 'Check the file: this does not look like a report.' },
    );
  }
  if (error instanceof Error && /maximum allowed size/.test(error.message)) {
    return fail(
      'limit-picture-pixels',
      {
        vi: `Tệp có hình lớn hơn ${limits.picturePixels} điểm ảnh.`,
        en: `The file has a picture of more than ${limits.picturePixels} pixels.`,
      },
      {
        vi: 'Hãy giảm độ phân giải của hình hoặc bản quét rồi gửi lại.',
        en: 'Lower the resolution of the picture or scan and resend it.',
      },
    );
  }
  return damaged();
}
