/** What single lines of a report are, told from their own words. Pure. */
import { isCapitals } from '../../catalogue/organisation.js';
import { patternOf } from '../../text/vocabulary.js';
import type { PatternName } from '../../text/vocabulary-names.js';
import type { PrintedLine } from './lines.js';

/** A line of a title is shorter than this (characters); a sentence of the body is longer. */
export const TITLE_LENGTH = 260;

const says = ({ folded, vocabulary }: PrintedLine, name: PatternName): boolean =>
  patternOf(vocabulary, name).test(folded);
const shows = ({ text, vocabulary }: PrintedLine, name: PatternName): boolean => patternOf(vocabulary, name).test(text);

export const isAddressee = (line: PrintedLine): boolean => says(line, 'line.addressee');
export const isSection = (line: PrintedLine): boolean => shows(line, 'line.section');
/** `Ban hành kèm theo …` is not among them: that is where a template comes from. */
export const isAttached = (line: PrintedLine): boolean => says(line, 'line.attached');
/** `(Kèm theo Báo cáo …)`: to a report, not to a letter. */
export const isAttachedToReport = (line: PrintedLine): boolean => says(line, 'line.attached-to-report');
export const isMotto = (line: PrintedLine): boolean => says(line, 'line.motto');
/** What the Party's bodies write in place of the motto. */
export const isPartyMotto = (line: PrintedLine): boolean => says(line, 'line.party-motto');
export const isRecipients = (line: PrintedLine): boolean => says(line, 'line.recipients');
export const isOffice = (line: PrintedLine): boolean => shows(line, 'line.office');
/** A title of an appendix that is no sentence: in capitals, or shorter than this (characters). */
const APPENDIX_WORD_LENGTH = 30;
export const isAppendixWord = (line: PrintedLine): boolean =>
  says(line, 'line.appendix') && (isCapitals(line.text) || line.text.length < APPENDIX_WORD_LENGTH);
export const isStatistics = (line: PrintedLine): boolean => says(line, 'line.statistics') && isCapitals(line.text);
export const isFormTitle = (line: PrintedLine): boolean => says(line, 'line.form-title');
/** `Trên đây là báo cáo …`, which closes a report and says what it was about. */
export const isClosing = (line: PrintedLine): boolean => says(line, 'line.closing');
/** `V/v báo cáo công tác …` below the number of a letter. */
export const isAbout = (line: PrintedLine): boolean => says(line, 'line.about');
/** `BÁO CÁO` alone, the letters spaced or not. */
export const isTitleWord = (line: PrintedLine): boolean => says(line, 'line.title-word');
