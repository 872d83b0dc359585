import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alternatives, loadCatalogues } from '../../src/catalogue/load.js';
import type { CatalogueSet } from '../../src/catalogue/model.js';

const INDEX = 'id,file,level,valid_from,valid_to,title\n';
const CATALOGUE = 'indicator_id,form,form_title,stt,label,unit,kind\nX.1,1,Một cửa,1,Số lượt,Lượt,count\n';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'danh mục '));
});
afterEach(() => rm(folder, { recursive: true }));

const put = async (name: string, text: string): Promise<string> => {
  await mkdir(join(folder, name, '..'), { recursive: true });
  await writeFile(join(folder, name), text);
  return join(folder, name);
};

const loaded = async (options: Parameters<typeof loadCatalogues>[0] = {}): Promise<CatalogueSet> => {
  const result = await loadCatalogues(options);
  if (!result.ok) throw new Error(result.failure.message.en);
  return result.value;
};

const refused = async (options: Parameters<typeof loadCatalogues>[0]): Promise<string> => {
  const result = await loadCatalogues(options);
  return result.ok ? 'loaded' : `${result.failure.reason}: ${result.failure.message.en}`;
};

describe('the catalogues of the package', () => {
  it('are both province templates, with every row that the templates have', async () => {
    const { catalogues } = await loaded();
    const count = (kinds: readonly string[]) =>
      catalogues.map((one) => one.indicators.filter((row) => kinds.includes(row.kind)).length);
    expect(catalogues.map((one) => one.id)).toEqual(['581-bnv-2022-province', '4625-bnv-2025-province']);
    expect(count(['section'])).toEqual([7, 0]);
    expect(count(['group'])).toEqual([18, 16]);
    expect(count(['count'])).toEqual([89, 78]);
    expect(count(['percent'])).toEqual([31, 23]);
    expect(count(['money'])).toEqual([2, 2]);
    expect(count(['enum'])).toEqual([6, 4]);
  });

  it('hold codes and relations as data', async () => {
    const [old] = (await loaded()).catalogues;
    expect(old?.byId.get('I.6.2')?.codes).toEqual([
      { code: '0', label: 'Trực tuyến' },
      { code: '1', label: 'Phát phiếu' },
      { code: '2', label: 'Kết hợp' },
    ]);
    expect(old?.byId.get('I.2')?.relation).toEqual({ kind: 'ratio', numerator: 'I.2.2', denominator: 'I.2.1' });
    expect(old?.byId.get('VII.6.3.1')?.relation).toEqual({ kind: 'sum', parts: ['VII.6.1.2', 'VII.6.2.2'] });
  });

  it('give every value a flow, and headings none', async () => {
    for (const { indicators } of (await loaded()).catalogues) {
      for (const row of indicators) {
        const heading = row.kind === 'section' || row.kind === 'group';
        expect([row.id, row.flow === null]).toEqual([row.id, heading]);
      }
    }
  });

  it('agree on the flow of measures that are the same in both templates', async () => {
    const { catalogues, maps } = await loaded();
    const flow = (catalogue: string, id: string) => catalogues.find((one) => one.id === catalogue)?.byId.get(id)?.flow;
    for (const map of maps) {
      const differing = map.pairs.filter(({ fromId, toId }) => flow(map.from, fromId) !== flow(map.to, toId));
      expect(differing).toEqual([]);
    }
  });

  it('never call a sum cumulative when a part may fall', async () => {
    for (const { indicators, byId } of (await loaded()).catalogues) {
      for (const row of indicators) {
        if (row.relation?.kind !== 'sum' || row.flow !== 'cumulative') continue;
        expect([row.id, row.relation.parts.map((id) => byId.get(id)?.flow)]).toEqual([
          row.id,
          row.relation.parts.map(() => 'cumulative'),
        ]);
      }
    }
  });

  it('list the issuers with their vintage, every successor among them', async () => {
    const { issuers } = await loaded();
    const codes = new Set(issuers.map((one) => one.code));
    const of = (prefix: string) => new Set([...codes].filter((code) => code.startsWith(prefix))).size;
    expect([of('P63-'), of('P34-'), of('M-')]).toEqual([63, 34, 24]);
    expect(issuers.filter((one) => one.successor !== null && !codes.has(one.successor))).toEqual([]);
  });
});

describe('loadCatalogues', () => {
  it('adds the catalogues of a folder', async () => {
    await put('index.csv', `\ufeff${INDEX}xa-2026,xa.csv,commune,2026-01-01,,Xã\r\n`);
    await put('xa.csv', CATALOGUE);
    const { catalogues } = await loaded({ extra: [folder] });
    expect(catalogues.at(-1)).toMatchObject({
      id: 'xa-2026',
      level: 'commune',
      validFrom: '2026-01-01',
      validTo: null,
      indicators: [{ id: 'X.1', form: '1', stt: '1', label: 'Số lượt', unit: 'Lượt', kind: 'count', flow: null }],
    });
  });

  it('adds what an index file lists', async () => {
    await put('a/xa.csv', CATALOGUE);
    const index = await put('danh-muc.csv', `${INDEX}xa,a/xa.csv,commune,,,Xã\n`);
    expect((await loaded({ extra: [index] })).catalogues.at(-1)?.id).toBe('xa');
  });

  it('adds one catalogue file, with level and validity from the index beside it', async () => {
    await put('index.csv', `${INDEX}xa,xa.csv,commune,,,Xã\nso,so.csv,department,,,Sở\n`);
    const file = await put('so.csv', CATALOGUE);
    const { catalogues } = await loaded({ extra: [file] });
    expect(catalogues.slice(2).map((one) => [one.id, one.level])).toEqual([['so', 'department']]);
  });

  it('asks for an index row when a catalogue file has none', async () => {
    await put('index.csv', `${INDEX}xa,xa.csv,commune,,,Xã\n`);
    const file = await put('so.csv', CATALOGUE);
    expect(await refused({ extra: [file] })).toContain('no row is about so.csv; add one');
  });

  it('reads maps, abbreviations and issuers of an added folder', async () => {
    await put('index.csv', `${INDEX}xa,xa.csv,commune,,,Xã\nxa-2,xa2.csv,commune,,,Xã\n`);
    await put('xa.csv', CATALOGUE);
    await put('xa2.csv', CATALOGUE);
    await put('maps.csv', 'from,to,file\nxa,xa-2,map.csv\n');
    await put('map.csv', 'from_id,to_id,same\nX.1,X.1,changed\n');
    await put('abbreviations.csv', 'abbr;expansion;kind\nTNTKQ;tiếp nhận và trả kết quả;term\n');
    await put('issuers-xa.csv', 'code,name,level,parent\nX-01,Xã Đồi Chè,commune,P34-19\n');
    const set = await loaded({ extra: [folder] });
    expect(set.maps.at(-1)?.pairs).toEqual([{ fromId: 'X.1', toId: 'X.1', same: 'changed' }]);
    expect(set.abbreviations.at(-1)?.abbr).toBe('TNTKQ');
    expect(set.issuers.at(-1)).toMatchObject({ code: 'X-01', name: 'Xã Đồi Chè', parent: 'P34-19' });
  });

  it("puts the user's issuers in place of the package's with the same code", async () => {
    const file = await put(
      'issuers.csv',
      'code,name,level,parent,aliases,valid_from,valid_to,expected\nP34-91,Tỉnh An Giang,province,,AG,01/07/2025,,yes\n',
    );
    const { issuers } = await loaded({ issuersFile: file });
    expect(issuers.filter((one) => one.code === 'P34-91')).toEqual([
      {
        code: 'P34-91',
        name: 'Tỉnh An Giang',
        level: 'province',
        parent: null,
        aliases: ['AG'],
        validFrom: '2025-07-01',
        validTo: null,
        expected: true,
        successor: null,
      },
    ]);
  });

  it.each([
    ['a folder without an index', {}, 'index.csv: the file cannot be opened'],
    [
      'a catalogue file that is not there',
      { 'index.csv': `${INDEX}xa,xa.csv,commune,,,Xã\n` },
      'xa.csv: the file cannot',
    ],
    [
      'a faulty catalogue',
      { 'index.csv': `${INDEX}xa,xa.csv,commune,,,Xã\n`, 'xa.csv': CATALOGUE.replace('count', 'zahl') },
      'xa.csv:2: kind: "zahl" must be one of',
    ],
    [
      'an id that is taken',
      { 'index.csv': `${INDEX}581-bnv-2022-province,xa.csv,commune,,,Xã\n`, 'xa.csv': CATALOGUE },
      'index.csv:2: id: there is a catalogue with the id 581-bnv-2022-province already',
    ],
    [
      'a validity that ends before it begins',
      { 'index.csv': `${INDEX}xa,xa.csv,commune,2026-01-01,2025-01-01,Xã\n`, 'xa.csv': CATALOGUE },
      'index.csv:2: valid_to: it ends before it begins',
    ],
    [
      'a map of an unknown catalogue',
      {
        'index.csv': `${INDEX}xa,xa.csv,commune,,,Xã\n`,
        'xa.csv': CATALOGUE,
        'maps.csv': 'from,to,file\nxa,huyen,m.csv\n',
        'm.csv': 'from_id,to_id,same\nX.2,X.1,yes\n',
      },
      'm.csv: to: no catalogue has the id huyen',
    ],
  ])('refuses %s, and says where and why', async (_what, files, message) => {
    for (const [name, text] of Object.entries(files)) await put(name, text);
    const said = await refused({ extra: [folder] });
    expect(said).toContain('catalogue-faulty: ');
    expect(said).toContain(message);
  });

  it('refuses a map that names an indicator that is not there, or one twice', async () => {
    await put('index.csv', `${INDEX}xa,xa.csv,commune,,,Xã\n`);
    await put('xa.csv', CATALOGUE);
    await put('maps.csv', 'from,to,file\nxa,581-bnv-2022-province,m.csv\n');
    await put('m.csv', 'from_id,to_id,same\nX.1,I.1,yes\nX.1,I.99,yes\n');
    const said = await refused({ extra: [folder] });
    expect(said).toContain('m.csv:3: from_id: the indicator X.1 is mapped above.');
    expect(said).toContain('m.csv:3: to_id: the catalogue 581-bnv-2022-province has no indicator I.99.');
  });

  it('gives the same hash for the same content wherever it stands, another for other content', async () => {
    const make = async (name: string, text: string) => {
      await put(`${name}/index.csv`, `${INDEX}xa,xa.csv,commune,,,Xã\n`);
      await put(`${name}/xa.csv`, text);
      return (await loaded({ directory: join(folder, name) })).hash;
    };
    const one = await make('one', CATALOGUE);
    expect(await make('two', CATALOGUE)).toBe(one);
    expect(await make('three', CATALOGUE.replace('Lượt,', 'Người,'))).not.toBe(one);
  });
});

describe('alternatives', () => {
  it.each([
    ['A', 'x', ['A=x']],
    ['A / B', 'x', ['A=x', 'B=x']],
    ['A / B', 'x / y', ['A=x', 'B=y']],
    [
      'TT&TT / TTTT',
      'Thông tin và Truyền thông',
      ['TT&TT=Thông tin và Truyền thông', 'TTTT=Thông tin và Truyền thông'],
    ],
  ])('of %s for %s', (abbr, expansion, expected) => {
    const all = alternatives({ abbr, expansion, kind: 'term' });
    expect(all.map((one) => `${one.abbr}=${one.expansion}`)).toEqual(expected);
  });
});
