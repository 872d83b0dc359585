/** The paragraphs: `npm run changes:prose`. Those that are held are counted only with `--held`, and then not shown. */
import { parseArgs } from 'node:util';
import { judgeProse, proseLines, writeProseFile } from './prose.js';
import { readReport } from './read.js';

const { values: options } = parseArgs({ options: { held: { type: 'boolean', default: false } } });
const lines = (await proseLines()).filter(({ held }) => held === options.held);
let [right, wrong, found, missed] = [0, 0, 0, 0];
for (const line of lines) {
  const verdict = judgeProse(line, await readReport(writeProseFile(line)));
  right += verdict.right;
  wrong += verdict.wrong.length;
  found += verdict.found;
  missed += verdict.missed.length;
  if (!options.held && verdict.wrong.length + verdict.missed.length > 0) {
    console.log(`${line.id}: ${line.text.join(' ¶ ')}`);
    for (const one of verdict.wrong) console.log(`   is no such figure: ${one}`);
    for (const one of verdict.missed) console.log(`   not read: ${one}`);
  }
}
const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
console.log(
  `${options.held ? 'held ' : ''}paragraphs: ${lines.length}; precision ${share(right, right + wrong)} (${wrong} wrong), recall ${share(found, found + missed)} (${missed} missed)`,
);
process.exitCode = right < 0.97 * (right + wrong) || found < 0.95 * (found + missed) ? 1 : 0;
