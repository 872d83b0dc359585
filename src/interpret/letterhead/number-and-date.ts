/** The report's own number and date: the places that state them, and the choice. Cited documents are never among them. Pure. */

import { patternOf } from '../../text/vocabulary.js';
import { candidatesOf, chosenOf, contradicting, type Seen, type Source, seenOn } from './candidates.js';
import { withoutCitations } from './citations.js';
import { contradict, datesIn, isWhole } from './date.js';
import { conflicts, type FieldReading, missing } from './field.js';
import { joined, type PrintedLine, together } from './lines.js';
import { isAttachedToReport } from './marks.js';
import { numberIn, sameNumber } from './number.js';
import type { Zones } from './zones.js';

/** The head is the report's own statement; the appendix repeats it; a date can stand above the signature instead. */
const PRECEDENCE: readonly Source[] = ['head', 'appendix', 'signature', 'furniture'];

/** A line of a head is shorter (characters); longer ones are sentences that cite other documents. */
const HEAD_LINE = 140;

export function readNumbers(zones: Zones, header: readonly PrintedLine[]): FieldReading<Seen> {
  const find = (text: string): string[] => {
    const number = numberIn(text, zones.vocabulary);
    return number === null ? [] : [number.value];
  };
  const findOwn = (text: string): string[] => {
    const number = numberIn(text, zones.vocabulary);
    return number === null || isCited(text.slice(0, text.indexOf(number.raw)), zones) ? [] : [number.value];
  };
  const seen = [
    ...inHead(withoutCitations(zones.head), 'head', findOwn),
    ...inAppendices(zones, find),
    ...inHead(withoutCitations(header), 'furniture', findOwn),
  ];
  const isFilled = (one: Seen): boolean => /^\d/u.test(one.value);
  const chosen = chosenOf(seen, PRECEDENCE, isFilled);
  const others = contradicting(seen, chosen, (one, own) => isFilled(one) && !sameNumber(one.value, own.value));
  return {
    seen,
    chosen,
    candidates: candidatesOf('number', seen, chosen, PRECEDENCE),
    findings: [
      ...(chosen === null ? [missing('report-number-missing', seen)] : []),
      ...conflicts('report-number-conflict', chosen, others),
    ],
  };
}

export function readDates(zones: Zones, header: readonly PrintedLine[]): FieldReading<Seen> {
  const find = (text: string): string[] => datesIn(text, zones.vocabulary).map((date) => date.value);
  const findOwn = (text: string): string[] =>
    datesIn(text, zones.vocabulary).flatMap((date) => (isCited(text.slice(0, date.at), zones) ? [] : [date.value]));
  const seen = [
    ...inHead(withoutCitations(zones.head), 'head', findOwn),
    ...inAppendices(zones, find),
    ...aboveSignature(zones),
    ...inHead(withoutCitations(header), 'furniture', findOwn),
  ];
  const chosen = chosenOf(seen, PRECEDENCE, (one) => isWhole(one.value));
  const others = contradicting(seen, chosen, (one, own) => contradict(one.value, own.value));
  return {
    seen,
    chosen,
    candidates: candidatesOf('date', seen, chosen, PRECEDENCE),
    findings: [
      ...(chosen === null ? [missing('report-date-missing', seen)] : []),
      ...conflicts('report-date-conflict', chosen, others),
    ],
  };
}

/** The text before is the name of another document: `Công văn số …`, `Kế hoạch số … ngày …`. */
const isCited = (before: string, { vocabulary }: Zones): boolean =>
  patternOf(vocabulary, 'head.cited-before').test(before);

/** Line by line; only when no line has it, over the lines of a cell (a narrow column breaks `ngày … / năm 2022`). */
function inHead(lines: readonly PrintedLine[], source: Source, find: (text: string) => string[]): Seen[] {
  const short = lines.filter((line) => line.text.length <= HEAD_LINE);
  const single = short.flatMap((line) => find(line.text).map((value) => seenOn(line, source, value)));
  if (single.length > 0) return single;
  return together(short).flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : find(joined(group)).map((value) => seenOn(first, source, value, joined(group)));
  });
}

const inAppendices = (zones: Zones, find: (text: string) => string[]): Seen[] =>
  ownAttachments(zones).flatMap((lines) => {
    const [first] = lines;
    const [value] = find(joined(lines));
    return first === undefined || value === undefined ? [] : [seenOn(first, 'appendix', value, joined(lines))];
  });

/**
 * The notes `(Kèm theo …)` that speak of this report. One that names a letter may be where the template comes from: it
 * counts only when its number has the issuer of the head's.
 */
export function ownAttachments(zones: Zones): (readonly PrintedLine[])[] {
  const own = zones.head.map((line) => numberIn(line.text, line.vocabulary)?.issuer).find((issuer) => issuer != null);
  return zones.appendices
    .map(({ attachedTo }) => attachedTo)
    .filter((lines) => {
      if (lines[0] !== undefined && isAttachedToReport(lines[0])) return true;
      return own !== undefined && numberIn(joined(lines), zones.vocabulary)?.issuer === own;
    });
}

/** Lines before the signature that may hold its date. */
const LINES_ABOVE = 4;
const aboveSignature = (zones: Zones): Seen[] =>
  [...zones.body.slice(-LINES_ABOVE), ...zones.foot]
    // Nothing but place and date: a sentence that names a day has more.
    .filter((line) => patternOf(line.vocabulary, 'date.place-and-date').test(line.text))
    .flatMap((line) => datesIn(line.text, line.vocabulary).map((date) => seenOn(line, 'signature', date.value)));
