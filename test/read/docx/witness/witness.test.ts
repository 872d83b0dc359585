import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Difference } from '../../../../src/read/docx/witness/compare.js';
import { explain, holdsOf } from '../../../../src/read/docx/witness/explain.js';
import { readWithWitness } from '../../../../src/read/docx/witness/read.js';
import { DEFAULT_READ_OPTIONS } from '../../../../src/read/limits.js';
import { abstractNum, ct, type DocxParts, docx, listed, num, p, r, rt, t, tbl, tc, tr } from '../../../support/docx.js';
import { FORMS, inForm } from '../../../support/docx-forms.js';
import { meantDocument } from '../../../support/docx-generator.js';
import { FIXTURES } from '../../../support/truth.js';

async function differences(source: DocxParts | Uint8Array): Promise<readonly Difference[]> {
  const bytes = source instanceof Uint8Array ? source : docx(source);
  const read = await readWithWitness(bytes, DEFAULT_READ_OPTIONS);
  if (!read.ok) throw new Error(read.failure.reason);
  return read.value;
}

const unexplained = (list: readonly Difference[]): readonly Difference[] =>
  list.filter(({ explanations }) => explanations.length === 0);

const REPORTS = ['reports', 'documents'].flatMap((folder) =>
  readdirSync(path.join(FIXTURES, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.docx'))
    .map((name) => path.join(folder, name)),
);

describe('mammoth reads as we do, but for what is explained,', () => {
  it.each(REPORTS)('every cell of %s', async (name) => {
    expect(unexplained(await differences(new Uint8Array(readFileSync(path.join(FIXTURES, name)))))).toEqual([]);
  });

  it('every cell of generated documents', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(meantDocument(), async ({ docx: parts }) => {
        expect(unexplained(await differences(parts))).toEqual([]);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  it.each(Object.entries(FORMS))('every cell of a report in this form: %s', { timeout: 30_000 }, async (_, rewrite) => {
    const report = new Uint8Array(
      readFileSync(path.join(FIXTURES, 'reports/Năm 2022/Báo cáo CCHC 6 tháng - Hậu Giang.docx')),
    );
    expect(unexplained(await differences(inForm(report, rewrite)))).toEqual([]);
  });
});

describe('a difference has its place, both texts and its explanation', () => {
  const numbering = abstractNum(0, [{ text: '%1.' }]) + num(1, 0);

  it.each<[string, DocxParts, Partial<Difference>]>([
    [
      'an automatic number',
      { body: tbl([tr([ct('TT'), tc(listed('Số văn bản', 1))])]), numbering },
      { column: 2, ours: '1. Số văn bản', theirs: 'Số văn bản', explanations: ['automatic-number'] },
    ],
    [
      'a simple field',
      { body: tbl([tr([ct('TT'), tc(p(`<w:fldSimple w:instr="=SUM(ABOVE)">${rt('12')}</w:fldSimple>`))])]) },
      { ours: '12', theirs: '', explanations: ['simple-field'] },
    ],
    [
      'hidden text',
      { body: tbl([tr([tc(p(rt('12') + rt('7', '<w:vanish/>')))])]) },
      { ours: '12', theirs: '127', explanations: ['hidden-text'] },
    ],
    [
      'the mark of a note',
      {
        body: tbl([tr([tc(p(rt('1.234') + r('<w:footnoteReference w:id="2"/>')))])]),
        footnotes: { 2: p(rt('ước')) },
      },
      { ours: '1.234', theirs: '1.234[1]', explanations: ['note-mark'] },
    ],
    [
      'raised digits',
      { body: tbl([tr([tc(p(rt('1.234') + rt('2', '<w:vertAlign w:val="superscript"/>')))])]) },
      { ours: '1.234²', theirs: '1.2342', explanations: ['raised-digit'] },
    ],
  ])('%s', async (_, parts, expected) => {
    expect(await differences(parts)).toEqual([
      {
        table: 1,
        row: 1,
        column: 1,
        ...expected,
        ...('column' in expected ? {} : { column: expected.ours === '12' && expected.theirs === '' ? 2 : 1 }),
      },
    ]);
  });

  it('but breaks that mammoth drops are none', async () => {
    expect(await differences({ body: tbl([tr([tc(p(r(`${t('a')}<w:cr/>${t('b')}`)))])]) })).toEqual([]);
  });
});

describe('what nothing explains', () => {
  const all = holdsOf('<w:numPr/><w:fldSimple/><w:vanish/><w:sym/><w:footnoteReference/><w:rFonts w:ascii=".VnTime"/>');

  it.each([
    ['12', '13'],
    ['1.234', '12.34'],
    ['Số văn bản', 'Số hồ sơ'],
    ['', '5'],
  ])('%j is not %j, whatever the file holds', (ours, theirs) => {
    expect(explain(ours, theirs, holdsOf(''))).toEqual([]);
    if (ours !== '') expect(explain(ours, theirs, { ...all, hiddenText: false, symbols: false })).toEqual([]);
  });
});
