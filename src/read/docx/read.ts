/**
 * A DOCX -> Document. The XML is read once, under limits (package.ts, xml/), into a flow of what is printed (stories.ts,
 * flow/, numbering/), and the flow becomes the document (document.ts).
 */
import type { Document } from '../../model/document.js';
import type { Finding } from '../../model/finding.js';
import { ok, type Result } from '../../model/result.js';
import type { ReadOptions } from '../limits.js';
import { readDataParts } from './data.js';
import { mapDocument } from './document.js';
import { furnitureFrom } from './furniture.js';
import { messagesOf } from './messages.js';
import { openPackage } from './package.js';
import { PictureParts, readPictures } from './pictures.js';
import { readStories } from './stories.js';

/**
 * Reads `bytes` as a DOCX, transitional or strict. Failures name what is wrong with the file: `broken-zip`, `broken-xml`,
 * `no-document-part`, `password-protected`, `not-supported-doc`, `dtd-not-allowed`, `unsafe-zip-name`,
 * `duplicate-zip-entry`, `several-document-parts`, and the limits: `limit-zip-entries`, `limit-inflated-bytes`,
 * `limit-ratio`, `limit-xml-depth`, `limit-xml-elements`, `limit-table-size`.
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
  const stories = await readStories(
    docx,
    options.tracked,
    pictureParts,
    notice,
    await readDataParts(docx, options.limits),
  );
  if (!stories.ok) return stories;
  const mapped = mapDocument(stories.value);
  const pictures = await readPictures(mapped.printed, (picture) => pictureParts.load(picture));
  if (!pictures.ok) return pictures;

  return ok({
    type: 'docx',
    pages: [],
    blocks: mapped.blocks,
    tables: mapped.tables,
    notes: mapped.notes,
    furniture: stories.value.furniture.flatMap(({ role, blocks }) => furnitureFrom(role, blocks) ?? []),
    pictures: pictures.value,
    messages: messagesOf(notices, mapped),
  });
}
