/**
 * mammoth as a witness: another reader of DOCX, written by others, on the file as it is. What it says is compared with our reading,
 * and never part of it. Its HTML is read here on its own, so that no code of the reading path stands on both sides.
 */
import { load } from 'cheerio/slim';
import mammoth from 'mammoth';

export interface WitnessCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Paragraphs and breaks apart by `\n`; tables in the cell left out. */
  readonly text: string;
}

export type WitnessTable = readonly WitnessCell[];

type Node = ReturnType<ReturnType<typeof load>['root']>[number]['children'][number];
type Element = Extract<Node, { attribs: unknown }>;

/** Every table of the body, a nested one after the one it stands in. Throws where mammoth does. */
export async function witnessTables(docx: Uint8Array): Promise<readonly WitnessTable[]> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(docx.buffer, docx.byteOffset, docx.byteLength) },
    {
      externalFileAccess: false,
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
      ignoreEmptyParagraphs: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    },
  );
  const page = load(value, { xmlMode: false });
  return page('table')
    .toArray()
    .filter((table) => page(table).parents('ol').length === 0)
    .flatMap((table) => ('attribs' in table ? [cellsOf(table)] : []));
}

function cellsOf(table: Element): WitnessTable {
  const rows = elements(table).flatMap((each) => (each.name === 'tr' ? [each] : elements(each)));
  const cells: WitnessCell[] = [];
  /** By column: rows that a cell from above still covers. */
  const covered: number[] = [];
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of elements(row)) {
      while ((covered[column] ?? 0) > at) column += 1;
      const rowSpan = Number(cell.attribs.rowspan ?? 1);
      const columnSpan = Number(cell.attribs.colspan ?? 1);
      cells.push({ row: at, column, rowSpan, columnSpan, text: blocksText(cell) });
      for (let place = column; place < column + columnSpan; place += 1) covered[place] = at + rowSpan;
      column += columnSpan;
    }
  });
  return cells;
}

const elements = (node: Element): readonly Element[] =>
  node.children.filter((each): each is Element => 'attribs' in each);

const blocksText = (cell: Element): string =>
  elements(cell)
    .flatMap((block) => (block.name === 'table' ? [] : [inlineText(block)]))
    .join('\n');

function inlineText(node: Node): string {
  if (node.type === 'text') return node.data;
  if (!('attribs' in node)) return '';
  return node.name === 'br' ? '\n' : node.children.map(inlineText).join('');
}
