/** What the walk needs to know of a font, from pdf.js' font object. */
import { Figures, type GlyphNames, glyphNames } from './figures.js';
import { isLegacyFont } from './legacy.js';
import { toBox, toMatrix } from './matrix.js';

export interface Font {
  readonly key: string;
  /** As the file names it, without the subset's tag. */
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** In units of the font size; descent negative. */
  readonly ascent: number;
  readonly descent: number;
  /** Font-size units per unit of glyph width. */
  readonly widthScale: number;
  readonly vertical: boolean;
  readonly type3: boolean;
  /** Of before Unicode: its codes are to be decoded. */
  readonly legacy: boolean;
  /** What is known of its figures; learns from each that is shown. */
  readonly figures: Figures;
}

/** Metrics of Times New Roman, the fonts' mean, for fonts that give none or nonsense. */
const ASCENT = 0.89;
const DESCENT = -0.22;
/** A glyph's box reaches no higher or lower than this, whatever the font claims (stacked diacritics inflate some fonts). */
const ASCENT_RANGE = [0.5, 1.1] as const;
const DESCENT_RANGE = [-0.5, -0.05] as const;

const BOLD = /bold|black|heavy|[-,_]b(?:i|$)|-bd/i;
const ITALIC = /italic|oblique|[-,_]b?i$/i;
/** Subset tag before a font's name: `ABCDEF+`. */
const SUBSET = /^[A-Z]{6}\+/;

type Loose = Readonly<Record<string, unknown>>;

const within = (value: unknown, [low, high]: readonly [number, number], other: number): number =>
  typeof value === 'number' && value >= low && value <= high ? value : other;

/** Reads pdf.js' font object; a font that failed to load still has a place and a width. */
export function toFont(key: string, loaded: unknown): Font {
  const font: Loose = typeof loaded === 'object' && loaded !== null ? asRecord(loaded) : {};
  const name = typeof font.name === 'string' ? font.name.replace(SUBSET, '') : '';
  const matrix = toMatrix(Array.isArray(font.fontMatrix) ? font.fontMatrix : null);
  const type3 = font.isType3Font === true;
  const [ascent, descent] = type3 ? type3Extent(font, matrix?.[3] ?? 0.001) : [font.ascent, font.descent];
  return {
    key,
    name,
    legacy: isLegacyFont(name),
    bold: font.bold === true || font.black === true || BOLD.test(name),
    italic: font.italic === true || ITALIC.test(name),
    ascent: within(ascent, ASCENT_RANGE, ASCENT),
    descent: within(descent, DESCENT_RANGE, DESCENT),
    widthScale: matrix?.[0] || 0.001,
    vertical: font.vertical === true,
    type3,
    figures: new Figures(namesOf(font, type3)),
  };
}

/** A getter-based object seen as a record: pdf.js defines these fields on the prototype. */
function asRecord(object: object): Loose {
  const fields = [
    'name',
    'bold',
    'black',
    'italic',
    'ascent',
    'descent',
    'fontMatrix',
    'vertical',
    'isType3Font',
    'bbox',
    'composite',
    'differences',
    'defaultEncoding',
    'isSymbolicFont',
  ];
  return Object.fromEntries(fields.map((field) => [field, Reflect.get(object, field)]));
}

/** Names of glyphs say what a simple font draws; those of a symbolic font's encoding are only assumed. */
const namesOf = ({ composite, differences, defaultEncoding, isSymbolicFont }: Loose, type3: boolean): GlyphNames =>
  composite === true
    ? glyphNames([], [], type3)
    : glyphNames(differences, isSymbolicFont === true ? [] : defaultEncoding, type3);

function type3Extent(font: Loose, scale: number): [unknown, unknown] {
  const box = toBox(Array.isArray(font.bbox) ? font.bbox : null);
  return box ? [box[3] * scale, box[1] * scale] : [null, null];
}
