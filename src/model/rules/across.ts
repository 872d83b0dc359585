/** Reports against each other: parts, renditions, revisions, periods. */
import type { Said } from '../said.js';
import { type Rule, said } from './rule.js';

const TOLD = { scope: 'across', severity: 'warning', blocks: 'nothing', lifts: ['person'] } as const;
/** Where two files should say the same and do not: the rows concerned are for review. */
const DOUBT = { ...TOLD, blocks: 'value' } as const;

/** Reports of which nobody can say which one counts: `used` is told of the one that is used, null of the others. */
interface Unordered {
  readonly used: { readonly reports: number; readonly values: number } | null;
}

interface Leap {
  readonly id: string;
  readonly label: string;
  /** As printed, with the period. */
  readonly was: string;
  readonly is: string;
  readonly from: string;
  readonly to: string;
}

export const ACROSS_RULES = {
  'rendition-differs': {
    means: 'two files of the same report differ in a value',
    example: 'the DOCX and its signed PDF',

    ...DOUBT,
    say: ({ id, label, here, there }: { id: string; label: string; here: string; there: string }) =>
      said(
        `Hai bản của cùng một báo cáo ghi khác nhau ở ${id} “${label}”: bản này “${here}”, bản kia “${there}”.`,
        `Two renditions of one report differ in ${id}: “${here}” here, “${there}” there.`,
      ),
  },
  'rendition-lacks': {
    means: 'one of them lacks indicators',
    example: 'form 7 is not in the scan',

    ...TOLD,
    say: ({ rows }: { rows: number }) =>
      said(
        `Bản này thiếu ${rows} chỉ tiêu mà bản kia của cùng báo cáo có.`,
        `This rendition lacks ${rows} indicators that the other one of the same report has.`,
      ),
  },
  'parts-joined': {
    means: 'body and appendix in two files count as one report',
    example: '`bao cao.pdf` and `phu luc.docx`, both 22/BC-UBND',

    ...TOLD,
    severity: 'info',
    say: ({ part, number }: { part: Said; number: string | null }) =>
      said(
        `Tệp này là ${part.vi} của Báo cáo số ${number ?? '(trống)'}; phần còn lại nằm ở tệp khác, hai tệp được ghép thành một báo cáo.`,
        `This file is the ${part.en} of report ${number ?? '(blank)'}; the rest is in another file, and both count as one report.`,
      ),
  },
  'parts-ambiguous': {
    means: 'an appendix fits several bodies; nothing was joined',
    example: 'two appendices that name 22/BC-UBND',

    ...TOLD,
    say: said(
      'Phụ lục này khớp với nhiều tệp phần lời (hoặc nhiều phụ lục khớp với một tệp) nên chưa ghép tự động.',
      'This appendix fits several bodies (or several appendices fit one body), so nothing was joined.',
    ),
  },
  'report-superseded': {
    means: 'a newer submission of the same issuer and period stands in its place',
    example: '22/BC-UBND of June, sent again as 31/BC-UBND of July',

    ...TOLD,
    severity: 'info',
    say: ({ number, date, changes }: { number: string | null; date: string | null; changes: number }) =>
      said(
        `Báo cáo này đã được thay bằng Báo cáo số ${number ?? '(trống)'} ngày ${date ?? '(trống)'} của cùng đơn vị, cùng kỳ; ${changes} số liệu thay đổi.`,
        `Report ${number ?? '(blank)'} of ${date ?? '(blank)'} of the same issuer and period stands in its place; ${changes} values changed.`,
      ),
  },
  'revisions-contradict': {
    means: 'two reports of the same issuer, period and date have different numbers',
    example: '22/BC-UBND and 23/BC-UBND, both of 20 June',

    ...DOUBT,
    severity: ({ used }: Unordered) => (used === null ? 'info' : 'error'),
    say: ({ used }: Unordered) =>
      used === null
        ? said(
            'Cùng đơn vị, cùng kỳ, cùng ngày nhưng có báo cáo khác số: không rõ bản nào có hiệu lực. Tạm dùng bản kia.',
            'Another report of the same issuer, period and date has another number: which one counts is not clear. The other one is used.',
          )
        : said(
            `Có ${used.reports} báo cáo của cùng đơn vị, cùng kỳ, cùng ngày nhưng khác số: không rõ bản nào có hiệu lực. Tạm dùng bản này, có số đứng sau cùng; ${used.values} số liệu khác nhau cần xem lại.`,
            `${used.reports} reports of the same issuer, period and date have different numbers: which one counts is not clear. This one, whose number comes last, is used; ${used.values} values that differ are for review.`,
          ),
  },
  'revisions-unordered': {
    means: 'without date or number it is not clear which one is newer',
    example: 'two files without number and date whose values differ',

    ...DOUBT,
    severity: ({ used }: Unordered) => (used === null ? 'info' : 'error'),
    say: ({ used }: Unordered) =>
      used === null
        ? said(
            'Cùng đơn vị, cùng kỳ có báo cáo khác nội dung; thiếu ngày hoặc số nên không rõ bản nào mới hơn. Tạm dùng bản kia.',
            'Another report of the same issuer and period differs; without date or number it is not clear which is newer. The other one is used.',
          )
        : said(
            `Có ${used.reports} báo cáo khác nội dung của cùng đơn vị, cùng kỳ; thiếu ngày hoặc số nên không rõ bản nào mới hơn. Tạm dùng bản này; ${used.values} số liệu khác nhau cần xem lại.`,
            `${used.reports} reports of the same issuer and period differ; without date or number it is not clear which is newer. This one is used; ${used.values} values that differ are for review.`,
          ),
  },
  'cumulative-falls': {
    means: 'a number that counts since January is lower than in the report before',
    example: '30 documents in quarter I, 27 in the half-year',

    ...TOLD,
    say: ({ id, label, was, is, from, to }: Leap) =>
      said(
        `${id} “${label}” cộng dồn từ đầu năm nhưng giảm từ “${was}” (${from}) xuống “${is}” (${to}).`,
        `${id} counts since the start of the year, but falls from “${was}” (${from}) to “${is}” (${to}).`,
      ),
  },
  'value-leaps': {
    means: 'a number is far from the one of the period before',
    example: '2.004 procedures in quarter I, 20.040 in the half-year',

    ...TOLD,
    say: ({ id, label, was, is, from, to, times }: Leap & { times: string }) =>
      said(
        `${id} “${label}” là “${is}” (${to}), kỳ trước là “${was}” (${from}): chênh từ ${times} lần trở lên.`,
        `${id} is “${is}” (${to}) after “${was}” (${from}): ${times} times or more.`,
      ),
  },
} as const satisfies Readonly<Record<string, Rule>>;
