/** Colours of text and of what is behind it, as DOCX says them (ISO/IEC 29500-1, 17.3.2 and 17.18.40). */
import { child, integer, valOf, type XmlElement } from './xml/element.js';

/** Pens of a text marker. */
const HIGHLIGHTS: Readonly<Record<string, string>> = {
  ...{ black: '000000', blue: '0000FF', cyan: '00FFFF', green: '00FF00', magenta: 'FF00FF', red: 'FF0000' },
  ...{ yellow: 'FFFF00', white: 'FFFFFF', darkBlue: '000080', darkCyan: '008080', darkGreen: '008000' },
  ...{ darkMagenta: '800080', darkRed: '800000', darkYellow: '808000', darkGray: '808080', lightGray: 'C0C0C0' },
};

export interface Colours {
  readonly colour: string | null | undefined;
  readonly fill: string | null | undefined;
  readonly transparent: boolean | undefined;
}

/** Of run properties (`w:rPr`). A fill of Word 2010 (`w14:textFill`) takes the place of the colour. */
export function coloursOf(properties: XmlElement): Colours {
  const textFill = child(properties, 'w14:textFill');
  const solid = child(child(textFill, 'w14:solidFill'), 'w14:srgbClr');
  const highlight = valOf(properties, 'w:highlight');
  const shading = fillOf(child(properties, 'w:shd'));
  return {
    colour: hexOf(solid?.attributes['w14:val']) ?? colourOf(valOf(properties, 'w:color')),
    fill: highlight === undefined ? shading : (HIGHLIGHTS[highlight] ?? shading),
    transparent: textFill === undefined ? undefined : isTransparent(textFill, solid),
  };
}

/** The colour that a shading (`w:shd`) shows; null: none, undefined: it says nothing. */
export function fillOf(shading: XmlElement | undefined): string | null | undefined {
  if (shading === undefined) return undefined;
  const solid = shading.attributes['w:val'] === 'solid';
  return colourOf(shading.attributes[solid ? 'w:color' : 'w:fill']) ?? null;
}

/** Null: automatic. */
function colourOf(written: string | undefined): string | null | undefined {
  if (written === undefined) return undefined;
  return hexOf(written) ?? null;
}

const hexOf = (written: string | undefined): string | undefined =>
  written !== undefined && /^[\da-f]{6}$/i.test(written) ? written.toUpperCase() : undefined;

/** Thousandths of a percent that let the ground through: beyond this nothing is to be read. */
const MOST_TRANSPARENT = 80_000;

function isTransparent(textFill: XmlElement, solid: XmlElement | undefined): boolean {
  if (child(textFill, 'w14:noFill') !== undefined) return true;
  return (integer(child(solid, 'w14:alpha')?.attributes['w14:val']) ?? 0) > MOST_TRANSPARENT;
}

/** Letters and ground whose contrast is below this are not told apart: black on white has 21, a pale grey (`D9D9D9`) 1.4. */
const LEAST_CONTRAST = 1.25;

/** Letters of `colour` show on `ground`, both `RRGGBB`. The contrast is that of WCAG 2.2 (relative luminance). */
export function shows(colour: string, ground: string): boolean {
  const [one, other] = [luminance(colour), luminance(ground)];
  const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  return contrast >= LEAST_CONTRAST || hueApart(colour, ground);
}

/** Of 255, in one of red, green and blue: colours of one lightness that are this far apart are told apart. */
const APART = 96;

const channels = (colour: string): readonly number[] =>
  [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

function hueApart(colour: string, ground: string): boolean {
  const behind = channels(ground);
  return channels(colour).some((value, at) => Math.abs(value - (behind[at] ?? 0)) >= APART);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
