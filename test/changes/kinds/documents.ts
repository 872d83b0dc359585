/** Titles, captions and letterheads: of whom and of when the forms are; what stands around them. */

import { p, pt, rt } from '../../support/docx.js';
import { BASES, type Base, formOfBase, inSentence, paperOf, valuesFor } from '../bases.js';
import { harmful, harmless, type Kind, maybeIn, nothingIn, pick } from '../kind.js';
import type { Paper } from '../paper.js';
import { isValued } from '../paper.js';
import { filled } from './headings.js';

/** Put behind a title or between title and table, they make another thing of the form. */
const SCOPES = [
  'Số liệu kế hoạch năm {Y}',
  'Ước thực hiện cả năm {Y}',
  'Dự kiến',
  'Số liệu dự kiến',
  'Số liệu năm {B}',
  'Cùng kỳ năm trước',
  'Kỳ trước',
  'Số liệu {O}',
  'Của huyện Sông Lam',
  'Số liệu của huyện Sông Lam',
  'Của Sở Xây dựng',
  'Chỉ tính cấp xã',
  'Chưa bao gồm cấp xã',
  'Chỉ tiêu giao năm {Y}',
  'Mục tiêu đến năm 2030',
  'Số liệu toàn quốc',
  'Số liệu mẫu, chỉ để minh họa',
  'Lũy kế từ đầu nhiệm kỳ',
  'Số bình quân các năm',
  'Số liệu chưa thẩm định',
  'Các chỉ tiêu chưa hoàn thành',
];
const small = (text: string): string => text.replace(/^./u, (c) => c.toLowerCase());

const scopes: Kind[] = SCOPES.flatMap((words) => [
  harmful('title', `scope/${words}`, (paper, draw) => {
    const form = pick(paper.forms, draw);
    if (!form) return null;
    form.above[form.above.length - 1] += ` - ${small(filled(words, paper))}`;
    return { effects: nothingIn([form]) };
  }),
  harmful('title', `scope-in-brackets/${words}`, (paper, draw) => {
    const form = pick(paper.forms, draw);
    if (!form) return null;
    form.above[form.above.length - 1] += ` (${small(filled(words, paper))})`;
    return { effects: nothingIn([form]) };
  }),
  harmful('caption', `scope/${words}`, (paper, draw) => {
    const form = pick(paper.forms, draw);
    if (!form) return null;
    form.caption.push(filled(words, paper));
    return { effects: nothingIn([form]) };
  }),
  harmful('caption', `scope-in-brackets/${words}`, (paper, draw) => {
    const form = pick(paper.forms, draw);
    if (!form) return null;
    form.caption.push(`(${filled(words, paper)})`);
    return { effects: nothingIn([form]) };
  }),
]);

/** Of the whole appendix. */
const APPENDIX_SCOPES = ['SỐ LIỆU DỰ KIẾN', 'SỐ LIỆU KẾ HOẠCH NĂM {Y}', 'ƯỚC THỰC HIỆN CẢ NĂM {Y}', 'SỐ LIỆU MẪU'];
const appendixScopes: Kind[] = APPENDIX_SCOPES.map((words) =>
  harmful('title', `appendix/${words}`, (paper) => {
    paper.appendix.splice(1, 0, filled(words, paper));
    return { effects: nothingIn(paper.forms) };
  }),
);

const CAPTIONS = [
  '(Kèm theo Báo cáo của Ủy ban nhân dân {T})',
  'Kỳ báo cáo: {P}',
  'Số liệu {P}',
  '{P}',
  '(Số liệu tính đến thời điểm báo cáo)',
  '(Ban hành kèm theo Thông tư số 27/2019/TT-BNV ngày 15/11/2019)',
  '(Theo mẫu của Bộ Nội vụ)',
  'Đơn vị báo cáo: Ủy ban nhân dân {T}',
  'Đơn vị nhận báo cáo: Bộ Nội vụ',
];
const captionsOk: Kind[] = CAPTIONS.map((words) =>
  harmless('caption', `harmless/${words}`, (paper) => {
    for (const form of paper.forms) form.caption.push(filled(words, paper).replace('{T}', inSentence(paper.province)));
    return true;
  }),
);

const TITLES: Readonly<Record<string, (line: string, paper: Paper) => string>> = {
  capitals: (line) => line.toUpperCase(),
  'a full stop': (line) => `${line}.`,
  'the own period': (line, { period }) => `${line} - ${period.words}`,
  'the own period in brackets': (line, { period }) => `${line} (${period.words})`,
  'of the province': (line, { province }) => `${line} của ${inSentence(province)}`,
  'CCHC written out': (line) => line.replace('CCHC', 'cải cách hành chính'),
  'no-break spaces': (line) => line.replaceAll(' ', '\u00a0'),
  decomposed: (line) => line.normalize('NFD'),
  'Kết quả before': (line) =>
    /^[IVX]+\. /u.test(line)
      ? line.replace(/^([IVX]+\. )(.)/u, (_, a, b) => `${a}Kết quả ${small(b)}`)
      : `Kết quả ${small(line)}`,
};
const titlesOk: Kind[] = Object.entries(TITLES).map(([id, change]) =>
  harmless('title', `harmless/${id}`, (paper) => {
    for (const form of paper.forms) {
      const last = form.above.length - 1;
      form.above[last] = change(form.above[last] ?? '', paper);
    }
    return true;
  }),
);
const numbersOk: Kind[] = ['Biểu số {n}', 'Biểu mẫu số {n}', 'Mẫu biểu {n}', 'BIỂU MẪU {n}', 'Biểu {n}'].map((words) =>
  harmless('title', `number/${words}`, (paper) => {
    for (const form of paper.forms) form.above[0] = words.replace('{n}', form.number);
    return true;
  }),
);
const inOne: Kind = harmless('title', 'number and title in one line', (paper) => {
  for (const form of paper.forms) form.above = [form.above.join('. ')];
  return true;
});

const BELOW = [
  'Ghi chú: Số liệu do Sở Nội vụ tổng hợp từ báo cáo của các sở, ngành.',
  'Người lập biểu',
  'Biểu này gồm các chỉ tiêu theo mẫu của Bộ Nội vụ.',
  'Nơi nhận: Bộ Nội vụ; Lưu: VT.',
];
const below: Kind[] = BELOW.map((words) =>
  harmless('caption', `below/${words.slice(0, 24)}`, (paper) => {
    for (const form of paper.forms) form.below.push(words);
    return true;
  }),
);
const BELOW_BAD = [
  'Ghi chú: Đơn vị tính của cột số liệu là nghìn.',
  'Ghi chú: Số liệu trong bảng là số ước thực hiện cả năm.',
  'Ghi chú: Các số liệu trên là của năm {B}.',
  '* Số liệu trong biểu là số kế hoạch.',
];
const belowBad: Kind[] = BELOW_BAD.map((words) =>
  harmful('caption', `below-scope/${words}`, (paper, draw) => {
    const form = pick(paper.forms, draw);
    if (!form) return null;
    form.below.push(filled(words, paper));
    return { effects: nothingIn([form]) };
  }),
);

/** Bodies that are no office of the lists of issuers: lines of the head, the number, how the body is called. */
const BODIES: readonly (readonly [string, readonly string[], string])[] = [
  ['party committee', ['TỈNH ỦY {N}'], 'Số 71-BC/TU'],
  ['office of a party committee', ['TỈNH ỦY {N}', 'VĂN PHÒNG'], 'Số 36-BC/VPTU'],
  ['commission of a party committee', ['TỈNH ỦY {N}', 'BAN TỔ CHỨC'], 'Số 112-BC/BTCTU'],
  ['party committee of a district', ['ĐẢNG BỘ TỈNH {N}', 'HUYỆN ỦY SÔNG LAM'], 'Số 45-BC/HU'],
  ['court', ['TÒA ÁN NHÂN DÂN TỐI CAO', 'TÒA ÁN NHÂN DÂN TỈNH {N}'], 'Số: 210/BC-TA'],
  ['procuracy', ['VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO', 'VIỆN KIỂM SÁT NHÂN DÂN TỈNH {N}'], 'Số: 88/BC-VKS'],
  ['audit', ['KIỂM TOÁN NHÀ NƯỚC', 'KIỂM TOÁN NHÀ NƯỚC KHU VỰC XIV'], 'Số: 19/BC-KV XIV'],
  ['tax', ['CỤC THUẾ', 'THUẾ TỈNH {N}'], 'Số: 312/BC-CT'],
  ['treasury', ['KHO BẠC NHÀ NƯỚC', 'KHO BẠC NHÀ NƯỚC {N}'], 'Số: 55/BC-KB'],
  ['customs', ['TỔNG CỤC HẢI QUAN', 'CỤC HẢI QUAN TỈNH {N}'], 'Số: 404/BC-HQ'],
  ['social insurance', ['BẢO HIỂM XÃ HỘI VIỆT NAM', 'BẢO HIỂM XÃ HỘI TỈNH {N}'], 'Số: 91/BC-BHXH'],
  ['corporation', ['TẬP ĐOÀN ĐIỆN LỰC PHƯƠNG BẮC', 'CÔNG TY ĐIỆN LỰC {N}'], 'Số: 1204/BC-PC'],
  ['general corporation', ['TỔNG CÔNG TY CẤP NƯỚC ĐÔNG HẢI'], 'Số: 61/BC-TCT'],
  ['company', ['CÔNG TY CỔ PHẦN MÔI TRƯỜNG ĐÔ THỊ {N}'], 'Số: 33/BC-CTY'],
  ['university', ['BỘ GIÁO DỤC VÀ ĐÀO TẠO', 'TRƯỜNG ĐẠI HỌC {N}'], 'Số: 507/BC-ĐH'],
  ['hospital', ['SỞ Y TẾ {N}', 'BỆNH VIỆN ĐA KHOA TỈNH'], 'Số: 77/BC-BV'],
  ['front', ['ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM', 'TỈNH {N}'], 'Số: 29/BC-MTTQ'],
  ['union', ['LIÊN ĐOÀN LAO ĐỘNG TỈNH {N}'], 'Số: 48/BC-LĐLĐ'],
  ['youth union', ['TỈNH ĐOÀN {N}'], 'Số 66-BC/TĐ'],
  ['assembly', ['HỘI ĐỒNG NHÂN DÂN', 'TỈNH {N}'], 'Số: 12/BC-HĐND'],
  ['assembly delegation', ['ĐOÀN ĐẠI BIỂU QUỐC HỘI', 'TỈNH {N}'], 'Số: 15/BC-ĐĐBQH'],
  ['police', ['BỘ CÔNG AN', 'CÔNG AN TỈNH {N}'], 'Số: 951/BC-CAT'],
  ['army', ['QUÂN KHU 5', 'BỘ CHỈ HUY QUÂN SỰ TỈNH {N}'], 'Số: 118/BC-BCH'],
  ['bank', ['NGÂN HÀNG CHÍNH SÁCH XÃ HỘI', 'CHI NHÁNH TỈNH {N}'], 'Số: 240/BC-NHCS'],
  ['association', ['HỘI NÔNG DÂN TỈNH {N}'], 'Số: 51-BC/HNDT'],
];
const placeOf = (paper: Paper): string => paper.province.replace(/^(Tỉnh|Thành phố) /u, '').toUpperCase();

const bodies: Kind[] = BODIES.map(([id, office, number]) =>
  harmful('letterhead', `body/${id}`, (paper) => {
    const lines = office.map((line) => line.replace('{N}', placeOf(paper)));
    paper.head.office = lines;
    paper.head.number = number;
    paper.head.opening = ['Cơ quan báo cáo công tác cải cách hành chính như sau:'];
    paper.head.signature = ['THỦ TRƯỞNG CƠ QUAN', 'Lê Văn Thuận'];
    paper.appendix = [`THỐNG KÊ SỐ LIỆU BÁO CÁO CẢI CÁCH HÀNH CHÍNH ${paper.period.words.toUpperCase()}`];
    return { effects: nothingIn(paper.forms) };
  }),
);

/** Another issuer's appendix below this letterhead. */
const OTHER_ISSUERS = ['TỈNH CÀ MAU', 'TỈNH LẠNG SƠN', 'TỈNH HÀ TĨNH', 'THÀNH PHỐ ĐÀ NẴNG'];
const foreign: Kind[] = OTHER_ISSUERS.map((province) =>
  harmful('letterhead', `foreign-appendix/${province}`, (paper) => {
    const name = province
      .toLowerCase()
      .replace(/(?<= )\p{L}/gu, (c) => c.toUpperCase())
      .replace(/^Tỉnh/u, 'tỉnh')
      .replace(/^thành Phố/u, 'thành phố');
    paper.appendix = [
      `THỐNG KÊ SỐ LIỆU BÁO CÁO CẢI CÁCH HÀNH CHÍNH ${paper.period.words.toUpperCase()}`,
      `CỦA ỦY BAN NHÂN DÂN ${province}`,
      `(Kèm theo Báo cáo số 977/BC-UBND của Ủy ban nhân dân ${name})`,
    ];
    return { effects: nothingIn(paper.forms) };
  }),
);

const foreignPeriod: Kind = harmful('letterhead', 'appendix-of-another-year', (paper) => {
  const words = paper.period.words.replace(String(paper.period.year), String(paper.period.year - 1));
  paper.appendix = [
    `THỐNG KÊ SỐ LIỆU BÁO CÁO CẢI CÁCH HÀNH CHÍNH ${words.toUpperCase()}`,
    `CỦA ỦY BAN NHÂN DÂN ${paper.province.toUpperCase()}`,
  ];
  for (const form of paper.forms)
    if (form.over) form.over = { ...form.over, title: form.over.title.replace(paper.period.words, words) };
  return { effects: nothingIn(paper.forms) };
});

const baseOf = (paper: Paper): Base => {
  const base = BASES.find(({ name }) => name === paper.base);
  if (!base) throw new Error(paper.base);
  return base;
};

/** A second report in the file, of another province. */
const second: Kind = harmful('letterhead', 'second-report-behind', (paper) => {
  const base = baseOf(paper);
  const guest = paperOf(
    { ...base, province: base.template === '581' ? 'Tỉnh Hà Nam' : 'Tỉnh Nghệ An' },
    valuesFor(base, '/second'),
  );
  guest.head.number = 'Số: 640/BC-UBND';
  guest.appendix = guest.appendix.map((line) => line.replace(/số \S+\/BC/u, 'số 640/BC'));
  const kept = guest.forms.flatMap(({ lines }) => lines.filter(isValued).map((line) => line.cells.value?.text ?? ''));
  paper.also.push({ head: guest.head, appendix: guest.appendix, forms: guest.forms });
  return { effects: maybeIn(paper, paper.forms), kept };
});

/** The same form once more, with other figures, as another's appendix. */
const twice: Kind = harmful('letterhead', 'second-appendix-of-another', (paper) => {
  const base = baseOf(paper);
  const values = valuesFor(base, '/appendix');
  const forms = base.forms.map((number) => formOfBase(base, number, values, new Map()));
  paper.also.push({
    head: null,
    appendix: ['SỐ LIỆU CẢI CÁCH HÀNH CHÍNH CỦA SỞ XÂY DỰNG', '(Kèm theo Báo cáo số 71/BC-SXD của Sở Xây dựng)'],
    forms,
  });
  return { effects: maybeIn(paper, paper.forms) };
});

/** A form of the other template in the file: the one in force for the report is taken. */
const otherTemplate: Kind = harmful('document', 'a-form-of-the-other-template', (paper) => {
  const base = baseOf(paper);
  const other = BASES.find(
    ({ template, forms }) => template !== base.template && forms.length < 3 && forms.includes('3'),
  );
  if (!other || base.forms.length > 3) return null;
  const values = valuesFor(other, '/other');
  const effects = maybeIn(paper, paper.forms);
  const guest = formOfBase(other, '3', values, new Map());
  // Indicators of the other template's form are none of this report's.
  for (const line of guest.lines.filter(isValued)) if (!effects.has(line.id)) effects.set(line.id, { must: 'nothing' });
  paper.also.push({ head: null, appendix: [], forms: [guest] });
  return { effects };
});

/** Titles of the paper that keep issuer and period. */
const HEAD_TITLES: readonly (readonly [string, string])[] = [
  ['BÁO CÁO', 'Kết quả công tác cải cách hành chính {P}'],
  ['BÁO CÁO', 'Kết quả thực hiện công tác cải cách hành chính {P}'],
  ['BÁO CÁO', 'Tình hình thực hiện công tác cải cách hành chính {P}'],
  ['BÁO CÁO', 'Công tác cải cách hành chính nhà nước {P}'],
  ['BÁO CÁO', 'Về công tác cải cách hành chính {P}'],
  ['BÁO CÁO', 'Tổng hợp công tác cải cách hành chính {P}'],
  ['BÁO CÁO', 'Kết quả cải cách hành chính {P}'],
  ['DỰ THẢO BÁO CÁO', 'Công tác cải cách hành chính {P}'],
  ['BÁO CÁO', 'Công tác cải cách hành chính {P} và phương hướng nhiệm vụ thời gian tới'],
];
const headTitles: Kind[] = HEAD_TITLES.map(([first, subject]) =>
  harmless('letterhead', `title/${first} ${subject}`, (paper) => {
    paper.head.title = [first, filled(subject, paper)];
    return true;
  }),
);

const heads: Kind[] = [
  harmless('letterhead', 'harmless/no addressee', (paper) => {
    paper.head.addressee = '';
    return true;
  }),
  harmless('letterhead', 'harmless/number left blank', (paper) => {
    paper.head.number = 'Số:       /BC-UBND';
    return true;
  }),
  harmless('letterhead', 'harmless/day left blank', (paper) => {
    paper.head.placeAndDate = paper.head.placeAndDate.replace(/ngày \d+/u, 'ngày    ');
    return true;
  }),
  harmless('letterhead', 'harmless/UBND TỈNH in one line', (paper) => {
    paper.head.office = [`UBND ${paper.province.toUpperCase()}`];
    return true;
  }),
  harmless('letterhead', 'harmless/Uỷ ban', (paper) => {
    paper.head.office = paper.head.office.map((line) => line.replace('ỦY', 'UỶ'));
    return true;
  }),
  harmless('letterhead', 'harmless/decomposed', (paper) => {
    paper.head.office = paper.head.office.map((line) => line.normalize('NFD'));
    return true;
  }),
  harmless('letterhead', 'harmless/other signer', (paper) => {
    paper.head.signature = ['TUQ. CHỦ TỊCH', 'GIÁM ĐỐC SỞ NỘI VỤ', 'Trần Thị Bình'];
    return true;
  }),
  harmless('letterhead', 'harmless/no second appendix line', (paper) => {
    paper.appendix = paper.appendix.slice(0, 1);
    return true;
  }),
  harmless('letterhead', 'harmless/reference of the chairman', (paper) => {
    paper.appendix = paper.appendix.map((line) => line.replace('của Ủy ban', 'của Chủ tịch Ủy ban'));
    return true;
  }),
  harmless('letterhead', 'harmless/PHỤ LỤC above', (paper) => {
    paper.appendix.unshift('PHỤ LỤC');
    return true;
  }),
  harmless('letterhead', 'harmless/cites a regulation', (paper) => {
    paper.head.opening.push('Thực hiện Công văn số 581/BNV-CCHC ngày 21 tháng 02 năm 2022 của Bộ Nội vụ.');
    return true;
  }),
  harmless('letterhead', 'harmless/model form line', (paper) => {
    paper.appendix.push(
      '(Ban hành kèm theo Thông tư số 09/2019/TT-BNV ngày 01 tháng 8 năm 2019 của Bộ trưởng Bộ Nội vụ)',
    );
    return true;
  }),
];

const furniture: Kind[] = [
  harmless(
    'document',
    'header and footer',
    (paper) => {
      paper.docx.header = pt('Báo cáo cải cách hành chính');
      paper.docx.footer = pt('Trang 2');
      return true;
    },
    ['docx'],
  ),
  harmless(
    'document',
    'numbers in the header',
    (paper) => {
      paper.docx.header = pt('12');
      return true;
    },
    ['docx'],
  ),
  harmless(
    'document',
    'bookmarks and empty paragraphs',
    (paper) => {
      paper.docx.first = `${p('<w:bookmarkStart w:id="1" w:name="dau"/><w:bookmarkEnd w:id="1"/>')}${pt('')}`;
      paper.docx.last = pt('');
      return true;
    },
    ['docx'],
  ),
  harmless(
    'document',
    'hidden paragraph',
    (paper) => {
      paper.docx.last = p(rt('Ghi chú nội bộ 15', '<w:vanish/>'));
      return true;
    },
    ['docx'],
  ),
  harmless(
    'document',
    'comments and revisions in the settings',
    (paper) => {
      paper.docx.settings = '<w:trackRevisions/><w:zoom w:percent="100"/>';
      return true;
    },
    ['docx'],
  ),
  harmless(
    'document',
    'a data part that is bound to nothing',
    (paper) => {
      paper.docx.entries['customXml/item1.xml'] = '<so><n>5</n></so>';
      return true;
    },
    ['docx'],
  ),
];

/** A bit of a stored entry turned: the checksum of the entry tells. */
const checksum: Kind = harmful(
  'document',
  'zip-checksum',
  (paper) => {
    paper.bytes = spoilt;
    return { effects: nothingIn(paper.forms) };
  },
  ['docx'],
);

/** Spoils the stored CRC-32 of `word/document.xml` in both headers. */
function spoilt(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = 'word/document.xml';
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    const mark = view.getUint32(at, true);
    const [crc, text] = mark === 0x04034b50 ? [14, 30] : mark === 0x02014b50 ? [16, 46] : [0, 0];
    if (crc === 0) continue;
    const own = String.fromCharCode(...bytes.subarray(at + text, at + text + name.length));
    if (own === name) view.setUint32(at + crc, view.getUint32(at + crc, true) ^ 1, true);
  }
  return bytes;
}

export const DOCUMENTS: readonly Kind[] = [
  ...scopes,
  ...appendixScopes,
  ...captionsOk,
  ...titlesOk,
  ...numbersOk,
  inOne,
  ...below,
  ...belowBad,
  ...bodies,
  ...foreign,
  foreignPeriod,
  second,
  twice,
  otherTemplate,
  ...headTitles,
  ...heads,
  ...furniture,
  checksum,
];
