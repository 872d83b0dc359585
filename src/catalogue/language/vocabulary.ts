/** The tables of the language as a vocabulary: patterns written out and compiled, every name that the code asks for there. Pure. */
import type { ClassWord, Vocabulary } from '../../text/vocabulary.js';
import { PATTERN_NAMES, WORD_CLASSES, type WordClass } from '../../text/vocabulary-names.js';
import { type CatalogueFault, fault } from '../fault.js';
import type { LanguageTables, Placed } from './tables.js';

/** The tables of a language as they were read, and what they are compiled to. */
export interface Language {
  readonly tables: LanguageTables;
  readonly vocabulary: Vocabulary;
}

/** `{document}` in a pattern: any word of that class, or the pattern of that name. */
const PLACEHOLDER = /\{([a-z][a-z.-]*)\}/gu;

/** The vocabulary, and what is wrong with the tables. A later row for a pattern stands in place of an earlier one. */
export function vocabularyOf(tables: LanguageTables): {
  readonly vocabulary: Vocabulary;
  readonly faults: readonly CatalogueFault[];
} {
  const faults: CatalogueFault[] = [];
  const sources = sourcesOf(tables);
  const compile = ({ file, line }: Placed<unknown>, text: string, letterCase: 'any' | 'exact'): RegExp => {
    const { pattern, fault: found } = compiled(text, letterCase, sources, { file, line });
    if (found !== null) faults.push(found);
    return pattern;
  };
  const patterns = new Map(
    tables.patterns.map((placed) => [placed.row.name, compile(placed, placed.row.pattern, placed.row.case)]),
  );
  const vocabulary: Vocabulary = {
    words: wordsByClass(tables),
    patterns: new Map(PATTERN_NAMES.flatMap((name) => named(patterns, name))),
    units: tables.units.map(({ row }) => row),
    labelWords: tables['label-words'].map(({ row: { word, effect, kind, as } }) => ({ word, effect, kind, as })),
    scopeWords: tables['scope-words'].map(({ row: { words, effect, kind } }) => ({ words, effect, kind })),
    headings: tables.headings.map(({ row: { role, heading, match } }) => ({ role, heading, match })),
    exclusions: tables.exclusions.map((placed) => ({
      rule: placed.row.rule,
      pattern: compile(placed, placed.row.pattern, placed.row.case),
      ...placesOf(placed.row.where, tables),
      unlessCounted: placed.row.unless_counted,
    })),
    qualifiers: tables.qualifiers.map((placed) => ({
      qualifier: placed.row.qualifier,
      side: placed.row.side,
      pattern: compile(placed, placed.row.pattern, 'exact'),
    })),
  };
  return { vocabulary, faults: [...faults, ...unitFaults(tables), ...namesMissing(vocabulary)] };
}

const named = <N extends string>(patterns: ReadonlyMap<string, RegExp>, name: N): [N, RegExp][] => {
  const found = patterns.get(name);
  return found === undefined ? [] : [[name, found]];
};

function wordsByClass({ words }: LanguageTables): ReadonlyMap<WordClass, readonly ClassWord[]> {
  const classes = new Map<WordClass, ClassWord[]>();
  for (const { row } of words) {
    classes.set(row.class, [...(classes.get(row.class) ?? []), { word: row.word, as: row.as }]);
  }
  return classes;
}

/** What each placeholder stands for. */
function sourcesOf({ patterns, words }: LanguageTables): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  for (const { row } of words) {
    const before = sources.get(row.class);
    sources.set(row.class, before === undefined ? literal(row.word) : `${before}|${literal(row.word)}`);
  }
  for (const { row } of patterns) sources.set(row.name, row.pattern);
  return sources;
}

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

/** A pattern that can't match, in place of one that is no pattern. */
const NEVER = /(?!)/u;

function compiled(
  text: string,
  letterCase: 'any' | 'exact',
  sources: ReadonlyMap<string, string>,
  place: { readonly file: string; readonly line: number },
): { readonly pattern: RegExp; readonly fault: CatalogueFault | null } {
  const unknown = [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name).find((name) => !sources.has(name));
  if (unknown !== undefined) {
    const vi = `không có lớp từ hay mẫu nào tên ${unknown}.`;
    const en = `there is no class of words and no pattern named ${unknown}.`;
    return { pattern: NEVER, fault: fault({ ...place, column: 'pattern' }, 'unknown-name', vi, en) };
  }
  const source = text.replace(PLACEHOLDER, (_all, name: string) => sources.get(name) ?? '');
  try {
    return { pattern: new RegExp(source, letterCase === 'any' ? 'iu' : 'u'), fault: null };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const vi = `không phải là biểu thức chính quy hợp lệ: ${why}.`;
    const en = `is no valid regular expression: ${why}.`;
    return { pattern: NEVER, fault: fault({ ...place, column: 'pattern' }, 'bad-pattern', vi, en) };
  }
}

/** The column `where`: words and signs with blanks between; a class in braces stands for the first words of its phrases. */
function placesOf(where: string, { words }: LanguageTables): { words: string[]; signs: string[] } {
  const items = where.split(' ').filter((item) => item !== '');
  const classes = items.flatMap((item) => /^\{(.+)\}$/u.exec(item)?.[1] ?? []);
  const firsts = words.flatMap(({ row }) => (classes.includes(row.class) ? [row.word.split(' ')[0] ?? ''] : []));
  return {
    words: firsts.map((word) => word.toLowerCase()),
    signs: items.filter((item) => !/^\{.+\}$/u.test(item)).map((sign) => sign.toLowerCase()),
  };
}

function unitFaults({ units }: LanguageTables): CatalogueFault[] {
  return units.flatMap(({ file, line, row }) => {
    const scaled = row.class === 'scale' || row.class === 'money';
    const paid = row.class === 'currency' || row.class === 'money';
    return [
      ...(scaled === (row.scale !== null)
        ? []
        : [
            fault(
              { file, line, column: 'scale' },
              'scale-not-of-class',
              'chỉ loại scale và money có lũy thừa của mười, và bắt buộc phải có.',
              'scale and money have a power of ten, and no other class has one.',
            ),
          ]),
      ...(paid === (row.currency !== null)
        ? []
        : [
            fault(
              { file, line, column: 'currency' },
              'currency-not-of-class',
              'chỉ loại currency và money có mã tiền tệ, và bắt buộc phải có.',
              'currency and money have the code of a currency, and no other class has one.',
            ),
          ]),
    ];
  });
}

/** Words and patterns that the code asks for and no table has. */
function namesMissing({ words, patterns }: Vocabulary): CatalogueFault[] {
  const place = (file: string, column: string) => ({ file, line: null, column });
  return [
    ...WORD_CLASSES.filter((name) => !words.has(name)).map((name) =>
      fault(place('words.csv', 'class'), 'class-missing', `thiếu lớp từ ${name}.`, `the class ${name} has no word.`),
    ),
    ...PATTERN_NAMES.filter((name) => !patterns.has(name)).map((name) =>
      fault(place('patterns.csv', 'name'), 'pattern-missing', `thiếu mẫu ${name}.`, `the pattern ${name} is missing.`),
    ),
  ];
}
