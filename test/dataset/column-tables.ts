/** The tables of columns in docs/output.md, as the code has them. */
import { CHANGE } from '../../src/dataset/fields/change.js';
import type { Field } from '../../src/dataset/fields/field.js';
import { FIGURE } from '../../src/dataset/fields/figure.js';
import { findingFields } from '../../src/dataset/fields/finding.js';
import { OBSERVATION } from '../../src/dataset/fields/observation.js';
import { reportFields } from '../../src/dataset/fields/report.js';
import { UNMAPPED } from '../../src/dataset/fields/unmapped.js';

/** What can be told of a column without a row. */
type Column = Pick<Field<never>, 'name' | 'label' | 'description'>;

/** In the order in which they are described. */
export const RECORDS: readonly { readonly file: string; readonly columns: readonly Column[] }[] = [
  { file: 'dataset.csv', columns: OBSERVATION },
  { file: 'reports.csv', columns: reportFields('vi') },
  { file: 'findings.csv', columns: findingFields('vi', (sha256) => sha256) },
  { file: 'unmapped.csv', columns: UNMAPPED },
  { file: 'figures.csv', columns: FIGURE },
  { file: 'changes.csv', columns: CHANGE },
];

const HEADER = '| column | |\n|---|---|\n';

/** `page` with the table of each file's section replaced. A column that was described before, in the same words, is not again. */
export function withColumnTables(page: string): string {
  const told = new Set<string>();
  return RECORDS.reduce((text, { file, columns }) => {
    const lines = columns.map(({ name, description }) => {
      const key = `${name} ${description.en}`;
      const words = told.has(key) ? 'as above' : description.en;
      told.add(key);
      return `| \`${name}\` | ${words} |\n`;
    });
    return replaced(text, file, `${HEADER}${lines.join('')}`);
  }, page);
}

function replaced(page: string, file: string, table: string): string {
  const section = page.indexOf(`## \`${file}\``);
  const start = page.indexOf(HEADER, section);
  if (section < 0 || start < 0) throw new Error(`docs/output.md has no table of ${file}`);
  const rest = page.slice(start);
  const end = rest.indexOf('\n\n') + 1;
  return `${page.slice(0, start)}${table}${rest.slice(end)}`;
}
