/**
 * What labels and sentences of administrative reform speak about, as concepts: the thing counted, what was done with it,
 * what limits the count, and whose it is. Two texts say the same when their concepts agree, however each is worded.
 * Phrases are folded, abbreviations written out.
 */

/**
 * `object`: what is counted; `action`: what was done with it; `limit`: a circumstance that makes another measure;
 * `level`: whose it is; `topic`: any other known term.
 */
export type ConceptClass = 'object' | 'action' | 'limit' | 'level' | 'topic';

export interface Concept {
  readonly id: string;
  readonly class: ConceptClass;
  /** Of the concepts of one dimension a text has one: a later `mức độ 4` takes the place of `mức độ 3`. */
  readonly dimension: string | null;
}

type Lexicon = readonly (readonly [id: string, ...phrases: string[]])[];

const OBJECTS: Lexicon = [
  ['task', 'nhiệm vụ'],
  ['legal-document', 'văn bản quy phạm pháp luật', 'văn bản pháp luật'],
  ['directive', 'văn bản chỉ đạo điều hành', 'văn bản chỉ đạo'],
  ['e-document', 'văn bản điện tử'],
  ['decision', 'quyết định'],
  ['resolution', 'nghị quyết'],
  ['procedure', 'quy định thủ tục hành chính', 'quy định hành chính', 'thủ tục hành chính', 'thủ tục'],
  ['service', 'dịch vụ công', 'dịch vụ'],
  ['file', 'hồ sơ thủ tục hành chính', 'hồ sơ'],
  ['petition', 'phản ánh kiến nghị', 'ý kiến phản ánh kiến nghị'],
  ['post', 'biên chế công chức', 'biên chế hành chính', 'biên chế'],
  ['official', 'công chức'],
  ['employee', 'viên chức'],
  ['staff', 'cán bộ công chức viên chức', 'công chức viên chức', 'cán bộ công chức'],
  ['worker', 'số lượng người làm việc', 'số người làm việc', 'người làm việc'],
  ['contract', 'hợp đồng lao động'],
  ['service-unit', 'đơn vị sự nghiệp công lập', 'đơn vị sự nghiệp', 'sự nghiệp công lập'],
  [
    'agency',
    'cơ quan tổ chức hành chính',
    'cơ quan hành chính',
    'tổ chức hành chính',
    'cơ quan chuyên môn cấp tỉnh',
    'cơ quan chuyên môn',
  ],
  ['scheme', 'đề án'],
  ['opening', 'vị trí'],
  ['questionnaire', 'phiếu khảo sát', 'phiếu điều tra', 'phiếu'],
  ['problem', 'vấn đề'],
  ['board', 'ban quản lý'],
  ['interagency-body', 'tổ chức liên ngành'],
  ['leader', 'lãnh đạo quản lý', 'lãnh đạo'],
  ['periodic-report', 'báo cáo định kỳ'],
  ['plan', 'kế hoạch'],
  ['organisation', 'cơ quan đơn vị', 'cơ quan tổ chức', 'cơ quan', 'đơn vị'],
  ['person', 'người'],
  ['document', 'văn bản'],
];

const ACTIONS: Lexicon = [
  ['issue', 'ban hành'],
  ['assign', 'được giao', 'giao', 'đề ra', 'đặt ra', 'phân bổ'],
  ['complete', 'hoàn thành', 'đã thực hiện'],
  ['settle', 'giải quyết xong', 'giải quyết'],
  ['handle', 'xử lý xong', 'xử lý'],
  ['receive', 'tiếp nhận'],
  ['submit', 'nộp'],
  ['check', 'kiểm tra'],
  ['review', 'rà soát'],
  ['inspect', 'thanh tra'],
  ['approve', 'phê duyệt'],
  ['publish-new', 'công bố mới', 'ban hành mới', 'công bố ban hành mới'],
  ['publish', 'công bố'],
  ['abolish', 'bãi bỏ', 'thay thế', 'hủy bỏ', 'hết hiệu lực'],
  ['simplify', 'đơn giản hóa'],
  ['provide', 'cung cấp'],
  ['integrate', 'tích hợp'],
  [
    'pay-online',
    'tích hợp triển khai thanh toán trực tuyến',
    'tích hợp thanh toán trực tuyến',
    'thanh toán trực tuyến',
  ],
  ['recruit', 'tuyển dụng', 'trúng tuyển'],
  ['examine', 'thi tuyển', 'xét tuyển'],
  ['present', 'có mặt'],
  ['appoint', 'bổ nhiệm'],
  ['slim', 'tinh giản'],
  ['cut', 'cắt giảm', 'giảm'],
  ['disburse', 'giải ngân'],
  ['discipline', 'kỷ luật'],
  ['connect', 'kết nối liên thông', 'kết nối'],
  ['survey', 'khảo sát'],
  ['found', 'thành lập'],
  ['convert', 'chuyển đổi thành', 'chuyển đổi'],
  ['train', 'đào tạo', 'bồi dưỡng'],
];

/** With a dimension: one of it at a time. */
const LIMITS: readonly (readonly [dimension: string | null, id: string, ...phrases: string[]])[] = [
  [
    'deadline',
    'on-time',
    'trước và đúng hạn',
    'đúng và trước hạn',
    'trước hạn và đúng hạn',
    'trước hạn đúng hạn',
    'đúng hạn',
  ],
  ['deadline', 'early', 'trước hạn', 'sớm hạn'],
  ['deadline', 'late', 'quá hạn', 'trễ hạn', 'chậm hạn'],
  ['deadline', 'within-time', 'trong hạn', 'chưa đến hạn', 'còn hạn'],
  [
    'progress',
    'pending',
    'đang giải quyết',
    'đang xử lý',
    'đang thực hiện',
    'đang xem xét',
    'đang trong quá trình',
    'đang triển khai',
    'đang tiếp tục',
  ],
  ['progress', 'remaining', 'còn lại', 'còn', 'tồn'],
  ['progress', 'not-done', 'chưa', 'không'],
  ['progress', 'carried-over', 'kỳ trước chuyển sang', 'chuyển sang', 'chuyển kỳ sau'],
  ['progress', 'rejected', 'từ chối', 'trả lại', 'rút'],
  ['channel', 'online', 'trực tuyến', 'qua mạng', 'trên môi trường mạng'],
  ['channel', 'in-person', 'trực tiếp'],
  ['channel', 'by-post', 'bưu chính công ích', 'bưu chính'],
  [
    'service-level',
    'level-3-and-4',
    'mức độ 3 và 4',
    'mức độ 3 4',
    'mức độ 3 và mức độ 4',
    'mức độ 3 mức độ 4',
    'mức 3 4',
    'mức 3 và 4',
  ],
  ['service-level', 'level-3', 'mức độ 3', 'mức 3'],
  ['service-level', 'level-4', 'mức độ 4', 'mức 4'],
  ['service-level', 'full', 'toàn trình'],
  ['service-level', 'partial', 'một phần'],
  [null, 'eligible', 'đủ điều kiện'],
  [null, 'with-files', 'phát sinh hồ sơ'],
  [null, 'fee', 'nghĩa vụ tài chính', 'phí lệ phí'],
  [null, 'new', 'mới'],
  ['change', 'increase', 'tăng'],
  ['change', 'exceed', 'vượt'],
  ['change', 'same-period', 'cùng kỳ'],
  [null, 'adjusted', 'điều chỉnh', 'sửa đổi bổ sung', 'sửa đổi', 'bổ sung'],
  [null, 'planned', 'dự kiến', 'phấn đấu', 'mục tiêu', 'sẽ', 'chỉ tiêu'],
  [null, 'special-case', 'trường hợp đặc biệt'],
  [null, 'violation', 'vi phạm'],
  [null, 'to-be-handled', 'kiến nghị xử lý', 'cần phải xử lý', 'cần xử lý'],
  ['funding', 'fully-funded', 'chi thường xuyên và chi đầu tư'],
  ['funding', 'partly', 'một phần chi thường xuyên'],
  [
    'funding',
    'state-funded',
    'nhà nước bảo đảm',
    'nhà nước đảm bảo',
    'ngân sách nhà nước bảo đảm',
    'ngân sách nhà nước đảm bảo',
  ],
  ['funding', 'self-funded', 'tự bảo đảm', 'tự đảm bảo'],
  [null, 'digitised', 'số hóa'],
  [null, 'average', 'trung bình', 'bình quân'],
];

const LEVELS: Lexicon = [
  ['province', 'thuộc thẩm quyền của cấp tỉnh', 'theo thẩm quyền của cấp tỉnh', 'ủy ban nhân dân cấp tỉnh', 'cấp tỉnh'],
  [
    'department',
    'do các sở ngành tiếp nhận',
    'các sở ban ngành cấp tỉnh',
    'các sở ban ngành tỉnh',
    'sở ban ngành cấp tỉnh',
    'sở ban ngành tỉnh',
    'các sở ban ngành',
    'các sở ngành',
    'sở ban ngành',
    'sở ngành và tương đương',
    'sở ngành',
  ],
  [
    'district',
    'do ủy ban nhân dân cấp huyện tiếp nhận',
    'ủy ban nhân dân cấp huyện',
    'ủy ban nhân dân các huyện thị xã thành phố',
    'ủy ban nhân dân các huyện thành phố',
    'ủy ban nhân dân các huyện',
    'ủy ban nhân dân huyện thành phố',
    'các huyện thị xã thành phố',
    'các huyện thành phố',
    'huyện thị xã thành phố',
    'huyện thành phố',
    'đơn vị cấp huyện',
    'các huyện',
    'cấp huyện',
  ],
  [
    'commune',
    'do ủy ban nhân dân cấp xã tiếp nhận',
    'ủy ban nhân dân cấp xã',
    'ủy ban nhân dân các xã phường thị trấn',
    'ủy ban nhân dân các xã phường đặc khu',
    'ủy ban nhân dân các xã phường',
    'các xã phường thị trấn',
    'các xã phường đặc khu',
    'các xã phường',
    'xã phường thị trấn',
    'xã phường đặc khu',
    'xã phường',
    'đơn vị cấp xã',
    'cấp xã',
  ],
  ['vertical', 'cơ quan ngành dọc', 'các cơ quan ngành dọc', 'ngành dọc'],
  [
    'under-province',
    'thuộc ủy ban nhân dân tỉnh',
    'trực thuộc ủy ban nhân dân tỉnh',
    'trực thuộc ủy ban nhân dân cấp tỉnh',
  ],
  ['under-department', 'thuộc sở ngành và tương đương', 'thuộc sở ngành', 'thuộc các sở ngành', 'thuộc các sở'],
  ['under-district', 'thuộc ủy ban nhân dân cấp huyện', 'thuộc ủy ban nhân dân huyện'],
  ['under-commune', 'thuộc ủy ban nhân dân cấp xã'],
  ['centre', 'trung tâm phục vụ hành chính công', 'trung tâm hành chính công'],
];

const TOPICS: Lexicon = [
  ['reform', 'cải cách hành chính'],
  ['public-investment', 'vốn đầu tư công', 'đầu tư công'],
  ['government', 'thủ tướng chính phủ', 'chính phủ thủ tướng chính phủ', 'chính phủ'],
  [
    'job-position',
    'vị trí việc làm và cơ cấu ngạch công chức',
    'vị trí việc làm và cơ cấu viên chức theo chức danh nghề nghiệp',
    'vị trí việc làm',
  ],
  ['national-portal', 'cổng dịch vụ công quốc gia'],
  ['provincial-portal', 'cổng dịch vụ công của tỉnh', 'cổng dịch vụ công tỉnh'],
  ['autonomy', 'tự chủ tài chính', 'tự chủ'],
  ['recurrent-spending', 'chi thường xuyên'],
  ['satisfaction', 'mức độ hài lòng', 'sự hài lòng'],
  ['state-budget', 'hưởng lương từ ngân sách nhà nước', 'ngân sách nhà nước', 'hưởng lương từ ngân sách'],
  ['jurisdiction', 'thuộc thẩm quyền giải quyết', 'theo thẩm quyền', 'thuộc thẩm quyền', 'thẩm quyền'],
  [
    'online-service-portal',
    'cổng dịch vụ công trực tuyến',
    'hệ thống thông tin giải quyết thủ tục hành chính',
    'cổng dịch vụ công',
  ],
  [
    'non-territorial',
    'không phụ thuộc vào địa giới hành chính',
    'không phụ thuộc địa giới hành chính',
    'phi địa giới hành chính',
  ],
  ['linked-same-level', 'liên thông cùng cấp'],
  ['linked-across-levels', 'liên thông giữa các cấp chính quyền', 'liên thông giữa các cấp'],
  ['one-stop', 'một cửa liên thông', 'một cửa điện tử', 'một cửa'],
];

/** Words without a meaning of their own in a measure. */
const FILLERS = new Set(
  (
    'số tổng lượng các những đã được đang do của tại thuộc trong theo quy định năm kỳ thời điểm báo cáo lũy kế đến từ đầu địa phương ' +
    'xong việc có và qua cần phải công khai tương đương là với bị thống kê số liệu nhưng cho về ở trên địa bàn tỉnh hiện nay này đó khi nhằm để bằng ' +
    'kết quả tình hình công tác thực hiện triển khai tổ chức toàn đến nay tính hết ngày cụ thể cũng hoặc hay như sau ' +
    'tỷ lệ phần trăm đạt thành phố nâng lên ra vào thống nhất đồng thời ngoài mỗi cả gồm bao thì mà rằng còn lần lượt tiếp tục ' +
    'nhìn chung trình ủy ban nhân dân hội đồng tháng quý cùng đối một hai ba bộ các cấp trước theo đó liên quan so giữa'
  ).split(' '),
);

const CONCEPTS: ReadonlyMap<string, Concept> = new Map([
  ...entries(OBJECTS, 'object'),
  ...entries(ACTIONS, 'action'),
  ...entries(LEVELS, 'level'),
  ...entries(TOPICS, 'topic'),
  ...LIMITS.flatMap(([dimension, id, ...phrases]) =>
    phrases.map((phrase): [string, Concept] => [phrase, { id, class: 'limit', dimension }]),
  ),
]);

function entries(lexicon: Lexicon, conceptClass: ConceptClass): [string, Concept][] {
  return lexicon.flatMap(([id, ...phrases]) =>
    phrases.map((phrase): [string, Concept] => [phrase, { id, class: conceptClass, dimension: null }]),
  );
}

const LONGEST_PHRASE = Math.max(...[...CONCEPTS.keys()].map((phrase) => phrase.split(' ').length));

/** A piece of text as concepts, and the words that are none and carry a meaning. In order. */
export type Term = Concept | { readonly id: string; readonly class: 'word'; readonly dimension: null };

/**
 * The terms of folded text with abbreviations written out; the longest phrase wins. With `stops`, reading ends at the
 * first of these words that is no part of a phrase.
 */
export function termsOf(folded: string, stops?: ReadonlySet<string>): Term[] {
  const words = folded.split(' ').filter((word) => word !== '');
  const found: Term[] = [];
  for (let at = 0; at < words.length; ) {
    const [taken, concept] = longestAt(words, at);
    const word = words[at] ?? '';
    if (concept === null && stops?.has(word)) break;
    if (concept !== null) found.push(concept);
    else if (!FILLERS.has(word) && !/^\d+$/u.test(word)) found.push(wordTerm(word));
    else if (YEAR.test(word)) found.push(wordTerm(word));
    at += taken;
  }
  return found;
}

const YEAR = /^(?:19|20)\d{2}$/u;

const wordTerm = (word: string): Term => ({ id: `=${word}`, class: 'word', dimension: null });

/** A phrase of the lexicon runs over the gap between two pieces of folded text: a comma there parts nothing. */
export function phraseSpans(before: string, behind: string): boolean {
  const left = before.split(' ').slice(-LONGEST_PHRASE);
  const right = behind.split(' ').slice(0, LONGEST_PHRASE);
  return left.some((_, i) =>
    right.some((__, j) => CONCEPTS.has([...left.slice(i), ...right.slice(0, j + 1)].join(' '))),
  );
}

function longestAt(words: readonly string[], at: number): [taken: number, Concept | null] {
  for (let taken = Math.min(LONGEST_PHRASE, words.length - at); taken >= 1; taken--) {
    const concept = CONCEPTS.get(words.slice(at, at + taken).join(' '));
    if (concept !== undefined) return [taken, concept];
  }
  return [1, null];
}

/** Things named in general, and the things that they may be; the clause, or what is around it, names them exactly. */
export const GENERAL: ReadonlyMap<string, readonly string[]> = new Map([
  ['person', ['post', 'worker', 'official', 'employee', 'staff', 'leader', 'contract']],
  ['organisation', ['service-unit', 'agency', 'department', 'district', 'commune']],
  ['document', ['legal-document', 'directive', 'e-document']],
  ['opening', ['official', 'employee', 'staff']],
  ['scheme', ['agency', 'service-unit']],
]);

const DIMENSIONS: ReadonlyMap<string, string | null> = new Map(LIMITS.map(([dimension, id]) => [id, dimension]));

/** The dimension of a limit, by its id. */
export const dimensionOf = (limit: string): string | null => DIMENSIONS.get(limit) ?? null;
