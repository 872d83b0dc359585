/** theme1.xml: the fonts that `minorHAnsi` and its like stand for. */
import { descend, type XmlElement } from './xml/element.js';

export function readThemeFonts(root: XmlElement | undefined): (reference: string) => string | undefined {
  const scheme = descend(root, 'a:themeElements', 'a:fontScheme');
  const latin = (name: string): string | undefined => descend(scheme, name, 'a:latin')?.attributes.typeface;
  const major = latin('a:majorFont');
  const minor = latin('a:minorFont');
  return (reference) => (reference.startsWith('major') ? major : reference.startsWith('minor') ? minor : undefined);
}
