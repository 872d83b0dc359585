/**
 * Labels that stand more than once in a form (`Tổng số hồ sơ TTHC đã giải quyết xong` under three groups) name an indicator only
 * together with the group that they stand under. Here such rows are doubted when their group is not plain.
 */
import type { Alignment } from '../catalogue/align.js';
import { normaliseStt } from '../catalogue/stt.js';
import { fold } from '../text/normalise.js';
import type { Form } from './recognise.js';
import type { FormRow } from './segments.js';

/** Indices of rows whose label is shared by other indicators of the form and whose group the rows around do not settle. */
export function doubtfulNamesakes(form: Form, rows: readonly FormRow[], { rows: aligned }: Alignment): Set<number> {
  const rowOf = new Map<number, number>();
  aligned.forEach(({ indicator }, row) => {
    if (indicator !== null) rowOf.set(indicator, row);
  });
  const byId = new Map(form.indicators.map(({ indicator }, at) => [indicator.id, at]));
  const namesakes = groupByLabel(form);

  const parentOf = (at: number): number | null => {
    const parent = form.indicators[at]?.indicator.parent;
    return parent == null ? null : (byId.get(parent) ?? null);
  };
  const isNamed = (at: number): boolean => {
    const row = rowOf.get(at);
    return row !== undefined && aligned[row]?.label.agreement !== 'other';
  };
  /** The row that opens the group which `row` stands in; rows one level deeper than the group are passed over. */
  const headOf = (row: number, parent: number): number | null => {
    for (let above = row - 1; above >= 0; above -= 1) {
      const at = aligned[above]?.indicator ?? null;
      if (at !== null && parentOf(at) === parent) continue;
      if (at === null && isDeeper(rows[above], form.indicators[parent]?.indicator.stt ?? '')) continue;
      return above;
    }
    return null;
  };
  const isSettled = (at: number): boolean => {
    const row = rowOf.get(at);
    const parent = parentOf(at);
    if (row === undefined) return false;
    if (parent === null) return true;
    const head = headOf(row, parent);
    if (rowOf.has(parent)) return head === rowOf.get(parent) && isNamed(parent);
    // The group's own row was left out: it may not be that another group's heading, unknown here, stands in its place.
    return head !== null && aligned[head]?.indicator != null;
  };

  const doubtful = new Set<number>();
  for (const group of namesakes) {
    for (const at of group) {
      const row = rowOf.get(at);
      const parent = parentOf(at);
      if (row === undefined || parent === null) continue;
      const alone = rowOf.has(parent) || group.every((other) => other === at || isSettled(other));
      if (!isSettled(at) || !alone) doubtful.add(row);
    }
  }
  return doubtful;
}

/** Indices of the indicators that share their label, a list a label; labels that stand once are left out. */
function groupByLabel(form: Form): number[][] {
  const groups = new Map<string, number[]>();
  form.indicators.forEach(({ indicator }, at) => {
    const label = fold(indicator.label);
    groups.set(label, [...(groups.get(label) ?? []), at]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}

/** A row without an indicator that its STT puts below a group with STT `group`. */
function isDeeper(row: FormRow | undefined, group: string): boolean {
  const stt = normaliseStt(row?.stt ?? '');
  return stt !== null && stt.split('.').length > group.split('.').length;
}
