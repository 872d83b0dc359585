/** Finding numbers that state no fact: the one pass over a sentence's words leaves no rule out that could match. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exclusions } from '../../src/numbers/prose/exclusions.js';
import { isRankAfter } from '../../src/numbers/prose/qualifiers.js';
import { readDocx } from '../../src/read/docx/read.js';
import { DEFAULT_READ_OPTIONS } from '../../src/read/limits.js';
import { type Vocabulary, wordsOf } from '../../src/text/vocabulary.js';
import { FIXTURES } from '../support/truth.js';
import { VOCABULARY } from '../support/vocabulary.js';

/** The same rules, each tried on every sentence. */
const ONE_BY_ONE: Vocabulary = {
  ...VOCABULARY,
  exclusions: VOCABULARY.exclusions.map((rule) => ({ ...rule, words: [], signs: [] })),
};

const spans = (sentence: string, vocabulary: Vocabulary) =>
  exclusions(sentence, (at) => isRankAfter(sentence.slice(0, at), vocabulary), vocabulary);

/** Words that rules begin with, words that stand around their numbers, and signs. */
const WORDS = [
  ...(['account', 'article', 'document', 'division', 'place', 'label', 'called-by-number', 'model'] as const).flatMap(
    (name) => wordsOf(VOCABULARY, name),
  ),
  ...'điện thoại|hotline|đường dây nóng|fax|ngày|tháng|năm|quý|qúy|tuần|từ|đến hết|vào|lễ|lúc|giờ|phút|mức độ|cấp độ|mức'.split(
    '|',
  ),
  ...'trong vòng|chậm nhất|không quá|dưới|trên|chính quyền|liên thông|cả|cấp|cửa|tại chỗ|rõ|không|xếp thứ|thứ|hồ sơ|%'.split(
    '|',
  ),
];
const NUMBERS =
  '3|05|12|48|248|35 m2|123456789|1022|2022|2021-2025|1.234|4,5|0912 345 678|1900 1234|1.012096|248/KH-UBND|60/2021/NĐ-CP|15/6/2022|24/7|4.0|8:30|8h30|TCVN 9001|Covid-19|30a|IPv6|[12]|(2)|4G|www.a.vn|a@b.vn|2022-06-15'.split(
    '|',
  );
/** Whole examples of rules whose parts hardly meet by chance. */
const EXAMPLES =
  'mức độ 3, 4|cấp độ 3|trong vòng 15 ngày|chậm nhất 02 giờ|từ 70% đến dưới 100%|chính quyền 2 cấp|cả 4 cấp|mô hình 4 lớp|1 cửa|“3 không”|4 tại chỗ'.split(
    '|',
  );
const SIGNS = [' ', ' ', ' ', ' ', ', ', '; ', ': ', '. ', ' và ', '-', ' – ', '/', '“', '”', "'", '(', ')', ''];

const sentence = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
        { weight: 3, arbitrary: fc.constantFrom(...NUMBERS) },
        { weight: 1, arbitrary: fc.constantFrom(...EXAMPLES) },
        { weight: 1, arbitrary: fc.constantFrom('I', 'IV', 'Đồng Nai', 'UBND tỉnh', 'bộ') },
      ),
      fc.constantFrom(...SIGNS),
      fc.constantFrom('as is', 'capitals', 'capital'),
    ),
    { minLength: 1, maxLength: 9 },
  )
  .map((parts) =>
    parts
      .map(([text, sign, how]) => {
        if (how === 'capitals') return text.toUpperCase() + sign;
        return (how === 'capital' ? text.charAt(0).toUpperCase() + text.slice(1) : text) + sign;
      })
      .join(''),
  );

describe('exclusions', () => {
  it('are those that every rule finds by itself, on sentences made of the rules’ own words', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(sentence, (text) => {
        const found = spans(text, VOCABULARY);
        for (const { rule } of found) seen.add(rule);
        expect(found).toEqual(spans(text, ONE_BY_ONE));
      }),
      { numRuns: 4000, seed: 11 },
    );
    // The sentences are worth something: nearly every rule found its number in one of them.
    const rules = new Set(VOCABULARY.exclusions.map(({ rule }) => rule));
    expect([...rules].filter((rule) => !seen.has(rule))).toEqual([]);
  });

  it('are the same in the prose of the fixtures', async () => {
    const files = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /(?:reports|documents)\/.*\.docx$/u.test(name),
    );
    let found = 0;
    for (const file of files) {
      const read = await readDocx(new Uint8Array(readFileSync(join(FIXTURES, file))), DEFAULT_READ_OPTIONS);
      if (!read.ok) throw new Error(`${file}: ${read.failure.reason}`);
      for (const block of read.value.blocks) {
        if (block.kind !== 'paragraph') continue;
        const own = spans(block.text, VOCABULARY);
        found += own.length;
        expect(own).toEqual(spans(block.text, ONE_BY_ONE));
      }
    }
    expect(found).toBeGreaterThan(100);
  });

  it('has nothing to find in a sentence without a digit', () => {
    expect(spans('Thực hiện Nghị quyết của quý IV.', VOCABULARY)).toEqual([]);
  });
});
