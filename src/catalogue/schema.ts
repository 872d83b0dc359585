/** What each kind of data file holds: its columns, and the form of every cell. */
import { z } from 'zod';
import type { Said } from '../model/result.js';
import { isDecimal } from '../numbers/decimal.js';
import { type FileKind, filled, kindOf, list, orNull, pattern, type Typed, yes } from './cells.js';
import { type CatalogueFault, fault } from './fault.js';
import { FAMILY_KINDS, LANGUAGE_KINDS } from './language/tables.js';
import type { Bound } from './model.js';
import type { Sheet } from './sheet.js';

const said = (vi: string, en: string): Said => ({ vi, en });

/** Why a cell is refused, by rule. zod's own messages are in one language; here they are ids into this table. */
const REASONS: Readonly<Record<string, Said>> = {
  'cell-empty': said('không được để trống.', 'must not be empty.'),
  'bad-id': said(
    'chỉ được gồm chữ cái, chữ số và dấu chấm giữa các phần, ví dụ III.1.4.1.',
    'may only have letters, digits and full stops between the parts, such as III.1.4.1.',
  ),
  'bad-kind': said(
    'phải là một trong: section, group, count, percent, score, money, enum.',
    'must be one of: section, group, count, percent, score, money, enum.',
  ),
  'bad-flow': said('phải là cumulative, stock, rate hoặc để trống.', 'must be cumulative, stock, rate or empty.'),
  'bad-codes': said(
    'phải có dạng 0=Không|1=Có, mỗi mã là một số và chỉ xuất hiện một lần.',
    'must look like 0=Không|1=Có, each code a number that stands there once.',
  ),
  'bad-relation': said(
    'phải có dạng "ratio TỬ_SỐ MẪU_SỐ" hoặc "sum PHẦN_1 PHẦN_2 …" với các mã chỉ tiêu.',
    'must look like "ratio NUMERATOR DENOMINATOR" or "sum PART_1 PART_2 …" with indicator ids.',
  ),
  'bad-bounds': said(
    'phải có dạng "equal MÃ" hoặc "covers PHẦN_1 PHẦN_2 …", nhiều điều kiện ngăn cách bằng dấu |.',
    'must look like "equal ID" or "covers PART_1 PART_2 …", with | between several.',
  ),
  'bad-level': said(
    'phải là một trong: province, ministry, department, district, commune.',
    'must be one of: province, ministry, department, district, commune.',
  ),
  'bad-date': said(
    'phải là ngày dạng 2025-07-01 hoặc 01/07/2025 (ngày trước tháng).',
    'must be a date such as 2025-07-01, or 01/07/2025 (the day first).',
  ),
  'bad-name': said(
    'chỉ được gồm chữ cái không dấu, chữ số, dấu chấm, gạch nối và gạch dưới.',
    'may only have plain letters, digits, full stops, hyphens and underscores.',
  ),
  'bad-code': said(
    'chỉ được gồm chữ cái không dấu, chữ số, gạch nối, gạch dưới, dấu chấm và dấu /.',
    'may only have plain letters, digits, hyphens, underscores, full stops and /.',
  ),
  'bad-same': said('phải là yes hoặc changed.', 'must be yes or changed.'),
  'bad-yes': said('phải là yes hoặc để trống.', 'must be yes or empty.'),
  'bad-power': said('phải là lũy thừa của mười, ví dụ 6.', 'must be a power of ten, such as 6.'),
  'bad-currency': said('phải là mã tiền tệ ba chữ, ví dụ vnd.', 'must be the code of a currency, such as vnd.'),
};

const indicatorId = pattern(/^[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*$/u, 'bad-id');
const level = z.enum(['province', 'ministry', 'department', 'district', 'commune'], { error: 'bad-level' });
const issuerCode = pattern(/^[\w.-]+(?:\/[\w.-]+)*$/u, 'bad-code');

/** `YYYY-MM-DD`, or `DD/MM/YYYY` as a Vietnamese spreadsheet rewrites it. */
const date = z.string().transform((text, context): string => {
  const [, y, m, d] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text) ?? [];
  const [, day = d, month = m, year = y] = /^(\d\d)\/(\d\d)\/(\d{4})$/u.exec(text) ?? [];
  const iso = `${year}-${month}-${day}`;
  if (year !== undefined && isCalendarDate(iso)) return iso;
  context.addIssue({ code: 'custom', message: 'bad-date' });
  return z.NEVER;
});

const isCalendarDate = (iso: string): boolean => {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
};

const codes = z.string().transform((text, context) => {
  const list = text === '' ? [] : text.split('|').map((part) => splitCode(part));
  const numbers = new Set(list.map((one) => one.code));
  if (list.every((one) => isDecimal(one.code) && one.label !== '') && numbers.size === list.length) return list;
  context.addIssue({ code: 'custom', message: 'bad-codes' });
  return z.NEVER;
});

const splitCode = (part: string): { code: string; label: string } => {
  const at = part.indexOf('=');
  return { code: part.slice(0, Math.max(at, 0)).trim(), label: part.slice(at + 1).trim() };
};

const relation = z.string().transform((text, context) => {
  if (text === '') return null;
  const [kind, ...ids] = text.split(' ');
  const [numerator, denominator] = ids;
  if (kind === 'ratio' && numerator !== undefined && denominator !== undefined && ids.length === 2) {
    return { kind, numerator, denominator } as const;
  }
  if (kind === 'sum' && ids.length >= 2) return { kind, parts: ids } as const;
  context.addIssue({ code: 'custom', message: 'bad-relation' });
  return z.NEVER;
});

const bounds = z.string().transform((text, context): Bound[] => {
  const parts = text.split('|').flatMap((part) => (part.trim() === '' ? [] : [part.trim().split(/ +/u)]));
  const read = parts.flatMap(([kind, ...ids]): Bound[] => {
    const [other] = ids;
    if (kind === 'equal' && other !== undefined && ids.length === 1) return [{ kind, other }];
    return kind === 'covers' && ids.length > 0 ? [{ kind, parts: ids }] : [];
  });
  if (read.length === parts.length) return read;
  context.addIssue({ code: 'custom', message: 'bad-bounds' });
  return z.NEVER;
});

const indicator = z.object({
  indicator_id: indicatorId,
  form: filled,
  form_title: filled,
  stt: filled,
  label: filled,
  unit: z.string(),
  kind: z.enum(['section', 'group', 'count', 'percent', 'score', 'money', 'enum'], { error: 'bad-kind' }),
  codes,
  parent: orNull(indicatorId),
  relation,
  flow: orNull(z.enum(['cumulative', 'stock', 'rate'], { error: 'bad-flow' })),
  bounds,
});

const index = z.object({
  id: pattern(/^[A-Za-z0-9][\w.-]*$/u, 'bad-name'),
  file: filled,
  level,
  valid_from: orNull(date),
  valid_to: orNull(date),
  title: filled,
  family: z.string(),
});

const maps = z.object({ from: filled, to: filled, file: filled });
const map = z.object({
  from_id: indicatorId,
  to_id: indicatorId,
  same: z.enum(['yes', 'changed'], { error: 'bad-same' }),
});
const abbreviations = z.object({ abbr: filled, expansion: filled, kind: filled });

const issuers = z.object({
  code: issuerCode,
  name: filled,
  level,
  parent: orNull(issuerCode),
  aliases: list,
  valid_from: orNull(date),
  valid_to: orNull(date),
  expected: yes,
  successor: orNull(issuerCode),
});

/** Every kind of data file: `catalogue/README.md` describes the columns. */
export const FILE_KINDS = {
  indicators: kindOf(indicator, ['codes', 'parent', 'relation', 'flow', 'bounds'], ['mentions_district', 'remark']),
  index: kindOf(index, ['valid_from', 'valid_to', 'family'], ['remark']),
  maps: kindOf(maps, [], ['remark']),
  map: kindOf(map, [], ['remark']),
  abbreviations: kindOf(abbreviations, [], ['remark']),
  issuers: kindOf(issuers, ['parent', 'aliases', 'valid_from', 'valid_to', 'expected', 'successor'], ['remark']),
  ...LANGUAGE_KINDS,
  ...FAMILY_KINDS,
} as const;

export type FileKindName = keyof typeof FILE_KINDS;
export type IndicatorRow = z.infer<typeof indicator>;

/** The rows of `sheet` in the form that `kind` asks for, and what is wrong with the others. */
export function typedRows<T>(
  sheet: Sheet,
  kind: FileKind<T>,
): { readonly rows: readonly Typed<T>[]; readonly faults: readonly CatalogueFault[] } {
  const faults = columnFaults(sheet, kind);
  if (faults.some((found) => found.severity === 'error')) return { rows: [], faults };
  const blanks = Object.fromEntries(kind.optional.map((name) => [name, '']));
  const rows: Typed<T>[] = [];
  for (const { line, cells } of sheet.rows) {
    const result = kind.schema.safeParse({ ...blanks, ...cells });
    if (result.success) rows.push({ line, row: result.data as T });
    else faults.push(...result.error.issues.map((issue) => cellFault(sheet.file, line, cells, issue)));
  }
  return { rows, faults };
}

function columnFaults<T>(sheet: Sheet, kind: FileKind<T>): CatalogueFault[] {
  const wanted = Object.keys(kind.schema.shape);
  const place = (column: string) => ({ file: sheet.file, line: 1, column });
  const missing = wanted.filter((name) => !kind.optional.includes(name) && !sheet.columns.includes(name));
  const unknown = sheet.columns.filter((name) => !wanted.includes(name) && !kind.remarks.includes(name));
  return [
    ...missing.map((name) =>
      fault(place(name), 'missing-column', 'thiếu cột bắt buộc này.', 'this required column is missing.'),
    ),
    ...unknown.map((name) =>
      fault(
        place(name),
        'unknown-column',
        `không có cột nào tên như vậy; các cột được dùng: ${wanted.join(', ')}.`,
        `there is no such column; the columns are: ${wanted.join(', ')}.`,
        'warning',
      ),
    ),
  ];
}

function cellFault(
  file: string,
  line: number,
  cells: Readonly<Record<string, string>>,
  issue: z.core.$ZodIssue,
): CatalogueFault {
  const column = String(issue.path[0] ?? '');
  const [rule = '', words] = ruleOf(issue).split(': ');
  const reason =
    words === undefined ? REASONS[rule] : said(`phải là một trong: ${words}.`, `must be one of: ${words}.`);
  const shown = cells[column] ?? '';
  const quoted = shown === '' ? '' : `"${shown}" `;
  return fault(
    { file, line, column },
    rule,
    `${quoted}${reason?.vi ?? issue.message}`,
    `${quoted}${reason?.en ?? issue.message}`,
  );
}

/** A union (blank or …) hides the reason one level down: the last branch is the one that says more than "blank". */
function ruleOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_union') return issue.message;
  const inner = issue.errors.at(-1)?.[0];
  return inner === undefined ? issue.message : ruleOf(inner);
}
