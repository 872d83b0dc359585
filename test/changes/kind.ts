/** What a kind of change is, and what it must do to the values that it touches. */
import type { Lot } from '../../fixtures/make/random.js';
import type { Form, Format, Line, Paper } from './paper.js';
import { isValued, valuedLines } from './paper.js';

export type Where =
  | 'heading'
  | 'columns'
  | 'title'
  | 'caption'
  | 'label'
  | 'rows'
  | 'unit'
  | 'number'
  | 'note'
  | 'cell'
  | 'letterhead'
  | 'document';

/**
 * What must come of one indicator.
 * - `accept`: accepted with this value; '' is a certain blank.
 * - `nothing`: nothing may be accepted, not even a blank; what it prints must not be lost.
 * - `read`: accepted with this value, or not accepted; never accepted with another.
 * - `scaled`: as `read`, and when accepted the value in the catalogue's unit must be this one.
 */
export type Effect =
  | { readonly must: 'accept'; readonly value: string }
  | { readonly must: 'nothing' }
  | { readonly must: 'read'; readonly value: string }
  | { readonly must: 'scaled'; readonly value: string; readonly catalogue: string };

export const NOTHING: Effect = { must: 'nothing' };
export const accept = (value: string): Effect => ({ must: 'accept', value });
export const readAs = (value: string): Effect => ({ must: 'read', value });

export interface Changed {
  /** By indicator; what is not named must be accepted as it is in the paper's truth. */
  readonly effects: ReadonlyMap<string, Effect>;
  /** Digits that must stand in some row of the output, mapped or not. */
  readonly kept?: readonly string[];
}

export interface Kind {
  readonly id: string;
  readonly where: Where;
  /** The change leaves the meaning as it is: all must stay accepted. */
  readonly harmless: boolean;
  readonly formats: readonly Format[];
  /** Changes a fresh paper, and says what must come of it; null when there is no place for the change in this paper. */
  readonly apply: (paper: Paper, draw: Lot) => Changed | null;
}

export const BOTH: readonly Format[] = ['docx', 'pdf'];

/** A kind that leaves the meaning as it is; `change` returns false where it has no place. */
export function harmless(
  where: Where,
  id: string,
  change: (paper: Paper, draw: Lot) => boolean | Changed,
  formats: readonly Format[] = BOTH,
): Kind {
  return {
    id: `${where}/${id}`,
    where,
    harmless: true,
    formats,
    apply: (paper, draw) => {
      const done = change(paper, draw);
      if (typeof done !== 'boolean') return done;
      return done ? { effects: new Map() } : null;
    },
  };
}

export function harmful(
  where: Where,
  id: string,
  change: (paper: Paper, draw: Lot) => Changed | null,
  formats: readonly Format[] = BOTH,
): Kind {
  return { id: `${where}/${id}`, where, harmless: false, formats, apply: change };
}

/** A kind that touches one row: `effect` is that row's. */
export function onRow(
  where: Where,
  id: string,
  fits: (line: Line, paper: Paper) => boolean,
  change: (line: Line, paper: Paper, draw: Lot) => Effect | null,
  formats: readonly Format[] = BOTH,
): Kind {
  return harmful(
    where,
    id,
    (paper, draw) => {
      const line = pick(
        valuedLines(paper).filter((one) => fits(one, paper)),
        draw,
      );
      if (!line) return null;
      const effect = change(line, paper, draw);
      return effect && { effects: new Map([[line.id, effect]]) };
    },
    formats,
  );
}

/** A harmless kind that touches one row. */
export function keepsRow(
  where: Where,
  id: string,
  fits: (line: Line, paper: Paper) => boolean,
  change: (line: Line, paper: Paper, draw: Lot) => boolean | undefined,
  formats: readonly Format[] = BOTH,
): Kind {
  return harmless(
    where,
    id,
    (paper, draw) => {
      const line = pick(
        valuedLines(paper).filter((one) => fits(one, paper)),
        draw,
      );
      return line !== undefined && change(line, paper, draw) !== false;
    },
    formats,
  );
}

export const pick = <T>(from: readonly T[], draw: Lot): T | undefined =>
  from.length === 0 ? undefined : from[draw.between(0, from.length - 1)];

/** Nothing of these forms may be accepted. */
export const nothingIn = (forms: readonly Form[]): Map<string, Effect> =>
  new Map(forms.flatMap(({ lines }) => lines.filter(isValued).map((line): [string, Effect] => [line.id, NOTHING])));

/** Every value of these forms may be accepted or not, but not as another one. */
export const maybeIn = (paper: Paper, forms: readonly Form[]): Map<string, Effect> =>
  new Map(
    forms.flatMap(({ lines }) =>
      lines.filter(isValued).map((line): [string, Effect] => [line.id, readAs(paper.truth.get(line.id) ?? '')]),
    ),
  );

export const isCount = (line: Line): boolean => line.kind === 'count';
export const isPercent = (line: Line): boolean => line.kind === 'percent';
export const hasValue = (line: Line): boolean => (line.cells.value?.text ?? '') !== '';
export const isBlank = (line: Line): boolean => !hasValue(line);
