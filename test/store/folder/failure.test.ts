import { describe, expect, it } from 'vitest';
import { guarded, isNoRoom } from '../../../src/store/folder/failure.js';

const refused = (code: string, more: object): Error =>
  Object.assign(new Error(code), { code, syscall: 'copyfile', ...more });

describe('what the system refuses', () => {
  it('is told with the place that could not be written, not with the file that was to be copied', async () => {
    const result = await guarded('out', () =>
      Promise.reject(refused('ENOSPC', { path: '/in/a.docx', dest: '/tmp/x/input' })),
    );
    expect(result).toMatchObject({
      ok: false,
      failure: { reason: 'output-not-writable', message: { en: expect.stringContaining('/tmp/x/input') } },
    });
  });

  it('for want of room is no fault of the file', () => {
    expect(isNoRoom(refused('ENOSPC', {}))).toBe(true);
    expect(isNoRoom(refused('EACCES', {}))).toBe(false);
    expect(isNoRoom(new Error('ENOSPC'))).toBe(false);
  });
});
