/**
 * What pdf.js warns of while a page is carried out. It skips operators whose operands are missing, and those that it does not know,
 * with no more than a line on the console: what they would have drawn is missing, or stands elsewhere.
 */

const PREFIX = /^Warning: /u;
const SKIPPED = /^Warning: (?:Skipping command (\S+?):|Unknown command "(.*)"\.$)/su;
/** They change how ink looks, not whether or where it is: rendering intent, flatness, caps, joins, dashes, widths of lines. */
const LOOKS_ONLY: ReadonlySet<string> = new Set(['ri', 'i', 'J', 'j', 'M', 'd', 'w']);

let open = 0;
let heard: string[] = [];
let plainWarn: typeof console.warn | null = null;

/** From the first opened file to the last that is closed pdf.js' warnings are heard here, and not printed. Gives back how to stop. */
export function hearWarnings(): () => void {
  open += 1;
  if (plainWarn === null) {
    const plain = console.warn;
    plainWarn = plain;
    console.warn = (...words: unknown[]): void => {
      const [first] = words;
      if (typeof first === 'string' && PREFIX.test(first)) heard.push(first);
      else plain(...words);
    };
  }
  let stopped = false;
  return () => {
    if (stopped) return;
    stopped = true;
    open -= 1;
    if (open > 0 || plainWarn === null) return;
    console.warn = plainWarn;
    plainWarn = null;
  };
}

/** Pages are carried out one after another, so that a warning belongs to one. */
let last: Promise<unknown> = Promise.resolve();

/** What `work` gives, and the operators that were skipped meanwhile, as the file writes them. */
export function withSkipped<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly skipped: readonly string[] }> {
  const turn = last.then(async () => {
    heard = [];
    const value = await work();
    const skipped = heard.flatMap((warning) => {
      const match = SKIPPED.exec(warning);
      const operator = match?.[1] ?? match?.[2];
      return operator === undefined || LOOKS_ONLY.has(operator) ? [] : [operator];
    });
    heard = [];
    return { value, skipped };
  });
  last = turn.catch(() => undefined);
  return turn;
}
