/** Properties as they are written in one place -> what they mean there, each pair worked out once: few differ in a document. */
import { type Format, PLAIN } from './flow/model.js';
import { over, type ParagraphLook, paragraphLook, type RunLook, runLook, type Styles } from './styles.js';
import { valOf, type XmlElement } from './xml/element.js';

export interface Printed {
  readonly look: RunLook;
  readonly format: Format;
}

export interface Looks {
  /** A run (or paragraph mark) with `properties` (`w:rPr`) in a paragraph of style `paragraphStyle`. */
  run(properties: XmlElement | undefined, paragraphStyle: string | undefined): Printed;
  /** What `properties` (`w:pPr`) themselves say. */
  paragraph(properties: XmlElement | undefined): ParagraphLook;
}

export function looksOf(styles: Styles, themeFonts: (reference: string) => string | undefined): Looks {
  /** Stands for properties that are not there. */
  const none: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const runs = new WeakMap<XmlElement, Map<string | undefined, Printed>>();
  const paragraphs = new WeakMap<XmlElement, ParagraphLook>();
  return {
    run(properties, paragraphStyle) {
      const at = properties ?? none;
      let byStyle = runs.get(at);
      if (byStyle === undefined) {
        byStyle = new Map();
        runs.set(at, byStyle);
      }
      let printed = byStyle.get(paragraphStyle);
      if (printed === undefined) {
        const look = over(styles.run(paragraphStyle, valOf(properties, 'w:rStyle')), runLook(properties, themeFonts));
        printed = { look, format: formatOf(look) };
        byStyle.set(paragraphStyle, printed);
      }
      return printed;
    },
    paragraph(properties) {
      const at = properties ?? none;
      let look = paragraphs.get(at);
      if (look === undefined) {
        look = paragraphLook(properties);
        paragraphs.set(at, look);
      }
      return look;
    },
  };
}

function formatOf(look: RunLook): Format {
  return {
    bold: look.bold === true,
    italic: look.italic === true,
    raised: look.raised === true,
    lowered: look.lowered === true,
    position: look.position ?? PLAIN.position,
    size: look.size ?? PLAIN.size,
    stretch: look.stretch ?? PLAIN.stretch,
    spacing: look.spacing ?? PLAIN.spacing,
    colour: look.colour ?? PLAIN.colour,
    fill: look.fill ?? PLAIN.fill,
    transparent: look.transparent === true,
    font: look.font ?? null,
    asciiFont: look.asciiFont ?? null,
  };
}
