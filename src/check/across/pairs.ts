/**
 * Which body belongs to which appendix. Candidates are looked up by number, or by issuer and period, so that the time grows with the
 * files and not with their pairs.
 */
import type { Head } from './card.js';
import type { Part } from './part.js';
import { numberKey } from './report-number.js';
import { datesAgree, type Sent } from './submission.js';

/** A file that may be one half of a report. */
export interface Half {
  readonly sent: Sent;
  readonly head: Head;
  readonly part: Part;
  readonly numberKeys: readonly string[];
  /** Place among the files. */
  readonly at: number;
}

/** An appendix with all bodies that it fits, and with all appendices that the first of those fits. In order of the files. */
export interface Fit {
  readonly appendix: Half;
  readonly bodies: readonly Half[];
  readonly appendices: readonly Half[];
}

export const halvesOf = (sent: readonly Sent[]): Half[] =>
  sent.flatMap((one, at): Half[] => {
    const { part, head } = one.card;
    return part === null ? [] : [{ sent: one, head, part, numberKeys: part.numbers.map(numberKey), at }];
  });

export function fitsOf(halves: readonly Half[]): Fit[] {
  const bodies = halves.filter(({ part }) => part.kind === 'body');
  const appendices = halves.filter(({ part }) => part.kind === 'appendix');
  const bodyShelf = new Shelf(bodies);
  const appendixShelf = new Shelf(appendices);
  const rivals = new Map<Half, Half[]>();
  return appendices.flatMap((appendix): Fit[] => {
    const fitting = bodyShelf.near(appendix).filter((body) => belongTogether(body, appendix));
    const [body] = fitting;
    if (body === undefined) return [];
    const fittingBody = rivals.get(body) ?? appendixShelf.near(body).filter((other) => belongTogether(body, other));
    rivals.set(body, fittingBody);
    return [{ appendix, bodies: fitting, appendices: fittingBody }];
  });
}

/** The number agrees and nothing contradicts; without a number in one of them issuer, period and date must all agree. */
export function belongTogether(body: Half, appendix: Half): boolean {
  const [a, b] = [body.head, appendix.head];
  if (!agreeOrUnknown(a.issuerCode, b.issuerCode) || !agreeOrUnknown(a.period, b.period)) return false;
  const isDateKnown = a.date !== null && appendix.part.dates.length > 0;
  if (isDateKnown && !appendix.part.dates.some((date) => datesAgree(date, a.date ?? ''))) return false;
  const [own] = body.numberKeys;
  if (own !== undefined && appendix.numberKeys.length > 0) return appendix.numberKeys.includes(own);
  return (
    isDateKnown && a.issuerCode !== null && a.issuerCode === b.issuerCode && a.period !== null && a.period === b.period
  );
}

const agreeOrUnknown = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

/** Stands for any issuer or period in the key of a shelf. */
const ANY = '*';

/** Halves where the others of their reports find them. */
class Shelf {
  readonly #byKey = new Map<string, Half[]>();

  constructor(halves: readonly Half[]) {
    for (const half of halves) {
      const { issuerCode, period } = half.head;
      for (const number of [...new Set(half.numberKeys)]) {
        for (const issuer of [issuerCode, ANY]) {
          for (const when of [period, ANY]) this.#put(JSON.stringify([number, issuer, when]), half);
        }
      }
      if (issuerCode !== null && period !== null) this.#put(JSON.stringify([issuerCode, period]), half);
    }
  }

  #put(key: string, half: Half): void {
    const known = this.#byKey.get(key);
    if (known === undefined) this.#byKey.set(key, [half]);
    else known.push(half);
  }

  /** All that may belong to `other`, in order of the files: those of its number and of no other issuer or period, and those of its issuer and period. */
  near({ head: { issuerCode, period }, numberKeys }: Half): Half[] {
    const keys = numberKeys.flatMap((number) =>
      known(issuerCode).flatMap((issuer) => known(period).map((when) => JSON.stringify([number, issuer, when]))),
    );
    if (issuerCode !== null && period !== null) keys.push(JSON.stringify([issuerCode, period]));
    const found = new Set(keys.flatMap((key) => this.#byKey.get(key) ?? []));
    return [...found].sort((a, b) => a.at - b.at);
  }
}

/** What agrees with `value` on a shelf: itself and nothing at all; whatever is there when it is not known. */
const known = (value: string | null): (string | null)[] => (value === null ? [ANY] : [value, null]);
