/** What a file tells that may be one half of a report in two files: the body with the prose, or the appendix with the forms. */
import type { Candidate, Figure, Letterhead, Report } from '../../model/report.js';

export interface Part {
  readonly kind: 'body' | 'appendix';
  /** Numbers that the report may have: of a body its own, of an appendix those that its line above the forms names. */
  readonly numbers: readonly string[];
  readonly dates: readonly string[];
  /** Months that have no code (`7 tháng`): the period is known, and is none of those that the other half may name. */
  readonly isPeriodUncoded: boolean;
  /** Packed; `letterheadOf` reads it. */
  readonly letterhead: Uint8Array;
  /** Packed; `figuresOf` reads them. */
  readonly figures: Uint8Array;
}

/** Null for a whole report, and for one that could not be read. */
export function partOf(report: Report): Part | null {
  const { letterhead, findings, figures } = report;
  if (isBody(report)) {
    return {
      kind: 'body',
      numbers: letterhead.number === null ? [] : [letterhead.number],
      dates: letterhead.date === null ? [] : [letterhead.date],
      isPeriodUncoded: isUncoded(findings),
      letterhead: pack(letterhead),
      figures: pack(tied(figures)),
    };
  }
  if (!isAppendix(report)) return null;
  return {
    kind: 'appendix',
    numbers: named(letterhead, 'number', letterhead.number),
    dates: named(letterhead, 'date', letterhead.date),
    isPeriodUncoded: isUncoded(findings),
    letterhead: pack(letterhead),
    figures: pack(tied([])),
  };
}

/** Prose with a letterhead of its own, and no form. */
const isBody = ({ outcome, observations, unmapped, letterhead }: Report): boolean =>
  outcome !== 'failed' &&
  observations.length === 0 &&
  unmapped.length === 0 &&
  letterhead.candidates.some(({ source }) => source === 'head' || source === 'title');

/** Forms under the line that names the report they belong to, and no letterhead above. */
const isAppendix = ({ outcome, observations, letterhead }: Report): boolean =>
  outcome !== 'failed' &&
  observations.length > 0 &&
  !letterhead.candidates.some(({ source, field }) => source === 'head' && (field === 'number' || field === 'issuer'));

const isUncoded = (findings: Report['findings']): boolean =>
  findings.some(({ rule }) => rule === 'period-without-code');

const named = ({ candidates }: Letterhead, field: Candidate['field'], own: string | null): string[] =>
  candidates
    .filter((one) => one.field === field && one.source === 'appendix')
    .map(({ value }) => value)
    .concat(own ?? []);

export const letterheadOf = ({ letterhead }: Part): Letterhead => unpack(letterhead) as Letterhead;

/** The figures that are tied to an indicator, without their other readings and candidates. */
export function figuresOf({ figures }: Part): Figure[] {
  const { texts, list } = unpack(figures) as ReturnType<typeof tied>;
  return list.map(([figure, section, sentence]) => ({
    ...figure,
    section: texts[section] ?? '',
    sentence: texts[sentence] ?? '',
    readings: [],
    candidates: [],
  }));
}

type Told = Omit<Figure, 'section' | 'sentence' | 'readings' | 'candidates'>;

/** Figures of one sentence share its text. */
function tied(figures: readonly Figure[]): {
  texts: string[];
  list: [figure: Told, section: number, sentence: number][];
} {
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  };
  const list = figures.flatMap(
    ({ section, sentence, readings: _readings, candidates: _candidates, ...told }): [Told, number, number][] =>
      told.indicatorId === null ? [] : [[told, placeOf(section), placeOf(sentence)]],
  );
  return { texts: [...places.keys()], list };
}

const pack = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));
const unpack = (bytes: Uint8Array): unknown => JSON.parse(Buffer.from(bytes).toString());
