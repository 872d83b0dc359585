/** What a cell of a DOCX can hold besides the text of its number. */
import { p, r, rt, t, tc, tr } from '../../support/docx.js';
import {
  type Effect,
  harmful,
  harmless,
  hasValue,
  isBlank,
  isCount,
  type Kind,
  keepsRow,
  NOTHING,
  onRow,
  pick,
  readAs,
} from '../kind.js';
import { formOf, type Line, type Paper, put, textOf, valuedLines } from '../paper.js';

const DOCX = ['docx'] as const;
const truthOf = (line: Line, paper: Paper): string => paper.truth.get(line.id) ?? '';
const count = (line: Line): boolean => isCount(line) && hasValue(line);
/** A count printed without a group mark. */
const short = (line: Line): boolean => count(line) && /^\d{1,3}$/u.test(textOf(line, 'value'));

const say = (line: Line, docx: string): void => put(line, 'value', { text: textOf(line, 'value'), docx });
/** A paragraph of XML, or several. */
const only = (content: string): string => p(content, '<w:jc w:val="center"/>');

/** Ink in a blank cell that is no text: the cell is not certainly blank. */
const SHAPE = (body: string): string =>
  `<w:drawing><wp:inline><wp:extent cx="400000" cy="160000"/><wp:docPr id="7" name="Hình 7"/>${body}</wp:inline></w:drawing>`;
const GRAPHIC = (uri: string, body: string): string =>
  `<a:graphic><a:graphicData uri="${uri}">${body}</a:graphicData></a:graphic>`;
const box = (text: string): string =>
  SHAPE(
    GRAPHIC(
      'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
      `<wps:wsp><wps:spPr/><wps:txbx><w:txbxContent>${p(rt(text))}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>`,
    ),
  );

const INK: readonly (readonly [string, string])[] = [
  [
    'picture',
    r(
      SHAPE(
        GRAPHIC(
          'http://schemas.openxmlformats.org/drawingml/2006/picture',
          '<pic:pic><pic:nvPicPr><pic:cNvPr id="7" name="a"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="i7"/></pic:blipFill><pic:spPr/></pic:pic>',
        ),
      ),
    ),
  ],
  ['old picture', r('<w:pict><v:shape style="width:40pt;height:14pt"><v:imagedata r:id="i7"/></v:shape></w:pict>')],
  [
    'object',
    r(
      '<w:object><v:shape style="width:40pt;height:14pt"/><o:OLEObject Type="Embed" ProgID="Equation.3" ShapeID="a" DrawAspect="Content" ObjectID="b" r:id="i7"/></w:object>',
    ),
  ],
  ['chart', r(SHAPE(GRAPHIC('http://schemas.openxmlformats.org/drawingml/2006/chart', '<c:chart r:id="i7"/>')))],
  [
    'shape',
    r(
      SHAPE(
        GRAPHIC(
          'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
          '<wps:wsp><wps:spPr><a:prstGeom prst="rect"/><a:solidFill><a:srgbClr val="000000"/></a:solidFill></wps:spPr><wps:bodyPr/></wps:wsp>',
        ),
      ),
    ),
  ],
  ['check mark', r('<w:sym w:font="Wingdings" w:char="F0FC"/>')],
  [
    'check box',
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="c"/><w:enabled/><w:checkBox><w:sizeAuto/><w:default w:val="1"/></w:checkBox></w:ffData></w:fldChar></w:r>${r('<w:instrText> FORMCHECKBOX </w:instrText>')}${r('<w:fldChar w:fldCharType="end"/>')}`,
  ],
  [
    'form field without a result',
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="n"/><w:enabled/><w:textInput><w:default w:val="24"/></w:textInput></w:ffData></w:fldChar></w:r>${r('<w:instrText> FORMTEXT </w:instrText>')}${r('<w:fldChar w:fldCharType="end"/>')}`,
  ],
  [
    'list to choose from',
    `<w:sdt><w:sdtPr><w:showingPlcHdr/><w:dropDownList><w:listItem w:displayText="24" w:value="24"/></w:dropDownList></w:sdtPr><w:sdtContent>${r(t('Chọn một mục'))}</w:sdtContent></w:sdt>`,
  ],
  ['deleted number', `<w:del w:id="71" w:author="a">${r('<w:delText>24</w:delText>')}</w:del>`],
  ['hidden number', rt('24', '<w:vanish/>')],
  ['white number', rt('24', '<w:color w:val="FFFFFF"/>')],
  ['number of half a point', rt('24', '<w:sz w:val="1"/>')],
];
const ink: Kind[] = INK.map(([id, xml]) =>
  onRow(
    'cell',
    `ink/${id}`,
    (line) => isBlank(line) && isCount(line),
    (line, paper) => {
      say(line, only(xml));
      paper.docx.entries['word/media/i7.png'] = '\u0089PNG';
      // What does not show is no ink: a blank is right there, and a doubt too.
      return /hidden|white|half|deleted/u.test(id) ? readAs('') : NOTHING;
    },
    DOCX,
  ),
);

/** Text that shows in the cell though it stands in something: read, or doubted. */
const INSIDE: readonly (readonly [string, (text: string) => string])[] = [
  ['text box', (text) => only(r(box(text)))],
  [
    'old text box',
    (text) =>
      only(
        r(
          `<w:pict><v:shape style="width:40pt;height:14pt"><v:textbox><w:txbxContent>${p(rt(text))}</w:txbxContent></v:textbox></v:shape></w:pict>`,
        ),
      ),
  ],
  ['nested table', (text) => `<w:tbl><w:tblPr/><w:tblGrid/>${tr([tc(only(rt(text)))])}</w:tbl>${p('')}`],
  ['formula', (text) => only(`<m:oMath><m:r><m:t>${text}</m:t></m:r></m:oMath>`)],
  [
    'form field',
    (text) =>
      only(
        `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="n"/><w:enabled/><w:textInput/></w:ffData></w:fldChar></w:r>${r('<w:instrText> FORMTEXT </w:instrText>')}${r('<w:fldChar w:fldCharType="separate"/>')}${rt(text)}${r('<w:fldChar w:fldCharType="end"/>')}`,
      ),
  ],
  [
    'frame',
    (text) =>
      p(rt(text), '<w:framePr w:w="600" w:h="300" w:hRule="exact" w:wrap="around" w:vAnchor="text" w:hAnchor="text"/>'),
  ],
  ['field of fields', (text) => only(`<w:fldSimple w:instr=" =SUM(ABOVE) ">${rt(text)}</w:fldSimple>`)],
];
const inside: Kind[] = INSIDE.map(([id, xml]) =>
  onRow(
    'cell',
    `inside/${id}`,
    short,
    (line, paper) => {
      say(line, xml(textOf(line, 'value')));
      return readAs(truthOf(line, paper));
    },
    DOCX,
  ),
);

/** Digits before or behind the number that do not show, or show as something else. */
const BEHIND: readonly (readonly [string, string])[] = [
  ['hidden', rt('5', '<w:vanish/>')],
  ['white', rt('5', '<w:color w:val="FFFFFF"/>')],
  ['of half a point', rt('5', '<w:sz w:val="1"/>')],
  ['struck', rt('5', '<w:strike/>')],
  ['struck twice', rt('5', '<w:dstrike/>')],
  ['deleted', `<w:del w:id="72" w:author="a">${r('<w:delText>5</w:delText>')}</w:del>`],
  ['raised', rt('5', '<w:vertAlign w:val="superscript"/>')],
  ['raised by position', rt('5', '<w:position w:val="8"/><w:sz w:val="14"/>')],
  ['lowered', rt('5', '<w:vertAlign w:val="subscript"/>')],
  ['of the colour of the cell', rt('5', '<w:shd w:val="clear" w:fill="000000"/>')],
  [
    'in a comment',
    '<w:commentRangeStart w:id="3"/><w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>',
  ],
];
const behind: Kind[] = BEHIND.flatMap(([id, xml]) =>
  (['behind', 'before'] as const).map((side) =>
    onRow(
      'cell',
      `digit-${side}/${id}`,
      short,
      (line, paper) => {
        const own = rt(textOf(line, 'value'));
        say(line, only(side === 'behind' ? `${own}${xml}` : `${xml}${own}`));
        // A raised digit is a mark of a note; a lowered one is none, and no digit of the number either.
        return id === 'lowered' ? NOTHING : readAs(truthOf(line, paper));
      },
      DOCX,
    ),
  ),
);
/** A digit that is neither the number's nor plainly another's: nobody knows what was meant. */
const doubtful: Kind[] = [
  ['inserted by somebody', `<w:ins w:id="73" w:author="a">${rt('5')}</w:ins>`],
  ['moved away', `<w:moveFrom w:id="74" w:author="a">${rt('5')}</w:moveFrom>`],
].map(([id = '', xml = '']) =>
  onRow(
    'cell',
    `change/${id}`,
    short,
    (line) => {
      say(line, only(`${rt(textOf(line, 'value'))}${xml}`));
      return NOTHING;
    },
    DOCX,
  ),
);

const STRIKES: readonly (readonly [string, string])[] = [
  ['strike', '<w:strike/>'],
  ['double', '<w:dstrike/>'],
  ['strike val on', '<w:strike w:val="on"/>'],
  ['strike and bold', '<w:b/><w:strike/>'],
  ['in a style', '<w:rStyle w:val="Struck"/>'],
];
const struck: Kind[] = STRIKES.flatMap(([id, run]) => [
  onRow(
    'cell',
    `struck/${id}`,
    count,
    (line, paper) => {
      put(line, 'value', { text: textOf(line, 'value'), run });
      paper.docx.styles = STRUCK_STYLE;
      return NOTHING;
    },
    DOCX,
  ),
  onRow(
    'cell',
    `struck-and-new/${id}`,
    short,
    (line, paper) => {
      say(line, only(`${rt('77', run)}${rt(' ')}${rt(textOf(line, 'value'))}`));
      paper.docx.styles = STRUCK_STYLE;
      return readAs(truthOf(line, paper));
    },
    DOCX,
  ),
]);
const STRUCK_STYLE =
  '<w:style w:type="character" w:styleId="Struck"><w:name w:val="Struck"/><w:rPr><w:strike/></w:rPr></w:style>';

const rowStruck: Kind = onRow(
  'cell',
  'struck/the whole row',
  count,
  (line) => {
    for (const key of Object.keys(line.cells)) {
      const own = line.cells[key];
      if (own && own.text !== '') put(line, key, { ...own, run: '<w:strike/>' });
    }
    return NOTHING;
  },
  DOCX,
);

const markDeleted: Kind = onRow(
  'cell',
  'change/paragraph mark deleted',
  (line) => count(line),
  (line) => {
    say(line, `${p(rt('12'), '<w:rPr><w:del w:id="76" w:author="a"/></w:rPr>')}${p(rt('34'))}`);
    return NOTHING;
  },
  DOCX,
);

const bound = (text: string): string =>
  `<w:sdt><w:sdtPr><w:dataBinding w:xpath="/so/n[1]" w:storeItemID="{11111111-2222-3333-4444-555555555555}"/><w:text/></w:sdtPr><w:sdtContent>${rt(text)}</w:sdtContent></w:sdt>`;
const DATA_ENTRIES = (value: string): Record<string, string> => ({
  'customXml/item1.xml': `<so><n>${value}</n></so>`,
  'customXml/itemProps1.xml':
    '<ds:datastoreItem ds:itemID="{11111111-2222-3333-4444-555555555555}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
  'customXml/_rels/item1.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="p1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>',
});
const boundOther: Kind = onRow(
  'cell',
  'bound/the data differ from what shows',
  short,
  (line, paper) => {
    say(line, only(bound(textOf(line, 'value'))));
    Object.assign(paper.docx.entries, DATA_ENTRIES(String(Number(truthOf(line, paper)) + 13)));
    return NOTHING;
  },
  DOCX,
);
const boundSame: Kind = onRow(
  'cell',
  'bound/the data are what shows',
  short,
  (line, paper) => {
    say(line, only(bound(textOf(line, 'value'))));
    Object.assign(paper.docx.entries, DATA_ENTRIES(textOf(line, 'value')));
    return readAs(truthOf(line, paper));
  },
  DOCX,
);

const field = (text: string, dirty: boolean): string =>
  `<w:r><w:fldChar w:fldCharType="begin"${dirty ? ' w:dirty="true"' : ''}/></w:r>${r('<w:instrText xml:space="preserve"> DOCPROPERTY So </w:instrText>')}${r('<w:fldChar w:fldCharType="separate"/>')}${rt(text)}${r('<w:fldChar w:fldCharType="end"/>')}`;
const dirty: Kind[] = [
  onRow(
    'cell',
    'field/dirty',
    short,
    (line) => {
      say(line, only(field(textOf(line, 'value'), true)));
      return NOTHING;
    },
    DOCX,
  ),
  onRow(
    'cell',
    'field/dirty simple',
    short,
    (line) => {
      say(
        line,
        only(`<w:fldSimple w:instr=" DOCPROPERTY So " w:dirty="true">${rt(textOf(line, 'value'))}</w:fldSimple>`),
      );
      return NOTHING;
    },
    DOCX,
  ),
  keepsRow(
    'cell',
    'field/clean',
    short,
    (line) => {
      say(line, only(field(textOf(line, 'value'), false)));
      return true;
    },
    DOCX,
  ),
];

/** Cells merged or missing around the value. */
const spans: Kind[] = [
  onRow('cell', 'span/value over note', count, (line, paper) => {
    const { columns } = formOf(paper, line);
    if (columns.findIndex(({ key }) => key === 'note') !== columns.findIndex(({ key }) => key === 'value') + 1)
      return null;
    put(line, 'value', { text: textOf(line, 'value'), columns: 2 });
    return readAs(truthOf(line, paper));
  }),
  onRow('cell', 'span/unit over value, the number in it', count, (line, paper) => {
    const { columns } = formOf(paper, line);
    if (columns.findIndex(({ key }) => key === 'value') !== columns.findIndex(({ key }) => key === 'unit') + 1)
      return null;
    put(line, 'unit', { text: textOf(line, 'value'), columns: 2 });
    return readAs(truthOf(line, paper));
  }),
  onRow('cell', 'span/label over unit and value', count, (line, paper) => {
    put(line, 'label', { text: `${textOf(line, 'label')} ${textOf(line, 'value')}`, columns: 3 });
    return readAs(truthOf(line, paper));
  }),
  onRow('cell', 'missing/value', count, (line) => {
    put(line, 'value', { text: '', missing: true });
    return NOTHING;
  }),
  onRow('cell', 'missing/unit', count, (line, paper) => {
    put(line, 'unit', { text: '', missing: true });
    return readAs(truthOf(line, paper));
  }),
  onRow('cell', 'missing/stt', count, (line, paper) => {
    put(line, 'stt', { text: '', missing: true });
    return readAs(truthOf(line, paper));
  }),
];

/** One value cell over two rows: it is the first's, or nobody's. */
const merged: Kind = harmful('cell', 'merge/value over two rows', (paper, draw) => {
  const first = pick(
    valuedLines(paper).filter(
      (line) => count(line) && isCount(after(line, paper) ?? line) && after(line, paper) !== null,
    ),
    draw,
  );
  const second = first && after(first, paper);
  if (!first || !second) return null;
  put(first, 'value', { text: textOf(first, 'value'), merge: 'start' });
  put(second, 'value', { text: '', merge: 'continue' });
  return {
    effects: new Map<string, Effect>([
      [first.id, readAs(truthOf(first, paper))],
      [second.id, NOTHING],
    ]),
  };
});

/** The next row of the form, when it is a row with a count too. */
function after(line: Line, paper: Paper): Line | null {
  const { lines } = formOf(paper, line);
  const next = lines[lines.indexOf(line) + 1];
  return next && count(next) ? next : null;
}

/** The columns of results and of the year before are one cell in a row: nobody knows whose the number is. */
const mergedOver: Kind = harmful('cell', 'span/last year and result', (paper, draw) => {
  const form = paper.forms[0];
  if (!form) return null;
  form.over = null;
  const at = form.columns.findIndex(({ key }) => key === 'value');
  form.columns.splice(at, 0, { key: 'before', title: 'Cùng kỳ năm trước', width: 58 });
  const label = form.columns.find(({ key }) => key === 'label');
  if (label) label.width -= 56;
  for (const line of form.lines) {
    const own = textOf(line, 'value');
    line.cells.before = { text: own === '' ? '' : own.replace(/^\d/u, (d) => String((Number(d) % 8) + 1)) };
  }
  const line = pick(form.lines.filter(count), draw);
  if (!line) return null;
  line.cells.before = { text: textOf(line, 'before'), columns: 2 };
  return { effects: new Map<string, Effect>([[line.id, NOTHING]]) };
});

/** The number of a blank row stands in a row below that has no name. */
const nameless: Kind = harmful('rows', 'number-in-a-nameless-row', (paper, draw) => {
  const line = pick(valuedLines(paper).filter(count), draw);
  if (!line) return null;
  const { lines } = formOf(paper, line);
  const number = textOf(line, 'value');
  put(line, 'value', '');
  lines.splice(lines.indexOf(line) + 1, 0, {
    id: '',
    kind: 'local',
    cells: { stt: { text: '' }, label: { text: '' }, unit: { text: '' }, value: { text: number }, note: { text: '' } },
  });
  return { effects: new Map<string, Effect>([[line.id, NOTHING]]), kept: [number] };
});

/** Looks that change nothing. */
const LOOKS: readonly (readonly [string, string])[] = [
  ['bold', '<w:b/>'],
  ['italic', '<w:i/>'],
  ['underlined', '<w:u w:val="single"/>'],
  ['red', '<w:color w:val="FF0000"/>'],
  ['highlighted', '<w:highlight w:val="yellow"/>'],
  ['another font', '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'],
  ['larger', '<w:sz w:val="30"/>'],
  ['smaller', '<w:sz w:val="18"/>'],
  ['spaced', '<w:spacing w:val="20"/>'],
  ['a strike that is off', '<w:strike w:val="0"/>'],
  ['hidden in the web', '<w:webHidden/>'],
  ['shaded', '<w:shd w:val="clear" w:fill="FFF2CC"/>'],
  ['no proof', '<w:noProof/><w:lang w:val="vi-VN"/>'],
];
const looks: Kind[] = LOOKS.map(([id, run]) =>
  keepsRow(
    'cell',
    `look/${id}`,
    count,
    (line) => {
      put(line, 'value', { text: textOf(line, 'value'), run });
      return true;
    },
    DOCX,
  ),
);

/** Ways in which word processors write one number. */
const WRITTEN: readonly (readonly [string, (text: string) => string])[] = [
  ['a run a digit', (text) => only([...text].map((c) => rt(c)).join(''))],
  ['with bookmarks', (text) => only(`<w:bookmarkStart w:id="9" w:name="a"/>${rt(text)}<w:bookmarkEnd w:id="9"/>`)],
  [
    'with proofing marks',
    (text) => only(`<w:proofErr w:type="spellStart"/>${rt(text)}<w:proofErr w:type="spellEnd"/>`),
  ],
  [
    'in a content control',
    (text) => only(`<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${rt(text)}</w:sdtContent></w:sdt>`),
  ],
  ['in a link', (text) => only(`<w:hyperlink w:anchor="a">${rt(text)}</w:hyperlink>`)],
  ['in a smart tag', (text) => only(`<w:smartTag w:uri="x" w:element="n">${rt(text)}</w:smartTag>`)],
  ['with empty paragraphs', (text) => `${p('')}${only(rt(text))}${p('')}`],
  ['with a page break rendered', (text) => only(`<w:r><w:lastRenderedPageBreak/></w:r>${rt(text)}`)],
  ['to the right', (text) => p(rt(text), '<w:jc w:val="right"/>')],
];
const written: Kind[] = WRITTEN.map(([id, xml]) =>
  keepsRow(
    'cell',
    `written/${id}`,
    short,
    (line) => {
      say(line, xml(textOf(line, 'value')));
      return true;
    },
    DOCX,
  ),
);

const tableLooks: Kind[] = [
  harmless('document', 'landscape', (paper) => {
    paper.docx.landscape = true;
    paper.pdf.landscape = true;
    return true;
  }),
];

export const DOCX_CELLS: readonly Kind[] = [
  ...ink,
  ...inside,
  ...behind,
  ...doubtful,
  ...struck,
  rowStruck,
  markDeleted,
  boundOther,
  boundSame,
  ...dirty,
  ...spans,
  merged,
  mergedOver,
  nameless,
  ...looks,
  ...written,
  ...tableLooks,
];
