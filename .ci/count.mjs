// Adds up vitest's JSON results: `N passed, N failed`, alone on the last line. No results at all is a failure.
import { existsSync, readFileSync } from 'node:fs';

const results = process.argv.slice(2).filter((file) => existsSync(file)).map((file) => JSON.parse(readFileSync(file, 'utf8')));
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
// A test file that cannot even be loaded has no tests of its own to fail.
const broken = results.flatMap((result) => result.testResults).filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
const failed = sum('numFailedTests') + broken.length;
console.log(`\n${sum('numPassedTests')} passed, ${failed} failed`);
process.exitCode = failed > 0 || results.length === 0 ? 1 : 0;
