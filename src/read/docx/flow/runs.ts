/** The runs of a paragraph -> pieces: what is printed of them. */
import { finding } from '../../../model/finding.js';
import { child, isOn, type XmlElement } from '../xml/element.js';
import { chosenContent } from './alternates.js';
import { hasText, isChange, isLeftOut, propertiesOf, withoutLeftOut } from './changes.js';
import { type Line, pushLines, pushSymbol, pushText } from './characters.js';
import type { Story } from './context.js';
import { controlContent, HINT, showsHint } from './controls.js';
import { printsAResult } from './fields.js';
import { mathText } from './math.js';
import { type Format, type NoteType, PLAIN, plainText } from './model.js';
import { readDrawn } from './shapes.js';

/** Elements whose children stand where they stand. */
const TRANSPARENT = new Set(['w:hyperlink', 'w:smartTag', 'w:customXml', 'w:dir', 'w:bdo']);

export function readInline(
  content: readonly XmlElement[],
  line: Line,
  story: Story,
  paragraphStyle: string | undefined,
  changed: boolean,
): void {
  for (const element of content) readOne(element, line, story, paragraphStyle, changed);
}

function readOne(
  element: XmlElement,
  line: Line,
  story: Story,
  paragraphStyle: string | undefined,
  changed: boolean,
): void {
  const inner = (children: readonly XmlElement[], nowChanged = changed): void =>
    readInline(children, line, story, paragraphStyle, nowChanged);

  if (isChange(element)) {
    if (isLeftOut(element, story.tracked)) {
      if (hasText(element)) line.doubts.add('unresolved-change');
    } else inner(element.children, true);
    return;
  }
  if (TRANSPARENT.has(element.name)) {
    inner(element.children);
    return;
  }
  switch (element.name) {
    case 'w:r':
      readRun(element, line, story, paragraphStyle, changed);
      break;
    case 'w:sdt': {
      const before = line.pieces.length;
      inner(controlContent(element));
      if (showsHint(element) && plainText(line.pieces.slice(before)).trim() !== '') line.doubts.add(HINT);
      break;
    }
    case 'w:fldSimple': {
      const before = line.pieces.length;
      inner(element.children);
      const instruction = element.attributes['w:instr'] ?? '';
      if (line.pieces.length === before && printsAResult(instruction)) withoutResult(instruction.trim(), line, story);
      break;
    }
    case 'mc:AlternateContent':
      inner(chosenContent(element));
      break;
    case 'm:oMath':
    case 'm:oMathPara': {
      const math = withoutLeftOut(element, story.tracked);
      if (math !== element) line.doubts.add('unresolved-change');
      if (story.fields.printing) pushLines(mathText(math), PLAIN, line);
      break;
    }
    case 'w:subDoc':
      story.notice(finding('sub-document', { in: 'document' }));
      break;
    default:
      // An extension that this reader does not know: what it wraps is printed all the same.
      if (hasText(element) && element.name !== 'w:pPr') inner(element.children);
      break;
  }
}

function readRun(
  run: XmlElement,
  line: Line,
  story: Story,
  paragraphStyle: string | undefined,
  changed: boolean,
): void {
  const properties = propertiesOf(run, 'w:rPr', story.tracked);
  const { look, format } = story.looks.run(properties, paragraphStyle);
  const before = line.pieces.length;
  readRunContent(run.children, { line, story, paragraphStyle, changed, format, hidden: look.hidden === true });
  const printed = plainText(line.pieces.slice(before)).trim() !== '';
  if (printed && changed) line.doubts.add('unresolved-change');
  if (printed && look.struck === true) line.doubts.add('struck-text');
}

interface RunState {
  readonly line: Line;
  readonly story: Story;
  readonly paragraphStyle: string | undefined;
  readonly changed: boolean;
  readonly format: Format;
  readonly hidden: boolean;
}

function readRunContent(content: readonly XmlElement[], state: RunState): void {
  const { line, story, format } = state;
  /** The mark that stands in place of a note's number is not text of its own. */
  let customMark = false;
  for (const element of content) {
    const shown = !state.hidden && story.fields.printing;
    switch (element.name) {
      case 'w:fldChar': {
        const { text, withoutResult: instruction } = story.fields.character(element);
        if (text !== undefined && !state.hidden) pushText(text, format, line);
        if (instruction !== undefined) withoutResult(instruction, line, story);
        break;
      }
      case 'w:instrText':
        story.fields.instruction(element.text);
        break;
      case 'w:t':
      case 'w:delText':
        if (shown && !customMark) pushText(element.text, format, line);
        break;
      case 'w:tab':
      case 'w:ptab':
        if (shown) pushText('\t', format, line);
        break;
      case 'w:br':
      case 'w:cr':
        if (shown) line.pieces.push({ kind: 'break' });
        break;
      case 'w:noBreakHyphen':
        if (shown) pushText('-', format, line);
        break;
      case 'w:softHyphen':
        // Not printed, but in a TCVN3 font its code is the letter ư.
        if (shown) pushText('\u00ad', format, line);
        break;
      case 'w:sym':
        if (shown && !customMark) pushSymbol(element.attributes['w:font'], element.attributes['w:char'], format, line);
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        if (!shown) break;
        const type: NoteType = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
        const id = element.attributes['w:id'] ?? '';
        customMark = isOn(element.attributes['w:customMarkFollows'] ?? 'false');
        if (story.hasNote(type, id)) {
          const customLabel = customMark ? textOf(content) : null;
          line.pieces.push({ kind: 'note', type, id, customLabel });
        } else missingNote(story);
        break;
      }
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        if (shown) {
          const drawn = readDrawn(element, story, state.changed);
          for (const picture of drawn.pictures) line.pieces.push({ kind: 'picture', picture });
          line.boxes.push(...drawn.boxes);
        }
        break;
      case 'mc:AlternateContent':
        readRunContent(chosenContent(element), state);
        break;
      case 'w:ruby':
        readInline(child(element, 'w:rubyBase')?.children ?? [], line, story, state.paragraphStyle, state.changed);
        break;
      default:
        break;
    }
  }
}

const textOf = (content: readonly XmlElement[]): string =>
  content
    .map((each) => (each.name === 'w:t' ? each.text : ''))
    .join('')
    .trim();

function withoutResult(instruction: string, line: Line, story: Story): void {
  line.doubts.add('field-without-result');
  story.notice(finding('field-without-result', { in: 'field', instruction }));
}

function missingNote(story: Story): void {
  story.notice(finding('note-missing', {}));
}
