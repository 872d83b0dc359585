#!/usr/bin/env node
/**
 * Loads the program, on a Node that can run it. An older one would stop at the first word that it does not know and show a stack
 * trace: so this file and the two that it imports are written for Node 12, and all else is loaded after the question.
 */
import { languageOf } from './commands/language.js';
import { tooOld } from './node-floor.js';

const trouble = tooOld(process.version);
if (trouble === null) {
  import('./start.js');
} else {
  process.stderr.write(`cchc: ${trouble[languageOf(process.env)]}\n`);
  // EXIT.usage, from a file that Node 12 cannot read.
  process.exitCode = 2;
}
