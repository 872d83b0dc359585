/** Every line of `number-cases.csv`: cases with their expected value, seen in real documents. */
import { readFileSync } from 'node:fs';
import { parseString } from 'fast-csv';
import { describe, expect, it } from 'vitest';
import { type CellContext, readCell } from '../../src/numbers/cell.js';
import { readCodes } from '../../src/numbers/codes.js';
import { readProse } from '../../src/numbers/prose.js';
import { VOCABULARY } from '../support/vocabulary.js';

interface Case {
  readonly id: string;
  readonly raw: string;
  readonly unit: string;
  readonly kind: string;
  readonly context: string;
  readonly expected: string;
}

const cases: Case[] = [];
const file = readFileSync(new URL('number-cases.csv', import.meta.url), 'utf8');
for await (const row of parseString<Case, Case>(file, { headers: true })) cases.push(row);

const KINDS = new Set(['count', 'percent', 'score', 'money', 'enum']);

/** The value cell of a table that a case describes. */
function cell({ raw, unit, kind }: Case) {
  const context: CellContext = {
    kind: KINDS.has(kind) ? (kind as CellContext['kind']) : null,
    unit,
    codes: [],
    vocabulary: VOCABULARY,
  };
  return readCell(raw === '(blank)' ? '' : raw, context);
}

/** The sentence that a case of prose describes, in the words of its context where they matter. */
function sentence({ raw, unit, kind, context }: Case): string {
  if (kind === 'rank') return `Tỉnh xếp thứ ${raw} ${unit}.`;
  if (kind === 'docref') return `Thực hiện Nghị định số ${raw}.`;
  return context.includes('tăng') ? `Tăng ${raw} ${unit}.` : `Kết quả là ${raw} ${unit}.`;
}

/** What a case of each kind must give; the number in `expected` comes first. */
function check(line: Case): void {
  const expected = /^-?\d+(?:\.\d+)?/u.exec(line.expected)?.[0] ?? null;
  if (line.kind === 'enum') {
    expect(readCodes(line.raw)).toEqual([{ code: '1', label: '2 cấp' }]);
  } else if (line.expected === 'not a number') {
    const scan = readProse(sentence(line), VOCABULARY);
    expect(scan.numbers).toEqual([]);
    expect(scan.leftOut).not.toEqual([]);
    expect(cell(line)).toMatchObject({ value: null, certain: false });
  } else if (line.kind === 'fraction' || line.kind === 'rank' || line.raw.includes('/')) {
    const [first, second] = readProse(sentence(line), VOCABULARY).numbers;
    const of = /\d+(?:\.\d+)?$/u.exec(line.expected)?.[0];
    expect([first?.value, second?.value]).toEqual([/\d+(?:\.\d+)?/u.exec(line.expected)?.[0], of]);
    expect(first?.role).toBe(line.kind === 'rank' || line.kind === 'score' ? line.kind : 'numerator');
    expect(cell(line).certain).toBe(false);
  } else if (expected === null) {
    expect(cell(line).value).toBeNull();
  } else if (/prose|next to/u.test(line.context)) {
    const [number, ...more] = readProse(sentence(line), VOCABULARY).numbers;
    expect(number).toMatchObject({ value: expected, reasons: [] });
    expect(more).toEqual([]);
    expect(number?.qualifier ?? '').toBe(/qualifier=(\w+)/u.exec(line.expected)?.[1] ?? '');
  } else {
    expect(cell(line)).toMatchObject({ value: expected, certain: true });
  }
}

describe('number-cases.csv', () => {
  it('has cases', () => {
    expect(cases.length).toBeGreaterThan(20);
  });

  it.each(cases.map((line) => [line.id, line.raw, line.unit, line.expected, line] as const))(
    '%s: %s %s is %s',
    (_id, _raw, _unit, _expected, line) => {
      check(line);
    },
  );
});
