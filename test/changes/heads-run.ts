/**
 * The heads: `npm run changes:heads`. Tells for each line of the table what was read otherwise. Lines that are held are
 * counted only with `--held`, and then not shown one by one.
 */
import { parseArgs } from 'node:util';
import { headLines, judgeHead, writeHeadFile } from './heads.js';
import { readReport } from './read.js';

const { values: options } = parseArgs({
  options: {
    held: { type: 'boolean', default: false },
    id: { type: 'string' },
    quiet: { type: 'boolean', default: false },
  },
});
const lines = (await headLines()).filter(
  ({ held, id }) => held === options.held && (options.id === undefined || id.startsWith(options.id)),
);
let [right, missing, untold, wrong, silent, whole] = [0, 0, 0, 0, 0, 0];
for (const line of lines) {
  const verdict = judgeHead(line, await readReport(writeHeadFile(line)));
  right += verdict.right;
  missing += verdict.missing.length;
  untold += verdict.missing.filter(({ told }) => !told).length;
  wrong += verdict.wrong.length;
  silent += verdict.wrong.filter(({ told }) => !told).length;
  if (verdict.missing.length + verdict.wrong.length === 0) whole += 1;
  else if (!options.held && !options.quiet) {
    const gone = verdict.missing.map(({ field, told }) => `${field} missing${told ? ' (said)' : ''}`);
    const other = verdict.wrong.map(
      ({ field, expected, got, told }) => `${field} “${got}” for “${expected}”${told ? ' (with a finding)' : ''}`,
    );
    console.log(`${line.id} ${line.office.join(' / ')}: ${[...gone, ...other].join('; ')}`);
  }
}
console.log(
  `${options.held ? 'held ' : ''}heads: ${lines.length}, whole and right ${whole}; fields right ${right}, missing ${missing} (unsaid ${untold}), wrong ${wrong} (without a finding ${silent})`,
);
process.exitCode = silent + untold > 0 ? 1 : 0;
