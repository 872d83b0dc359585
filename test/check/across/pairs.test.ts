import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cardOf } from '../../../src/check/across/card.js';
import { belongTogether, fitsOf, halvesOf } from '../../../src/check/across/pairs.js';
import type { Sent } from '../../../src/check/across/submission.js';
import type { Letterhead } from '../../../src/model/report.js';
import { observation, report } from '../../support/reports.js';
import { candidate } from '../support/across.js';

const letterhead = fc.record({
  issuerCode: fc.constantFrom('P63-91', 'P63-93', null),
  period: fc.constantFrom('2022-H1', '2022-Q3', null),
  number: fc.constantFrom('22/BC-UBND', '022 / BC-UBND', '23/BC-UBND', null),
  date: fc.constantFrom('2022-06-20', '2022-06', '2022-07-01', null),
});

const half = fc.record({ letterhead, isBody: fc.boolean() });

function sent(
  {
    letterhead: of,
    isBody,
  }: { letterhead: Pick<Letterhead, 'issuerCode' | 'period' | 'number' | 'date'>; isBody: boolean },
  at: number,
): Sent {
  const candidates = isBody
    ? [candidate('issuer', 'x', 'head')]
    : of.number === null
      ? []
      : [candidate('number', of.number, 'appendix')];
  const whole = { ...report('').letterhead, ...of, candidates };
  const observations = isBody ? [] : [observation()];
  return { sourceFile: `${at}`, card: cardOf(report(`${at}`, { letterhead: whole, observations })) };
}

it('the look-up finds for every appendix what a comparison with every body and every appendix finds', () => {
  fc.assert(
    fc.property(fc.array(half, { maxLength: 12 }), (halves) => {
      const every = halvesOf(halves.map(sent));
      const found = new Map(fitsOf(every).map((fit) => [fit.appendix, fit]));
      const bodies = every.filter(({ part }) => part.kind === 'body');
      const appendices = every.filter(({ part }) => part.kind === 'appendix');
      for (const appendix of appendices) {
        const fitting = bodies.filter((body) => belongTogether(body, appendix));
        const [first] = fitting;
        const fit = found.get(appendix);
        expect(fit?.bodies.map((one) => one.at) ?? []).toEqual(fitting.map((one) => one.at));
        if (first === undefined) continue;
        const rivals = appendices.filter((other) => belongTogether(first, other));
        expect(fit?.appendices.map((one) => one.at)).toEqual(rivals.map((one) => one.at));
      }
    }),
    { numRuns: 200 },
  );
});
