/** Tracked changes (ISO/IEC 29500-1, 17.13.5): the text with all of them accepted (`final`) or rejected (`original`). */
import { type Finding, finding } from '../../../model/finding.js';
import { child, type XmlElement } from '../xml/element.js';

export type Tracked = 'final' | 'original';

const INSERTED = new Set(['w:ins', 'w:moveTo']);
const DELETED = new Set(['w:del', 'w:moveFrom']);

/** `element` wraps content that a tracked change added or took away. */
export const isChange = (element: XmlElement): boolean => INSERTED.has(element.name) || DELETED.has(element.name);

/** `element` wraps content that the chosen state of the text does not have. */
export const isLeftOut = (element: XmlElement, tracked: Tracked): boolean =>
  (tracked === 'final' ? DELETED : INSERTED).has(element.name);

/** `element` without the content, however deep, that the chosen state does not have; itself when there is none. */
export function withoutLeftOut(element: XmlElement, tracked: Tracked): XmlElement {
  const kept = element.children
    .filter((each) => !isLeftOut(each, tracked))
    .map((each) => withoutLeftOut(each, tracked));
  const same = kept.length === element.children.length && kept.every((each, at) => each === element.children[at]);
  return same ? element : { ...element, children: kept };
}

/** A row, cell or paragraph mark whose `properties` say that it was inserted or deleted. */
export function markOf(
  properties: XmlElement | undefined,
  inserted: string,
  deleted: string,
): 'inserted' | 'deleted' | null {
  if (child(properties, deleted) !== undefined) return 'deleted';
  return child(properties, inserted) === undefined ? null : 'inserted';
}

export const isGone = (mark: 'inserted' | 'deleted' | null, tracked: Tracked): boolean =>
  mark === (tracked === 'final' ? 'deleted' : 'inserted');

/** The properties `name` of `element` in the chosen state: `w:pPrChange` and its like hold what they were before. */
export function propertiesOf(element: XmlElement, name: string, tracked: Tracked): XmlElement | undefined {
  const now = child(element, name);
  if (tracked === 'final') return now;
  return child(child(now, `${name}Change`), name) ?? now;
}

/** Content that a change takes out of the text has something to print. */
export function hasText(element: XmlElement): boolean {
  return element.text.trim() !== '' || element.children.some(hasText);
}

/** Says that `element`, which prints something, was left out as a whole: no paragraph remains that could be doubted for it. */
export function noticeLeftOut(element: XmlElement, { notice }: { readonly notice: (notice: Finding) => void }): void {
  if (!hasText(element)) return;
  notice(finding('unresolved-change', { in: 'document' }));
}
