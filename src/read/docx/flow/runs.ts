/** The runs of a paragraph -> pieces: what is printed of them. */
import { finding } from '../../../model/finding.js';
import type { RunLook } from '../styles.js';
import { child, isOn, type XmlElement } from '../xml/element.js';
import { chosenContent } from './alternates.js';
import { hasText, isChange, isLeftOut, propertiesOf, withoutLeftOut } from './changes.js';
import { type Line, pushLines, pushSymbol, pushText } from './characters.js';
import type { Story } from './context.js';
import { controlContent, doubtPieces } from './controls.js';
import { isDirty, printsAResult } from './fields.js';
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
    const before = line.pieces.length;
    inner(element.children);
    if (isReversed(element) && /\d\D*\d/.test(plainText(line.pieces.slice(before)))) line.ink.add('reversed');
    return;
  }
  switch (element.name) {
    case 'w:r':
      readRun(element, line, story, paragraphStyle, changed);
      break;
    case 'w:sdt': {
      const before = line.pieces.length;
      inner(controlContent(element));
      doubtPieces(element, line, before, story);
      break;
    }
    case 'w:fldSimple': {
      const before = line.pieces.length;
      inner(element.children);
      const instruction = element.attributes['w:instr'] ?? '';
      if (line.pieces.length === before && printsAResult(instruction)) withoutResult(instruction.trim(), line, story);
      else if (printsAResult(instruction) && (isDirty(element) || story.updatesFields)) line.doubts.add(OUTDATED);
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
  if (!changed && looksChanged(run, look, paragraphStyle, story)) line.doubts.add('unresolved-change');
}

/** Rule id of a field whose result is said to be out of date. */
const OUTDATED = 'field-outdated';

const NOTHING: XmlElement = { name: '', attributes: {}, children: [], text: '' };

/** Letters that are written from right to left whatever they are (17.3.2.3): 12 prints as 21. */
const isReversed = ({ name, attributes }: XmlElement): boolean => name === 'w:bdo' && attributes['w:val'] === 'rtl';

/** A change that nobody has accepted or rejected made the run hidden or struck, or no longer so (17.13.5.31). */
function looksChanged(run: XmlElement, look: RunLook, paragraphStyle: string | undefined, story: Story): boolean {
  const change = child(child(run, 'w:rPr'), 'w:rPrChange');
  if (change === undefined || !hasText(run)) return false;
  const properties = story.tracked === 'final' ? child(change, 'w:rPr') : child(run, 'w:rPr');
  const other = story.looks.run(properties, paragraphStyle).look;
  return (look.hidden === true) !== (other.hidden === true) || (look.struck === true) !== (other.struck === true);
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
        const { text, isForm, withoutResult: instruction, outdated } = story.fields.character(element);
        if (isForm === true && !state.hidden) line.ink.add('form-field');
        if (outdated === true && !state.hidden) line.doubts.add(OUTDATED);
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
          for (const ink of drawn.ink) line.ink.add(ink);
        }
        break;
      case 'mc:AlternateContent':
        readRunContent(chosenContent(element), state);
        break;
      case 'w:ruby':
        if (hasText(child(element, 'w:rt') ?? NOTHING)) line.ink.add('ruby');
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
