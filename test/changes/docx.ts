/** A paper as a DOCX. */
import { zip } from '../../fixtures/make/docx/zip.js';
import { BORDERS, docxEntries, p, pt, rt, tc, tr } from '../support/docx.js';
import type { Cell, Form, Letterhead, Line, Paper } from './paper.js';

const CENTRED = '<w:jc w:val="center"/>';
const BOLD = '<w:b/>';

/** Paragraphs of a text; `\n` is a line break inside the paragraph. */
export function paragraphs(text: string, run = '', paragraph = ''): string {
  const lines = text.split('\n').map((line) => rt(line, run));
  return p(text === '' ? '' : lines.join('<w:r><w:br/></w:r>'), paragraph);
}

const centred = (text: string, run = ''): string => paragraphs(text, run, CENTRED);

export function writePaperDocx(paper: Paper): Uint8Array {
  const { docx } = paper;
  const body = [
    docx.first,
    ...[paper, ...paper.also].flatMap(({ head, appendix, forms }) => [
      head ? headXml(head) : '',
      ...appendix.map((line) => centred(line, line.startsWith('(') ? '' : BOLD)),
      ...forms.map((form) => formXml(form, docx.tableProperties)),
    ]),
    docx.last,
    sectionXml(paper),
  ];
  const entries = docxEntries({
    body: body.join(''),
    ...(docx.styles && { styles: docx.styles }),
    ...(docx.numbering && { numbering: docx.numbering }),
    ...(docx.settings && { settings: docx.settings }),
    ...(docx.header && { headers: { h1: docx.header } }),
    ...(docx.footer && { footers: { f1: docx.footer } }),
  });
  return paper.bytes(zip({ ...entries, ...withData(entries, docx.entries) }));
}

const RELATIONSHIPS = 'word/_rels/document.xml.rels';
const DATA_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';

/** Entries of the paper's own; a data part among them is one of the document's. */
function withData(
  entries: Readonly<Record<string, Uint8Array>>,
  own: Readonly<Record<string, string>>,
): Record<string, string> {
  if (own['customXml/item1.xml'] === undefined) return { ...own };
  const link = `<Relationship Id="data" Type="${DATA_TYPE}" Target="../customXml/item1.xml"/></Relationships>`;
  const links = new TextDecoder().decode(entries[RELATIONSHIPS]).replace('</Relationships>', link);
  return { ...own, [RELATIONSHIPS]: links };
}

function sectionXml({ docx }: Paper): string {
  const references = [
    docx.header && '<w:headerReference w:type="default" r:id="h1"/>',
    docx.footer && '<w:footerReference w:type="default" r:id="f1"/>',
  ];
  const [w, h] = docx.landscape ? [16838, 11906] : [11906, 16838];
  return `<w:sectPr>${references.filter(Boolean).join('')}<w:pgSz w:w="${w}" w:h="${h}"${docx.landscape ? ' w:orient="landscape"' : ''}/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`;
}

const layout = (left: string, right: string): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="9200" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="3600"/><w:gridCol w:w="5600"/></w:tblGrid>${tr([tc(left), tc(right)])}</w:tbl>`;

export function headXml(head: Letterhead): string {
  const left = [...head.office.map((line) => centred(line, BOLD)), centred(head.number)];
  const right = [...head.motto.map((line) => centred(line, BOLD)), centred(head.placeAndDate, '<w:i/>')];
  const recipients = [pt('Nơi nhận:'), ...head.recipients.map((line) => pt(`- ${line}`))];
  const signature = head.signature.map((line) => centred(line, BOLD));
  return [
    layout(left.join(''), right.join('')),
    pt(''),
    ...head.title.map((line) => centred(line, BOLD)),
    ...(head.addressee ? [centred(head.addressee)] : []),
    ...head.opening.map((line) => pt(line)),
    pt(''),
    layout(recipients.join(''), signature.join('')),
    pt(''),
  ].join('');
}

export function formXml(form: Form, properties = ''): string {
  const width = form.columns.reduce((sum, column) => sum + column.width, 0);
  const grid = form.columns.map((column) => `<w:gridCol w:w="${column.width * 20}"/>`).join('');
  const rows = [...headerXml(form), ...form.lines.map((line) => lineXml(line, form))];
  return [
    ...form.above.map((line) => centred(line, BOLD)),
    ...form.caption.map((line) => paragraphs(line, '<w:i/>', '<w:jc w:val="right"/>')),
    `<w:tbl><w:tblPr><w:tblW w:w="${width * 20}" w:type="dxa"/>${BORDERS}${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`,
    ...form.below.map((line) => pt(line)),
    pt(''),
  ].join('');
}

/** Heading cells of the one header row: text and how many columns it covers. */
export function headings(form: Form): { text: string; columns: number }[] {
  const found: { text: string; columns: number }[] = [];
  for (const { title } of form.columns) {
    const last = found.at(-1);
    if (title === null && last) last.columns += 1;
    else found.push({ text: title ?? '', columns: 1 });
  }
  return found;
}

const span = (columns: number): string => (columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '');

function headerXml(form: Form): string[] {
  const { over } = form;
  const repeated = '<w:tblHeader/>';
  if (!over) {
    const cells = headings(form).map(({ text, columns }) => tc(centred(text, BOLD), span(columns)));
    return [tr(cells, repeated)];
  }
  const upper = form.columns.flatMap(({ key, title }) => {
    if (key === over.keys[0]) return [tc(centred(over.title, BOLD), span(over.keys.length))];
    return over.keys.includes(key) ? [] : [tc(centred(title ?? '', BOLD), '<w:vMerge w:val="restart"/>')];
  });
  const inside = form.columns.filter(({ key }) => over.keys.includes(key));
  const lower = form.columns.flatMap(({ key }) => {
    if (!over.keys.includes(key)) return [tc(p(''), '<w:vMerge/>')];
    if (key !== over.keys[0]) return [];
    return headings({ ...form, columns: inside }).map(({ text, columns }) => tc(centred(text, BOLD), span(columns)));
  });
  return [tr(upper, repeated), tr(lower, repeated)];
}

function lineXml(line: Line, form: Form): string {
  const cells: string[] = [];
  for (let at = 0; at < form.columns.length; ) {
    const key = form.columns[at]?.key ?? '';
    const own = line.cells[key] ?? { text: '' };
    if (!own.missing) cells.push(cellXml(own, key, line));
    at += own.columns ?? 1;
  }
  return tr(cells, line.properties ?? '');
}

function cellXml(own: Cell, key: string, line: Line): string {
  const merge = own.merge === undefined ? '' : own.merge === 'start' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  const properties = `${span(own.columns ?? 1)}${merge}${own.properties ?? ''}`;
  const bold = line.kind === 'group' || line.kind === 'section' ? BOLD : '';
  const align = key === 'label' || key === 'note' ? '' : CENTRED;
  return tc(own.docx ?? paragraphs(own.text, `${bold}${own.run ?? ''}`, align), properties);
}
