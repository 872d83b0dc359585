/** The names inside a ZIP, as far as telling what it is: nothing is inflated and no name is used as a path. */

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_BYTES = 22;
/** A comment of at most 65,535 bytes may follow the end record. */
const MAX_COMMENT = 0xffff;
/** Names looked at: more than the reader's own limit on entries allows. */
const MAX_NAMES = 10_000;

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

/** Entry names by the central directory; when that is gone (a truncated file), by the local headers. */
export function zipNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = fromCentralDirectory(view);
  return names.length > 0 ? names : fromLocalHeaders(view);
}

/** Content of the leading stored entry `mimetype`, by which OpenDocument files name themselves; `''` when there is none. */
export function zipMimetype(bytes: Uint8Array): string {
  if (bytes.length < 30) return '';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const nameLength = view.getUint16(26, true);
  if (view.getUint32(0, true) !== LOCAL_HEADER || latin1(view, 30, nameLength) !== 'mimetype') return '';
  const isStored = view.getUint16(8, true) === 0;
  return isStored ? latin1(view, 30 + nameLength + view.getUint16(28, true), view.getUint32(18, true)) : '';
}

function fromCentralDirectory(view: DataView): string[] {
  const lowest = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT);
  for (let end = view.byteLength - END_BYTES; end >= lowest; end -= 1) {
    if (view.getUint32(end, true) !== END_OF_DIRECTORY) continue;
    const names: string[] = [];
    let at = view.getUint32(end + 16, true);
    while (at + 46 <= end && view.getUint32(at, true) === CENTRAL_HEADER && names.length < MAX_NAMES) {
      const nameLength = view.getUint16(at + 28, true);
      names.push(latin1(view, at + 46, nameLength));
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return names;
  }
  return [];
}

function fromLocalHeaders(view: DataView): string[] {
  const names: string[] = [];
  for (let at = 0; at + 30 <= view.byteLength && names.length < MAX_NAMES; at += 1) {
    if (view.getUint8(at) !== 0x50 || view.getUint32(at, true) !== LOCAL_HEADER) continue;
    names.push(latin1(view, at + 30, view.getUint16(at + 26, true)));
  }
  return names;
}

/** Names that matter here are ASCII; any other byte only has to stay harmless. */
function latin1(view: DataView, start: number, length: number): string {
  let text = '';
  for (let at = start; at < Math.min(start + Math.min(length, 256), view.byteLength); at += 1) {
    text += String.fromCharCode(view.getUint8(at));
  }
  return text;
}
