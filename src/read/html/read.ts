/**
 * A report saved as a web page (by Word, Excel, LibreOffice or a reporting system; often named `.doc` or `.xls`) -> Document.
 * cheerio gives the elements, they become the flow that a DOCX becomes too, and from there on both are the same: old encodings,
 * raised digits, layout tables, notes. Nothing is fetched.
 */

import { load } from 'cheerio/slim';
import type { Document } from '../../model/document.js';
import type { Finding } from '../../model/finding.js';
import { ok, type Result } from '../../model/result.js';
import { mapDocument } from '../docx/document.js';
import { tooLargeTable } from '../docx/failures.js';
import { decodeText } from '../docx/flow/encodings.js';
import { writeRaised } from '../docx/flow/raised.js';
import { TableTooLarge } from '../docx/flow/squared.js';
import { noteLabels } from '../docx/labels.js';
import { messagesOf } from '../docx/messages.js';
import { readPictures } from '../docx/pictures.js';
import type { ReadOptions } from '../limits.js';
import { decodeHtml } from './charset.js';
import { StyleSheet } from './css.js';
import { NestedTooDeep, tooDeep, withinLimits } from './limits.js';
import { type PageFlow, readPage } from './page.js';

/** Failures: `limit-html-elements`, `limit-html-depth`, `limit-table-size`. */
export async function readHtml(bytes: Uint8Array, options: ReadOptions): Promise<Result<Document>> {
  const html = withinLimits(decodeHtml(bytes));
  if (!html.ok) return html;
  const flow = flowOf(html.value, options);
  if (!flow.ok) return flow;
  const { body, footnotes, endnotes, pictures: files } = flow.value;
  const notices: Finding[] = [...flow.value.notices];
  const all = [body, ...footnotes.values(), ...endnotes.values()];
  decodeText(all, (notice) => notices.push(notice));
  for (const blocks of all) writeRaised(blocks);
  const mapped = mapDocument({ body, footnotes, endnotes, noteLabels: noteLabels(body, []) });
  const pictures = await readPictures(mapped.printed, async (picture) => {
    const file = files[picture];
    if (file === undefined) throw new Error(`no picture ${picture}`);
    return ok(file);
  });
  if (!pictures.ok) return pictures;
  return ok({
    type: 'docx',
    pages: [],
    blocks: mapped.blocks,
    tables: mapped.tables,
    notes: mapped.notes,
    furniture: [],
    pictures: pictures.value,
    messages: messagesOf(notices, mapped),
  });
}

function flowOf(html: string, { tracked }: ReadOptions): Result<PageFlow> {
  const page = load(html, { xmlMode: false });
  const css = page('style')
    .toArray()
    .flatMap((element) => element.children.map((child) => ('data' in child ? child.data : '')))
    .join('\n');
  try {
    return ok(readPage(page, new StyleSheet(css, page), tracked));
  } catch (error) {
    if (error instanceof NestedTooDeep) return tooDeep();
    if (error instanceof TableTooLarge) return tooLargeTable();
    throw error;
  }
}
