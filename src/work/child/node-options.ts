/** How Node runs in a child: reports leave much garbage, and a child's threads share the cores with other children (docs/adr/0006). */
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';

/** With more room for what is new (default 16 MB), most of a report is gone before it would be copied. */
const MORE_ROOM = ['--max-semi-space-size=64'];
/** Threads that collect garbage and compile beside the program take from the other children what they give to their own. */
const NO_HELPERS = ['--single-threaded-gc', '--no-concurrent-recompilation'];

/** Options on Node's command line for each of `jobs` children. */
export const nodeOptions = (jobs: number): string[] =>
  jobs < availableParallelism() ? MORE_ROOM : [...MORE_ROOM, ...NO_HELPERS];

/**
 * Lets V8 optimise only what runs really often (default 67,584 bytes of bytecode): for most folders, compiling took longer than what
 * it saved. To be called in the child before it works. From version 12 on (Node 22), V8 has a cheaper compiler for what runs now and
 * then, and no such option.
 */
export function optimiseLate(v8 = process.versions.v8): void {
  if (Number.parseInt(v8, 10) < 12) setFlagsFromString('--interrupt-budget=1000000');
}
