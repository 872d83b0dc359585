import { describe, expect, it } from 'vitest';
import { keepNatives } from '../../../../src/read/pdf/file/natives.js';
import { documentOf } from '../fixture.js';

describe('functions of Node that a library replaces', () => {
  it('are put back as they were', () => {
    const { stringify } = JSON;
    const restore = keepNatives();
    JSON.stringify = () => 'a substitute';
    restore();
    expect(JSON.stringify).toBe(stringify);
    expect(JSON.stringify([1])).toBe('[1]');
  });

  it('are Node’s own after a PDF was read', async () => {
    await documentOf('boxed-heads');
    for (const own of [JSON.stringify, JSON.parse, Array.prototype.push]) {
      expect(Function.prototype.toString.call(own)).toContain('[native code]');
    }
  });
});
