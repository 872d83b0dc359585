/** The rows of one form, aligned with its indicators, become observations, leftovers, or are ignored for a named reason. */

import { type AlignedRow, align } from '../catalogue/align.js';
import type { Form } from '../catalogue/form.js';
import { compareLabels } from '../catalogue/label.js';
import type { Lexicon } from '../catalogue/lexicon.js';
import type { Indicator } from '../catalogue/model.js';
import { normaliseStt } from '../catalogue/stt.js';
import type { Own, Wording } from '../catalogue/wording.js';
import { type Finding, finding } from '../model/finding.js';
import { type Ground, judged } from '../model/ground.js';
import type { CellPlace, IgnoredFor, Observation, UnmappedRow } from '../model/report.js';
import type { Doubt, RuleId } from '../model/rules.js';
import { type CellReading, readCell } from '../numbers/cell.js';
import { readUnit, toCatalogueUnit } from '../numbers/units.js';
import { printed } from '../text/normalise.js';
import { isRoman } from '../text/ordinals.js';
import { joinContinued } from './continued.js';
import { endsWithNumber, standsBesideNameless } from './elsewhere.js';
import { evidenceAt } from './finding.js';
import { cellGround, unitGround } from './grounds.js';
import { doubtfulGroups } from './groups.js';
import { isNamed, type Match, matchOf } from './match.js';
import { type FormRow, isLetterHeading } from './segments.js';
import { doubtTwice } from './twice.js';

export interface FormResult {
  readonly observations: readonly Observation[];
  readonly unmapped: readonly UnmappedRow[];
  /** Ignored rows: index of the table, and why. */
  readonly ignored: readonly { readonly table: number; readonly reason: IgnoredFor }[];
  /** Apart from those that the reasons of the observations tell. */
  readonly findings: readonly Finding[];
}

export function readForm(
  form: Form,
  printedRows: readonly FormRow[],
  { lexicon, doubts, own }: { readonly lexicon: Lexicon; readonly doubts: readonly Doubt[]; readonly own: Own },
): FormResult {
  const whole = joinContinued(printedRows, form, lexicon);
  const rows = whole.map(({ row }) => row);
  const alignment = align(
    rows.map((row) => ({ stt: row.stt, key: lexicon.key(row.measure) })),
    form.indicators,
    lexicon.matches,
  );
  const context = { form, lexicon, own };
  const doubtful = doubtfulGroups(form, rows, alignment, (at) => {
    const [row, aligned] = [rows[at], alignment.rows[at]];
    return row !== undefined && aligned !== undefined && isNamed(row, aligned, context);
  });
  const observations: Observation[] = [];
  const unmapped: UnmappedRow[] = [];
  const ignored: { table: number; reason: IgnoredFor }[] = [];
  const findings: Finding[] = [];
  const sttDiffers: { row: FormRow; indicator: Indicator }[] = [];
  rows.forEach((row, index) => {
    const aligned = alignment.rows[index];
    const indicator = aligned?.indicator == null ? null : (form.indicators[aligned.indicator]?.indicator ?? null);
    for (const rest of whole[index]?.rests ?? []) {
      unmapped.push(unmappedRow(rest, form.form, 'row-continued', indicator?.id ?? null, null));
    }
    if (!aligned || indicator === null) {
      if (isSectionRow(row, form, lexicon)) ignored.push({ table: row.table, reason: 'section' });
      else unmapped.push(leftover(row, form, aligned, rows[index - 1]));
      return;
    }
    if (indicator.kind === 'section' || indicator.kind === 'group') {
      const text = valueText(row);
      if (text === '') {
        ignored.push({ table: row.table, reason: indicator.kind });
        return;
      }
      unmapped.push(unmappedRow(row, form.form, 'group-with-value', indicator.id, aligned.label.likeness));
      findings.push(
        finding(
          'group-with-value',
          { label: indicator.label, text },
          { indicatorId: indicator.id, actual: text, evidence: [evidenceAt(placeOf(row), text)] },
        ),
      );
      return;
    }
    if (aligned.stt === 'differs') sttDiffers.push({ row, indicator });
    const rowDoubts: Doubt[] = [...doubts];
    if (doubtful.has(index)) rowDoubts.push('match-ambiguous');
    if (standsBesideNameless(rows, index)) rowDoubts.push('value-elsewhere');
    const match = matchOf(row, aligned, context);
    if (match.wording !== null && match.reasons.includes('label-differs')) {
      findings.push(labelFinding(row, indicator, match.wording));
    }
    observations.push(observe(row, indicator, match, rowDoubts));
  });
  const doubted = doubtTwice(observations, unmapped, form);
  const shifted = sttFinding(sttDiffers);
  if (shifted) findings.push(shifted);
  return { observations: doubted, unmapped, ignored, findings };
}

export const placeOf = (row: FormRow): CellPlace => {
  const place = (row.value ?? row.labelCell)?.places[0];
  return { table: row.table + 1, row: row.row + 1, page: place?.page ?? null, bbox: place?.bbox ?? null };
};

const valueText = (row: FormRow): string => (row.value === null ? '' : printed(row.value.text));

/** The words of the value cell as the CSV shows them: one line. */
const rawOf = (row: FormRow): string => valueText(row).replaceAll('\n', ' ');

function isSectionRow(row: FormRow, form: Form, { key }: Lexicon): boolean {
  if (valueText(row) !== '') return false;
  const stt = normaliseStt(row.stt);
  const named = row.label !== '' && compareLabels(key(row.label), form.titleKey).agreement === 'same';
  return named || (stt !== null && isRoman(stt) && row.unit === '') || isLetterHeading(row);
}

function leftover(row: FormRow, form: Form, aligned: AlignedRow | undefined, above: FormRow | undefined): UnmappedRow {
  const best = aligned?.best ? (form.indicators[aligned.best.indicator]?.indicator ?? null) : null;
  const merged = above !== undefined && row.labelCell !== null && row.labelCell === above.labelCell;
  const reason = merged ? 'row-merged' : row.label === '' ? 'no-label' : 'no-indicator-fits';
  return unmappedRow(row, form.form, reason, best?.id ?? null, aligned?.best?.likeness ?? null);
}

export function unmappedRow(
  row: FormRow,
  form: string | null,
  reason: RuleId,
  best: string | null,
  likeness: number | null,
): UnmappedRow {
  return {
    form,
    stt: oneLine(row.stt),
    label: oneLine(row.label),
    unit: oneLine(row.unit),
    valueRaw: rawOf(row),
    note: oneLine(row.note),
    reason,
    bestIndicatorId: best,
    likeness: likeness === null ? null : Math.round(likeness * 100) / 100,
    place: placeOf(row),
  };
}

const oneLine = (text: string): string => text.replaceAll('\n', ' ');

function observe(row: FormRow, indicator: Indicator, match: Match, doubts: readonly Doubt[]): Observation {
  const reading = readValue(row, indicator);
  const reasons = new Set([...doubts, ...row.doubts, ...match.reasons, ...reading.reasons]);
  if (row.value === null) reasons.add('value-column-missing');
  else if (valueText(row) === '' && endsWithNumber(row.label, indicator.label)) reasons.add('value-elsewhere');
  const unit = unitOf(row, indicator);
  if (row.unit === '' && isOtherScale(unit, indicator)) reasons.add('scale-outside-unit');
  return judged({
    indicatorId: indicator.id,
    form: indicator.form,
    stt: indicator.stt,
    indicator: indicator.label,
    label: oneLine(row.label),
    sttPrinted: oneLine(row.stt),
    unit,
    value: reading.value,
    valueRaw: rawOf(row),
    valueCatalogueUnit:
      reading.value === null || unit === ''
        ? null
        : toCatalogueUnit(reading.value, unit, indicator.unit, indicator.vocabulary),
    note: oneLine(row.note),
    because: [...row.because, ...match.because, ...groundsOf(row, indicator, reading)],
    reasons: [...reasons].sort(),
    numberRule: reading.rule,
    matchRule: match.rule,
    readings: reading.readings,
    place: placeOf(row),
  });
}

/** What was understood of the value and its unit. */
function groundsOf(row: FormRow, indicator: Indicator, reading: CellReading): readonly Ground[] {
  const grounds = [unitGround(unitOf(row, indicator), indicator), cellGround(reading, valueText(row))];
  return grounds.flatMap((ground) => ground ?? []);
}

/** The unit as printed, in the row or for all amounts above the table; one that a narrow cell broke inside a word (`Triệu đồn` / `g`) as its words are. */
function unitOf(row: FormRow, indicator: Indicator): string {
  if (row.unit === '' && indicator.kind === 'money') return row.moneyAbove;
  const torn = row.unit.includes('\n') && withoutBlanks(row.unit) === withoutBlanks(indicator.unit);
  return torn ? indicator.unit : oneLine(row.unit);
}

/** A unit that the lines above the table give is no print beside the number: in another scale than the template's it leads, in doubt. */
function isOtherScale(unit: string, { unit: asked, vocabulary }: Indicator): boolean {
  const scale = readUnit(unit, vocabulary)?.scale ?? null;
  return scale !== null && scale !== (readUnit(asked, vocabulary)?.scale ?? null);
}

const withoutBlanks = (text: string): string => text.replace(/\s+/gu, '');

/** Which of several numbers is the row's, or what its figures are, is not known. */
const NO_READING_LEADS: readonly Doubt[] = ['value-column-ambiguous', 'value-column-doubtful', 'figures-overprinted'];

function readValue(row: FormRow, indicator: Indicator): CellReading {
  const kind = indicator.kind === 'section' || indicator.kind === 'group' ? null : indicator.kind;
  // An unprinted unit of money is the catalogue's: the scale decides how one separator with three digits reads.
  const own = unitOf(row, indicator);
  const unit = own === '' && indicator.kind === 'money' ? indicator.unit : own;
  const reading = readCell(valueText(row), { kind, unit, codes: indicator.codes, vocabulary: indicator.vocabulary });
  if (NO_READING_LEADS.some((doubt) => row.doubts.includes(doubt))) {
    return { ...reading, value: null, rule: reading.value === null ? reading.rule : 'undecided', certain: false };
  }
  return reading;
}

const labelFinding = (row: FormRow, indicator: Indicator, { added, missing }: Wording): Finding =>
  finding(
    'label-differs',
    { added, missing },
    {
      indicatorId: indicator.id,
      expected: indicator.label,
      actual: oneLine(row.label),
      evidence: [evidenceAt(placeOf(row), `${oneLine(row.label)}: ${rawOf(row)}`)],
    },
  );

/** One finding a form: ordinals that are not the catalogue's, though the labels are. */
function sttFinding(rows: readonly { row: FormRow; indicator: Indicator }[]): Finding | null {
  const [first] = rows;
  if (!first) return null;
  return finding(
    'stt-differs',
    { rows: rows.length },
    {
      indicatorId: first.indicator.id,
      expected: rows.map(({ indicator }) => indicator.stt).join('; '),
      actual: rows.map(({ row }) => oneLine(row.stt)).join('; '),
      evidence: rows.map(({ row }) => evidenceAt(placeOf(row), `${row.stt} ${oneLine(row.label)}`.trim())),
    },
  );
}
