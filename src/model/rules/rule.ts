/** What a rule of this program is. Every finding, reason, message of a reader and failure has one; `rules.ts` holds them all. */
import type { Said, Severity } from '../said.js';

/** What a rule speaks of. */
export type Scope = 'run' | 'file' | 'report' | 'form' | 'row' | 'value' | 'figure' | 'across';

/** What may take a doubt away: a relation of the catalogue, the alignment of rows, another reader of the same page, a person. */
export type Lift = 'relation' | 'alignment' | 'second-reader' | 'person';

/**
 * What stays undone while the rule holds: the run; the file or one of its pages is not read; a value or a row is not accepted.
 * `nothing`: somebody should know, and everything stands as it is printed.
 */
export type Blocks = 'run' | 'file' | 'page' | 'value' | 'nothing';

/** Something that depends on the places of the sentence, or does not. */
type ByPlaces<T> = T | ((places: never) => T);

export interface Rule {
  readonly scope: Scope;
  readonly severity: ByPlaces<Severity>;
  readonly blocks: Blocks;
  /** Empty: nothing does but another file. */
  readonly lifts: readonly Lift[];
  /** The sentence for people; a function of its places where it has some. */
  readonly say: ByPlaces<Said>;
  /** What the person who sent the file can do. Rules that stop a file or a run have one. */
  readonly advice?: ByPlaces<Said>;
  /** For docs/reasons.md: what it means in one line, and an invented example for when no fixture shows it. */
  readonly means: string;
  readonly example: string;
}

export const said = (vi: string, en: string): Said => ({ vi, en });

/** Numbers in sentences: Vietnamese writes a decimal comma (`47.28` is `47,28`, no groups); columns stay canonical. */
export const inVietnamese = (value: string): string => value.replace('.', ',');

/** A sentence that may follow another. */
export const after = (more: Said | null): Said => (more === null ? said('', '') : said(` ${more.vi}`, ` ${more.en}`));
