/**
 * A row is an indicator of its group only where the group's own row heads it. Labels that stand more than once in a form (`Tổng số
 * hồ sơ TTHC đã giải quyết xong` under three groups) hang on that altogether; any other label is doubted when a heading that the
 * catalogue does not know stands between its group and it, or when it has no ordinal that agrees and another row heads it.
 */
import type { Alignment } from '../catalogue/align.js';
import type { Form } from '../catalogue/form.js';
import { normaliseStt } from '../catalogue/stt.js';
import { fold } from '../text/normalise.js';
import type { FormRow } from './segments.js';

/** Indices of rows whose group the rows around do not settle. */
export function doubtfulGroups(
  form: Form,
  rows: readonly FormRow[],
  { rows: aligned }: Alignment,
  isNamed: (row: number) => boolean,
): Set<number> {
  const rowOf = new Map<number, number>();
  aligned.forEach(({ indicator }, row) => {
    if (indicator !== null) rowOf.set(indicator, row);
  });
  const byId = new Map(form.indicators.map(({ indicator }, at) => [indicator.id, at]));
  const parents = form.indicators.map(({ indicator }) =>
    indicator.parent === null ? null : (byId.get(indicator.parent) ?? null),
  );
  const levelOf = (at: number): number => levels(form.indicators[at]?.indicator.stt ?? '') ?? 0;

  /** A row of no indicator between the group's row and this one whose STT puts it beside or above the group. */
  const isCutOff = (row: number, parent: number): boolean => {
    const head = rowOf.get(parent);
    if (head === undefined || head > row) return false;
    for (let between = head + 1; between < row; between += 1) {
      const level = levels(rows[between]?.stt ?? '');
      if (aligned[between]?.indicator === null && level !== null && level <= levelOf(parent)) return true;
    }
    return false;
  };
  /** The row that opens the group which `row` stands in: brothers and rows one level deeper than the group are passed over. */
  const headOf = (row: number, parent: number): number | null => {
    for (let above = row - 1; above >= 0; above -= 1) {
      const at = aligned[above]?.indicator ?? null;
      const deeper = at === null && (levels(rows[above]?.stt ?? '') ?? 0) > levelOf(parent);
      if (!deeper && (at === null || parents[at] !== parent)) return above;
    }
    return null;
  };
  /** The title of the form: it may stand over the table. */
  const isSection = (at: number): boolean => form.indicators[at]?.indicator.kind === 'section';
  /** The group's row stands over it and says its name; or was left out, and what stands there is known to be another's. */
  const isSettled = (at: number): boolean => {
    const row = rowOf.get(at);
    const parent = parents[at] ?? null;
    if (row === undefined) return false;
    if (parent === null) return true;
    const head = headOf(row, parent);
    if (head === null) return false;
    const own = rowOf.get(parent);
    return own === undefined ? aligned[head]?.indicator !== null : head === own && isNamed(own);
  };

  const isPartOf = (at: number, whole: number): boolean => {
    for (let up = parents[at] ?? null; up !== null; up = parents[up] ?? null) if (up === whole) return true;
    return false;
  };
  /** The nearest indicator over `row` that is no part of `parent`. */
  const aboveParts = (row: number, parent: number): number | null => {
    for (let above = row - 1; above >= 0; above -= 1) {
      const at = aligned[above]?.indicator ?? null;
      if (at !== null && !isPartOf(at, parent)) return at;
    }
    return null;
  };
  /** Without an ordinal of its own a row is a part of what heads it, and that must be its indicator's parent. */
  const isAnothersPart = (row: number, parent: number): boolean =>
    aligned[row]?.stt !== 'agrees' && !isSection(parent) && aboveParts(row, parent) !== parent;

  const doubtful = new Set<number>();
  for (const [at, row] of rowOf) {
    const parent = parents[at] ?? null;
    if (parent !== null && (isCutOff(row, parent) || isAnothersPart(row, parent))) doubtful.add(row);
  }
  for (const group of namesakes(form)) {
    for (const at of group) {
      const row = rowOf.get(at);
      const parent = parents[at] ?? null;
      if (row === undefined || parent === null) continue;
      const others = rowOf.has(parent) || group.every((other) => other === at || isSettled(other));
      if (!isSettled(at) || !others) doubtful.add(row);
    }
  }
  return doubtful;
}

/** Indices of the indicators that share their label, a list a label; labels that stand once are left out. */
function namesakes(form: Form): number[][] {
  const groups = new Map<string, number[]>();
  form.indicators.forEach(({ indicator }, at) => {
    const label = fold(indicator.label);
    groups.set(label, [...(groups.get(label) ?? []), at]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}

/** How many levels a printed STT has; null when it is none. */
function levels(stt: string): number | null {
  const ordinal = normaliseStt(stt);
  return ordinal === null ? null : ordinal.split('.').length;
}
