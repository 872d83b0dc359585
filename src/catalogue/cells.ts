/** Forms of cells that several kinds of data files have, and what a kind of file is made of. */
import { z } from 'zod';

export const filled = z.string().min(1, { error: 'cell-empty' });

export const pattern = (form: RegExp, rule: string) => filled.regex(form, { error: rule });

/** Blank, or what `inner` asks for. */
export const orNull = <T>(inner: z.ZodType<T, string>) => z.union([z.literal('').transform(() => null), inner]);

/** Parts with `|` between, blanks around them dropped. */
export const list = z.string().transform((text) =>
  text
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);

/** One of the given words; the fault lists them. */
export const oneOf = <T extends string>(words: readonly [T, ...T[]]) =>
  z.enum(words, { error: `not-one-of: ${words.join(', ')}` });

export const yes = z.enum(['yes', ''], { error: 'bad-yes' }).transform((text) => text === 'yes');

export interface FileKind<T> {
  readonly schema: z.ZodObject & z.ZodType<T>;
  /** Columns that a file of this kind may leave out: they count as blank. */
  readonly optional: readonly string[];
  /** Columns for people, which the program does not read. */
  readonly remarks: readonly string[];
}

export const kindOf = <T>(
  schema: z.ZodObject & z.ZodType<T>,
  optional: readonly string[],
  remarks: readonly string[],
): FileKind<T> => ({ schema, optional, remarks });

/** A row that has the form its file's schema asks for. */
export interface Typed<T> {
  readonly line: number;
  readonly row: T;
}
