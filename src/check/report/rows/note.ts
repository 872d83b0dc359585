/**
 * A value that its own note contradicts: done, says the value; planned or not yet done, says the note. The number is what is
 * printed; whether it is a fact or a plan is for the issuer to say.
 */

import type { Indicator } from '../../../catalogue/model.js';
import { type Finding, finding } from '../../../model/finding.js';
import type { Observation } from '../../../model/report.js';
import { cmp } from '../../../numbers/decimal.js';
import { fold } from '../../../text/normalise.js';
import { type Check, indicatorRows } from '../check-model.js';
import { rowEvidence } from '../evidence.js';

export const NOTES: Check = {
  rules: ['note-contradicts'],
  find: (facts) => indicatorRows(facts).flatMap(({ indicator, row }) => contradiction(indicator, row)),
};

const DEED =
  'thực hiện|triển khai|tổ chức|tiến hành|hoàn thành|ban hành|khảo sát|kiểm tra|thanh tra|xây dựng|đối thoại|tuyển dụng|trình|phê duyệt';
/** What may follow where nothing else is said of the deed: a time, a reason, nothing. */
const NO_MORE = '(?:$| (?=(?:trong|vào|do|vì|nên|theo|kỳ|quý|tháng|năm|đến)(?: |$)))';
/** A note that begins so speaks of what is still to come. The deed must follow: `dự kiến cả năm đạt 95%` adds to a fact. */
const PLANNED = new RegExp(
  `^(?:(?:hiện )?(?:dự kiến|sẽ)(?: sẽ| được)?|đã lên kế hoạch|đang chuẩn bị) (?:${DEED})(?= |$)`,
  'u',
);
/** Something else not yet there (`chưa có vi phạm`, `chưa hoàn thành 2 nhiệm vụ`) says nothing against the value. */
const NOT_YET = new RegExp(
  `^(?:hiện |hiện nay |trong kỳ |đến nay )?chưa (?:(?:${DEED})|có(?: số liệu| kết quả)?|phát sinh|đến kỳ|đến hạn)${NO_MORE}`,
  'u',
);
const UNDER_WAY = new RegExp(`^(?:hiện |hiện nay )?đang (?:${DEED})(?= |$)`, 'u');
const DONE = new RegExp(`^đã (?:${DEED})(?= |$)`, 'u');
/** Words that make a deed a preparation for it, or take part of it back. */
const NOT_ALL_DONE = /(?:^| )(?:kế hoạch|chưa|dự kiến|sẽ|đang|văn bản)(?= |$)/u;
/** When a plan is to be carried out: without it a note on a number may be about a part of what is counted. */
const LATER = /(?: quý| tháng| năm| thời gian tới| tuần)(?= |$)/u;

/** What a code's name says: done, under way, or not; null when it is no such answer (`Trực tuyến`, `2 cấp`). */
type State = 'done' | 'under-way' | 'not';

function contradiction(indicator: Indicator, row: Observation): Finding[] {
  const note = fold(row.note);
  if (note === '' || row.value === null) return [];
  const speaks = indicator.kind === 'enum' ? againstCode(indicator, row.value, note) : againstNumber(row.value, note);
  if (!speaks) return [];
  const label = indicator.codes.find(({ code }) => code === row.value)?.label;
  const said = label === undefined ? row.value : `${row.value} (${label})`;
  return [
    finding(
      'note-contradicts',
      { value: said, note: row.note },
      {
        indicatorId: indicator.id,
        expected: row.note,
        actual: row.value,
        evidence: [rowEvidence(row), rowEvidence(row, row.note)],
        rows: [indicator.id],
      },
    ),
  ];
}

function againstCode({ codes }: Indicator, value: string, note: string): boolean {
  const states = codes.map(({ code, label }) => ({ code, state: stateOf(label) }));
  // Only a row that can be answered with no says whether something was done.
  if (!states.some(({ state }) => state === 'not')) return false;
  const state = states.find(({ code }) => code === value)?.state;
  // Work that goes on is against `Hoàn thành`, not against `Có`.
  const asksForEnd = states.some((one) => one.state === 'under-way') || codes.some((one) => endsWork(one.label));
  if (state === 'done') return PLANNED.test(note) || NOT_YET.test(note) || (asksForEnd && UNDER_WAY.test(note));
  if (state === 'under-way') return NOT_YET.test(note);
  return state === 'not' && DONE.test(note) && !NOT_ALL_DONE.test(note);
}

const endsWork = (label: string): boolean => /^(?:đã )?hoàn thành(?= |$)/u.test(fold(label));

function stateOf(label: string): State {
  const folded = fold(label);
  if (/^(?:không|chưa)(?= |$)/u.test(folded)) return 'not';
  return /^đang(?= |$)/u.test(folded) ? 'under-way' : 'done';
}

function againstNumber(value: string, note: string): boolean {
  if (cmp(value, '0') <= 0) return false;
  return PLANNED.test(note) ? LATER.test(note) : NOT_YET.test(note);
}
