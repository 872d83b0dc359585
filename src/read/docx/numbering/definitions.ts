/** numbering.xml: lists, their levels and overrides (ISO/IEC 29500-1, 17.9). */
import { child, childrenNamed, find, integer, onOff, valOf, type XmlElement } from '../xml/element.js';

export interface Level {
  /** First number. */
  readonly start: number;
  readonly format: string;
  /** `w:format` of a custom format (`001, 002, 003, ...`). */
  readonly customFormat: string | undefined;
  /** `%1.%2.`; for a bullet its character. */
  readonly text: string;
  /** 1-based level whose use restarts this one; 0: never; undefined: any higher level. */
  readonly restart: number | undefined;
  /** All levels in `text` are written as decimals. */
  readonly legal: boolean;
  readonly suffix: 'tab' | 'space' | 'nothing';
  /** The paragraph style that uses this level. */
  readonly style: string | undefined;
  readonly properties: XmlElement | undefined;
}

/** One list instance (`w:num`) with everything that it inherits. */
export interface List {
  /** Instances of one abstract list share their counters. */
  readonly abstractId: string;
  readonly levels: readonly (Level | undefined)[];
  /** By level: the number that the level begins with when this instance is first used. */
  readonly startOverrides: ReadonlyMap<number, number>;
}

export type Lists = (numId: string) => List | undefined;

/** Levels that a list can have (17.9.6). */
export const LEVELS = 9;

/** `numberingOf` gives the list instance of a numbering style, which `w:numStyleLink` names. */
export function readLists(root: XmlElement | undefined, numberingOf: (styleId: string) => string | undefined): Lists {
  const abstracts = new Map<string, XmlElement>();
  for (const element of childrenNamed(root, 'w:abstractNum')) {
    const id = element.attributes['w:abstractNumId'];
    if (id !== undefined && !abstracts.has(id)) abstracts.set(id, element);
  }
  const instances = new Map<string, XmlElement>();
  for (const element of childrenNamed(root, 'w:num')) {
    const id = element.attributes['w:numId'];
    if (id !== undefined && !instances.has(id)) instances.set(id, element);
  }

  const resolve = (numId: string, seen: readonly string[]): List | undefined => {
    const instance = instances.get(numId);
    const abstractId = valOf(instance, 'w:abstractNumId');
    const abstract = abstractId === undefined ? undefined : abstracts.get(abstractId);
    if (abstractId === undefined || abstract === undefined || seen.includes(numId)) return undefined;
    const link = valOf(abstract, 'w:numStyleLink');
    const linked = link === undefined ? undefined : numberingOf(link);
    const base =
      linked === undefined
        ? { abstractId, levels: readLevels(abstract), startOverrides: new Map<number, number>() }
        : resolve(linked, [...seen, numId]);
    return base === undefined ? undefined : override(base, childrenNamed(instance, 'w:lvlOverride'));
  };

  const known = new Map<string, List | undefined>();
  return (numId) => {
    if (!known.has(numId)) known.set(numId, resolve(numId, []));
    return known.get(numId);
  };
}

function override(base: List, overrides: readonly XmlElement[]): List {
  const levels = [...base.levels];
  const startOverrides = new Map(base.startOverrides);
  for (const element of overrides) {
    const at = integer(element.attributes['w:ilvl']);
    if (at === undefined || at < 0 || at >= LEVELS) continue;
    const replaced = child(element, 'w:lvl');
    if (replaced !== undefined) levels[at] = readLevel(replaced);
    const start = integer(valOf(element, 'w:startOverride'));
    if (start !== undefined) startOverrides.set(at, start);
  }
  return { abstractId: base.abstractId, levels, startOverrides };
}

function readLevels(abstract: XmlElement): readonly (Level | undefined)[] {
  const levels: (Level | undefined)[] = new Array(LEVELS).fill(undefined);
  childrenNamed(abstract, 'w:lvl').forEach((element, place) => {
    // Some producers leave the index out: the level's place stands for it.
    const at = integer(element.attributes['w:ilvl']) ?? place;
    if (at >= 0 && at < LEVELS) levels[at] ??= readLevel(element);
  });
  return levels;
}

function readLevel(element: XmlElement): Level {
  // A format newer than the 2006 schema stands in an alternative: its first choice is the real one.
  const format = child(element, 'w:numFmt') ?? find(element, 'w:numFmt');
  const suffix = valOf(element, 'w:suff');
  const lvlText = child(element, 'w:lvlText');
  return {
    start: integer(valOf(element, 'w:start')) ?? 0,
    format: format?.attributes['w:val'] ?? 'decimal',
    customFormat: format?.attributes['w:format'],
    text: lvlText?.attributes['w:val'] ?? '',
    restart: integer(valOf(element, 'w:lvlRestart')),
    legal: onOff(element, 'w:isLgl') ?? false,
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    style: valOf(element, 'w:pStyle'),
    properties: child(element, 'w:rPr'),
  };
}
