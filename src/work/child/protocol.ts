/**
 * What parent and child say to each other: one JSON object a line. The child's answers come on a pipe of their own, so that
 * nothing that a library prints is taken for one; whatever does not fit this shape is a fault of that child.
 */
import { z } from 'zod';
import type { CatalogueOptions } from '../../catalogue/load.js';
import type { Report } from '../../model/report.js';
import type { ReadOptions } from '../../read/limits.js';

/** First line to the child: what all its work has in common. */
export interface Setup {
  readonly catalogues: CatalogueOptions;
  readonly read: ReadOptions;
}

/** Every further line to the child: read the working copy `file`. */
export interface Task {
  readonly task: number;
  readonly file: string;
}

/** File descriptor of the child's answers. */
export const ANSWERS = 3;

/** Milliseconds of wall time that the child spent on a stage. */
export type Stages = Readonly<Record<string, number>>;

export type Answer =
  | { readonly kind: 'ready'; readonly cataloguesHash: string }
  /** The document has this many pages: more time is due. */
  | { readonly kind: 'pages'; readonly task: number; readonly pages: number }
  | { readonly kind: 'report'; readonly task: number; readonly report: Report; readonly stages: Stages }
  /** A throw, that is, a bug of ours. */
  | { readonly kind: 'bug'; readonly task: number; readonly detail: string };

const TASK = z.int().min(1);

const ANSWER = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready'), cataloguesHash: z.string() }),
  z.object({ kind: z.literal('pages'), task: TASK, pages: z.int().min(0) }),
  z.object({
    kind: z.literal('report'),
    task: TASK,
    report: z.custom<Report>(looksLikeReport),
    stages: z.record(z.string(), z.number()),
  }),
  z.object({ kind: z.literal('bug'), task: TASK, detail: z.string() }),
]);

/** Enough to tell a report from garbage; that its rows add up is checked for every report anyway. */
function looksLikeReport(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Record<string, unknown>;
  const lists = ['tables', 'observations', 'unmapped', 'missing', 'figures', 'findings', 'pictures'];
  return (
    typeof fields.sha256 === 'string' &&
    typeof fields.outcome === 'string' &&
    typeof fields.rows === 'object' &&
    lists.every((name) => Array.isArray(fields[name]))
  );
}

/** Null for anything but an answer. */
export function parseAnswer(line: string): Answer | null {
  try {
    const answer = ANSWER.safeParse(JSON.parse(line));
    return answer.success ? answer.data : null;
  } catch {
    return null;
  }
}
