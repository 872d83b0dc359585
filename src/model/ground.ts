/**
 * Why a value is accepted: not because nothing speaks against it, but because everything that bears on it was understood. Each
 * part of the assessment gives its ground where it decides; the status of a value follows from its grounds and its doubts, here
 * alone.
 */
import { isDoubt, type RuleId } from './rules.js';

/** What a ground is about. */
export const GROUNDED = ['heading', 'title', 'label', 'unit', 'note', 'cell', 'row', 'letterhead'] as const;

/** What a value stands on; `as` says what was understood: `result of period`, `catalogue (12/12 words)`, `digits only`. */
export interface Ground {
  readonly of: (typeof GROUNDED)[number];
  /** Short, in English, the same for the same evidence: it stands in files. */
  readonly as: string;
}

/** What must be understood before a value is accepted. */
const NEEDED: readonly Ground['of'][] = ['heading', 'label', 'unit', 'cell'];

/** `corrected`: a person's word stands, whatever is doubted. */
export type Status = 'accepted' | 'review' | 'corrected';

/** What the status of a value follows from. */
interface Assessed {
  readonly because: readonly Ground[];
  readonly reasons: readonly RuleId[];
  readonly status?: Status;
}

/** The value with its status: accepted when everything needed is understood and no doubt stands. */
export const judged = <Row extends Assessed>(row: Row): Row & { readonly status: Status } => ({
  ...row,
  status:
    row.status === 'corrected' ? 'corrected' : isUnderstood(row) && !row.reasons.some(isDoubt) ? 'accepted' : 'review',
});

const isUnderstood = ({ because }: Assessed): boolean => NEEDED.every((part) => because.some(({ of }) => of === part));

/** The grounds with `ground` in place of those about the same thing. */
export const regrounded = (because: readonly Ground[], ground: Ground): readonly Ground[] => [
  ...because.filter(({ of }) => of !== ground.of),
  ground,
];
