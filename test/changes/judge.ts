/** Sets what was read against what a change must do. */
import type { Changed, Effect } from './kind.js';
import { folded } from './kinds/vocabulary.js';
import { type Form, isValued, type Line, type Paper } from './paper.js';
import type { ReadReport } from './read.js';

export interface Verdict {
  /** Accepted with what it may not be accepted with: one sentence an indicator. */
  readonly silent: readonly string[];
  /** What stands in no row of the output. */
  readonly lost: readonly string[];
  /** Must be accepted, and is not. */
  readonly doubted: readonly string[];
  readonly accepted: number;
}

const digitsOf = (text: string): string => text.replace(/\D/gu, '');

/** What the row prints in its value's cell, as far as that is text. */
function printed(line: Line, form: Form): string {
  for (let at = 0; at < form.columns.length; ) {
    const key = form.columns[at]?.key ?? '';
    const own = line.cells[key];
    if (key === 'value') return own && !own.missing && own.merge !== 'continue' ? own.text : '';
    at += own?.columns ?? 1;
  }
  return '';
}

export function judge(paper: Paper, changed: Changed, read: ReadReport): Verdict {
  const silent: string[] = [];
  const lost: string[] = [];
  const doubted: string[] = [];
  let accepted = 0;
  const effects = new Map<string, Effect>(
    [...paper.truth].map(([id, value]): [string, Effect] => [id, { must: 'accept', value }]),
  );
  for (const [id, effect] of changed.effects) effects.set(id, effect);
  for (const one of read.values) {
    if (one.accepted) accepted += 1;
    const effect = effects.get(one.id);
    const fault = one.accepted ? faultOf(one.value, one.catalogueValue, effect) : null;
    if (fault !== null) silent.push(`${one.id}: ${fault}; printed ${one.printed.join(' | ')}`);
  }
  for (const [id, effect] of effects) {
    const found = read.values.filter((one) => one.id === id);
    if (effect.must === 'accept' && !found.some((one) => one.accepted)) {
      const why = found[0]?.reasons.join(' ') ?? 'not read';
      doubted.push(`${id}: ${why}`);
    }
  }
  if (read.failure === null) {
    for (const form of paper.forms) {
      for (const line of form.lines)
        if (isValued(line) && isLost(line, form, read)) lost.push(`${line.id}: ${printed(line, form)}`);
    }
    const rows = [...read.values.map((one) => one.printed), ...read.unmapped];
    for (const number of changed.kept ?? []) {
      const digits = digitsOf(number);
      if (digits !== '' && !rows.some((row) => row.some((text) => digitsOf(text).includes(digits)))) lost.push(number);
    }
  }
  return { silent, lost, doubted, accepted };
}

function isLost(line: Line, form: Form, read: ReadReport): boolean {
  const own = printed(line, form);
  if (digitsOf(own) === '' || read.values.some((one) => one.id === line.id)) return false;
  const label = folded(line.cells.label?.text ?? '');
  const rows = [...read.values.map((one) => one.printed), ...read.unmapped];
  return !rows.some((row) =>
    row.some((text) => digitsOf(text).includes(digitsOf(own)) || (label !== '' && folded(text) === label)),
  );
}

/** What is wrong with accepting this; null when it may be. */
function faultOf(value: string, catalogueValue: string, effect: Effect | undefined): string | null {
  if (effect === undefined) return value === '' ? null : `is not in the report, accepted “${value}”`;
  if (effect.must === 'nothing') return `nothing may be accepted, accepted “${value}”`;
  if (value !== effect.value) return `is “${effect.value}”, accepted “${value}”`;
  if (effect.must === 'scaled' && catalogueValue !== effect.catalogue) {
    return `is “${effect.catalogue}” in the catalogue's unit, accepted “${catalogueValue || value}”`;
  }
  return null;
}
