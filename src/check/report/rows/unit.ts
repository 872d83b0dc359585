/**
 * The unit beside a number. Every word of it must be the template's unit, another name of it, or a scale, which is applied; any other
 * doubts the number. The codes of a coded row must be the template's. A unit that is not printed is told.
 */

import type { Indicator } from '../../../catalogue/model.js';
import { type Finding, finding } from '../../../model/finding.js';
import type { Observation } from '../../../model/report.js';
import type { PlacesOf } from '../../../model/rules.js';
import { readCodes } from '../../../numbers/codes.js';
import { scaledUnit } from '../../../numbers/scaled-unit.js';
import { isUnitOf } from '../../../numbers/unit-words.js';
import { readUnit } from '../../../numbers/units.js';
import { fold, printed } from '../../../text/normalise.js';
import { onceFor, patternOf, type Vocabulary } from '../../../text/vocabulary.js';
import { type Check, type Facts, type IndicatorRow, indicatorRows } from '../check-model.js';
import { rowEvidence } from '../evidence.js';

export const UNITS: Check = {
  rules: ['unit-unexplained', 'unit-differs', 'unit-missing', 'codes-differ', 'codes-missing'],
  find: (facts) => [...indicatorRows(facts).flatMap((one) => otherUnit(one, facts)), ...missingUnits(facts)],
};

/** How an answer begins that denies. */
const deniesOf = onceFor((vocabulary) => patternOf(vocabulary, 'code.no'));

function otherUnit({ indicator, row }: IndicatorRow, facts: Facts): Finding[] {
  if (indicator.kind === 'enum') return otherCodes(indicator, row, facts);
  if (row.unit.trim() === '' || row.reasons.includes('unit-against-kind')) return [];
  const { kind, unit, label, vocabulary } = indicator;
  if (kind === 'section' || kind === 'group') return [];
  // `100 hồ sơ` beside a blank value: a scale, or the number itself.
  const isNumber = row.value === null && scaledUnit(row.unit, vocabulary).inDigits;
  if (isNumber || !isUnitOf(row.unit, { unit, kind, label }, facts.expand, vocabulary)) {
    return [about('unit-unexplained', { printed: row.unit, template: unit }, indicator, row)];
  }
  const [here, there] = [readUnit(row.unit, vocabulary)?.scale ?? null, readUnit(unit, vocabulary)?.scale ?? null];
  if (here === there) return [];
  return [
    about('unit-differs', { printed: row.unit, template: unit, converted: row.valueCatalogueUnit }, indicator, row),
  ];
}

function about<K extends 'unit-unexplained' | 'unit-differs' | 'codes-differ' | 'codes-missing'>(
  rule: K,
  places: PlacesOf<K>,
  indicator: Indicator,
  row: Observation,
): Finding {
  return finding(rule, places, {
    indicatorId: indicator.id,
    expected: indicator.unit,
    actual: row.unit,
    evidence: [rowEvidence(row, `${row.valueRaw} ${row.unit}`.trim())],
    rows: [indicator.id],
  });
}

/**
 * A code is understood by the printed list of codes: other ones than the template's, or none, leave open what it stands for. An answer
 * in words needs no list.
 */
function otherCodes(indicator: Indicator, row: Observation, { vocabulary }: Facts): Finding[] {
  if (row.unit.trim() === '' || namesAnswers(row.unit, indicator)) {
    const inDigits = row.value !== null && /^\d+$/u.test(printed(row.valueRaw));
    return inDigits ? [about('codes-missing', { template: indicator.unit }, indicator, row)] : [];
  }
  const codes = readCodes(row.unit);
  const places = { printed: row.unit, template: indicator.unit };
  if (codes.length === 0) return [about('unit-unexplained', places, indicator, row)];
  const known = new Map(indicator.codes.map(({ code, label }) => [code, fold(label)]));
  const isKnown = codes.every(({ code, label }) => sameAnswer(fold(label), known.get(code) ?? '', vocabulary));
  return isKnown ? [] : [about('codes-differ', places, indicator, row)];
}

/** `Có/Không`: the answers without their codes. */
const namesAnswers = (unit: string, { codes }: Indicator): boolean =>
  printed(unit)
    .split(/[/,;\n]/u)
    .every((part) => codes.some(({ label }) => fold(label) === fold(part)));

/** `Đã hoàn thành` is `Hoàn thành` in more words; with `chưa` in front it is the opposite. */
function sameAnswer(a: string, b: string, vocabulary: Vocabulary): boolean {
  const isNo = (text: string): boolean => deniesOf(vocabulary).test(text);
  return isNo(a) === isNo(b) && (` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `)) && a !== '' && b !== '';
}

/** Rows without the unit that the template prints there; a form that prints none at all is one finding. */
function missingUnits(facts: Facts): Finding[] {
  const withUnit = indicatorRows(facts).filter(({ indicator }) => indicator.unit !== '');
  const forms = new Map<string, IndicatorRow[]>();
  for (const one of withUnit) forms.set(one.indicator.form, [...(forms.get(one.indicator.form) ?? []), one]);
  return [...forms].flatMap(([form, rows]) => {
    // A share with its sign in the value cell prints its unit there.
    const blank = rows.filter(({ row }) => row.unit.trim() === '' && !row.valueRaw.includes('%'));
    if (blank.length === 0) return [];
    if (blank.length === rows.length && rows.length > 1)
      return [
        wholeForm(
          form,
          rows.map(({ row }) => row),
        ),
      ];
    const sharesOnly = rows.every((one) => blank.includes(one) || isInPercent(one.row, facts));
    if (sharesOnly && blank.length > 1) {
      return [
        wholeForm(
          form,
          blank.map(({ row }) => row),
          true,
        ),
      ];
    }
    return blank.map(({ indicator, row }) => oneRow(indicator, row));
  });
}

const isInPercent = ({ unit, valueRaw }: Observation, { vocabulary }: Facts): boolean =>
  unit.trim() === '' ? valueRaw.includes('%') : readUnit(unit, vocabulary)?.class === 'percent';

function oneRow(indicator: Indicator, row: Observation): Finding {
  return finding(
    'unit-missing',
    { of: 'row', template: indicator.unit },
    { indicatorId: indicator.id, expected: indicator.unit, evidence: [rowEvidence(row)], rows: [indicator.id] },
  );
}

/** `sharesOnly`: rows of shares say `%`, in a heading or behind the label, and the others nothing. */
function wholeForm(form: string, rows: readonly Observation[], sharesOnly = false): Finding {
  const [first] = rows;
  return finding(
    'unit-missing',
    { of: 'form', form, sharesOnly },
    { evidence: first === undefined ? [] : [rowEvidence(first)] },
  );
}
