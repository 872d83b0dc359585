import PQueue from 'p-queue';

/** `work` on each item, at most `jobs` at a time; results in the order of `items`, undefined for what `signal` prevented. */
export function inParallel<T, R>(
  items: readonly T[],
  jobs: number,
  signal: AbortSignal,
  work: (item: T) => Promise<R>,
): Promise<(R | undefined)[]> {
  const queue = new PQueue({ concurrency: jobs });
  return Promise.all(items.map((item) => queue.add(async () => (signal.aborted ? undefined : work(item)))));
}
