/** All that a DOCX prints, story by story: body, notes, headers and footers. */
import type { Finding } from '../../model/finding.js';
import { ok, type Result } from '../../model/result.js';
import type { DataParts } from './data.js';
import { tooLargeTable } from './failures.js';
import type { Context } from './flow/context.js';
import { decodeText } from './flow/encodings.js';
import type { FlowBlock, NoteType } from './flow/model.js';
import { writeRaised } from './flow/raised.js';
import { TableTooLarge } from './flow/squared.js';
import { readStory } from './flow/story.js';
import { furnitureOf } from './furniture.js';
import { noteLabels } from './labels.js';
import { type Looks, looksOf } from './looks.js';
import { applyNumbers } from './numbering/apply.js';
import { counterOf } from './numbering/count.js';
import { type Lists, readLists } from './numbering/definitions.js';
import type { DocxPackage, Part } from './package.js';
import type { PictureParts } from './pictures.js';
import { readStyles, type Styles } from './styles.js';
import { readThemeFonts } from './theme.js';
import { childrenNamed, onOff, type XmlElement } from './xml/element.js';

export interface Stories {
  readonly body: readonly FlowBlock[];
  /** Notes by id. */
  readonly footnotes: ReadonlyMap<string, readonly FlowBlock[]>;
  readonly endnotes: ReadonlyMap<string, readonly FlowBlock[]>;
  /** Headers and footers in order of their first use. */
  readonly furniture: readonly { readonly role: 'header' | 'footer'; readonly blocks: readonly FlowBlock[] }[];
  /** Printed label of every referenced note, under `footnote-<id>` or `endnote-<id>`. */
  readonly noteLabels: ReadonlyMap<string, string>;
}

/** Parts that the main part names by their type. */
interface SideParts {
  readonly settings: XmlElement | undefined;
  readonly footnotes: Part | null;
  readonly endnotes: Part | null;
  readonly styles: Styles;
  readonly lists: Lists;
  readonly looks: Looks;
}

export async function readStories(
  docx: DocxPackage,
  tracked: 'final' | 'original',
  pictures: PictureParts,
  notice: (notice: Finding) => void,
  data: DataParts,
): Promise<Result<Stories>> {
  const side = await readSideParts(docx);
  if (!side.ok) return side;
  const main = await docx.main();
  if (!main.ok) return main;
  const { settings, footnotes, endnotes, styles, looks, lists } = side.value;
  const notes = { footnote: noteElements(footnotes, 'footnote'), endnote: noteElements(endnotes, 'endnote') };
  const updatesFields = onOff(settings, 'w:updateFields') === true;
  const sections: XmlElement[] = [];
  const read = (root: XmlElement, part: Part): FlowBlock[] => {
    const context: Context = {
      tracked,
      styles,
      looks,
      levelOfStyle: (numId, styleId) => {
        const place = lists(numId)?.levels.findIndex((level) => level?.style === styleId) ?? -1;
        return place < 0 ? undefined : place;
      },
      data,
      updatesFields,
      hasNote: (type, id) => notes[type].has(id),
      picture: (relationshipId) => pictures.take(relationshipId, part.relationships),
      notice,
      section: (properties) => sections.push(properties),
    };
    const blocks = readStory(root, context);
    applyNumbers(blocks, counterOf(lists), notice);
    return blocks;
  };
  const readNotes = (part: Part | null, type: NoteType): ReadonlyMap<string, FlowBlock[]> =>
    new Map(part === null ? [] : [...notes[type]].map(([id, note]) => [id, read(note, part)]));

  try {
    // A broken producer wrote two bodies; both are printed.
    const body = childrenNamed(main.value.root, 'w:body').flatMap((element) => read(element, main.value));
    const stories = { footnotes: readNotes(footnotes, 'footnote'), endnotes: readNotes(endnotes, 'endnote') };
    const furniture: Stories['furniture'][number][] = [];
    for (const { role, name } of furnitureParts(docx, sections, settings)) {
      const part = await docx.part(name);
      if (!part.ok) return part;
      if (part.value !== null) furniture.push({ role, blocks: read(part.value.root, part.value) });
    }
    const all = [
      body,
      ...stories.footnotes.values(),
      ...stories.endnotes.values(),
      ...furniture.map((each) => each.blocks),
    ];
    decodeText(all, notice);
    for (const blocks of all) writeRaised(blocks);
    return ok({ body, ...stories, furniture, noteLabels: noteLabels(body, [...sections, settings]) });
  } catch (error) {
    if (error instanceof TableTooLarge) return tooLargeTable();
    throw error;
  }
}

async function readSideParts(docx: DocxPackage): Promise<Result<SideParts>> {
  const parts = new Map<string, Part | null>();
  for (const type of ['styles', 'numbering', 'settings', 'theme', 'footnotes', 'endnotes']) {
    const part = await docx.related(type);
    if (!part.ok) return part;
    parts.set(type, part.value);
  }
  const themeFonts = readThemeFonts(parts.get('theme')?.root);
  const styles = readStyles(parts.get('styles')?.root, themeFonts);
  return ok({
    settings: parts.get('settings')?.root,
    footnotes: parts.get('footnotes') ?? null,
    endnotes: parts.get('endnotes') ?? null,
    styles,
    looks: looksOf(styles, themeFonts),
    lists: readLists(parts.get('numbering')?.root, (styleId) => styles.numberingOf(styleId)),
  });
}

/** Notes by id, without the separators that Word keeps among them. */
function noteElements(part: Part | null, type: NoteType): ReadonlyMap<string, XmlElement> {
  return new Map(
    childrenNamed(part?.root, `w:${type}`)
      .filter((note) => ['normal', undefined].includes(note.attributes['w:type']))
      .map((note) => [note.attributes['w:id'] ?? '', note]),
  );
}

/** The parts of the headers and footers that the sections print, each once. */
function furnitureParts(
  docx: DocxPackage,
  sections: readonly XmlElement[],
  settings: XmlElement | undefined,
): readonly { readonly role: 'header' | 'footer'; readonly name: string }[] {
  const found = new Map<string, 'header' | 'footer'>();
  // A copy: reading a part can tell of further sections.
  for (const { role, relationshipId } of [...sections].flatMap((section) => furnitureOf(section, settings))) {
    const name = docx.relationships.find((each) => each.id === relationshipId && !each.external)?.target;
    if (name !== undefined && !found.has(name)) found.set(name, role);
  }
  return [...found].map(([name, role]) => ({ name, role }));
}
