import { describe, expect, it } from 'vitest';
import { EXIT, highest } from '../../src/batch/exit-code.js';
import { countAll, exitCodeOf, type FailureRecord } from '../../src/batch/record.js';
import { consolidate } from '../../src/dataset/consolidate.js';
import type { Finding, Report } from '../../src/model/report.js';
import { failed, observation, report, source } from '../support/reports.js';

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
  const code = (one: Report, strict: boolean, failures: readonly FailureRecord[] = []) =>
    exitCodeOf(countAll(consolidate([source('a.docx', one)])), failures, strict);
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

  it('without trouble is clean', () => {
    expect(code(report('a'), true)).toBe(EXIT.clean);
    expect(code(report('a', { outcome: 'empty' }), true)).toBe(EXIT.clean);
  });

  it('with a file that was not read, or only in part, is 3', () => {
    expect(code(failed('a'), false)).toBe(EXIT.unread);
    expect(code(report('a', { outcome: 'partial' }), false)).toBe(EXIT.unread);
  });

  it('with a value for review, or a failed check, is 4 when strict', () => {
    const review = report('a', { observations: [observation({ status: 'review' })] });
    expect(code(review, true)).toBe(EXIT.strict);
    expect(code(review, false)).toBe(EXIT.clean);
    expect(code(report('a', { findings: [finding('error')] }), true)).toBe(EXIT.strict);
    expect(code(report('a', { findings: [finding('warning'), finding('info')] }), true)).toBe(EXIT.clean);
  });
});
