/** A DOCX with one table of eight columns, written as Word writes one: every run and cell with its properties. */
import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const UNITS = ['Văn bản', 'Hồ sơ', 'Thủ tục', '%', 'Nhiệm vụ', 'Cơ quan, đơn vị'];

/** `rows` data rows; the first column is an automatic number. */
export function reportTable(rows: number): Uint8Array {
  const body = Array.from({ length: rows }, (_, row) => {
    const texts = [
      '',
      `Số hồ sơ của lĩnh vực thứ ${row + 1} đã giải quyết đúng hạn`,
      UNITS[row % UNITS.length] ?? '',
      String((row * 7919) % 100_000),
      String((row * 104_729) % 9973),
      `${row % 100},${(row * 31) % 100}`,
      row % 5 === 0 ? 'Dự kiến thực hiện trong quý sau' : '',
      '',
    ];
    return `<w:tr w:rsidR="00A1${row % 10}"><w:trPr><w:trHeight w:val="340"/></w:trPr>${texts.map(cell).join('')}</w:tr>`;
  });
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="d" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="n" Type="${R}/numbering" Target="numbering.xml"/></Relationships>`,
    ),
    'word/numbering.xml': strToU8(
      `<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${W}" xmlns:r="${R}"><w:body><w:tbl><w:tblPr><w:tblW w:w="9800" w:type="dxa"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="1225"/>'.repeat(8)}</w:tblGrid>${body.join('')}</w:tbl></w:body></w:document>`,
    ),
  });
}

const RUN =
  '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr>';

function cell(text: string, column: number): string {
  const numbering = column === 0 ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : '';
  const run = text === '' ? '' : `<w:r w:rsidRPr="00B2">${RUN}<w:t xml:space="preserve">${text}</w:t></w:r>`;
  return `<w:tc><w:tcPr><w:tcW w:w="1225" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr><w:p w:rsidR="00C3"><w:pPr>${numbering}<w:spacing w:before="40" w:after="40"/><w:jc w:val="center"/>${RUN}</w:pPr>${run}</w:p></w:tc>`;
}
