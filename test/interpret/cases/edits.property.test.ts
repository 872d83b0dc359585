/** Whatever a clerk does to a form (rows dropped, added, numbered anew or not at all), no accepted value is another row's. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { budgeted, usualSeed } from '../../support/budget.js';
import { catalogues } from '../../support/catalogues.js';
import { documentOf, type TableSpec, table } from '../../support/document.js';
import {
  acceptedWrongly,
  type FormRow,
  HEAD,
  inOrder,
  isConserved,
  ofForm,
  read,
  TEMPLATE_2022,
  TEMPLATE_2025,
  templateRows,
} from '../../support/forms.js';

const set = await catalogues();
const FLAT = ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu', 'Ghi chú'];
const HEAD_2025: readonly (string | TableSpec)[] = [
  table(
    [
      [
        'ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG\nSố: 7/BC-UBND',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nCao Bằng, ngày 10 tháng 12 năm 2025',
      ],
    ],
    { layout: true },
  ),
  'BÁO CÁO',
  'Công tác cải cách hành chính năm 2025',
];
const TEMPLATES = [
  { head: HEAD, rows: await templateRows(TEMPLATE_2022) },
  { head: HEAD_2025, rows: await templateRows(TEMPLATE_2025) },
] as const;
/** Forms that are left as they are: what tells the template, as in a report of seven forms. */
const UNTOUCHED = ['5', '7'];

/** Labels of either template: a row under one of them is that indicator, wherever it stands. */
const KNOWN = new Set(TEMPLATES.flatMap(({ rows }) => rows.map(({ label }) => label.toLowerCase())));

/** One word for another makes another measure. */
const SWAPS: readonly (readonly [RegExp, string])[] = [
  [/cấp tỉnh/, 'cấp xã'],
  [/cấp xã/, 'cấp huyện'],
  [/cấp huyện/, 'cấp xã'],
  [/đúng hạn/, 'quá hạn'],
  [/đã /, 'chưa '],
  [/công chức/, 'viên chức'],
  [/mức độ 3/, 'mức độ 4'],
  [/mức độ 4/, 'mức độ 3'],
  [/Tổng số/, 'Tỷ lệ'],
  [/được giao/, 'có mặt'],
  [/toàn trình/, 'một phần'],
  [/kiểm tra/, 'rà soát'],
];

type Edit = (rows: FormRow[]) => FormRow[];

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
const isUnder = (row: FormRow, group: FormRow): boolean => row.id.startsWith(`${group.id}.`);

const drop =
  (at: number): Edit =>
  (rows) =>
    rows.filter((row) => row !== pick(rows, at));

const dropGroup =
  (at: number): Edit =>
  (rows) => {
    const head = pick(rows, at);
    return head === undefined ? rows : rows.filter((row) => row !== head && !isUnder(row, head));
  };

/** A local row beside one of the template's, or in its place, that differs from it in a word. */
const addLike =
  (at: number, swap: number, replace: boolean): Edit =>
  (rows) => {
    const like = pick(rows, at);
    const [pattern, word] =
      pick(
        SWAPS.filter(([one]) => like && one.test(like.label)),
        swap,
      ) ?? [];
    if (!like || !pattern || word === undefined) return rows;
    const label = like.label.replace(pattern, word);
    if (KNOWN.has(label.toLowerCase())) return rows;
    const local = { ...like, id: '', label, value: like.value === '' ? '' : `7000${at}` };
    return rows.flatMap((row) => (row !== like ? [row] : replace ? [local] : [row, local]));
  };

/** A local group with the rows of another one under it. */
const addGroup =
  (at: number, before: boolean): Edit =>
  (rows) => {
    const head = pick(
      rows.filter((row) => row.id.includes('.') && rows.some((other) => isUnder(other, row))),
      at,
    );
    if (!head) return rows;
    const under = rows.filter((row) => isUnder(row, head));
    const heading = {
      ...head,
      id: '',
      label: 'Số liệu do các cơ quan ngành dọc báo cáo',
      value: head.value && '71001',
    };
    const block = [heading, ...under.map((row, k) => ({ ...row, id: '', value: row.value && `7200${k}` }))];
    const place = before ? rows.indexOf(head) : rows.indexOf(under.at(-1) ?? head) + 1;
    return [...rows.slice(0, place), ...block, ...rows.slice(place)];
  };

const renumber: Edit = (rows) => {
  const counts: number[] = [];
  return rows.map((row) => {
    if (!/^\d/.test(row.stt)) return row;
    const depth = row.stt.split('.').filter(Boolean).length;
    counts.length = depth;
    for (let level = 0; level < depth - 1; level += 1) counts[level] ??= 1;
    counts[depth - 1] = (counts[depth - 1] ?? 0) + 1;
    return { ...row, stt: `${counts.slice(0, depth).join('.')}.` };
  });
};

const forgetStt: Edit = (rows) => rows.map((row) => ({ ...row, stt: '' }));

const place = fc.nat({ max: 60 });
const like = fc.tuple(place, fc.nat({ max: 5 }));
const removal: fc.Arbitrary<Edit> = fc.oneof(
  place.map(drop),
  place.map(dropGroup),
  like.map(([at, swap]) => addLike(at, swap, true)),
);
/** Added after the removals: a row that stands in the form once alone, under its own label, is that indicator's. */
const addition: fc.Arbitrary<Edit> = fc.oneof(
  like.map(([at, swap]) => addLike(at, swap, false)),
  fc.tuple(place, fc.boolean()).map(([at, before]) => addGroup(at, before)),
);
const numbering: fc.Arbitrary<Edit> = fc.constantFrom<Edit>((rows) => rows, renumber, forgetStt);

test('edits never move an accepted value to another indicator', { timeout: budgeted(120_000) }, () => {
  fc.assert(
    fc.property(
      fc.constantFrom(0, 1),
      fc.constantFrom('1', '2', '3', '4', '6'),
      fc.array(removal, { maxLength: 3 }),
      fc.array(addition, { maxLength: 3 }),
      numbering,
      (template, form, removals, additions, numbered) => {
        const { head, rows: all } = TEMPLATES[template === 0 ? 0 : 1];
        const rows = numbered([...removals, ...additions].reduce((left, one) => one(left), ofForm(all, form)));
        const untouched = UNTOUCHED.flatMap((other) => [
          `Biểu mẫu ${other}`,
          table([FLAT, ...inOrder(ofForm(all, other))]),
        ]);
        const report = read(
          documentOf(...head, `Biểu mẫu ${form}`, table([FLAT, ...inOrder(rows)]), ...untouched),
          set,
        );
        const right = [...rows, ...all.filter((row) => UNTOUCHED.includes(row.form))];
        const shown = rows
          .map(({ id, stt, label, value }) => `${id || 'local'} | ${stt} ${label} = ${value}`)
          .join('\n');
        expect(acceptedWrongly(report, right), shown).toEqual([]);
        expect(isConserved(report), shown).toBe(true);
      },
    ),
    { numRuns: budgeted(60), ...usualSeed(20220617) },
  );
});
