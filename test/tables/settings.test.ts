import { describe, expect, it } from 'vitest';
import { PRINTED, tableSettingsSchema } from '../../src/tables/settings.js';

describe('settings of the table geometry', () => {
  it.each(Object.entries(tableSettingsSchema.shape))('%s has a unit and a reason', (_name, setting) => {
    const { unit, description } = setting.meta() ?? {};
    expect(['points', 'em', 'share', 'count']).toContain(unit);
    expect(description?.length).toBeGreaterThan(10);
  });

  it.each([
    ['a share above one', { bareRowEdge: 1.5 }],
    ['a distance below nothing', { touch: -1 }],
    ['half a line', { mostLines: 0.5 }],
    ['lines that would be columns as well', { snap: 9 }],
    ['a setting that nobody knows', { snapp: 4 }],
  ])('%s is refused', (_what, wrong) => {
    expect(tableSettingsSchema.safeParse(PRINTED).success).toBe(true);
    expect(tableSettingsSchema.safeParse({ ...PRINTED, ...wrong }).success).toBe(false);
  });
});
