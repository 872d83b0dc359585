/** What single lines of a report are, told from their own words. Pure. */

import { isCapitals } from '../../catalogue/organisation.js';
import type { LetterheadLine } from '../../model/reading.js';

/** A line of a title is shorter than this (characters); a sentence of the body is longer. */
export const TITLE_LENGTH = 260;

export const isAddressee = ({ folded }: LetterheadLine): boolean => /^kính (?:gửi|trình)(?: |$)/u.test(folded);
export const isSection = ({ text }: LetterheadLine): boolean =>
  /^(?:PHẦN\s|Phần\s+(?:thứ|I|1|A)|[IVX]{1,4}\s*[.\-–:)]|[1A]\s*[.)]\s)/u.test(text);
/** `Ban hành kèm theo …` is not among them: that is where a template comes from. */
export const isAttached = ({ folded }: LetterheadLine): boolean =>
  /^(?:đính )?kèm theo (?:báo cáo|công văn|tờ trình|văn bản)(?: |$)/u.test(folded);
export const isMotto = ({ folded }: LetterheadLine): boolean => /cộng hòa xã hội chủ nghĩa|độc lập tự do/u.test(folded);
export const isRecipients = ({ folded }: LetterheadLine): boolean => /^nơi nhận/u.test(folded);
export const isOffice = ({ text }: LetterheadLine): boolean => /^(?:TM|KT|TL|TUQ|Q)\s*\.\s*\p{Lu}/u.test(text);
export const isAppendixWord = ({ folded, text }: LetterheadLine): boolean =>
  /^phụ lục(?: |$)/u.test(folded) && (isCapitals(text) || text.length < 30);
export const isStatistics = ({ folded, text }: LetterheadLine): boolean =>
  /^(?:thống kê|tổng hợp|bảng|biểu|số liệu)(?: \p{L}+){0,6} (?:số liệu|thống kê|báo cáo)(?: |$)/u.test(folded) &&
  isCapitals(text);
export const isFormTitle = ({ folded }: LetterheadLine): boolean =>
  /^(?:biểu(?: mẫu)?(?: số)?|mẫu(?: số)?) \d/u.test(folded);
