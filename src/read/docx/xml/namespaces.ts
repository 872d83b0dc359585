/**
 * The namespaces of WordprocessingML, transitional and strict (ISO/IEC 29500-1 annex A and -4), each under the one prefix
 * that this reader uses for both.
 */
const PREFIXES = new Map<string, string>([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://purl.oclc.org/ooxml/drawingml/picture', 'pic'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://purl.oclc.org/ooxml/drawingml/chart', 'c'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
  ['http://purl.oclc.org/ooxml/drawingml/diagram', 'dgm'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingGroup', 'wpg'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas', 'wpc'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

/** The names of one scope: as the file writes them -> as this reader writes them. */
export interface Scope {
  readonly element: (raw: string) => string;
  readonly attribute: (raw: string) => string;
  /** The scope of an element that declares namespaces of its own. */
  readonly inner: (attributes: Readonly<Record<string, string>>) => Scope;
}

export const outermostScope = (): Scope => scopeOf(new Map([['xml', 'xml:']]));

function scopeOf(declared: ReadonlyMap<string, string>): Scope {
  const elements = new Map<string, string>();
  const attributes = new Map<string, string>();
  const resolve = (raw: string, bare: string): string => {
    const colon = raw.indexOf(':');
    if (colon < 0) return bare + raw;
    const prefix = raw.slice(0, colon);
    return (declared.get(prefix) ?? `${prefix}:`) + raw.slice(colon + 1);
  };
  const remember = (names: Map<string, string>, raw: string, bare: string): string => {
    const known = names.get(raw);
    if (known !== undefined) return known;
    const name = resolve(raw, bare);
    names.set(raw, name);
    return name;
  };
  return {
    element: (raw) => remember(elements, raw, declared.get('') ?? ''),
    // An attribute without a prefix is in no namespace, whatever the default namespace is.
    attribute: (raw) => remember(attributes, raw, ''),
    inner: (written) => {
      const map = new Map(declared);
      for (const [name, uri] of Object.entries(written)) {
        if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
        const known = PREFIXES.get(uri);
        map.set(name === 'xmlns' ? '' : name.slice(6), known === undefined ? `{${uri}}` : `${known}:`);
      }
      return scopeOf(map);
    },
  };
}
