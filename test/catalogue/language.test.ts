/** The tables of the language and of families of reports: what is refused, and that a line is enough to add a word. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCatalogue } from '../../src/catalogue/check.js';
import { compareLabels, labelKeys } from '../../src/catalogue/label.js';
import { familyOf } from '../../src/catalogue/language/family.js';
import { NO_FAMILY, NO_LANGUAGE } from '../../src/catalogue/language/tables.js';
import { vocabularyOf } from '../../src/catalogue/language/vocabulary.js';
import { loadCatalogues } from '../../src/catalogue/load.js';
import { readUnit } from '../../src/numbers/units.js';
import { LANGUAGE, VOCABULARY } from '../support/vocabulary.js';

const faults = async (text: string) =>
  (await checkCatalogue(text, 'mine.csv', LANGUAGE)).map(({ line, column, rule }) => [line, column, rule]);

describe('a table of the language', () => {
  it.each([
    ['a class that is none', 'class,word,as\nnonsense,x,\n', 'class', 'not-one-of'],
    ['a pattern that does not compile', 'name,pattern,case\nline.motto,(,any\n', 'pattern', 'bad-pattern'],
    [
      'a placeholder that stands for nothing',
      'name,pattern,case\nline.motto,{nobody},any\n',
      'pattern',
      'unknown-name',
    ],
    ['an exclusion that does not compile', 'rule,pattern,case,unless_counted\nx,[,any,\n', 'pattern', 'bad-pattern'],
    ['a scale without its power of ten', 'word,class,scale,currency\nvạn,scale,,\n', 'scale', 'scale-not-of-class'],
    ['a noun with a currency', 'word,class,scale,currency\ncây,count,,vnd\n', 'currency', 'currency-not-of-class'],
    ['an effect that is none', 'word,effect,kind,as\nvà,gone,filler,\n', 'effect', 'not-one-of'],
    ['a heading that stands nowhere', 'role,heading,match,kind\nvalue,kết quả,near,result\n', 'match', 'not-one-of'],
    ['a trait that is none', 'concept,class,traits\nx,object,nonsense\n', 'traits', 'not-one-of'],
  ])('with %s is refused', async (_what, text, column, rule) => {
    expect(await faults(text)).toEqual([[2, column, rule]]);
  });

  it('says what a cell may hold', async () => {
    const [found] = await checkCatalogue('word,effect,kind,as\nvà,gone,filler,\n', 'mine.csv', LANGUAGE);
    expect(found?.message.en).toBe(
      '"gone" must be one of: none, decisive, period, same, like, city, own-period, own-place.',
    );
  });

  it('must have every word and pattern that the code asks for', () => {
    const rules = vocabularyOf(NO_LANGUAGE).faults.map(({ rule }) => rule);
    expect(new Set(rules)).toEqual(new Set(['class-missing', 'pattern-missing']));
    expect(vocabularyOf(LANGUAGE.tables).faults).toEqual([]);
  });

  it('makes another word for the same by one line', () => {
    const same = { word: 'chuyên viên', effect: 'same', kind: 'equivalence', as: 'công chức' } as const;
    const agreement = (vocabulary: typeof VOCABULARY) => {
      const key = labelKeys([], vocabulary);
      return compareLabels(key('Số chuyên viên có mặt'), key('Số công chức có mặt')).agreement;
    };
    expect(agreement(VOCABULARY)).not.toBe('same');
    expect(agreement({ ...VOCABULARY, labelWords: [...VOCABULARY.labelWords, same] })).toBe('same');
  });
});

describe('a family of reports', () => {
  const at = <T>(row: T) => ({ file: 'f.csv', line: 2, row });

  it('has no phrase twice, and no id that is no concept', () => {
    const { faults: found } = familyOf('x', {
      ...NO_FAMILY,
      phrases: [at({ phrase: 'cây', concept: 'tree' }), at({ phrase: 'cây', concept: 'tree' })],
    });
    expect(found.map(({ column, rule }) => [column, rule])).toEqual([
      ['phrase', 'duplicate-phrase'],
      ['concept', 'unknown-concept'],
      ['concept', 'unknown-concept'],
    ]);
  });
});

describe('a folder of the user’s', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'từ '));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const put = async (name: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  };
  const INDEX = 'id,file,level,title,family\n';

  it('adds lines to the package’s tables', async () => {
    await put('index.csv', INDEX);
    await put('language/units.csv', 'word,class\ncây,count\n');
    const loaded = await loadCatalogues({ extra: [folder] });
    if (!loaded.ok) throw new Error(loaded.failure.message.en);
    expect(readUnit('Cây', VOCABULARY)).toBeNull();
    expect(readUnit('Cây', loaded.value.vocabulary)?.class).toBe('count');
    expect(readUnit('Hồ sơ', loaded.value.vocabulary)?.class).toBe('count');
  });

  it('can’t name a family that is not there', async () => {
    await put('index.csv', `${INDEX}x,x.csv,commune,X,rung\n`);
    await put('x.csv', 'indicator_id,form,form_title,stt,label,unit,kind\nX.1,1,Một cửa,1,Số lượt,Lượt,count\n');
    const loaded = await loadCatalogues({ extra: [folder] });
    expect(loaded.ok ? '' : loaded.failure.message.en).toContain(
      'index.csv:2: family: there is no folder families/rung',
    );
  });
});
