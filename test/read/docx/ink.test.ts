import { describe, expect, it } from 'vitest';
import { p, pt, r, rt, t, tbl, tc, tr } from '../../support/docx.js';
import { cellAt, documentOf, rules } from '../../support/docx-reading.js';

const doubtsOf = async (content: string, properties = ''): Promise<readonly string[]> =>
  cellAt(await documentOf({ body: tbl([tr([tc(content, properties), tc(pt('Số hồ sơ'))])]) }), 0, 0).doubts;

const drawing = (body: string): string =>
  r(`<w:drawing><wp:inline><a:graphic><a:graphicData>${body}</a:graphicData></a:graphic></wp:inline></w:drawing>`);
const form = (data: string, result = ''): string =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r>${r('<w:instrText> FORMTEXT </w:instrText>')}${r('<w:fldChar w:fldCharType="separate"/>')}${result}${r('<w:fldChar w:fldCharType="end"/>')}`;
const control = (kind: string, content: string): string =>
  `<w:sdt><w:sdtPr>${kind}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

describe('a cell is not blank', () => {
  it.each([
    ['a picture that is not there', p(drawing('<pic:pic><a:blip r:embed="none"/></pic:pic>'))],
    ['a shape', p(drawing('<wps:wsp><wps:spPr/></wps:wsp>'))],
    ['a shape of old', p(r('<w:pict><v:rect style="width:9pt"/></w:pict>'))],
    ['a chart', p(drawing('<c:chart r:id="c"/>'))],
    ['an object', p(r('<w:object><o:OLEObject ProgID="Equation.3"/></w:object>'))],
    ['a text box', p(drawing(`<wps:wsp><wps:txbx><w:txbxContent>${pt('9')}</w:txbxContent></wps:txbx></wps:wsp>`))],
    ['a table', tbl([tr([tc(pt('9'))])]) + p('')],
    ['a form field that is not filled in', p(form('<w:textInput/>', rt('   ')))],
    ['a control that is not filled in', p(control('<w:text/>', ''))],
    ['a control around its paragraph', control('<w:dropDownList/>', p(''))],
    ['a hint without text', p(control('<w:showingPlcHdr/>', ''))],
    ['text above the line', p(r('<w:ruby><w:rt><w:r><w:t>5</w:t></w:r></w:rt><w:rubyBase/></w:ruby>'))],
  ])('with %s in it', async (_, content) => {
    expect(await doubtsOf(content)).toEqual(['ink-not-text']);
  });

  it('with a line from corner to corner, which strikes what is written there', async () => {
    const crossed = '<w:tcBorders><w:tl2br w:val="single" w:sz="4"/></w:tcBorders>';
    expect(await doubtsOf(p(''), crossed)).toEqual(['ink-not-text']);
    expect(await doubtsOf(pt('12'), crossed)).toEqual(['struck-text', 'ink-not-text']);
  });

  it('and the message about the table names what stands in it', async () => {
    const body = tbl([tr([tc(p(drawing('<c:chart r:id="c"/>'))), tc(pt('Số hồ sơ'))])]);
    const [message] = (await documentOf({ body })).messages.filter(({ rule }) => rule === 'ink-not-text');
    expect(message?.message.en).toContain('a chart (1)');
  });
});

describe('a cell is what it says', () => {
  it.each([
    ['a filled form field', p(form('<w:textInput/>', rt('12')))],
    ['a filled control', p(control('<w:text/>', rt('12')))],
    ['hidden things', p(r(`<w:pict><v:rect/></w:pict>`, '<w:vanish/>') + rt('12'))],
    ['text that is hidden in the web alone', p(rt('12', '<w:webHidden/>'))],
  ])('with %s', async (_, content) => {
    expect(await doubtsOf(content)).toEqual([]);
  });

  it('in a letterhead, where lines are drawn under the motto', async () => {
    const head = tbl([tr([tc(pt('SỞ') + p(r('<w:pict><v:line/></w:pict>'))), tc(pt('CỘNG HÒA') + pt('Độc lập'))])], '');
    const document = await documentOf({ body: head });
    expect(cellAt(document, 0, 0).doubts).toEqual([]);
    expect(rules(document)).toEqual([]);
  });
});

describe('data that a control is bound to', () => {
  const ID = '{11111111-2222-3333-4444-555555555555}';
  const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const bound = (text: string, more = '<w:text/>'): string =>
    control(`<w:dataBinding w:xpath="/ns0:so[1]/ns0:n[2]" w:storeItemID="${ID}"/>${more}`, rt(text));
  const read = async (content: string) => {
    const { docxEntries } = await import('../../support/docx.js');
    const { zip } = await import('../../../fixtures/make/docx/zip.js');
    const entries = docxEntries({ body: tbl([tr([tc(p(content)), tc(pt('Số hồ sơ'))])]) });
    const links = new TextDecoder().decode(entries['word/_rels/document.xml.rels']);
    return documentOf(
      zip({
        ...entries,
        'word/_rels/document.xml.rels': links.replace(
          '</Relationships>',
          `<Relationship Id="d" Type="${RELATIONS}/customXml" Target="../customXml/item1.xml"/></Relationships>`,
        ),
        'customXml/item1.xml': '<so xmlns="urn:so"><n>7</n><n>25</n></so>',
        'customXml/itemProps1.xml': `<ds:datastoreItem ds:itemID="${ID}" xmlns:ds="urn:ds"/>`,
        'customXml/_rels/item1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="p" Type="${RELATIONS}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
      }),
    );
  };

  it('are what Word shows: text that differs is doubted', async () => {
    expect(cellAt(await read(bound('12')), 0, 0)).toMatchObject({ text: '12', doubts: ['bound-data-differs'] });
    expect(cellAt(await read(bound('25')), 0, 0)).toMatchObject({ text: '25', doubts: [] });
  });

  it('may be shown by the name of an entry, and a day in its own form', async () => {
    const list = '<w:dropDownList><w:listItem w:displayText="Hai mươi lăm" w:value="25"/></w:dropDownList>';
    expect(cellAt(await read(bound('Hai mươi lăm', list)), 0, 0).doubts).toEqual([]);
    expect(cellAt(await read(bound('25/6', '<w:date/>')), 0, 0).doubts).toEqual([]);
  });
});

describe('changes that nobody accepted', () => {
  it('join two numbers when the mark between them was deleted', async () => {
    const content = p(rt('12'), '<w:rPr><w:del w:id="1"/></w:rPr>') + pt('34');
    expect(await doubtsOf(content)).toEqual(['unresolved-change']);
    expect(await doubtsOf(p('', '<w:rPr><w:del w:id="1"/></w:rPr>') + pt('34'))).toEqual([]);
  });

  it('hide or strike a run by its properties', async () => {
    const hidden = '<w:vanish/><w:rPrChange w:id="1"><w:rPr/></w:rPrChange>';
    expect(await doubtsOf(p(r(t('12'), hidden)))).toEqual(['unresolved-change']);
    expect(await doubtsOf(p(r(t('12'), '<w:b/><w:rPrChange w:id="1"><w:rPr/></w:rPrChange>')))).toEqual([]);
  });
});

describe('fields', () => {
  const field = (start: string): string =>
    p(
      `<w:r><w:fldChar w:fldCharType="begin"${start}/></w:r>${r('<w:instrText> =SUM(ABOVE) </w:instrText>')}${r('<w:fldChar w:fldCharType="separate"/>')}${rt('12')}${r('<w:fldChar w:fldCharType="end"/>')}`,
    );

  it('that the file marks as out of date are doubted', async () => {
    expect(await doubtsOf(field(' w:dirty="true"'))).toEqual(['field-outdated']);
    expect(await doubtsOf(p(`<w:fldSimple w:instr=" =SUM(ABOVE) " w:dirty="1">${rt('12')}</w:fldSimple>`))).toEqual([
      'field-outdated',
    ]);
    expect(await doubtsOf(field(''))).toEqual([]);
  });
});
