import { describe, expect, it } from 'vitest';
import { ct, p, pt, r, rt, t, tbl, tc, tr } from '../../../support/docx.js';
import { cellAt, documentOf, grid, rules, texts } from '../../../support/docx-reading.js';

const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;

describe('legacy encodings', () => {
  it('are read by the font of each run', async () => {
    const document = await documentOf({
      body: p(
        rt('Céng hoµ ', font('.VnTime')) +
          rt('x· héi ', font('.VnTimeH')) +
          rt('chuû nghóa ', font('VNI-Times')) +
          rt('Việt Nam'),
      ),
    });
    expect(texts(document)).toEqual(['Cộng hoà XÃ HỘI chủ nghĩa Việt Nam']);
    expect(rules(document)).toEqual(['legacy-encoding', 'legacy-encoding']);
    expect(document.messages.every((message) => message.severity === 'info')).toBe(true);
  });

  it('are known by the font of a style, of the defaults, of the theme', async () => {
    const styles = (fonts: string): string =>
      `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}</w:rPr></w:rPrDefault></w:docDefaults>`;
    const theme =
      '<a:themeElements><a:fontScheme><a:majorFont/><a:minorFont><a:latin typeface=".VnTime"/></a:minorFont></a:fontScheme></a:themeElements>';
    const body = pt('Sè v¨n b¶n');
    expect(texts(await documentOf({ body, styles: styles(font('.VnTime')) }))).toEqual(['Số văn bản']);
    expect(
      texts(
        await documentOf({
          body,
          styles: styles('<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'),
          theme,
        }),
      ),
    ).toEqual(['Số văn bản']);
    const styled = pt('Sè v¨n b¶n', '<w:pStyle w:val="Cu"/>');
    const style = `<w:style w:type="paragraph" w:styleId="Cu"><w:name w:val="Cũ"/><w:rPr>${font('.VnTime')}</w:rPr></w:style>`;
    expect(texts(await documentOf({ body: styled, styles: style }))).toEqual(['Số văn bản']);
  });

  it('have a letter that some programs write as a soft hyphen', async () => {
    const content = `${t('®')}<w:softHyphen/>${t('îc l')}<w:softHyphen/>${t('u')}`;
    const document = await documentOf({
      body: p(r(content, font('.VnTime'))) + p(r(content.replace('®', 'Đ').replace('îc', 'ợc'))),
    });
    expect(texts(document)).toEqual(['được lưu', 'Đợc lu']);
  });

  it('may stand in words of several fonts', async () => {
    const document = await documentOf({
      body: p(
        rt('ñ', font('.VnTimeH')) +
          rt('y ban, ®', font('.VnTime')) +
          rt('¬', font('.VnTimeH')) +
          rt('n', font('.VnTime')),
      ),
    });
    expect(texts(document)).toEqual(['Ủy ban, đƠn']);
    expect(rules(document)).toEqual(['legacy-encoding']);
  });

  it('of VNI survive a letter that two runs tear apart', async () => {
    const document = await documentOf({
      body: p(rt('Co', font('VNI-Times')) + rt('äng', `${font('VNI-Times')}<w:b/>`)),
    });
    expect(texts(document)).toEqual(['Cộng']);
  });

  it('leave Unicode text alone that kept the name of an old font', async () => {
    const document = await documentOf({
      body: tbl([tr([tc(p(rt('Số hồ sơ đã giải quyết', font('.VnTime')))), tc(p(rt('là', font('.VnTime'))))])]),
    });
    expect(grid(document)).toEqual([['Số hồ sơ đã giải quyết', 'là']]);
    expect(document.messages).toEqual([]);
  });

  it('that nothing explains are doubted and said, the numbers beside them stay', async () => {
    const document = await documentOf({
      body: tbl([tr([tc(p(rt('þÿàèìòù ßðøåæ 12', font('.VnTime')))), ct('34')])]),
    });
    expect(cellAt(document, 0, 0)).toMatchObject({ text: '\uFFFD \uFFFD 12', doubts: ['garbled-text'] });
    expect(cellAt(document, 0, 1)).toMatchObject({ text: '34', doubts: [] });
    expect(rules(document)).toEqual(['garbled-text']);
  });

  it('whose font was lost are read by their letters and doubted', async () => {
    const document = await documentOf({ body: tbl([tr([ct('Tæng sè thñ tôc hµnh chÝnh'), ct('56')])]) });
    expect(cellAt(document, 0, 0)).toMatchObject({ text: 'Tổng số thủ tục hành chính', doubts: ['garbled-text'] });
    expect(cellAt(document, 0, 1).doubts).toEqual([]);
  });
});
