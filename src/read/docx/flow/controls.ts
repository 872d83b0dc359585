/** Content controls (`w:sdt`, ISO/IEC 29500-1, 17.5.2): what they hold is text like any other. */
import { child, onOff, type XmlElement } from '../xml/element.js';
import { eachParagraph, type FlowBlock, plainText } from './model.js';

/**
 * Rule id of text that is marked as the hint of a control that nobody filled in (`Click to enter text`). Programs that fill
 * in controls leave the mark often enough: the text stays, and is doubted.
 */
export const HINT = 'placeholder-text';

export const controlContent = (control: XmlElement): readonly XmlElement[] =>
  child(control, 'w:sdtContent')?.children ?? [];

export const showsHint = (control: XmlElement): boolean => onOff(child(control, 'w:sdtPr'), 'w:showingPlcHdr') === true;

/** Doubts what is written in `blocks`, which came out of `control`, when the control shows its hint. */
export function doubtHint(control: XmlElement, blocks: readonly FlowBlock[]): void {
  if (!showsHint(control)) return;
  eachParagraph(blocks, (paragraph) => {
    if (plainText(paragraph.pieces).trim() !== '') paragraph.doubts.add(HINT);
  });
}
