/** The marks of footnotes and endnotes as printed: counted in the order of their references (ISO/IEC 29500-1, 17.11). */
import { eachParagraph, type FlowBlock, type NoteType } from './flow/model.js';
import { formatNumber } from './numbering/format.js';
import { descend, integer, valOf, type XmlElement } from './xml/element.js';

/** Word's own, where the document says nothing (17.11.17, 17.11.18). */
const DEFAULT_FORMAT: Readonly<Record<NoteType, string>> = { footnote: 'decimal', endnote: 'lowerRoman' };

/** Label of every referenced note, under `footnote-<id>` or `endnote-<id>`. `sources`: settings, then sections; the first that says it wins. */
export function noteLabels(
  body: readonly FlowBlock[],
  sources: readonly (XmlElement | undefined)[],
): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const counts = { footnote: first('footnote', sources), endnote: first('endnote', sources) };
  const formats = { footnote: format('footnote', sources), endnote: format('endnote', sources) };
  eachParagraph(body, (paragraph) => {
    for (const piece of paragraph.pieces) {
      if (piece.kind !== 'note') continue;
      const key = `${piece.type}-${piece.id}`;
      if (labels.has(key)) continue;
      if (piece.customLabel !== null) labels.set(key, piece.customLabel);
      else {
        const count = counts[piece.type];
        counts[piece.type] += 1;
        labels.set(key, formatNumber(count, formats[piece.type], undefined) ?? String(count));
      }
    }
  });
  return labels;
}

function said(type: NoteType, name: string, sources: readonly (XmlElement | undefined)[]): string | undefined {
  for (const source of sources) {
    const value = valOf(descend(source, `w:${type}Pr`), name);
    if (value !== undefined) return value;
  }
  return undefined;
}

const first = (type: NoteType, sources: readonly (XmlElement | undefined)[]): number =>
  integer(said(type, 'w:numStart', sources)) ?? 1;

const format = (type: NoteType, sources: readonly (XmlElement | undefined)[]): string =>
  said(type, 'w:numFmt', sources) ?? DEFAULT_FORMAT[type];
