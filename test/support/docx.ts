/** Writes small DOCX files from snippets of WordprocessingML, for tests. */
import { strToU8, zipSync } from 'fflate';

export const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_RELATIONSHIPS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const NAMESPACES: Readonly<Record<string, string>> = {
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  dgm: 'http://schemas.openxmlformats.org/drawingml/2006/diagram',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  wpg: 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
};

/** What a DOCX is made of; every text is the inside of its part's root element. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly settings?: string;
  readonly theme?: string;
  /** Notes by id. */
  readonly footnotes?: Readonly<Record<string, string>>;
  readonly endnotes?: Readonly<Record<string, string>>;
  /** Headers and footers by relationship id. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly footers?: Readonly<Record<string, string>>;
  /** Pictures by relationship id: PNG bytes. */
  readonly pictures?: Readonly<Record<string, Uint8Array>>;
  /** External targets by relationship id. */
  readonly external?: Readonly<Record<string, string>>;
  readonly strict?: boolean;
  /** Further entries of the zip, or others in place of those above. */
  readonly entries?: Readonly<Record<string, Uint8Array>>;
}

export function docx(parts: DocxParts): Uint8Array {
  return zipSync({ ...docxEntries(parts), ...parts.entries });
}

/** The entries of the zip, for a test that wants to spoil one of them. */
export function docxEntries(parts: DocxParts): Record<string, Uint8Array> {
  const w = parts.strict === true ? STRICT : TRANSITIONAL;
  const r = parts.strict === true ? STRICT_RELATIONSHIPS : RELATIONSHIPS;
  const namespaces = Object.entries(NAMESPACES)
    .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
    .join('');
  const root = (name: string, content: string): Uint8Array =>
    strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="${w}" xmlns:r="${r}"${namespaces}>${content}</w:${name}>`,
    );

  const entries: Record<string, Uint8Array> = {};
  const links: string[] = [];
  const link = (id: string, type: string, target: string, external = false): void => {
    links.push(
      `<Relationship Id="${id}" Type="${r}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
    );
  };
  const part = (type: string, name: string, content: string | undefined): void => {
    if (content === undefined) return;
    entries[`word/${type}.xml`] = root(name, content);
    link(`rel-${type}`, type, `${type}.xml`);
  };

  entries['word/document.xml'] = root('document', `<w:body>${parts.body}</w:body>`);
  part('styles', 'styles', parts.styles);
  part('numbering', 'numbering', parts.numbering);
  part('settings', 'settings', parts.settings);
  part('footnotes', 'footnotes', notes('footnote', parts.footnotes));
  part('endnotes', 'endnotes', notes('endnote', parts.endnotes));
  if (parts.theme !== undefined) {
    entries['word/theme/theme1.xml'] = strToU8(`<a:theme xmlns:a="${NAMESPACES.a}">${parts.theme}</a:theme>`);
    link('rel-theme', 'theme', 'theme/theme1.xml');
  }
  for (const [type, name, contents] of [
    ['header', 'hdr', parts.headers],
    ['footer', 'ftr', parts.footers],
  ] as const) {
    for (const [id, content] of Object.entries(contents ?? {})) {
      entries[`word/${type}-${id}.xml`] = root(name, content);
      link(id, type, `${type}-${id}.xml`);
    }
  }
  for (const [id, bytes] of Object.entries(parts.pictures ?? {})) {
    entries[`word/media/${id}.png`] = bytes;
    link(id, 'image', `media/${id}.png`);
  }
  for (const [id, target] of Object.entries(parts.external ?? {})) link(id, 'image', target, true);

  entries['word/_rels/document.xml.rels'] = strToU8(
    `<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`,
  );
  entries['_rels/.rels'] = strToU8(
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="d" Type="${r}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  entries['[Content_Types].xml'] = strToU8(
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>${Object.keys(entries).map(contentType).join('')}</Types>`,
  );
  return entries;
}

/** Word and LibreOffice open a part by its content type. */
function contentType(name: string): string {
  const type = /^word\/([a-z]+)[-\w]*\.xml$/.exec(name)?.[1];
  if (type === undefined) return '';
  const kind = type === 'document' ? 'document.main' : type;
  return `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`;
}

const notes = (type: string, contents: Readonly<Record<string, string>> | undefined): string | undefined =>
  contents === undefined
    ? undefined
    : `<w:${type} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:${type}>${Object.entries(
        contents,
      )
        .map(([id, content]) => `<w:${type} w:id="${id}">${content}</w:${type}>`)
        .join('')}`;

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export const t = (text: string): string => `<w:t xml:space="preserve">${escaped(text)}</w:t>`;

/** A run; `content` is XML, `properties` the inside of `w:rPr`. */
export const r = (content: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;

/** A run of text. */
export const rt = (text: string, properties = ''): string => r(t(text), properties);

/** A paragraph; `content` is XML, `properties` the inside of `w:pPr`. */
export const p = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;

/** A paragraph of text. */
export const pt = (text: string, properties = ''): string => p(text === '' ? '' : rt(text), properties);

/** A cell; `content` is XML, `properties` the inside of `w:tcPr`. */
export const tc = (content: string, properties = ''): string =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`;

/** A cell of text. */
export const ct = (text: string, properties = ''): string => tc(pt(text), properties);

export const tr = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;

export const BORDERS = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4"/>`)
  .join('')}</w:tblBorders>`;

/** A ruled table, as data stands in. */
export const tbl = (rows: readonly string[], properties = BORDERS): string =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid/>${rows.join('')}</w:tbl>`;

/** A paragraph in list `numId`. */
export const listed = (text: string, numId: number, level = 0): string =>
  pt(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);

export interface LevelParts {
  readonly text: string;
  readonly format?: string;
  readonly start?: number;
  /** Further elements of the level. */
  readonly more?: string;
}

export const lvl = (at: number, { text, format = 'decimal', start = 1, more = '' }: LevelParts): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${escaped(text)}"/></w:lvl>`;

export const abstractNum = (id: number, levels: readonly LevelParts[], more = ''): string =>
  `<w:abstractNum w:abstractNumId="${id}">${more}${levels.map((level, at) => lvl(at, level)).join('')}</w:abstractNum>`;

export const num = (id: number, abstract: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;
