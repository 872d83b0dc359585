/** Documents whose XML was changed at random: each is read, or refused for a named reason, and its tables stay whole. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zip } from '../../../fixtures/make/docx/zip.js';
import { readDocx } from '../../../src/read/docx/read.js';
import { DEFAULT_READ_OPTIONS } from '../../../src/read/limits.js';
import { budgeted } from '../../support/budget.js';
import { ct, docxEntries, p, pt, r, rt, tbl, tc, tr } from '../../support/docx.js';
import { isWhole } from '../../support/whole-tables.js';

const field = `<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"><w:ffData><w:textInput/></w:ffData></w:fldChar></w:r>${r('<w:instrText> =SUM(ABOVE) </w:instrText>')}${r('<w:fldChar w:fldCharType="separate"/>')}${rt('12')}${r('<w:fldChar w:fldCharType="end"/>')}`;
const BODY = [
  pt('Biểu mẫu 1'),
  tbl([
    tr([ct('1', '<w:vMerge w:val="restart"/>'), ct('Số hồ sơ', '<w:gridSpan w:val="2"/>'), tc(p(field))]),
    tr([
      ct('', '<w:vMerge/>'),
      tc(p(rt('12') + rt('5', '<w:vertAlign w:val="subscript"/><w:sz w:val="2"/>'))),
      ct('7'),
    ]),
    tr([tc(tbl([tr([ct('9')])]) + p('')), ct('', '<w:gridSpan w:val="3"/>')], '<w:gridBefore w:val="1"/>'),
  ]),
  p(`<w:ins w:id="1">${rt('a')}</w:ins><w:del w:id="2">${r('<w:delText>b</w:delText>')}</w:del>`),
  p(`<w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>${rt('c')}</w:sdtContent></w:sdt>`),
].join('');
const entries = docxEntries({ body: BODY });
const NAME = 'word/document.xml';
const XML = new TextDecoder().decode(entries[NAME]);
/** Places where a tag begins. */
const TAGS = [...XML.matchAll(/</g)].map(({ index }) => index);

type Edit = (xml: string) => string;
const tagAt = (xml: string, place: number): { start: number; end: number } => {
  const start = xml.indexOf('<', Math.min(place, xml.length - 1));
  return { start, end: xml.indexOf('>', start) + 1 };
};
const place = fc.constantFrom(...TAGS);
const cut: fc.Arbitrary<Edit> = place.map((at) => (xml) => {
  const { start, end } = tagAt(xml, at);
  return start < 0 || end === 0 ? xml : xml.slice(0, start) + xml.slice(end);
});
const twice: fc.Arbitrary<Edit> = place.map((at) => (xml) => {
  const { start, end } = tagAt(xml, at);
  return start < 0 || end === 0 ? xml : xml.slice(0, end) + xml.slice(start);
});
const value: fc.Arbitrary<Edit> = fc
  .tuple(fc.constantFrom('-1', '0', '99999999999', 'x', '511', 'continue', 'none'), fc.nat(40))
  .map(([text, nth]) => (xml) => {
    let seen = -1;
    return xml.replace(/w:val="[^"]*"/g, (own) => {
      seen += 1;
      return seen === nth ? `w:val="${text}"` : own;
    });
  });
const names: fc.Arbitrary<Edit> = fc
  .tuple(
    fc.constantFrom('w:p', 'w:tc', 'w:tr', 'w:r', 'w:sdt'),
    fc.constantFrom('w:p', 'w:tc', 'w:tbl', 'w:ins', 'x:y'),
  )
  .map(
    ([from, to]) =>
      (xml) =>
        xml.replaceAll(new RegExp(`(</?)${from}(?=[ >/])`, 'g'), `$1${to}`),
  );

describe('a document whose XML was changed', () => {
  it('is read or refused, and every place of its tables has one cell', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(cut, twice, value, value, names), { minLength: 1, maxLength: 4 }),
        async (edits) => {
          const xml = edits.reduce((text, edit) => edit(text), XML);
          const bytes = zip({ ...entries, [NAME]: xml });
          const read = await readDocx(bytes, DEFAULT_READ_OPTIONS);
          if (read.ok) for (const table of read.value.tables) expect(isWhole(table)).toBe(true);
          else expect(read.failure.reason).toMatch(/^[a-z-]+$/);
        },
      ),
      { numRuns: budgeted(200) },
    );
  });

  it('or whose file has another byte, is read or refused', { timeout: 120_000 }, async () => {
    const whole = zip(entries);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = whole.slice();
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const read = await readDocx(bytes, DEFAULT_READ_OPTIONS);
        if (!read.ok) expect(read.failure.reason).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: budgeted(150) },
    );
  });
});
