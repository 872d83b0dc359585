/** Remembers what a pure function of a text gave: the labels of a form come back in every report, and in one report many times. */

/** Longer texts hardly come back, and would fill the memory. */
const LONGEST = 400;

/** `work` with a memory of its last `most` to `2 × most` texts. `work` must be pure and its result must not be changed by who gets it. */
export function remembered<T>(work: (text: string) => T, most: number): (text: string) => T {
  // Two generations in place of a queue: what is used moves to the young one, and the old one goes as a whole.
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return work(text);
    const known = young.get(text);
    if (known !== undefined) return known;
    const result = old.get(text) ?? work(text);
    if (young.size >= most) {
      old = young;
      young = new Map();
    }
    young.set(text, result);
    return result;
  };
}
