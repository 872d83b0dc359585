/** Unicode -> VNI for Windows, for tests: the other way round than src/text/legacy/vni.ts, from the code page's own rules. */

const SINGLE: Readonly<Record<string, string>> = {
  ...{ đ: 'ñ', ơ: 'ô', ư: 'ö', í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î' },
};
const MARKS: Readonly<Record<string, string>> = {
  ...{ '\u0301': 'ù', '\u0300': 'ø', '\u0309': 'û', '\u0303': 'õ', '\u0323': 'ï', '\u0302': 'â', '\u0306': 'ê' },
  ...{ '\u0302\u0301': 'á', '\u0302\u0300': 'à', '\u0302\u0309': 'å', '\u0302\u0303': 'ã', '\u0302\u0323': 'ä' },
  ...{ '\u0306\u0301': 'é', '\u0306\u0300': 'è', '\u0306\u0309': 'ú', '\u0306\u0303': 'ü', '\u0306\u0323': 'ë' },
};

/** `text` is composed (NFC); characters that are no Vietnamese letters stay. */
export const toVni = (text: string): string => [...text].map(letterToVni).join('');

function letterToVni(letter: string): string {
  const lower = letter.toLowerCase();
  const inCase = (text: string): string => (letter === lower ? text : text.toUpperCase());
  const single = SINGLE[lower];
  if (single !== undefined) return inCase(single);
  const [base = '', ...marks] = [...lower.normalize('NFD')];
  if (marks.length === 0) return letter;
  const shape = marks.filter((mark) => '\u0302\u0306'.includes(mark));
  const tone = marks.filter((mark) => !'\u0302\u0306\u031b'.includes(mark));
  const vowel = marks.includes('\u031b') ? (SINGLE[base === 'o' ? 'ơ' : 'ư'] ?? base) : base;
  return inCase(vowel + (MARKS[[...shape, ...tone].join('')] ?? ''));
}
