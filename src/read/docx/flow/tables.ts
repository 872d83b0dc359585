/** `w:tbl` -> a table of the flow: rows and cells that are there in the chosen state of the text. */
import { child, childrenNamed, integer, onOff, valOf, type XmlElement } from '../xml/element.js';
import { chosenContent } from './alternates.js';
import { isChange, isGone, isLeftOut, markOf, noticeLeftOut, propertiesOf } from './changes.js';
import type { Story } from './context.js';
import { controlContent, doubtHint } from './controls.js';
import { cellRules, isLayout, readBorders } from './layout.js';
import { eachParagraph, type FlowBlock, type FlowTable } from './model.js';
import { type RawCell, type RawRow, squared } from './squared.js';

/** Null when no row of the table is there (all were deleted). */
export function readTable(element: XmlElement, story: Story, changed: boolean): FlowTable | null {
  const properties = propertiesOf(element, 'w:tblPr', story.tracked);
  const rows = readRows(element.children, story, changed);
  if (rows.length === 0) return null;
  const borders = readBorders(properties, story.styles.tableProperties(valOf(properties, 'w:tblStyle')));
  const widths = childrenNamed(child(element, 'w:tblGrid'), 'w:gridCol').map(
    (column) => integer(column.attributes['w:w']) ?? 0,
  );
  const grid = squared(rows, widths);
  const cells = rows.flatMap((row) => row.cells.map((cell) => cell.rules));
  return { kind: 'table', ...grid, layout: isLayout(grid, borders, cells) };
}

function readRows(content: readonly XmlElement[], story: Story, changed: boolean): RawRow[] {
  return content.flatMap((element): RawRow[] => {
    if (isChange(element)) {
      if (!isLeftOut(element, story.tracked)) return readRows(element.children, story, true);
      noticeLeftOut(element, story);
      return [];
    }
    switch (element.name) {
      case 'w:tr':
        return readRow(element, story, changed);
      case 'w:sdt':
        // The hint of a control around rows is the prompt for further ones, not their text.
        return readRows(controlContent(element), story, changed);
      case 'w:customXml':
        return readRows(element.children, story, changed);
      case 'mc:AlternateContent':
        return readRows(chosenContent(element), story, changed);
      default:
        return [];
    }
  });
}

function readRow(element: XmlElement, story: Story, changed: boolean): RawRow[] {
  const mark = markOf(child(element, 'w:trPr'), 'w:ins', 'w:del');
  const properties = propertiesOf(element, 'w:trPr', story.tracked);
  if (isGone(mark, story.tracked)) {
    noticeLeftOut(element, story);
    return [];
  }
  if (onOff(properties, 'w:hidden') === true) return [];
  return [
    {
      header: onOff(properties, 'w:tblHeader') ?? false,
      before: Math.max(integer(valOf(properties, 'w:gridBefore')) ?? 0, 0),
      after: Math.max(integer(valOf(properties, 'w:gridAfter')) ?? 0, 0),
      cells: readCells(element.children, story, changed || mark !== null),
    },
  ];
}

function readCells(content: readonly XmlElement[], story: Story, changed: boolean): RawCell[] {
  return content.flatMap((element): RawCell[] => {
    if (isChange(element)) {
      if (!isLeftOut(element, story.tracked)) return readCells(element.children, story, true);
      noticeLeftOut(element, story);
      return [];
    }
    switch (element.name) {
      case 'w:tc':
        return readCell(element, story, changed);
      case 'w:sdt': {
        const cells = readCells(controlContent(element), story, changed);
        for (const cell of cells) doubtHint(element, cell.blocks);
        return cells;
      }
      case 'w:customXml':
        return readCells(element.children, story, changed);
      case 'mc:AlternateContent':
        return readCells(chosenContent(element), story, changed);
      default:
        return [];
    }
  });
}

function readCell(element: XmlElement, story: Story, changed: boolean): RawCell[] {
  const mark = markOf(child(element, 'w:tcPr'), 'w:cellIns', 'w:cellDel');
  if (isGone(mark, story.tracked)) {
    noticeLeftOut(element, story);
    return [];
  }
  const properties = propertiesOf(element, 'w:tcPr', story.tracked);
  const blocks = story.blocks(element.children, changed);
  if (mark !== null) doubtChange(blocks);
  return [
    {
      columnSpan: Math.max(integer(valOf(properties, 'w:gridSpan')) ?? 1, 1),
      vertical: mergeOf(properties, 'w:vMerge') ?? trackedMerge(properties, story),
      horizontal: mergeOf(properties, 'w:hMerge'),
      blocks,
      rules: cellRules(child(properties, 'w:tcBorders')),
    },
  ];
}

function mergeOf(properties: XmlElement | undefined, name: string): FlowMerge {
  const merge = child(properties, name);
  if (merge === undefined) return null;
  return merge.attributes['w:val'] === 'restart' ? 'restart' : 'continue';
}

type FlowMerge = 'restart' | 'continue' | null;

/** A merge that is itself a tracked change (17.13.5.2). */
function trackedMerge(properties: XmlElement | undefined, story: Story): FlowMerge {
  const merge = child(properties, 'w:cellMerge');
  const state = merge?.attributes[story.tracked === 'final' ? 'w:vMerge' : 'w:vMergeOrig'];
  if (state === undefined) return null;
  return state === 'rest' ? 'restart' : 'continue';
}

function doubtChange(blocks: readonly FlowBlock[]): void {
  eachParagraph(blocks, (paragraph) => paragraph.doubts.add('unresolved-change'));
}
