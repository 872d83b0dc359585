import { describe, expect, it } from 'vitest';
import { type Ground, judged, regrounded } from '../../src/model/ground.js';
import type { RuleId } from '../../src/model/rules.js';

const GROUNDS: readonly Ground[] = [
  { of: 'heading', as: 'result of period' },
  { of: 'label', as: 'catalogue (5/5 words)' },
  { of: 'unit', as: 'catalogue' },
  { of: 'cell', as: 'digits only' },
];

const statusOf = (because: readonly Ground[], ...reasons: RuleId[]) => judged({ because, reasons }).status;

describe('the status of a value', () => {
  it('is accepted when heading, label, unit and cell are understood', () => {
    expect(statusOf(GROUNDS)).toBe('accepted');
  });

  it.each(['heading', 'label', 'unit', 'cell'])(
    'is review without a ground for its %s, though nothing speaks against it',
    (part) => {
      expect(statusOf(GROUNDS.filter(({ of }) => of !== part))).toBe('review');
    },
  );

  it('is review under a doubt, whatever was understood', () => {
    expect(statusOf(GROUNDS, 'two-numbers')).toBe('review');
  });

  it('stays accepted beside a finding that doubts no reading', () => {
    expect(statusOf(GROUNDS, 'unit-differs')).toBe('accepted');
  });

  it('stays corrected: a person has said it', () => {
    expect(judged({ because: [], reasons: ['two-numbers'], status: 'corrected' }).status).toBe('corrected');
  });

  it('returns when what was open is settled', () => {
    const open = judged({ because: GROUNDS.slice(0, 3), reasons: [] });
    expect(judged({ ...open, because: regrounded(open.because, { of: 'cell', as: 'style of the form' }) }).status).toBe(
      'accepted',
    );
  });
});

describe('a ground in place of another', () => {
  it('leaves one about each thing', () => {
    expect(regrounded(GROUNDS, { of: 'cell', as: 'style of the form' })).toEqual([
      ...GROUNDS.slice(0, 3),
      { of: 'cell', as: 'style of the form' },
    ]);
  });
});
