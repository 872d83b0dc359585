/** `i` and `y` that sound alike at the end of a syllable: one school writes `tỷ lệ, xử lý, quy định, kỳ`, another `tỉ lệ, xử lí, qui định, kì`. */

/** A syllable that is one of the consonants for which both spellings are in use, and that vowel with or without a tone mark. */
const EITHER = /(?<![\p{L}\p{M}])((?:[hklmst]|qu))([iíìỉĩị])(?![\p{L}\p{M}])/gu;
const WITH_Y: Readonly<Record<string, string>> = { i: 'y', í: 'ý', ì: 'ỳ', ỉ: 'ỷ', ĩ: 'ỹ', ị: 'ỵ' };

/** Folded text with every such syllable written with `y`: for comparing words, not for showing them. The length stays. */
export const withY = (folded: string): string =>
  folded.replace(EITHER, (_, onset: string, vowel: string) => onset + (WITH_Y[vowel] ?? vowel));
