/** An opened PDF: the door through which the rest of the program asks pdf.js for anything. */

import type { Bookmark } from '../../../layout/bookmarks.js';
import { ok, type Result } from '../../../model/result.js';
import type { Limits } from '../../limits.js';
import { flatOutline } from './flat-outline.js';
import { type OpenPdf, openPdf } from './library.js';
import { type Opening, PdfPage } from './pdf-page.js';

export class PdfFile {
  readonly pages: number;
  readonly #opened: OpenPdf;
  readonly #limits: Limits;
  #strict: Promise<Opening> | null = null;
  /** The file opened a second time so that faults are passed over: once, when the first page needs it. */
  #lenient: Promise<Opening | null> | null = null;

  private constructor(opened: OpenPdf, limits: Limits) {
    this.#opened = opened;
    this.#limits = limits;
    this.pages = opened.document.numPages;
  }

  /** `bytes` are taken away. A failure when the file cannot be opened; the caller closes what opens. */
  static async open(bytes: Uint8Array, limits: Limits): Promise<Result<PdfFile>> {
    const opened = await openPdf(bytes, limits.picturePixels);
    return opened.ok ? ok(new PdfFile(opened.value, limits)) : opened;
  }

  /** Page `number`, from 1. */
  async page(number: number): Promise<PdfPage> {
    this.#strict ??= withLayers(this.#opened);
    const strict = await this.#strict;
    const proxy = await strict.document.getPage(number);
    return new PdfPage(strict, proxy, this.#limits, () => this.#leniently());
  }

  /** Bookmarks only help to tell headings: broken ones are as good as none. */
  async bookmarks(): Promise<Bookmark[]> {
    try {
      return flatOutline(await this.#opened.document.getOutline());
    } catch {
      return [];
    }
  }

  /** Gives the memory back. */
  async close(): Promise<void> {
    await this.#opened.close();
    await this.#lenient?.then(
      (opening) => opening?.close(),
      () => undefined,
    );
  }

  #leniently(): Promise<Opening | null> {
    this.#lenient ??= this.#openLeniently();
    return this.#lenient;
  }

  async #openLeniently(): Promise<Opening | null> {
    const again = await openPdf(await this.#opened.document.getData(), this.#limits.picturePixels, false);
    return again.ok ? withLayers(again.value) : null;
  }
}

async function withLayers(opened: OpenPdf): Promise<Opening> {
  const layers = await opened.document.getOptionalContentConfig({ intent: 'display' });
  return { ...opened, shown: (properties) => layers.isVisible(properties) };
}
