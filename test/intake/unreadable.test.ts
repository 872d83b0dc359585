import { describe, expect, it } from 'vitest';
import { foundFailure, KINDS } from '../../src/intake/unreadable.js';

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

describe('a file that a listing names and that cannot be opened', () => {
  const error = (code: string): Error => Object.assign(new Error(code), { code });

  it('is told by its name where that is the reason', () => {
    expect(foundFailure('/in/b\uFFFDo c\uFFFDo.docx', error('ENOENT')).reason).toBe('name-not-readable');
    expect(foundFailure('/in/báo cáo.docx', error('ENOENT')).reason).toBe('file-vanished');
    expect(foundFailure('/in/b\uFFFDo.docx', error('EACCES')).reason).toBe('file-not-readable');
  });
});
