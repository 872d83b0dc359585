/**
 * Pictures that come out of a conversion and were not in the file: LibreOffice fetches what a field of an RTF names, also from the
 * disk of this machine. Only what the file itself holds is kept.
 */
import CFB from 'cfb';
import type { Document } from '../../model/document.js';
import { EXTERNAL_PICTURE } from '../docx/pictures.js';
import type { Limits } from '../limits.js';
import { openArchive } from '../zip/archive.js';

/** Bytes: a metafile is given a header of its own when it is stored in a package (placeable WMF). */
const HEADER = 22;

/** The document without pictures that `source`, the file that was converted, does not hold; each is told. */
export async function withOwnPictures(
  document: Document,
  source: Uint8Array,
  type: 'doc' | 'rtf' | 'odt',
  limits: Limits,
): Promise<Document> {
  if (document.pictures.length === 0) return document;
  const parts = await partsOf(source, type, limits);
  const hex = type === 'rtf' ? hexOf(source) : null;
  const isOwn = ({ bytes }: { readonly bytes: Uint8Array }): boolean => {
    const body = Buffer.from(bytes.subarray(bytes.length > 2 * HEADER ? HEADER : 0));
    return parts.some((part) => part.includes(body)) || hex?.includes(body.toString('hex')) === true;
  };
  const pictures = document.pictures.filter(isOwn);
  if (pictures.length === document.pictures.length) return document;
  return { ...document, pictures, messages: [...document.messages, EXTERNAL_PICTURE] };
}

/** What can hold a picture as it is: streams of a compound file, files of a package, the file itself. */
async function partsOf(source: Uint8Array, type: 'doc' | 'rtf' | 'odt', limits: Limits): Promise<readonly Buffer[]> {
  if (type === 'rtf') return [Buffer.from(source.buffer, source.byteOffset, source.byteLength)];
  if (type === 'doc') return streamsOf(source);
  const archive = await openArchive(source, limits);
  if (!archive.ok) return [];
  const parts: Buffer[] = [];
  for (const name of archive.value.names) {
    const part = await archive.value.read(name);
    if (part.ok) parts.push(Buffer.from(part.value));
  }
  return parts;
}

function streamsOf(source: Uint8Array): readonly Buffer[] {
  try {
    return CFB.read(source, { type: 'array' }).FileIndex.map(({ content }) =>
      Buffer.from(Uint8Array.from((content as ArrayLike<number> | undefined) ?? [])),
    );
  } catch {
    // The container's library throws on damage: then nothing is known to be the file's own.
    return [];
  }
}

/** The hexadecimal digits of an RTF, in which it writes its pictures: line ends anywhere between them. */
const hexOf = (source: Uint8Array): string =>
  Buffer.from(source.buffer, source.byteOffset, source.byteLength).toString('latin1').replace(/\s+/g, '').toLowerCase();
