import { createHash } from 'node:crypto';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ct, p, pt, r, rt, tbl, tc, tr } from '../../support/docx.js';
import { documentOf, rules, texts } from '../../support/docx-reading.js';

const ONE = strToU8('the bytes of one picture');
const TWO = strToU8('the bytes of another');
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const inline = (relationship: string): string =>
  r(
    `<w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ${relationship}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`,
  );
const picture = (id: string): string => inline(`r:embed="${id}"`);

describe('pictures', () => {
  it('are given by content, with the caption below', async () => {
    const document = await documentOf({
      body: pt('Kết quả như sau') + p(picture('one')) + pt('Hình 1. Trụ sở') + pt('Tiếp'),
      pictures: { one: ONE },
    });
    expect(document.pictures).toEqual([
      { sha256: sha256(ONE), mediaType: 'image/png', caption: 'Hình 1. Trụ sở', places: [], bytes: expect.anything() },
    ]);
    expect([...(document.pictures[0]?.bytes ?? [])]).toEqual([...ONE]);
    expect(texts(document)).toEqual(['Kết quả như sau', 'Hình 1. Trụ sở', 'Tiếp']);
  });

  it('take captions on the side where the document sets them', async () => {
    const document = await documentOf({
      body: pt('Biểu đồ 1: Hồ sơ') + p(picture('one')) + pt('Biểu đồ 2: Thủ tục') + p(picture('two')) + pt('Hết'),
      pictures: { one: ONE, two: TWO },
    });
    expect(document.pictures.map((each) => each.caption)).toEqual(['Biểu đồ 1: Hồ sơ', 'Biểu đồ 2: Thủ tục']);
  });

  it('take no sentence for a caption', async () => {
    const document = await documentOf({
      body: p(picture('one')) + pt('Hình thức tuyên truyền được đổi mới.'),
      pictures: { one: ONE },
    });
    expect(document.pictures[0]?.caption).toBeNull();
  });

  it('are found in cells, with a caption in the cell below', async () => {
    const document = await documentOf({
      body: tbl([tr([tc(p(picture('one')))]), tr([ct('Ảnh: Hội nghị')])], ''),
      pictures: { one: ONE },
    });
    expect(document.pictures[0]?.caption).toBe('Ảnh: Hội nghị');
  });

  it('are found in VML, and once where both forms are there', async () => {
    const both = `<mc:AlternateContent><mc:Choice Requires="wpg">${picture('one')}</mc:Choice><mc:Fallback>${r('<w:pict><v:shape><v:imagedata r:id="one"/></v:shape></w:pict>')}</mc:Fallback></mc:AlternateContent>`;
    const document = await documentOf({
      body: p(both) + p(r('<w:pict><v:shape><v:imagedata r:id="two"/></v:shape></w:pict>')),
      pictures: { one: ONE, two: TWO },
    });
    expect(document.pictures.map((each) => each.sha256)).toEqual([sha256(ONE), sha256(TWO)]);
  });

  it('that stand in several places without a caption are one', async () => {
    const document = await documentOf({ body: p(picture('one')) + p(picture('one')), pictures: { one: ONE } });
    expect(document.pictures).toHaveLength(1);
  });

  it('of other files are not fetched, and told', async () => {
    const document = await documentOf({
      body: p(inline('r:link="far"')) + p(rt('Chữ')),
      external: { far: 'https://127.0.0.1:9/a.png' },
    });
    expect(document.pictures).toEqual([]);
    expect(rules(document)).toEqual(['external-picture']);
    expect(texts(document)).toEqual(['Chữ']);
  });

  it('that are not in the file are told', async () => {
    const document = await documentOf({ body: p(picture('none')) });
    expect(document.pictures).toEqual([]);
    expect(rules(document)).toEqual(['picture-missing']);
  });
});
