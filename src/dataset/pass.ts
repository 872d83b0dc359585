/** One pass over a dataset: each report is taken once, in order, and given to all who write or count. */
import type { Change, Dataset, Entry } from '../model/dataset.js';

/** Where entries go. What it wrote or counted is complete when it has been closed. */
export interface Sink {
  readonly take: (entry: Entry) => Promise<void> | void;
  readonly close: (changes: readonly Change[]) => Promise<void> | void;
}

/** Takes the next piece of a file; the promise tells that there is room for more. */
export type Out = (piece: string | Uint8Array) => Promise<void>;

export async function onePass({ entries, changes }: Dataset, sinks: readonly Sink[]): Promise<void> {
  for await (const entry of entries) {
    for (const sink of sinks) await sink.take(entry);
  }
  for (const sink of sinks) await sink.close(changes);
}
