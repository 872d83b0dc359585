/** What a web page may hold, seen from its tags before it is parsed. */
import { fail } from '../../model/finding.js';
import { ok, type Result } from '../../model/result.js';

/** Elements, about 400 bytes of memory each. A table of 100,000 cells as Word writes it has half a million. */
const MAX_ELEMENTS = 1_000_000;

/** Elements open at one time. Pages that leave their fonts open nest a few hundred deep; the parser's time goes by the square. */
const MAX_DEPTH = 2_000;

/** Tables within tables: each is read within the one around it. */
export const MAX_NESTED_TABLES = 100;

/** Elements that are empty, or that end where the next of them begins. */
const NOT_COUNTED = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr'],
  ...['p', 'li', 'dt', 'dd', 'option', 'tr', 'td', 'th', 'thead', 'tbody', 'tfoot', 'colgroup'],
]);

const TAG = /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1|$)|<(\/?)([a-z][^\s/>]*)/gi;

/** Failures: `limit-html-elements`, `limit-html-depth`. */
export function withinLimits(html: string): Result<string> {
  let elements = 0;
  let depth = 0;
  const open = new Map<string, number>();
  for (const [, , slash, written] of html.matchAll(TAG)) {
    if (written === undefined) continue;
    const name = written.toLowerCase();
    if (slash === '') {
      elements += 1;
      if (elements > MAX_ELEMENTS) return tooMany();
    }
    if (NOT_COUNTED.has(name)) continue;
    const before = open.get(name) ?? 0;
    if (slash === '') {
      open.set(name, before + 1);
      depth += 1;
      if (depth > MAX_DEPTH) return tooDeep();
    } else if (before > 0) {
      open.set(name, before - 1);
      depth -= 1;
    }
  }
  return ok(html);
}

/** Ends the reading of a page whose tables nest more than MAX_NESTED_TABLES deep; caught in read.ts. */
export class NestedTooDeep extends Error {
  constructor() {
    super('tables nested too deep');
  }
}

export const tooDeep = (): Result<never> =>
  fail('limit-html-depth', { elements: MAX_DEPTH, tables: MAX_NESTED_TABLES });

const tooMany = (): Result<never> => fail('limit-html-elements', { limit: MAX_ELEMENTS });
