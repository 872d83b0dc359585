/** Who issued the report: every place that names a body, and the choice among them. Pure. */

import {
  type IssuerContext,
  type IssuerDirectory,
  issuerOfSymbol,
  provinceNamed,
  type ResolvedIssuer,
  resolveIssuer,
} from '../../catalogue/issuers.js';
import { areaTypes, beginsOrganisation, isLocalOffice, otherKindOf } from '../../catalogue/organisation.js';
import { fold, printed } from '../../text/normalise.js';
import { everyPlaceOf, onceFor, patternOf, wordsOf } from '../../text/vocabulary.js';
import { speaksOfReport } from './appendix.js';
import type { Seen, Source } from './candidates.js';
import { seenOn } from './candidates.js';
import { withoutCitations } from './citations.js';
import { joined, type PrintedLine } from './lines.js';
import { isClosing } from './marks.js';
import { numberIn } from './number.js';
import { ownAttachments } from './number-and-date.js';
import { isHead, type OtherBody, officeLines, otherBodyIn, strangeLines } from './office.js';
import type { Zones } from './zones.js';

export interface SeenIssuer extends Seen {
  readonly issuer: ResolvedIssuer;
  /** The body itself is named there (not only a place, or initials). */
  readonly named: boolean;
  /** False for a name that can't be right as it stands: a province that no list has, a body of unknown parent. */
  readonly certain: boolean;
}

/** The head names the issuer by law (Nghị định 30/2020/NĐ-CP); the others repeat it. */
export const ISSUER_PRECEDENCE: readonly Source[] = [
  'head',
  'appendix',
  'title',
  'form-header',
  'signature',
  'body',
  'furniture',
];

const issuerWords = onceFor((vocabulary) => ({
  of: everyPlaceOf(vocabulary, 'issuer.of'),
  onOrders: patternOf(vocabulary, 'issuer.on-orders'),
  cited: patternOf(vocabulary, 'issuer.cited'),
  gluedShort: patternOf(vocabulary, 'issuer.glued-short'),
  /** A word that ends the name of a body. */
  endsName: patternOf(vocabulary, 'issuer.ends-name'),
  /** A period behind a name, up to the end. */
  periodBehind: patternOf(vocabulary, 'issuer.period-behind'),
  /** The office of who signs on behalf of a body; group: the body. */
  onBehalf: patternOf(vocabulary, 'issuer.on-behalf'),
  /** `Ủy ban nhân dân tỉnh X báo cáo …`; group: the body. */
  opening: patternOf(vocabulary, 'issuer.opening'),
  /** `X, ngày 20 tháng 6`; group: words up to the place. */
  place: patternOf(vocabulary, 'issuer.place'),
  /** Groups: the type of a province, words of its name. */
  province: everyPlaceOf(vocabulary, 'issuer.province'),
  /** Initials of people's committees in a document's number. */
  committees: new Set(wordsOf(vocabulary, 'committee-symbol')),
}));

/** Words that follow `của` in a sentence and end the name of the body. */
const NAME_WORDS = 14;

/** The bodies that a document names for its issuer, and the one of another kind that its head names in place of one. */
export interface IssuersSeen {
  readonly seen: readonly SeenIssuer[];
  readonly other: OtherBody | null;
}

export function seenIssuers(
  zones: Zones,
  header: readonly PrintedLine[],
  directory: IssuerDirectory,
  date: string | null,
): IssuersSeen {
  const context: IssuerContext = { date, province: provinceOf(zones, directory, date) };
  const letterhead = withoutCitations(zones.head);
  const { named, other } = inHead(letterhead, directory, context);
  const running = inHead(withoutCitations(header), directory, context).named;
  return {
    seen: [
      ...named.map((one) => ofSource(one, 'head')),
      ...ownAttachments(zones).flatMap((lines) => ofBody(lines, 'appendix', directory, context, () => true)),
      ...zones.appendices.flatMap((one) => [
        ...(speaksOfReport(one) ? ofBody(one.title, 'appendix', directory, context, isOwn(directory)) : []),
        ...inLines(one.title, 'appendix', directory, context),
      ]),
      ...ofBody(zones.title, 'title', directory, context, isOwn(directory)),
      ...inFoot(zones.foot, directory, context),
      ...inBody(zones.body, directory, context),
      ...(named.length === 0 && other === null ? bySymbolAndPlace(letterhead, directory, context) : []),
      ...running.filter((one) => one.issuer.listed).map((one) => ofSource(one, 'furniture')),
    ],
    other,
  };
}

const ofSource = (one: SeenIssuer, source: Source): SeenIssuer => ({ ...one, source });

interface HeadRead {
  /** At most one. */
  readonly named: readonly SeenIssuer[];
  readonly other: OtherBody | null;
}

const NOBODY: HeadRead = { named: [], other: null };

function inHead(head: readonly PrintedLine[], directory: IssuerDirectory, context: IssuerContext): HeadRead {
  const office = officeLines(head);
  const [first] = office;
  if (first === undefined) {
    const [strange] = strangeLines(head);
    return strange === undefined ? NOBODY : { named: [], other: { ...strange, kind: 'other' } };
  }
  const other = otherBodyIn(office, head, directory, context);
  if (other !== null) return isHead(head) ? { named: [], other } : NOBODY;
  const issuer = resolveIssuer(
    office.map(({ text }) => text),
    directory,
    context,
  );
  if (issuer === null) return NOBODY;
  // Diacritics that were put back are right where they give a body that there is.
  const isRestored = office.some(({ line, text }) => !line.text.includes(text));
  if (isRestored && !isCertain(issuer)) return { named: [], other: { ...first, kind: 'other' } };
  // Without number, motto or place it is no head that could name a body of no list.
  if (!issuer.listed && !isHead(head)) return NOBODY;
  if (!isUnderstood(issuer, directory)) return { named: [], other: { ...first, kind: 'other' } };
  return { named: [seen(first.line, 'head', issuer, office.map(({ text }) => text).join('\n'))], other: null };
}

/** The name tells where the body belongs, or that it belongs to a province or district of which the document does not tell. */
const isUnderstood = (issuer: ResolvedIssuer, { vocabulary }: IssuerDirectory): boolean =>
  isCertain(issuer) ||
  issuer.level === 'district' ||
  issuer.level === 'commune' ||
  (issuer.level === 'department' && isLocalOffice(issuer.name, vocabulary));

const seen = (line: PrintedLine, source: Source, issuer: ResolvedIssuer, raw: string, named = true): SeenIssuer => ({
  ...seenOn(line, source, issuer.code, raw),
  issuer,
  named,
  certain: isCertain(issuer),
});

/** The body that lines of a title begin with (an appendix can have a small head of its own). */
function inLines(
  lines: readonly PrintedLine[],
  source: Source,
  directory: IssuerDirectory,
  context: IssuerContext,
): SeenIssuer[] {
  const first = lines.find((line) => beginsOrganisation(line.text, line.vocabulary));
  if (first === undefined) return [];
  const texts = lines.slice(lines.indexOf(first)).map((line) => line.text);
  const issuer = resolveIssuer(texts, directory, context);
  return issuer === null || !issuer.listed ? [] : [seen(first, source, issuer, texts.join('\n'))];
}

/** The body after `của`: `(Kèm theo Báo cáo … của Ủy ban nhân dân tỉnh X)`. */
function ofBody(
  lines: readonly PrintedLine[],
  source: Source,
  directory: IssuerDirectory,
  context: IssuerContext,
  accepts: (before: string) => boolean,
): SeenIssuer[] {
  const text = joined(lines);
  const first = lines[0];
  if (first === undefined) return [];
  for (const match of text.matchAll(issuerWords(directory.vocabulary).of)) {
    if (!accepts(text.slice(0, match.index))) continue;
    const issuer = bodyAt(text.slice(match.index + match[0].length), directory, context);
    if (issuer !== null) return [seen(first, source, issuer, text)];
  }
  return [];
}

/** `theo chỉ đạo của Bộ …`, `Kế hoạch số … của Ủy ban …`: the body that wrote something else. */
const isOwn =
  ({ vocabulary }: IssuerDirectory) =>
  (before: string): boolean => {
    const { onOrders, cited } = issuerWords(vocabulary);
    return !onOrders.test(before) && !cited.test(before);
  };

/**
 * The body whose name `text` begins with. A listed name may be followed by anything; another goes on to the next stop
 * and must name something (`của tỉnh` names nobody).
 */
function bodyAt(text: string, directory: IssuerDirectory, context: IssuerContext): ResolvedIssuer | null {
  const { vocabulary } = directory;
  if (!beginsOrganisation(text, vocabulary) || otherKindOf(text, vocabulary) !== null) return null;
  const clause = /^[^.;:()\n]*/u.exec(text.replace(issuerWords(vocabulary).gluedShort, '$1'))?.[0] ?? '';
  const name = clause.replace(issuerWords(vocabulary).periodBehind, '');
  const words = name.split(' ').slice(0, NAME_WORDS);
  for (let count = words.length; count >= 2; count--) {
    const issuer = resolveIssuer([words.slice(0, count).join(' ')], directory, context);
    if (issuer?.listed) return issuer;
  }
  const own = resolveIssuer([nameOnly(words, directory).join(' ')], directory, context);
  return own !== null && isCertain(own) ? own : null;
}

/** Words up to the first verb-like one: names of areas are capitalised, a comma leads on only to another area. */
function nameOnly(words: readonly string[], { vocabulary }: IssuerDirectory): readonly string[] {
  const { endsName } = issuerWords(vocabulary);
  const end = words.findIndex((word, i) => {
    const next = fold(words.slice(i + 1, i + 3).join(' '));
    const area = areaTypes(vocabulary).some((type) => next === type || next.startsWith(`${type} `));
    return /[,;]$/u.test(word) && !area;
  });
  const until = words.findIndex((word) => endsName.test(word));
  const stops = [end === -1 ? words.length : end + 1, until === -1 ? words.length : until];
  return words.slice(0, Math.min(...stops));
}

/** Every province is listed: another that words seem to name is none. */
const isCertain = (issuer: ResolvedIssuer): boolean =>
  issuer.listed || (issuer.level !== 'province' && issuer.level !== 'ministry' && issuer.parentKnown);

/** `TM. ỦY BAN NHÂN DÂN TỈNH X`: seldom with the name, but then it counts. */
function inFoot(foot: readonly PrintedLine[], directory: IssuerDirectory, context: IssuerContext): SeenIssuer[] {
  for (const line of foot) {
    const office = issuerWords(line.vocabulary).onBehalf.exec(line.text)?.[1];
    const issuer = office === undefined ? null : bodyAt(office, directory, context);
    if (issuer?.listed) return [seen(line, 'signature', issuer, line.text)];
  }
  return [];
}

/** Sentences that speak of the report itself; other names in the prose are those of anybody. */
function inBody(body: readonly PrintedLine[], directory: IssuerDirectory, context: IssuerContext): SeenIssuer[] {
  const found: SeenIssuer[] = [];
  for (const line of body) {
    if (isClosing(line)) found.push(...ofBody([line], 'body', directory, context, isOwn(directory)));
    const opening = issuerWords(line.vocabulary).opening.exec(printed(line.text))?.[1];
    const issuer = opening === undefined ? null : resolveIssuer([opening], directory, context);
    if (issuer?.listed) found.push(seen(line, 'body', issuer, line.text));
  }
  return found;
}

/**
 * Where the head names nobody: the initials in the number with the place of the date line, `22/BC-UBND`, `X, ngày …`. The
 * place alone is where any body may sit.
 */
function bySymbolAndPlace(
  head: readonly PrintedLine[],
  directory: IssuerDirectory,
  context: IssuerContext,
): SeenIssuer[] {
  const place = firstPlace(head, directory, context.date);
  const numbered = head.find((one) => numberIn(one.text, one.vocabulary)?.issuer != null);
  const symbol = numbered === undefined ? null : (numberIn(numbered.text, numbered.vocabulary)?.issuer ?? null);
  const known = symbol === null ? null : issuerOfSymbol(symbol, directory, context);
  if (numbered !== undefined && known !== null) return [seen(numbered, 'head', known, numbered.text, false)];
  const isCommittee = symbol !== null && issuerWords(directory.vocabulary).committees.has(symbol);
  return place === null || !isCommittee ? [] : [seen(place.line, 'head', place.province, place.line.text, false)];
}

/** The province `Kiên Giang` of `Kiên Giang, ngày 20 tháng 6 năm 2022`; words of another column may stand before it. */
function placeOf(line: PrintedLine, directory: IssuerDirectory, date: string | null): PlaceSeen | null {
  const words = issuerWords(line.vocabulary).place.exec(line.text)?.[1]?.split(' ') ?? [];
  for (let from = 0; from < words.length; from++) {
    const name = words.slice(from).join(' ');
    const province = provinceNamed(name, directory, date);
    if (province !== null) return { line, name, province };
  }
  return null;
}

function firstPlace(head: readonly PrintedLine[], directory: IssuerDirectory, date: string | null): PlaceSeen | null {
  for (const line of head) {
    const place = placeOf(line, directory, date);
    if (place !== null) return place;
  }
  return null;
}

interface PlaceSeen {
  readonly line: PrintedLine;
  readonly name: string;
  readonly province: ResolvedIssuer;
}

/**
 * The province that a report is about, to tell whose department or commune its issuer is: the place of the date line,
 * else the only province named in the addressee, head, appendix, foot, and at last in the prose.
 */
function provinceOf(zones: Zones, directory: IssuerDirectory, date: string | null): string | null {
  const place = firstPlace(zones.head, directory, date);
  if (place !== null) return place.name;
  const tiers = [
    zones.addressee,
    zones.head,
    zones.appendices.flatMap((one) => [...one.attachedTo, ...one.title]),
    zones.foot,
    zones.title,
    zones.body,
  ];
  for (const tier of tiers) {
    const named = new Map<string, string>();
    for (const line of tier) for (const [code, name] of provincesIn(line.text, directory, date)) named.set(code, name);
    const [only] = named.values();
    if (only !== undefined && named.size === 1) return only;
  }
  return null;
}

/** Provinces that a text names with their type: `tỉnh Kiên Giang`, `TP. Hồ Chí Minh`. Code and name. */
function provincesIn(text: string, directory: IssuerDirectory, date: string | null): [code: string, name: string][] {
  const found: [string, string][] = [];
  for (const match of text.matchAll(issuerWords(directory.vocabulary).province)) {
    const words = (match[2] ?? '').trim().split(' ');
    for (let count = words.length; count >= 1; count--) {
      const name = `${match[1]} ${words.slice(0, count).join(' ')}`;
      const province = provinceNamed(name, directory, date);
      if (province === null) continue;
      found.push([province.code, name]);
      break;
    }
  }
  return found;
}
