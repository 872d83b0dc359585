/** Body and notes -> a small DOCX that holds only what mammoth reads without loss. */
import { strToU8, zipSync } from 'fflate';
import { ok, type Result } from '../../../model/result.js';
import { tooLargeDocument } from '../failures.js';
import type { FlowBlock, FlowCell, FlowParagraph, FlowTable, Format, NoteType, Piece } from '../flow/model.js';
import type { Stories } from '../stories.js';
import type { Kinds } from './kinds.js';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WP = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const PIC = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** `pictures`: how many there are; each becomes a file that holds its index, so that no picture is copied through mammoth. */
export function writeForMammoth(stories: Stories, pictures: number, kinds: Kinds): Result<Uint8Array> {
  const document = writeRoot('w:document', `<w:body>${writeBlocks(stories.body, kinds, false)}</w:body>`);
  const footnotes = writeNotes('footnote', stories.footnotes, kinds);
  const endnotes = writeNotes('endnote', stories.endnotes, kinds);
  const pictureNames = Array.from({ length: pictures }, (_, place) => place);
  if (tagsOf(document) + tagsOf(footnotes) + tagsOf(endnotes) > MAX_TAGS) return tooLargeDocument();
  const zip = zipSync(
    {
      '[Content_Types].xml': strToU8(
        `<Types xmlns="${PACKAGE}/content-types"><Default Extension="png" ContentType="image/png"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
      ),
      '_rels/.rels': strToU8(relationships([`Id="d" Type="${R}/officeDocument" Target="word/document.xml"`])),
      'word/_rels/document.xml.rels': strToU8(
        relationships(pictureNames.map((place) => `Id="p${place}" Type="${R}/image" Target="media/${place}.png"`)),
      ),
      'word/document.xml': strToU8(document),
      'word/footnotes.xml': strToU8(footnotes),
      'word/endnotes.xml': strToU8(endnotes),
      'word/styles.xml': strToU8(writeStyles(kinds)),
      ...Object.fromEntries(pictureNames.map((place) => [`word/media/${place}.png`, strToU8(String(place))])),
    },
    { level: 0 },
  );
  return ok(zip);
}

/** Tags that mammoth is given. It takes 1.4 KB of memory for each: this many fill the 1.5 GB that a file may take. */
const MAX_TAGS = 1_000_000;

function tagsOf(xml: string): number {
  let tags = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) tags += 1;
  return tags;
}

const writeRoot = (name: string, content: string): string =>
  `<${name} xmlns:w="${W}" xmlns:r="${R}" xmlns:wp="${WP}" xmlns:a="${A}" xmlns:pic="${PIC}">${content}</${name}>`;

const relationships = (entries: readonly string[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${entries.map((entry) => `<Relationship ${entry}/>`).join('')}</Relationships>`;

const writeNotes = (type: NoteType, notes: ReadonlyMap<string, readonly FlowBlock[]>, kinds: Kinds): string =>
  writeRoot(
    `w:${type}s`,
    [...notes]
      .map(([id, blocks]) => `<w:${type} w:id="${escapeXml(id)}">${writeBlocks(blocks, kinds, true)}</w:${type}>`)
      .join(''),
  );

const writeStyles = (kinds: Kinds): string =>
  writeRoot(
    'w:styles',
    kinds.classes
      .map((name) => `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/></w:style>`)
      .join(''),
  );

const writeBlocks = (blocks: readonly FlowBlock[], kinds: Kinds, inCell: boolean): string =>
  blocks
    .map((block) => (block.kind === 'paragraph' ? writeParagraph(block, kinds, inCell) : writeTable(block, kinds)))
    .join('');

function writeTable(table: FlowTable, kinds: Kinds): string {
  const rows = table.rows.map(
    (row) =>
      `<w:tr>${row.header ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${row.cells.map((cell) => writeCell(cell, kinds)).join('')}</w:tr>`,
  );
  return `<w:tbl>${rows.join('')}</w:tbl>`;
}

function writeCell(cell: FlowCell, kinds: Kinds): string {
  const span = cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : '';
  const merge = cell.merge === 'below' ? '<w:vMerge/>' : '';
  const properties = span + merge === '' ? '' : `<w:tcPr>${span}${merge}</w:tcPr>`;
  return `<w:tc>${properties}${writeBlocks(cell.blocks, kinds, true)}</w:tc>`;
}

function writeParagraph(paragraph: FlowParagraph, kinds: Kinds, inCell: boolean): string {
  const name = kinds.classOf(paragraph, inCell);
  const style = name === null ? '' : `<w:pPr><w:pStyle w:val="${name}"/></w:pPr>`;
  // As few elements as can be: mammoth's time and memory go by their number.
  let runs = '';
  let run = '';
  let text = '';
  let look = '';
  const endText = (): void => {
    if (text !== '') run += `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
    text = '';
  };
  const endRun = (): void => {
    endText();
    if (run !== '') runs += `<w:r>${look}${run}</w:r>`;
    run = '';
  };
  for (const piece of paragraph.pieces) {
    if ('format' in piece) {
      const itsLook = writeLook(piece.format);
      if (itsLook !== look) {
        endRun();
        look = itsLook;
      }
    }
    if (piece.kind === 'text') text += piece.text;
    else {
      endText();
      run += writePiece(piece);
    }
  }
  endRun();
  return style + runs === '' && inCell ? '' : `<w:p>${style}${runs}</w:p>`;
}

function writeLook({ bold, italic }: Format): string {
  return bold || italic ? `<w:rPr>${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}</w:rPr>` : '';
}

function writePiece(piece: Exclude<Piece, { kind: 'text' }>): string {
  switch (piece.kind) {
    case 'break':
      return '<w:br/>';
    case 'symbol':
      return `<w:sym w:font="${escapeXml(piece.font)}" w:char="${piece.char}"/>`;
    case 'note':
      return `<w:${piece.type}Reference w:id="${escapeXml(piece.id)}"/>`;
    case 'picture':
      return `<w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="p${piece.picture}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`;
  }
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
