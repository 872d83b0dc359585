/** mammoth's warnings are data: this table says what becomes of each. */

export type Verdict =
  /** It says nothing about content. */
  | { readonly kind: 'nothing' }
  /** A symbol without a Unicode character was left out; `symbol` as kinds.ts names it. */
  | { readonly kind: 'symbol'; readonly symbol: string }
  /** Something was lost that the pass before mammoth should have saved: a bug of ours. */
  | { readonly kind: 'lost' };

interface Rule {
  readonly pattern: RegExp;
  readonly verdict: (match: RegExpExecArray) => Verdict;
}

const RULES: readonly Rule[] = [
  {
    pattern: /^A w:sym element with an unsupported character was ignored: (char .*)$/s,
    verdict: (match) => ({ kind: 'symbol', symbol: match[1] ?? '' }),
  },
  { pattern: /^Image of type .* is unlikely to display in web browsers$/s, verdict: () => ({ kind: 'nothing' }) },
];

/** A warning that no rule knows means lost content: the DOCX that mammoth gets holds nothing that it could warn of. */
export function judge(warning: string): Verdict {
  for (const { pattern, verdict } of RULES) {
    const match = pattern.exec(warning);
    if (match !== null) return verdict(match);
  }
  return { kind: 'lost' };
}
