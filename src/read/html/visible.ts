/** Sizes and colours of text as style sheets and old attributes say them. */
import type { HtmlElement } from './dom.js';

/** Text that lets more than nine tenths of the ground through is not to be read. */
export const LEAST_OPACITY = 0.1;

/** A length or a word for a size, in `font-size` or at the beginning of `font`. */
export const SIZE =
  /\b(?:(?:xx?-)?(?:small|large)|medium|smaller|larger)\b|\b\d*\.?\d+(?:px|pt|pc|em|rem|ex|%|cm|mm|in)(?![\w-])/i;

/** Half-points of 1em where nothing says a size (16 px). */
export const USUAL_SIZE = 24;

/** In half-points. */
const UNITS: Readonly<Record<string, number>> = {
  px: 1.5,
  pt: 2,
  pc: 24,
  cm: 56.7,
  mm: 5.67,
  in: 144,
  rem: USUAL_SIZE,
};

/** In half-points, as browsers take them for a medium size of 16 px. */
const WORDS: Readonly<Record<string, number>> = {
  'xx-small': 13.5,
  'x-small': 15,
  small: 19.5,
  medium: 24,
  large: 27,
  'x-large': 36,
  'xx-large': 48,
};

/** Of `<font size>` from 1 to 7 (HTML standard, 15.3.4). */
const FONT_SIZES = [15, 19.5, 24, 27, 36, 48, 72];

const SMALLER = 1 / 1.2;

/** Half-points; null: nothing says it. `written` is the value of `font-size`, `outer` the size of what the element stands in. */
export function sizeOf(
  name: string,
  attribs: HtmlElement['attribs'],
  written: string | undefined,
  outer: number | null,
): number | null {
  const size = written === undefined ? undefined : sizeFrom(written.trim().toLowerCase(), outer ?? USUAL_SIZE);
  if (size !== undefined) return size;
  if (name === 'font') return FONT_SIZES[Number(attribs.size ?? '') - 1] ?? outer;
  if (name === 'small' || name === 'sub' || name === 'sup') return (outer ?? USUAL_SIZE) * SMALLER;
  if (name === 'big') return (outer ?? USUAL_SIZE) / SMALLER;
  return outer;
}

function sizeFrom(written: string, outer: number): number | undefined {
  if (written === 'smaller') return outer * SMALLER;
  if (written === 'larger') return outer / SMALLER;
  const word = WORDS[written];
  if (word !== undefined) return word;
  const match = /^(\d*\.?\d+)([a-z%]*)$/.exec(written);
  if (match === null) return undefined;
  const value = Number(match[1]);
  const unit = match[2] ?? '';
  if (unit === '') return value === 0 ? 0 : undefined;
  if (unit === '%') return (outer * value) / 100;
  if (unit === 'em') return outer * value;
  if (unit === 'ex') return (outer * value) / 2;
  const points = UNITS[unit];
  return points === undefined ? undefined : value * points;
}

/** The names that are near white or black, or in use in Office; any other one is told apart from both. */
const NAMES: Readonly<Record<string, string>> = {
  ...{ white: 'FFFFFF', snow: 'FFFAFA', ivory: 'FFFFF0', ghostwhite: 'F8F8FF', whitesmoke: 'F5F5F5', azure: 'F0FFFF' },
  ...{ mintcream: 'F5FFFA', floralwhite: 'FFFAF0', honeydew: 'F0FFF0', aliceblue: 'F0F8FF', seashell: 'FFF5EE' },
  ...{ black: '000000', navy: '000080', silver: 'C0C0C0', gray: '808080', grey: '808080', red: 'FF0000' },
  ...{ blue: '0000FF', green: '008000', yellow: 'FFFF00', lime: '00FF00', maroon: '800000', windowtext: '000000' },
};

/** `RRGGBB` of the colour that `written` begins with or is; null: none that is known. */
export function colourOf(written: string): string | null {
  const text = written.trim().toLowerCase();
  const hex = /#([\da-f]{6}|[\da-f]{3})\b/.exec(text)?.[1];
  if (hex !== undefined) return (hex.length === 3 ? hex.replace(/./g, '$&$&') : hex).toUpperCase();
  const rgb = /rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})/.exec(text);
  if (rgb !== null) {
    return rgb
      .slice(1)
      .map((value) => Math.min(Number(value), 255).toString(16).padStart(2, '0'))
      .join('')
      .toUpperCase();
  }
  for (const word of text.split(/\s+/)) {
    const name = NAMES[word];
    if (name !== undefined) return name;
  }
  return null;
}

/** The colour itself lets the ground through: `transparent`, `rgba(0, 0, 0, 0)`. */
export function isTransparent(colour: string | undefined): boolean {
  if (colour === undefined) return false;
  const alpha = /rgba\([^)]*[,/]\s*([\d.]+)\s*\)/.exec(colour)?.[1];
  return colour.trim() === 'transparent' || (alpha !== undefined && Number(alpha) < LEAST_OPACITY);
}

/** Text moved so far to the left or up stands on no page: more than a page is wide, in the unit that it is written in. */
const OFF_THE_PAGE: Readonly<Record<string, number>> = {
  px: 500,
  pt: 400,
  em: 40,
  rem: 40,
  cm: 21,
  mm: 210,
  in: 8,
  '%': 100,
};

/** A box of one pixel shows no digit. */
const SHOWS_NOTHING = /^[01]?(?:\.\d+)?(?:px|pt)?$/;

/** What stands in the element is moved off the page, cut off, or drawn at no size; `say` gives the value of its property. */
export function isOutOfSight(say: (name: string) => string | undefined): boolean {
  if (isOffThePage(say('text-indent')) || /\bscale[xy]?\(\s*0(?:\.0+)?\s*[,)]/.test(say('transform') ?? ''))
    return true;
  if (/\binset\(\s*(?:[5-9]\d|100)%|\bcircle\(\s*0/.test(say('clip-path') ?? '')) return true;
  if (/hidden|clip/.test(say('overflow') ?? say('overflow-x') ?? say('overflow-y') ?? '')) {
    const sides = [say('width'), say('height'), say('max-width'), say('max-height')];
    if (sides.some((side) => side !== undefined && side !== '' && SHOWS_NOTHING.test(side))) return true;
  }
  if (!/^(?:absolute|fixed)$/.test(say('position') ?? '')) return false;
  return isOffThePage(say('left')) || isOffThePage(say('top')) || isClippedAway(say('clip'));
}

function isOffThePage(offset: string | undefined): boolean {
  const [, value, unit = 'px'] = /^-(\d+(?:\.\d+)?)(px|pt|em|rem|cm|mm|in|%)$/.exec(offset ?? '') ?? [];
  return value !== undefined && Number(value) >= (OFF_THE_PAGE[unit] ?? Number.POSITIVE_INFINITY);
}

/** `rect(0, 0, 0, 0)`, `rect(1px 1px 1px 1px)`: all sides the same, so nothing is between them. */
function isClippedAway(clip: string | undefined): boolean {
  const sides =
    /^rect\(([^)]*)\)$/
      .exec(clip ?? '')?.[1]
      ?.trim()
      .split(/[\s,]+/) ?? [];
  return sides.length === 4 && sides.every((side) => side === sides[0]) && sides[0] !== 'auto';
}
