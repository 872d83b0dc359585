/** Counts the automatic numbers of one story in reading order (ISO/IEC 29500-1, 17.9). */
import type { NumberingUse } from '../flow/model.js';
import { LEVELS, type Level, type List, type Lists } from './definitions.js';
import { formatNumber } from './format.js';

export interface ListNumber {
  /** As printed, without what follows it. */
  readonly text: string;
  readonly level: Level;
  /** A format without a known spelling was written as a decimal: its name. */
  readonly unknownFormat: string | null;
}

/** Gives the next number of a list level; null: that level prints nothing. To be called once a numbered paragraph, in order. */
export type Counter = (use: NumberingUse) => ListNumber | null;

export function counterOf(lists: Lists): Counter {
  const counts = new Map<string, (number | undefined)[]>();
  const overridden = new Set<string>();

  return ({ numId, level: at }) => {
    const list = lists(numId);
    const level = list?.levels[at];
    if (list === undefined || level === undefined) return null;
    let values = counts.get(list.abstractId);
    if (values === undefined) {
      values = new Array<number | undefined>(LEVELS).fill(undefined);
      counts.set(list.abstractId, values);
    }

    const fresh = list.startOverrides.get(at);
    const key = `${numId} ${at}`;
    const before = values[at];
    if (fresh !== undefined && !overridden.has(key)) {
      overridden.add(key);
      values[at] = fresh;
    } else {
      values[at] = before === undefined ? level.start : before + 1;
    }
    for (let below = at + 1; below < LEVELS; below += 1) {
      const restart = list.levels[below]?.restart;
      if (restart === undefined || at < restart) values[below] = undefined;
    }
    return print(list, level, values);
  };
}

function print(list: List, level: Level, values: readonly (number | undefined)[]): ListNumber | null {
  let unknownFormat: string | null = null;
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const shown = list.levels[at];
    // A level that has not been used yet shows the number it would begin with.
    const value = values[at] ?? list.startOverrides.get(at) ?? shown?.start ?? 0;
    const format = level.legal ? 'decimal' : (shown?.format ?? 'decimal');
    const written = formatNumber(value, format, shown?.customFormat);
    if (written === null) unknownFormat = format;
    return written ?? String(value);
  });
  return text === '' ? null : { text, level, unknownFormat };
}
