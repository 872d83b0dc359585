/** The docs name what exists, and all of it: commands, options, exit codes, columns, values, reasons. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../src/batch/exit-code.js';
import { openLog } from '../src/batch/log.js';
import { tellRun } from '../src/batch/record.js';
import { Tally } from '../src/batch/tally.js';
import { CONFIG } from '../src/commands/config.js';
import { buildProgram } from '../src/commands/program.js';
import { OUTPUT_FILES } from '../src/dataset/files.js';
import { RULES } from '../src/model/rules.js';
import { withColumnTables } from './dataset/column-tables.js';
import { parseCsv } from './support/csv.js';
import { contentOf } from './support/output.js';
import { datasetOf } from './support/reports.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const file = (name: string): string => readFileSync(path.join(ROOT, name), 'utf8');
const USER_DOCS = [
  'README.md',
  'docs/output.md',
  'docs/operations.md',
  'docs/how-it-works.md',
  'docs/reasons.md',
  'CONTRIBUTING.md',
  'catalogue/README.md',
];
const DOCS = USER_DOCS.map(file).join('\n');

const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();
const found = (text: string, pattern: RegExp): string[] =>
  sorted([...text.matchAll(pattern)].map((match) => match[1] ?? ''));

describe('commands and options', () => {
  const program = buildProgram(
    { language: 'en', isInteractive: false, out: () => undefined, err: () => undefined },
    () => undefined,
  );
  const commands = (of: Command, prefix: string): string[] =>
    of.commands.flatMap((one) => [`${prefix}${one.name()}`, ...commands(one, `${prefix}${one.name()} `)]);
  const options = (of: Command): string[] => [
    ...of.options.flatMap((option) => option.long ?? []),
    ...of.commands.flatMap(options),
  ];

  it('that the docs name exist, and all commands are in the docs', () => {
    const names = commands(program, '');
    for (const name of names) expect(DOCS).toContain(`cchc ${name}`);
    const used = found(DOCS, /`cchc ([a-z]+)/g);
    expect(used.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('options that the docs name exist', () => {
    const known = [...options(program), '--help'];
    const ours = found(DOCS, /(?<![\w-])(--[a-z][a-z-]+)/g);
    expect(ours.filter((option) => !known.includes(option))).toEqual([]);
  });

  it('every option is in the help of its command with a sentence', () => {
    for (const command of [program, ...program.commands]) {
      for (const option of command.options) expect(option.description.length, option.long ?? '').toBeGreaterThan(5);
    }
  });
});

describe('exit codes', () => {
  it.each(['README.md', 'docs/operations.md'])('are all in %s, and no others', (name) => {
    const table = file(name).split('| code |')[1]?.split('\n\n')[0] ?? '';
    const codes = found(table, /^\| (\d+(?:, \d+)*) \|/gm).flatMap((cell) => cell.split(', '));
    expect(codes.map(Number).sort((a, b) => a - b)).toEqual([...Object.values(EXIT)].sort((a, b) => a - b));
  });
});

describe('limits', () => {
  const table = file('docs/operations.md').split('| limit | value |')[1]?.split('\n\n')[0] ?? '';

  it('are in docs/operations.md with the keys that set them, and no others', () => {
    expect(found(table, /`([a-z]+(?:_[a-z]+)*)`/g).filter((name) => name !== 'reports')).toEqual(
      sorted(Object.keys(CONFIG.shape.limits.shape)),
    );
  });

  it('are there with every reason that docs/reasons.md lists for a breach', () => {
    const reasons = found(file('docs/reasons.md'), /`(limit-[a-z-]+|[a-z]+-limit)`/g);
    expect(found(table, /`(limit-[a-z-]+|[a-z]+-limit)`/g)).toEqual(reasons);
  });
});

describe('the output folder', () => {
  const OUTPUT = file('docs/output.md');
  const section = (name: string): string => OUTPUT.split(`## \`${name}\``)[1]?.split('\n## ')[0] ?? '';

  it('has the files that the docs describe', () => {
    const described = found(OUTPUT, /`([a-z.]+\.(?:csv|json))`/g).filter((name) => !name.includes('schema'));
    expect(described.filter((name) => name !== 'files.json')).toEqual(
      sorted([...OUTPUT_FILES.map((one) => one.name), 'run.json']),
    );
  });

  it.each(OUTPUT_FILES.filter((one) => one.name.endsWith('.csv') && one.name !== 'dataset.vi.csv'))(
    'has in $name the columns that the docs describe, in order',
    async (one) => {
      const [header = []] = parseCsv(await contentOf(one, datasetOf([]), 'vi'));
      const described = [...section(one.name).matchAll(/^\| `([a-z_0-9]+)` \|/gm)].map((match) => match[1]);
      expect(described).toEqual(header);
    },
  );

  it('has the tables of columns that `npm run schema` writes', () => {
    expect(withColumnTables(OUTPUT)).toBe(OUTPUT);
  });

  it('has in run.json the keys that the docs describe', () => {
    const described = found(section('run.json'), /^\| (`[^|]*`) \|/gm).flatMap((cell) => found(cell, /`([a-z_]+)`/g));
    const record = tellRun({
      options: { inputs: [], output: '', strict: false, catalogues: { hash: '' }, told: {}, log: openLog(null) },
      started: new Date(),
      links: [],
      fingerprint: '',
      libreOffice: [],
      parsed: 0,
      tally: new Tally(new Map()),
      before: [],
      files: [],
    });
    expect(sorted(described)).toEqual(sorted(Object.keys(record)));
  });

  const columns = found(OUTPUT, /^\| `([a-z_0-9]+)` \|/gm);
  const LISTS = [
    'status',
    'match_rule',
    'outcome',
    'type',
    'version_state',
    'issuer_level',
    'severity',
    'number_rule',
    'qualifier',
    'role',
  ];

  it.each(LISTS)('has in column %s the values that the docs list', (column) => {
    const text = new RegExp(`^\\| \`${column}\` \\|(?! as above)(.*)$`, 'm').exec(OUTPUT)?.[1] ?? '';
    const paragraph = new RegExp(`^\`${column}\`:((?:.|\n(?!\n))*)`, 'm').exec(OUTPUT)?.[1] ?? '';
    const values = sorted(valuesOf(column));
    const described = found(text + paragraph, /`([a-z+-]+)`/g);
    expect(described.filter((name) => values.includes(name) || !columns.includes(name))).toEqual(values);
  });
});

/** The values that the schema of `dataset.json` allows under `key`. */
function valuesOf(key: string): string[] {
  const values: string[] = [];
  const visit = (node: unknown, isKey: boolean): void => {
    if (typeof node !== 'object' || node === null) return;
    const list = 'enum' in node ? node.enum : null;
    if (isKey && Array.isArray(list)) values.push(...list.map(String));
    for (const [name, child] of Object.entries(node))
      visit(child, name === key || (isKey && ['anyOf', '0'].includes(name)));
  };
  visit(JSON.parse(file('docs/dataset.schema.json')), false);
  return values;
}

describe('rules', () => {
  it('that are registered are used, each by a source file outside of the registry', () => {
    const sources = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll(path.sep, '/'))
      .filter((name) => name.endsWith('.ts') && !name.startsWith('model/rules'));
    const used = new Set(sources.flatMap((name) => kebabLiterals(file(`src/${name}`))));
    expect(Object.keys(RULES).filter((id) => !used.has(id))).toEqual([]);
  });
});

describe('places in the code', () => {
  it('that the docs name exist', () => {
    const tree = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).map(
      (name) => `src/${name.replaceAll(path.sep, '/')}`,
    );
    const isThere = (name: string): boolean => tree.some((one) => one === name || one.endsWith(`/${name}`));
    const named = found(DOCS, /`((?:[a-z0-9-]+\/)*[a-z0-9-]+\.ts|src(?:\/[a-z0-9-]+)+\/?)`/g);
    const outside = named.filter((name) => !/^(?:test|scripts|bench|fixtures)\//.test(name));
    expect(outside.filter((name) => !isThere(name.replace(/\/$/, '')))).toEqual([]);
  });
});

describe('benches', () => {
  it('that bench/README.md names exist, and all are in it', () => {
    const readme = file('bench/README.md');
    const scripts = Object.keys(JSON.parse(file('package.json')).scripts).filter((name) => name.startsWith('bench:'));
    expect(found(readme, /`npm run (bench:[a-z]+)/g)).toEqual(sorted(scripts));
    const own = found(Object.values(JSON.parse(file('package.json')).scripts).join('\n'), /tsx (bench\/[a-z-]+\.ts)/g);
    const listed = found(readme, /`npx tsx (bench\/[a-z-]+\.ts)/g);
    const runnable = readdirSync(path.join(ROOT, 'bench'))
      .map((name) => `bench/${name}`)
      .filter((name) => name.endsWith('.ts') && !/^export /mu.test(file(name)));
    expect(sorted([...own, ...listed])).toEqual(sorted(runnable));
  });
});

/** String literals like `no-forms` in TypeScript source, imports left out. */
function kebabLiterals(source: string): string[] {
  const words: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) && /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(node.text)) words.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest));
  return words;
}
