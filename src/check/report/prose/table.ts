/**
 * Prose against table: a number of the text that is tied to an indicator and is not what its row prints. Readers quote the text,
 * analysts add up the tables.
 */

import type { Catalogue, Indicator } from '../../../catalogue/model.js';
import { type Finding, finding } from '../../../model/finding.js';
import type { Figure, Observation } from '../../../model/report.js';
import type { Said } from '../../../model/result.js';
import { inVietnamese } from '../../../model/rules/rule.js';
import { cmp, eq, ratioPercent, scaleOf, sub, sum } from '../../../numbers/decimal.js';
import { toCatalogueUnit } from '../../../numbers/units.js';
import { type Check, type Facts, valueOfRow } from '../check-model.js';
import { figureEvidence, rowEvidence } from '../evidence.js';
import { slips } from '../relations/slips.js';

export const PROSE_AGAINST_TABLE: Check = {
  rules: ['prose-differs'],
  find: proseAgainstTable,
};

/** What this check goes by: the figures need not stand in the file of the rows. */
export type ProseFacts = Pick<Facts, 'catalogue' | 'rows' | 'figures'>;

export function proseAgainstTable(facts: ProseFacts): Finding[] {
  const { catalogue } = facts;
  if (catalogue === null) return [];
  const groups = disagreements(facts, catalogue);
  return groups.flatMap((group) => [tell(group, facts, catalogue), ...totals(group, groups, facts, catalogue)]);
}

/** Figures that say the same other value of one indicator. */
interface Disagreement {
  readonly indicator: Indicator;
  readonly row: Observation;
  /** The table's, in the catalogue's unit. */
  readonly printed: string;
  /** The prose's, in the catalogue's unit. */
  readonly said: string;
  readonly figures: readonly Figure[];
}

function disagreements(facts: ProseFacts, catalogue: Catalogue): Disagreement[] {
  const groups = new Map<string, Disagreement>();
  for (const figure of facts.figures) {
    if (figure.agrees !== false || figure.indicatorId === null || figure.value === null || figure.status !== 'accepted')
      continue;
    const indicator = catalogue.byId.get(figure.indicatorId);
    const there = valueOfRow(facts, figure.indicatorId);
    if (indicator === undefined || there === null) continue;
    const said = toCatalogueUnit(figure.value, figure.unit, indicator.unit, indicator.vocabulary) ?? figure.value;
    const key = `${indicator.id} ${said}`;
    const known = groups.get(key);
    groups.set(key, {
      indicator,
      row: there.row,
      printed: there.value,
      said,
      figures: [...(known?.figures ?? []), figure],
    });
  }
  return [...groups.values()];
}

function tell(group: Disagreement, facts: ProseFacts, catalogue: Catalogue): Finding {
  const { indicator, row, printed, said, figures } = group;
  const agreeing = facts.figures.filter((one) => one.indicatorId === indicator.id && one.agrees === true);
  return finding(
    'prose-differs',
    {
      of: 'row',
      prose: figures[0]?.valueRaw ?? '',
      table: row.valueRaw,
      id: indicator.id,
      label: row.label,
      difference: sub(said, printed),
      suspicion: suspicion(group, facts, catalogue),
    },
    {
      indicatorId: indicator.id,
      expected: printed,
      actual: said,
      evidence: [rowEvidence(row), ...[...figures, ...agreeing].map(figureEvidence)],
      rows: [indicator.id],
      figures: figures.map(({ figure }) => figure),
    },
  );
}

/** What may have happened, told but not applied: rounding, a number of another row, a slip. */
function suspicion(group: Disagreement, facts: ProseFacts, catalogue: Catalogue): Said | null {
  return byRelation(group, facts) ?? ofOtherRow(group, facts, catalogue) ?? bySlip(group);
}

/** The indicator is reckoned from others: one of the two sides agrees with them. */
function byRelation({ indicator, printed, said }: Disagreement, facts: ProseFacts): Said | null {
  const { relation } = indicator;
  if (relation?.kind !== 'ratio') return null;
  const numerator = valueOfRow(facts, relation.numerator)?.value;
  const denominator = valueOfRow(facts, relation.denominator)?.value;
  if (numerator === undefined || denominator === undefined) return null;
  const fits = (value: string): boolean => ratioPercent(numerator, denominator, scaleOf(value)) === value;
  const reckoned = ratioPercent(numerator, denominator, SHOWN_DIGITS);
  const shown = `${relation.numerator} / ${relation.denominator} =`;
  const vi = `${shown} ${inVietnamese(reckoned ?? '')}%`;
  const en = `${shown} ${reckoned}%`;
  if (fits(printed) && !fits(said)) return { vi: `${vi}: số trong biểu đúng.`, en: `${en}: the table is right.` };
  if (fits(said) && !fits(printed)) return { vi: `${vi}: số trong phần lời đúng.`, en: `${en}: the prose is right.` };
  return null;
}

const SHOWN_DIGITS = 4;
/** A number with fewer digits stands in many rows by chance. */
const TELLING_DIGITS = 3;

/** The same number stands in another row of the same kind: it may have been taken from there. */
function ofOtherRow({ indicator, said }: Disagreement, facts: ProseFacts, catalogue: Catalogue): Said | null {
  if (said.replace(/\D/gu, '').length < TELLING_DIGITS) return null;
  const others = catalogue.indicators.filter(
    ({ id, kind }) => id !== indicator.id && kind === indicator.kind && isValue(facts, id, said),
  );
  const [other, ...more] = others;
  if (other === undefined || more.length > 0) return null;
  return {
    vi: `Số này trong biểu là của ${other.id} “${other.label}”.`,
    en: `In the table this is the number of ${other.id}.`,
  };
}

function isValue(facts: ProseFacts, id: string, value: string): boolean {
  const there = valueOfRow(facts, id)?.value;
  return there !== undefined && eq(there, value);
}

function bySlip({ printed, said }: Disagreement): Said | null {
  if (said.replace(/\D/gu, '').length < TELLING_DIGITS || !slips(said).includes(printed)) return null;
  return { vi: 'Hai số chỉ khác nhau một chữ số.', en: 'The two differ by one digit.' };
}

/**
 * The total of the table that a part belongs to contradicts the prose as well, where the prose says nothing of the total itself:
 * with the prose's part it would be another.
 */
function totals(
  group: Disagreement,
  groups: readonly Disagreement[],
  facts: ProseFacts,
  catalogue: Catalogue,
): Finding[] {
  return catalogue.indicators.flatMap((whole) => {
    if (whole.relation?.kind !== 'sum' || !whole.relation.parts.includes(group.indicator.id)) return [];
    const total = valueOfRow(facts, whole.id);
    const parts = whole.relation.parts.map((id) => valueOfRow(facts, id)?.value ?? null);
    const isSaid = facts.figures.some(({ indicatorId }) => indicatorId === whole.id);
    const siblings = groups.filter(
      ({ indicator }) => whole.relation?.kind === 'sum' && whole.relation.parts.includes(indicator.id),
    );
    if (total === null || isSaid || siblings.length > 1 || parts.includes(null)) return [];
    const others = whole.relation.parts.flatMap((id) =>
      id === group.indicator.id ? [] : (valueOfRow(facts, id)?.value ?? []),
    );
    const expected = sum([group.said, ...others]);
    if (cmp(expected, total.value) === 0) return [];
    return [
      finding(
        'prose-differs',
        {
          of: 'total',
          part: group.indicator.id,
          said: group.said,
          id: whole.id,
          label: total.row.label,
          expected,
          actual: total.value,
        },
        {
          indicatorId: whole.id,
          expected,
          actual: total.value,
          evidence: [rowEvidence(total.row), rowEvidence(group.row), ...group.figures.map(figureEvidence)],
          rows: [whole.id],
        },
      ),
    ];
  });
}
