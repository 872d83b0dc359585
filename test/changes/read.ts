/** The one place where the measure touches the program: a file's bytes to what the program read in them. */

import { DEFAULT_READ_OPTIONS } from '../../src/read/limits.js';
import { workOn } from '../../src/work/unit.js';
import { catalogues } from '../support/catalogues.js';

export interface ReadValue {
  readonly id: string;
  readonly accepted: boolean;
  /** Canonical; '' for none. */
  readonly value: string;
  readonly catalogueValue: string;
  /** All that the row prints, cell by cell. */
  readonly printed: readonly string[];
  readonly reasons: readonly string[];
}

export interface ReadReport {
  /** Why it could not be read; null when it was. */
  readonly failure: string | null;
  readonly values: readonly ReadValue[];
  /** What rows print that are no indicator, cell by cell. */
  readonly unmapped: readonly (readonly string[])[];
  readonly head: {
    readonly issuerCode: string;
    readonly issuer: string;
    readonly issuerLevel: string;
    readonly number: string;
    readonly date: string;
    readonly period: string;
    /** Kind of a body that is no office of the lists; '' where the program tells none. */
    readonly kind: string;
  };
  readonly figures: readonly {
    readonly value: string;
    readonly raw: string;
    readonly unit: string;
    readonly role: string;
    readonly qualifier: string;
    readonly accepted: boolean;
    readonly sentence: string;
  }[];
  readonly findings: readonly { readonly rule: string; readonly indicatorId: string; readonly text: string }[];
}

const set = await catalogues();

export async function readReport(bytes: Uint8Array): Promise<ReadReport> {
  const { report } = await workOn(bytes, set, DEFAULT_READ_OPTIONS);
  const { letterhead } = report;
  return {
    failure: report.failure?.reason ?? null,
    values: report.observations.map((one) => ({
      id: one.indicatorId,
      accepted: one.status === 'accepted',
      value: one.value ?? '',
      catalogueValue: one.valueCatalogueUnit ?? '',
      printed: [one.sttPrinted, one.label, one.unit, one.valueRaw, one.note],
      reasons: one.reasons,
    })),
    unmapped: report.unmapped.map((row) => [row.stt, row.label, row.unit, row.valueRaw, row.note]),
    head: {
      issuerCode: letterhead.issuerCode ?? '',
      issuer: letterhead.issuer ?? '',
      issuerLevel: letterhead.issuerLevel ?? '',
      number: letterhead.number ?? '',
      date: letterhead.date ?? '',
      period: letterhead.period ?? '',
      kind: kindOf(letterhead),
    },
    figures: report.figures.map((one) => ({
      value: one.value ?? '',
      raw: one.valueRaw,
      unit: one.unit,
      role: one.role,
      qualifier: one.qualifier ?? '',
      accepted: one.status === 'accepted',
      sentence: one.sentence,
    })),
    findings: report.findings.map(({ rule, indicatorId, message }) => ({
      rule,
      indicatorId: indicatorId ?? '',
      text: message.en,
    })),
  };
}

/** The field that says what kind of body a head is of: told by programs of part 7 on, absent before. */
function kindOf(letterhead: object): string {
  const kind: unknown = Reflect.get(letterhead, 'issuerKind') ?? Reflect.get(letterhead, 'kind');
  return typeof kind === 'string' ? kind : '';
}
