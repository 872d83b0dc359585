/** docs/reasons.md as the registry of rules and the fixtures make it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ACROSS_RULES } from '../../src/model/rules/across.js';
import { CONTRADICTION_RULES } from '../../src/model/rules/contradiction.js';
import { DOCUMENT_RULES } from '../../src/model/rules/document.js';
import { FILE_RULES } from '../../src/model/rules/file.js';
import { FORM_RULES } from '../../src/model/rules/form.js';
import { FORMAT_RULES } from '../../src/model/rules/format.js';
import { LETTERHEAD_RULES } from '../../src/model/rules/letterhead.js';
import { PRINT_RULES } from '../../src/model/rules/print.js';
import { PROSE_RULES } from '../../src/model/rules/prose.js';
import { ROW_RULES } from '../../src/model/rules/row.js';
import { RUN_RULES } from '../../src/model/rules/run.js';
import { VALUE_RULES } from '../../src/model/rules/value.js';
import { type RuleId, ruleOf } from '../../src/model/rules.js';
import { parseCsv } from './csv.js';

const GOLDEN = path.join(import.meta.dirname, '..', 'golden');

interface Chapter {
  readonly title: string;
  readonly intro: string;
  readonly rules: Readonly<Record<string, unknown>>;
}

const CHAPTERS: readonly Chapter[] = [
  {
    title: 'The run stopped',
    intro:
      '`input-missing`, `input-not-a-file`, `output-covers-input`, `config-faulty` and `catalogue-faulty` end with exit code 2, `output-not-writable` and `output-file-in-use` with 5, `output-locked` with 6.',
    rules: RUN_RULES,
  },
  {
    title: 'A file was not read (`reports.csv`, `run.json`)',
    intro: 'By its kind, its access, its process.',
    rules: FILE_RULES,
  },
  {
    title: 'A reader refused a file (`reports.csv`, `run.json`)',
    intro: 'Damage, protection, limits ([operations.md](operations.md)).',
    rules: FORMAT_RULES,
  },
  {
    title: 'About the reading of a document',
    intro:
      '`needs-ocr` and `page-damaged` are also why a file is `partial` or failed (`reports.csv`); those that block a value stand among the `reasons` of `dataset.csv` too.',
    rules: { ...DOCUMENT_RULES, ...PRINT_RULES },
  },
  {
    title: 'About the letterhead (`findings.csv`)',
    intro: 'Of whom the report is, on what period, of what date.',
    rules: LETTERHEAD_RULES,
  },
  {
    title: 'About template, forms and columns (`findings.csv`, `reasons`)',
    intro: 'Which catalogue the rows follow, what of it is missing, which column holds the values.',
    rules: FORM_RULES,
  },
  {
    title: 'About a row (`reasons`, `unmapped.csv`)',
    intro:
      '`no-indicator-fits`, `row-continued`, `no-label`, `group-with-value`, `row-merged`, `indicator-twice`, `form-unknown` and `no-catalogue` say in `unmapped.csv` why a row is no indicator.',
    rules: ROW_RULES,
  },
  {
    title: 'About a value (`reasons`, `findings.csv`)',
    intro: 'What the cell prints that is not plainly one number.',
    rules: VALUE_RULES,
  },
  {
    title: 'Contradictions that the numbers tell',
    intro: `The document contradicts itself: values stay as they are printed and \`accepted\`, the rule stands in the \`reasons\` of the rows, and the finding says what was expected, what is there and where both stand. Where the numbers
point to one of them, the message says so (it stands in another relation that fails, the text gives another value for it, or one digit changed would set everything right). That is a suspicion: nothing is changed.`,
    rules: CONTRADICTION_RULES,
  },
  {
    title: 'Contradictions that the prose tells',
    intro: 'The same, where a sentence is one of the two sides.',
    rules: PROSE_RULES,
  },
  {
    title: 'Between reports',
    intro:
      'Reports are told apart by issuer, period, number and date, never by their names or the order in which they came. Where two files should say the same and do not, or which of two counts cannot be told, the rows concerned are for review.',
    rules: ACROSS_RULES,
  },
];

const HEAD = `# Reasons and findings

Every id that stands in \`reason\`, \`reasons\` or \`rule\` of the output, once: what it means, how grave it is, what it blocks, what may lift it, an example. \`npm run reasons\` writes this page from \`src/model/rules/\`; a test compares them.

- **blocks**: \`run\` and \`file\`, nothing is read; \`page\`, a page is left out; \`value\`, a value or row is for review or is left out of the dataset; \`nothing\`, somebody should know.
- **lifted by**: \`relation\`, arithmetic of the catalogue; \`alignment\`, the order of rows; \`second-reader\`, another reading of the same page; \`person\`, a decision or another file.
- An example in quotation marks is what the program says of the named file in \`fixtures/\`; the others are invented.
`;

const TAIL = `
## Faults of a catalogue file (\`cchc catalogue check\`)

Each is printed with file, line, column and a sentence that says what is wrong and what would be right; the columns are described in [catalogue/README.md](../catalogue/README.md).
`;

export function reasonsPage(): string {
  const shown = examplesOfFixtures();
  return HEAD + CHAPTERS.map((chapter) => chapterOf(chapter, shown)).join('') + TAIL;
}

function chapterOf({ title, intro, rules }: Chapter, shown: ReadonlyMap<string, string>): string {
  const rows = (Object.keys(rules) as RuleId[]).map((id) => {
    const rule = ruleOf(id);
    const severity = typeof rule.severity === 'function' ? 'by case' : rule.severity;
    const example = shown.get(id) ?? rule.example;
    return `| \`${id}\` | ${severity} | ${rule.blocks} | ${rule.lifts.join(', ') || '–'} | ${rule.means} | ${example} |`;
  });
  return `\n## ${title}\n\n${intro}\n\n| id | severity | blocks | lifted by | meaning | example |\n|---|---|---|---|---|---|\n${rows.join('\n')}\n`;
}

/** By rule: the first sentence that the goldens have of it, with the file in `fixtures/`. */
function examplesOfFixtures(): ReadonlyMap<string, string> {
  const shown = new Map<string, string>();
  const take = (folder: string, file: string, rule: string, says: string): void => {
    for (const row of rowsOf(folder, file)) {
      const id = row[rule] ?? '';
      const sentence = row[says] ?? '';
      if (id === '' || sentence === '' || shown.has(id)) continue;
      shown.set(id, `${row.source_file}: “${sentence}”`.replaceAll('|', '\\|').replaceAll('\n', ' '));
    }
  };
  for (const folder of ['reports', 'documents']) {
    take(folder, 'findings.csv', 'rule', 'message');
    take(folder, 'reports.csv', 'reason', 'advice');
    take(folder, 'unmapped.csv', 'reason', 'label');
  }
  return shown;
}

function rowsOf(folder: string, file: string): Record<string, string>[] {
  const [header = [], ...rows] = parseCsv(readFileSync(path.join(GOLDEN, folder, file), 'utf8'));
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}
