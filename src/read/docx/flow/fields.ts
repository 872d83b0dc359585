/**
 * Fields: what Word computed and prints is their result; their instruction is not text (ISO/IEC 29500-1, 17.16).
 */
import { child, childrenNamed, integer, isOn, onOff, valOf, type XmlElement } from '../xml/element.js';

interface OpenField {
  part: 'instruction' | 'result';
  instruction: string;
  /** Marked as not computed since something changed. */
  readonly dirty: boolean;
}

/** What a `w:fldChar` says. */
export interface FieldMark {
  /** The text of a form field. */
  readonly text?: string;
  /** A form field begins. */
  readonly isForm?: boolean;
  /** The instruction of a field that ended without a result. */
  readonly withoutResult?: string;
  /** A field ended whose result is said to be out of date. */
  readonly outdated?: boolean;
}

/** A field whose result should stand in the text and was never computed: `=SUM(ABOVE)`, a merge field. */
const PRINTS_A_RESULT = /^\s*(=|(REF|MERGEFIELD|DOCPROPERTY|DOCVARIABLE|LINK|IF|SEQ|QUOTE)(?![A-Za-z]))/i;

/** `element`: a `w:fldChar` or `w:fldSimple`. */
export const isDirty = (element: XmlElement): boolean => isOn(element.attributes['w:dirty'] ?? 'false');

export const printsAResult = (instruction: string): boolean => PRINTS_A_RESULT.test(instruction);

/** The state of complex fields while a story is read in order. */
export class Fields {
  readonly #open: OpenField[] = [];
  /** Open fields whose instruction is being read. */
  #instructions = 0;
  readonly #unmatched: ReadonlySet<XmlElement>;
  readonly #updates: boolean;

  /**
   * `leftOut` tells the elements of the story that tracked changes leave out; `updates`: all fields are to be computed when the
   * document is opened.
   */
  constructor(story: XmlElement, leftOut: (element: XmlElement) => boolean, updates: boolean) {
    this.#unmatched = unmatchedBegins(story, leftOut);
    this.#updates = updates;
  }

  /** What is read now is printed: it stands in no field's instruction. */
  get printing(): boolean {
    return this.#instructions === 0;
  }

  instruction(text: string): void {
    const field = this.#open.at(-1);
    if (field?.part === 'instruction') field.instruction += text;
  }

  character(element: XmlElement): FieldMark {
    switch (element.attributes['w:fldCharType']) {
      case 'begin': {
        if (this.#unmatched.has(element)) return {};
        const form = this.printing ? child(element, 'w:ffData') : undefined;
        const text = formFieldText(form);
        this.#open.push({ part: 'instruction', instruction: '', dirty: isDirty(element) });
        this.#instructions += 1;
        return { ...(text !== undefined && { text }), ...(form !== undefined && { isForm: true }) };
      }
      case 'separate': {
        const field = this.#open.at(-1);
        if (field?.part === 'instruction') {
          field.part = 'result';
          this.#instructions -= 1;
        }
        return {};
      }
      case 'end': {
        const field = this.#open.pop();
        if (field?.part === 'instruction') this.#instructions -= 1;
        if (field === undefined || !this.printing || !printsAResult(field.instruction)) return {};
        return field.part === 'instruction'
          ? { withoutResult: field.instruction.trim() }
          : { outdated: field.dirty || this.#updates };
      }
      default:
        return {};
    }
  }
}

/** A form's check box or chosen entry, which has no result of its own. */
function formFieldText(data: XmlElement | undefined): string | undefined {
  const box = child(data, 'w:checkBox');
  if (box !== undefined) return (onOff(box, 'w:checked') ?? onOff(box, 'w:default')) ? '☒' : '☐';
  const list = child(data, 'w:ddList');
  if (list === undefined) return undefined;
  const chosen = integer(valOf(list, 'w:result')) ?? integer(valOf(list, 'w:default')) ?? 0;
  return childrenNamed(list, 'w:listEntry')[chosen]?.attributes['w:val'];
}

/** A field that never ends would swallow the rest of the document: such a beginning is not one. */
function unmatchedBegins(story: XmlElement, leftOut: (element: XmlElement) => boolean): ReadonlySet<XmlElement> {
  const open: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    if (element.name === 'w:fldChar') {
      const type = element.attributes['w:fldCharType'];
      if (type === 'begin') open.push(element);
      else if (type === 'end') open.pop();
    }
    for (const each of element.children) if (!leftOut(each)) visit(each);
  };
  visit(story);
  return new Set(open);
}
