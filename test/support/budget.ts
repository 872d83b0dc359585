/**
 * How long the properties are searched for a counterexample: in `npm test` as long as their tests say, in `npm run test:long` as many
 * times longer as its budget says, and from other seeds.
 */
const BUDGET = Number(process.env.CCHC_TEST_BUDGET ?? 1);

/** `usual` runs of a property, or milliseconds that they may take, times the budget. */
export const budgeted = (usual: number): number => Math.round(usual * BUDGET);

/** For a property that `npm test` looks at with the same examples each time. */
export const usualSeed = (seed: number): { readonly seed?: number } => (BUDGET === 1 ? { seed } : {});
