/** Figures of invented prose: the numbers that the program finds in a sentence, tied as a test says. */
import type { Figure } from '../../../src/model/report.js';
import { readProse } from '../../../src/numbers/prose.js';
import { VOCABULARY } from '../../support/vocabulary.js';

/** Indicator ids by the number as printed: `{ '26': 'I.2.2' }`; every such number of the sentence is tied. */
export type Ties = Readonly<Record<string, string>>;

export interface Said {
  readonly section?: string;
  readonly sentence: string;
  readonly ties?: Ties;
}

/** The figures of sentences in reading order, numbered from 1. A number as printed has its percent sign. */
export function figuresOf(...said: readonly (string | Said)[]): Figure[] {
  let first = 1;
  return said
    .map((one): Said => (typeof one === 'string' ? { sentence: one } : one))
    .flatMap(({ section = 'I. Kết quả', sentence, ties = {} }, statement) => {
      const { numbers } = readProse(sentence, VOCABULARY);
      const from = first;
      first += numbers.length;
      return numbers.map(
        (number, at): Figure => ({
          figure: from + at,
          section,
          sentence,
          value: number.value,
          valueRaw: number.raw,
          unit: number.unit,
          qualifier: number.qualifier,
          role: number.role,
          indicatorId: ties[number.raw] ?? null,
          agrees: null,
          status: 'accepted',
          reasons: [],
          numberRule: number.rule,
          readings: number.readings,
          candidates: [],
          page: null,
          bbox: null,
          spot: {
            statement,
            start: number.start,
            end: number.end,
            unitClass: number.unitClass,
            partner: number.partner === null ? null : from + number.partner,
          },
        }),
      );
    });
}
