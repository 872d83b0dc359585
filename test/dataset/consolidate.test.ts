import { expect, it } from 'vitest';
import { consolidate, rowEntries } from '../../src/dataset/consolidate.js';
import { failed, report, source } from '../support/reports.js';

it('entries stand in the order of their files, whatever the order of arrival', () => {
  const sources = ['b.docx', 'B.docx', 'a/x.docx', 'á.docx'].map((name) => source(name, report(name)));
  const order = ['B.docx', 'a/x.docx', 'b.docx', 'á.docx'];
  expect(consolidate(sources).entries.map((entry) => entry.sourceFile)).toEqual(order);
  expect(consolidate(sources.reverse()).entries.map((entry) => entry.sourceFile)).toEqual(order);
});

it('of copies the first by name gives the rows, the others point to it', () => {
  const copy = report('same');
  const dataset = consolidate([source('b.docx', copy), source('a.docx', copy), source('c.docx', report('other'))]);
  expect(dataset.entries.map((entry) => entry.duplicateOf)).toEqual([null, 'a.docx', null]);
  expect(rowEntries(dataset).map((entry) => entry.sourceFile)).toEqual(['a.docx', 'c.docx']);
});

it('files that could not be opened have no content, and are no copies of each other', () => {
  const unopened = { ...failed(''), sha256: '' };
  const dataset = consolidate([source('a', unopened), source('b', unopened)]);
  expect(dataset.entries.map((entry) => entry.duplicateOf)).toEqual([null, null]);
});
