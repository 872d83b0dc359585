/** Whether a text ends in what a pattern says. */

/**
 * A test by `pattern`, which ends in `$` and is without the flags `g` and `y`: it looks back from the end of the text, where the
 * pattern itself would be tried at every place from the start on.
 */
export function endsIn(pattern: RegExp): (text: string) => boolean {
  const behind = new RegExp(`(?<=${pattern.source})`, `${pattern.flags}y`);
  return (text) => {
    behind.lastIndex = text.length;
    return behind.test(text);
  };
}
