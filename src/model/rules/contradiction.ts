/** Numbers of the forms against each other: relations of the catalogue, bounds, blanks, notes. */
import type { Said } from '../said.js';
import { after, inVietnamese, type Rule, said } from './rule.js';

/** The document contradicts itself: values stay as they are printed. */
const CONTRADICTION = { scope: 'value', severity: 'warning', blocks: 'nothing', lifts: ['person'] } as const;
/** The reading is in doubt. */
const DOUBT = { ...CONTRADICTION, blocks: 'value' } as const;

/** A relation that fails. `expected` is empty when nothing can be reckoned. */
interface Differs {
  readonly formula: string;
  readonly expected: string;
  readonly actual: string;
  readonly suspicion: Said | null;
}

const differs = ({ formula, expected, actual, suspicion }: Differs): Said =>
  said(
    `${formula}: tính ra ${expected === '' ? 'không xác định' : inVietnamese(expected)} nhưng báo cáo ghi ${inVietnamese(actual)}.${after(suspicion).vi}`,
    `${formula}: gives ${expected === '' ? 'nothing' : expected}, but the report prints ${actual}.${after(suspicion).en}`,
  );

export const CONTRADICTION_RULES = {
  'ratio-differs': {
    means: 'a share is not what its two numbers give',
    example: '26 of 50 printed as 47 %',
    ...CONTRADICTION,
    say: differs,
  },

  'sum-differs': {
    means: 'a total is not the sum of its parts',
    example: '2,004 for 1,520 + 321 + 164',
    ...CONTRADICTION,
    say: differs,
  },

  'ratio-cut': {
    means: 'the share is cut, not rounded',
    example: '99,10 for 99,108',

    ...CONTRADICTION,
    severity: 'info',
    say: ({ formula, expected, actual }: { formula: string; expected: string; actual: string }) =>
      said(
        `${formula}: tính ra ${inVietnamese(expected)}; báo cáo cắt bớt chữ số thay vì làm tròn (${inVietnamese(actual)}).`,
        `${formula}: gives ${expected}; the report cut the digits instead of rounding (${actual}).`,
      ),
  },
  'ratio-undefined': {
    means: '0 of 0 printed as a share',
    example: '0/0 = 100 %',

    ...CONTRADICTION,
    severity: 'info',
    say: ({ formula, actual }: { formula: string; actual: string }) =>
      said(
        `${formula}: tử số và mẫu số đều là 0 nên tỷ lệ không xác định; báo cáo ghi ${inVietnamese(actual)}.`,
        `${formula}: 0 of 0 has no share; the report prints ${actual}.`,
      ),
  },
  'number-by-relation': {
    means: 'a sum or ratio of the catalogue decided how the number is read',
    example: '`1,000` tỷ is 1000, as only that is half of 2000',

    ...CONTRADICTION,
    severity: 'info',
    say: ({ raw, value, formula }: { raw: string; value: string; formula: string }) =>
      said(
        `“${raw}” đọc là ${inVietnamese(value)} vì chỉ cách đọc này thỏa ${formula}.`,
        `“${raw}” is read as ${value}: only this reading satisfies ${formula}.`,
      ),
  },
  'other-reading-repairs': {
    means: 'another reading of the print would satisfy a sum or ratio that fails',
    example: '`1,250` tỷ read as 1,25 where 1250 would give the printed share',

    ...DOUBT,
    say: ({ raw, value, formula }: { raw: string; value: string; formula: string }) =>
      said(
        `“${raw}” nếu đọc là ${inVietnamese(value)} thì ${formula} sẽ đúng.`,
        `Read as ${value}, “${raw}” would make ${formula} hold.`,
      ),
  },
  'row-shifted': {
    means: 'a stretch of values seems to stand one row too high or too low',
    example: '2004 beside “Số TTHC bãi bỏ”, its parts each one row too high',

    ...DOUBT,
    say: ({ from, to, low, formula }: { from: string; to: string; low: boolean; formula: string }) =>
      said(
        `Từ ${from} đến ${to}: số liệu có thể lệch ${low ? 'xuống dưới' : 'lên trên'} một dòng; dời lại thì ${formula} đúng.`,
        `From ${from} to ${to} the values may stand one row too ${low ? 'low' : 'high'}; moved by one, ${formula} holds.`,
      ),
  },
  'equal-differs': {
    means: 'two rows count the same thing and differ',
    example: 'units in form 4 and in form 6',

    ...CONTRADICTION,
    say: ({ here, there, suspicion }: { here: Counted; there: Counted; suspicion: Said }) =>
      said(
        `${here.id} (“${here.label}”) ghi ${inVietnamese(here.value)} nhưng ${there.id} (“${there.label}”) ghi ${inVietnamese(there.value)}; hai chỉ tiêu này cùng đếm một đối tượng. ${suspicion.vi}`,
        `${here.id} prints ${here.value}, but ${there.id} prints ${there.value}; both count the same thing. ${suspicion.en}`,
      ),
  },
  'part-above-whole': {
    means: 'a part is greater than the whole',
    example: '55 tasks done of 26',

    ...CONTRADICTION,
    say: ({ parts, together, whole }: { parts: readonly string[]; together: string; whole: Counted }) => {
      const names = parts.join(' + ');
      const isOne = parts.length === 1;
      return said(
        `${names} = ${inVietnamese(together)}, lớn hơn ${whole.id} = ${inVietnamese(whole.value)} (“${whole.label}”) là số bao gồm ${isOne ? 'số này' : 'các số này'}.`,
        `${names} = ${together} is more than ${whole.id} = ${whole.value}, which includes ${isOne ? 'it' : 'them'}.`,
      );
    },
  },
  'total-blank': {
    means: 'blank although the numbers beside it were given',
    example: '15 = 14 + 1 not filled in; 17 with parts 14, 1 and a blank',

    ...CONTRADICTION,
    say: ({ id, label, expected }: { id: string; label: string; expected: string }) =>
      said(
        `${id} (“${label}”) để trống dù các số thành phần đã có${expected === '' ? '' : `; tính ra ${inVietnamese(expected)}`}.`,
        `${id} is blank although its parts are given${expected === '' ? '' : `; they make ${expected}`}.`,
      ),
  },
  'part-blank': {
    means: 'blank although the numbers beside it were given',
    example: '15 = 14 + 1 not filled in; 17 with parts 14, 1 and a blank',

    ...CONTRADICTION,
    severity: 'info',
    say: ({ ids, total, value, left }: { ids: readonly string[]; total: string; value: string; left: string }) =>
      said(
        `${ids.join(', ')} để trống dù ${total} = ${inVietnamese(value)} đã có số liệu${left === '' ? '' : `; phần còn thiếu là ${inVietnamese(left)}`}.`,
        `${ids.join(', ')} is blank although ${total} = ${value} is given${left === '' ? '' : `; what is missing is ${left}`}.`,
      ),
  },
  'note-contradicts': {
    means: 'the note says that the value is planned, or not done yet',
    example: '1, “dự kiến quý IV”',

    ...CONTRADICTION,
    blocks: 'value',
    say: ({ value, note }: { value: string; note: string }) =>
      said(
        `Số liệu ghi ${value} nhưng ghi chú cùng dòng là “${note}”: cần xác định đây là kết quả hay kế hoạch.`,
        `The value says ${value}, the note beside it “${note}”: a result or a plan?`,
      ),
  },
  'note-changes-value': {
    means: 'the note takes the value back, changes it, or says that it is something else',
    example: '42, “Số liệu năm trước”',

    ...CONTRADICTION,
    blocks: 'value',
    say: ({ value, note, words }: { value: string; note: string; words: string }) =>
      said(
        `Số liệu ghi ${value}, nhưng ghi chú (“${note}”) cho biết đó không hẳn là kết quả của kỳ này: “${words}”.`,
        `The value says ${value}; by its note (“${note}”) it may be no result of this period: “${words}”.`,
      ),
  },
  'number-in-note': {
    means: 'the cell is blank or a dash, and its note gives a number',
    example: '“-”, “Có 15 TTHC”',

    ...CONTRADICTION,
    blocks: 'value',
    say: ({ note, number }: { note: string; number: string }) =>
      said(
        `Ô số liệu để trống, nhưng ghi chú (“${note}”) có số ${number}.`,
        `The value cell is blank, but its note (“${note}”) gives the number ${number}.`,
      ),
  },
  'percent-looks-like-count': {
    means: 'a share that looks like the count behind it',
    example: '15 for 15 of 15',

    ...CONTRADICTION,
    say: ({ raw, why }: { raw: string; why: Said }) =>
      said(
        `Chỉ tiêu tỷ lệ % nhưng “${raw}” có vẻ là số lượng: ${why.vi}.`,
        `A percentage is asked for, but “${raw}” looks like a count: ${why.en}.`,
      ),
  },
} as const satisfies Readonly<Record<string, Rule>>;

/** An indicator with its label and number as printed. */
interface Counted {
  readonly id: string;
  readonly label: string;
  readonly value: string;
}
