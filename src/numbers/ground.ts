/** How a number was read, in the words of a ground. */
import type { NumberRule } from '../model/report.js';

const GROUNDS: Readonly<Record<NumberRule, string>> = {
  plain: 'one number',
  'mixed-separators': 'one number, both separators',
  'repeated-group': 'one number, groups of three digits',
  'decimal-tail': 'one number with decimals',
  'zero-integer': 'one number below 1',
  'unit-group': 'one number, grouped as its unit is',
  'unit-decimal': 'one number, decimals as its unit has',
  relation: 'relation of the catalogue',
  'form-style': 'style of the form',
  undecided: 'undecided',
  coded: 'answer by its code',
  blank: 'blank',
  dash: 'dash',
  corrected: 'correction',
};

/** `printed`: the text of the value cell. */
export const numberGround = (rule: NumberRule, printed: string): string =>
  rule === 'plain' && /^\d+$/u.test(printed) ? 'digits only' : GROUNDS[rule];
