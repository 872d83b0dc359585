/** The one order of text in everything that is written: by code point, whatever the locale. Imports nothing. */

/** Negative, zero or positive. UTF-16 order would put `\uE000`–`\uFFFF` after characters above `\uFFFF`. */
export function byCodePoint(a: string, b: string): number {
  const left = a[Symbol.iterator]();
  const right = b[Symbol.iterator]();
  for (;;) {
    const x = left.next();
    const y = right.next();
    if (x.done === true) return y.done === true ? 0 : -1;
    if (y.done === true) return 1;
    const difference = (x.value.codePointAt(0) ?? 0) - (y.value.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
}
