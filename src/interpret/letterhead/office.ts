/** The lines of a head in which the issuer stands, and what they say when it is no office that a catalogue is for. Pure. */
import { type IssuerContext, type IssuerDirectory, resolveIssuer } from '../../catalogue/issuers.js';
import { beginsOrganisation, isCapitals, isCutWord, otherKindOf } from '../../catalogue/organisation.js';
import type { IssuerKind } from '../../model/issuer-kind.js';
import { fold } from '../../text/normalise.js';
import { everyPlaceOf, onceFor, patternOf } from '../../text/vocabulary.js';
import { datesIn } from './date.js';
import type { PrintedLine } from './lines.js';
import { isMotto, isPartyMotto } from './marks.js';
import { numberIn } from './number.js';
import { marked } from './unmarked.js';

const officeWords = onceFor((vocabulary) => ({
  /** Whole, or as much of it as the column's width left on one line. */
  motto: everyPlaceOf(vocabulary, 'issuer.motto'),
  about: patternOf(vocabulary, 'issuer.about'),
  /** `X, ngày 20 tháng 6`; group: words up to the place. */
  place: patternOf(vocabulary, 'issuer.place'),
  /** What stands in a head and is no name: drafts, model forms, marks of urgency. */
  noName: patternOf(vocabulary, 'head.no-name'),
}));

/** A line of the head with what it says of the office. */
export interface OfficeLine {
  readonly line: PrintedLine;
  /** Without motto, number, place and date; diacritics put back. Never blank. */
  readonly text: string;
}

/** What a line of the head says besides number, place and date. */
export const ownText = (line: PrintedLine): string => {
  const { vocabulary } = line;
  const number = numberIn(line.text, vocabulary)?.raw;
  const [date] = datesIn(line.text, vocabulary);
  const rest =
    date === undefined ? line.text : line.text.slice(0, date.at).replace(/[^\s,]+(?: [^\s,]+){0,4},\s*$/u, '');
  return marked((number === undefined ? rest : rest.replace(number, '')).trim(), vocabulary);
};

/** The name of the office over its lines: from the first line that begins one down to the number. Empty when none does. */
export function officeLines(head: readonly PrintedLine[]): readonly OfficeLine[] {
  const named = head.filter((line) => beginsBody(line) && isSetAsHead(line, head));
  // The stamp of an office that received the report can stand above: the issuer stands beside the motto.
  const first = named.find((line) => isBesideMotto(line, head)) ?? named[0];
  if (first === undefined) return [];
  const column = head.slice(head.indexOf(first)).filter((line) => isSameColumn(line, first));
  const numberAt = column.findIndex((line, i) => i > 0 && hasNumber(line));
  return spoken(numberAt === -1 ? column : column.slice(0, numberAt + 1));
}

/** Lines that stand where the issuer's name does, and begin no name that is known: above the number, beside the motto. */
export function strangeLines(head: readonly PrintedLine[]): readonly OfficeLine[] {
  const motto = head.findIndex((line) => isMotto(line) || isPartyMotto(line));
  const number = head.findIndex(hasNumber);
  const place = head[number] ?? head[motto];
  if (place === undefined) return [];
  const until = number === -1 ? motto : number;
  const above = head.filter((line, i) =>
    place.cell === null ? i <= until && line.cell === null : isBesideOrAbove(line, place) && i <= until,
  );
  return spoken(above).filter(({ text }) => isCapitals(text) && /\p{L}{2}/u.test(text));
}

/** The number's own column; without a number what stands left of the motto. */
const isBesideOrAbove = (line: PrintedLine, place: PrintedLine): boolean =>
  isSameColumn(line, place) ||
  (!hasNumber(place) && line.cell?.table === place.cell?.table && (line.cell?.column ?? 0) < (place.cell?.column ?? 0));

/** Up to the first line that is no name. */
function spoken(lines: readonly PrintedLine[]): OfficeLine[] {
  const found: OfficeLine[] = [];
  for (const line of lines) {
    const { motto, about, noName } = officeWords(line.vocabulary);
    for (const text of ownText(line).replace(motto, '\n').split('\n')) {
      if (noName.test(text.trim())) return found;
      if (fold(text) !== '' && !about.test(text.trim())) found.push({ line, text: text.trim() });
    }
  }
  return found;
}

const beginsBody = (line: PrintedLine): boolean => {
  const text = ownText(line);
  return (
    !officeWords(line.vocabulary).noName.test(text) &&
    (beginsOrganisation(text, line.vocabulary) || otherKindOf(text, line.vocabulary) !== null)
  );
};

const hasNumber = (line: PrintedLine): boolean => numberIn(line.text, line.vocabulary) !== null;

const isSameColumn = (line: PrintedLine, other: PrintedLine): boolean =>
  other.cell === null
    ? line.cell === null
    : line.cell?.table === other.cell.table && line.cell.column === other.cell.column;

/** Motto, number, or place and date: what a letter has and a page of a law or of a manual has not. */
export const isHead = (head: readonly PrintedLine[]): boolean =>
  head.some((line) => isMotto(line) || hasNumber(line) || officeWords(line.vocabulary).place.test(line.text));

/** Capitals, or a line of a head that has a motto, number or date: elsewhere `Tỉnh đã …` begins a sentence. */
const isSetAsHead = (line: PrintedLine, head: readonly PrintedLine[]): boolean =>
  isCapitals(ownText(line)) || (line.text.length <= HEAD_NAME && isHead(head));

/** A line of a name in a head is shorter (characters). */
const HEAD_NAME = 80;

const isBesideMotto = (line: PrintedLine, head: readonly PrintedLine[]): boolean =>
  line.cell !== null &&
  head.some((other) => other.cell?.table === line.cell?.table && (isMotto(other) || isPartyMotto(other)));

/** A body that no catalogue is for. */
export interface OtherBody extends OfficeLine {
  readonly kind: IssuerKind;
}

/** The lowest of the bodies in `office` that is of another kind; under the motto of the Party all are the Party's. */
export function otherBodyIn(
  office: readonly OfficeLine[],
  head: readonly PrintedLine[],
  directory: IssuerDirectory,
  context: IssuerContext,
): OtherBody | null {
  const first = office[0];
  if (first !== undefined && head.some(isPartyMotto)) return { ...first, kind: 'party' };
  for (const [i, one] of [...office.entries()].reverse()) {
    const kind = otherKindOf(one.text, directory.vocabulary);
    const above = office[i - 1]?.text ?? '';
    if (kind !== null && !goesOnFrom(above, one.text, directory, context)) return { ...one, kind };
  }
  return null;
}

/** The line is the rest of a name: `XÃ` / `HỘI`, `THANH TRA` / `CHÍNH PHỦ`. */
function goesOnFrom(above: string, line: string, directory: IssuerDirectory, context: IssuerContext): boolean {
  if (above === '') return false;
  if (isCutWord(above, line, directory.vocabulary)) return true;
  const whole = resolveIssuer([`${above} ${line}`], directory, context);
  return whole?.listed === true && whole.level === 'ministry';
}
