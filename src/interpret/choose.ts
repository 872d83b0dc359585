/** Which catalogue a report follows: the labels decide, level and date confirm or cast doubt. */

import type { Catalogue } from '../catalogue/model.js';
import { type Finding, finding } from '../model/finding.js';
import type { Letterhead } from '../model/report.js';
import type { Doubt } from '../model/rules.js';
import { fold } from '../text/normalise.js';
import { segmentsApart, segmentsOf } from './mixed.js';
import type { Assignment, Recognition } from './recognise.js';

export interface Choice {
  /** Null: no catalogue fits, the rows stay unmapped. */
  readonly recognition: Recognition | null;
  /** Rule ids that send every row to review. */
  readonly doubts: readonly Doubt[];
  readonly findings: readonly Finding[];
  /** Indices of segments that follow another template than the one taken. */
  readonly apart: ReadonlySet<number>;
}

/** Share of the report's labelled rows that a catalogue must name; below it the rows are unmapped (DESIGN: start with 60 %). */
const CATALOGUE_SHARE = 0.6;
/**
 * Catalogues that name nearly as many rows (this share fewer) are told apart by the report's level and date: local rows and
 * dropped ones make such a difference, while two templates differ in more than every tenth row.
 */
const CLOSE = 0.05;

const NONE_APART: ReadonlySet<number> = new Set();

const sumOf = (assignments: readonly Assignment[], what: 'matched' | 'labelled'): number =>
  assignments.reduce((sum, one) => sum + one[what], 0);

export function chooseCatalogue(recognitions: readonly Recognition[], letterhead: Letterhead): Choice {
  const date = letterhead.date ?? letterhead.periodEnd;
  const ranked = recognitions
    .filter(({ matched }) => matched > 0)
    .sort((a, b) => b.score - a.score || (a.catalogue.id < b.catalogue.id ? -1 : 1));
  const top = ranked[0];
  if (!top) return { recognition: null, doubts: [], findings: [], apart: NONE_APART };
  // Labels alone are counted here: STT do not tell templates apart.
  const close = ranked.filter(({ matched }) => matched >= top.matched * (1 - CLOSE));
  const inForce = ({ catalogue }: Recognition): boolean => isLevel(catalogue, letterhead) && isInForce(catalogue, date);
  // Forms of two templates in one file: the one in force is meant, however many rows the other has.
  const mixed = ranked.find((one) => inForce(one) && segmentsOf(one, top).size > 0 && segmentsOf(top, one).size > 0);
  const best = close.find(inForce) ?? mixed ?? top;
  const apart = segmentsApart(best, recognitions);
  const own = best.assignments.filter(({ form }, index) => form !== null && !apart.has(index));
  const counted = apart.size === 0 ? best : { matched: sumOf(own, 'matched'), labelled: sumOf(own, 'labelled') };
  const share = counted.labelled === 0 ? 0 : counted.matched / counted.labelled;
  const percent = Math.round(share * 100);
  if (share < CATALOGUE_SHARE) {
    return { recognition: null, doubts: [], findings: [unknownTemplate(best.catalogue, percent)], apart: NONE_APART };
  }
  if (!isLevel(best.catalogue, letterhead)) {
    return { recognition: best, doubts: ['template-unknown'], findings: [], apart };
  }
  return {
    recognition: best,
    doubts: [],
    findings: isInForce(best.catalogue, date) ? [] : [notInForce(best.catalogue, date)],
    apart,
  };
}

/**
 * The template in whose terms a body without forms speaks (its appendix is another file): the one in force for its level and date.
 * Null unless the letterhead names level, period and subject, and one template alone fits.
 */
export function templateOfBody(catalogues: readonly Catalogue[], letterhead: Letterhead): Catalogue | null {
  const { issuerLevel, period, subject, date, periodEnd } = letterhead;
  const on = date ?? periodEnd;
  if (issuerLevel === null || period === null || on === null) return null;
  const about = fold(subject ?? '');
  const isAbout = ({ family }: Catalogue): boolean => family.subjects.some((one) => about.includes(one));
  const [only, ...more] = catalogues.filter((one) => isAbout(one) && isLevel(one, letterhead) && isInForce(one, on));
  return only === undefined || more.length > 0 ? null : only;
}

/** A report without letterhead is taken at its rows' word; no catalogue is for a body of another kind. */
const isLevel = (catalogue: Catalogue, { issuerLevel, issuerKind }: Letterhead): boolean =>
  issuerKind === null && (issuerLevel === null || issuerLevel === catalogue.level);

const isInForce = ({ validFrom, validTo }: Catalogue, date: string | null): boolean =>
  date === null || ((validFrom === null || validFrom <= date) && (validTo === null || date <= validTo));

/** Forms were found, and no catalogue has their rows. */
export const noTemplate = (): Finding => finding('template-unknown', { of: 'file' });

const unknownTemplate = (likest: Catalogue, percent: number): Finding =>
  finding(
    'template-unknown',
    { of: 'report', likest: likest.id, percent },
    { expected: `>= ${Math.round(CATALOGUE_SHARE * 100)}%`, actual: `${percent}%` },
  );

const notInForce = (catalogue: Catalogue, date: string | null): Finding =>
  finding(
    'template-not-in-force',
    { catalogue: catalogue.id },
    { expected: `${catalogue.validFrom ?? ''}..${catalogue.validTo ?? ''}`, actual: date ?? '' },
  );
