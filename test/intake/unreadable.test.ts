import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/intake/unreadable.js';

const failures = Object.values(KINDS).flatMap(({ failure }) => (failure === null ? [] : [failure]));

describe('every kind of file that is not read', () => {
  it.each(failures)('$reason has a reason and advice in both languages', (failure) => {
    expect(failure.reason).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const said of [failure.message, failure.advice]) {
      expect(said.vi).not.toBe('');
      expect(said.en).not.toBe('');
    }
  });

  it('reasons are told apart', () => {
    const reasons = failures.map((failure) => failure.reason);
    expect(new Set(reasons).size).toBe(reasons.length);
  });
});
