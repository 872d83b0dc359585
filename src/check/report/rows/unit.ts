/**
 * The unit beside a number: another one than the template's, or none. The number is read by what is printed; whoever compares
 * reports must know.
 */

import type { Indicator } from '../../../catalogue/model.js';
import { type Finding, finding } from '../../../model/finding.js';
import type { Observation } from '../../../model/report.js';
import { readCodes } from '../../../numbers/codes.js';
import { readUnit } from '../../../numbers/units.js';
import { fold, printed } from '../../../text/normalise.js';
import { onceFor, patternOf, type Vocabulary, wordsOf } from '../../../text/vocabulary.js';
import { type Check, type Facts, type IndicatorRow, indicatorRows } from '../check-model.js';
import { rowEvidence } from '../evidence.js';
import { isSameKind } from '../kinds.js';

export const UNITS: Check = {
  rules: ['unit-differs', 'unit-missing', 'codes-differ'],
  find: (facts) => [
    ...indicatorRows(facts).flatMap(({ indicator, row }) => otherUnit(indicator, row, facts)),
    ...missingUnits(facts),
  ],
};

const unitWords = onceFor((vocabulary) => ({
  /** Units that stand for anything counted. */
  anything: new Set(wordsOf(vocabulary, 'any-unit')),
  /** How an answer begins that denies. */
  no: patternOf(vocabulary, 'code.no'),
}));

function otherUnit(indicator: Indicator, row: Observation, facts: Facts): Finding[] {
  if (row.unit.trim() === '' || indicator.unit === '' || row.reasons.includes('unit-against-kind')) return [];
  if (indicator.kind === 'enum') return otherCodes(indicator, row, facts);
  const difference = differenceOf(indicator, row.unit, facts);
  if (difference === null) return [];
  return [
    finding(
      'unit-differs',
      { severity: difference, printed: row.unit, template: indicator.unit, converted: row.valueCatalogueUnit },
      {
        indicatorId: indicator.id,
        expected: indicator.unit,
        actual: row.unit,
        evidence: [rowEvidence(row, `${row.valueRaw} ${row.unit}`.trim())],
        rows: [indicator.id],
      },
    ),
  ];
}

/** How much a printed unit differs from the template's; null when they are one unit in other words. */
function differenceOf(indicator: Indicator, unit: string, { expand, vocabulary }: Facts): 'warning' | 'info' | null {
  const [here, there] = [readUnit(unit, vocabulary), readUnit(indicator.unit, vocabulary)];
  if (here === null || there === null) return null;
  if (here.class !== there.class) return 'warning';
  if (here.class === 'money') {
    if (here.currency !== there.currency) return 'warning';
    return here.scale === there.scale ? null : 'info';
  }
  if (here.class !== 'count') return null;
  return sameCounted(nouns(unit, expand), nouns(indicator.unit, expand), vocabulary) ? null : 'info';
}

const nouns = (unit: string, expand: (folded: string) => string): string[] =>
  printed(unit)
    .split(/[,;/()]/u)
    .map((part) => expand(fold(part)))
    .filter((part) => part !== '');

/** `Thủ tục` and `Dịch vụ công` count one kind of thing, as do `Cơ quan, đơn vị` and `Sở`; `Thủ tục` and `Hồ sơ` do not. */
function sameCounted(here: readonly string[], there: readonly string[], vocabulary: Vocabulary): boolean {
  const { anything } = unitWords(vocabulary);
  if ([...here, ...there].some((noun) => anything.has(noun))) return true;
  const isAlike = (a: string, b: string): boolean =>
    ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `) || isSameKind(a, b, vocabulary);
  return here.some((a) => there.some((b) => isAlike(a, b)));
}

/** The printed codes mean something else than the template's: the number is read by what is printed. */
function otherCodes(indicator: Indicator, row: Observation, { vocabulary }: Facts): Finding[] {
  const codes = readCodes(row.unit);
  if (codes.length === 0) return [];
  const known = new Map(indicator.codes.map(({ code, label }) => [code, fold(label)]));
  if (codes.every(({ code, label }) => sameAnswer(fold(label), known.get(code) ?? '', vocabulary))) return [];
  return [
    finding(
      'codes-differ',
      { printed: row.unit, template: indicator.unit },
      {
        indicatorId: indicator.id,
        expected: indicator.unit,
        actual: row.unit,
        evidence: [rowEvidence(row, `${row.valueRaw} (${row.unit})`)],
        rows: [indicator.id],
      },
    ),
  ];
}

/** `Đã hoàn thành` is `Hoàn thành` in more words; with `chưa` in front it is the opposite. */
function sameAnswer(a: string, b: string, vocabulary: Vocabulary): boolean {
  const isNo = (text: string): boolean => unitWords(vocabulary).no.test(text);
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
