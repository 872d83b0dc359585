/** Fonts of a page, as pdf.js has loaded them. */
import { OPS, type PDFPageProxy } from './library.js';

/** How pdf.js names every font that it could not load. */
export const LOST_FONT = 'g_font_error';

/** Font objects by name: pdf.js resolves them shortly after the operators that name them. */
export async function loadFonts(
  page: PDFPageProxy,
  fnArray: readonly number[],
  argsArray: readonly unknown[],
): Promise<ReadonlyMap<string, unknown>> {
  const fonts = new Map<string, unknown>();
  for (let i = 0; i < fnArray.length; i += 1) {
    for (const name of fontNames(fnArray[i], argsArray[i])) {
      if (fonts.has(name)) continue;
      if (name === LOST_FONT) {
        fonts.set(name, null);
        continue;
      }
      fonts.set(
        name,
        page.commonObjs.has(name)
          ? page.commonObjs.get(name)
          : await new Promise((resolve) => page.commonObjs.get(name, resolve)),
      );
    }
  }
  return fonts;
}

function fontNames(op: number | undefined, args: unknown): string[] {
  if (!Array.isArray(args)) return [];
  if (op === OPS.setFont) return typeof args[0] === 'string' ? [args[0]] : [];
  if (op !== OPS.setGState || !Array.isArray(args[0])) return [];
  return args[0].flatMap((entry: unknown) => {
    if (!Array.isArray(entry) || entry[0] !== 'Font' || !Array.isArray(entry[1])) return [];
    const name: unknown = entry[1][0];
    return typeof name === 'string' ? [name] : [];
  });
}
