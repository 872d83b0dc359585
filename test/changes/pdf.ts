/** A paper as a PDF: pages of A4, tables ruled, rows cut by no page end, headers repeated. */
import { A4, Canvas } from '../../fixtures/make/pdf/canvas.js';
import { textWidth } from '../../fixtures/make/pdf/fonts.js';
import { type MadePage, writePdf } from '../../fixtures/make/pdf/write.js';
import { headings } from './docx.js';
import type { Cell, Cut, Form, Letterhead, Line, PageExtras, Paper, Pen } from './paper.js';

const MARGIN = 50;
/** Between a cell's edge and its text. */
const PAD = 3;
const LEADING = 1.25;

interface Page {
  readonly canvas: Canvas;
  readonly extras: PageExtras;
}

class Printer {
  readonly pages: Page[] = [];
  private y = MARGIN;

  constructor(readonly paper: Paper) {
    this.turn();
  }

  private get page(): Page {
    const page = this.pages.at(-1);
    if (!page) throw new Error('no page');
    return page;
  }

  private get width(): number {
    return this.page.canvas.width;
  }

  private get bottom(): number {
    return this.page.canvas.height - MARGIN;
  }

  turn(): void {
    const { landscape } = this.paper.pdf;
    const canvas = landscape ? new Canvas(A4.height, A4.width) : new Canvas(A4.width, A4.height);
    const extras: PageExtras = { annotations: [], pictures: {}, forms: {}, fonts: '', resources: '', later: [] };
    this.pages.push({ canvas, extras });
    this.y = MARGIN;
  }

  head(head: Letterhead): void {
    const { canvas } = this.page;
    const [left, right] = [this.width * 0.27, this.width * 0.7];
    const line = (x: number, y: number, text: string, bold: boolean, size = 12) =>
      canvas.centred(x, y, text, { size, ...(bold && { font: 'bold' as const }) });
    for (const [i, text] of head.office.entries()) line(left, this.y + 12 + i * 16, text, true);
    line(left, this.y + 12 + head.office.length * 16, head.number, false);
    for (const [i, text] of head.motto.entries()) line(right, this.y + 12 + i * 16, text, true, 11);
    canvas.centred(right, this.y + 52, head.placeAndDate, { size: 12, font: 'italic' });
    this.y += 44 + Math.max(2, head.office.length) * 16;
    for (const text of head.title) this.centred(text, true, 13);
    if (head.addressee) this.centred(head.addressee, false, 13);
    for (const text of head.opening) {
      this.y = canvas.paragraph(this.y + 22, text, { left: MARGIN + 20, right: this.width - MARGIN, indent: 30 });
    }
    const from = this.y + 26;
    for (const [i, text] of ['Nơi nhận:', ...head.recipients.map((one) => `- ${one}`)].entries()) {
      canvas.text(MARGIN + 20, from + i * 14, text, { size: 11, ...(i === 0 && { font: 'bold' as const }) });
    }
    for (const [i, text] of head.signature.entries()) line(right, from + i * 18, text, true);
    this.y = from + Math.max(head.signature.length * 18, head.recipients.length * 14);
  }

  /** A centred line, wrapped to the page. */
  centred(text: string, bold: boolean, size: number): void {
    for (const line of wrapped(text, this.width - 2 * MARGIN - 10, size)) {
      this.y += size * 1.45;
      this.page.canvas.centred(this.width / 2, this.y, line, { size, ...(bold && { font: 'bold' as const }) });
    }
  }

  form(form: Form): void {
    const lines = form.above.length + form.caption.length;
    if (this.y + lines * 18 + 130 > this.bottom) this.turn();
    else this.y += 14;
    const grid = new Grid(form, this.width, this.paper);
    this.y += this.gapBefore(form, grid);
    for (const text of form.above) this.centred(text, true, 12);
    for (const text of form.caption) {
      this.y += 16;
      this.page.canvas.text(this.width - MARGIN - textWidth(text, 11), this.y, text, { size: 11, font: 'italic' });
    }
    this.y += 10;
    this.rows(grid, grid.header);
    for (const row of grid.body) {
      const cut = row.line?.cut;
      if (row.line && cut) {
        const [above, below] = grid.halves(row, cut);
        this.rows(grid, [above]);
        this.turn();
        if (cut.headed) this.rows(grid, grid.header);
        else this.page.canvas.line(...grid.topOf(this.y));
        this.rows(grid, [below]);
        continue;
      }
      if (this.y + grid.height(row) > this.bottom) {
        this.turn();
        this.rows(grid, grid.header);
      }
      this.rows(grid, [row]);
    }
    for (const text of form.below) {
      for (const line of wrapped(text, this.width - 2 * MARGIN - 10, 11)) {
        this.y += 16;
        this.page.canvas.text(MARGIN, this.y, line, { size: 11 });
      }
    }
  }

  /** White before a form, so that the upper half of its cut row ends with a page. */
  private gapBefore(form: Form, grid: Grid): number {
    const at = grid.body.findIndex(({ line }) => line?.cut !== undefined);
    const cut = grid.body[at];
    if (!cut?.line?.cut) return 0;
    const [above] = grid.halves(cut, cut.line.cut);
    const heights = [...grid.body.slice(0, at), above].map((row) => grid.height(row));
    const header = grid.header.reduce((sum, row) => sum + grid.height(row), 0);
    // Of the lines above the table: long ones may take more, which the last row has room for.
    const lead = form.above.length * 17.4 + form.caption.length * 16 + 10;
    for (let gap = 0; this.y + gap + lead + 100 < this.bottom; gap += 2) {
      let y = this.y + gap + lead + header;
      for (const height of heights) y = y + height > this.bottom ? MARGIN + header + height : y + height;
      if (this.bottom - y < 8) return gap;
    }
    return 0;
  }

  private rows(grid: Grid, rows: readonly GridRow[]): void {
    this.y = grid.draw(rows, this.y, this.page);
  }

  finish(): Uint8Array {
    const { pdf } = this.paper;
    this.pages.forEach(({ canvas, extras }, index) => {
      for (const draw of pdf.eachPage) {
        const { width, height } = canvas;
        const pen: Pen = {
          canvas,
          x0: 0,
          y0: 0,
          x1: width,
          y1: height,
          x: MARGIN,
          baseline: MARGIN,
          size: 11,
          page: extras,
        };
        draw(pen, index + 1);
      }
    });
    const made = this.pages.map(
      ({ canvas, extras }): MadePage => ({
        canvas,
        ...(pdf.rotate !== 0 && { rotate: pdf.rotate }),
        annotations: extras.annotations,
        pictures: extras.pictures,
        forms: extras.forms,
        later: extras.later,
        ...(extras.fonts && { fonts: extras.fonts }),
        ...(extras.resources && { resources: extras.resources }),
      }),
    );
    const order = pdf.order?.(made.length) ?? made.map((_, i) => i);
    const pages = order.flatMap((i) => made[i] ?? []);
    const document = { pages, packed: pdf.packed, catalogue: pdf.catalogue, objects: pdf.objects };
    return this.paper.bytes(writePdf(document));
  }
}

export function writePaperPdf(paper: Paper): Uint8Array {
  const printer = new Printer(paper);
  [paper, ...paper.also].forEach(({ head, appendix, forms }, at) => {
    if (at > 0 && head) printer.turn();
    if (head) {
      printer.head(head);
      printer.turn();
    }
    for (const line of appendix) printer.centred(line, !line.startsWith('('), 12);
    for (const form of forms) printer.form(form);
  });
  return printer.finish();
}

export function wrapped(text: string, room: number, size: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    for (const word of paragraph.split(' ')) {
      const last = lines.at(-1);
      if (last !== undefined && textWidth(`${last} ${word}`, size) <= room) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines;
  });
}

/** A cell where it stands in the grid. `below`: it goes on in the row below. */
interface Placed {
  readonly cell: Cell;
  readonly key: string;
  readonly column: number;
  readonly columns: number;
  readonly bold: boolean;
  readonly left: boolean;
  readonly below: boolean;
  readonly above: boolean;
}

interface GridRow {
  readonly cells: readonly Placed[];
  readonly line: Line | null;
}

class Grid {
  readonly header: readonly GridRow[];
  readonly body: readonly GridRow[];
  private readonly xs: number[];
  private readonly size: number;

  constructor(
    form: Form,
    pageWidth: number,
    private readonly paper: Paper,
  ) {
    this.size = paper.pdf.size;
    const own = form.columns.reduce((sum, { width }) => sum + width, 0);
    const spare = pageWidth - 2 * MARGIN - own;
    const label = form.columns.findIndex(({ key }) => key === 'label');
    this.xs = [MARGIN];
    form.columns.forEach(({ width }, i) => {
      const more = i === label ? Math.max(spare, 90 - width) : 0;
      this.xs.push((this.xs.at(-1) ?? 0) + width + more);
    });
    this.header = headerRows(form);
    this.body = form.lines.map((line, at) => bodyRow(line, form, form.lines[at + 1], form.lines[at - 1]));
  }

  /** The row in two; of a closed half the ruling is drawn. */
  halves({ cells, line }: GridRow, { above, below, closed }: Cut): readonly [above: GridRow, below: GridRow] {
    const half = (texts: Cut['above'], open: boolean): GridRow => ({
      cells: cells.map((placed) => ({ ...placed, cell: { text: texts[placed.key] ?? '' } })),
      line: line && { id: line.id, kind: line.kind, cells: line.cells, openBelow: open },
    });
    return [half(above, !closed), half(below, false)];
  }

  /** Where the upper edge of the grid runs at `y`. */
  topOf(y: number): readonly [x0: number, y0: number, x1: number, y1: number] {
    return [this.x(0), y, this.xs.at(-1) ?? 0, y];
  }

  height(row: GridRow): number {
    const lines = row.cells.map((one) => (one.above || one.cell.pdf ? 1 : this.wrap(one).length));
    return Math.max(...lines, 1) * this.size * LEADING + 2 * PAD + 2;
  }

  private wrap({ cell, column, columns }: Placed): string[] {
    return wrapped(cell.text, this.x(column + columns) - this.x(column) - 2 * PAD, this.size);
  }

  private x(column: number): number {
    return this.xs[column] ?? this.xs.at(-1) ?? 0;
  }

  /** Draws rows from `y` down; returns where they end. */
  draw(rows: readonly GridRow[], y: number, page: Page): number {
    const { canvas } = page;
    let down = y;
    const heights = rows.map((row) => this.height(row));
    rows.forEach((row, r) => {
      const height = heights[r] ?? 0;
      for (const placed of row.cells) this.cell(placed, down, height, page);
      if (row.line?.over) {
        row.line.over(this.pen(this.x(0), down, this.xs.at(-1) ?? 0, down + height, page));
      }
      if (this.paper.pdf.rulings !== 'boxes') this.rule(row, rows[r + 1], down, down + height, canvas, r === 0);
      down += height;
    });
    return down;
  }

  private stroke(canvas: Canvas, x0: number, y0: number, x1: number, y1: number): void {
    if (this.paper.pdf.rulings === 'fills') canvas.fill(x0 - 0.25, y0 - 0.25, x1 + 0.25, y1 + 0.25);
    else canvas.line(x0, y0, x1, y1);
  }

  private rule(
    row: GridRow,
    _next: GridRow | undefined,
    top: number,
    bottom: number,
    canvas: Canvas,
    first: boolean,
  ): void {
    const last = row.cells.at(-1);
    const end = last ? this.x(last.column + last.columns) : this.x(0);
    const flat = (side: 'above' | 'below', y: number): void => {
      let from: number | null = null;
      for (const placed of row.cells) {
        const open = placed[side] || (side === 'below' && row.line?.openBelow === true);
        if (!open && from === null) from = this.x(placed.column);
        if (open && from !== null) {
          this.stroke(canvas, from, y, this.x(placed.column), y);
          from = null;
        }
      }
      if (from !== null) this.stroke(canvas, from, y, end, y);
    };
    if (first && !row.cells.some(({ above }) => above) && this.startsHere(row)) flat('above', top);
    flat('below', bottom);
    for (const placed of row.cells) this.stroke(canvas, this.x(placed.column), top, this.x(placed.column), bottom);
    this.stroke(canvas, end, top, end, bottom);
  }

  /** The upper edge of a row is the lower one of the row above, but for the first of a page. */
  private startsHere(row: GridRow): boolean {
    return this.header.includes(row);
  }

  private pen(x0: number, y0: number, x1: number, y1: number, page: Page): Pen {
    const { size } = this;
    return { canvas: page.canvas, x0, y0, x1, y1, x: x0 + PAD, baseline: y0 + PAD + size, size, page: page.extras };
  }

  private cell(placed: Placed, top: number, height: number, page: Page): void {
    const { cell, column, columns, bold, left, above } = placed;
    const { canvas } = page;
    const [x0, x1] = [this.x(column), this.x(column + columns)];
    if (this.paper.pdf.rulings === 'boxes' && !above) canvas.frame(x0, top, x1, top + height);
    if (above) return;
    const lines = this.wrap(placed);
    const [first = ''] = lines;
    const own = textWidth(first, this.size);
    const pen: Pen = {
      ...this.pen(x0, top, x1, top + height, page),
      x: left ? x0 + PAD : (x0 + x1 - own) / 2,
    };
    if (cell.pdf) cell.pdf(pen);
    else
      lines.forEach((line, i) => {
        const x = left ? x0 + PAD : (x0 + x1 - textWidth(line, this.size)) / 2;
        this.text(canvas, x, top + PAD + this.size + i * this.size * LEADING, line, bold);
      });
    cell.over?.(pen);
  }

  private text(canvas: Canvas, x: number, y: number, text: string, bold: boolean): void {
    if (text === '') return;
    const style = { size: this.size, ...(bold && { font: 'bold' as const }) };
    const { by } = this.paper.pdf;
    if (by === 'line') {
      canvas.text(x, y, text, style);
      return;
    }
    const pieces = by === 'word' ? text.split(/(?<= )/u) : [...text];
    let right = x;
    for (const piece of pieces) {
      canvas.text(right, y, piece, style);
      right += textWidth(piece, this.size);
    }
  }
}

function headerRows(form: Form): GridRow[] {
  const { over } = form;
  const placed = (cells: readonly { text: string; columns: number }[], from = 0): Placed[] => {
    let column = from;
    return cells.map(({ text, columns }) => {
      const one = { cell: { text }, key: '', column, columns, bold: true, left: false, below: false, above: false };
      column += columns;
      return one;
    });
  };
  if (!over) return [{ cells: placed(headings(form)), line: null }];
  const first = form.columns.findIndex(({ key }) => key === over.keys[0]);
  const upper = form.columns.flatMap(({ key, title }, column): Placed[] => {
    if (column === first) return placed([{ text: over.title, columns: over.keys.length }], first);
    if (over.keys.includes(key)) return [];
    return placed([{ text: title ?? '', columns: 1 }], column).map((one) => ({ ...one, below: true }));
  });
  const lower = form.columns.flatMap(({ key }, column): Placed[] => {
    if (column === first) {
      return placed(headings({ ...form, columns: form.columns.filter((one) => over.keys.includes(one.key)) }), first);
    }
    if (over.keys.includes(key)) return [];
    return placed([{ text: '', columns: 1 }], column).map((one) => ({ ...one, above: true }));
  });
  return [
    { cells: upper, line: null },
    { cells: lower, line: null },
  ];
}

function bodyRow(line: Line, form: Form, next: Line | undefined, _before: Line | undefined): GridRow {
  const cells: Placed[] = [];
  let gone = 0;
  for (let at = 0; at < form.columns.length; ) {
    const key = form.columns[at]?.key ?? '';
    const own = line.cells[key] ?? { text: '' };
    const columns = own.columns ?? 1;
    if (own.missing) gone += columns;
    else
      cells.push({
        cell: own,
        key,
        // A row that is a cell short is shifted to the left, as word processors print it.
        column: at - gone,
        columns,
        bold: line.kind === 'group' || line.kind === 'section',
        left: key === 'label' || key === 'note',
        below: next?.cells[key]?.merge === 'continue',
        above: own.merge === 'continue',
      });
    at += columns;
  }
  return { cells, line };
}
