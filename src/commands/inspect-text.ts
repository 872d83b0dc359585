/** One report as text, so that a person can follow every decision: what was seen, what was chosen, by which rule. */
import { writtenBox } from '../dataset/decimal.js';
import type {
  Candidate,
  CellPlace,
  Figure,
  Finding,
  Letterhead,
  Observation,
  Report,
  TableUse,
  UnmappedRow,
} from '../model/report.js';
import type { Said } from '../model/result.js';
import type { Language } from './language.js';
import { printableName } from './printable.js';

const HEADINGS = {
  letterhead: { vi: 'PHẦN ĐẦU BÁO CÁO', en: 'LETTERHEAD' },
  tables: { vi: 'CÁC BẢNG', en: 'TABLES' },
  rows: { vi: 'CÁC DÒNG', en: 'ROWS' },
  unmapped: { vi: 'DÒNG NGOÀI DANH MỤC', en: 'ROWS OUTSIDE THE CATALOGUE' },
  figures: { vi: 'SỐ LIỆU TRONG LỜI VĂN', en: 'FIGURES IN THE PROSE' },
  missing: { vi: 'CHỈ TIÊU THIẾU', en: 'INDICATORS MISSING' },
  findings: { vi: 'PHÁT HIỆN', en: 'FINDINGS' },
} satisfies Record<string, Said>;

export function inspectText(sourceFile: string, report: Report, language: Language): string {
  const sections: [Said, string[]][] = [
    [HEADINGS.letterhead, letterhead(report.letterhead, language)],
    [HEADINGS.tables, report.tables.flatMap(tableUse)],
    [HEADINGS.rows, report.observations.flatMap(observation)],
    [HEADINGS.unmapped, report.unmapped.map(unmappedRow)],
    [HEADINGS.missing, report.missing.length === 0 ? [] : [report.missing.join(', ')]],
    [HEADINGS.figures, figuresBySentence(report.figures)],
    [HEADINGS.findings, report.findings.flatMap((one) => finding(one, language))],
  ];
  const head = `${printableName(sourceFile)}  ${report.type}, ${report.bytes} bytes, sha256 ${report.sha256}\n${outcome(report)}\n`;
  return sections
    .filter(([, lines]) => lines.length > 0)
    .reduce(
      (text, [heading, lines]) => `${text}\n${heading[language]}\n${lines.map((line) => `  ${line}\n`).join('')}`,
      head,
    );
}

function outcome({ outcome: became, catalogue, rows }: Report): string {
  return `outcome ${became}, catalogue ${catalogue ?? '-'}, rows ${rows.read} = dataset ${rows.dataset} + unmapped ${rows.unmapped} + ignored ${rows.ignored}`;
}

function letterhead(it: Letterhead, language: Language): string[] {
  const none: Said = { vi: '(không thấy)', en: '(not found)' };
  const field = (name: string, value: string | null): string => `${name}: ${value ?? none[language]}`;
  const candidates = (of: Candidate['field']): string[] =>
    it.candidates.filter((one) => one.field === of).map((one) => `  ${one.chosen ? '*' : '-'} ${candidate(one)}`);
  return [
    field('issuer', it.issuer === null ? null : `${it.issuer} [${it.issuerCode}], ${it.issuerLevel}`),
    ...(it.issuerKind === null ? [] : [field('issuer_kind', it.issuerKind)]),
    ...candidates('issuer'),
    field('period', it.period === null ? null : `${it.period} (${it.periodStart} – ${it.periodEnd})`),
    ...candidates('period'),
    field('report_number', it.number),
    ...candidates('number'),
    field('report_date', it.date),
    ...candidates('date'),
    field('subject', it.subject),
    field('addressee', it.addressee),
    field('signer', it.signer),
  ];
}

const candidate = (it: Candidate): string =>
  `${it.value} — “${oneLine(it.raw)}”, ${it.source}${it.page === null ? '' : `, p. ${it.page}`}`;

function tableUse(it: TableUse): string[] {
  const ignored = Object.entries(it.ignored).map(([reason, count]) => `${reason} ${count}`);
  const columns =
    it.columns === null
      ? []
      : Object.entries(it.columns).flatMap(([role, at]) =>
          at === null || (Array.isArray(at) && at.length === 0) ? [] : [`${role}=${String(at)}`],
        );
  const facts = [
    it.form === null ? it.use : `${it.use} ${it.form}`,
    `rows ${it.rows}`,
    ...(columns.length > 0 ? [`columns ${columns.join(' ')}`] : []),
    ...(it.evidence.length > 0 ? [`evidence ${it.evidence.join(', ')}`] : []),
    ...(ignored.length > 0 ? [`ignored ${ignored.join(', ')}`] : []),
  ];
  return [`${it.table}: ${facts.join('; ')}`];
}

function observation(it: Observation): string[] {
  const value = `${it.value ?? '∅'}${it.unit === '' ? '' : ` ${oneLine(it.unit)}`}`;
  const others = it.readings.filter((one) => one.value !== it.value).map((one) => `${one.value} (${one.rule})`);
  return [
    `${it.status === 'accepted' ? ' ' : '?'} ${it.indicatorId}  ${value}  ← “${oneLine(it.valueRaw)}”  ${it.numberRule}, ${it.matchRule}, ${it.status}  ${where(it.place)}`,
    `      ${it.sttPrinted === '' ? '' : `${it.sttPrinted} `}${oneLine(it.label)}${it.note === '' ? '' : ` | ${oneLine(it.note)}`}`,
    ...(it.because.length > 0 ? [`      ${understood(it)}`] : []),
    ...(it.reasons.length > 0 ? [`      reasons: ${it.reasons.join(', ')}`] : []),
    ...(others.length > 0 ? [`      or: ${others.join(', ')}`] : []),
  ];
}

/** Of a value in review what was understood all the same: what is not there is what is doubted. */
const understood = ({ status, because }: Observation): string =>
  `${status === 'accepted' ? 'accepted because' : 'understood'}: ${because.map(({ of, as }) => `${of} = ${as}`).join('; ')}`;

const unmappedRow = (it: UnmappedRow): string =>
  `${it.reason}: ${it.stt === '' ? '' : `${it.stt} `}${oneLine(it.label)} | ${oneLine(it.unit)} | ${oneLine(it.valueRaw)}${
    it.bestIndicatorId === null ? '' : `  (${it.bestIndicatorId}? ${it.likeness?.toFixed(2) ?? ''})`
  }  ${where(it.place)}`;

/** Section and sentence once, then its figures. */
function figuresBySentence(figures: readonly Figure[]): string[] {
  return figures.flatMap((it, at) => {
    const before = figures[at - 1];
    return [
      ...(before?.section === it.section ? [] : [it.section]),
      ...(before?.section === it.section && before.sentence === it.sentence ? [] : [`  “${oneLine(it.sentence)}”`]),
      `${it.status === 'accepted' ? '   ' : '  ?'} ${figure(it)}`,
    ];
  });
}

function figure(it: Figure): string {
  const others = it.readings.filter((one) => one.value !== it.value).map((one) => `${one.value} (${one.rule})`);
  const tie = it.indicatorId ?? it.candidates.map((one) => `${one.indicatorId}? ${one.likeness.toFixed(2)}`).join(', ');
  const facts = [
    `${it.figure}. ${it.qualifier === null ? '' : `${it.qualifier} `}${it.value ?? '∅'}${it.unit === '' ? '' : ` ${oneLine(it.unit)}`}`,
    `← “${oneLine(it.valueRaw)}”`,
    `${it.numberRule}, ${it.role}`,
    ...(tie === '' ? [] : [`= ${tie}`]),
    ...(it.agrees === null ? [] : [it.agrees ? 'agrees' : 'differs']),
    ...(it.reasons.length > 0 ? [`reasons: ${it.reasons.join(', ')}`] : []),
    ...(others.length > 0 ? [`or: ${others.join(', ')}`] : []),
    ...(it.page === null ? [] : [`[p. ${it.page}${it.bbox === null ? '' : `, ${writtenBox(it.bbox)}`}]`]),
  ];
  return facts.join('  ');
}

const comparison = ({ expected, actual }: Finding): string =>
  [expected === '' ? '' : `expected ${expected}`, actual === '' ? '' : `actual ${actual}`]
    .filter((part) => part !== '')
    .join('; ');

function finding(it: Finding, language: Language): string[] {
  return [
    `${it.severity} ${it.rule}${it.indicatorId === null ? '' : ` ${it.indicatorId}`}: ${it.message[language]}`,
    ...(it.expected === '' && it.actual === '' ? [] : [`    ${comparison(it)}`]),
    ...it.evidence.map(
      (one) =>
        `    ${[
          one.page === null ? '' : `p. ${one.page}`,
          one.table === null ? '' : `table ${one.table}`,
          one.row === null ? '' : `row ${one.row}`,
        ]
          .filter((part) => part !== '')
          .join(', ')} “${oneLine(one.text)}”`,
    ),
  ];
}

const where = (place: CellPlace): string =>
  `[table ${place.table} row ${place.row}${place.page === null ? '' : `, p. ${place.page}`}${place.bbox === null ? '' : `, ${writtenBox(place.bbox)}`}]`;

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
