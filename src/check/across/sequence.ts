/** In which order the versions of a report follow one another, as far as their dates and numbers tell. */
import { byCodePoint } from '../../model/order.js';
import { ordinalOf } from './report-number.js';
import { isWholeDate, type Version } from './submission.js';

/** Versions of which it is not known which is the newer; the last stands for them. Mostly one alone. */
export interface Step {
  readonly versions: readonly Version[];
  /** Why there are several: they have the same date and other numbers, or there is nothing to order them by. */
  readonly why: 'same-date' | 'unknown' | null;
}

/** A version with what it is ordered by. */
interface Placed {
  readonly version: Version;
  readonly date: string | null;
  readonly number: string;
  /** `22` of `22/BC-UBND`. */
  readonly ordinal: number | null;
  readonly sha256: string;
}

/** The steps of a report with forms, oldest first. The later date is the newer; without dates the higher number. */
export function stepsOf(versions: readonly Version[]): Step[] {
  const placed = versions.map(placedOf);
  const dated = placed.filter(({ date }) => date !== null);
  const undated = placed.filter(({ date }) => date === null);
  if (undated.length === 0) return inSteps(dated.sort(byDate));
  return stepsByOrdinal(placed) ?? withUnplaced(inSteps(dated.sort(byDate)), undated);
}

function placedOf(version: Version): Placed {
  const number = version.map(({ head }) => head.number).find((one) => one !== null) ?? null;
  return {
    version,
    date: version.map(({ head }) => head.date).find(isWholeDate) ?? null,
    number: number ?? '',
    ordinal: ordinalOf(number),
    sha256: version[0]?.sent.card.sha256 ?? '',
  };
}

const byName = (a: Placed, b: Placed): number => byCodePoint(a.number, b.number) || byCodePoint(a.sha256, b.sha256);
const byDate = (a: Placed, b: Placed): number => byCodePoint(a.date ?? '', b.date ?? '') || byName(a, b);

/** By ordinal where every version has one, and the dates that are known do not contradict; else null. */
function stepsByOrdinal(placed: readonly Placed[]): Step[] | null {
  const ordinals = new Map(placed.flatMap((one) => (one.ordinal === null ? [] : [[one, one.ordinal] as const])));
  if (ordinals.size < placed.length) return null;
  const place = (one: Placed): number => ordinals.get(one) ?? 0;
  const sorted = [...placed].sort((a, b) => place(a) - place(b) || byDate(a, b));
  const dates = sorted.flatMap(({ date }) => date ?? []);
  if (dates.some((date, at) => date < (dates[at - 1] ?? date))) return null;
  return inSteps(sorted);
}

/** Versions of one date are one step, with all between them; so are those of one ordinal where a date is missing. */
function inSteps(sorted: readonly Placed[]): Step[] {
  const lastOfDate = new Map(sorted.map(({ date }, at) => [date, at]));
  const lastOfOrdinal = new Map(sorted.map(({ ordinal }, at) => [ordinal, at]));
  const steps: Placed[][] = [];
  let reach = -1;
  sorted.forEach((one, at) => {
    const last = steps.at(-1);
    if (last !== undefined && at <= reach) last.push(one);
    else steps.push([one]);
    const until = one.date === null ? lastOfOrdinal.get(one.ordinal) : lastOfDate.get(one.date);
    reach = Math.max(reach, until ?? at);
  });
  return steps.map(stepOf);
}

/** What has neither date nor place may be the newest: it stands beside the last of the others. */
function withUnplaced(steps: readonly Step[], unplaced: readonly Placed[]): Step[] {
  const last = (steps.at(-1)?.versions ?? []).map(placedOf);
  return [...steps.slice(0, -1), stepOf([...last, ...unplaced])];
}

function stepOf(placed: readonly Placed[]): Step {
  const versions = [...placed].sort(byDate).map(({ version }) => version);
  if (placed.length === 1) return { versions, why: null };
  const isOneDay = placed.every(({ date }) => date !== null && date === placed[0]?.date);
  return { versions, why: isOneDay ? 'same-date' : 'unknown' };
}
