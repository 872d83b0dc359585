/** Words for people, and how grave they are. Imports nothing. */

/** A sentence for people, in both languages that the program speaks; the writer picks one. */
export interface Said {
  readonly vi: string;
  readonly en: string;
}

export type Severity = 'error' | 'warning' | 'info';
