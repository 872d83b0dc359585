/** A paragraph of the flow -> its text as the document model has it, and what is to be said of it. */
import type { NoteMark } from '../../model/document.js';
import type { TextDoubt } from './doubts.js';
import type { FlowParagraph } from './flow/model.js';
import { symbolText } from './symbols.js';
import { finish, MARK, withLineFeeds } from './text.js';

export interface Content {
  readonly text: string;
  readonly marks: readonly NoteMark[];
  /** All visible letters are bold (italic). */
  readonly bold: boolean;
  readonly italic: boolean;
  /** Rule ids, sorted. */
  readonly doubts: readonly TextDoubt[];
  /** Pictures in it, as indices in the list of pictures. */
  readonly pictures: readonly number[];
}

/** A paragraph with something in it, and the pictures in it: where captions are looked for. */
export type Printed = Pick<Content, 'text' | 'pictures'>;

/** Key of a note, in one namespace for footnotes and endnotes. */
export const noteKey = (type: 'footnote' | 'endnote', id: string): string => `${type}-${id}`;

/** Rule id of a symbol that has no Unicode character: it is left out. */
const LOST_SYMBOL = 'unreadable-symbol';

/** `notes`: place in the list of notes, by key; the mark of a note that is not in it prints nothing. */
export function contentOf(paragraph: FlowParagraph, notes: ReadonlyMap<string, number>): Content {
  const pictures: number[] = [];
  const marked: number[] = [];
  let raw = '';
  let lost = false;
  /** Letters, blanks not counted. */
  let visible = 0;
  let bold = 0;
  let italic = 0;
  for (const piece of paragraph.pieces) {
    switch (piece.kind) {
      case 'break':
        raw += '\n';
        break;
      case 'picture':
        pictures.push(piece.picture);
        break;
      case 'note': {
        const note = notes.get(noteKey(piece.type, piece.id));
        if (note === undefined) break;
        marked.push(note);
        raw += MARK;
        break;
      }
      default: {
        const written = piece.kind === 'text' ? withLineFeeds(piece.text) : symbolText(piece.font, piece.char);
        if (written === null) {
          lost = true;
          break;
        }
        raw += written.replaceAll(MARK, '');
        const letters = written.replace(/\s/gu, '').length;
        visible += letters;
        if (piece.format.bold) bold += letters;
        if (piece.format.italic) italic += letters;
      }
    }
  }
  const { text, marks } = finish(raw);
  return {
    text,
    marks: marked.length === 0 ? NONE : marks.map((at, place) => ({ at, note: marked[place] ?? 0 })),
    bold: visible > 0 && bold === visible,
    italic: visible > 0 && italic === visible,
    doubts: doubtsOf(paragraph, lost),
    pictures,
  };
}

const NONE: readonly never[] = [];

function doubtsOf(paragraph: FlowParagraph, lost: boolean): readonly TextDoubt[] {
  if (paragraph.doubts.size === 0) return lost ? [LOST_SYMBOL] : NONE;
  const doubts = [...paragraph.doubts].sort();
  return lost && !paragraph.doubts.has(LOST_SYMBOL) ? [...doubts, LOST_SYMBOL] : doubts;
}
