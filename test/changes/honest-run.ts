/**
 * Honest reports in other house styles: `npm run changes:honest`. Tells what share of their values is not accepted; the
 * bar is in the code that ends it with 1. `--show`: which values, and why; `--keep DIR`: writes the files there.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { honestReports } from './honest.js';
import { judge } from './judge.js';
import { readReport } from './read.js';
import { writePaper } from './write.js';

/** Of a hundred values so many may wait for a person. */
const BAR = 2;

const { values: options } = parseArgs({
  options: { show: { type: 'boolean', default: false }, keep: { type: 'string' } },
});
let [values, doubted, silent, lost] = [0, 0, 0, 0];
for (const { name, format, paper } of honestReports()) {
  const bytes = writePaper(paper, format);
  if (options.keep !== undefined) {
    mkdirSync(options.keep, { recursive: true });
    writeFileSync(join(options.keep, `${name}.${format}`), bytes);
  }
  const verdict = judge(paper, { effects: new Map() }, await readReport(bytes.slice()));
  values += paper.truth.size;
  doubted += verdict.doubted.length;
  silent += verdict.silent.length;
  lost += verdict.lost.length;
  console.log(
    `${name} (${format}, ${paper.template}): ${paper.truth.size} values, not accepted ${verdict.doubted.length}, wrong ${verdict.silent.length}, lost ${verdict.lost.length}`,
  );
  if (options.show) for (const one of [...verdict.silent, ...verdict.doubted]) console.log(`   ${one}`);
}
const share = (100 * doubted) / values;
console.log(
  `honest: ${values} values, not accepted ${doubted} (${share.toFixed(2)} %, bar ${BAR} %), wrong ${silent}, lost ${lost}`,
);
process.exitCode = share > BAR || silent + lost > 0 ? 1 : 0;
