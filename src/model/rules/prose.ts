/** Numbers of the prose: against the forms, against each other, in their own arithmetic. */
import type { Said } from '../said.js';
import { after, inVietnamese, type Rule, said } from './rule.js';

const DOUBT = { scope: 'figure', severity: 'warning', blocks: 'value', lifts: ['person'] } as const;
const CONTRADICTION = { scope: 'figure', severity: 'warning', blocks: 'nothing', lifts: ['person'] } as const;

type AgainstTable =
  | {
      readonly of: 'row';
      readonly prose: string;
      readonly table: string;
      readonly id: string;
      readonly label: string;
      readonly difference: string;
      readonly suspicion: Said | null;
    }
  | {
      readonly of: 'total';
      readonly part: string;
      readonly said: string;
      readonly id: string;
      readonly label: string;
      readonly expected: string;
      readonly actual: string;
    };

type Rest =
  | {
      readonly of: 'prose';
      readonly whole: string;
      readonly part: string;
      readonly reckoned: string;
      readonly left: string;
    }
  | {
      readonly of: 'table';
      readonly left: string;
      readonly total: string;
      readonly parts: readonly string[];
      readonly expected: string;
      readonly untold: { readonly id: string; readonly label: string; readonly value: string } | null;
    };

export const PROSE_RULES = {
  'figure-unexplained': {
    means: 'nothing around a number of the text says what it counts, or whether it counts at all',
    example: '“Đội 7 phối hợp”; a minus sign that may be a dash',

    ...DOUBT,
    say: said(
      'Phần lời không nói rõ số này đếm gì, hoặc số này có phải là số liệu không.',
      'The text does not say what this number counts, or whether it counts at all.',
    ),
  },
  'number-spaced': {
    means: 'a blank stands inside a number of the text: one number or several',
    example: '`1. 234 hồ sơ`, `120 115 hồ sơ`',

    ...DOUBT,
    say: said(
      'Trong số có khoảng trắng: có thể là một số hoặc nhiều số.',
      'A blank stands inside the number: one number or several.',
    ),
  },
  'prose-differs': {
    means: 'the text gives another number than the table',
    example: '“186 phản ánh” in the text, 168 in III.3.4.1',

    ...CONTRADICTION,
    severity: ({ of }: { of: AgainstTable['of'] }) => (of === 'row' ? 'warning' : 'info'),
    say: (it: AgainstTable) =>
      it.of === 'row'
        ? said(
            `Phần lời ghi “${it.prose}”, biểu ghi “${it.table}” ở ${it.id} “${it.label}” (lệch ${inVietnamese(it.difference)}).${after(it.suspicion).vi}`,
            `The prose says “${it.prose}”, the table prints “${it.table}” for ${it.id} (off by ${it.difference}).${after(it.suspicion).en}`,
          )
        : said(
            `Nếu ${it.part} là ${inVietnamese(it.said)} như phần lời ghi thì ${it.id} “${it.label}” là ${inVietnamese(it.expected)}; biểu ghi ${inVietnamese(it.actual)}.`,
            `With ${it.said} for ${it.part}, as the prose says, ${it.id} would be ${it.expected}; the table prints ${it.actual}.`,
          ),
  },
  'prose-contradicts': {
    means: 'the text gives one quantity twice, differently',
    example: '27 documents in section I, 29 in section III, the cell blank',

    ...CONTRADICTION,
    say: ({ a, b }: { a: string; b: string }) =>
      said(
        `Phần lời nêu cùng một số liệu hai lần khác nhau: “${a}” và “${b}”.`,
        `The prose gives one quantity twice, differently: “${a}” and “${b}”.`,
      ),
  },
  'prose-ratio-differs': {
    means: 'a share in the text is not what the numbers beside it give',
    example: '12/48, đạt 30 %',

    ...CONTRADICTION,
    say: ({
      part,
      whole,
      expected,
      actual,
      suspicion,
    }: {
      part: string;
      whole: string;
      expected: string | null;
      actual: string;
      suspicion: Said | null;
    }) =>
      said(
        `${part} trên ${whole} là ${expected === null ? 'không xác định' : `${inVietnamese(expected)}%`}, phần lời ghi ${inVietnamese(actual)}%.${after(suspicion).vi}`,
        `${part} of ${whole} is ${expected === null ? 'nothing' : `${expected}%`}; the prose says ${actual}%.${after(suspicion).en}`,
      ),
  },
  'prose-sum-differs': {
    means: 'a total in the text is not the sum of its parts',
    example: '1.905 thủ tục (1.450 + 300 + 165)',

    ...CONTRADICTION,
    say: ({
      parts,
      reckoned,
      whole,
      raw,
    }: {
      parts: readonly string[];
      reckoned: string;
      whole: string;
      raw: string;
    }) => {
      const terms = parts.join(' + ');
      return said(
        `Trong phần lời, ${terms} = ${inVietnamese(reckoned)} nhưng tổng ghi ${inVietnamese(whole)} (“${raw}”).`,
        `In the prose ${terms} = ${reckoned}, but the total is given as ${whole} (“${raw}”).`,
      );
    },
  },
  'prose-rest-differs': {
    means: 'what the text calls the rest is not what is left',
    example: '14/49, còn lại 30',

    ...CONTRADICTION,
    say: (it: Rest) => {
      if (it.of === 'prose') {
        return said(
          `${it.whole} − ${it.part} = ${inVietnamese(it.reckoned)}, phần lời ghi còn lại ${inVietnamese(it.left)}.`,
          `${it.whole} − ${it.part} = ${it.reckoned}; the prose says that ${it.left} are left.`,
        );
      }
      const { untold } = it;
      const terms = it.parts.join(' − ');
      return said(
        `Phần lời ghi ${inVietnamese(it.left)} còn lại đều trong hạn; theo biểu là ${inVietnamese(it.total)} − ${terms} = ${inVietnamese(it.expected)}${untold === null ? '' : `, vì ${untold.id} “${untold.label}” là ${inVietnamese(untold.value)}`}.`,
        `The prose says that the ${it.left} left are all in time; by the table it is ${it.total} − ${terms} = ${it.expected}${untold === null ? '' : `, as ${untold.id} is ${untold.value}`}.`,
      );
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;
