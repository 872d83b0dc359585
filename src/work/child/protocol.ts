/**
 * What parent and child say to each other: one JSON object a line, and a short one; what is large goes by the file system
 * (`hand-over.ts`). The child's answers come on a pipe of their own, so that nothing that a library prints is taken for one;
 * whatever does not fit this shape is a fault of that child.
 */
import { z } from 'zod';
import type { CatalogueOptions } from '../../catalogue/load.js';
import type { FileType } from '../../model/report.js';
import type { ReadOptions } from '../../read/limits.js';
import type { Done, Job } from '../job.js';
import { FILE_TYPE, SHA256, SUMMARY } from '../summary.js';

/** First line to the child: what all its work has in common. */
export interface Setup {
  readonly catalogues: CatalogueOptions;
  readonly read: ReadOptions;
}

/** Every further line to the child. */
export interface Task {
  readonly task: number;
  readonly job: Job;
}

/** File descriptor of the child's answers. */
export const ANSWERS = 3;

export type Answer =
  | { readonly kind: 'ready'; readonly cataloguesHash: string }
  /** What the content is, told before it is read: the reader may not survive it. */
  | { readonly kind: 'type'; readonly task: number; readonly type: FileType }
  /** The document has this many pages: more time is due. */
  | { readonly kind: 'pages'; readonly task: number; readonly pages: number }
  | { readonly kind: 'done'; readonly task: number; readonly done: Done }
  /** The working folder takes no more: no fault of the file. `code` is the system's. */
  | { readonly kind: 'full'; readonly task: number; readonly code: string }
  /** A throw, or rows that do not add up: a bug of ours. */
  | { readonly kind: 'bug'; readonly task: number; readonly detail: string };

const TASK = z.int().min(1);

const DONE = z.object({
  kind: z.enum(['read', 'assess']),
  summary: SUMMARY,
  sha256: SHA256,
  readingSha256: SHA256.nullable(),
  stages: z.record(z.string(), z.number()),
});

const ANSWER = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready'), cataloguesHash: z.string() }),
  z.object({ kind: z.literal('type'), task: TASK, type: FILE_TYPE }),
  z.object({ kind: z.literal('pages'), task: TASK, pages: z.int().min(0) }),
  z.object({ kind: z.literal('done'), task: TASK, done: DONE }),
  z.object({ kind: z.literal('full'), task: TASK, code: z.string() }),
  z.object({ kind: z.literal('bug'), task: TASK, detail: z.string() }),
]);

/** Null for anything but an answer. */
export function parseAnswer(line: string): Answer | null {
  try {
    const answer = ANSWER.safeParse(JSON.parse(line));
    return answer.success ? answer.data : null;
  } catch {
    return null;
  }
}
