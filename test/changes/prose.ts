/** The table of paragraphs, and what was read of their numbers set against it. */
import { join } from 'node:path';
import { readCsv } from '../../fixtures/make/csv.js';
import { BASES, paperOf } from './bases.js';
import { writePaperDocx } from './docx.js';
import type { ReadReport } from './read.js';

export interface ExpectedFigure {
  readonly value: string;
  readonly roles: readonly string[];
  /** Spellings that will do; `*` for any. */
  readonly units: readonly string[];
  /** May be read or left out: counted neither way. */
  readonly open: boolean;
}

export interface ProseLine {
  readonly id: string;
  readonly held: boolean;
  /** Paragraphs. */
  readonly text: readonly string[];
  readonly figures: readonly ExpectedFigure[];
}

export interface ProseVerdict {
  /** Accepted figures that the text has; those that it has not, or has otherwise. */
  readonly right: number;
  readonly wrong: readonly string[];
  /** Figures of the text that were read, accepted or not. */
  readonly found: number;
  readonly missed: readonly string[];
}

export async function proseLines(): Promise<ProseLine[]> {
  const rows = await readCsv(join(import.meta.dirname, 'prose.csv'));
  return rows.map((row) => ({
    id: row.id ?? '',
    held: row.held === 'yes',
    text: (row.text ?? '').split('\n'),
    figures: (row.figures ?? '')
      .split(' ; ')
      .filter((one) => one !== '')
      .map((one) => {
        const [value = '', roles = '', units = ''] = one.replace(/^\?/u, '').split('|');
        return { value, roles: roles.split(','), units: units.split('~'), open: one.startsWith('?') };
      }),
  }));
}

/** The paragraphs as the body of a report without forms. */
export function writeProseFile(line: ProseLine): Uint8Array {
  const [base] = BASES;
  if (!base) throw new Error('there is a base');
  const paper = paperOf(base);
  paper.head.opening = ['I. NỘI DUNG', ...line.text];
  paper.appendix = [];
  paper.forms = [];
  return writePaperDocx(paper);
}

export function judgeProse(line: ProseLine, { figures }: ReadReport): ProseVerdict {
  const left = [...line.figures];
  const wrong: string[] = [];
  let [right, found] = [0, 0];
  for (const one of figures) {
    const fits = (like: ExpectedFigure, unitToo: boolean): boolean =>
      like.value === one.value &&
      like.roles.includes(one.role) &&
      (!unitToo || like.units.includes('*') || like.units.includes(one.unit.toLowerCase()));
    const at = left.findIndex((like) => fits(like, one.accepted));
    const like = left[at];
    if (like) {
      left.splice(at, 1);
      if (like.open) continue;
      found += 1;
      if (one.accepted) right += 1;
    } else if (one.accepted) wrong.push(`${one.raw} = ${one.value} ${one.unit} (${one.role})`);
  }
  const missed = left
    .filter(({ open }) => !open)
    .map(({ value, units, roles }) => `${value} ${units[0]} (${roles[0]})`);
  return { right, wrong, found, missed };
}
