import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { RULES_2022, RULES_2025 } from '../../../fixtures/make/templates.js';
import type { Catalogue, Indicator, Relation } from '../../../src/catalogue/model.js';
import { checkRelations, RELATION_RULES } from '../../../src/check/report/relations.js';
import { budgeted } from '../../support/budget.js';
import { catalogues } from '../../support/catalogues.js';
import { TEMPLATE_2022, TEMPLATE_2025 } from '../../support/forms.js';
import { inventedRows, type Printed, rowAt, rowsOf } from '../support/rows.js';

let of2022: Catalogue;
let of2025: Catalogue;

beforeAll(async () => {
  const set = await catalogues();
  const named = (id: string): Catalogue => {
    const found = set.catalogues.find((one) => one.id === id);
    if (found === undefined) throw new Error(`no catalogue ${id}`);
    return found;
  };
  of2022 = named(TEMPLATE_2022);
  of2025 = named(TEMPLATE_2025);
});

/** What the relations of 2022 make of these rows. */
function check(printed: Readonly<Record<string, Printed>>) {
  const { observations, findings } = checkRelations(of2022, rowsOf(of2022, printed));
  return {
    row: (id: string) => rowAt(observations, id),
    findings,
    rules: findings.map(({ rule, indicatorId }) => `${rule} ${indicatorId}`),
  };
}

describe('a number that the print leaves open', () => {
  const money = (value: string): Printed => ({ value, unit: 'Triệu đồng' });

  it('is decided by the relation that exactly one reading satisfies', () => {
    const { row, findings } = check({ 'VI.1': '16,78', 'VI.1.1': money('5124419'), 'VI.1.2': money('859,954') });
    expect(row('VI.1.2')).toMatchObject({ value: '859954', numberRule: 'relation', status: 'accepted', reasons: [] });
    expect(row('VI.1.2').readings.map(({ value }) => value)).toEqual(['859954', '859.954']);
    expect(findings).toEqual([]);
  });

  it('stays open when several readings satisfy the relation', () => {
    const { row } = check({ 'VI.1': '16,78', 'VI.1.1': money('512,441'), 'VI.1.2': money('85,995') });
    expect(row('VI.1.1')).toMatchObject({ value: null, numberRule: 'undecided', status: 'review' });
    expect(row('VI.1.2')).toMatchObject({ value: null, numberRule: 'undecided', reasons: ['number-undecided'] });
  });

  it('stays open when no reading satisfies the relation', () => {
    const { row } = check({ 'VI.1': '31,2', 'VI.1.1': money('5124419'), 'VI.1.2': money('859,954') });
    expect(row('VI.1.2')).toMatchObject({ value: null, status: 'review', reasons: ['number-undecided'] });
  });

  it('is written like the certain numbers of its form when no relation tells', () => {
    const { row } = check({ 'VI.1.1': money('5,124,419'), 'VI.1.2': money('859,954') });
    expect(row('VI.1.2')).toMatchObject({ value: '859954', numberRule: 'form-style', status: 'accepted' });
  });

  it('keeps the doubts that are not about its separators', () => {
    const printed = rowsOf(of2022, { 'VI.1': '16,78', 'VI.1.1': money('5124419'), 'VI.1.2': money('859,954') });
    const doubted = printed.map((row) => ({ ...row, reasons: [...row.reasons, 'template-unknown' as const] }));
    const { observations } = checkRelations(of2022, doubted);
    expect(rowAt(observations, 'VI.1.2')).toMatchObject({
      value: '859954',
      status: 'review',
      reasons: ['template-unknown'],
    });
  });

  it('brings its value in the catalogue’s unit along', () => {
    const inBillions = { value: '5.124,419', unit: 'Tỷ đồng' };
    const { row, findings } = check({ 'VI.1': '16,78', 'VI.1.1': inBillions, 'VI.1.2': money('859,954') });
    expect(row('VI.1.1').valueCatalogueUnit).toBe('5124419');
    expect(row('VI.1.2').value).toBe('859954');
    expect(findings).toEqual([]);
  });

  it('is not decided by a number that is under review for something else', () => {
    const printed = rowsOf(of2022, { 'VI.1': '16,78', 'VI.1.1': money('5124419'), 'VI.1.2': money('859,954') });
    const doubted = printed.map((row) =>
      row.indicatorId === 'VI.1.1' ? { ...row, status: 'review' as const, reasons: ['extra-text' as const] } : row,
    );
    expect(rowAt(checkRelations(of2022, doubted).observations, 'VI.1.2')).toMatchObject({
      value: null,
      reasons: ['number-undecided'],
    });
  });

  it('of a share in three decimals is a part of one, unless a relation holds with it', () => {
    const shares = (numerator: string) =>
      check({ 'VI.1': '0,987', 'VI.1.1': money('200000'), 'VI.1.2': money(numerator) });
    expect(shares('1974').row('VI.1')).toMatchObject({ value: '0.987', status: 'accepted', reasons: [] });
    expect(shares('197400').row('VI.1')).toMatchObject({ value: '0.987', status: 'review' });
  });
});

describe('digits apart by blanks', () => {
  const sum = { 'III.1.4': '1 689', 'III.1.4.1': '1 234', 'III.1.4.2': '310', 'III.1.4.3': '145' };

  it('are one number where two of the form can be read no other way', () => {
    const { row } = check({ ...sum, 'III.1.1': '42 017', 'III.2.1': '110 120' });
    for (const [id, value] of [
      ['III.1.4', '1689'],
      ['III.1.4.1', '1234'],
      ['III.1.1', '42017'],
      ['III.2.1', '110120'],
    ] as const)
      expect(row(id)).toMatchObject({ value, numberRule: 'form-style', status: 'accepted', reasons: [] });
  });

  it('are not, where nothing or one number of the form shows that style', () => {
    const { row } = check({ 'III.1.1': '42 017', 'III.2.1': '110 120', 'III.2.2': '120 115 110' });
    for (const id of ['III.1.1', 'III.2.1', 'III.2.2'])
      expect(row(id)).toMatchObject({ value: null, status: 'review', reasons: ['digits-apart'] });
  });

  it('are not, where other numbers of the form are grouped by another sign', () => {
    const { row } = check({ ...sum, 'III.1.1': '2.494', 'III.2.1': '110 120' });
    expect(row('III.2.1')).toMatchObject({ value: null, reasons: ['digits-apart'] });
  });
});

describe('a unit that reads a number one way', () => {
  it('is overruled when only the other reading satisfies the relation', () => {
    const inBillions = (value: string): Printed => ({ value, unit: 'Tỷ đồng' });
    const { row, findings } = check({ 'VI.1': '50', 'VI.1.1': inBillions('2000'), 'VI.1.2': inBillions('1,000') });
    expect(row('VI.1.2')).toMatchObject({ value: '1000', numberRule: 'relation', status: 'accepted' });
    expect(findings).toMatchObject([{ rule: 'number-by-relation', indicatorId: 'VI.1.2', severity: 'info' }]);
  });

  it('stands where another relation, which holds, would break; the number is no longer certain', () => {
    const amount = (stt: string, relation: Relation | null = null): Indicator => ({
      ...indicatorOf(of2022, 'VI.1.1'),
      id: `X.${stt}`,
      stt,
      unit: 'Tỷ đồng',
      relation,
    });
    const catalogue = catalogueOf(of2022, [
      amount('1', { kind: 'sum', parts: ['X.2', 'X.3'] }),
      amount('2'),
      amount('3'),
      { ...amount('4', { kind: 'ratio', numerator: 'X.2', denominator: 'X.5' }), kind: 'percent', unit: '%' },
      amount('5'),
    ]);
    const printed = { 'X.1': '3', 'X.2': '1,000', 'X.3': '2', 'X.4': '50', 'X.5': '2000' };
    const { observations, findings } = checkRelations(catalogue, rowsOf(catalogue, printed));
    expect(rowAt(observations, 'X.2')).toMatchObject({ value: '1', status: 'review' });
    expect(rowAt(observations, 'X.2').reasons).toEqual(['other-reading-repairs', 'ratio-differs']);
    expect(findings.map(({ rule }) => rule)).toEqual(['ratio-differs', 'other-reading-repairs']);
  });

  it('never makes a fraction of a count', () => {
    const { row, rules } = check({ 'III.3.1': '0,1', 'III.3.1.1': '1,520', 'III.3.1.2': '1.520' });
    expect(row('III.3.1.1').value).toBe('1520');
    expect(row('III.3.1.2').value).toBe('1520');
    expect(rules).toEqual(['ratio-differs III.3.1']);
  });
});

describe('a relation that the printed numbers break', () => {
  it('is a finding with what it gives, what is printed and every row; the rows stay accepted', () => {
    const { row, findings } = check({ 'I.2': '47,3', 'I.2.1': '55', 'I.2.2': '36' });
    expect(findings).toMatchObject([
      { rule: 'ratio-differs', severity: 'warning', indicatorId: 'I.2', expected: '65.4545', actual: '47.3' },
    ]);
    expect(findings[0]?.evidence).toEqual([
      { sha256: null, page: null, table: 1, row: 3, text: 'I.2: 47,3' },
      { sha256: null, page: null, table: 1, row: 5, text: 'I.2.2: 36' },
      { sha256: null, page: null, table: 1, row: 4, text: 'I.2.1: 55' },
    ]);
    for (const id of ['I.2', 'I.2.1', 'I.2.2']) {
      expect(row(id)).toMatchObject({ status: 'accepted', reasons: ['ratio-differs'] });
    }
  });

  it('a sum says so too', () => {
    const { findings } = check({ 'II.1': '16', 'II.1.1': '14', 'II.1.2': '1', 'II.1.3': '0' });
    expect(findings).toMatchObject([{ rule: 'sum-differs', indicatorId: 'II.1', expected: '15', actual: '16' }]);
  });

  it('compares amounts printed in different units', () => {
    const { rules } = check({
      'VI.1': '16,78',
      'VI.1.1': { value: '5.124,4', unit: 'Tỷ đồng' },
      'VI.1.2': { value: '859.954', unit: 'Triệu đồng' },
    });
    expect(rules).toEqual([]);
  });

  it('is of less weight when the share was cut instead of rounded', () => {
    const { findings, row } = check({ 'I.2': '47,2', 'I.2.1': '55', 'I.2.2': '26' });
    expect(findings).toMatchObject([{ rule: 'ratio-cut', severity: 'info', expected: '47.2727', actual: '47.2' }]);
    expect(row('I.2').reasons).toEqual([]);
  });

  it('is undefined, not broken, when nothing is divided by nothing', () => {
    for (const printed of ['0', '100']) {
      const { rules, row } = check({ 'I.3.3': printed, 'I.3.3.1': '0', 'I.3.3.2': '0' });
      expect(rules).toEqual(['ratio-undefined I.3.3']);
      expect(row('I.3.3').status).toBe('accepted');
    }
  });

  it('a share of nothing differs', () => {
    expect(check({ 'I.3.3': '50', 'I.3.3.1': '0', 'I.3.3.2': '3' }).rules).toEqual(['ratio-differs I.3.3']);
  });

  it('says nothing of a blank member', () => {
    expect(check({ 'I.2': '47,3', 'I.2.1': '55', 'I.2.2': '' }).rules).toEqual([]);
  });
});

describe('who is likely to be wrong', () => {
  it('the member that breaks another relation too', () => {
    const { findings } = check({
      'VII.6.2': '100',
      'VII.6.2.1': '982',
      'VII.6.2.2': '928',
      'VII.6.1': '100',
      'VII.6.1.1': '308',
      'VII.6.1.2': '308',
      'VII.6.3.1': '1290',
    });
    const [ratio, sum] = findings;
    expect(ratio?.message.vi).toContain('Có thể sai ở VII.6.2.2 (“928”), vì chỉ tiêu này còn làm sai một quan hệ khác');
    expect(sum?.message.vi).toContain('nếu là 982 thì mọi quan hệ đều đúng');
  });

  it('the member that one changed digit sets right, when it is the only one', () => {
    const { findings, row } = check({ 'I.2': '47,27', 'I.2.1': '55', 'I.2.2': '20' });
    expect(findings[0]?.message.en).toContain(
      'One digit may be wrong in I.2.2 (“20”); with 26 every relation would hold.',
    );
    expect(row('I.2.2')).toMatchObject({ value: '20', status: 'accepted' });
  });

  it('nobody, when several could be', () => {
    const { findings } = check({ 'II.1': '16', 'II.1.1': '14', 'II.1.2': '1', 'II.1.3': '0' });
    expect(findings[0]?.message.en).not.toContain('may be wrong');
  });
});

describe('a number put together from the lines of a narrow cell', () => {
  const unit = 'Triệu đồng';
  const wrapped = { 'VI.1.1': { value: '5.124.\n419', unit }, 'VI.1.2': { value: '859.\n954', unit } };

  it('is certain once a relation holds with it', () => {
    const { row, rules } = check({ ...wrapped, 'VI.1': '16,78' });
    expect(row('VI.1.1')).toMatchObject({ value: '5124419', status: 'accepted', reasons: [] });
    expect(rules).toEqual([]);
  });

  it('stays in doubt where none holds, or where it would hold by chance', () => {
    expect(check(wrapped).row('VI.1.1')).toMatchObject({ status: 'review', reasons: ['number-wrapped'] });
    for (const share of ['18,2', '17']) {
      expect(check({ ...wrapped, 'VI.1': share }).row('VI.1.1').reasons).toContain('number-wrapped');
    }
    const same = { 'VI.1.1': wrapped['VI.1.1'], 'VI.1.2': wrapped['VI.1.1'] };
    expect(check({ ...same, 'VI.1': '100' }).row('VI.1.1').status).toBe('review');
  });
});

describe('rows that came apart', () => {
  it('values one row too low: every row of the stretch that nothing confirms goes to review', () => {
    const { row, rules } = check({
      'III.1.3': '12',
      'III.1.4': '88',
      'III.1.4.1': '2004',
      'III.1.4.2': '1520',
      'III.1.4.3': '321',
      'III.2.1': '163',
      'III.3.1': '90,55',
      'III.3.1.1': '19044',
      'III.3.1.2': '17244',
    });
    expect(rules).toEqual(['sum-differs III.1.4', 'row-shifted III.1.4']);
    for (const id of ['III.1.3', 'III.1.4', 'III.1.4.2', 'III.2.1']) {
      expect(row(id)).toMatchObject({ status: 'review' });
      expect(row(id).reasons).toContain('row-shifted');
    }
    expect(row('III.3.1')).toMatchObject({ status: 'accepted', reasons: [] });
  });

  it('small numbers that agree by chance in the next row are no shift', () => {
    const { rules } = check({ 'V.3': '2', 'V.4': '2', 'V.4.1': '0', 'V.4.2': '0', 'V.4.3': '0', 'V.4.4': '1' });
    expect(rules).toEqual(['sum-differs V.4']);
  });
});

describe('properties', () => {
  const templates = fc.constantFrom('2022', '2025');
  const printedReport = (template: string, name: string) => {
    const catalogue = template === '2022' ? of2022 : of2025;
    return { catalogue, printed: inventedRows(catalogue, template === '2022' ? RULES_2022 : RULES_2025, name) };
  };

  it('a report that satisfies every relation yields no finding', () => {
    fc.assert(
      fc.property(templates, fc.string(), (template, name) => {
        const { catalogue, printed } = printedReport(template, name);
        const { findings, observations } = checkRelations(catalogue, rowsOf(catalogue, printed));
        expect(findings.filter(({ rule }) => rule !== 'ratio-undefined')).toEqual([]);
        for (const { status, reasons } of observations)
          expect({ status, reasons }).toEqual({ status: 'accepted', reasons: [] });
      }),
      { numRuns: budgeted(40) },
    );
  });

  it('one digit changed in a related value yields a finding that names the relation', () => {
    const change = fc.record({
      template: templates,
      name: fc.string(),
      member: fc.nat(),
      at: fc.nat(),
      by: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(change, ({ template, name, member, at, by }) => {
        const { catalogue, printed } = printedReport(template, name);
        const related = catalogue.indicators.flatMap((result) => membersOf(result).map((id) => ({ result, id })));
        const { result, id } = related[member % related.length] ?? fail();
        const changed = { ...printed, [id]: withDigit(printed[id] ?? '', at, by) };
        fc.pre(!stillHolds(result, changed));
        const { findings, observations } = checkRelations(catalogue, rowsOf(catalogue, changed));
        const named = findings.filter(({ indicatorId }) => indicatorId === result.id).map(({ rule }) => rule);
        expect(['sum-differs', 'ratio-differs', 'ratio-cut']).toContain(named[0]);
        if (named[0] !== 'ratio-cut') expect(rowAt(observations, id).reasons).toContain(named[0]);
        for (const { rule } of findings) expect(RELATION_RULES).toContain(rule);
      }),
      { numRuns: budgeted(60) },
    );
  });
});

function indicatorOf(catalogue: Catalogue, id: string): Indicator {
  const found = catalogue.byId.get(id);
  if (found === undefined) throw new Error(`no indicator ${id}`);
  return found;
}

const catalogueOf = (like: Catalogue, indicators: readonly Indicator[]): Catalogue => ({
  ...like,
  indicators,
  byId: new Map(indicators.map((indicator) => [indicator.id, indicator])),
});

function fail(): never {
  throw new Error('the catalogue has no relation');
}

function membersOf({ id, relation }: Indicator): string[] {
  if (relation === null) return [];
  return [id, ...(relation.kind === 'sum' ? relation.parts : [relation.numerator, relation.denominator])];
}

/** A share may round to the same after a digit of its parts changed, or have no value at all (0 of 0). */
function stillHolds({ id, relation }: Indicator, printed: Readonly<Record<string, string>>): boolean {
  if (relation?.kind !== 'ratio') return false;
  const worth = (of: string): number => Number((printed[of] ?? '').replace(',', '.'));
  const digits = (printed[id] ?? '').split(',')[1]?.length ?? 0;
  const [numerator, denominator] = [worth(relation.numerator), worth(relation.denominator)];
  if (numerator === 0 && denominator === 0) return true;
  return Math.abs((numerator / denominator) * 100 - worth(id)) <= 0.5 * 10 ** -digits;
}

/** `text` with one of its digits raised by `by`, modulo ten. */
function withDigit(text: string, at: number, by: number): string {
  const places = [...text].flatMap((character, index) => (/\d/.test(character) ? [index] : []));
  const place = places[at % places.length] ?? 0;
  return text.slice(0, place) + String((Number(text[place]) + by) % 10) + text.slice(place + 1);
}
