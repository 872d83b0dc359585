/** A report before it is written: what a change changes. Both writers (DOCX, PDF) print the same paper. */
import type { Indicator } from '../../fixtures/make/catalogue.js';
import type { Canvas } from '../../fixtures/make/pdf/canvas.js';
import type { MadeAnnotation, MadeForm, MadePicture } from '../../fixtures/make/pdf/write.js';

export type Format = 'docx' | 'pdf';

/** A box on a PDF page in which something is printed, in points, and what the page takes besides its content. */
export interface Pen {
  readonly canvas: Canvas;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** Baseline and left end of the cell's first line, were its text printed as usual; `size` of that text. */
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly page: PageExtras;
}

/** What a page has besides its content stream. */
export interface PageExtras {
  readonly annotations: MadeAnnotation[];
  readonly pictures: Record<string, MadePicture>;
  readonly forms: Record<string, MadeForm>;
  /** Entries for `/Font`, for `/ExtGState` and other resources. */
  fonts: string;
  resources: string;
  /** Streams drawn after all else. */
  readonly later: Canvas[];
}

export interface Cell {
  text: string;
  /** DOCX: the inside of the cell in place of paragraphs of `text`. */
  docx?: string;
  /** DOCX: properties of the runs of `text`. */
  run?: string;
  /** DOCX: further properties of the cell. */
  properties?: string;
  /** PDF: prints the cell in place of `text`. */
  pdf?: (pen: Pen) => void;
  /** PDF: printed after `text`. */
  over?: (pen: Pen) => void;
  /** How many columns it covers; 1 when left out. The cells of the columns behind the first are not printed. */
  columns?: number;
  /** `start`: the cells below go on with this one as long as they say `continue`. */
  merge?: 'start' | 'continue';
  /** Not there at all: the row has a cell less. */
  missing?: boolean;
}

export type LineKind = Indicator['kind'] | 'local';

/** A row of a form. `id` is the indicator that it is, '' for none. */
export interface Line {
  id: string;
  kind: LineKind;
  cells: Record<string, Cell>;
  /** DOCX: properties of the row. */
  properties?: string;
  /** PDF: no ruling between this row and the next. */
  openBelow?: boolean;
  /** PDF: printed after the row. */
  over?: (pen: Pen) => void;
  /** PDF: the row is cut by the end of its page. */
  cut?: Cut;
}

/** A row in two halves: what stands in its cells above the page end and below it, by column. */
export interface Cut {
  readonly above: Readonly<Record<string, string>>;
  readonly below: Readonly<Record<string, string>>;
  /** The next page begins with the header. */
  readonly headed: boolean;
  /** A ruling closes the half above. */
  readonly closed: boolean;
}

export interface Column {
  key: string;
  /** `null`: the heading to the left lies over this column too. */
  title: string | null;
  /** In points. */
  width: number;
}

export interface Form {
  number: string;
  /** Lines above the table. The last is the title. */
  above: string[];
  /** Lines between title and table. */
  caption: string[];
  columns: Column[];
  /** A heading over neighbouring columns; null for one header row. */
  over: { keys: string[]; title: string } | null;
  lines: Line[];
  /** Lines below the table. */
  below: string[];
}

export interface Letterhead {
  /** Lines on the right. */
  motto: string[];
  office: string[];
  number: string;
  placeAndDate: string;
  /** `BÁO CÁO`, and what stands under it. */
  title: string[];
  addressee: string;
  opening: string[];
  recipients: string[];
  signature: string[];
}

export interface Period {
  /** `2023-H1`. */
  code: string;
  /** `6 tháng đầu năm 2023`. */
  words: string;
  year: number;
  /** Another period than this report's, and inside no word of it. */
  other: string;
}

export interface Paper {
  readonly base: string;
  readonly template: '581' | '4625';
  /** The issuer is a city of the province level. */
  readonly city: boolean;
  readonly province: string;
  readonly period: Period;
  head: Letterhead;
  appendix: string[];
  forms: Form[];
  /** Further reports, or appendices, in the same file. */
  also: { head: Letterhead | null; appendix: string[]; forms: Form[] }[];
  /** What a reader must give: indicator id to canonical value, '' for a certain blank. */
  readonly truth: Map<string, string>;
  docx: {
    styles: string;
    numbering: string;
    settings: string;
    /** Texts of page header and footer. */
    header: string;
    footer: string;
    /** XML before the first and after the last block. */
    first: string;
    last: string;
    entries: Record<string, string>;
    tableProperties: string;
    landscape: boolean;
  };
  pdf: {
    /** Drawn on each page before it is closed. */
    eachPage: ((pen: Pen, page: number) => void)[];
    rotate: number;
    landscape: boolean;
    packed: boolean;
    /** How rulings are drawn. */
    rulings: 'lines' | 'boxes' | 'fills';
    /** How text is shown: a line at a time, a word or a character at a time. */
    by: 'line' | 'word' | 'character';
    size: number;
    catalogue: string;
    objects: string[];
    /** Which pages are written, by number; null for all of them once. */
    order: ((pages: number) => number[]) | null;
  };
  /** What is done to the finished file. */
  bytes: (bytes: Uint8Array) => Uint8Array;
}

export const cell = (text: string, more: Omit<Cell, 'text'> = {}): Cell => ({ text, ...more });

export const isValued = ({ kind }: Line): boolean => kind !== 'group' && kind !== 'section' && kind !== 'local';

export const textOf = (line: Line, key: string): string => line.cells[key]?.text ?? '';

export function put(line: Line, key: string, change: string | Cell): void {
  line.cells[key] = typeof change === 'string' ? { ...line.cells[key], text: change } : change;
}

/** All rows of the paper that are indicators and have a value or a blank. */
export const valuedLines = (paper: Paper): Line[] => paper.forms.flatMap(({ lines }) => lines.filter(isValued));

export const formOf = (paper: Paper, line: Line): Form => {
  const found = paper.forms.find(({ lines }) => lines.includes(line));
  if (!found) throw new Error(`${line.id} is in no form`);
  return found;
};
