/** Figures as tables print them: what a body row holds and a header does not. */

/** A number, a percentage, an amount, … */
const FIGURE = /^[-+(]?\d[\d\s.,/]*[)%]?$/u;

/** … years apart, which head columns. */
const YEAR = /^(?:19|20)\d\d$/;

export const isFigureOrYear = (text: string): boolean => FIGURE.test(text);

export const isYear = (text: string): boolean => YEAR.test(text);

export const isFigure = (text: string): boolean => isFigureOrYear(text) && !isYear(text);
