/** Pictures that a page holds itself (`data:` addresses, RFC 2397). Any other address is left alone: nothing is ever fetched. */
import type { PictureFile } from '../docx/pictures.js';

/** The file in `address`; null: it lies elsewhere, or holds nothing. */
export function dataOf(address: string): PictureFile | null {
  const match = /^\s*data:([\w.+-]+\/[\w.+-]+)?((?:;[^,;]*)*),/i.exec(address);
  if (match === null) return null;
  const [whole, mediaType = 'text/plain', parameters = ''] = match;
  const data = address.slice(whole.length);
  const bytes = /;base64$/i.test(parameters.trimEnd()) ? Buffer.from(data, 'base64') : unescaped(data);
  return bytes.length === 0 ? null : { mediaType: mediaType.toLowerCase(), bytes: new Uint8Array(bytes) };
}

function unescaped(data: string): Uint8Array {
  try {
    return Buffer.from(decodeURIComponent(data));
  } catch {
    return Buffer.from(data);
  }
}
