/** What dependency-cruiser found, as far as the lint asks for it. Pure. */

/** The part that is read of dependency-cruiser's JSON. */
export interface Cruised {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
      /** The way back to `from`, in a cycle. */
      readonly cycle?: readonly { readonly name: string }[];
    }[];
  };
}

/** One line for each breach and for each of `files` (paths below the root, with `/`) that was not looked at. */
export function troubles({ modules, summary }: Cruised, files: readonly string[]): string[] {
  const seen = new Set(modules.map(({ source }) => source));
  return [
    ...summary.violations.map(({ rule, from, to, cycle }) =>
      [`${rule.name}: ${from}`, ...(cycle?.map(({ name }) => name) ?? [to].filter((one) => one !== from))].join(' → '),
    ),
    ...files.filter((file) => !seen.has(file)).map((file) => `not looked at by dependency-cruiser: ${file}`),
  ];
}
