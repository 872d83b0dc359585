/** Content controls (`w:sdt`, ISO/IEC 29500-1, 17.5.2): what they hold is text like any other. */

import type { TextDoubt } from '../doubts.js';
import { child, childrenNamed, onOff, type XmlElement } from '../xml/element.js';
import type { Line } from './characters.js';
import type { Story } from './context.js';
import { eachParagraph, type FlowBlock, plainText } from './model.js';

/**
 * Rule id of text that is marked as the hint of a control that nobody filled in (`Click to enter text`). Programs that fill
 * in controls leave the mark often enough: the text stays, and is doubted.
 */
const HINT = 'placeholder-text';

/** Rule id of text that is not what the data hold which the control is bound to: Word shows the data when it opens the file. */
const BOUND = 'bound-data-differs';

/** Controls that stand in a cell to be filled in, in place of a number. */
const FILLED_IN = ['w:text', 'w:dropDownList', 'w:comboBox', 'w:date', 'w:picture', 'w14:checkbox'];

/** Controls that show their data in a form of their own. */
const SHOWN_OTHERWISE = ['w:date', 'w14:checkbox', 'w:picture'];

export const controlContent = (control: XmlElement): readonly XmlElement[] =>
  child(control, 'w:sdtContent')?.children ?? [];

const propertiesOf = (control: XmlElement): XmlElement | undefined => child(control, 'w:sdtPr');

const showsHint = (control: XmlElement): boolean => onOff(propertiesOf(control), 'w:showingPlcHdr') === true;

const isFilledIn = (control: XmlElement): boolean =>
  FILLED_IN.some((name) => child(propertiesOf(control), name) !== undefined);

/** Nothing is to be said of what the control holds. */
export const isPlainControl = (control: XmlElement): boolean =>
  !showsHint(control) && !isFilledIn(control) && child(propertiesOf(control), 'w:dataBinding') === undefined;

/** Notes what is to be said of the pieces that `control` gave to `line`, those from `from` on. */
export function doubtPieces(control: XmlElement, line: Line, from: number, story: Story): void {
  const shown = plainText(line.pieces.slice(from)).trim();
  if (shown === '' && (showsHint(control) || isFilledIn(control))) line.ink.add('control');
  for (const doubt of doubtsOf(control, shown, story)) line.doubts.add(doubt);
}

/** The same for the blocks that came out of a control. */
export function doubtBlocks(control: XmlElement, blocks: readonly FlowBlock[], story: Story): void {
  if (isPlainControl(control)) return;
  const texts: string[] = [];
  eachParagraph(blocks, ({ pieces }) => texts.push(plainText(pieces)));
  const shown = texts.join('\n').trim();
  const doubts = doubtsOf(control, shown, story);
  const open = shown === '' && (showsHint(control) || isFilledIn(control));
  eachParagraph(blocks, (paragraph) => {
    if (open) paragraph.ink.add('control');
    if (plainText(paragraph.pieces).trim() !== '') for (const doubt of doubts) paragraph.doubts.add(doubt);
  });
}

function doubtsOf(control: XmlElement, shown: string, story: Story): readonly TextDoubt[] {
  const doubts: TextDoubt[] = [];
  if (shown !== '' && showsHint(control)) doubts.push(HINT);
  if (!showsHint(control) && !showsItsData(control, shown, story)) doubts.push(BOUND);
  return doubts;
}

/** True too where there are no data to compare with, or they are not shown as they are (days, check boxes). */
function showsItsData(control: XmlElement, shown: string, story: Story): boolean {
  const properties = propertiesOf(control);
  const binding = child(properties, 'w:dataBinding')?.attributes;
  if (binding === undefined || SHOWN_OTHERWISE.some((name) => child(properties, name) !== undefined)) return true;
  const data = story.data(binding['w:storeItemID'] ?? '', binding['w:xpath'] ?? '');
  if (data === null) return true;
  const lists = ['w:dropDownList', 'w:comboBox'].flatMap((name) =>
    childrenNamed(child(properties, name), 'w:listItem'),
  );
  const item = lists.find((each) => each.attributes['w:value'] === data);
  return [data, item?.attributes['w:displayText'] ?? data].some((text) => squeezed(text) === squeezed(shown));
}

const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
