/** Rows of a form whose labels or places say more, or less, than the template's. */
import { describe, expect, it } from 'vitest';
import { catalogues } from '../support/catalogues.js';
import {
  edited,
  findings,
  form2022,
  observation,
  ofForm,
  read,
  reportOf,
  TEMPLATE_2022,
  templateRows,
} from '../support/forms.js';

const set = await catalogues();
const form3 = ofForm(await templateRows(TEMPLATE_2022), '3');
const readForm3 = (rows: typeof form3) => read(reportOf(...form2022('3', rows)), set);

describe('a row whose label has a word more', () => {
  it('is doubted, and its one finding names the word', () => {
    const report = readForm3(edited(form3, { 'III.1.2': { label: 'Số TTHC công bố mới (dự kiến)' } }));
    expect(observation(report, 'III.1.2')).toMatchObject({ status: 'review', reasons: ['label-differs'] });
    const [found, ...more] = findings(report, 'label-differs');
    expect(found?.message.en).toContain('added: “dự kiến”');
    expect(more).toEqual([]);
  });

  it('doubts that row alone', () => {
    const report = readForm3(edited(form3, { 'III.1.2': { label: 'Số TTHC công bố mới (dự kiến)' } }));
    expect(report.observations.filter(({ status }) => status === 'review').map((row) => row.indicatorId)).toEqual([
      'III.1.2',
    ]);
  });
});

describe('a label in other words for the same', () => {
  it('is accepted, and says how many words agree', () => {
    const report = readForm3(edited(form3, { 'III.3.1.1': { label: 'Số hồ sơ TTHC đã giải quyết xong' } }));
    const row = observation(report, 'III.3.1.1');
    expect(row).toMatchObject({ status: 'accepted', matchRule: 'stt+label' });
    expect(row.because.find(({ of }) => of === 'label')?.as).toMatch(/^catalogue \(\d+\/\d+ words\)$/u);
  });

  it('of a group does not doubt its parts', () => {
    const label = 'Tỷ lệ hồ sơ TTHC do các ngành, sở tiếp nhận được giải quyết đúng hạn';
    const report = readForm3(edited(form3, { 'III.3.1': { label } }));
    expect(report.observations.filter(({ status }) => status === 'review')).toEqual([]);
  });
});

describe('rows without an ordinal', () => {
  it('under another row are not the parts of an indicator that is missing', () => {
    const report = readForm3(
      edited(form3, {
        'III.1.3': null,
        'III.1.4': null,
        'III.1.4.1': { stt: '' },
        'III.1.4.2': { stt: '' },
        'III.1.4.3': { stt: '' },
      }),
    );
    for (const id of ['III.1.4.1', 'III.1.4.2', 'III.1.4.3']) {
      expect(observation(report, id)).toMatchObject({ status: 'review', reasons: ['match-ambiguous'] });
    }
  });

  it('under their own parent are its parts', () => {
    const report = readForm3(edited(form3, { 'III.1.4.1': { stt: '' }, 'III.1.4.2': { stt: '' } }));
    expect(observation(report, 'III.1.4.1').status).toBe('accepted');
    expect(observation(report, 'III.1.4.2').status).toBe('accepted');
  });
});
