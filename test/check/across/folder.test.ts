/** Folders of real files, from their bytes to version states and changes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Indicator, readCatalogue } from '../../../fixtures/make/catalogue.js';
import type { Description } from '../../../fixtures/make/description.js';
import { paragraph } from '../../../fixtures/make/docx/model.js';
import { writeDocx } from '../../../fixtures/make/docx/write.js';
import { writeForms } from '../../../fixtures/make/forms.js';
import { writeFoot, writeHead } from '../../../fixtures/make/head.js';
import { writeProse } from '../../../fixtures/make/prose.js';
import { makeReport } from '../../../fixtures/make/report.js';
import { HAU_GIANG } from '../../../fixtures/make/reports/hau-giang.js';
import { inventValues } from '../../../fixtures/make/values.js';
import { PACKAGE_CATALOGUES } from '../../../src/catalogue/load.js';
import type { CatalogueSet } from '../../../src/catalogue/model.js';
import type { Report } from '../../../src/model/report.js';
import { DEFAULT_READ_OPTIONS } from '../../../src/read/limits.js';
import { workOn } from '../../../src/work/unit.js';
import { catalogues } from '../../support/catalogues.js';
import { TEMPLATE_2022 } from '../../support/forms.js';
import { FIXTURES } from '../../support/truth.js';
import { type Compared, compared, standings } from '../support/across.js';

let set: CatalogueSet;
let indicators: Indicator[];
beforeAll(async () => {
  set = await catalogues();
  indicators = await readCatalogue(join(PACKAGE_CATALOGUES, `${TEMPLATE_2022}.csv`));
});

/** Milliseconds for reading five files on a busy machine. */
const READING = 60_000;

const print = (by: string): Uint8Array =>
  new Uint8Array(readFileSync(join(FIXTURES, 'pdf', 'prints', `hau-giang-2022-h1.${by}.pdf`)));

/** The report's letter and prose in one file, its forms in another. */
function inTwoFiles(of: Description): { body: Uint8Array; appendix: Uint8Array } {
  const values = inventValues(of.name, indicators, of.rules, of.given);
  const prose = writeProse(of.prose, values, of.proseStyle, of.headings);
  const forms = writeForms(indicators, values, of.forms, of.name);
  const lines = of.appendix.map((line) => paragraph(line, { align: 'center', bold: !line.startsWith('(') }));
  return {
    body: writeDocx({
      blocks: [...writeHead(of.head), ...prose.paragraphs, ...writeFoot(of.head)],
      landscape: false,
      lists: [],
    }),
    appendix: writeDocx({ blocks: [...lines, ...forms.blocks], landscape: true, lists: forms.lists }),
  };
}

async function folder(files: Readonly<Record<string, Uint8Array>>): Promise<Compared> {
  const reports: [string, Report][] = [];
  for (const [name, bytes] of Object.entries(files)) {
    reports.push([name, (await workOn(bytes, set, DEFAULT_READ_OPTIONS)).report]);
  }
  return compared(reports, set);
}

const toldOf = (dataset: Compared, file: string): string[] =>
  dataset.entries
    .filter(({ sourceFile }) => sourceFile === file)
    .flatMap(({ report }) => report.findings.map(({ rule }) => rule));

describe('one report as DOCX, as two PDFs, and as body and appendix', () => {
  let dataset: Compared;
  beforeAll(async () => {
    const { body, appendix } = inTwoFiles({ ...HAU_GIANG, scatter: false });
    dataset = await folder({
      'a báo cáo.docx': makeReport(HAU_GIANG, indicators).docx,
      'b in từ chromium.pdf': print('chromium'),
      'c in từ libreoffice.pdf': print('libreoffice'),
      'd phần lời.docx': body,
      'e phụ lục.docx': appendix,
    });
  }, READING);

  it('counts once', () => {
    expect(standings(dataset)).toEqual([
      'a báo cáo.docx: current -> a báo cáo.docx',
      'b in từ chromium.pdf: rendition -> a báo cáo.docx',
      'c in từ libreoffice.pdf: rendition -> a báo cáo.docx',
      'd phần lời.docx: rendition -> a báo cáo.docx',
      'e phụ lục.docx: rendition -> a báo cáo.docx',
    ]);
    expect(dataset.changes).toEqual([]);
  });

  it('differs in no cell that was read for sure', () => {
    const sure = new Set(
      dataset.entries.flatMap(({ report }) =>
        report.findings.filter(({ rule }) => rule === 'rendition-differs').map(({ indicatorId }) => indicatorId),
      ),
    );
    const doubted = dataset.entries.flatMap(({ report }) =>
      report.observations
        .filter(({ reasons }) => reasons.some((reason) => reason !== 'rendition-differs'))
        .map(({ indicatorId }) => indicatorId),
    );
    expect([...sure].filter((id) => !doubted.includes(id ?? ''))).toEqual([]);
  });

  it('body and appendix know of each other', () => {
    expect(toldOf(dataset, 'd phần lời.docx')).toEqual(['parts-joined']);
    expect(toldOf(dataset, 'e phụ lục.docx')).toEqual(['parts-joined']);
    const [appendix] = dataset.entries.filter(({ sourceFile }) => sourceFile.startsWith('e '));
    expect(appendix?.report.letterhead).toMatchObject({
      issuerCode: 'P63-93',
      period: '2022-H1',
      number: '118/BC-UBND',
    });
    const figures = dataset.entries.find(({ sourceFile }) => sourceFile.startsWith('d '))?.report.figures ?? [];
    expect(figures.filter(({ agrees }) => agrees === true).length).toBeGreaterThan(10);
    expect(figures.filter(({ agrees }) => agrees === false)).toEqual([]);
  });
});

describe('a report that is sent again with three changed values', () => {
  it(
    'three rows of changes; the first submission is superseded',
    async () => {
      const first = makeReport(HAU_GIANG, indicators);
      const again: Description = {
        ...HAU_GIANG,
        given: { ...HAU_GIANG.given, 'III.1.1': '5', 'III.1.2': '6', 'IV.1.3': '9' },
        head: { ...HAU_GIANG.head, number: 'Số: 131/BC-UBND', placeAndDate: 'Hậu Giang, ngày 05 tháng 7 năm 2022' },
        appendix: HAU_GIANG.appendix.map((line) =>
          line.replace('118/BC-UBND ngày 17 tháng 6', '131/BC-UBND ngày 05 tháng 7'),
        ),
      };
      const dataset = await folder({ 'cũ.docx': first.docx, 'mới.docx': makeReport(again, indicators).docx });
      expect(standings(dataset)).toEqual(['cũ.docx: superseded -> mới.docx', 'mới.docx: current -> mới.docx']);
      const was = new Map(first.truth.map((row) => [row.indicator_id, row.value]));
      expect(dataset.changes.map(({ indicatorId, oldValue, newValue }) => [indicatorId, oldValue, newValue])).toEqual([
        ['III.1.1', was.get('III.1.1'), '5'],
        ['III.1.2', was.get('III.1.2'), '6'],
        ['IV.1.3', was.get('IV.1.3'), '9'],
      ]);
    },
    READING,
  );
});
