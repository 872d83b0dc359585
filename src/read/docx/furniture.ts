/** Headers and footers: kept, but no part of the body. */
import type { Furniture } from '../../model/document.js';
import { eachParagraph, type FlowBlock, plainText } from './flow/model.js';
import { finish } from './text.js';
import { childrenNamed, onOff, type XmlElement } from './xml/element.js';

export interface FurnitureUse {
  readonly role: 'header' | 'footer';
  readonly relationshipId: string;
}

/** The headers and footers that a section prints: the first page's and the even pages' only where they are switched on. */
export function furnitureOf(section: XmlElement, settings: XmlElement | undefined): readonly FurnitureUse[] {
  const prints = (type: string | undefined): boolean =>
    type === 'first'
      ? onOff(section, 'w:titlePg') === true
      : type !== 'even' || onOff(settings, 'w:evenAndOddHeaders') === true;
  return (['header', 'footer'] as const).flatMap((role) =>
    childrenNamed(section, `w:${role}Reference`)
      .filter((reference) => prints(reference.attributes['w:type']))
      .map((reference) => ({ role, relationshipId: reference.attributes['r:id'] ?? '' })),
  );
}

/** The text of a header or footer; null when it is blank. A number alone is the page's. */
export function furnitureFrom(role: 'header' | 'footer', blocks: readonly FlowBlock[]): Furniture | null {
  const lines: string[] = [];
  eachParagraph(blocks, (paragraph) => lines.push(finish(plainText(paragraph.pieces)).text));
  const text = lines.filter((line) => line !== '').join('\n');
  if (text === '') return null;
  return { role: /^[-–—\s]*\d+[-–—\s]*$/u.test(text) ? 'page-number' : role, text, places: [] };
}
