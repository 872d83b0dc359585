import { describe, expect, it } from 'vitest';
import { entriesOf, listing, standsAlone } from '../../src/dataset/listing.js';
import { allEntries, datasetOf, failed, report, source } from '../support/reports.js';

describe('input files', () => {
  it('stand in the order of their names, whatever the order of arrival', () => {
    const sources = ['b.docx', 'B.docx', 'a/x.docx', 'á.docx'].map((name) => source(name, report(name)));
    const order = ['B.docx', 'a/x.docx', 'b.docx', 'á.docx'];
    expect(listing(sources).map((one) => one.sourceFile)).toEqual(order);
    expect(listing(sources.reverse()).map((one) => one.sourceFile)).toEqual(order);
  });

  it('of the same content are copies of the first by name', () => {
    const copy = report('same');
    const files = listing([source('b.docx', copy), source('a.docx', copy), source('c.docx', report('other'))]);
    expect(files.map((one) => one.duplicateOf)).toEqual([null, 'a.docx', null]);
  });

  it('that could not be opened have no content, and are no copies of each other', () => {
    const unopened = { ...failed(''), sha256: '' };
    const files = listing([source('a', unopened), source('b', unopened)]);
    expect(files.map((one) => one.duplicateOf)).toEqual([null, null]);
  });
});

describe('entries', () => {
  it('are made one by one: a report is asked for when its turn comes, once for all copies', async () => {
    const asked: string[] = [];
    const watched = (file: string, content: string) => ({
      ...source(file, report(content)),
      take: async () => {
        asked.push(file);
        return report(content);
      },
    });
    const files = listing([watched('a', 'x'), watched('b', 'y'), watched('c', 'x')]);
    const entries = entriesOf(files, { judge: standsAlone, isKnown: () => false })[Symbol.asyncIterator]();
    await entries.next();
    expect(asked).toEqual(['a']);
    await entries.next();
    await entries.next();
    expect(asked).toEqual(['a', 'b']);
  });

  it('of a copy tell the letterhead of its content and carry no rows', async () => {
    const copy = report('same');
    const [first, second] = await allEntries(datasetOf([source('a', copy), source('b', copy)]));
    expect(first?.report).toEqual(copy);
    expect(second?.report).toMatchObject({ letterhead: copy.letterhead, observations: [], tables: [] });
    expect(second?.duplicateOf).toBe('a');
  });
});
