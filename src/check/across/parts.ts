/**
 * A report in two files: the body, and the appendix with the forms. They belong together when the appendix names the body's number
 * (“Kèm theo Báo cáo số …”) and nothing else contradicts; letterhead and prose come from the body, forms from the appendix.
 */
import { type Evidence, finding } from '../../model/finding.js';
import type { Card, Head } from './card.js';
import type { Note } from './notes.js';
import { type Fit, fitsOf, type Half, halvesOf } from './pairs.js';
import { reportEvidence, type Sent, type Submission } from './submission.js';

/** A file of a report in two, and the file with its other half. */
export interface Join {
  readonly sha256: string;
  readonly as: 'body' | 'appendix';
  readonly other: Card;
}

export interface Joined {
  readonly submissions: readonly Submission[];
  readonly notes: readonly Note[];
  readonly joins: readonly Join[];
}

/** Every file in exactly one submission, in order of the files with the forms. */
export function joinParts(sent: readonly Sent[]): Joined {
  const notes: Note[] = [];
  const pairs = new Map<Sent, Half>();
  for (const fit of fitsOf(halvesOf(sent))) {
    const [body] = fit.bodies;
    const isOnlyOne = fit.bodies.length === 1 && fit.appendices.length === 1;
    if (body !== undefined && isOnlyOne) pairs.set(fit.appendix.sent, body);
    else notes.push(ambiguous(fit));
  }
  const joinedBodies = new Set([...pairs.values()].map((body) => body.sent));
  const joins: Join[] = [];
  const submissions = sent.flatMap((one): Submission[] => {
    if (joinedBodies.has(one)) return [];
    const body = pairs.get(one);
    if (body === undefined) return [{ sent: one, body: null, head: one.card.head }];
    const head = mergedHead(body, one.card.head);
    joins.push(
      { sha256: body.sent.card.sha256, as: 'body', other: one.card },
      { sha256: one.card.sha256, as: 'appendix', other: body.sent.card },
    );
    notes.push(...joinedNotes(body.sent.card, one.card, head));
    return [{ sent: one, body: body.sent, head }];
  });
  return { submissions, notes, joins };
}

/** What the body says, and the appendix where the body says nothing; months without a code (`7 tháng`) are no nothing. */
export function mergedHead<H extends Head>(
  body: { readonly head: H; readonly part: { readonly isPeriodUncoded: boolean } },
  appendix: H,
): H {
  const filled = Object.entries(body.head).filter(([, value]) => value !== null);
  return {
    ...appendix,
    ...(body.part.isPeriodUncoded ? { period: null, periodStart: null, periodEnd: null } : {}),
    ...(Object.fromEntries(filled) as Partial<H>),
  };
}

function joinedNotes(body: Card, appendix: Card, { number }: Head): Note[] {
  const evidence = (reader: Card): Evidence[] => [
    reportEvidence(reader, body, body.head),
    reportEvidence(reader, appendix, appendix.head),
  ];
  const note = (reader: Card, part: { vi: string; en: string }): Note => ({
    sha256: reader.sha256,
    finding: () => finding('parts-joined', { part, number }, { evidence: evidence(reader) }),
  });
  return [note(body, { vi: 'phần lời', en: 'body' }), note(appendix, { vi: 'phụ lục', en: 'appendix' })];
}

/** Files named one by one in the evidence of a finding about many. */
const FILES_SHOWN = 20;

function ambiguous({ appendix, bodies, appendices }: Fit): Note {
  const { card } = appendix.sent;
  const others = [...bodies.slice(0, FILES_SHOWN), ...appendices.slice(0, FILES_SHOWN + 1)]
    .filter((other) => other !== appendix)
    .slice(0, FILES_SHOWN);
  const evidence = others.map((other) => reportEvidence(card, other.sent.card, other.head));
  return {
    sha256: card.sha256,
    finding: () => finding('parts-ambiguous', {}, { evidence }),
  };
}
