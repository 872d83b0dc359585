/** Who reports, on what, when: what the letterhead says twice, or not at all. */
import type { IssuerKind } from '../issuer-kind.js';
import type { Said } from '../said.js';
import { type Rule, said } from './rule.js';

const CONFLICT = { scope: 'report', severity: 'error', blocks: 'nothing', lifts: ['person'] } as const;
const DOUBT = { scope: 'report', severity: 'warning', blocks: 'nothing', lifts: ['person'] } as const;
const MISSING = { scope: 'report', severity: 'info', blocks: 'nothing', lifts: ['person'] } as const;

const KINDS: Readonly<Record<IssuerKind, Said>> = {
  party: said('một cơ quan của Đảng', 'a body of the Party'),
  court: said('một tòa án', 'a court'),
  audit: said('cơ quan kiểm toán nhà nước', 'an office of the State Audit'),
  corporation: said('một tập đoàn hoặc tổng công ty', 'a state corporation'),
  tax: said('một cơ quan thuế', 'a tax office'),
  university: said('một trường đại học, cao đẳng hoặc học viện', 'a university, college or academy'),
  company: said('một doanh nghiệp', 'a company'),
  other: said(
    'một cơ quan không phải là ủy ban nhân dân, bộ hoặc đơn vị trực thuộc, hoặc một tên chưa nhận ra',
    'a body that is no committee, ministry or office of one, or a name that is not understood',
  ),
};

export const LETTERHEAD_RULES = {
  'report-number-conflict': {
    means: 'places of the document contradict each other',
    example: '31/BC-UBND in the head, 13/BC-UBND above the appendix',

    ...CONFLICT,
    say: said(
      'Số báo cáo ghi ở các chỗ khác nhau trong văn bản.',
      'The number of the report differs between places in the document.',
    ),
  },
  'report-number-missing': {
    means: 'not printed, or left blank for the registry',
    example: '`Số:     /BC-UBND`',

    ...MISSING,
    say: said(
      'Văn bản không ghi số báo cáo hoặc số còn để trống.',
      'The document has no number, or its digits are blank.',
    ),
  },
  'report-date-conflict': {
    means: 'places of the document contradict each other',
    example: '31/BC-UBND in the head, 13/BC-UBND above the appendix',

    ...CONFLICT,
    say: said(
      'Ngày báo cáo ghi ở các chỗ khác nhau trong văn bản.',
      'The date of the report differs between places in the document.',
    ),
  },
  'report-date-missing': {
    means: 'not printed, or left blank for the registry',
    example: '`Số:     /BC-UBND`',

    ...MISSING,
    say: said(
      'Văn bản không ghi ngày báo cáo hoặc ngày còn để trống.',
      'The document has no date, or its day is blank.',
    ),
  },
  'period-conflict': {
    means: 'places of the document contradict each other',
    example: '31/BC-UBND in the head, 13/BC-UBND above the appendix',

    ...CONFLICT,
    say: said(
      'Kỳ báo cáo ghi ở các chỗ khác nhau trong văn bản.',
      'The period of the report differs between places in the document.',
    ),
  },
  'period-missing': {
    means: 'not found anywhere',
    example: 'a report without a title',

    ...DOUBT,
    say: said('Không xác định được kỳ báo cáo.', 'The period of the report is not known.'),
  },
  'period-without-code': {
    means: 'the period read is a number of months that has no code; the period stays empty',
    example: '“7 tháng đầu năm 2025”',

    ...DOUBT,
    say: said(
      'Báo cáo ghi kỳ là số tháng không có mã kỳ (chỉ có mã cho tháng, quý, 6 tháng, 9 tháng, năm) nên kỳ để trống.',
      'The report names a number of months that has no period code (there are codes for a month, a quarter, 6 months, 9 months, a year), so its period is left empty.',
    ),
  },
  'period-against-date': {
    means: 'the date does not fit the period',
    example: 'a report on 2023 dated January 2023',

    ...DOUBT,
    say: said(
      'Ngày báo cáo không hợp với kỳ báo cáo; năm của một trong hai có thể ghi sai.',
      'The date of the report does not fit its period; the year of one of them may be wrong.',
    ),
  },
  'issuer-conflict': {
    means: 'places of the document contradict each other',
    example: '31/BC-UBND in the head, 13/BC-UBND above the appendix',

    ...CONFLICT,
    say: said(
      'Cơ quan ban hành ghi ở các chỗ khác nhau trong văn bản.',
      'The issuer differs between places in the document.',
    ),
  },
  'appendix-of-other-issuer': {
    means: 'the appendix names another issuer of the lists than the head: whose numbers they are is not known',
    example: 'a head of Tỉnh A, an appendix “của Ủy ban nhân dân tỉnh B”',

    ...DOUBT,
    blocks: 'value',
    say: said(
      'Phụ lục ghi cơ quan khác với phần đầu văn bản; không rõ số liệu là của cơ quan nào, cần người đối chiếu từng dòng.',
      'The appendix names another issuer than the head; it is not known whose numbers they are, every row needs a look.',
    ),
  },
  'issuer-missing': {
    means: 'not found anywhere',
    example: 'a report without a title',

    ...DOUBT,
    say: said('Không xác định được cơ quan ban hành báo cáo.', 'The issuer of the report is not known.'),
  },
  'issuer-of-other-kind': {
    means:
      'the head names a body that no catalogue is for, or a name that is not understood; issuer, code and level stay empty, every row is for review',
    example: '“TẬP ĐOÀN …”, “TỈNH ỦY …”',

    ...DOUBT,
    say: ({ kind }: { kind: IssuerKind }) =>
      said(
        `Phần đầu văn bản ghi ${KINDS[kind].vi}; không lấy địa phương ở dòng ngày tháng làm cơ quan ban hành. Nếu cơ quan thuộc danh sách, có thể bổ sung bằng tệp --issuers.`,
        `The head names ${KINDS[kind].en}; the place of the date line is not taken for the issuer. An --issuers file can add the body if it belongs to the lists.`,
      ),
  },
  'issuer-not-listed': {
    means: 'in no list; the code is made from the name',
    example: 'a commune',

    ...DOUBT,
    say: said(
      'Cơ quan ban hành không có trong danh sách; mã được đặt theo tên. Có thể bổ sung bằng tệp --issuers.',
      'The issuer stands in no list; its code is made from its name. An --issuers file can add it.',
    ),
  },
  'issuer-parent-unknown': {
    means: 'the document does not say to which province or ministry the issuer belongs',
    example: '“Sở Nội vụ”, and nowhere of which province',

    ...DOUBT,
    say: said(
      'Văn bản không cho biết cơ quan ban hành thuộc tỉnh hoặc bộ nào.',
      'The document does not say which province or ministry the issuer belongs to.',
    ),
  },
  'issuer-not-in-force': {
    means: "not called so on the report's date",
    example: 'a merged province',

    ...DOUBT,
    say: said(
      'Tên cơ quan ban hành không phải là tên đang dùng vào ngày báo cáo (tỉnh đã sáp nhập hoặc đổi tên).',
      'The issuer was not called so on the date of the report (it has merged or changed its name).',
    ),
  },
} as const satisfies Readonly<Record<string, Rule>>;
