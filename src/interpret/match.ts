/** Whether a row is the indicator that the alignment gave it: every word of its label is accounted for, and no other is as near. */
import type { AlignedRow } from '../catalogue/align.js';
import type { Form, FormIndicator } from '../catalogue/form.js';
import type { LabelKey } from '../catalogue/label.js';
import type { Lexicon } from '../catalogue/lexicon.js';
import { distanceOf, explainLabel, isExplained, type Own, type Wording } from '../catalogue/wording.js';
import type { Ground } from '../model/ground.js';
import type { MatchRule } from '../model/report.js';
import type { Doubt } from '../model/rules.js';
import type { FormRow } from './segments.js';

/**
 * Score units by which the alignment of a row must beat every other indicator for it. With an STT that agrees, the difference
 * that the STT alone makes is enough; without it, order and neighbours must say more than any STT could.
 */
const MARGIN_WITH_STT = 0.6;
const MARGIN_BY_LABEL = 1;

/** What labels are read with. */
export interface LabelContext {
  readonly form: Form;
  readonly lexicon: Lexicon;
  readonly own: Own;
}

export interface Match {
  readonly rule: MatchRule;
  readonly reasons: readonly Doubt[];
  readonly because: readonly Ground[];
  /** Null without a label. */
  readonly wording: Wording | null;
}

/** Whether the row says the name of the indicator that the alignment gave it. */
export const isNamed = (row: FormRow, aligned: AlignedRow, context: LabelContext): boolean =>
  aligned.label.agreement !== 'other' || !matchOf(row, aligned, context).reasons.includes('label-differs');

export function matchOf(row: FormRow, aligned: AlignedRow, context: LabelContext): Match {
  const at = aligned.indicator === null ? undefined : context.form.indicators[aligned.indicator];
  if (row.label === '' || at === undefined) {
    return { rule: 'stt', reasons: ['label-missing'], because: [], wording: null };
  }
  const printed = context.lexicon.key(row.measure);
  const wording = explain(printed, at, context);
  const byOrdinal = aligned.stt === 'agrees';
  if (!isExplained(wording)) {
    const rule = aligned.label.agreement === 'other' ? 'stt' : byOrdinal ? 'stt+label' : 'label';
    return { rule, reasons: ['label-differs'], because: [], wording };
  }
  return {
    rule: byOrdinal ? 'stt+label' : 'label',
    reasons: isSettled(printed, aligned, wording, context) ? [] : ['match-ambiguous'],
    because: [
      { of: 'label', as: groundOf(aligned, wording) },
      { of: 'row', as: byOrdinal ? 'ordinal' : 'order' },
    ],
    wording,
  };
}

const explain = (printed: LabelKey, { key }: FormIndicator, { lexicon, own }: LabelContext): Wording =>
  explainLabel(printed, key, { known: lexicon.known, vocabulary: lexicon.vocabulary, own });

/** No other indicator of the form is as near. */
function isSettled(printed: LabelKey, aligned: AlignedRow, wording: Wording, context: LabelContext): boolean {
  const isRival = (one: FormIndicator, at: number): boolean => {
    if (at === aligned.indicator) return false;
    const other = explain(printed, one, context);
    return isExplained(other) && distanceOf(other) <= distanceOf(wording);
  };
  const only = (): boolean => !context.form.indicators.some(isRival);
  const byOrdinal = aligned.stt === 'agrees';
  // Of a label that was cut, or whose words stand in another order, more must agree than the words.
  if (wording.by !== 'words') return byOrdinal && only();
  return aligned.margin >= (byOrdinal ? MARGIN_WITH_STT : MARGIN_BY_LABEL) || only();
}

/** Every word of the catalogue's label is there, or known to be left out. */
const groundOf = ({ label: { found, of } }: AlignedRow, { by }: Wording): string =>
  `catalogue (${found}/${of} words${by === 'start' ? ', cut' : by === 'order' ? ', in another order' : ''})`;
