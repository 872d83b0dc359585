/** Text that comes from files and file names, made fit for a terminal, where some characters are commands. */

/** Control characters but tab and line ends, and the marks that turn the direction of writing round (UAX #9). */
const COMMANDS = /\r(?!\n)|(?![\t\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu;
const LINE_BREAKERS = /[\t\n\r]/gu;

/** `\u001b` for an escape: as JSON writes it, so that printed JSON stays the same JSON. */
const written = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** `text` with every command to the terminal written out. */
export const printable = (text: string): string => text.replace(COMMANDS, written);

/** A name on one line: tabs and line ends are written out too. */
export const printableName = (name: string): string => printable(name).replace(LINE_BREAKERS, written);
