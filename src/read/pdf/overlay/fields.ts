/** Fields of a form, and notes laid over the page, that show no text: what they hold is not known, but the place is not blank. */
import type { LooseInk } from '../../../ink/loose.js';
import { turnBox } from '../../../ink/turn.js';
import type { AnnotationKind } from '../marks.js';
import type { SeenPage } from '../see/seen-page.js';

/** What people type or draw on a page; links, bookmarks and pop-ups print nothing. */
const WRITTEN: ReadonlySet<string> = new Set(['FreeText', 'Ink', 'Stamp', 'Circle', 'Square', 'Polygon', 'PolyLine']);

/** Signature fields are overlays, told on their own. */
const isWritten = ({ subtype, fieldType }: AnnotationKind): boolean =>
  subtype === 'Widget' ? fieldType !== null && fieldType !== 'Sig' : WRITTEN.has(subtype);

/** On the upright page. */
export function silentFields(
  { ink, turn, displayed, hiddenLayers }: SeenPage,
  annotations: readonly AnnotationKind[],
): LooseInk[] {
  const written = annotations.filter((one) => one.shown && isWritten(one));
  if (written.length === 0) return [];
  const speaking = new Set(ink.glyphs.filter(({ space }) => !space).map(({ layer }) => layer));
  return written
    .filter(({ id }) => !speaking.has(id) && !hiddenLayers.has(id))
    .map(
      ({ bbox }): LooseInk => ({
        kind: 'field',
        bbox: turnBox(bbox, turn, displayed.width, displayed.height),
        course: [],
      }),
    );
}
