/** Drawings: pictures, text boxes in reading order, and what is embedded and not opened. */

import { finding } from '../../../model/finding.js';
import type { Ink } from '../../../model/rules/ink.js';
import type { XmlElement } from '../xml/element.js';
import { chosenContent } from './alternates.js';
import type { Story } from './context.js';
import type { FlowBlock } from './model.js';

export interface Drawn {
  /** Indices in the list of pictures. */
  readonly pictures: readonly number[];
  /** Text boxes, to be read after the paragraph that they are anchored in. */
  readonly boxes: readonly Box[];
  readonly ink: readonly Ink[];
}

/** Where a box stands relative to its anchor, in EMU; 0 when the drawing does not say. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly blocks: readonly FlowBlock[];
}

interface Offset {
  readonly top: number;
  readonly left: number;
}

/** Reads `w:drawing`, `w:pict` or `w:object`. */
export function readDrawn(element: XmlElement, story: Story, changed: boolean): Drawn {
  const pictures: number[] = [];
  const boxes: Box[] = [];
  const ink = new Set<Ink>();

  const visit = (at: XmlElement, outer: Offset): void => {
    const offset = offsetOf(at, outer);
    switch (at.name) {
      case 'mc:AlternateContent':
        for (const each of chosenContent(at)) visit(each, offset);
        return;
      case 'w:txbxContent':
        boxes.push({ ...offset, blocks: story.blocks(at.children, changed) });
        return;
      case 'a:blip':
        ink.add('picture');
        take(at.attributes['r:embed'], at.attributes['r:link']);
        return;
      case 'v:imagedata':
        ink.add('picture');
        take(at.attributes['r:id'] ?? at.attributes['o:relid'], at.attributes['r:href']);
        return;
      case 'o:OLEObject':
        ink.add('object');
        embedded(story, at.attributes.ProgID ?? 'OLE');
        break;
      case 'c:chart':
        ink.add('chart');
        embedded(story, 'chart');
        break;
      case 'dgm:relIds':
        ink.add('diagram');
        embedded(story, 'diagram');
        break;
      default:
        break;
    }
    for (const each of at.children) visit(each, offset);
  };

  const take = (embeddedId: string | undefined, linkedId: string | undefined): void => {
    const id = embeddedId ?? linkedId;
    const picture = id === undefined ? null : story.picture(id);
    if (picture !== null) pictures.push(picture);
  };

  visit(element, { top: 0, left: 0 });
  if (ink.size === 0 && boxes.length === 0) ink.add(element.name === 'w:object' ? 'object' : 'drawing');
  return { pictures, boxes, ink: [...ink] };
}

/** Boxes in reading order: from top to bottom, from left to right, else as the file has them. */
export const inReadingOrder = (boxes: readonly Box[]): readonly Box[] =>
  [...boxes].sort((one, other) => one.top - other.top || one.left - other.left);

function offsetOf(element: XmlElement, outer: Offset): Offset {
  switch (element.name) {
    case 'wp:anchor':
      return {
        top: outer.top + position(element, 'wp:positionV'),
        left: outer.left + position(element, 'wp:positionH'),
      };
    case 'wps:wsp':
    case 'wpg:grpSp': {
      const off = findWithin(element, ['wps:spPr', 'wpg:grpSpPr'], 'a:off');
      return off === undefined
        ? outer
        : { top: outer.top + emu(off.attributes.y), left: outer.left + emu(off.attributes.x) };
    }
    case 'v:shape':
    case 'v:rect':
    case 'v:roundrect':
    case 'v:group': {
      const style = element.attributes.style ?? '';
      return {
        top: outer.top + length(style, 'margin-top', 'top'),
        left: outer.left + length(style, 'margin-left', 'left'),
      };
    }
    default:
      return outer;
  }
}

const position = (anchor: XmlElement, name: string): number => {
  const offset = anchor.children
    .find((each) => each.name === name)
    ?.children.find((each) => each.name === 'wp:posOffset');
  return emu(offset?.text);
};

function findWithin(element: XmlElement, properties: readonly string[], name: string): XmlElement | undefined {
  const holder = element.children.find((each) => properties.includes(each.name));
  return holder?.children.flatMap((each) => each.children).find((each) => each.name === name);
}

function emu(text: string | undefined): number {
  const value = Number(text ?? '0');
  return Number.isFinite(value) ? value : 0;
}

/** EMU in a point; VML gives points, or the units of its group, which keep the order. */
const EMU_PER_POINT = 12_700;

function length(style: string, ...names: readonly string[]): number {
  for (const name of names) {
    const match = new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*(-?[\\d.]+)`).exec(style);
    if (match !== null) return emu(match[1]) * EMU_PER_POINT;
  }
  return 0;
}

function embedded(story: Story, what: string): void {
  story.notice(finding('embedded-object', { what }));
}
