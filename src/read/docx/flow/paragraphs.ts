/** `w:p` -> a paragraph of the flow, and the text boxes that are anchored in it. */
import type { ParagraphLook } from '../styles.js';
import { child, valOf, type XmlElement } from '../xml/element.js';
import { isGone, markOf, propertiesOf } from './changes.js';
import type { Line } from './characters.js';
import type { Story } from './context.js';
import type { FlowBlock, FlowParagraph, NumberingUse } from './model.js';
import { readInline } from './runs.js';
import { inReadingOrder } from './shapes.js';

export interface ReadParagraph {
  readonly paragraph: FlowParagraph;
  /** Text boxes: read after the paragraph. */
  readonly after: readonly FlowBlock[];
  /** The paragraph mark is gone: its text belongs to the next paragraph. */
  readonly joinsNext: boolean;
  /** A change that nobody has accepted or rejected took the mark away. */
  readonly markChanged: boolean;
}

const ALIGN = new Map<string, FlowParagraph['align']>([
  ['left', 'left'],
  ['start', 'left'],
  ['right', 'right'],
  ['end', 'right'],
  ['center', 'center'],
  ['both', 'justify'],
  ['distribute', 'justify'],
]);

/** Outline levels 0–5 are headings 1–6; deeper ones and 9 (body text) are none. */
const HEADINGS = 6;

const DEEPEST_LIST_LEVEL = 8;

export function readParagraph(element: XmlElement, story: Story, changed: boolean): ReadParagraph {
  const properties = propertiesOf(element, 'w:pPr', story.tracked);
  const styleId = valOf(properties, 'w:pStyle') ?? story.styles.defaultParagraph;
  const style = story.styles.paragraph(styleId);
  const own = story.looks.paragraph(properties);
  const section = child(child(element, 'w:pPr'), 'w:sectPr');
  if (section !== undefined) story.section(section);

  const markProperties = child(child(element, 'w:pPr'), 'w:rPr');
  const mark = story.looks.run(markProperties, styleId);

  const line: Line = { pieces: [], boxes: [], doubts: new Set(), ink: new Set() };
  readInline(
    element.children.filter((each) => each.name !== 'w:pPr'),
    line,
    story,
    styleId,
    changed,
  );

  if (line.boxes.length > 0) line.ink.add('text-box');
  if (child(properties, 'w:framePr') !== undefined && !isDropCap(properties)) line.ink.add('frame');
  const markChanged =
    isGone(markOf(markProperties, 'w:ins', 'w:del'), story.tracked) ||
    isGone(markOf(markProperties, 'w:moveTo', 'w:moveFrom'), story.tracked);

  const outline = own.outline ?? style.outline;
  // A paragraph whose mark and text are hidden is not there at all, and is not counted either.
  const vanished = mark.look.hidden === true && line.pieces.length === 0;
  return {
    paragraph: {
      kind: 'paragraph',
      pieces: line.pieces,
      level: outline === undefined || outline >= HEADINGS ? null : outline + 1,
      align: ALIGN.get(own.align ?? style.align ?? '') ?? null,
      numbering: vanished ? null : numberingOf(own, styleId, story),
      markFormat: mark.format,
      doubts: line.doubts,
      ink: line.ink,
      fill: (own.fill === undefined ? style.fill : own.fill) ?? null,
    },
    after: inReadingOrder(line.boxes).flatMap((box) => box.blocks),
    joinsNext: isDropCap(properties) || markChanged,
    markChanged,
  };
}

/** A large first letter stands in a paragraph of its own before the one that it begins (17.3.1.11). */
const isDropCap = (properties: XmlElement | undefined): boolean =>
  ['drop', 'margin'].includes(child(properties, 'w:framePr')?.attributes['w:dropCap'] ?? '');

/** The list that a paragraph is in: its own, else its style's (17.9.18, 17.9.23). */
function numberingOf(own: ParagraphLook, styleId: string | undefined, story: Story): NumberingUse | null {
  const style = story.styles.paragraph(styleId);
  const numId = own.numId ?? style.numId;
  // List 0 takes a paragraph out of its style's list.
  if (numId === undefined || numId === '0') return null;
  const fromStyle = (): number | undefined => {
    for (const id of story.styles.lineage(styleId)) {
      const level = story.levelOfStyle(numId, id);
      if (level !== undefined) return level;
    }
    return style.numLevel;
  };
  const level = own.numLevel ?? (own.numId === undefined ? fromStyle() : undefined) ?? 0;
  return { numId, level: Math.min(Math.max(level, 0), DEEPEST_LIST_LEVEL) };
}
