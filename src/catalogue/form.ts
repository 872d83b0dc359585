/** A form of a catalogue with its labels ready for comparison. */
import type { LabelKey } from './label.js';
import type { Catalogue, Indicator } from './model.js';

export interface FormIndicator {
  readonly indicator: Indicator;
  readonly key: LabelKey;
}

export interface Form {
  readonly form: string;
  readonly titleKey: LabelKey;
  /** In printed order. */
  readonly indicators: readonly FormIndicator[];
}

/** The forms of a catalogue, in its order. */
export function formsOf(catalogue: Catalogue, key: (label: string) => LabelKey): Form[] {
  const forms = new Map<string, { title: string; indicators: FormIndicator[] }>();
  for (const indicator of catalogue.indicators) {
    const form = forms.get(indicator.form) ?? { title: indicator.formTitle, indicators: [] };
    form.indicators.push({ indicator, key: key(indicator.label) });
    forms.set(indicator.form, form);
  }
  return [...forms].map(([form, { title, indicators }]) => ({ form, titleKey: key(title), indicators }));
}
