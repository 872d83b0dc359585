/** `w:tbl` -> a table of the flow: rows and cells that are there in the chosen state of the text. */

import { fillOf } from '../colours.js';
import { DIGIT_SIZE } from '../digits.js';
import { child, childrenNamed, integer, onOff, valOf, type XmlElement } from '../xml/element.js';
import { chosenContent } from './alternates.js';
import { isChange, isGone, isLeftOut, markOf, noticeLeftOut, propertiesOf } from './changes.js';
import type { Story } from './context.js';
import { controlContent, doubtBlocks } from './controls.js';
import { cellRules, isDrawn, isLayout, readBorders } from './layout.js';
import { type CellLook, eachParagraph, type FlowBlock, type FlowTable, isBlank } from './model.js';
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
      cells: readCells(element.children, story, changed || mark !== null).map((cell) =>
        isFlat(properties) ? { ...cell, own: { ...cell.own, doubts: [...cell.own.doubts, DIGIT_SIZE] } } : cell,
      ),
    },
  ];
}

/** Twentieths of a point (5 pt): a row that may be no higher shows a strip of its digits. */
const LOWEST_ROW = 100;

function isFlat(properties: XmlElement | undefined): boolean {
  const height = child(properties, 'w:trHeight')?.attributes;
  return height?.['w:hRule'] === 'exact' && (integer(height['w:val']) ?? LOWEST_ROW) < LOWEST_ROW;
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
        for (const cell of cells) doubtBlocks(element, cell.blocks, story);
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
  if (mark !== null || child(properties, 'w:cellMerge') !== undefined) doubtChange(blocks);
  return [
    {
      columnSpan: Math.max(integer(valOf(properties, 'w:gridSpan')) ?? 1, 1),
      vertical: mergeOf(properties, 'w:vMerge') ?? trackedMerge(properties, story),
      horizontal: mergeOf(properties, 'w:hMerge'),
      blocks,
      own: lookOf(properties, blocks),
      rules: cellRules(child(properties, 'w:tcBorders')),
    },
  ];
}

/** A line drawn from corner to corner strikes what is written in the cell. */
function lookOf(properties: XmlElement | undefined, blocks: readonly FlowBlock[]): CellLook {
  const borders = child(properties, 'w:tcBorders');
  const crossed = ['w:tl2br', 'w:tr2bl'].some((name) => isDrawn(child(borders, name)));
  return {
    fill: fillOf(child(properties, 'w:shd')) ?? null,
    ink: crossed ? ['border'] : [],
    doubts: crossed && !isBlank(blocks) ? ['struck-text'] : [],
  };
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
