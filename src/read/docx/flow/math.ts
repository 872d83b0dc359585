/** Equations (Office Math, ISO/IEC 29500-1, 22.1) as one line of text. */
import { child, childrenNamed, descend, type XmlElement } from '../xml/element.js';

/** `m:oMath` or `m:oMathPara` as text: `a/b`, `x^2`, `√(x)`; several equations of a paragraph on a line each. */
export function mathText(element: XmlElement): string {
  if (element.name === 'm:oMathPara') return childrenNamed(element, 'm:oMath').map(mathText).join('\n');
  return all(element.children);
}

const all = (elements: readonly XmlElement[]): string => elements.map(one).join('');
const part = (element: XmlElement, name: string): string => all(child(element, name)?.children ?? []);
const property = (element: XmlElement, name: string): string | undefined =>
  descend(element, `${element.name}Pr`, name)?.attributes['m:val'];

/** In brackets when it is more than one number or name. */
const grouped = (text: string): string => (/^[\p{L}\p{M}\p{N}.,]*$/u.test(text) ? text : `(${text})`);

function one(element: XmlElement): string {
  switch (element.name) {
    case 'm:t':
    case 'w:t':
      return element.text.replace(/\s*[\r\n]\s*/g, ' ');
    case 'm:f':
      return `${grouped(part(element, 'm:num'))}/${grouped(part(element, 'm:den'))}`;
    case 'm:sSup':
      return `${grouped(part(element, 'm:e'))}^${grouped(part(element, 'm:sup'))}`;
    case 'm:sSub':
      return `${grouped(part(element, 'm:e'))}_${grouped(part(element, 'm:sub'))}`;
    case 'm:sSubSup':
      return `${grouped(part(element, 'm:e'))}_${grouped(part(element, 'm:sub'))}^${grouped(part(element, 'm:sup'))}`;
    case 'm:rad': {
      const degree = part(element, 'm:deg');
      return `${degree === '' ? '' : `${degree}`}√${grouped(part(element, 'm:e'))}`;
    }
    case 'm:nary': {
      const below = part(element, 'm:sub');
      const above = part(element, 'm:sup');
      const sign = property(element, 'm:chr') ?? '∫';
      return `${sign}${below === '' ? '' : `_${grouped(below)}`}${above === '' ? '' : `^${grouped(above)}`} ${part(element, 'm:e')}`;
    }
    case 'm:d': {
      const separator = property(element, 'm:sepChr') ?? '|';
      const inner = childrenNamed(element, 'm:e').map((each) => all(each.children));
      return `${property(element, 'm:begChr') ?? '('}${inner.join(separator)}${property(element, 'm:endChr') ?? ')'}`;
    }
    case 'm:func':
      return `${part(element, 'm:fName')} ${part(element, 'm:e')}`;
    case 'm:eqArr':
      return childrenNamed(element, 'm:e')
        .map((each) => all(each.children))
        .join('\n');
    case 'm:m':
      return childrenNamed(element, 'm:mr')
        .map((row) =>
          childrenNamed(row, 'm:e')
            .map((each) => all(each.children))
            .join(' '),
        )
        .join('\n');
    default:
      return element.name.endsWith('Pr') ? '' : all(element.children);
  }
}
