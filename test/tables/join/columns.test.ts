import { describe, expect, it } from 'vitest';
import { matchColumns } from '../../../src/tables/join/columns.js';
import { PRINTED } from '../../../src/tables/settings.js';

describe('columns of two parts', () => {
  it('agree within the tolerance', () => {
    expect(matchColumns([50, 90, 200], [51, 88.5, 202], PRINTED)).toMatchObject({ upper: [0, 1, 2], lower: [0, 1, 2] });
    expect(matchColumns([50, 90, 200], [50, 94, 200], PRINTED)).toBeNull();
  });

  it('agree when the whole part is moved sideways, but not when it is another width', () => {
    expect(matchColumns([50, 90, 200], [78, 118, 228], PRINTED)).not.toBeNull();
    expect(matchColumns([50, 90, 200], [78, 118, 260], PRINTED)).toBeNull();
  });

  it('agree when one part leaves out lines that its merged cells hide, on either side', () => {
    expect(matchColumns([50, 90, 200, 300], [50, 90, 300], PRINTED)).toMatchObject({
      upper: [0, 1, 2, 3],
      lower: [0, 1, 3],
    });
    expect(matchColumns([50, 90, 300], [50, 90, 200, 300], PRINTED)).toMatchObject({
      upper: [0, 1, 3],
      lower: [0, 1, 2, 3],
    });
  });

  it('do not agree when the part keeps too few of them', () => {
    expect(matchColumns([50, 90, 130, 170, 210, 250], [50, 130, 250], PRINTED)).toBeNull();
    expect(matchColumns([50, 90, 130], [50, 130], PRINTED)).toBeNull();
  });
});
