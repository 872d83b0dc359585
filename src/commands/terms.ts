/** Names of arguments and of the values of options, as the help and the messages print them. */
import type { Language } from './language.js';

const VIETNAMESE: Readonly<Record<string, string>> = {
  options: 'tuỳ chọn',
  command: 'lệnh',
  input: 'đầu vào',
  file: 'tệp',
  dir: 'thư mục',
  path: 'đường dẫn',
  state: 'trạng thái',
  lang: 'ngôn ngữ',
};

/** `run [options] <input...>` with every name between brackets in the terminal's language. */
export const termsIn = (language: Language, text: string): string =>
  text.replace(
    /([<[])([a-z]+)((?:\.{3})?[>\]])/g,
    (_, open: string, name: string, close: string) => `${open}${nameIn(language, name)}${close}`,
  );

/** The name of one argument. */
export const nameIn = (language: Language, name: string): string =>
  language === 'vi' ? (VIETNAMESE[name] ?? name) : name;
