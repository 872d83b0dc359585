/**
 * Compound File Binary (the container of .doc, .xls, .ppt and of encrypted OOXML), as far as telling what it holds:
 * the names at the root of its directory. After [MS-CFB] 2.2 (header), 2.3 (FAT), 2.6 (directory). The library that reads .doc
 * files copies every stream and wants every chain sound; telling a kind must be cheap, and work for what is damaged further on.
 */

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const END_OF_CHAIN = 0xfffffffe;
const NO_STREAM = 0xffffffff;
/** FAT sectors that the header itself names; files up to 7 MB need no more. */
const HEADER_DIFAT = 109;
/** Directory entries looked at: a document has tens, one with very many embedded objects thousands. */
const MAX_ENTRIES = 100_000;

export const isCfb = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, at) => bytes[at] === byte);

/** Names of the streams and storages at the root, as stored; empty when the container is damaged. */
export function rootNames(bytes: Uint8Array): string[] {
  if (!isCfb(bytes) || bytes.length < HEADER_BYTES) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorBytes = 2 ** view.getUint16(30, true);
  if (sectorBytes !== 512 && sectorBytes !== 4096) return [];
  const entries = directory(view, sectorBytes);
  const root = entries[0];
  if (root === undefined) return [];
  const names: string[] = [];
  const seen = new Set<number>();
  const open = [root.child];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const entry = entries[id];
    if (entry === undefined || seen.has(id)) continue;
    seen.add(id);
    names.push(entry.name);
    open.push(entry.left, entry.right);
  }
  return names;
}

interface DirectoryEntry {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

function directory(view: DataView, sectorBytes: number): DirectoryEntry[] {
  const fat = fatSectors(view, sectorBytes);
  const entries: DirectoryEntry[] = [];
  const visited = new Set<number>();
  let sector = view.getUint32(48, true);
  while (sector < END_OF_CHAIN && !visited.has(sector) && entries.length < MAX_ENTRIES) {
    visited.add(sector);
    const start = sectorOffset(sector, sectorBytes);
    if (start + sectorBytes > view.byteLength) break;
    for (let at = start; at < start + sectorBytes; at += ENTRY_BYTES) entries.push(readEntry(view, at));
    sector = nextSector(view, fat, sector, sectorBytes);
  }
  return entries;
}

function readEntry(view: DataView, at: number): DirectoryEntry {
  const nameBytes = Math.min(view.getUint16(at + 64, true), 64);
  let name = '';
  for (let i = 0; i + 2 < nameBytes; i += 2) name += String.fromCharCode(view.getUint16(at + i, true));
  const link = (offset: number): number => view.getUint32(at + offset, true);
  return { name, left: link(68), right: link(72), child: link(76) };
}

/** Places of the FAT's own sectors: those in the header, then the chain of DIFAT sectors. */
function fatSectors(view: DataView, sectorBytes: number): number[] {
  const sectors: number[] = [];
  const take = (value: number): void => {
    if (value < END_OF_CHAIN) sectors.push(value);
  };
  for (let i = 0; i < HEADER_DIFAT; i += 1) take(view.getUint32(76 + i * 4, true));
  const visited = new Set<number>();
  let difat = view.getUint32(68, true);
  while (difat < END_OF_CHAIN && !visited.has(difat)) {
    visited.add(difat);
    const start = sectorOffset(difat, sectorBytes);
    if (start + sectorBytes > view.byteLength) break;
    for (let at = start; at < start + sectorBytes - 4; at += 4) take(view.getUint32(at, true));
    difat = view.getUint32(start + sectorBytes - 4, true);
  }
  return sectors;
}

function nextSector(view: DataView, fat: readonly number[], sector: number, sectorBytes: number): number {
  const perSector = sectorBytes / 4;
  const fatSector = fat[Math.floor(sector / perSector)];
  if (fatSector === undefined) return NO_STREAM;
  const at = sectorOffset(fatSector, sectorBytes) + (sector % perSector) * 4;
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : NO_STREAM;
}

/** The header takes the place of one sector. */
const sectorOffset = (sector: number, sectorBytes: number): number => (sector + 1) * sectorBytes;
