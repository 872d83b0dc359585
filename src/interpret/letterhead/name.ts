/** Tells names of people from offices and titles. Pure. */
import { isCapitals } from '../../catalogue/organisation.js';
import { patternOf } from '../../text/vocabulary.js';
import type { PrintedLine } from './lines.js';

/** Two to six words, each with a capital: `Lò Thị Bé Mười`, `Y Thuyên Niê`. */
const NAME = /^\p{Lu}[\p{L}'’]*(?: \p{Lu}[\p{L}'’]*){1,5}$/u;

/** In ordinary capitals, as nearly all signatures are. */
export const isPersonName = (line: PrintedLine): boolean => !isCapitals(line.text) && isPersonOrCapitals(line);

/** In capitals too: only where a name is expected, below an office. */
export const isPersonOrCapitals = ({ text, folded, vocabulary }: PrintedLine): boolean =>
  NAME.test(text) && !patternOf(vocabulary, 'line.names-office').test(folded);
