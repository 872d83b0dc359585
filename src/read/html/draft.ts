/** A table that is open: rows and cells end where the next begin, whether the page closes them or not. */
import type { Borders, CellRules } from '../docx/flow/layout.js';
import type { FlowTable } from '../docx/flow/model.js';
import type { Declarations, StyleSheet } from './css.js';
import type { HtmlElement } from './dom.js';
import { declarationsOf, type Look } from './look.js';
import { columnSpanOf, flowTable, type HtmlRow, rowSpanOf } from './table.js';
import { Writing } from './writing.js';

export class TableDraft {
  /** Text between the cells goes before the table, as in browsers. */
  readonly outer: Writing;
  /** Where the open cell's content goes; null: no cell is open. */
  cell: Writing | null = null;
  readonly #rows: HtmlRow[] = [];
  readonly #element: HtmlElement;
  readonly #sheet: StyleSheet;
  readonly #look: Look;
  #groupLook: Look;
  #rowLook: Look;
  #group = 0;
  #inHead = false;
  #row: HtmlRow | null = null;

  constructor(element: HtmlElement, look: Look, outer: Writing, sheet: StyleSheet) {
    this.#element = element;
    this.#sheet = sheet;
    this.outer = outer;
    this.#look = look;
    this.#groupLook = look;
    this.#rowLook = look;
  }

  /** The look that a part of the table inherits: what an unclosed element in another cell says does not reach it. */
  inherited(name: string): Look {
    if (name === 'tr') return this.#groupLook;
    return name === 'td' || name === 'th' ? this.#rowLook : this.#look;
  }

  openGroup(name: string, look: Look): void {
    this.endRow();
    this.#group += 1;
    this.#inHead = name === 'thead';
    this.#groupLook = look;
    this.#rowLook = look;
  }

  endGroup(): void {
    this.endRow();
    this.#group += 1;
    this.#inHead = false;
    this.#groupLook = this.#look;
    this.#rowLook = this.#look;
  }

  openRow(look: Look): void {
    this.endRow();
    this.#row = { group: this.#group, inHead: this.#inHead, cells: [] };
    this.#rows.push(this.#row);
    this.#rowLook = look;
  }

  endRow(): void {
    this.cell = null;
    this.#row = null;
    this.#rowLook = this.#groupLook;
  }

  openCell(element: HtmlElement): void {
    if (this.#row === null) this.openRow(this.#groupLook);
    const writing = new Writing([]);
    this.#row?.cells.push({
      header: element.name === 'th',
      columnSpan: columnSpanOf(element.attribs.colspan),
      rowSpan: rowSpanOf(element.attribs.rowspan),
      rules: rulesOf(declarationsOf(element, this.#sheet)),
      blocks: writing.blocks,
    });
    this.cell = writing;
  }

  endCell(): void {
    this.cell = null;
  }

  /** Null when the table has no cells. May throw TableTooLarge. */
  end(): FlowTable | null {
    return flowTable(this.#rows, bordersOf(this.#element, declarationsOf(this.#element, this.#sheet)));
  }
}

function bordersOf({ attribs }: HtmlElement, styles: readonly Declarations[]): Borders {
  const width = attribs.border;
  const byAttribute = width !== undefined && !/^\s*0/.test(width);
  const rules = (attribs.rules ?? '').toLowerCase();
  return {
    inside: (byAttribute && rules !== 'none') || ['all', 'rows', 'cols', 'groups'].includes(rules),
    outside: byAttribute || rulesOf(styles).drawn,
  };
}

const DRAWN = /\b(solid|double|dashed|dotted|groove|ridge|inset|outset|hairline|dot-dash|windowtext)\b/;
const WITHOUT_WIDTH = /(^|\s)0(px|pt|cm|in|em)?(\s|$)/;
const SIDES = ['border-top', 'border-right', 'border-bottom', 'border-left'] as const;

/** A later declaration of all sides takes the place of earlier ones of one side. */
function rulesOf(styles: readonly Declarations[]): CellRules {
  const sides = new Map<string, string>();
  for (const declarations of styles) {
    for (const [property, value] of declarations) {
      if (!property.startsWith('border')) continue;
      const side = property.replace(/-style$/, '');
      for (const each of side === 'border' ? SIDES : [side]) sides.set(each, value);
    }
  }
  const values = [...sides.values()];
  const drawn = values.some((value) => DRAWN.test(value) && !WITHOUT_WIDTH.test(value) && !/\bnone\b/.test(value));
  return { drawn, erased: !drawn && sides.size === SIDES.length };
}
