/** Forms of two templates in one file. */
import { expect, it } from 'vitest';
import { segmentsApart } from '../../src/interpret/mixed.js';
import type { Recognition } from '../../src/interpret/recognise.js';
import { catalogues } from '../support/catalogues.js';

const set = await catalogues();
const [catalogue] = set.catalogues;
if (!catalogue) throw new Error('no catalogue');

/** A recognition that names so many of ten rows in each segment. */
const naming = (...matched: readonly number[]): Recognition => ({
  catalogue,
  forms: [],
  assignments: matched.map((own) => ({ form: '1', labelled: 10, matched: own, evidence: ['content'] })),
  matched: 0,
  labelled: 0,
  score: 0,
});

it('a piece that the other template fits better stands apart', () => {
  const own = naming(10, 5);
  expect([...segmentsApart(own, [own, naming(4, 9)])]).toEqual([1]);
});

it('a report that one template fits better throughout has no piece of another', () => {
  const own = naming(7, 5);
  expect([...segmentsApart(own, [own, naming(7, 9)])]).toEqual([]);
});

it('one row more is a local row, no template', () => {
  const own = naming(10, 8);
  expect([...segmentsApart(own, [own, naming(4, 9)])]).toEqual([]);
});
