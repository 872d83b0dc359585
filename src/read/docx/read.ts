/**
 * A DOCX -> Document. The XML is read once, under limits (package.ts, xml/), into a flow of what is printed (flow/, numbering/);
 * the flow is written as a small DOCX for mammoth, and mammoth's HTML becomes the document (through/).
 */
import type { Document, Furniture, Message } from '../../model/document.js';
import { ok, type Result } from '../../model/result.js';
import type { ReadOptions } from '../limits.js';
import { doubtInBody, doubtInTable } from './doubts.js';
import { tooManyColumns } from './failures.js';
import type { Context, Notice } from './flow/context.js';
import { eachTable, type FlowBlock, type FlowTable, type NoteType } from './flow/model.js';
import { writeRaised } from './flow/raised.js';
import { TooManyColumns } from './flow/squared.js';
import { readStory } from './flow/story.js';
import { furnitureFrom, furnitureOf } from './furniture.js';
import { noteLabels } from './labels.js';
import { applyNumbers } from './numbering/apply.js';
import { counterOf } from './numbering/count.js';
import { readLists } from './numbering/definitions.js';
import { openPackage, type Part } from './package.js';
import { PictureParts, readPictures } from './pictures.js';
import { readStyles } from './styles.js';
import { readThemeFonts } from './theme.js';
import { type HtmlDocument, readHtml } from './through/html.js';
import { Kinds } from './through/kinds.js';
import { convert } from './through/mammoth.js';
import { type FlowDocument, writeForMammoth } from './through/write.js';
import { child, childrenNamed, type XmlElement } from './xml/element.js';

/**
 * Reads `bytes` as a DOCX, transitional or strict. Failures name what is wrong with the file: `broken-zip`, `broken-xml`,
 * `no-document-part`, `password-protected`, `not-supported-doc`, `dtd-not-allowed`, `unsafe-zip-name`,
 * `duplicate-zip-entry`, `several-document-parts`, and the limits: `limit-zip-entries`, `limit-inflated-bytes`,
 * `limit-ratio`, `limit-xml-depth`, `limit-xml-elements`, `limit-table-columns`.
 */
export async function readDocx(bytes: Uint8Array, options: ReadOptions): Promise<Result<Document>> {
  const opened = await openPackage(bytes, options.limits);
  if (!opened.ok) return opened;
  const docx = opened.value;

  const side: Record<'styles' | 'numbering' | 'settings' | 'theme' | 'footnotes' | 'endnotes', Part | null> = {
    styles: null,
    numbering: null,
    settings: null,
    theme: null,
    footnotes: null,
    endnotes: null,
  };
  for (const name of ['styles', 'numbering', 'settings', 'theme', 'footnotes', 'endnotes'] as const) {
    const part = await docx.related(name);
    if (!part.ok) return part;
    side[name] = part.value;
  }

  const notices: Notice[] = [];
  const sections: XmlElement[] = [];
  const pictureParts = new PictureParts(docx, (external) => notices.push(missingPicture(external)));
  const themeFonts = readThemeFonts(side.theme?.root);
  const styles = readStyles(side.styles?.root, themeFonts);
  const lists = readLists(side.numbering?.root, (styleId) => styles.numberingOf(styleId));
  const notes = { footnote: noteElements(side.footnotes, 'footnote'), endnote: noteElements(side.endnotes, 'endnote') };
  const contextFor = (part: Part): Context => ({
    tracked: options.tracked,
    styles,
    themeFonts,
    levelOfStyle: (numId, styleId) => {
      const place = lists(numId)?.levels.findIndex((level) => level?.style === styleId) ?? -1;
      return place < 0 ? undefined : place;
    },
    hasNote: (type, id) => notes[type].has(id),
    picture: (relationshipId) => pictureParts.take(relationshipId, part.relationships),
    notice: (notice) => notices.push(notice),
    section: (properties) => sections.push(properties),
  });
  const readBlocks = (root: XmlElement, part: Part): FlowBlock[] => {
    const blocks = readStory(root, contextFor(part));
    applyNumbers(blocks, counterOf(lists), (notice) => notices.push(notice));
    writeRaised(blocks);
    return blocks;
  };

  let flow: FlowDocument;
  const furniture: Furniture[] = [];
  try {
    const body = child(docx.main.root, 'w:body');
    flow = {
      body: body === undefined ? [] : readBlocks(body, docx.main),
      footnotes: readNotes(notes.footnote, side.footnotes, readBlocks),
      endnotes: readNotes(notes.endnote, side.endnotes, readBlocks),
    };
    const seen = new Set<string>();
    for (const { role, relationshipId } of [...sections].flatMap((section) =>
      furnitureOf(section, side.settings?.root),
    )) {
      const name = docx.main.relationships.find((each) => each.id === relationshipId && !each.external)?.target;
      if (name === undefined || seen.has(name)) continue;
      seen.add(name);
      const part = await docx.part(name);
      if (!part.ok) return part;
      if (part.value === null) continue;
      const piece = furnitureFrom(role, readBlocks(part.value.root, part.value));
      if (piece !== null) furniture.push(piece);
    }
  } catch (error) {
    if (error instanceof TooManyColumns) return tooManyColumns();
    throw error;
  }

  const tables: FlowTable[] = [];
  eachTable(flow.body, (table) => tables.push(table));
  const kinds = new Kinds();
  const converted = await convert(writeForMammoth(flow, pictureParts.names.length, kinds), kinds);
  const html = readHtml(converted.html, {
    kinds,
    lostSymbols: converted.lostSymbols,
    layouts: tables.map((table) => table.layout),
    labels: noteLabels(flow.body, [...sections, side.settings?.root]),
  });
  const pictures = await readPictures(docx, pictureParts.names, html.printed);
  if (!pictures.ok) return pictures;

  return ok({
    type: 'docx',
    pages: [],
    blocks: html.blocks,
    tables: html.tables,
    notes: html.notes,
    furniture,
    pictures: pictures.value,
    messages: [
      ...distinct(notices.map((notice) => messageOf(notice, tables))),
      ...converted.losses.map(lostInConversion),
      ...doubts(html),
    ],
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

function readNotes(
  notes: ReadonlyMap<string, XmlElement>,
  part: Part | null,
  readBlocks: (root: XmlElement, part: Part) => FlowBlock[],
): ReadonlyMap<string, readonly FlowBlock[]> {
  return part === null ? new Map() : new Map([...notes].map(([id, note]) => [id, readBlocks(note, part)]));
}

const messageOf = ({ rule, severity, message, table }: Notice, tables: readonly FlowTable[]): Message => ({
  rule,
  severity,
  message,
  place: null,
  table: table === null ? null : tables.indexOf(table),
});

function distinct(messages: readonly Message[]): Message[] {
  const seen = new Set<string>();
  return messages.filter((message) => {
    const key = JSON.stringify(message);
    return seen.has(key) ? false : seen.add(key);
  });
}

function doubts(html: HtmlDocument): Message[] {
  const inTables = html.tables.flatMap((table, place) => {
    const counts = new Map<string, number>();
    for (const cell of table.cells) for (const doubt of cell.doubts) counts.set(doubt, (counts.get(doubt) ?? 0) + 1);
    return [...counts].map(([doubt, count]) => doubtInTable(doubt, place, count));
  });
  return [...[...html.bodyDoubts].map(([doubt, count]) => doubtInBody(doubt, count)), ...inTables];
}

const missingPicture = (external: boolean): Notice => ({
  rule: external ? 'external-picture' : 'picture-missing',
  severity: external ? 'info' : 'warning',
  message: external
    ? {
        vi: 'Văn bản có hình nằm ở tệp hoặc trang web khác; chương trình không tải về.',
        en: 'The document shows a picture from another file or site, which is not fetched.',
      }
    : { vi: 'Văn bản có hình không còn trong tệp.', en: 'The document shows a picture that is not in the file.' },
  table: null,
});

const lostInConversion = (warning: string): Message => ({
  rule: 'lost-in-conversion',
  severity: 'error',
  message: {
    vi: `Có nội dung bị mất khi chuyển đổi: ${warning}`,
    en: `Content was lost in conversion: ${warning}`,
  },
  place: null,
  table: null,
});
