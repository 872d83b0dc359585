/** Ordinal codes (STT) as reports print them: `I.`, `1`, `3.1.`, `5.1.1`, mistyped `3,1,1`, `3.1.1 .`. */
import { isRoman } from '../text/ordinals.js';

/** Letters and signs that stand where a digit or a dot was meant; only inside what is otherwise an ordinal. */
const MISTYPED: Readonly<Record<string, string>> = { ',': '.', ';': '.', '-': '.', '–': '.', l: '1', O: '0', o: '0' };

/**
 * The ordinal without blanks and trailing dots, separators as dots: `3,1,1` and `3.1.1 .` are both `3.1.1`, `I.` is `I`.
 * Null when the text is no ordinal (a label, a date, a decimal with more than three digits after the sign).
 */
export function normaliseStt(text: string): string | null {
  const compact = text.replace(/[\s\u00a0()]+/g, '');
  if (compact === '' || compact.length > 16) return null;
  const upper = compact.replace(/[.,;:)]+$/, '');
  if (isRoman(upper)) return upper;
  if (!/^[\dlOo.,;–-]+$/.test(compact) || !/\d/.test(compact)) return null;
  const dotted = [...compact].map((sign) => MISTYPED[sign] ?? sign).join('');
  const parts = dotted.split('.').filter((part) => part !== '');
  if (parts.length === 0 || parts.length > 6 || parts.some((part) => part.length > 2)) return null;
  return parts.map((part) => String(Number(part))).join('.');
}

/** The ordinal one level up (`3.1.1` → `3.1`); null at the top. */
export function parentStt(stt: string): string | null {
  const dot = stt.lastIndexOf('.');
  return dot < 0 ? null : stt.slice(0, dot);
}

/** The last part of an ordinal: `3.1.2` → `2`. */
export function lastPart(stt: string): string {
  return stt.slice(stt.lastIndexOf('.') + 1);
}
