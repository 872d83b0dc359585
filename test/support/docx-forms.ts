/**
 * One report in the many forms that Word, WPS, LibreOffice, old machines and several editors give it: each form rewrites the
 * XML of a plain DOCX so that it prints the same.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { STRICT, TRANSITIONAL } from './docx.js';
import { toVni } from './vni.js';

type Rewrite = (xml: string) => string;

const RUN = /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t xml:space="preserve">([^<]*)<\/w:t><\/w:r>/g;

/** Rewrites every run of text: `look` is its `w:rPr` or nothing, `text` as it stands in the XML. */
const runs =
  (write: (look: string, text: string) => string): Rewrite =>
  (xml) =>
    xml.replace(RUN, (_, look: string | undefined, text: string) => write(look ?? '', text));

const run = (look: string, text: string): string => `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`;

const withFont = (look: string, font: string): string =>
  `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>${look.replace(/<\/?w:rPr>/g, '')}</w:rPr>`;

/** Capitals that the ordinary TCVN3 fonts do not have stand in a capitals font, letter by letter where need be. */
const tcvn3 = runs((look, text) =>
  (text.normalize('NFC').match(/[^\P{Lu}A-Z]+|[\P{Lu}A-Z]+/gu) ?? [])
    .map((part) =>
      /^[^\P{Lu}A-Z]/u.test(part)
        ? run(withFont(look, '.VnTimeH'), bytes(part.toLowerCase()))
        : run(withFont(look, '.VnTime'), bytes(part)),
    )
    .join(''),
);

/** TCVN3 bytes; what the encoding does not have (dashes, quotes) stays. */
const bytes = (text: string): string =>
  [...text]
    .map((letter) =>
      /[\u00c0-\u00ff\u0100-\u01b0\u1ea0-\u1ef9]/.test(letter)
        ? iconv.encode(letter, 'tcvn').toString('latin1')
        : letter,
    )
    .join('');

const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const control = (content: string): string =>
  `<w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

/** Replaces whole elements that do not nest in one another. */
const elements =
  (name: string, write: (xml: string) => string): Rewrite =>
  (xml) =>
    xml.replace(new RegExp(`<w:${name}(?: [^>]*)?>(?:(?!<w:${name}[ >]).)*?</w:${name}>`, 'gs'), write);

/** A paragraph with a text box, written as Word does: for new programs as a shape, for old ones as VML. */
const textBox = (content: string): string =>
  `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="5900000" cy="1200000"/><wp:wrapTopAndBottom/><wp:docPr id="1" name="Khung"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5900000" cy="1200000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="position:absolute;width:460pt;height:95pt"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;

const WHO = 'w:id="9" w:author="Người sửa" w:date="2023-01-01T00:00:00Z"';

/** By name; each takes the inside of a part (document, footnotes) and gives it back. */
export const FORMS: Readonly<Record<string, Rewrite>> = {
  'strict OOXML': (xml) =>
    xml
      .replaceAll(TRANSITIONAL, STRICT)
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      )
      .replaceAll('w:val="left"', 'w:val="start"')
      .replaceAll('w:val="right"', 'w:val="end"'),
  'letters decomposed': runs((look, text) => run(look, text.normalize('NFD'))),
  'runs torn after every letter': runs((look, text) =>
    (text.match(/&\w+;|./gsu) ?? []).map((letter) => run(look, letter)).join(`<w:proofErr w:type="spellStart"/>`),
  ),
  'TCVN3 with capitals fonts': tcvn3,
  VNI: runs((look, text) => run(withFont(look, 'VNI-Times'), toVni(text.normalize('NFC')))),
  'tracked replacements': runs(
    (look, text) =>
      `<w:del ${WHO}><w:r>${look}<w:delText xml:space="preserve">9${text}</w:delText></w:r></w:del><w:ins ${WHO}>${run(look, text)}</w:ins>`,
  ),
  'moved text': runs(
    (look, text) =>
      `<w:moveFrom ${WHO}>${run(look, `${text}9`)}</w:moveFrom><w:moveTo ${WHO}>${run(look, text)}</w:moveTo>`,
  ),
  'content controls everywhere': (xml) =>
    [
      runs((look, text) => control(run(look, text))),
      elements('p', control),
      elements('tc', control),
      elements('tr', control),
      elements('tbl', control),
    ].reduce((each, rewrite) => rewrite(each), xml),
  'simple fields': runs((look, text) =>
    /^[\d.,]+$/.test(text) ? `<w:fldSimple w:instr=" =SUM(ABOVE) ">${run(look, text)}</w:fldSimple>` : run(look, text),
  ),
  'complex fields': runs((look, text) =>
    /^[\d.,]+$/.test(text) ? field('=SUM(ABOVE)', run(look, text)) : run(look, text),
  ),
  'hidden text beside the printed': runs(
    (look, text) => `${run(look, text)}${run('<w:rPr><w:vanish/></w:rPr>', '77')}`,
  ),
  'comments and bookmarks': elements(
    'p',
    (xml) =>
      `${xml.replace(/(<w:r>)/, '<w:bookmarkStart w:id="1" w:name="a"/><w:commentRangeStart w:id="1"/>$1').replace('</w:p>', '<w:commentRangeEnd w:id="1"/><w:bookmarkEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>')}`,
  ),
  'merges written the old way': elements('tc', (xml) => {
    const span = Number(/<w:gridSpan w:val="(\d+)"\/>/.exec(xml)?.[1] ?? '1');
    if (span === 1) return xml;
    const first = xml.replace(/<w:gridSpan w:val="\d+"\/>/, '<w:hMerge w:val="restart"/>');
    return first + '<w:tc><w:tcPr><w:hMerge/></w:tcPr><w:p/></w:tc>'.repeat(span - 1);
  }),
  'letterhead in a text box, in both of its forms': (xml) =>
    xml.replace(
      /<w:body>(<w:tbl>(?:(?!<w:tbl>).)*?<\/w:tbl>)/s,
      (_, letterhead: string) => `<w:body>${textBox(`${letterhead}<w:p/>`)}`,
    ),
  'no-break hyphens and old line breaks': runs(
    (look, text) =>
      `<w:r>${look}${text
        .split('-')
        .map((part) => `<w:t xml:space="preserve">${part}</w:t>`)
        .join('<w:noBreakHyphen/>')}</w:r>`,
  ),
};

/** The DOCX `bytes` with its texts rewritten. */
export function inForm(bytesOfDocx: Uint8Array, rewrite: Rewrite): Uint8Array {
  const entries = unzipSync(bytesOfDocx);
  for (const name of [
    'word/document.xml',
    'word/footnotes.xml',
    'word/styles.xml',
    '_rels/.rels',
    'word/_rels/document.xml.rels',
  ]) {
    const entry = entries[name];
    if (entry !== undefined) entries[name] = strToU8(rewrite(strFromU8(entry)));
  }
  return zipSync(entries);
}
