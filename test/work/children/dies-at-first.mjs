// A child that dies while it starts, as of a system that is short of memory; the next one that starts beside it is well.
import { existsSync, writeFileSync } from 'node:fs';

if (existsSync('../died')) await import('../../../dist/work/child/main.js');
else {
  writeFileSync('../died', '');
  process.kill(process.pid, 'SIGKILL');
  await new Promise(() => setInterval(() => undefined, 1000));
}
