/** The elements of a page, in order -> the flow. */

import type { CheerioAPI } from 'cheerio/slim';
import { type Finding, finding } from '../../model/finding.js';
import type { Ink } from '../../model/rules/ink.js';
import type { FlowBlock, NoteType } from '../docx/flow/model.js';
import { EXTERNAL_PICTURE, type PictureFile } from '../docx/pictures.js';
import type { ReadOptions } from '../limits.js';
import type { StyleSheet } from './css.js';
import { dataOf } from './data-url.js';
import type { HtmlElement, HtmlNode } from './dom.js';
import { TableDraft } from './draft.js';
import { MAX_NESTED_TABLES, NestedTooDeep } from './limits.js';
import { type HtmlList, listOf, markOf } from './lists.js';
import { BODY_LOOK, type Look, lookOf } from './look.js';
import { leadsBack, type NoteName, noteIn, noteMarkedBy } from './notes.js';
import { Writing } from './writing.js';

export interface PageFlow {
  readonly body: readonly FlowBlock[];
  readonly footnotes: ReadonlyMap<string, readonly FlowBlock[]>;
  readonly endnotes: ReadonlyMap<string, readonly FlowBlock[]>;
  readonly pictures: readonly PictureFile[];
  readonly notices: readonly Finding[];
}

type Step = { readonly node: HtmlNode; readonly look: Look } | { readonly close: HtmlElement; readonly look: Look };

const BLOCKS = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dir', 'div', 'dl'],
  ...['dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr'],
  ...['html', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'textarea', 'ul'],
]);

const LISTS = new Set(['ol', 'ul', 'menu', 'dir']);
const GROUPS = new Set(['thead', 'tbody', 'tfoot']);
const TABLE_PARTS = new Set(['tr', 'td', 'th', ...GROUPS]);
const FRAMES = new Set(['frame', 'iframe', 'embed']);

/** May throw NestedTooDeep, TableTooLarge. The walk keeps its own stack: pages nest deeper than calls may. */
export function readPage(page: CheerioAPI, sheet: StyleSheet, tracked: ReadOptions['tracked']): PageFlow {
  const reader = new PageReader(page, sheet, tracked);
  const steps: Step[] = [];
  const put = (nodes: readonly HtmlNode[], look: Look): void => {
    for (let at = nodes.length - 1; at >= 0; at -= 1) {
      const node = nodes[at];
      if (node !== undefined) steps.push({ node, look });
    }
  };
  put(page.root()[0]?.children ?? [], BODY_LOOK);
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if ('close' in step) reader.close(step.close, step.look);
    else if ('attribs' in step.node) {
      const element = step.node;
      const look = lookOf(element, reader.inherited(element, step.look), sheet);
      if (look.ink !== null) reader.ink(look.ink, look);
      if (look.absent || !reader.open(element, look)) continue;
      steps.push({ close: element, look });
      put(element.children, look);
    } else if (step.node.type === 'text') reader.text(step.node.data, step.look);
    else if ('children' in step.node) put(step.node.children, step.look);
  }
  return reader.flow;
}

class PageReader {
  readonly #sheet: StyleSheet;
  /** The change that the chosen state of the text does not have. */
  readonly #gone: Look['change'];
  readonly #body = new Writing([]);
  /** Innermost last: the body or a note, and the tables open in it. */
  readonly #open: (Writing | TableDraft)[] = [this.#body];
  readonly #lists: HtmlList[] = [];
  readonly #noteNames: ReadonlySet<string>;
  readonly #notes: Record<NoteType, Map<string, readonly FlowBlock[]>> = { footnote: new Map(), endnote: new Map() };
  readonly #pictures: PictureFile[] = [];
  readonly #notices: Finding[] = [];
  #tables = 0;

  constructor(page: CheerioAPI, sheet: StyleSheet, tracked: ReadOptions['tracked']) {
    this.#sheet = sheet;
    this.#gone = tracked === 'final' ? 'deleted' : 'inserted';
    this.#noteNames = new Set(
      page('[id]')
        .toArray()
        .flatMap((node) => ('attribs' in node ? (noteIn(node) ?? []) : []))
        .map(nameOf),
    );
  }

  get flow(): PageFlow {
    return {
      body: this.#body.blocks,
      footnotes: this.#notes.footnote,
      endnotes: this.#notes.endnote,
      pictures: this.#pictures,
      notices: this.#notices,
    };
  }

  inherited({ name }: HtmlElement, outer: Look): Look {
    const table = this.#table;
    return table !== null && TABLE_PARTS.has(name) ? table.inherited(name) : outer;
  }

  text(written: string, look: Look): void {
    if (look.hidden) return;
    if (look.change !== null && look.change === this.#gone) {
      if (written.trim() !== '') this.#writing.leftOut(look);
    } else this.#writing.text(written, look);
  }

  /** Something stands there that is no text. */
  ink(ink: Ink, look: Look): void {
    this.#printed(look, () => this.#writing.ink(ink, look));
  }

  /** False when the content of `element` is not to be read. */
  open(element: HtmlElement, look: Look): boolean {
    const { name } = element;
    if (TABLE_PARTS.has(name)) {
      this.#openPart(element, look);
      return true;
    }
    if (BLOCKS.has(name)) this.#writing.end();
    const note = noteIn(element);
    if (note !== null) this.#open.push(new Writing([]));
    if (name === 'table') this.#openTable(element, look);
    else if (LISTS.has(name)) this.#lists.push(listOf(element));
    else if (name === 'li') this.#item(element, look);
    else if (name === 'br') this.#printed(look, () => this.#writing.piece({ kind: 'break' }, look));
    else if (name === 'img') this.#picture(element, look);
    else if (FRAMES.has(name)) {
      this.#notices.push(FRAME);
      return false;
    } else if (name === 'a') return this.#link(element, look);
    return true;
  }

  close(element: HtmlElement, look: Look): void {
    const { name } = element;
    const table = this.#table;
    if (TABLE_PARTS.has(name)) {
      if (table === null) this.#writing.end();
      else if (GROUPS.has(name)) table.endGroup();
      else if (name === 'tr') table.endRow();
      else table.endCell();
      return;
    }
    if (name === 'table' && table !== null) this.#closeTable(table);
    if (LISTS.has(name)) this.#lists.pop();
    if (name === 'li') this.#writing.endItem(look);
    if (BLOCKS.has(name)) this.#writing.end();
    const note = noteIn(element);
    if (note !== null) this.#closeNote(note);
  }

  get #table(): TableDraft | null {
    const innermost = this.#open.at(-1);
    return innermost instanceof TableDraft ? innermost : null;
  }

  get #writing(): Writing {
    const innermost = this.#open.at(-1) ?? this.#body;
    return innermost instanceof TableDraft ? (innermost.cell ?? innermost.outer) : innermost;
  }

  #openPart(element: HtmlElement, look: Look): void {
    const table = this.#table;
    if (table?.cell == null) this.#writing.end();
    if (table === null) return;
    if (GROUPS.has(element.name)) table.openGroup(element.name, look);
    else if (element.name === 'tr') table.openRow(look);
    else table.openCell(element);
  }

  #openTable(element: HtmlElement, look: Look): void {
    this.#writing.end();
    this.#tables += 1;
    if (this.#tables > MAX_NESTED_TABLES) throw new NestedTooDeep();
    this.#open.push(new TableDraft(element, look, this.#writing, this.#sheet));
  }

  #closeTable(draft: TableDraft): void {
    this.#open.pop();
    this.#tables -= 1;
    const table = draft.end();
    if (table === null) draft.outer.end();
    else draft.outer.table(table);
  }

  #closeNote({ type, id }: NoteName): void {
    const note = this.#open.pop();
    if (note instanceof Writing && !this.#notes[type].has(id)) this.#notes[type].set(id, note.blocks);
  }

  #item(element: HtmlElement, look: Look): void {
    const list = this.#lists.at(-1);
    if (list !== undefined) this.#writing.item(markOf(element, list, look.listStyle));
  }

  #link(element: HtmlElement, look: Look): boolean {
    if (leadsBack(element)) return false;
    const note = noteMarkedBy(element);
    if (note === null || !this.#noteNames.has(nameOf(note))) return true;
    const label = labelIn(element);
    this.#printed(look, () =>
      this.#writing.piece({ kind: 'note', ...note, customLabel: label === '' ? null : label }, look),
    );
    return false;
  }

  #picture(element: HtmlElement, look: Look): void {
    const file = dataOf(element.attribs.src ?? '');
    if (file === null) this.#notices.push(EXTERNAL_PICTURE);
    else {
      this.#pictures.push(file);
      this.#printed(look, () => this.#writing.piece({ kind: 'picture', picture: this.#pictures.length - 1 }, look));
    }
  }

  #printed(look: Look, write: () => void): void {
    if (!look.hidden && (look.change === null || look.change !== this.#gone)) write();
  }
}

const nameOf = ({ type, id }: NoteName): string => `${type} ${id}`;

/** What a note's mark prints: `1` of `[1]`. */
function labelIn(element: HtmlElement): string {
  const texts: string[] = [];
  const nodes: HtmlNode[] = [...element.children].reverse();
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (node.type === 'text') texts.push(node.data);
    else if ('children' in node) nodes.push(...[...node.children].reverse());
  }
  return texts.join('').replace(/[[\]\s]/g, '');
}

const FRAME = finding('sub-document', { in: 'frame' });
