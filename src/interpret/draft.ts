/** The forms of a report of an unknown template, as they are printed: what a catalogue is drafted from. Pure. */
import type { DraftForm, DraftRow } from '../catalogue/draft.js';
import type { CatalogueSet } from '../catalogue/model.js';
import { normaliseStt } from '../catalogue/stt.js';
import type { Document } from '../model/document.js';
import type { SourceFacts } from '../model/reading.js';
import { fold } from '../text/normalise.js';
import { onceFor, patternOf, type Vocabulary } from '../text/vocabulary.js';
import { interpret } from './interpret.js';
import { readingOf } from './reading.js';

const draftWords = onceFor((vocabulary) => ({
  /** `Biểu mẫu 3`, `Phụ lục II`; groups: the number, what follows it. */
  number: patternOf(vocabulary, 'form.number-or-appendix'),
  /** The same as it stands in a printed line. */
  printed: patternOf(vocabulary, 'form.printed-number'),
}));

/**
 * The rows that `interpret` finds in form-like tables when it knows no catalogue. A table without a form number of its own
 * whose STT go on is a piece of the form before it.
 */
export function draftForms(document: Document, set: CatalogueSet): DraftForm[] {
  const source: SourceFacts = { sha256: '', type: document.type, bytes: 0 };
  const reading = readingOf(document, source, set.vocabulary);
  const { unmapped } = interpret(reading, { ...set, catalogues: [], maps: [] });
  const titlesOf = (table: number): readonly string[] => reading.tables[table - 1]?.titles ?? [];
  const forms: { form: string | null; title: string; rows: DraftRow[]; table: number }[] = [];
  for (const { place, stt, label, unit, valueRaw: value } of unmapped) {
    const last = forms.at(-1);
    const row = { stt, label, unit, value };
    const above = titlesOf(place.table);
    if (last !== undefined && (last.table === place.table || goesOn(above, stt, set.vocabulary))) {
      last.rows.push(row);
      last.table = place.table;
    } else {
      forms.push({ ...nameOf(above, set.vocabulary), rows: [row], table: place.table });
    }
  }
  return forms.map(({ form, title, rows }) => ({ form, title, rows }));
}

/** No form begins here: no number above the table, and its first STT is not a first one. */
function goesOn(titles: readonly string[], stt: string, vocabulary: Vocabulary): boolean {
  const numbered = titles.some((title) => draftWords(vocabulary).number.test(fold(title)));
  return !numbered && !['1', 'I'].includes(normaliseStt(stt) ?? '');
}

/** Number and title from the lines above a table, the nearest first. */
function nameOf(titles: readonly string[], vocabulary: Vocabulary): { form: string | null; title: string } {
  const { number, printed } = draftWords(vocabulary);
  const at = titles.findIndex((line) => number.test(fold(line)));
  const line = titles[at];
  if (line === undefined) return { form: null, title: titles[0] ?? '' };
  const own = line.replace(printed, '').trim();
  return {
    form: number.exec(fold(line))?.[1]?.toUpperCase() ?? null,
    title: own !== '' ? own : (titles[at - 1] ?? ''),
  };
}
