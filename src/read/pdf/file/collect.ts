/**
 * Garbage of long files, kept from piling up. V8 lets its old generation grow to several times what is in use, in one run
 * and not in the next: a file of 1,000 pages then took 190 to 350 MB instead of 185 to 210 (bench/README.md).
 */
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Growth (bytes) that is worth the 10 ms of a collection; files of up to some 60 pages stay below. */
const WORTH_COLLECTING = 12 * 1024 * 1024;

export interface Collector {
  /** Collects all garbage when the old generation has grown enough since the last time. */
  ifGrown(): void;
  /** Collects all garbage. */
  now(): void;
}

/**
 * V8 guesses by the first pages which places in the program make lasting objects, and puts all that they make later straight
 * among the old ones, where a page's garbage stays until all is collected. Whether it guesses so depends on what else the
 * program has loaded; where it did, a long file took twice as long.
 */
setFlagsFromString('--no-allocation-site-pretenuring');

/** Counts growth from now on. */
export function collector(collect = allGarbage, used = oldGeneration): Collector {
  let before = used();
  const now = (): void => {
    collect();
    before = used();
  };
  return {
    now,
    ifGrown: () => {
      if (used() - before >= WORTH_COLLECTING) now();
    },
  };
}

/** V8's own `gc`, which Node shows only to contexts made while the flag is set; where there is none, V8 collects when it likes. */
function allGarbage(): void {
  setFlagsFromString('--expose-gc');
  const gc: unknown = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  if (typeof gc === 'function') gc();
}

/** Bytes in use, garbage included, in V8's spaces for what has outlived the young generation. */
const oldGeneration = (): number =>
  getHeapSpaceStatistics()
    .filter(({ space_name: name }) => name === 'old_space' || name === 'large_object_space')
    .reduce((sum, { space_used_size: size }) => sum + size, 0);
