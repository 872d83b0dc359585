/**
 * The measure: `npm run changes -- --count 5000 --seed 1`. Draws changes, reads them, and tells by kind what was
 * accepted and wrong, what was lost, and what harmless change was doubted. Ends with 1 when there is any.
 *
 * `--kind TEXT`: only kinds whose name holds it; `--each N`: N changes of every kind in place of drawn ones;
 * `--from N`: begins with that change; `--show N`: so many examples; `--keep DIR`: writes the files of what is wrong there; `--harmless`, `--harmful`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { lot } from '../../fixtures/make/random.js';
import { type Change, changeOf, changeOfKind, KINDS } from './grammar.js';
import { judge, type Verdict } from './judge.js';
import { readReport } from './read.js';
import { writePaper } from './write.js';

const { values: options } = parseArgs({
  options: {
    count: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    kind: { type: 'string' },
    each: { type: 'string' },
    show: { type: 'string', default: '0' },
    keep: { type: 'string' },
    harmless: { type: 'boolean', default: false },
    harmful: { type: 'boolean', default: false },
    kinds: { type: 'boolean', default: false },
  },
});

interface Tally {
  changes: number;
  silent: number;
  lost: number;
  /** Changes with a value that must be accepted and is not. */
  doubting: number;
  doubted: number;
  accepted: number;
}

const kinds = KINDS.filter(
  ({ id, harmless }) =>
    (options.kind === undefined || id.includes(options.kind)) &&
    (!options.harmless || harmless) &&
    (!options.harmful || !harmless),
);
const seed = Number(options.seed);

function* changes(): Generator<Change> {
  if (options.each !== undefined) {
    for (const kind of kinds) {
      for (let i = 0; i < Number(options.each); i += 1) yield changeOfKind(kind, lot(`each/${seed}/${kind.id}/${i}`));
    }
    return;
  }
  for (let number = Number(options.from), done = 0; done < Number(options.count); number += 1) {
    const change = changeOf(seed, number);
    if (!kinds.includes(change.kind)) continue;
    done += 1;
    yield change;
  }
}

const byKind = new Map<string, Tally>();
const total: Tally = { changes: 0, silent: 0, lost: 0, doubting: 0, doubted: 0, accepted: 0 };
const harmlessTotal: Tally = { ...total };
const harmfulTotal: Tally = { ...total };
let shown = 0;

function add(to: Tally, { silent, lost, doubted, accepted }: Verdict): void {
  to.changes += 1;
  to.silent += silent.length > 0 ? 1 : 0;
  to.lost += lost.length > 0 ? 1 : 0;
  to.doubting += doubted.length > 0 ? 1 : 0;
  to.doubted += doubted.length;
  to.accepted += accepted;
}

const start = process.cpuUsage();
let number = 0;
for (const change of changes()) {
  const { kind, format, paper, changed, base } = change;
  const bytes = writePaper(paper, format);
  const copy = options.keep === undefined ? null : bytes.slice();
  const verdict = judge(paper, changed, await readReport(bytes));
  const own = byKind.get(kind.id) ?? { changes: 0, silent: 0, lost: 0, doubting: 0, doubted: 0, accepted: 0 };
  byKind.set(kind.id, own);
  for (const tally of [own, total, kind.harmless ? harmlessTotal : harmfulTotal]) add(tally, verdict);
  const wrong = verdict.silent.length > 0 || verdict.lost.length > 0 || (kind.harmless && verdict.doubted.length > 0);
  if (wrong && shown < Number(options.show)) {
    shown += 1;
    console.log(`${kind.id} (${format}, ${base})`);
    for (const one of verdict.silent.slice(0, 3)) console.log(`   accepted and wrong: ${one}`);
    for (const one of verdict.lost.slice(0, 3)) console.log(`   lost: ${one}`);
    if (kind.harmless) for (const one of verdict.doubted.slice(0, 3)) console.log(`   doubted: ${one}`);
  }
  if (copy !== null && (wrong || options.each !== undefined)) {
    mkdirSync(options.keep ?? '', { recursive: true });
    writeFileSync(join(options.keep ?? '', `${number}-${kind.id.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.${format}`), copy);
  }
  number += 1;
}
const cpu = process.cpuUsage(start);

if (options.kinds) {
  for (const [id, { changes: count, silent, lost, doubting }] of byKind) {
    const harmless = KINDS.some((kind) => kind.id === id && kind.harmless);
    const bad = silent + lost + (harmless ? doubting : 0);
    if (bad > 0)
      console.log(`${id}: ${count} changes, ${silent} silent, ${lost} lost${harmless ? `, ${doubting} doubted` : ''}`);
  }
}
const bad = [...byKind].filter(
  ([id, own]) => own.silent + own.lost + (KINDS.some((k) => k.id === id && k.harmless) ? own.doubting : 0) > 0,
);
console.log(
  `${KINDS.length} kinds, of them ${KINDS.filter((kind) => kind.harmless).length} harmless; drawn ${byKind.size}, with something wrong ${bad.length}`,
);
const line = (name: string, { changes: count, silent, lost, doubting, doubted, accepted }: Tally): string =>
  `${name}: ${count} changes; accepted and wrong in ${silent}; lost in ${lost}; doubt where none belongs in ${doubting} (${doubted} values; ${accepted} accepted)`;
console.log(line('changing', harmfulTotal));
console.log(line('harmless', harmlessTotal));
console.log(line('all', total));
console.log(`${((cpu.user + cpu.system) / 1000 / Math.max(1, total.changes)).toFixed(0)} ms of CPU a change`);
process.exitCode = total.silent + total.lost + harmlessTotal.doubting > 0 ? 1 : 0;
