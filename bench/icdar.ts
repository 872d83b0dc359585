/**
 * Tables of every PDF in a folder, one JSON line a document, as the scorer of the ICDAR 2013 set takes them:
 *
 *     npx tsx bench/icdar.ts DIR > pred.ndjson
 *
 * stderr tells what could not be read; the exit code is 1 then.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Table } from '../src/model/document.js';
import { DEFAULT_READ_OPTIONS } from '../src/read/limits.js';
import { readPdf } from '../src/read/pdf/read.js';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('usage: npx tsx bench/icdar.ts DIR > pred.ndjson\n');
  process.exitCode = 2;
} else {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.pdf')).sort();
  for (const name of names) {
    const read = await readPdf(new Uint8Array(await readFile(path.join(folder, name))), DEFAULT_READ_OPTIONS);
    if (!read.ok) {
      process.stderr.write(`${name}: ${read.failure.reason}: ${read.failure.message.en}\n`);
      process.exitCode = 1;
    }
    const tables = read.ok ? read.value.tables.map(scored) : [];
    process.stdout.write(`${JSON.stringify({ doc: name.slice(0, -'.pdf'.length), tables })}\n`);
  }
}

function scored(table: Table): {
  page: number | null;
  cells: { r: number; c: number; rs: number; cs: number; t: string }[];
} {
  return {
    page: table.pages[0] ?? null,
    cells: table.cells.map((c) => ({ r: c.row, c: c.column, rs: c.rowSpan, cs: c.columnSpan, t: c.text })),
  };
}
