/** Which nouns that reports count stand for one kind of thing, wider and narrower words apart. All folded. */

interface Kind {
  readonly wholes: readonly string[];
  /** Words for parts of such a whole; a total of `văn bản` may be listed as `nghị quyết` and `quyết định`. */
  readonly parts: readonly string[];
}

const PEOPLE = ['người', 'cán bộ', 'công chức', 'viên chức', 'lao động', 'nhân viên'];
const BODIES = ['sở', 'ban', 'ngành', 'huyện', 'thành phố', 'thị xã', 'xã', 'phường', 'phòng', 'trung tâm'];
const OFFICES = ['cơ quan', 'đơn vị', 'địa phương', 'tổ chức'];
const SERVICES = ['thủ tục', 'tthc', 'dịch vụ', 'dvc', 'dvctt'];
const PROBLEMS = ['vấn đề', 'nội dung', 'tồn tại', 'hạn chế', 'sai phạm'];
const PETITIONS = ['phản ánh', 'kiến nghị', 'pakn', 'ý kiến'];

const KINDS: readonly Kind[] = [
  {
    wholes: ['văn bản', 'vbqppl'],
    parts: [
      'nghị quyết',
      'quyết định',
      'chỉ thị',
      'kế hoạch',
      'công văn',
      'báo cáo',
      'thông báo',
      'tờ trình',
      'chương trình',
    ],
  },
  { wholes: [...PEOPLE, 'biên chế'], parts: [...PEOPLE, 'trường hợp'] },
  { wholes: OFFICES, parts: [...BODIES, ...OFFICES, 'ubnd', 'ủy ban nhân dân'] },
  { wholes: SERVICES, parts: SERVICES },
  { wholes: PROBLEMS, parts: PROBLEMS },
  { wholes: PETITIONS, parts: PETITIONS },
];

const beginsWith = (unit: string, words: readonly string[]): boolean =>
  words.some((word) => unit === word || unit.startsWith(`${word} `));

/** Can things counted in `part` be part of what is counted in `whole`? */
export const isNarrower = (part: string, whole: string): boolean =>
  KINDS.some((kind) => beginsWith(whole, kind.wholes) && beginsWith(part, kind.parts));

/** Do the two count the same kind of thing in other words? */
export const isSameKind = (a: string, b: string): boolean => isNarrower(a, b) || isNarrower(b, a) || a === b;
