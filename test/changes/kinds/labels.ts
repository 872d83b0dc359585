/** Words in labels that make another measure of them; rows that look like another indicator's. */
import { harmful, hasValue, isCount, type Kind, NOTHING, onRow, pick, readAs } from '../kind.js';
import { cell, formOf, type Line, type Paper, put, textOf, valuedLines } from '../paper.js';
import { filled } from './headings.js';
import { folded, isLabel } from './vocabulary.js';

type Place = 'front' | 'middle' | 'end' | 'brackets';

/** A word and where it may stand. */
const WORDS: readonly (readonly [string, readonly Place[]])[] = [
  ['dự kiến', ['front', 'middle', 'end', 'brackets']],
  ['ước', ['front', 'middle', 'brackets']],
  ['ước tính', ['end', 'brackets']],
  ['sẽ', ['middle']],
  ['đề nghị', ['front', 'middle', 'end']],
  ['đề xuất', ['middle', 'end']],
  ['còn lại', ['middle', 'end', 'brackets']],
  ['tăng thêm', ['middle', 'end']],
  ['giảm', ['middle', 'end', 'front']],
  ['bình quân', ['front', 'middle', 'end']],
  ['trung bình', ['front', 'end', 'brackets']],
  ['tồn đọng', ['middle', 'end']],
  ['bị hủy', ['middle', 'end']],
  ['bị từ chối', ['middle', 'end']],
  ['bị trả lại', ['middle', 'end']],
  ['không hợp lệ', ['middle', 'end']],
  ['trong {O}', ['middle', 'end', 'brackets']],
  ['năm {B}', ['middle', 'end', 'brackets']],
  ['kỳ trước', ['end', 'brackets']],
  ['cùng kỳ năm trước', ['end', 'brackets']],
  ['từ đầu nhiệm kỳ', ['end', 'brackets']],
  ['nghìn', ['brackets', 'end']],
  ['đơn vị: nghìn', ['brackets']],
  ['chưa', ['middle', 'front']],
  ['không', ['middle']],
  ['phấn đấu', ['front', 'middle', 'end']],
  ['theo kế hoạch', ['middle', 'end', 'brackets']],
  ['kế hoạch', ['front', 'brackets']],
  ['mục tiêu', ['front', 'end', 'brackets']],
  ['định mức', ['front', 'brackets']],
  ['đang chờ xử lý', ['middle', 'end']],
  ['thí điểm', ['middle', 'end', 'brackets']],
  ['trừ cấp xã', ['end', 'brackets']],
  ['chỉ tính cấp tỉnh', ['brackets']],
  ['tối đa', ['front', 'end', 'brackets']],
  ['đăng ký', ['middle', 'end']],
  ['cần', ['middle']],
  ['phải', ['middle']],
  ['đột xuất', ['middle', 'end']],
  ['so với cùng kỳ', ['end', 'brackets']],
  ['trên cả nước', ['end', 'brackets']],
  ['của huyện Sông Lam', ['end', 'brackets']],
  ['của các doanh nghiệp', ['end', 'brackets']],
  ['quá hạn', ['end', 'brackets']],
  ['lần đầu', ['end', 'brackets']],
];

const lower = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.replace(/^./u, (c) => c.toLowerCase()) : text;
const upper = (text: string): string => text.replace(/^./u, (c) => c.toUpperCase());

/** After the words that say what is counted: `Số TTHC | công bố mới`. */
function middle(label: string): number {
  const words = label.split(' ');
  const from = /^(Tổng số|Số lượng)/u.test(label) ? 3 : 2;
  return words.length > from + 1 ? from : -1;
}

function withWord(label: string, word: string, place: Place): string | null {
  if (place === 'front') return `${upper(word)} ${lower(label)}`;
  if (place === 'end') return `${label.replace(/\.$/u, '')} ${word}`;
  if (place === 'brackets') return `${label.replace(/\.$/u, '')} (${word})`;
  const at = middle(label);
  if (at < 0) return null;
  const words = label.split(' ');
  return [...words.slice(0, at), word, ...words.slice(at)].join(' ');
}

const counted = (line: Line): boolean => (line.kind === 'count' || line.kind === 'percent') && hasValue(line);

const added: Kind[] = WORDS.flatMap(([word, places]) =>
  places.map((place) => {
    const change = (line: Line, paper: Paper): string | null => {
      const label = textOf(line, 'label');
      const own = filled(word, paper);
      if (folded(label).includes(folded(own)) || (own.includes('xã') && label.includes('xã'))) return null;
      const changed = withWord(label, own, place);
      return changed === null || isLabel(changed) ? null : changed;
    };
    return onRow(
      'label',
      `${place}/${word}`,
      (line, paper) => counted(line) && change(line, paper) !== null,
      (line, paper) => {
        put(line, 'label', change(line, paper) ?? '');
        return NOTHING;
      },
    );
  }),
);

/** One word for another makes another measure. */
const SWAPS: readonly (readonly [string, string])[] = [
  ['đúng hạn', 'trễ hạn'],
  ['đã ', 'chưa '],
  ['công bố mới', 'dự kiến công bố'],
  ['bãi bỏ, thay thế', 'giữ nguyên'],
  ['phê duyệt', 'trình phê duyệt'],
  ['liên thông', 'không liên thông'],
  ['cấp tỉnh', 'cấp thôn'],
  ['công chức', 'người lao động'],
  ['hoàn thành', 'triển khai'],
  ['được giao', 'đăng ký thêm'],
  ['có mặt', 'vắng mặt'],
  ['kiểm tra', 'tham mưu'],
  ['xử lý xong', 'đang xử lý'],
  ['Tổng số', 'Tỷ lệ'],
  ['Tỷ lệ', 'Số'],
  ['Số ', 'Mức tăng '],
  ['tự bảo đảm', 'chưa tự bảo đảm'],
  ['bị kỷ luật', 'được khen thưởng'],
  ['sở, ngành', 'doanh nghiệp'],
];
const swapped: Kind[] = SWAPS.map(([from, to]) =>
  onRow(
    'label',
    `swap/${from.trim()}→${to.trim()}`,
    (line) =>
      counted(line) && textOf(line, 'label').includes(from) && !isLabel(textOf(line, 'label').replace(from, to)),
    (line) => {
      put(line, 'label', textOf(line, 'label').replace(from, to));
      return NOTHING;
    },
  ),
);

const OTHERS = [
  'Số sáng kiến được công nhận',
  'Số lớp tập huấn đã tổ chức',
  'Số cuộc họp giao ban',
  'Nội dung khác',
  'Số kinh phí đã sử dụng',
  '',
];
const replaced: Kind[] = OTHERS.map((label) =>
  onRow('label', `replaced/${label || 'nothing'}`, counted, (line, paper) => {
    put(line, 'label', label);
    return label === '' ? readAs(paper.truth.get(line.id) ?? '') : NOTHING;
  }),
);

/** A row of the office's own beside an indicator, like it but for a word: it is no indicator, and not lost. */
const LIKE: readonly string[] = ['quá hạn', 'tồn đọng', 'dự kiến', 'năm trước', 'thí điểm', 'còn lại'];
const local: Kind[] = LIKE.map((word) =>
  harmful('rows', `local-like/${word}`, (paper, draw) => {
    const like = pick(
      valuedLines(paper).filter((line) => counted(line) && !folded(textOf(line, 'label')).includes(folded(word))),
      draw,
    );
    if (!like) return null;
    const { lines } = formOf(paper, like);
    const label = `${textOf(like, 'label')} ${word}`;
    if (isLabel(label)) return null;
    const number = String(draw.between(7001, 7999));
    lines.splice(lines.indexOf(like) + 1, 0, {
      id: '',
      kind: 'local',
      cells: {
        stt: cell(''),
        label: cell(label),
        unit: cell(textOf(like, 'unit')),
        value: cell(number),
        note: cell(''),
      },
    });
    return { effects: new Map(), kept: [number] };
  }),
);

/** The row is not there; another one of the office's stands in its place, under its number. */
const instead: Kind[] = ['quá hạn', 'chưa xử lý', 'theo kế hoạch', 'thí điểm'].map((word) =>
  onRow(
    'rows',
    `in-place-of/${word}`,
    (line) =>
      counted(line) &&
      !folded(textOf(line, 'label')).includes(folded(word)) &&
      !isLabel(`${textOf(line, 'label')} ${word}`),
    (line) => {
      put(line, 'label', `${textOf(line, 'label')} ${word}`);
      put(line, 'value', '7123');
      return NOTHING;
    },
  ),
);

/** A block whose parent is gone, its rows numbered like those of the block before: they are not that block's. */
const orphans: Kind = harmful('rows', 'parents-dropped', (paper) => {
  const form = paper.forms.find(({ number }) => number === '3');
  if (!form) return null;
  const at = (id: string) => form.lines.findIndex((line) => line.id === id);
  const first = ['III.3.1', 'III.3.1.1', 'III.3.1.2'];
  if (at('III.3.2.1') < 0) return null;
  form.lines = form.lines.filter(({ id }) => !first.includes(id) && id !== 'III.3.2');
  for (const [id, stt] of [
    ['III.3.2.1', '3.1.1.'],
    ['III.3.2.2', '3.1.2.'],
  ] as const) {
    const line = form.lines[at(id)];
    if (line) put(line, 'stt', stt);
  }
  return {
    effects: new Map([
      ...first.map((id) => [id, NOTHING] as const),
      ['III.3.2', NOTHING] as const,
      ...['III.3.2.1', 'III.3.2.2'].map((id) => [id, readAs(paper.truth.get(id) ?? '')] as const),
    ]),
  };
});

/** Rows under an indicator that name a missing indicator's parts. */
const parts: Kind = harmful('rows', 'parts-of-another', (paper) => {
  const form = paper.forms.find(({ lines }) => lines.some(({ id }) => id === 'III.1.4.1'));
  if (!form) return null;
  const gone = form.lines.filter(({ id }) => /^III\.1\.4(\.|$)/u.test(id)).map(({ id }) => id);
  form.lines = form.lines.filter(({ id }) => !gone.includes(id));
  const after = form.lines.findIndex(({ id }) => id === 'III.1.2');
  const rows = ['Cấp tỉnh', 'Cấp xã'].map(
    (label, i): Line => ({
      id: '',
      kind: 'local',
      cells: {
        stt: cell(''),
        label: cell(`Số TTHC ${lower(label)}`),
        unit: cell('Thủ tục'),
        value: cell(String(9 - i)),
        note: cell(''),
      },
    }),
  );
  form.lines.splice(after + 1, 0, ...rows);
  return { effects: new Map(gone.map((id) => [id, NOTHING])), kept: ['9', '8'] };
});

/** The number of a blank row stands in its label. */
const typed: Kind[] = [': {n}', ' là {n}', ' {n}', ' ({n})'].map((words) =>
  onRow(
    'label',
    `number-behind/${words.trim()}`,
    (line) => isCount(line) && hasValue(line),
    (line) => {
      const number = textOf(line, 'value');
      put(line, 'label', `${textOf(line, 'label')}${words.replace('{n}', number)}`);
      put(line, 'value', '');
      return readAs(canonical(number));
    },
  ),
);

const canonical = (printed: string): string => printed.replaceAll('.', '').replace(',', '.');

/** Two rows whose labels changed places, numbers and all the rest as they were: what is printed under a label is its value. */
const exchanged: Kind = harmful('rows', 'labels-exchanged', (paper, draw) => {
  const rows = valuedLines(paper).filter((line) => isCount(line) && hasValue(line));
  const first = pick(rows, draw);
  if (!first) return null;
  const second = pick(
    rows.filter(
      (line) =>
        line !== first &&
        formOf(paper, line) === formOf(paper, first) &&
        textOf(line, 'unit') === textOf(first, 'unit') &&
        folded(textOf(line, 'label')) !== folded(textOf(first, 'label')),
    ),
    draw,
  );
  if (!second) return null;
  const label = textOf(first, 'label');
  put(first, 'label', textOf(second, 'label'));
  put(second, 'label', label);
  return {
    effects: new Map([
      [first.id, readAs(paper.truth.get(second.id) ?? '')],
      [second.id, readAs(paper.truth.get(first.id) ?? '')],
    ]),
  };
});

export const LABELS: readonly Kind[] = [
  ...added,
  ...swapped,
  ...replaced,
  ...local,
  ...instead,
  orphans,
  parts,
  ...typed,
  exchanged,
];
