/** What the catalogues print: a changed label must become no other indicator's, a slip no other word. */
import { catalogueOf } from '../bases.js';

/** Marks and case taken away. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

const all = [...catalogueOf('581'), ...catalogueOf('4625')];
const labels = new Set(all.map(({ label }) => folded(label)));
const words = new Set(all.flatMap(({ label, unit }) => `${label} ${unit}`.toLowerCase().split(/[^\p{L}]+/u)));
const foldedWords = new Set([...words].map(folded));

export const isLabel = (label: string): boolean => labels.has(folded(label));
export const isWord = (word: string): boolean => words.has(word.toLowerCase()) || foldedWords.has(folded(word));

/** How many indicators of the template have a label that begins so. */
export const beginSo = (template: '581' | '4625', start: string): number =>
  catalogueOf(template).filter(({ label }) => folded(label).startsWith(folded(start))).length;

/** How many indicators of the template have this label, folded. */
export const named = (template: '581' | '4625', label: string): number =>
  catalogueOf(template).filter((one) => folded(one.label) === folded(label)).length;
