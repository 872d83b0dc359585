/**
 * Why mammoth reads a cell otherwise: what it is known to lose or to write another way. Each explanation is a way to undo the
 * difference; what none of them undoes is unexplained.
 */
export type Explanation =
  | 'note-mark'
  | 'automatic-number'
  | 'simple-field'
  | 'form-field'
  | 'equation'
  | 'hidden-text'
  | 'text-box'
  | 'old-encoding'
  | 'symbol'
  | 'raised-digit'
  | 'left-out-columns'
  | 'printed-alike';

/** What the file holds anywhere, told from its XML: without it an explanation does not apply. */
export interface Holds {
  readonly numbering: boolean;
  readonly simpleFields: boolean;
  readonly formFields: boolean;
  readonly equations: boolean;
  readonly hiddenText: boolean;
  readonly textBoxes: boolean;
  readonly symbols: boolean;
  readonly notes: boolean;
  readonly oldFonts: boolean;
  /** Rows that begin at a later column, or cells merged as before `w:gridSpan`. */
  readonly leftOutColumns: boolean;
}

/** `xml`: the main part and the styles, one after the other. */
export const holdsOf = (xml: string): Holds => ({
  numbering: /<\w+:numPr\b/.test(xml),
  simpleFields: /<\w+:fldSimple\b/.test(xml),
  formFields: /<\w+:ffData\b/.test(xml),
  equations: /<\w+:oMath\b/.test(xml),
  hiddenText: /<\w+:vanish\b/.test(xml),
  textBoxes: /<\w+:(?:txbxContent|AlternateContent)\b/.test(xml),
  symbols: /<\w+:sym\b|"(?:Symbol|Wingdings|Webdings)/.test(xml),
  notes: /<\w+:(?:foot|end)noteReference\b/.test(xml),
  oldFonts: /"(?:\.vn|vni-)/i.test(xml),
  leftOutColumns: /<\w+:(?:gridBefore|hMerge)\b/.test(xml),
});

/** Signs that print the same, or nothing: a hyphen that breaks no line, a hyphen where a line may break, Đ by its other codes. */
const ALIKE: Readonly<Record<string, string>> = { '\u2011': '-', Ð: 'Đ', ð: 'đ', '\u00ad': '', '\ufeff': '' };
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁺⁻';
const LOWERED = '0123456789()+-';

/** Without blanks and line ends: mammoth drops some breaks (`w:cr`) and tabs, and keeps empty paragraphs. */
const bare = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '');

const alike = (text: string): string => bare(text).replace(/[\u2011Ðð\u00ad\ufeff]/gu, (sign) => ALIKE[sign] ?? sign);

const lowered = (text: string): string =>
  text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁺⁻]/gu, (sign) => LOWERED[RAISED.indexOf(sign)] ?? sign);

/** Both say the same, blanks apart. */
export const sameText = (ours: string, theirs: string): boolean => bare(ours) === bare(theirs);

/** Empty: nothing that is known explains it. */
export function explain(ours: string, theirs: string, holds: Holds): readonly Explanation[] {
  const alone = explanationOf(ours, theirs, holds);
  if (alone !== null) return [alone];
  if (!holds.numbering) return [];
  if (numbered(ours, theirs)) return ['automatic-number'];
  const rest = ours.split('\n').map(withoutNumber).join('\n');
  if (sameText(rest, theirs)) return ['automatic-number'];
  const other = explanationOf(rest, theirs, holds);
  return other === null ? [] : ['automatic-number', other];
}

function explanationOf(ours: string, theirs: string, holds: Holds): Explanation | null {
  if (alike(ours) === alike(theirs)) return 'printed-alike';
  const one = lowered(alike(ours));
  const marked = lowered(alike(theirs));
  if (one === marked) return 'raised-digit';
  const other = holds.notes ? marked.replace(/\[\d+\]/g, '') : marked;
  if (one === other) return 'note-mark';
  // As written: ¹ is a letter of TCVN3.
  if (holds.oldFonts && skeleton(alike(ours)) === skeleton(alike(theirs))) return 'old-encoding';
  if (holds.symbols && letters(one) === letters(other)) return 'symbol';
  const added = isWithin(other, one);
  if (added && holds.simpleFields) return 'simple-field';
  if (added && holds.equations) return 'equation';
  if (added && holds.formFields && /[☐☒]/u.test(one)) return 'form-field';
  if (holds.hiddenText && hasMore(theirs, ours)) return 'hidden-text';
  return holds.textBoxes && (added || isWithin(one, other)) ? 'text-box' : null;
}

/** An automatic number stands at the beginning of a line, a sign behind it, or alone in it. */
const withoutNumber = (line: string): string => line.replace(/^[\p{L}\d.()]{1,12}[.)](?:\s+|$)/u, '');

/** Some lines of `longer` have something more than those of `shorter`. */
function hasMore(longer: string, shorter: string): boolean {
  const [long, short] = [longer, shorter].map((text) =>
    text
      .split('\n')
      .map(alike)
      .filter((line) => line !== ''),
  );
  return (
    long !== undefined &&
    short !== undefined &&
    (isWithin(short.join(''), long.join('')) ||
      (long.length === short.length && long.every((line, at) => line === short[at] || isWithin(short[at] ?? '', line))))
  );
}

/** Every line of ours is a line of theirs, some with an automatic number in front: digits, letters or a bullet, and a sign. */
function numbered(ours: string, theirs: string): boolean {
  const lines = (text: string): readonly string[] =>
    text
      .split('\n')
      .map(alike)
      .filter((line) => line !== '');
  const without = lines(theirs);
  let next = 0;
  for (const line of lines(ours)) {
    const plain = without[next];
    if (plain !== undefined && line.endsWith(plain) && isNumber(line.slice(0, line.length - plain.length))) next += 1;
    else if (!isNumber(line)) return false;
  }
  return next === without.length;
}

const isNumber = (text: string): boolean => /^(?:[\p{L}\d.()\-–]{0,12}|[\p{S}\p{P}\p{Co}])$/u.test(text);

/** `part` is `whole` with one stretch taken out. */
function isWithin(part: string, whole: string): boolean {
  if (part.length >= whole.length) return false;
  let start = 0;
  while (start < part.length && part[start] === whole[start]) start += 1;
  let end = 0;
  while (end < part.length - start && part.at(-1 - end) === whole.at(-1 - end)) end += 1;
  return start + end >= part.length;
}

/** What every encoding writes alike: consonants but đ, digits and signs of ASCII. All other letters of Vietnamese are vowels. */
const skeleton = (text: string): string => text.toLowerCase().replace(/[^\x21-\x7e]|[aeiouy]/g, '');

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
