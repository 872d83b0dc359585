/** The words that come with the package. */
import { packageLanguage } from '../../src/catalogue/load.js';

const loaded = await packageLanguage();
if (!loaded.ok) throw new Error(loaded.failure.message.en);

export const LANGUAGE = loaded.value;
export const VOCABULARY = LANGUAGE.vocabulary;
