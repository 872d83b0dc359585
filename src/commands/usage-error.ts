/** Mistakes in the command line, said in the terminal's language. */
import type { CommanderError } from 'commander';
import type { Said } from '../model/result.js';
import { nameIn, termsIn } from './terms.js';

type Sentence = (names: readonly string[], tail: string) => Said;

/** By commander's code: the sentence, from the names that commander quotes. `tail`: what stands after the last of them. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  'commander.unknownOption': ([option]) => ({
    vi: `không có tuỳ chọn “${option}”.`,
    en: `there is no option “${option}”.`,
  }),
  'commander.unknownCommand': ([command]) => ({
    vi: `không có lệnh “${command}”.`,
    en: `there is no command “${command}”.`,
  }),
  'commander.missingArgument': ([argument]) => ({
    vi: `thiếu đối số “${nameIn('vi', argument ?? '')}”.`,
    en: `the argument “${argument}” is missing.`,
  }),
  'commander.optionMissingArgument': ([option]) => ({
    vi: `tuỳ chọn “${termsIn('vi', option ?? '')}” cần một giá trị.`,
    en: `the option “${option}” needs a value.`,
  }),
  'commander.missingMandatoryOptionValue': ([option]) => ({
    vi: `thiếu tuỳ chọn bắt buộc “${termsIn('vi', option ?? '')}”.`,
    en: `the option “${option}” is required and missing.`,
  }),
  'commander.invalidArgument': ([option, value], tail) => ({
    vi: `tuỳ chọn “${termsIn('vi', option ?? '')}” không nhận giá trị “${value}”. ${tail}`,
    en: `the option “${option}” does not take “${value}”. ${tail}`,
  }),
  'commander.excessArguments': ([command]) => ({
    vi: `lệnh “${command}” có thừa đối số.`,
    en: `“${command}” has too many arguments.`,
  }),
};

/** `error` as a sentence with advice. */
export function usageFailure(error: CommanderError): { readonly message: Said; readonly advice: Said } {
  const names = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const tail = error.message.slice(error.message.lastIndexOf("'") + 1).replace(/^ is invalid\.\s*/, '');
  const plain = error.message.replace(/^error: /, '');
  return {
    message: SENTENCES[error.code]?.(names, tail) ?? { vi: plain, en: plain },
    advice: { vi: 'Xem “cchc --help” hoặc “cchc LỆNH --help”.', en: 'See “cchc --help” or “cchc COMMAND --help”.' },
  };
}
