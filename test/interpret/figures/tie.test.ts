/** Ties of numbers in prose to indicators: what must be tied, and above all what must not. */
import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../src/catalogue/model.js';
import { proseOf } from '../../../src/interpret/figures/prose.js';
import { readFigures } from '../../../src/interpret/figures/read.js';
import type { Observation } from '../../../src/model/report.js';
import { catalogues } from '../../support/catalogues.js';
import { VOCABULARY } from '../../support/vocabulary.js';
import { documentOf } from './prose.js';

const set = await catalogues();
const template = (id: string): Catalogue => {
  const found = set.catalogues.find((catalogue) => catalogue.id === id);
  if (found === undefined) throw new Error(`no catalogue ${id}`);
  return found;
};
const OLD = template('581-bnv-2022-province');
const NEW = template('4625-bnv-2025-province');

/** `value id` of every figure; `-` where it is tied to nothing. */
function ties(catalogue: Catalogue, lines: readonly string[], observations: readonly Observation[] = []): string[] {
  const context = {
    catalogue,
    abbreviations: set.abbreviations,
    vocabulary: set.vocabulary,
    observations,
    year: '2022',
    period: '2022-H1',
    issuer: 'Tỉnh Long An',
  };
  return readFigures(proseOf(documentOf(...lines), VOCABULARY), context).map(
    ({ value, indicatorId }) => `${value} ${indicatorId ?? '-'}`,
  );
}

const PLAN = ['# I. CHỈ ĐẠO', '## 1. Tiến độ thực hiện kế hoạch cải cách hành chính'];
const GOVERNMENT = ['# I. CHỈ ĐẠO', '## 3. Nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao'];
const LAW = ['# II. KẾT QUẢ', '## 1. Cải cách thể chế'];
const ONE_STOP = ['# II. KẾT QUẢ', '## 2. Cơ chế một cửa, một cửa liên thông'];
const STAFF = ['# II. KẾT QUẢ', '## 3. Cải cách tổ chức bộ máy'];
const MONEY = ['# II. KẾT QUẢ', '## 5. Cải cách tài chính công'];

describe('the wording of a number says which indicator it is', () => {
  it.each([
    [PLAN, 'Kế hoạch năm đề ra 96 nhiệm vụ; đến nay đã hoàn thành 60 nhiệm vụ.', ['96 I.2.1', '60 I.2.2']],
    [GOVERNMENT, 'Tổng số nhiệm vụ được giao là 71, hoàn thành đúng hạn 60 nhiệm vụ.', ['71 I.5.1', '60 I.5.2']],
    [LAW, 'Tỉnh đã ban hành 12 văn bản quy phạm pháp luật.', ['12 II.1.1']],
    [LAW, 'Cấp huyện ban hành 14 VBQPPL, cấp xã ban hành 25 VBQPPL.', ['14 II.1.2', '25 II.1.3']],
    [LAW, 'Trong 6 tháng đầu năm 2022, tỉnh đã ban hành 12 văn bản quy phạm pháp luật.', ['12 II.1.1']],
    [STAFF, 'Trong kỳ báo cáo, đã tinh giản 55 biên chế.', ['55 IV.2.4']],
    [LAW, 'Tỉnh đã rà soát và xử lý xong 8 văn bản quy phạm pháp luật.', ['8 II.3.1']],
    [ONE_STOP, 'Trong kỳ công bố mới 25 TTHC, bãi bỏ 12 TTHC.', ['25 III.1.2', '12 III.1.3']],
    [ONE_STOP, 'UBND cấp xã đã giải quyết 9.120 hồ sơ; đúng hạn 9.005 hồ sơ.', ['9120 III.3.3.1', '9005 III.3.3.2']],
    [ONE_STOP, 'Tại cấp huyện, tỷ lệ hồ sơ giải quyết đúng hạn đạt 97,4%.', ['97.4 III.3.2']],
    [STAFF, 'Biên chế công chức được giao là 2.100 biên chế, có mặt 2.010 người.', ['2100 IV.2.1', '2010 IV.2.2']],
    [STAFF, 'Có 9 đơn vị sự nghiệp công lập thuộc UBND tỉnh.', ['9 IV.1.5.1']],
    [STAFF, 'Đã tuyển dụng 45 công chức và 320 viên chức.', ['45 V.2.1', '320 V.2.4']],
    [
      MONEY,
      'Kế hoạch vốn đầu tư công được giao 6.500 tỷ đồng, đã giải ngân 2.340,5 tỷ đồng.',
      ['6500 VI.1.1', '2340.5 VI.1.2'],
    ],
    [MONEY, 'Có 45 đơn vị sự nghiệp tự bảo đảm chi thường xuyên khi thực hiện tự chủ.', ['45 VI.2.3']],
  ])('%j %s', (headings, sentence, expected) => {
    expect(ties(OLD, [...headings, sentence])).toEqual(expected);
  });

  it('in the template of 2025 as in that of 2022', () => {
    const sentence =
      'Cấp xã giải quyết 9.120 hồ sơ, đúng hạn 9.005 hồ sơ; cung cấp 1.100 dịch vụ công trực tuyến toàn trình.';
    expect(ties(NEW, [...ONE_STOP, sentence]).slice(0, 2)).toEqual(['9120 III.3.2.1', '9005 III.3.2.2']);
  });

  it('through a bullet that the number stands under', () => {
    expect(ties(OLD, [...ONE_STOP, '- Tại cấp xã:', 'Đã giải quyết 700 hồ sơ.'])).toEqual(['700 III.3.3.1']);
  });
});

describe('the relations of the template carry a tie on', () => {
  it.each([
    ['to the share behind a count', PLAN, 'Đã hoàn thành 60 nhiệm vụ, đạt 62,5%.', ['60 I.2.2', '62.5 I.2']],
    ['to the whole of a fraction', PLAN, 'Đã hoàn thành 60/96 nhiệm vụ (62,5%).', ['60 I.2.2', '96 I.2.1', '62.5 I.2']],
    [
      'to both amounts of a fraction of money',
      MONEY,
      'Giải ngân vốn đầu tư công: 1.200 triệu đồng/4.800 triệu đồng, đạt 25%.',
      ['1200 VI.1.2', '4800 VI.1.1', '25 VI.1'],
    ],
    [
      'to a total whose parts are all listed and add up',
      ['# II. KẾT QUẢ', '## 2. TTHC thuộc thẩm quyền giải quyết'],
      'Hiện có 1.900 thủ tục (cấp tỉnh 1.480, cấp huyện 270, cấp xã 150).',
      ['1900 III.1.4', '1480 III.1.4.1', '270 III.1.4.2', '150 III.1.4.3'],
    ],
  ])('%s', (_, headings, sentence, expected) => {
    expect(ties(OLD, [...headings, sentence])).toEqual(expected);
  });

  it('to the same number said again', () => {
    const lines = [
      ...STAFF,
      'Biên chế được giao là 2.100 biên chế.',
      '## 4. Công vụ',
      'Như vậy, 2.100 biên chế là phù hợp.',
    ];
    expect(ties(OLD, lines)).toEqual(['2100 IV.2.1', '2100 IV.2.1']);
  });

  const late = (value: string): Observation[] => printedAs('I.5.3', value);
  const printedAs = (indicatorId: string, value: string): Observation[] => [
    {
      indicatorId,
      form: '1',
      stt: indicatorId.slice(2),
      indicator: '',
      label: '',
      sttPrinted: indicatorId.slice(2),
      unit: 'Nhiệm vụ',
      value,
      valueRaw: value,
      valueCatalogueUnit: null,
      note: '',
      status: 'accepted',
      because: [],
      reasons: [],
      numberRule: 'plain',
      matchRule: 'stt+label',
      readings: [{ value, rule: 'plain' }],
      place: { table: 1, row: 1, page: null, bbox: null },
    },
  ];

  it('to what was done in time, when the form says that nothing was done late', () => {
    const lines = [...GOVERNMENT, 'Đã hoàn thành 14 nhiệm vụ.'];
    expect(ties(OLD, lines, late('0'))).toEqual(['14 I.5.2']);
    expect(ties(OLD, lines, late('2'))).toEqual(['14 -']);
  });

  it('to the whole of a fraction instead of its part, when the form prints the whole', () => {
    const lines = [...PLAN, 'Đã hoàn thành 44/56 nhiệm vụ đề ra trong kế hoạch cải cách hành chính năm.'];
    expect(ties(OLD, lines, printedAs('I.2.1', '56'))).toEqual(['44 -', '56 I.2.1']);
  });
});

describe('no tie', () => {
  it.each([
    ['to a total when an organ speaks of its own', LAW, 'UBND tỉnh đã ban hành 20 văn bản quy phạm pháp luật.'],
    ['for one district', LAW, 'UBND huyện Cần Đước ban hành 3 văn bản quy phạm pháp luật.'],
    [
      'for one department, nor for what goes on from it',
      PLAN,
      'Sở Tài chính được giao 12 nhiệm vụ, hoàn thành 8 nhiệm vụ.',
    ],
    ['for another year', PLAN, 'Năm 2021, tỉnh hoàn thành 98/110 nhiệm vụ, đạt 89,1%.'],
    ['for one month', ONE_STOP, 'Trong tháng 5/2022, cấp xã đã giải quyết 1.200 hồ sơ, đúng hạn 1.190 hồ sơ.'],
    ['for one quarter', LAW, 'Riêng quý II, tỉnh đã ban hành 5 văn bản quy phạm pháp luật.'],
    ['expected of the whole year', LAW, 'Ước cả năm 2022 ban hành 30 văn bản quy phạm pháp luật.'],
    ['since another year', STAFF, 'Lũy kế từ năm 2021 đến nay, đã tinh giản 2.350 biên chế.'],
    ['for the period before', GOVERNMENT, 'Cùng kỳ năm trước được giao 12 nhiệm vụ.'],
    ['for the period before, at the head', LAW, 'Cùng kỳ năm trước, tỉnh đã ban hành 12 văn bản quy phạm pháp luật.'],
    ['for the period before, behind', LAW, 'Tỉnh đã ban hành 12 văn bản quy phạm pháp luật (cùng kỳ).'],
    ['for a whole term', LAW, 'Lũy kế từ đầu nhiệm kỳ, tỉnh đã ban hành 12 văn bản quy phạm pháp luật.'],
    ['for what is aimed at', ONE_STOP, 'Tại cấp huyện, phấn đấu tỷ lệ hồ sơ giải quyết đúng hạn đạt 97,4%.'],
    ['for an aim, at the head', ONE_STOP, 'Mục tiêu: cấp huyện có tỷ lệ hồ sơ giải quyết đúng hạn đạt 97,4%.'],
    ['for a difference', GOVERNMENT, 'Số nhiệm vụ được giao tăng 12 nhiệm vụ.'],
    ['for what is left', PLAN, 'Còn lại 29 nhiệm vụ chưa hoàn thành.'],
    ['for what is planned', PLAN, 'Ban hành kế hoạch kiểm tra tại 10 sở, ngành.'],
    ['for another plan', PLAN, 'Ban hành kế hoạch chuyển đổi số với 45 nhiệm vụ.'],
    ['for a part that is told by more words', ONE_STOP, 'Cấp xã giải quyết 3.000 hồ sơ đất đai, đúng hạn 2.900 hồ sơ.'],
    ['for files done on time beside those done early', ONE_STOP, 'Tại cấp xã trước hạn 600 hồ sơ, đúng hạn 190 hồ sơ.'],
    ['for files received', ONE_STOP, 'Cấp xã tiếp nhận 900 hồ sơ, trong đó trực tuyến 700 hồ sơ.'],
    ['for files pending', ONE_STOP, 'Cấp xã đang giải quyết 120 hồ sơ.'],
    ['for two levels together', ONE_STOP, 'Cấp huyện và cấp xã đã giải quyết 9.000 hồ sơ.'],
    ['for no level where the labels have one', ONE_STOP, 'Tỷ lệ hồ sơ giải quyết đúng hạn đạt 98,7%.'],
    ['for the centre in place of the departments', ONE_STOP, 'Trung tâm Phục vụ hành chính công giải quyết 900 hồ sơ.'],
    ['for procedures that something was done with', ONE_STOP, 'Đã tái cấu trúc quy trình 120 TTHC cấp tỉnh.'],
    ['for a kind of document', LAW, 'Tỉnh đã ban hành 12 văn bản (10 quyết định).'],
    ['for posts of one level', STAFF, 'Biên chế cấp huyện được giao 900 biên chế.'],
    ['for cases', STAFF, 'Đã tinh giản biên chế 12 trường hợp.'],
    ['for money of another kind', MONEY, 'Thu ngân sách 9.800 tỷ đồng, đạt 55% dự toán.'],
    ['for money beside public investment', MONEY, 'Giải ngân vốn đầu tư công chậm. Giải ngân vốn ODA 120 tỷ đồng.'],
    ['in a chapter on what is to be done', ['# III. PHƯƠNG HƯỚNG, NHIỆM VỤ'], 'Cấp xã giải quyết đúng hạn 99% hồ sơ.'],
  ])('%s', (_, headings, sentence) => {
    expect(ties(OLD, [...headings, sentence]).filter((tie) => !tie.endsWith(' -'))).toEqual([]);
  });

  it('of two different numbers in one sentence to one indicator, unless one is said to be the total', () => {
    expect(ties(OLD, [...PLAN, 'Đã hoàn thành 20 nhiệm vụ và hoàn thành 30 nhiệm vụ.'])).toEqual(['20 -', '30 -']);
  });

  it('keeps what it might be as candidates, best first', () => {
    const context = {
      catalogue: OLD,
      abbreviations: set.abbreviations,
      vocabulary: set.vocabulary,
      observations: [],
      year: '2022',
      period: '2022-H1',
      issuer: null,
    };
    const [figure] = readFigures(
      proseOf(documentOf(...ONE_STOP, 'Tỷ lệ hồ sơ giải quyết đúng hạn đạt 98,7%.'), VOCABULARY),
      context,
    );
    expect(figure?.candidates.map(({ indicatorId }) => indicatorId)).toEqual(['III.3.1', 'III.3.2', 'III.3.3']);
    expect(figure?.candidates.every(({ likeness }) => likeness > 0.7 && likeness < 1)).toBe(true);
  });
});

describe.each([OLD, NEW])('the labels of $id as sentences', (catalogue) => {
  const indicators = catalogue.indicators.filter(({ kind }) => kind === 'count' || kind === 'percent');
  const titles = (id: string | null): string[] => {
    const parent = id === null ? undefined : catalogue.byId.get(id);
    return parent === undefined ? [] : [...titles(parent.parent), parent.label];
  };
  const tiesOfLabels = (headed: boolean) =>
    indicators.map(({ id, label, unit, kind, parent, formTitle }) => {
      const headings = headed ? [formTitle, ...titles(parent)].map((title, i) => `${'#'.repeat(i + 1)} ${title}`) : [];
      const number = kind === 'percent' ? '47,5%' : `12 ${unit.toLowerCase()}`;
      const sentence = `${label.replace(/\([^()]*\)/gu, '')} là ${number}.`;
      return {
        id,
        tie:
          ties(catalogue, [...headings, sentence])
            .at(-1)
            ?.split(' ')[1] ?? '-',
      };
    });

  it('are tied to themselves or to nothing, with the labels above as headings and without', () => {
    const wrong = [...tiesOfLabels(true), ...tiesOfLabels(false)].filter(({ id, tie }) => tie !== '-' && tie !== id);
    expect(wrong).toEqual([]);
  });

  it('are nearly all tied under their headings', () => {
    const tied = tiesOfLabels(true).filter(({ id, tie }) => tie === id);
    expect(tied.length / indicators.length).toBeGreaterThan(0.85);
  });
});
