/** `findings.csv`: a row is something a person should know. */
import type { Entry } from '../../model/dataset.js';
import type { Evidence, Finding } from '../../model/report.js';
import type { Said } from '../../model/result.js';
import { REPORT_ID, SOURCE_FILE } from './entry.js';
import { choice, type Field, integer, type Of, said, text } from './field.js';

type Row = Of<Finding>;

/** Evidence in another report is named by that report's file; `fileOf` knows it by content. */
export function findingFields(language: keyof Said, fileOf: (sha256: string) => string): readonly Field<Row>[] {
  const written = (entry: Entry, evidence: Evidence) => ({
    source_file: evidence.sha256 === null ? entry.sourceFile : fileOf(evidence.sha256),
    page: evidence.page,
    table: evidence.table,
    row: evidence.row,
    text: evidence.text,
  });
  return [
    REPORT_ID,
    choice(
      ['severity', said('Mức', 'Severity'), said('`error`, `warning`, `info`', '`error`, `warning`, `info`')],
      ['error', 'warning', 'info'],
      ({ it }) => it.severity,
    ),
    text(
      [
        'rule',
        said('Quy tắc', 'Rule'),
        said('mã quy tắc ([reasons.md](reasons.md))', 'id of the rule ([reasons.md](reasons.md))'),
      ],
      ({ it }) => it.rule,
    ),
    text(
      [
        'indicator_id',
        said('Mã chỉ tiêu', 'Indicator'),
        said('chỉ tiêu được nói tới, nếu có', 'the indicator that it is about, if one'),
      ],
      ({ it }) => it.indicatorId,
    ),
    text(
      [
        'message',
        said('Nội dung', 'Message'),
        said('một câu, theo ngôn ngữ của `--lang`', 'a sentence, in the language of `--lang`'),
      ],
      ({ it }) => it.message[language],
    ),
    text(
      ['expected', said('Lẽ ra', 'Expected'), said('điều lẽ ra phải có', 'what should be there')],
      ({ it }) => it.expected,
    ),
    text(['actual', said('Thực tế', 'Actual'), said('điều đang có', 'what is there')], ({ it }) => it.actual),
    text(
      [
        'evidence',
        said('Chứng cứ', 'Evidence'),
        said(
          'những chỗ chứng minh, dạng JSON: danh sách `{source_file, page, table, row, text}`',
          'the places that prove it, as JSON: a list of `{source_file, page, table, row, text}`',
        ),
      ],
      ({ entry, it }) => JSON.stringify(it.evidence.map((one) => written(entry, one))),
    ),
    SOURCE_FILE,
    integer(
      [
        'page',
        said('Trang', 'Page'),
        said('trang của chứng cứ đầu tiên trong tệp này', 'page of the first evidence in this file'),
      ],
      ({ it }) => it.evidence.find((one) => one.sha256 === null)?.page ?? null,
    ),
  ];
}
