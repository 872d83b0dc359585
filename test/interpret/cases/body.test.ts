import { beforeAll, describe, expect, it } from 'vitest';
import type { CatalogueSet } from '../../../src/catalogue/model.js';
import { catalogues } from '../../support/catalogues.js';
import { documentOf } from '../../support/document.js';
import { HEAD, read, reportOf, TEMPLATE_2022 } from '../../support/forms.js';

let set: CatalogueSet;
beforeAll(async () => {
  set = await catalogues();
});

const SENTENCE = 'Đến nay, tỉnh đã ban hành 27 văn bản chỉ đạo cải cách hành chính.';

describe('a body whose forms are in another file', () => {
  it('speaks in the terms of the template in force', () => {
    const { catalogue, outcome, observations, missing, findings } = read(
      reportOf('I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH', SENTENCE),
      set,
    );
    expect({ catalogue, outcome, observations, missing }).toEqual({
      catalogue: TEMPLATE_2022,
      outcome: 'read',
      observations: [],
      missing: [],
    });
    expect(findings.map(({ rule }) => rule)).toEqual(['no-forms']);
  });

  it('has no template when its subject or period is another', () => {
    const plan = documentOf(...HEAD.slice(0, 1), 'KẾ HOẠCH', 'Kiểm tra công tác văn thư năm 2024', SENTENCE);
    expect(read(plan, set)).toMatchObject({ catalogue: null, outcome: 'empty' });
  });
});
