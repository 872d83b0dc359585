/** Which catalogue a report follows: the labels decide, level and date confirm or cast doubt. */
import type { Catalogue } from '../catalogue/model.js';
import type { Finding, Letterhead } from '../model/report.js';
import { fold } from '../text/normalise.js';
import type { Recognition } from './recognise.js';

export interface Choice {
  /** Null: no catalogue fits, the rows stay unmapped. */
  readonly recognition: Recognition | null;
  /** Rule ids that send every row to review. */
  readonly doubts: readonly string[];
  readonly findings: readonly Finding[];
}

/** Share of the report's labelled rows that a catalogue must name; below it the rows are unmapped (DESIGN: start with 60 %). */
const CATALOGUE_SHARE = 0.6;
/**
 * Catalogues that name nearly as many rows (this share fewer) are told apart by the report's level and date: local rows and
 * dropped ones make such a difference, while two templates differ in more than every tenth row.
 */
const CLOSE = 0.05;

export function chooseCatalogue(recognitions: readonly Recognition[], letterhead: Letterhead): Choice {
  const date = letterhead.date ?? letterhead.periodEnd;
  const ranked = recognitions
    .filter(({ matched }) => matched > 0)
    .sort((a, b) => b.score - a.score || (a.catalogue.id < b.catalogue.id ? -1 : 1));
  const top = ranked[0];
  if (!top) return { recognition: null, doubts: [], findings: [] };
  // Labels alone are counted here: STT do not tell templates apart.
  const close = ranked.filter(({ matched }) => matched >= top.matched * (1 - CLOSE));
  const best = close.find(({ catalogue }) => isLevel(catalogue, letterhead) && isInForce(catalogue, date)) ?? top;
  const share = best.labelled === 0 ? 0 : best.matched / best.labelled;
  const percent = Math.round(share * 100);
  if (share < CATALOGUE_SHARE) {
    return { recognition: null, doubts: [], findings: [unknownTemplate(best.catalogue, percent)] };
  }
  if (!isLevel(best.catalogue, letterhead)) {
    return { recognition: best, doubts: ['template-unknown'], findings: [] };
  }
  return {
    recognition: best,
    doubts: [],
    findings: isInForce(best.catalogue, date) ? [] : [notInForce(best.catalogue, date)],
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

/** A report without letterhead is taken at its rows' word. */
const isLevel = (catalogue: Catalogue, { issuerLevel }: Letterhead): boolean =>
  issuerLevel === null || issuerLevel === catalogue.level;

const isInForce = ({ validFrom, validTo }: Catalogue, date: string | null): boolean =>
  date === null || ((validFrom === null || validFrom <= date) && (validTo === null || date <= validTo));

/** Forms were found, and no catalogue has their rows. */
export function noTemplate(): Finding {
  return {
    severity: 'warning',
    rule: 'template-unknown',
    indicatorId: null,
    message: {
      vi: 'Tệp có biểu số liệu nhưng không theo mẫu biểu nào đã biết; các dòng nằm ở unmapped.csv.',
      en: 'The file has statistical forms, but of no known template; their rows are in unmapped.csv.',
    },
    expected: '',
    actual: '',
    evidence: [],
  };
}

function unknownTemplate(likest: Catalogue, percent: number): Finding {
  return {
    severity: 'warning',
    rule: 'template-unknown',
    indicatorId: null,
    message: {
      vi: `Báo cáo không theo mẫu biểu nào đã biết: mẫu gần nhất (${likest.id}) chỉ khớp ${percent}% số dòng.`,
      en: `The report follows no known template: the likest (${likest.id}) names ${percent}% of its rows.`,
    },
    expected: `>= ${Math.round(CATALOGUE_SHARE * 100)}%`,
    actual: `${percent}%`,
    evidence: [],
  };
}

function notInForce(catalogue: Catalogue, date: string | null): Finding {
  return {
    severity: 'info',
    rule: 'template-not-in-force',
    indicatorId: null,
    message: {
      vi: `Báo cáo dùng mẫu ${catalogue.id}, không phải mẫu có hiệu lực tại thời điểm báo cáo.`,
      en: `The report uses template ${catalogue.id}, which is not the one in force on its date.`,
    },
    expected: `${catalogue.validFrom ?? ''}..${catalogue.validTo ?? ''}`,
    actual: date ?? '',
    evidence: [],
  };
}
