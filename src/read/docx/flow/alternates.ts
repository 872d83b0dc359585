/** `mc:AlternateContent` (ISO/IEC 29500-3): the same thing said several times; one of them is read. */
import { child, childrenNamed, type XmlElement } from '../xml/element.js';

/** Extensions that this reader understands, or that add nothing to text. */
const UNDERSTOOD = new Set([
  ...['wps', 'wpg', 'wpc', 'wp14', 'w14', 'w15', 'w16', 'w16se', 'w16cid', 'w16cex', 'w16sdtdh', 'a14', 'c14', 'v'],
]);

export function chosenContent(alternate: XmlElement): readonly XmlElement[] {
  const choices = childrenNamed(alternate, 'mc:Choice');
  const understood = choices.find((choice) =>
    (choice.attributes.Requires ?? '')
      .trim()
      .split(/\s+/)
      .every((prefix) => UNDERSTOOD.has(prefix)),
  );
  return (understood ?? child(alternate, 'mc:Fallback') ?? choices[0])?.children ?? [];
}
