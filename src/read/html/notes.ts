/** Footnotes and endnotes as Word and LibreOffice save them: a link to a block at the end of the page, and one back. */
import type { NoteType } from '../docx/flow/model.js';
import type { HtmlElement } from './dom.js';

export interface NoteName {
  readonly type: NoteType;
  readonly id: string;
}

/** Elements that hold a note; an id on another one is only a place to jump to. */
const HOLDERS = new Set(['div', 'p', 'section', 'aside']);

/** The note that `element` holds; null: it is none. */
export const noteIn = ({ name, attribs }: HtmlElement): NoteName | null =>
  HOLDERS.has(name) ? named(/^(?:(ftn|sdfootnote)|edn|sdendnote)(\d+)$/.exec(attribs.id ?? '')) : null;

/** The note that the link `element` is the mark of; null: it is no mark. */
export const noteMarkedBy = ({ attribs }: HtmlElement): NoteName | null =>
  named(/^#(?:_?(?:(ftn)|edn)(\d+)|(?:(sdfootnote)|sdendnote)(\d+)sym)$/.exec(attribs.href ?? ''));

/** `element` is the link from a note back to its mark: its label, no part of the note's text. */
export const leadsBack = ({ attribs }: HtmlElement): boolean =>
  /^#(?:_(?:ftn|edn)ref\d+|(?:sdfootnote|sdendnote)\d+anc)$/.test(attribs.href ?? '');

function named(match: RegExpExecArray | null): NoteName | null {
  if (match === null) return null;
  const id = match.slice(1).find((group) => /^\d+$/.test(group ?? '')) ?? '';
  return { type: match.slice(1).some((group) => /^(ftn|sdfootnote)$/.test(group ?? '')) ? 'footnote' : 'endnote', id };
}
