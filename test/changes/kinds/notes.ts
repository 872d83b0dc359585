/** Notes: those that take a value back or change it, and those that leave it as it is. */
import { hasValue, isBlank, isCount, type Kind, keepsRow, NOTHING, onRow } from '../kind.js';
import { type Line, put } from '../paper.js';
import { filled } from './headings.js';

/** `{n}` is another number. */
const CHANGING = [
  'Số liệu năm {B}',
  'Số liệu {O}',
  'Số liệu kỳ trước',
  'Cùng kỳ năm trước',
  'Lấy theo báo cáo năm trước',
  'Tính đến 31/12/{B}',
  'Lũy kế từ đầu nhiệm kỳ',
  'Bao gồm cả số liệu năm {B}',
  'Số liệu của huyện Sông Lam',
  'Chỉ tính cấp xã',
  'Chưa bao gồm cấp xã',
  'Chưa có số liệu của 3 sở',
  'Số đúng là {n}',
  'Số đúng: {n}',
  'Đính chính: {n}',
  'Sửa thành {n}',
  'Thực tế là {n}',
  'Điều chỉnh còn {n}',
  'Đã rà soát lại: {n}',
  'ĐVT: nghìn',
  'Đơn vị tính: trăm',
  'Nhân với 1.000',
  'Số liệu ước tính',
  'Ước thực hiện',
  'Số liệu tạm tính',
  'Số liệu dự kiến',
  'Kế hoạch cả năm',
  'Số bình quân',
  'Nhầm dòng',
  'Số liệu sai, sẽ báo cáo lại',
  'Đề nghị không sử dụng số liệu này',
  'Số liệu chưa xác minh',
  'Đang rà soát lại',
  'Mục tiêu năm {Y}',
  'Dự kiến thực hiện trong kỳ sau',
];

/** Notes that say where a figure comes from, or that all is well. */
const HARMLESS = [
  'Có danh sách kèm theo',
  'Chi tiết tại Phụ lục 2',
  'Có phụ lục kèm theo',
  'Theo báo cáo của các sở, ngành',
  'Nguồn: Sở Nội vụ',
  'Nguồn: Văn phòng UBND tỉnh',
  'Theo Quyết định số 15/QĐ-UBND ngày 12/01/{Y}',
  'Theo Công văn số 311/SNV-CCHC',
  'Số liệu {P}',
  'Tính đến thời điểm báo cáo',
  'Trong kỳ báo cáo',
  'Toàn tỉnh',
  'Đã hoàn thành',
  'Đạt',
  'Sở Tư pháp cung cấp',
  'Văn phòng UBND cung cấp',
  'Danh sách tại Phụ lục 1',
  'Theo Nghị quyết số 9/NQ-HĐND',
  'Nguồn: Hệ thống thông tin giải quyết TTHC',
  'Số liệu do Sở Nội vụ tổng hợp',
  'Lũy kế đến thời điểm báo cáo',
];

const valued = (line: Line): boolean => (isCount(line) || line.kind === 'percent') && hasValue(line);

const changing: Kind[] = CHANGING.map((words) =>
  onRow('note', `changes/${words}`, valued, (line, paper, draw) => {
    put(line, 'note', filled(words, paper).replace('{n}', String(draw.between(2, 97))));
    return NOTHING;
  }),
);

const harmless: Kind[] = HARMLESS.map((words) =>
  keepsRow('note', `harmless/${words}`, valued, (line, paper) => {
    put(line, 'note', filled(words, paper));
    return true;
  }),
);

/** What is planned explains that there is nothing yet. */
const PLANNED = [
  'Dự kiến thực hiện trong {O}',
  'Sẽ thực hiện theo kế hoạch',
  'Không phát sinh',
  'Chưa phát sinh',
  'Trong kỳ không phát sinh',
];
const explained: Kind[] = PLANNED.flatMap((words) => [
  keepsRow('note', `explains-blank/${words}`, isBlank, (line, paper) => {
    put(line, 'note', filled(words, paper));
    return true;
  }),
  keepsRow('note', `explains-dash/${words}`, isBlank, (line, paper) => {
    put(line, 'value', '-');
    put(line, 'note', filled(words, paper));
    return true;
  }),
]);

/** The number of a blank row stands in its note. */
const inNote: Kind[] = ['{n}', '{n} hồ sơ', 'Có {n}', 'Kết quả: {n}', 'Số liệu: {n}', 'Đã có {n}, chưa tổng hợp'].map(
  (words) =>
    onRow(
      'note',
      `number-in-note/${words}`,
      (line) => isBlank(line) && isCount(line),
      (line, _, draw) => {
        put(line, 'note', words.replace('{n}', String(draw.between(11, 97))));
        return NOTHING;
      },
    ),
);

const pending: Kind[] = ['Chưa có số liệu', 'Đang tổng hợp', 'Sẽ báo cáo sau', 'Thiếu số liệu'].map((words) =>
  onRow(
    'note',
    `pending/${words}`,
    (line) => isCount(line) && hasValue(line),
    (line) => {
      put(line, 'note', words);
      return NOTHING;
    },
  ),
);

export const NOTES: readonly Kind[] = [...changing, ...harmless, ...explained, ...inNote, ...pending];
