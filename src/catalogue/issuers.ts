/** Who a printed name is: code, official name and level, in the vintage of the report's date. Pure. */
import type { IssuerLevel } from '../model/report.js';
import { bare, fold } from '../text/normalise.js';
import { everyPlaceOf, onceFor, patternOf, type Vocabulary, wordsOf } from '../text/vocabulary.js';
import type { Abbreviation, Issuer } from './model.js';
import {
  areaTypes,
  departmentWords,
  isCapitals,
  isNational,
  joinNames,
  levelOfArea,
  type Organisation,
  readOrganisations,
} from './organisation.js';

export interface ResolvedIssuer {
  /** Of the list, or `<parent's code>/<folded name>` when it stands in none. */
  readonly code: string;
  /** The official name on the date (unlisted: as printed, in ordinary capitals). */
  readonly name: string;
  readonly level: IssuerLevel;
  readonly listed: boolean;
  /** False when the name as printed was not the official one on the date (a province after its merger). */
  readonly inForce: boolean;
  /** Code of who carries on, when the printed issuer has ended before the date. */
  readonly successor: string | null;
  /** Codes of the bodies above it, the highest first. */
  readonly above: readonly string[];
  /** False when nothing says which body an unlisted issuer belongs to: its code begins with `unknown/`. */
  readonly parentKnown: boolean;
}

/** In place of the parent's code where no parent is known. */
export const UNKNOWN_PARENT = 'unknown';

/** Ready to look names up in; made once a run. */
export interface IssuerDirectory {
  readonly issuers: readonly Issuer[];
  /** By key of a name or alias. */
  readonly byKey: ReadonlyMap<string, readonly Issuer[]>;
  /** Fields of government in official capitals (`Công Thương`), by their initials (`CT`) and by their bare text. */
  readonly fields: ReadonlyMap<string, string>;
  /** The words that names of bodies are made of. */
  readonly vocabulary: Vocabulary;
}

interface FieldWords {
  /** A ministry's name; group: its field of government. */
  readonly ministry: RegExp;
  /** The first initial of a ministry's symbol, and of a department's. */
  readonly ministryInitial: RegExp;
  readonly departmentInitial: RegExp;
  /** The department of a province for a field, as it is written before the field's name. */
  readonly department: string;
  /** Where a capital stands inside the name of an office. */
  readonly capital: RegExp;
}

const fieldWords = onceFor(
  (vocabulary): FieldWords => ({
    ministry: patternOf(vocabulary, 'issuer.ministry'),
    ministryInitial: patternOf(vocabulary, 'issuer.ministry-initial'),
    departmentInitial: patternOf(vocabulary, 'issuer.department-initial'),
    department: wordsOf(vocabulary, 'field-department')[0] ?? '',
    capital: everyPlaceOf(vocabulary, 'issuer.capital-inside'),
  }),
);

/** A run reads all its reports with the same lists: they are prepared once. */
const prepared = new WeakMap<readonly Issuer[], WeakMap<readonly Abbreviation[], IssuerDirectory>>();

export function issuerDirectory(
  issuers: readonly Issuer[],
  abbreviations: readonly Abbreviation[],
  vocabulary: Vocabulary,
): IssuerDirectory {
  const known = prepared.get(issuers) ?? new WeakMap<readonly Abbreviation[], IssuerDirectory>();
  const directory = known.get(abbreviations) ?? prepare(issuers, abbreviations, vocabulary);
  prepared.set(issuers, known.set(abbreviations, directory));
  return directory;
}

function prepare(
  issuers: readonly Issuer[],
  abbreviations: readonly Abbreviation[],
  vocabulary: Vocabulary,
): IssuerDirectory {
  const { ministry, ministryInitial } = fieldWords(vocabulary);
  const byKey = new Map<string, Issuer[]>();
  const fields = new Map<string, string>();
  for (const issuer of issuers) {
    for (const key of new Set(keysOf(issuer, vocabulary))) {
      const same = byKey.get(key);
      if (same === undefined) byKey.set(key, [issuer]);
      else same.push(issuer);
    }
    const field = ministry.exec(issuer.name)?.[1];
    if (field === undefined) continue;
    fields.set(keyOf(field), field);
    for (const alias of issuer.aliases) fields.set(keyOf(alias.replace(ministryInitial, '')), field);
  }
  for (const { abbr, expansion, kind } of abbreviations) {
    if (kind === 'agency' && !fields.has(keyOf(abbr))) fields.set(keyOf(abbr), expansion);
  }
  return { issuers, byKey, fields, vocabulary };
}

/** Letters and digits alone, without marks: `KonTum`, `Kon Tum` and `KON TUM` are one. */
const keyOf = (text: string): string => bare(text).replace(/ /gu, '');

function keysOf({ name, aliases }: Issuer, vocabulary: Vocabulary): string[] {
  const [official] = readOrganisations(name, vocabulary);
  if (official?.kind !== 'area') return [name, ...aliases].map(keyOf);
  const typed = (own: string): string => keyOf(`${official.type} ${own}`);
  return [
    typed(official.name),
    ...aliases.flatMap((alias) => {
      const [other] = readOrganisations(alias, vocabulary);
      return other?.kind === 'area' ? [keyOf(`${other.type} ${other.name}`)] : [typed(alias), keyOf(alias)];
    }),
  ];
}

const isValidOn = ({ validFrom, validTo }: Issuer, date: string | null): boolean =>
  date === null || ((validFrom === null || validFrom <= date) && (validTo === null || date <= validTo));

/** What is known of an issuer besides its printed name. */
export interface IssuerContext {
  /** `YYYY-MM-DD`; null when the report does not say: then the newest list that has the name is taken. */
  readonly date: string | null;
  /** Name of the province, such as the place of the date line gives: the parent of a body that names none. */
  readonly province: string | null;
}

/**
 * The body that the lines of a head (or a name in a sentence) speak of: the lowest of those named, the others being
 * above it. Null when they name no body.
 */
export function resolveIssuer(
  lines: readonly string[],
  directory: IssuerDirectory,
  context: IssuerContext,
): ResolvedIssuer | null {
  const { vocabulary } = directory;
  const organisations = (name: string): Organisation[] => readOrganisations(name, vocabulary);
  const isListed = (name: string): boolean => {
    const all = organisations(name);
    return all.length > 0 && all.every((one) => listed(one, directory, context.date, null) !== null);
  };
  const named = joinNames(lines, isListed, vocabulary).flatMap(organisations);
  const bodies = named
    .flatMap((one) => withProvince(one, directory, context))
    .flatMap((one) => withOffice(one, directory, context));
  const chain = inRank(bodies, directory, context.date);
  if (chain.length === 0) return null;
  const top = chain[0]?.kind === 'ministry' || isProvince(chain[0], directory, context.date);
  const placed = !top && !(chain[0]?.kind === 'department' && isNational(chain[0].name, vocabulary));
  const province =
    context.province === null || !placed ? null : provinceNamed(context.province, directory, context.date);
  let found: ResolvedIssuer | null = province;
  for (const body of chain) found = resolveOne(body, found, directory, context.date);
  return found;
}

/** Fewer words than these are no name of a department: `Sở` alone. */
const LEAST_OFFICE_WORDS = 2;

/**
 * `Sở Nội vụ Lâm Đồng` is the department and its province: the last words are split off when they are the province that the
 * date line names too, or when what stands before them is a department for a field of government.
 */
function withProvince(body: Organisation, directory: IssuerDirectory, context: IssuerContext): Organisation[] {
  if (body.kind !== 'department' || listed(body, directory, context.date, null) !== null) return [body];
  const { department } = fieldWords(directory.vocabulary);
  const words = body.name.split(' ');
  const here = context.province === null ? null : provinceNamed(context.province, directory, context.date);
  for (let from = LEAST_OFFICE_WORDS; from < words.length; from++) {
    const place = words.slice(from).join(' ');
    const province = provinceNamed(place, directory, context.date);
    const [head = '', ...field] = words.slice(0, from);
    const isField = fold(head) === fold(department) && directory.fields.has(keyOf(field.join(' ')));
    if (province === null || !(isField || province.code === here?.code)) continue;
    const [own] = readOrganisations(province.name, directory.vocabulary);
    return own === undefined ? [body] : [own, { kind: 'department', name: words.slice(0, from).join(' ') }];
  }
  return [body];
}

/** `UBND tỉnh Phú Thọ Sở Nội vụ`, two lines of a head that were printed as one: the province and its office. */
function withOffice(body: Organisation, directory: IssuerDirectory, context: IssuerContext): Organisation[] {
  if (body.kind !== 'area' || listed(body, directory, context.date, null) !== null) return [body];
  const words = body.name.split(' ');
  for (let from = 1; from <= words.length - LEAST_OFFICE_WORDS; from++) {
    const area: Organisation = { ...body, name: words.slice(0, from).join(' ') };
    const office = words.slice(from).join(' ');
    if (departmentWords(fold(office), directory.vocabulary) === null) continue;
    if (listed(area, directory, context.date, null)?.issuer.level !== 'province') continue;
    return [area, { kind: 'department', name: office }];
  }
  return [body];
}

/** The province that a bare place name (`Kiên Giang`, as in a date line) stands for on the date. */
export function provinceNamed(place: string, directory: IssuerDirectory, date: string | null): ResolvedIssuer | null {
  const { vocabulary } = directory;
  const [own] = readOrganisations(place, vocabulary);
  const ofProvinces = areaTypes(vocabulary).filter((type) => levelOfArea(type, vocabulary).startsWith('province'));
  const types = own?.kind === 'area' ? [own.type] : ofProvinces;
  const name = own?.kind === 'area' ? own.name : place;
  for (const type of types) {
    const match = listed({ kind: 'area', type, name }, directory, date, null);
    if (match !== null && match.issuer.level === 'province') return fromList(match, []);
  }
  return null;
}

/**
 * The body that the initials in a document's number stand for: `BNV` is the ministry, `SNV` the department of the
 * context's province; null for others (`UBND` is any committee).
 */
export function issuerOfSymbol(
  symbol: string,
  directory: IssuerDirectory,
  context: IssuerContext,
): ResolvedIssuer | null {
  const [ministry] = (directory.byKey.get(keyOf(symbol)) ?? []).filter((one) => one.level === 'ministry');
  if (ministry !== undefined) return resolveIssuer([ministry.name], directory, context);
  const { department, departmentInitial } = fieldWords(directory.vocabulary);
  const field = departmentInitial.test(symbol)
    ? directory.fields.get(keyOf(symbol.replace(departmentInitial, '')))
    : undefined;
  if (field === undefined || context.province === null) return null;
  return resolveIssuer([`${department} ${field}`], directory, context);
}

const isProvince = (body: Organisation | undefined, directory: IssuerDirectory, date: string | null): boolean =>
  body?.kind === 'area' && rankOf(body, directory, date) === 0;

/** 0 for a province or ministry, 1 district, 2 commune, 3 department. */
function rankOf(body: Organisation, directory: IssuerDirectory, date: string | null): number {
  if (body.kind !== 'area') return body.kind === 'ministry' ? 0 : 3;
  return { province: 0, ministry: 0, district: 1, commune: 2, department: 3 }[areaLevel(body, directory, date)];
}

function areaLevel(
  body: Organisation & { kind: 'area' },
  directory: IssuerDirectory,
  date: string | null,
): IssuerLevel {
  switch (levelOfArea(body.type, directory.vocabulary)) {
    case 'province':
      return 'province';
    case 'province|district':
      return listed(body, directory, date, null)?.issuer.level ?? 'district';
    case 'district':
      return 'district';
    default:
      return 'commune';
  }
}

/** The highest first; departments keep the order in which they are printed (`Sở` above its `Chi cục`). */
function inRank(bodies: readonly Organisation[], directory: IssuerDirectory, date: string | null): Organisation[] {
  const seen = new Set<string>();
  return bodies
    .map((body, at) => ({ body, at, rank: rankOf(body, directory, date) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ body }) => body)
    .filter((body) => {
      const key = keyOfBody(body);
      return !seen.has(key) && seen.add(key);
    });
}

const keyOfBody = (body: Organisation): string => keyOf(body.kind === 'area' ? `${body.type} ${body.name}` : body.name);

interface Match {
  readonly issuer: Issuer;
  readonly inForce: boolean;
}

/** The row of the lists that a printed body is on the date; null when it is in none. */
function listed(
  body: Organisation,
  directory: IssuerDirectory,
  date: string | null,
  parent: string | null,
): Match | null {
  const all = directory.byKey.get(keyOfBody(body)) ?? [];
  const fitting = all.filter((issuer) => issuer.parent === null || parent === null || issuer.parent === parent);
  const own = parent === null ? fitting : fitting.filter((issuer) => issuer.parent === parent);
  const matches = own.length > 0 ? own : fitting;
  if (new Set(matches.map((one) => one.parent)).size > 1) return null;
  const valid = matches.filter((issuer) => isValidOn(issuer, date));
  if (valid.length > 0) return { issuer: newest(valid), inForce: true };
  return fromAnotherTime(body, matches, directory, date);
}

/**
 * A name that is listed, but not for that date. When its code had another name on the date, it is that issuer under an
 * old or a future name only if nothing else can be meant (`tỉnh …`): `Thành phố Huế` in 2022 was a district city.
 */
function fromAnotherTime(
  body: Organisation,
  matches: readonly Issuer[],
  directory: IssuerDirectory,
  date: string | null,
): Match | null {
  const codes = new Set(matches.map((one) => one.code));
  const renamed = directory.issuers.filter((one) => codes.has(one.code) && isValidOn(one, date));
  if (renamed.length > 0) {
    const only = body.kind !== 'area' || levelOfArea(body.type, directory.vocabulary) === 'province';
    return only ? { issuer: newest(renamed), inForce: false } : null;
  }
  return matches.length === 0 ? null : { issuer: newest(matches), inForce: false };
}

/** The list that begins last; the order of the files among equals. */
const newest = (issuers: readonly Issuer[]): Issuer =>
  issuers.reduce((best, next) => ((next.validFrom ?? '') > (best.validFrom ?? '') ? next : best));

const fromList = ({ issuer, inForce }: Match, above: readonly string[]): ResolvedIssuer => ({
  code: issuer.code,
  name: issuer.name,
  level: issuer.level,
  listed: true,
  inForce,
  successor: inForce ? null : issuer.successor,
  above,
  parentKnown: true,
});

function resolveOne(
  body: Organisation,
  parent: ResolvedIssuer | null,
  directory: IssuerDirectory,
  date: string | null,
): ResolvedIssuer {
  const above = parent === null ? [] : [...parent.above, parent.code];
  const match = listed(body, directory, date, parent?.code ?? null);
  if (match !== null)
    return fromList(match, match.issuer.parent === null && match.issuer.level === 'province' ? [] : above);
  const name = officialCapitals(body, directory);
  return {
    code: `${parent?.code ?? UNKNOWN_PARENT}/${bare(name).replace(/ /gu, '-')}`,
    name,
    level: body.kind === 'area' ? areaLevel(body, directory, date) : body.kind,
    listed: false,
    inForce: true,
    successor: null,
    above,
    parentKnown: parent?.parentKnown ?? false,
  };
}

/** Names of people's areas have a capital in every word; names of offices in the first, and after `và`, `,` and `-`. */
function officialCapitals(body: Organisation, directory: IssuerDirectory): string {
  if (body.kind === 'area') {
    const name = isCapitals(body.name) ? titleCase(body.name) : body.name;
    return `${body.type.charAt(0).toUpperCase()}${body.type.slice(1)} ${name}`;
  }
  const { department, capital } = fieldWords(directory.vocabulary);
  const [head = '', ...rest] = body.name.split(' ');
  const field = directory.fields.get(keyOf(rest.join(' ')));
  if (fold(head) === fold(department) && field !== undefined) return `${department} ${field}`;
  return isCapitals(body.name)
    ? officeCase(body.name, departmentWords(fold(body.name), directory.vocabulary)?.length ?? 0, capital)
    : `${head.charAt(0).toUpperCase()}${body.name.slice(1)}`;
}

const titleCase = (text: string): string =>
  text.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());

/** `kindLength`: letters of the words that say what kind of office it is. */
function officeCase(text: string, kindLength: number, capital: RegExp): string {
  const lower = text.toLowerCase();
  const kind = lower.slice(0, kindLength);
  const raised = lower.slice(kind.length).replace(capital, (letter) => letter.toUpperCase());
  const whole = `${kind}${raised}`;
  return `${whole.charAt(0).toUpperCase()}${whole.slice(1)}`;
}
