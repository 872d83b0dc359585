import { describe, expect, it } from 'vitest';
import { timerDelay } from '../../../src/work/child/timer.js';

describe('the delay of a timer', () => {
  it('is what was asked for, as long as Node can wait for it', () => {
    expect(timerDelay(60_000)).toBe(60_000);
    expect(timerDelay(99_999_999_000)).toBe(2_147_483_647);
  });
});
