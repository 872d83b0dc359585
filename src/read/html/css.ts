/** Style sheets of a page, as far as they decide what is printed: Word and Excel put fonts, borders and hiding into classes. */
import type { CheerioAPI } from 'cheerio/slim';
import type { HtmlElement } from './dom.js';

/** Property -> value, both in small letters (font names as written). */
export type Declarations = ReadonlyMap<string, string>;

interface Rule {
  readonly declarations: Declarations;
  readonly weight: number;
}

/** Properties that say something about text or cells, and those that put text out of sight. */
const USED =
  /^(display|visibility|mso-hide|opacity|color|background|background-color|font|font-family|font-size|font-weight|font-style|text-decoration(-line)?|text-align|vertical-align|white-space|list-style(-type)?|position|left|right|top|bottom|overflow(-[xy])?|(max-)?(width|height)|clip(-path)?|transform|text-indent|border(-(top|left|right|bottom))?(-style)?)$/;

/** Selectors that are more than a tag, a class or an id are given to cheerio, one pass over the page each: so many at most. */
const MOST_SELECTIONS = 200;

const SIMPLE = /^([a-z][\w-]*)?(?:([.#])([\w-]+))?$/i;

export function readDeclarations(text: string): Declarations {
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(/([\w-]+)\s*:\s*((?:"[^"]*"|'[^']*'|[^;"'])*)/g)) {
    const property = name.toLowerCase();
    if (!USED.test(property)) continue;
    const written = value.replace(/!\s*important\s*$/i, '').trim();
    found.set(property, property.startsWith('font') ? written : written.toLowerCase());
  }
  return found;
}

export class StyleSheet {
  readonly #simple = new Map<string, Rule[]>();
  readonly #selected = new Map<HtmlElement, Rule[]>();
  readonly #matches = new Map<string, readonly Rule[]>();

  constructor(css: string, page: CheerioAPI) {
    let order = 0;
    let selections = 0;
    for (const { selectors, body } of rulesOf(css)) {
      const declarations = readDeclarations(body);
      if (declarations.size === 0) continue;
      for (const selector of selectors.split(',').map((each) => each.trim())) {
        order += 1;
        const simple = SIMPLE.exec(selector);
        if (simple !== null && selector !== '') {
          const [, tag = '', sign = '', name = ''] = simple;
          const weight = (sign === '#' ? 2e6 : sign === '.' ? 1e6 : 0) + (tag === '' ? 0 : 1e5) + order / 1e3;
          push(this.#simple, `${tag.toLowerCase()}${sign}${name}`, { declarations, weight });
        } else if (selector !== '' && !selector.includes(':') && selections < MOST_SELECTIONS) {
          selections += 1;
          const weight = (selector.match(/[.[]/g)?.length ?? 0) * 1e6 + 2e5 + order / 1e3;
          for (const element of select(page, selector)) push(this.#selected, element, { declarations, weight });
        }
      }
    }
  }

  /** What the sheet says of `element`, the strongest last. */
  of(element: HtmlElement): readonly Declarations[] {
    const key = `${element.name} ${element.attribs.class ?? ''}#${element.attribs.id ?? ''}`;
    let rules = this.#matches.get(key);
    if (rules === undefined) {
      rules = this.#simpleRules(element);
      this.#matches.set(key, rules);
    }
    const selected = this.#selected.get(element);
    const all = selected === undefined ? rules : [...rules, ...selected].sort((a, b) => a.weight - b.weight);
    return all.map(({ declarations }) => declarations);
  }

  #simpleRules({ name, attribs }: HtmlElement): readonly Rule[] {
    const classes = (attribs.class ?? '').split(/\s+/).filter((each) => each !== '');
    const parts = [...classes.map((each) => `.${each}`), ...(attribs.id === undefined ? [] : [`#${attribs.id}`])];
    const keys = [name, ...parts.flatMap((part) => [part, `${name}${part}`])];
    return keys.flatMap((key) => this.#simple.get(key) ?? []).sort((a, b) => a.weight - b.weight);
  }
}

/** Rules outside of at-rules with blocks (`@media`, `@page`, `@font-face`), which are passed over. */
function* rulesOf(css: string): Iterable<{ readonly selectors: string; readonly body: string }> {
  const text = css.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, '');
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('{', at);
    if (open < 0) return;
    const selectors = text
      .slice(at, open)
      .replace(/@(?:charset|import|namespace)[^;]*;/gi, '')
      .trim();
    const close = selectors.startsWith('@') ? endOfBlock(text, open) : text.indexOf('}', open);
    const end = close < 0 ? text.length : close;
    if (!selectors.startsWith('@')) yield { selectors, body: text.slice(open + 1, end) };
    at = end + 1;
  }
}

function endOfBlock(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}

/** A selector that cheerio does not understand selects nothing. */
function select(page: CheerioAPI, selector: string): readonly HtmlElement[] {
  try {
    return page(selector)
      .toArray()
      .filter((node): node is HtmlElement => 'attribs' in node);
  } catch {
    return [];
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
