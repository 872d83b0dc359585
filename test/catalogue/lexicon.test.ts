import { describe, expect, it } from 'vitest';
import { compareLabels } from '../../src/catalogue/label.js';
import { lexiconOf, matcher, sharesOf } from '../../src/catalogue/lexicon.js';
import { catalogues } from '../support/catalogues.js';

const set = await catalogues();
const lexicon = lexiconOf(set);
const [catalogue] = set.catalogues;
const [form] = catalogue === undefined ? [] : lexicon.formsOf(catalogue);

describe('the lexicon of a set of catalogues', () => {
  it('is made once', () => {
    expect(lexiconOf(set)).toBe(lexicon);
    expect(lexiconOf({ ...set })).not.toBe(lexicon);
  });

  it('has every indicator of a catalogue in one form, in printed order', () => {
    for (const one of set.catalogues) {
      const ids = lexicon.formsOf(one).flatMap(({ indicators }) => indicators.map(({ indicator }) => indicator.id));
      expect(ids).toEqual(one.indicators.map(({ id }) => id));
    }
  });
});

describe('a label against a form', () => {
  const indicators = form?.indicators ?? [];

  it.each(indicators.map(({ indicator }) => indicator.label))('%s agrees with the indicator of that name', (label) => {
    const { matches } = lexicon.matches(lexicon.key(label), indicators);
    expect(lexicon.shared(lexicon.key(label), indicators)).toBe(1);
    expect(matches.map(({ agreement }) => agreement)).toContain('same');
  });

  it('that has few words in common is no match', () => {
    const key = lexicon.key('Diện tích gieo trồng lúa mùa');
    const { matches } = lexicon.matches(key, indicators);
    expect(lexicon.shared(key, indicators)).toBeLessThan(0.5);
    expect(matches.every(({ agreement, likeness }) => agreement === 'other' && likeness === 0)).toBe(true);
  });

  it('shares with an indicator the words that both have, of those of the one that has fewer', () => {
    const form = ['Số hồ sơ', 'Số hồ sơ đã tiếp nhận trong kỳ', 'Diện tích'].map((label) => lexicon.key(label));
    const shares = sharesOf(
      lexicon.key('Số hồ sơ giải quyết'),
      form.flatMap((key) => indicators.slice(0, 1).map((one) => ({ ...one, key }))),
    );
    expect([...shares]).toEqual([1, 0.5, 0]);
  });

  it('is compared as on its own, the second time as well', () => {
    const match = matcher();
    const key = lexicon.key(indicators[3]?.indicator.label ?? '');
    const once = match(key, indicators);
    expect(match(key, indicators)).toBe(once);
    once.matches.forEach((found, at) => {
      const own = indicators[at];
      if (own !== undefined && found.likeness > 0) expect(found).toEqual(compareLabels(key, own.key));
    });
  });
});
