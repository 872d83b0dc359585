/** Where an output folder keeps what is its own business. */
import path from 'node:path';

export const stateFolder = (folder: string): string => path.join(folder, '.cchc');

/** The new set, beside the old one, until it is complete. */
export const stagingFolder = (folder: string): string => path.join(stateFolder(folder), 'new');

/** Exists exactly while a complete new set is being moved into place. */
export const journalFile = (folder: string): string => path.join(stateFolder(folder), 'journal.json');
