/**
 * Node's own functions, kept from pdf.js: its build for older engines puts substitutes in their place for the whole program,
 * for what pdf.js needs of none of them (source text in JSON, lists of 2^32 entries). The one of `JSON.stringify` goes
 * through the text letter by letter, and `push` is called for every glyph.
 */
const KEPT: readonly (readonly [object, string])[] = [
  [Array.prototype, 'push'],
  [JSON, 'parse'],
  [JSON, 'stringify'],
];

/** What puts them back as they are now. */
export function keepNatives(): () => void {
  const kept = KEPT.map(([owner, name]) => [owner, name, Reflect.getOwnPropertyDescriptor(owner, name)] as const);
  return () => {
    for (const [owner, name, native] of kept) if (native) Reflect.defineProperty(owner, name, native);
  };
}
