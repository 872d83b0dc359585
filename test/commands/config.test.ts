import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { settingsOf } from '../../src/commands/config.js';
import { DEFAULT_READ_OPTIONS } from '../../src/read/limits.js';
import { DEFAULT_WORK_LIMITS } from '../../src/work/child/limits.js';
import { temporaryFolder } from '../support/folders.js';

async function configured(content: string) {
  const config = path.join(temporaryFolder(), 'cấu hình.json');
  writeFileSync(config, content);
  return settingsOf({ config, tracked: 'final' });
}

describe('a configuration', () => {
  it('that is not given leaves the built-in limits', async () => {
    expect(await settingsOf({ tracked: 'original' })).toEqual({
      ok: true,
      value: { read: { ...DEFAULT_READ_OPTIONS, tracked: 'original' }, work: DEFAULT_WORK_LIMITS },
    });
  });

  it('changes the limits that it names, in units for people', async () => {
    const settings = await configured('{"limits":{"seconds":1.5,"file_megabytes":2,"pdf_pages":10}}');
    expect(settings).toMatchObject({
      ok: true,
      value: {
        read: { limits: { ...DEFAULT_READ_OPTIONS.limits, fileBytes: 2 * 1024 * 1024, pdfPages: 10 } },
        work: { ...DEFAULT_WORK_LIMITS, baseMs: 1500 },
      },
    });
  });

  it.each([
    ['{"limits":{"pages":10}}', 'pages'],
    ['{"limits":{"pdf_pages":"many"}}', 'limits.pdf_pages'],
    ['{"limits":{"pdf_pages":0}}', 'limits.pdf_pages'],
    ['{"limits":{"seconds":-1}}', 'limits.seconds'],
    ['{}', 'limits'],
    ['{"limits":', 'JSON'],
  ])('%s is refused, and the message names the place', async (content, place) => {
    const settings = await configured(content);
    expect(settings).toMatchObject({ ok: false, failure: { reason: 'config-faulty' } });
    expect(!settings.ok && settings.failure.message.en).toContain(place);
  });

  it('may begin with a byte order mark', async () => {
    expect(await configured('\uFEFF{"limits":{"seconds":2}}')).toMatchObject({ value: { work: { baseMs: 2000 } } });
  });

  it('is refused in Vietnamese too', async () => {
    const settings = await configured('{"limits":{"seconds":"60"}}');
    expect(!settings.ok && settings.failure.message.vi).toMatch(/limits\.seconds: Đầu vào không hợp lệ/);
  });

  it('that is not there is refused', async () => {
    const config = path.join(temporaryFolder(), 'không có.json');
    expect(await settingsOf({ config, tracked: 'final' })).toMatchObject({ ok: false });
  });
});
