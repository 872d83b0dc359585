/** Before each file of `npm run test:long`: the budget for properties that name no number of runs, and a seed that was asked for. */
import fc from 'fast-check';
import { budgeted } from './budget.js';

/** What fast-check takes when nothing is said. */
const USUAL_RUNS = 100;
const seed = process.env.CCHC_TEST_SEED;

fc.configureGlobal({ numRuns: budgeted(USUAL_RUNS), ...(seed !== undefined && { seed: Number(seed) }) });
