/** What a run tells a person when it ends: what was read, what needs a look, which file to open. */
import path from 'node:path';
import type { RunRecord } from '../batch/record.js';
import type { Said } from '../model/result.js';
import type { Language } from './language.js';
import { printableName } from './printable.js';

/** `record` as lines of text; `output`: what the run did to the output folder. */
export function summary(record: RunRecord, language: Language, output: 'written' | 'unchanged' | 'dry-run'): string {
  const parts = [
    filesRead(record),
    values(record),
    rest(record),
    ...(record.links_not_followed.length > 0 ? [linksLeftOut(record)] : []),
    ...(output === 'unchanged' ? [UNCHANGED] : []),
    output === 'dry-run' ? DRY_RUN : whatToOpen(record),
  ];
  return `${parts.map((said) => said[language]).join('\n')}\n`;
}

const UNCHANGED: Said = {
  vi: 'Không có gì thay đổi từ lần chạy trước; bộ kết quả giữ nguyên.',
  en: 'Nothing has changed since the last run; the results stay as they are.',
};

const DRY_RUN: Said = { vi: 'Chạy thử: không ghi gì.', en: 'Dry run: nothing was written.' };

function filesRead({ counts }: RunRecord): Said {
  const { files, outcomes } = counts;
  if (files === 0) return { vi: 'Không có tệp nào để đọc.', en: 'There were no files to read.' };
  const others = (said: readonly (readonly [number, string])[]): string =>
    said
      .filter(([count]) => count > 0)
      .map(([count, what]) => `, ${count} ${what}`)
      .join('');
  const vi = others([
    [outcomes.partial, 'đọc được một phần'],
    [outcomes.empty, 'không có biểu số liệu'],
    [outcomes.duplicate, 'trùng nội dung'],
    [outcomes.failed, 'không đọc được'],
  ]);
  const en = others([
    [outcomes.partial, 'read in part'],
    [outcomes.empty, 'without forms'],
    [outcomes.duplicate, 'of the same content'],
    [outcomes.failed, 'not read'],
  ]);
  return {
    vi: `Tệp: ${files}; đọc đủ ${outcomes.read}${vi}.`,
    en: `Files: ${files}; ${outcomes.read} read in full${en}.`,
  };
}

function values({ counts }: RunRecord): Said {
  const { accepted, review, corrected } = counts.values;
  const vi = corrected > 0 ? `, ${corrected} đã đính chính` : '';
  const en = corrected > 0 ? `, ${corrected} corrected` : '';
  return {
    vi: `Giá trị: ${accepted} chấp nhận, ${review} cần xem lại${vi}.`,
    en: `Values: ${accepted} accepted, ${review} to review${en}.`,
  };
}

function rest({ counts }: RunRecord): Said {
  const { error, warning, info } = counts.findings;
  return {
    vi: `Dòng ngoài danh mục: ${counts.rows.unmapped}. Chỉ tiêu thiếu: ${counts.missing}. Phát hiện: ${error} lỗi, ${warning} cảnh báo, ${info} lưu ý.`,
    en: `Rows outside the catalogue: ${counts.rows.unmapped}. Indicators missing: ${counts.missing}. Findings: ${error} errors, ${warning} warnings, ${info} notes.`,
  };
}

/** Links named one by one; the others are in run.json. */
const LINKS_SHOWN = 3;

function linksLeftOut({ links_not_followed: links }: RunRecord): Said {
  const more = links.length > LINKS_SHOWN ? ', …' : '';
  const names = `${links.slice(0, LINKS_SHOWN).map(printableName).join(', ')}${more}`;
  return {
    vi: `Liên kết trong thư mục đầu vào không được đọc (${links.length}): ${names}.`,
    en: `Links in the input folders are not followed (${links.length}): ${names}.`,
  };
}

function whatToOpen(record: RunRecord): Said {
  const file = (name: string): string => path.join(record.output, name);
  const look = record.counts.values.review + record.counts.findings.error + record.counts.findings.warning > 0;
  const unread = record.counts.outcomes.failed + record.counts.outcomes.partial > 0;
  const why: Said = {
    vi: unread ? ` Tệp chưa đọc được, vì sao và nên làm gì: ${file('reports.csv')}.` : '',
    en: unread ? ` Files not read, why and what to do: ${file('reports.csv')}.` : '',
  };
  return {
    vi: `Mở ${file('dataset.vi.csv')} (Excel tiếng Việt) hoặc ${file('dataset.csv')}.${look ? ` Việc cần xem: ${file('findings.csv')}; trong bộ dữ liệu, cột status = review.` : ''}${why.vi}`,
    en: `Open ${file('dataset.csv')} (or ${file('dataset.vi.csv')} in a Vietnamese Excel).${look ? ` To look at: ${file('findings.csv')}; in the dataset, status = review.` : ''}${why.en}`,
  };
}

/** Files that were not read in full, and reports that are gone: one line each, for stderr. */
export function troubles(record: RunRecord, language: Language, onlyNew: boolean): string[] {
  const failures = record.failures
    .filter((failure) => failure.new || !onlyNew)
    .map(
      ({ source_file, reason, message, advice }) =>
        `${printableName(source_file)}: ${message[language]} ${advice[language]} [${reason}]`,
    );
  const gone: Said = {
    vi: 'có trong bộ kết quả trước, nay không còn',
    en: 'was in the results before and is gone',
  };
  const replaced: Said = {
    vi: 'nội dung đã thay đổi so với bộ kết quả trước',
    en: 'has other content than in the results before',
  };
  const vanished = record.vanished.map(
    ({ source_file, report_id, replaced_by }) =>
      `${printableName(source_file)} (${report_id}): ${(replaced_by === null ? gone : replaced)[language]}`,
  );
  return [...failures, ...vanished];
}
