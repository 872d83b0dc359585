/** Block content of a story -> the flow, in reading order. */
import { finding } from '../../../model/finding.js';
import type { XmlElement } from '../xml/element.js';
import { chosenContent } from './alternates.js';
import { hasText, isChange, isLeftOut, noticeLeftOut } from './changes.js';
import type { Context, Story } from './context.js';
import { controlContent, doubtBlocks, isPlainControl } from './controls.js';
import { Fields } from './fields.js';
import { type FlowBlock, type FlowParagraph, plainText } from './model.js';
import { readParagraph } from './paragraphs.js';
import { readTable } from './tables.js';

/** Reads a story from its root (`w:body`, `w:footnote`, `w:hdr`, …). */
export function readStory(root: XmlElement, context: Context): FlowBlock[] {
  const story: Story = {
    ...context,
    fields: new Fields(root, (element) => isLeftOut(element, context.tracked), context.updatesFields),
    blocks: (content, changed) => readBlocks(content, story, changed),
  };
  return story.blocks(root.children, false);
}

interface Written {
  readonly blocks: FlowBlock[];
  /** A paragraph whose mark is gone, waiting for the one that its text belongs to. */
  waiting: FlowParagraph | null;
  /** The mark of `waiting` went by a tracked change. */
  changed: boolean;
}

function readBlocks(content: readonly XmlElement[], story: Story, changed: boolean): FlowBlock[] {
  const written: Written = { blocks: [], waiting: null, changed: false };
  append(content, written, story, changed);
  settle(written);
  return written.blocks;
}

function append(content: readonly XmlElement[], written: Written, story: Story, changed: boolean): void {
  for (const element of content) {
    if (isChange(element)) {
      if (!isLeftOut(element, story.tracked)) append(element.children, written, story, true);
      else noticeLeftOut(element, story);
      continue;
    }
    switch (element.name) {
      case 'w:p': {
        const { paragraph, after, joinsNext, markChanged } = readParagraph(element, story, changed);
        const first = written.waiting;
        if (first !== null) {
          if (written.changed && isWritten(first) && isWritten(paragraph)) paragraph.doubts.add('unresolved-change');
          for (const piece of paragraph.pieces) first.pieces.push(piece);
          paragraph.pieces = first.pieces;
          for (const doubt of first.doubts) paragraph.doubts.add(doubt);
          for (const ink of first.ink) paragraph.ink.add(ink);
          written.waiting = null;
        }
        if (joinsNext) {
          written.waiting = paragraph;
          written.changed = markChanged;
        } else written.blocks.push(paragraph);
        if (after.length > 0) {
          settle(written);
          written.blocks.push(...after);
        }
        break;
      }
      case 'w:tbl': {
        settle(written);
        const table = readTable(element, story, changed);
        if (table !== null) written.blocks.push(table);
        break;
      }
      case 'w:sdt':
        if (isPlainControl(element)) append(controlContent(element), written, story, changed);
        else {
          settle(written);
          const blocks = story.blocks(controlContent(element), changed);
          doubtBlocks(element, blocks, story);
          written.blocks.push(...blocks);
        }
        break;
      case 'w:customXml':
      case 'w:smartTag':
        append(element.children, written, story, changed);
        break;
      case 'mc:AlternateContent':
        append(chosenContent(element), written, story, changed);
        break;
      case 'm:oMath':
      case 'm:oMathPara':
        settle(written);
        written.blocks.push(
          readParagraph({ name: 'w:p', attributes: {}, children: [element], text: '' }, story, changed).paragraph,
        );
        break;
      case 'w:altChunk':
        importedPart(story);
        break;
      case 'w:sectPr':
        story.section(element);
        break;
      default:
        // An extension that this reader does not know: what it wraps is printed all the same.
        if (hasText(element)) append(element.children, written, story, changed);
        break;
    }
  }
}

const isWritten = ({ pieces }: FlowParagraph): boolean => plainText(pieces).trim() !== '';

/** A paragraph that lost its mark with nothing after it to join stays one, unless nothing is left of it. */
function settle(written: Written): void {
  if (written.waiting !== null && written.waiting.pieces.length > 0) written.blocks.push(written.waiting);
  written.waiting = null;
}

function importedPart(story: Story): void {
  story.notice(finding('alternative-part-not-read', {}));
}
