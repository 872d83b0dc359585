// A child that reads files as the real one does, but for those that begin with `FAULT `: they do to it what their word says.
import { sha256 } from '../../../dist/store/fingerprint.js';
import { resultFile } from '../../../dist/store/result-file.js';
import { serve } from '../../../dist/work/child/serve.js';
import { dieWithParent } from '../../../dist/work/child/with-parent.js';
import { workOn } from '../../../dist/work/unit.js';

/** Computes for `ms` milliseconds, deaf to everything. */
function busy(ms) {
  for (const end = performance.now() + ms; performance.now() < end; );
}

const FAULTS = {
  spin: () => {
    for (;;);
  },
  allocate: () => {
    for (const held = []; ; ) held.push(Buffer.alloc(16 * 1024 * 1024, 1));
  },
  'fill-heap': () => {
    for (const held = []; ; ) held.push({ a: String(held.length), b: [held.length] });
  },
  crash: () => process.kill(process.pid, 'SIGSEGV'),
  exit: () => process.exit(9),
  stop: () => process.kill(process.pid, 'SIGSTOP'),
  throw: () => {
    throw new Error('a bug');
  },
  garbage: async () => {
    const { writeSync } = await import('node:fs');
    writeSync(3, Buffer.from([0xff, 0x00, 0x7b, 0x22, 0x0a]));
    await new Promise(() => setInterval(() => undefined, 1000));
  },
  'endless-answer': async () => {
    const { writeSync } = await import('node:fs');
    for (;;) writeSync(3, Buffer.alloc(1024 * 1024, 120));
  },
  'tell-environment': () => {
    throw new Error(Object.keys(process.env).sort().join(','));
  },
  'take-long': () => busy(3_000),
  'take-long-for-many-pages': (_bytes, _catalogues, options) => {
    options.onPages(1_000);
    busy(3_000);
  },
  'wrong-answer': async () => {
    const { writeSync } = await import('node:fs');
    writeSync(
      3,
      `${JSON.stringify({ kind: 'done', task: tasks, done: { kind: 'read', summary: { outcome: 'read' } } })}\n`,
    );
    await new Promise(() => setInterval(() => undefined, 1000));
  },
  'torn-result': async (bytes) => {
    const { mkdirSync, writeFileSync, writeSync } = await import('node:fs');
    const content = sha256(bytes);
    const summary = { sha256: content, type: 'docx', bytes: bytes.length, outcome: 'read', failure: null };
    const whole = resultFile(summary, { rows: 'x'.repeat(100_000) });
    mkdirSync('out');
    writeFileSync('out/result.json', whole.bytes.subarray(0, 50_000));
    const done = {
      kind: 'read',
      summary: { ...summary, pictures: [], libreOffice: null },
      sha256: whole.sha256,
      readingSha256: null,
      stages: {},
    };
    writeSync(3, `${JSON.stringify({ kind: 'done', task: tasks, done })}\n`);
    await new Promise(() => setInterval(() => undefined, 1000));
  },
  'no-room': () => {
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC', syscall: 'write' });
  },
  'lost-row': async (bytes, catalogues, options) => {
    const work = await workOn(bytes, catalogues, options);
    return { ...work, report: { ...work.report, rows: { ...work.report.rows, read: 1 } } };
  },
  'pictures-not-there': async (bytes, catalogues, options) => {
    const work = await workOn(bytes, catalogues, options);
    const picture = { sha256: '0'.repeat(64), mediaType: 'image/png', caption: null, page: null, bbox: null };
    return { ...work, report: { ...work.report, pictures: [picture] } };
  },
};

/** Number of the task at hand: a child's own, from 1. */
let tasks = 0;

dieWithParent();
await serve(async (bytes, catalogues, options) => {
  tasks += 1;
  const [, word] = /^FAULT (\S+)/.exec(Buffer.from(bytes.subarray(0, 40)).toString('latin1')) ?? [];
  const fault = FAULTS[word];
  const result = fault === undefined ? undefined : await fault(bytes, catalogues, options);
  // A signal to oneself may arrive a moment later.
  if (word === 'crash' || word === 'stop') await new Promise(() => setInterval(() => undefined, 1000));
  return result ?? workOn(bytes, catalogues, options);
});
