import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cardOf } from '../../../src/check/across/card.js';
import { numberKey } from '../../../src/check/across/report-number.js';
import { byRank, datesAgree, type Submission } from '../../../src/check/across/submission.js';
import { familiesOf } from '../../../src/check/across/versions.js';
import { observation, report } from '../../support/reports.js';

/** Rows that agree in most values, so that some pairs are alike and some are not. */
const values = fc.array(fc.constantFrom('1', '1', '1', '1', '1', '2'), { minLength: 10, maxLength: 12 });
const one = fc.record({
  number: fc.constantFrom('22/BC', '022/BC', '23/BC', null),
  date: fc.constantFrom('2022-06-20', '2022-06-21', '2022-06', '2022', '2023', null),
  values,
});

function submission(
  { number, date, values: of }: { number: string | null; date: string | null; values: string[] },
  at: number,
): Submission {
  const observations = of.map((value, row) => observation({ indicatorId: `I.${row}`, value }));
  const letterhead = { ...report('').letterhead, number, date };
  const card = cardOf(report(`${at}`, { letterhead, observations }));
  return { sent: { sourceFile: `${at}`, card }, body: null, head: card.head };
}

/** Whether two submissions are one report, told by comparing them. */
function isRendition(a: Submission, b: Submission, rowsOf: (of: Submission) => readonly string[]): boolean {
  const { number: x, date: from } = a.head;
  const { number: y, date: to } = b.head;
  if (from !== null && to !== null && !datesAgree(from, to)) return false;
  if (x !== null && y !== null) return numberKey(x) === numberKey(y);
  const [left, right] = [rowsOf(a), rowsOf(b)];
  const common = Math.min(left.length, right.length);
  return left.slice(0, common).filter((value, at) => value === right[at]).length >= 0.9 * common;
}

it('versions are those that a comparison with every submission before gives', () => {
  fc.assert(
    fc.property(fc.array(one, { maxLength: 14 }), (all) => {
      const submissions = all.map(submission);
      const rows = new Map(submissions.map((of, at) => [of, all[at]?.values ?? []]));
      const expected: Submission[][] = [];
      for (const next of [...submissions].sort(byRank)) {
        const version = expected.find((known) => known.some((of) => isRendition(of, next, (it) => rows.get(it) ?? [])));
        if (version === undefined) expected.push([next]);
        else version.push(next);
      }
      const found = familiesOf(submissions).flatMap((family) => family.flatMap((step) => step.versions));
      const files = (versions: readonly (readonly Submission[])[]): string[] =>
        versions.map((version) => version.map(({ sent }) => sent.sourceFile).join(' ')).sort();
      expect(files(found)).toEqual(files(expected));
    }),
    { numRuns: 300 },
  );
});
