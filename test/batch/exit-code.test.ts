import { describe, expect, it } from 'vitest';
import { EXIT, highest } from '../../src/batch/exit-code.js';
import { exitCodeOf } from '../../src/batch/record.js';
import { Tally } from '../../src/batch/tally.js';
import { onePass } from '../../src/dataset/pass.js';
import type { Finding, Report } from '../../src/model/report.js';
import { datasetOf, failed, observation, report, source } from '../support/reports.js';

describe('of several codes', () => {
  it.each([
    [[], 0],
    [[4, 3], 3],
    [[3, 4, 2], 2],
    [[2, 6, 3], 6],
    [[6, 5, 4], 5],
    [[3, 5, 70], 70],
  ] as const)('%j the run ends with %i', (codes, code) => {
    expect(highest(codes)).toBe(code);
  });
});

describe('a dataset', () => {
  const code = async (one: Report, strict: boolean) => {
    const tally = new Tally(new Map());
    await onePass(datasetOf([source('a.docx', one)]), [tally]);
    return exitCodeOf(tally.counts, tally.failures, strict);
  };
  const finding = (severity: Finding['severity']): Finding => ({
    severity,
    rule: 'ratio-differs',
    indicatorId: null,
    message: { vi: '', en: '' },
    expected: '',
    actual: '',
    evidence: [],
    rows: [],
    figures: [],
  });

  it('without trouble is clean', async () => {
    expect(await code(report('a'), true)).toBe(EXIT.clean);
    expect(await code(report('a', { outcome: 'empty' }), true)).toBe(EXIT.clean);
  });

  it('with a file that was not read, or only in part, is 3', async () => {
    expect(await code(failed('a'), false)).toBe(EXIT.unread);
    expect(await code(report('a', { outcome: 'partial' }), false)).toBe(EXIT.unread);
  });

  it('with a value for review, or a failed check, is 4 when strict', async () => {
    const review = report('a', { observations: [observation({ status: 'review' })] });
    expect(await code(review, true)).toBe(EXIT.strict);
    expect(await code(review, false)).toBe(EXIT.clean);
    expect(await code(report('a', { findings: [finding('error')] }), true)).toBe(EXIT.strict);
    expect(await code(report('a', { findings: [finding('warning'), finding('info')] }), true)).toBe(EXIT.clean);
  });
});
