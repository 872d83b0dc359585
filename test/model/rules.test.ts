/** The registry of rules: what every rule must say, what follows from it, and the page that is written from it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { failure, finding, ofReason } from '../../src/model/finding.js';
import { adviceOf, isDoubt, isRuleId, RULES, type RuleId, ruleOf, sentenceOf } from '../../src/model/rules.js';
import { reasonsPage } from '../support/reasons-page.js';

const IDS = Object.keys(RULES) as RuleId[];

describe('every rule', () => {
  it('has an id in kebab-case, a meaning, and an example', () => {
    for (const id of IDS) {
      expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)+$/);
      expect(ruleOf(id).means, id).not.toBe('');
      expect(ruleOf(id).example, id).not.toBe('');
    }
  });

  it('that always says the same says it in two languages, each of its own', () => {
    const constant = IDS.flatMap((id) => {
      const { say } = ruleOf(id);
      return typeof say === 'function' ? [] : [{ id, ...say }];
    });
    expect(constant.length).toBeGreaterThan(50);
    for (const { id, vi, en } of constant) {
      expect(vi, id).toMatch(/[.]$/);
      expect(en, id).toMatch(/[.]$/);
      expect(vi, id).not.toBe(en);
    }
  });

  it('that stops a run or a file says what to do', () => {
    const stopping = IDS.filter((id) => ['run', 'file', 'page'].includes(ruleOf(id).blocks));
    expect(stopping.filter((id) => ruleOf(id).advice === undefined)).toEqual([]);
  });

  it('is registered once, and nothing else is', () => {
    expect(IDS.every(isRuleId)).toBe(true);
    expect(isRuleId('no-such-rule')).toBe(false);
    expect(isRuleId('toString')).toBe(false);
  });
});

describe('a finding', () => {
  it('is made from its rule and the places of its sentence', () => {
    const made = finding('form-missing', { form: '7', title: 'Chuyển đổi số' }, { expected: '7' });
    expect(made).toEqual({
      rule: 'form-missing',
      severity: 'warning',
      indicatorId: null,
      message: {
        vi: 'Báo cáo không có Biểu mẫu 7 (Chuyển đổi số).',
        en: 'The report has no form 7 (Chuyển đổi số).',
      },
      expected: '7',
      actual: '',
      evidence: [],
      rows: [],
      figures: [],
    });
  });

  it('writes numbers as each language does', () => {
    const { vi, en } = sentenceOf('ratio-undefined', { formula: 'a / b', actual: '47.28' });
    expect(vi).toContain('47,28');
    expect(en).toContain('47.28');
  });

  it('is as grave as its case', () => {
    const lost = (count: number) =>
      finding('converter-differs', { in: 'file', unconfirmed: 1, lost: count, quoted: '' }).severity;
    expect([lost(0), lost(1)]).toEqual(['warning', 'error']);
  });

  it('of a reason is said of the cell, whatever else the rule is said of', () => {
    expect(ofReason('unresolved-change', {}).message.en).toMatch(/^The cell holds/);
    expect(ofReason('template-unknown', {}).message.en).toMatch(/every row needs a look/);
  });
});

describe('a failure', () => {
  it('has the advice of its rule', () => {
    expect(failure('file-vanished', {}).advice).toEqual(adviceOf('file-vanished', {}));
    expect(failure('page-damaged', { pictures: '', damaged: '2, 3' }).message.en).toBe(
      'Page 2, 3 is damaged and was not read.',
    );
  });
});

describe('a doubt', () => {
  it('sends values to review; a contradiction of the document does not', () => {
    expect(['number-undecided', 'row-shifted', 'rendition-differs'].filter(isRuleId).every(isDoubt)).toBe(true);
    expect(['sum-differs', 'prose-differs', 'unit-differs'].filter(isRuleId).some(isDoubt)).toBe(false);
  });
});

describe('docs/reasons.md', () => {
  it('is what the registry and the fixtures make (npm run reasons)', () => {
    expect(readFileSync(new URL('../../docs/reasons.md', import.meta.url), 'utf8')).toBe(reasonsPage());
  });

  it('has every rule once', () => {
    const ids = [...reasonsPage().matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(([, id]) => id);
    expect([...ids].sort()).toEqual([...IDS].sort());
  });
});
