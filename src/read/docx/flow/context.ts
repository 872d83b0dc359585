/** What reading a story needs to know, and where it leaves what it notices. */
import type { Finding } from '../../../model/finding.js';
import type { Looks } from '../looks.js';
import type { Styles } from '../styles.js';
import type { XmlElement } from '../xml/element.js';
import type { Fields } from './fields.js';
import type { FlowBlock, NoteType } from './model.js';

export interface Context {
  readonly tracked: 'final' | 'original';
  readonly styles: Styles;
  readonly looks: Looks;
  /** The level of list instance `numId` that belongs to paragraph style `styleId`. */
  readonly levelOfStyle: (numId: string, styleId: string) => number | undefined;
  readonly hasNote: (type: NoteType, id: string) => boolean;
  /** The text that the data part `store` holds at `path`; null: no such part, or a path that is not plain. */
  readonly data: (store: string, path: string) => string | null;
  /** Whoever opens the document is asked to compute its fields anew. */
  readonly updatesFields: boolean;
  /** Takes a picture by the relationship that names it; null when it is external or not there. */
  readonly picture: (relationshipId: string) => number | null;
  readonly notice: (notice: Finding) => void;
  /** Told of every section's properties, in order. */
  readonly section: (properties: XmlElement) => void;
}

/** One story (body, note, header, …) while it is read in order. */
export interface Story extends Context {
  readonly fields: Fields;
  /** Reads block content. `changed`: it belongs to a tracked change that nobody has accepted or rejected. */
  readonly blocks: (content: readonly XmlElement[], changed: boolean) => FlowBlock[];
}
