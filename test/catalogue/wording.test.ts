import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../src/catalogue/lexicon.js';
import { distanceOf, explainLabel, isExplained, type Own, type Wording } from '../../src/catalogue/wording.js';
import { ownOf } from '../../src/interpret/own.js';
import { catalogues } from '../support/catalogues.js';

const set = await catalogues();
const lexicon = lexiconOf(set);
const own = ownOf(
  { issuer: 'Ủy ban nhân dân tỉnh Sông Lam', issuerLevel: 'province', period: '2024-Q3' },
  set.vocabulary,
);

const wording = (printed: string, catalogue: string, of: Own = own): Wording =>
  explainLabel(lexicon.key(printed), lexicon.key(catalogue), {
    known: lexicon.known,
    vocabulary: set.vocabulary,
    own: of,
  });
const isSame = (printed: string, catalogue: string, of: Own = own): boolean =>
  isExplained(wording(printed, catalogue, of));

describe('a label in another house style', () => {
  it.each([
    ['Số nhiệm vụ được giao', 'Tổng số nhiệm vụ được giao'],
    ['Tổng nhiệm vụ được giao', 'Tổng số nhiệm vụ được giao'],
    ['Số phiếu khảo sát', 'Số lượng phiếu khảo sát'],
    ['Tỷ lệ % biên chế đã tinh giản so với năm 2015', 'Tỷ lệ phần trăm biên chế đã tinh giản so với năm 2015'],
    ['Tổng số biên chế có mặt đến thời điểm báo cáo', 'Tổng số biên chế có mặt tại thời điểm báo cáo'],
    ['Số các TTHC công bố mới', 'Số TTHC công bố mới'],
    ['Số TTHC công bố mới trong quý III năm 2024', 'Số TTHC công bố mới'],
    ['Số TTHC công bố mới (trong kỳ báo cáo)', 'Số TTHC công bố mới'],
    ['Số TTHC công bố mới trên địa bàn tỉnh', 'Số TTHC công bố mới'],
    ['Tỷ lệ hoàn thành Kế hoạch CCHC năm 2024', 'Tỷ lệ hoàn thành Kế hoạch CCHC năm (lũy kế đến thời điểm báo cáo)'],
    ['So DVSN tu bao dam mot phan chi thuong xuyen', 'Số ĐVSN tự bảo đảm một phần chi thường xuyên'],
    ['So TTHC cong bo moi', 'Số TTHC công bố mới'],
    ['Số TTHC công bố m ới', 'Số TTHC công bố mới'],
    ['Số hồ sơ TTHC giải quyếtt đúng hạn', 'Số hồ sơ TTHC giải quyết đúng hạn'],
    ['Số TTHC đã được phê duỵet phương án đơn giản hóa', 'Số TTHC đã được phê duyệt phương án đơn giản hóa'],
    ['Tổng số đơn vị sự nghiệp công lập (đơn vị sự nghiệp công lập) tại địa phương', 'Tổng số ĐVSNCL tại địa phương'],
  ])('%s', (printed, catalogue) => {
    expect(wording(printed, catalogue)).toMatchObject({ added: [], missing: [], by: 'words' });
  });

  it('of a city says thành phố for tỉnh; of a province it is another level', () => {
    const [printed, catalogue] = ['Số ĐVSNCL thuộc UBND thành phố', 'Số ĐVSNCL thuộc UBND tỉnh'];
    expect(isSame(printed, catalogue, { ...own, city: true })).toBe(true);
    expect(isSame(printed, catalogue)).toBe(false);
  });

  it('in another order is told as such', () => {
    expect(wording('Số TTHC thay thế, bãi bỏ', 'Số TTHC bãi bỏ, thay thế').by).toBe('order');
    expect(isSame('Tỷ lệ UBND tỉnh đã kết nối với UBND cấp xã', 'Tỷ lệ UBND cấp xã đã kết nối với UBND tỉnh')).toBe(
      false,
    );
  });

  it('with its end cut off is told as such, as long as enough is left', () => {
    const catalogue = 'Số cơ quan, tổ chức có vi phạm trong thực hiện vị trí việc làm phát hiện qua thanh tra';
    expect(wording('Số cơ quan, tổ chức có vi phạm trong thực hiện vị trí việc', catalogue).by).toBe('start');
    expect(isSame('Số cơ quan, tổ chức', catalogue)).toBe(false);
  });
});

describe('a word that may change the meaning is named', () => {
  it.each([
    ['Dự kiến số TTHC công bố mới', 'dự kiến', ''],
    ['Số TTHC dự kiến công bố mới', 'dự kiến', ''],
    ['Số TTHC công bố mới (ước)', 'ước', ''],
    ['Số TTHC công bố mới - tồn đọng', 'tồn đọng', ''],
    ['Số TTHC công bố mới: còn lại', 'còn lại', ''],
    ['Số TTHC bình quân công bố mới', 'bình quân', ''],
    ['Số TTHC bị từ chối công bố mới', 'từ chối', ''],
    ['Số TTHC sẽ công bố mới', 'sẽ', ''],
    ['Số TTHC công bố mới (nghìn)', 'nghìn', ''],
    ['Số TTHC công bố mới trong quý I', 'quý i', ''],
    ['Số TTHC công bố mới năm 2023', 'năm 2023', ''],
    ['Số TTHC mới', '', 'công bố'],
    ['Số TTHC chưa công bố mới', 'chưa', ''],
    ['Số TTHC công bố mới: 12', '12', ''],
  ])('%s', (printed, added, missing) => {
    const found = wording(printed, 'Số TTHC công bố mới');
    expect([found.added.join(' '), found.missing.join(' ')]).toEqual([added, missing]);
  });

  it.each([
    ['Số hồ sơ TTHC giải quyết quá hạn', 'Số hồ sơ TTHC giải quyết đúng hạn'],
    ['Số VBQPPL do cấp huyện ban hành', 'Số VBQPPL do cấp xã ban hành'],
    ['Số TTHC đang cung cấp trực tuyến mức độ 4', 'Số TTHC đang cung cấp trực tuyến mức độ 3'],
  ])('%s is another than %s', (printed, catalogue) => {
    expect(isSame(printed, catalogue)).toBe(false);
  });

  it('the own period doubts a label that has a period of its own', () => {
    expect(
      isSame('Tổng số biên chế được giao trong năm trong kỳ báo cáo', 'Tổng số biên chế được giao trong năm'),
    ).toBe(false);
  });
});

it('the same words are nearer than other words for the same, a cut label is the farthest', () => {
  const distances = [
    wording('Số nhiệm vụ đề ra trong kế hoạch', 'Số nhiệm vụ đề ra trong kế hoạch'),
    wording('Tổng số nhiệm vụ đề ra trong kế hoạch', 'Số nhiệm vụ đề ra trong kế hoạch'),
    wording('Số nhiệm vụ đề ra', 'Số nhiệm vụ đề ra trong kế hoạch'),
  ].map(distanceOf);
  expect(distances).toEqual([...distances].sort((a, b) => a - b));
  expect(new Set(distances).size).toBe(3);
});
