/** Writes the smallest compound file ([MS-CFB] version 3): a header, one FAT sector, the directory. */

export interface EntrySpec {
  readonly name: string;
  readonly left?: number;
  readonly right?: number;
  readonly child?: number;
}

const SECTOR = 512;
const NONE = 0xffffffff;
const END = 0xfffffffe;
const FAT_SECTOR = 0xfffffffd;

export function compoundFile(entries: readonly EntrySpec[]): Uint8Array {
  const directorySectors = Math.ceil(entries.length / 4);
  const file = new Uint8Array(SECTOR * (2 + directorySectors));
  const view = new DataView(file.buffer);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(26, 3, true);
  view.setUint16(30, 9, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(68, END, true);
  for (let i = 0; i < 109; i += 1) view.setUint32(76 + i * 4, i === 0 ? 0 : NONE, true);
  for (let i = 0; i < SECTOR / 4; i += 1) view.setUint32(SECTOR + i * 4, fatEntry(i, directorySectors), true);
  entries.forEach((entry, at) => {
    const start = SECTOR * 2 + at * 128;
    [...entry.name].forEach((letter, i) => {
      view.setUint16(start + i * 2, letter.charCodeAt(0), true);
    });
    view.setUint16(start + 64, (entry.name.length + 1) * 2, true);
    view.setUint32(start + 68, entry.left ?? NONE, true);
    view.setUint32(start + 72, entry.right ?? NONE, true);
    view.setUint32(start + 76, entry.child ?? NONE, true);
  });
  return file;
}

function fatEntry(sector: number, directorySectors: number): number {
  if (sector === 0) return FAT_SECTOR;
  if (sector < directorySectors) return sector + 1;
  return sector === directorySectors ? END : NONE;
}
