/** The measure itself: it must see what it is there to see, and nothing else. */
import { expect, test } from 'vitest';
import { BASES, paperOf } from './bases.js';
import { judge } from './judge.js';
import { type Effect, NOTHING, readAs } from './kind.js';
import type { Paper } from './paper.js';
import type { ReadReport, ReadValue } from './read.js';

const paper = (): Paper => {
  const base = BASES.find(({ name }) => name === 'procedures-2023');
  if (!base) throw new Error('the base is there');
  return paperOf(base);
};

/** All read and accepted as it is printed, but for these rows; `null`: not read at all. */
function readOf(of: Paper, others: Readonly<Record<string, Partial<ReadValue> | null>> = {}): ReadReport {
  const values = [...of.truth].flatMap(([id, value]): ReadValue[] => {
    const other = others[id];
    if (other === null) return [];
    return [{ id, accepted: true, value, catalogueValue: '', printed: [value], reasons: [], ...other }];
  });
  const head = { issuerCode: '', issuer: '', issuerLevel: '', number: '', date: '', period: '', kind: '' };
  return { failure: null, values, unmapped: [], head, figures: [], findings: [] };
}

const effects = (...list: readonly (readonly [string, Effect])[]) => ({ effects: new Map(list) });

test('a report that is read whole has no fault', () => {
  const own = paper();
  expect(judge(own, effects(), readOf(own))).toMatchObject({ silent: [], lost: [], doubted: [] });
});

test('another value than the printed one, accepted, is silent', () => {
  const own = paper();
  expect(judge(own, effects(), readOf(own, { 'III.1.2': { value: '7' } })).silent).toHaveLength(1);
});

test('where nothing may be accepted, neither value nor blank may', () => {
  const own = paper();
  const changed = effects(['III.1.2', NOTHING]);
  expect(judge(own, changed, readOf(own, { 'III.1.2': { value: '' } })).silent).toHaveLength(1);
  expect(judge(own, changed, readOf(own, { 'III.1.2': { accepted: false } })).silent).toEqual([]);
});

test('a value that may be read may be doubted too, and be no other', () => {
  const own = paper();
  const changed = effects(['III.1.2', readAs('12')]);
  expect(judge(own, changed, readOf(own, { 'III.1.2': { value: '12' } })).silent).toEqual([]);
  expect(judge(own, changed, readOf(own, { 'III.1.2': { accepted: false } })).doubted).toEqual([]);
  expect(judge(own, changed, readOf(own)).silent).toHaveLength(1);
});

test('a scaled value is right with its value in the unit of the catalogue alone', () => {
  const own = paper();
  const changed = effects(['III.1.2', { must: 'scaled', value: '36', catalogue: '36000' }]);
  expect(judge(own, changed, readOf(own, { 'III.1.2': { value: '36' } })).silent).toHaveLength(1);
  expect(judge(own, changed, readOf(own, { 'III.1.2': { value: '36', catalogueValue: '36000' } })).silent).toEqual([]);
});

test('a value that stands nowhere is lost; one in a row that is no indicator is not', () => {
  const own = paper();
  const read = readOf(own, { 'III.1.4': null });
  expect(judge(own, effects(), read).lost).toHaveLength(1);
  expect(judge(own, effects(), { ...read, unmapped: [['', 'x', '', '2.301', '']] }).lost).toEqual([]);
});

test('what is not accepted and must be is doubted', () => {
  const own = paper();
  expect(judge(own, effects(), readOf(own, { 'III.1.2': { accepted: false } })).doubted).toHaveLength(1);
});
