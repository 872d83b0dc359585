/**
 * A DOCX -> Document. The XML is read once, under limits (package.ts, xml/), into a flow of what is printed (stories.ts,
 * flow/, numbering/); the flow is written as a small DOCX for mammoth, and mammoth's HTML becomes the document (through/).
 */

import type { Document, Furniture } from '../../model/document.js';
import type { Finding } from '../../model/finding.js';
import { ok, type Result } from '../../model/result.js';
import type { ReadOptions } from '../limits.js';
import { eachTable } from './flow/model.js';
import { furnitureFrom } from './furniture.js';
import { messagesOf } from './messages.js';
import { type DocxPackage, openPackage } from './package.js';
import { PictureParts, readPictures } from './pictures.js';
import { readStories } from './stories.js';
import { readHtml, type TableFacts } from './through/html.js';
import { Kinds } from './through/kinds.js';
import { convert } from './through/mammoth.js';
import { writeForMammoth } from './through/write.js';

/**
 * Reads `bytes` as a DOCX, transitional or strict. Failures name what is wrong with the file: `broken-zip`, `broken-xml`,
 * `no-document-part`, `password-protected`, `not-supported-doc`, `dtd-not-allowed`, `unsafe-zip-name`,
 * `duplicate-zip-entry`, `several-document-parts`, and the limits: `limit-zip-entries`, `limit-inflated-bytes`,
 * `limit-ratio`, `limit-xml-depth`, `limit-xml-elements`, `limit-table-size`, `limit-document-size`.
 */
export async function readDocx(bytes: Uint8Array, options: ReadOptions): Promise<Result<Document>> {
  const opened = await openPackage(bytes, options.limits);
  if (!opened.ok) return opened;
  const docx = opened.value;

  const notices: Finding[] = [];
  const notice = (each: Finding): void => {
    notices.push(each);
  };
  const pictureParts = new PictureParts(docx, notice);
  const prepared = await prepare(docx, options, pictureParts, notice);
  if (!prepared.ok) return prepared;
  const { bytes: small, kinds, tables, noteLabels, furniture } = prepared.value;

  const { html, lostSymbols, losses } = await convert(small, kinds);
  const read = readHtml(html, { kinds, lostSymbols, tables, labels: noteLabels });
  const pictures = await readPictures(docx, pictureParts.names, read.printed);
  if (!pictures.ok) return pictures;

  return ok({
    type: 'docx',
    pages: [],
    blocks: read.blocks,
    tables: read.tables,
    notes: read.notes,
    furniture,
    pictures: pictures.value,
    messages: messagesOf(notices, losses, read),
  });
}

/** What of a DOCX goes through mammoth, and what goes around it. */
interface Prepared {
  readonly bytes: Uint8Array;
  readonly kinds: Kinds;
  /** By table, in order. */
  readonly tables: readonly TableFacts[];
  readonly noteLabels: ReadonlyMap<string, string>;
  readonly furniture: readonly Furniture[];
}

/** On its own so that neither the XML nor the flow is kept while mammoth, which takes most memory, is at work. */
async function prepare(
  docx: DocxPackage,
  options: ReadOptions,
  pictures: PictureParts,
  notice: (notice: Finding) => void,
): Promise<Result<Prepared>> {
  const stories = await readStories(docx, options.tracked, pictures, notice);
  if (!stories.ok) return stories;
  const { body, furniture, noteLabels } = stories.value;
  const tables: TableFacts[] = [];
  eachTable(body, ({ layout, columns }) => tables.push({ layout, columns }));
  const kinds = new Kinds();
  const bytes = writeForMammoth(stories.value, pictures.names.length, kinds);
  if (!bytes.ok) return bytes;
  return ok({
    bytes: bytes.value,
    kinds,
    tables,
    noteLabels,
    furniture: furniture.flatMap(({ role, blocks }) => furnitureFrom(role, blocks) ?? []),
  });
}
