/** Lines of a head typed in capitals without diacritics (`UY BAN NHAN DAN TINH QUANG NAM`). Pure. */
import { isCapitals } from '../../catalogue/organisation.js';

const PHRASES: readonly (readonly [unmarked: RegExp, marked: string])[] = [
  [/\bCONG HOA XA HOI CHU NGHIA VIET NAM\b/gu, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  [/\bDOC LAP\s*-\s*TU DO\s*-\s*HANH PHUC\b/gu, 'ĐỘC LẬP - TỰ DO - HẠNH PHÚC'],
  [/\bUY BAN NHAN DAN\b/gu, 'ỦY BAN NHÂN DÂN'],
];
/** Words that say what a body is, by their letters. */
const KINDS: Readonly<Record<string, string>> = {
  'THANH PHO': 'THÀNH PHỐ',
  'THI XA': 'THỊ XÃ',
  'THI TRAN': 'THỊ TRẤN',
  'DAC KHU': 'ĐẶC KHU',
  TINH: 'TỈNH',
  HUYEN: 'HUYỆN',
  QUAN: 'QUẬN',
  PHUONG: 'PHƯỜNG',
  XA: 'XÃ',
  SO: 'SỞ',
  BO: 'BỘ',
};
/** Only where a name begins: inside one the same letters are another word (`TINH HA TINH`). */
const KIND = new RegExp(`^((?:ỦY BAN NHÂN DÂN|UBND) )?(${Object.keys(KINDS).join('|')})(?= [A-Z]|$)`, 'u');
/** The province behind the name of an office, district or commune: the first such word, for `TINH HA TINH` has two. */
const PROVINCE_BEHIND = /^((?:SỞ|HUYỆN|QUẬN|PHƯỜNG|XÃ|(?:ỦY BAN NHÂN DÂN|UBND) \p{L}+) [^Ỉ]*?) TINH(?= [A-Z])/u;

/**
 * The line with the diacritics put back on the words that tell a body; names stay as they are, being compared without any.
 * A line with a diacritic, or not in capitals, stays whole.
 */
export function marked(line: string): string {
  if (/[^\0-\u007f]/u.test(line) || !isCapitals(line)) return line;
  return PHRASES.reduce((text, [from, to]) => text.replace(from, to), line)
    .replace(KIND, (_whole, committee: string | undefined, kind: string) => `${committee ?? ''}${KINDS[kind] ?? kind}`)
    .replace(PROVINCE_BEHIND, '$1 TỈNH');
}
