/** What offices do to labels, numbers of rows and rows without changing what is meant. */
import type { Lot } from '../../../fixtures/make/random.js';
import { harmless, hasValue, isPercent, type Kind, keepsRow, pick } from '../kind.js';
import { cell, formOf, type Line, type Paper, put, textOf, valuedLines } from '../paper.js';
import { filled } from './headings.js';
import { beginSo, folded, isLabel, isWord, named } from './vocabulary.js';

type Change = (label: string, paper: Paper, line: Line, draw: Lot) => string | null;

const alwaysFits = (): boolean => true;

/** A row's label in another spelling; null where it has no place. The label stays no other indicator's. */
const spelled = (id: string, change: Change, fits: (line: Line, paper: Paper) => boolean = alwaysFits): Kind =>
  harmless('label', `same/${id}`, (paper, draw) => {
    const lines = valuedLines(paper).filter((line) => {
      if (!fits(line, paper)) return false;
      const label = textOf(line, 'label');
      const changed = change(label, paper, line, { between: (low) => low });
      return changed !== null && changed !== label && (folded(changed) === folded(label) || !isLabel(changed));
    });
    const line = pick(lines, draw);
    const changed = line && change(textOf(line, 'label'), paper, line, draw);
    if (!line || changed === null || changed === undefined) return false;
    put(line, 'label', changed);
    return true;
  });

const swap =
  (from: RegExp, to: string): Change =>
  (label) =>
    from.test(label) ? label.replace(from, to) : null;

/** A label that one row of its form alone has. */
const unique = (line: Line, paper: Paper): boolean => named(paper.template, textOf(line, 'label')) === 1;

const ofCity = (_: Line, paper: Paper): boolean => paper.city;
const untimed = (line: Line): boolean =>
  !/kỳ|thời điểm|lũy kế|năm|kế hoạch/iu.test(textOf(line, 'label')) && hasValue(line);
const ofProvince = (line: Line): boolean =>
  !/cấp|tỉnh|địa phương|sở, ngành|UBND|huyện|xã/u.test(textOf(line, 'label')) && hasValue(line);

const HOUSE: readonly Kind[] = [
  spelled('Số for Tổng số', swap(/^Tổng số/u, 'Số')),
  spelled('Tổng for Tổng số', swap(/^Tổng số/u, 'Tổng')),
  spelled(
    'Tổng số for Số',
    (label) => (/^Số (?!lượng)/u.test(label) ? label.replace(/^Số/u, 'Tổng số') : null),
    unique,
  ),
  spelled('Số for Số lượng', swap(/^Số lượng/u, 'Số')),
  spelled(
    'Số lượng for Số',
    (label) => (/^Số (?!lượng)/u.test(label) ? label.replace(/^Số/u, 'Số lượng') : null),
    unique,
  ),
  spelled('Tỉ lệ', swap(/^Tỷ lệ/u, 'Tỉ lệ')),
  spelled('Tỷ lệ phần trăm', swap(/^Tỷ lệ(?! (?:%|phần trăm))/u, 'Tỷ lệ phần trăm')),
  spelled('Tỷ lệ %', swap(/^Tỷ lệ(?! (?:%|phần trăm))/u, 'Tỷ lệ %')),
  spelled('Tỷ lệ (%)', swap(/^Tỷ lệ(?! (?:%|phần trăm))/u, 'Tỷ lệ (%)')),
  spelled('% for phần trăm', swap(/phần trăm/u, '%')),
  spelled('đến for tại thời điểm', swap(/tại thời điểm báo cáo/u, 'đến thời điểm báo cáo')),
  spelled('tính đến thời điểm', swap(/(tại|đến) thời điểm báo cáo/u, 'tính đến thời điểm báo cáo')),
  spelled('thành phố for tỉnh', swap(/UBND tỉnh/u, 'UBND thành phố'), ofCity),
  spelled('cấp thành phố for cấp tỉnh', swap(/cấp tỉnh/u, 'cấp thành phố'), ofCity),
  spelled('TP for tỉnh', swap(/UBND tỉnh/u, 'UBND TP'), ofCity),
  spelled('TTHC written out', swap(/TTHC/u, 'thủ tục hành chính')),
  spelled('VBQPPL written out', swap(/VBQPPL/u, 'văn bản quy phạm pháp luật')),
  spelled('CCHC written out', swap(/CCHC/u, 'cải cách hành chính')),
  spelled('UBND written out', swap(/UBND/u, 'Ủy ban nhân dân')),
  spelled(
    'PAKN written out',
    swap(/PAKN(?!\))/u, 'phản ánh, kiến nghị'),
    (line) => !/\(PAKN\)/u.test(textOf(line, 'label')),
  ),
  spelled('ĐVSN written out', swap(/ĐVSN /u, 'đơn vị sự nghiệp '), (line) => !/\(ĐVSN\)/u.test(textOf(line, 'label'))),
  spelled('ĐVSNCL written out', swap(/ĐVSNCL(?!\))/u, 'đơn vị sự nghiệp công lập')),
  spelled('DVCTT written out', swap(/DVCTT(?!\))/u, 'dịch vụ công trực tuyến')),
  spelled('đơn vị sự nghiệp cut', swap(/đơn vị sự nghiệp(?! công)/u, 'ĐVSN')),
  spelled('cán bộ, công chức, viên chức cut', swap(/cán bộ, công chức, viên chức/u, 'CBCCVC')),
  spelled('without diacritics', (label) => plainLetters(label), unique),
  spelled('in capitals', (label) => label.toUpperCase()),
  spelled('begins small', (label) => label.replace(/^./u, (c) => c.toLowerCase())),
  spelled('each word begins large', (label) => label.replace(/(?<= )\p{Ll}/gu, (c) => c.toUpperCase())),
  spelled('decomposed', (label) => label.normalize('NFD')),
  spelled('no-break spaces', (label) => label.replaceAll(' ', '\u00a0')),
  spelled('two blanks', (label) => label.replace(/ (?=\p{L}+ )/gu, '  ')),
  spelled('a full stop', (label) => (label.endsWith('.') ? null : `${label}.`)),
  spelled('a semicolon', (label) => (label.endsWith('.') ? null : `${label};`)),
  spelled('a colon', (label) => (label.endsWith('.') ? null : `${label}:`)),
  spelled('a hyphen before', (label) => `- ${label}`),
  spelled('a plus before', (label) => `+ ${label}`),
  spelled('a line break', (label) => label.replace(/^(\S+ \S+ \S+) /u, '$1\n')),
  spelled('no comma', (label) => (/, (?=\p{Ll})/u.test(label) ? label.replace(/, (?=\p{Ll})/u, ' ') : null)),
  spelled('blanks in brackets', (label) =>
    /\(/u.test(label) ? label.replaceAll('(', '( ').replaceAll(')', ' )') : null,
  ),
  spelled('tone on the other vowel', (label) =>
    /hoà|hóa|òa|ủy/u.test(label) ? label.replace(/hóa/gu, 'hoá').replace(/òa/gu, 'oà').replace(/Ủy/gu, 'Uỷ') : null,
  ),
  spelled('i for y', (label) =>
    /quý|Kỷ|kỷ|lý/u.test(label) ? label.replace(/lý/gu, 'lí').replace(/kỷ/gu, 'kỉ') : null,
  ),
  spelled('one mark missing', (label) => oneMark(label), unique),
  spelled(
    'one letter wrong',
    (label, _, __, draw) =>
      oneLetter(label, draw, (w, at) => `${w.slice(0, at)}${w[at] === 'n' ? 'm' : 'n'}${w.slice(at + 1)}`),
    unique,
  ),
  spelled(
    'one letter missing',
    (label, _, __, draw) => oneLetter(label, draw, (w, at) => w.slice(0, at) + w.slice(at + 1)),
    unique,
  ),
  spelled(
    'one letter twice',
    (label, _, __, draw) => oneLetter(label, draw, (w, at) => w.slice(0, at) + w[at] + w.slice(at)),
    unique,
  ),
  spelled(
    'a blank inside a word',
    (label, _, __, draw) => oneLetter(label, draw, (w, at) => `${w.slice(0, at)} ${w.slice(at)}`),
    unique,
  ),
  spelled('cut at the bracket', (label, paper) => cutAt(label, paper, label.indexOf(' (')), unique),
  spelled('cut by the last word', (label, paper) => cutWords(label, paper, 1), unique),
  spelled('cut by two words', (label, paper) => cutWords(label, paper, 2), unique),
  spelled('cut by three words', (label, paper) => cutWords(label, paper, 3), unique),
  spelled('the own period behind', (label, paper) => `${label} ${filled('trong {P}', paper)}`, untimed),
  spelled('the own period in brackets', (label, paper) => `${label} (${paper.period.words})`, untimed),
  spelled('trong kỳ', (label) => `${label} trong kỳ`, untimed),
  spelled('trong kỳ báo cáo', (label) => `${label} trong kỳ báo cáo`, untimed),
  spelled('(trong kỳ báo cáo)', (label) => `${label} (trong kỳ báo cáo)`, untimed),
  spelled(
    'trên địa bàn tỉnh',
    (label, paper) => `${label} trên địa bàn ${paper.city ? 'thành phố' : 'tỉnh'}`,
    ofProvince,
  ),
  spelled('của tỉnh', (label, paper) => `${label} của ${paper.city ? 'thành phố' : 'tỉnh'}`, ofProvince),
  spelled('các behind Số', swap(/^Số (?=TTHC|VBQPPL|nhiệm vụ|hồ sơ|đơn vị|công chức|viên chức)/u, 'Số các ')),
  spelled('lists turned', (label) =>
    /người dân, tổ chức|sở, ngành(?=[^,]*$)|bãi bỏ, thay thế/u.test(label)
      ? label
          .replace('người dân, tổ chức', 'tổ chức, người dân')
          .replace('bãi bỏ, thay thế', 'thay thế, bãi bỏ')
          .replace('sở, ngành', 'ngành, sở')
      : null,
  ),
  spelled('with its unit', (label, _, line) => (isPercent(line) ? `${label} (%)` : null)),
];

function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D');
}

/** The last long word loses its marks. */
function oneMark(label: string): string | null {
  const words = label.split(' ');
  for (let at = words.length - 1; at > 2; at -= 1) {
    const word = words[at] ?? '';
    const plain = plainLetters(word);
    if (/^\p{Ll}{4,}$/u.test(word) && plain !== word) {
      return [...words.slice(0, at), plain, ...words.slice(at + 1)].join(' ');
    }
  }
  return null;
}

/** One letter of a long word that leaves no other word of the catalogues. */
function oneLetter(label: string, draw: Lot, change: (word: string, at: number) => string): string | null {
  const words = label.normalize('NFC').split(' ');
  const places = words.flatMap((word, i) =>
    i > 1 && /^\p{Ll}{5,}$/u.test(word) && !/^(không|chưa|được)$/u.test(word) ? [i] : [],
  );
  const at = pick(places, draw);
  const word = at === undefined ? undefined : words[at];
  if (at === undefined || word === undefined) return null;
  const changed = change(word, 2);
  if (changed === word || isWord(changed)) return null;
  return [...words.slice(0, at), changed, ...words.slice(at + 1)].join(' ');
}

/** What is left says which indicator it is: no other one begins so. */
function cutAt(label: string, paper: Paper, at: number): string | null {
  if (at < 0) return null;
  const left = label.slice(0, at).replace(/[,;. ]+$/u, '');
  if (left.split(' ').length < 4 || left.length < label.length * 0.5) return null;
  return beginSo(paper.template, left) === 1 ? left : null;
}

function cutWords(label: string, paper: Paper, count: number): string | null {
  if (/[()]/u.test(label)) return null;
  return cutAt(label, paper, label.split(' ').slice(0, -count).join(' ').length);
}

const wholeColumn = (id: string, change: (label: string) => string): Kind =>
  harmless('label', `all/${id}`, (paper) => {
    for (const { lines } of paper.forms) for (const line of lines) put(line, 'label', change(textOf(line, 'label')));
    return true;
  });

/** Marks are gone in the whole column: where two rows fold to the same, their numbers tell them. */
const ALL: readonly Kind[] = [
  wholeColumn('without diacritics', plainLetters),
  wholeColumn('decomposed', (label) => label.normalize('NFD')),
  wholeColumn('no-break spaces', (label) => label.replaceAll(' ', '\u00a0')),
  wholeColumn('TTHC written out', (label) => label.replace(/TTHC/gu, 'thủ tục hành chính')),
  wholeColumn('UBND written out', (label) => label.replace(/UBND/gu, 'Ủy ban nhân dân')),
  wholeColumn('Số for Tổng số', (label) => label.replace(/^Tổng số/u, 'Số')),
];

const sttOf = (line: Line): string => textOf(line, 'stt').replace(/\.$/u, '');
const STT_STYLES: Readonly<Record<string, (stt: string, line: Line, paper: Paper) => string>> = {
  'no dots': (stt) => stt,
  'dots everywhere': (stt) => `${stt}.`,
  'a bracket': (stt) => `${stt})`,
  'in brackets': (stt) => `(${stt})`,
  'blanks around': (stt) => ` ${stt} `,
  'blanks behind dots': (stt) => stt.replaceAll('.', '. '),
  'hyphens for dots': (stt) => stt.replaceAll('.', '-'),
  'with the section': (stt, line, paper) => (/^[IVX]/u.test(stt) ? `${stt}.` : `${romanOf(paper, line)}.${stt}.`),
};
const romanOf = (paper: Paper, line: Line): string =>
  ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'][Number(formOf(paper, line).number) - 1] ?? '';
const stt: readonly Kind[] = Object.entries(STT_STYLES).map(([id, change]) =>
  harmless('rows', `stt/${id}`, (paper) => {
    for (const { lines } of paper.forms) for (const line of lines) put(line, 'stt', change(sttOf(line), line, paper));
    return true;
  }),
);
const oneStt: readonly Kind[] = [
  keepsRow('rows', 'stt/one is missing', unique, (line) => {
    put(line, 'stt', '');
    return true;
  }),
  keepsRow('rows', 'stt/one is another', unique, (line) => {
    put(line, 'stt', `${sttOf(line)}.9.`);
    return true;
  }),
  keepsRow(
    'rows',
    'stt/one without its last dot',
    (line) => textOf(line, 'stt').endsWith('.'),
    (line) => {
      put(line, 'stt', sttOf(line));
      return true;
    },
  ),
  keepsRow(
    'rows',
    'stt/one with a comma',
    (line) => sttOf(line).includes('.'),
    (line) => {
      put(line, 'stt', sttOf(line).replace(/\.(?=\d)/u, ','));
      return true;
    },
  ),
];

const automatic: Kind = harmless(
  'rows',
  'stt/automatic numbers',
  (paper) => {
    paper.docx.numbering = `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>${[0, 1, 2]
      .map(
        (at) =>
          `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${['%1.', '%1.%2.', '%1.%2.%3.'][at]}"/></w:lvl>`,
      )
      .join(
        '',
      )}</w:abstractNum>${paper.forms.map((_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`).join('')}`;
    paper.forms.forEach(({ lines }, i) => {
      for (const line of lines) {
        const own = sttOf(line);
        if (!/^\d/u.test(own)) continue;
        const level = own.split('.').length - 1;
        put(line, 'stt', {
          text: textOf(line, 'stt'),
          docx: `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${i + 1}"/></w:numPr></w:pPr></w:p>`,
        });
      }
    });
    return true;
  },
  ['docx'],
);

/** Rows of the office's own, unlike any indicator. */
const OWN = [
  ['Số sáng kiến CCHC được công nhận', 'Sáng kiến'],
  ['Số lớp bồi dưỡng đã mở', 'Lớp'],
  ['Số mô hình hay được nhân rộng', 'Mô hình'],
  ['Tổng kinh phí cho công tác tuyên truyền', 'Triệu đồng'],
] as const;
const own: readonly Kind[] = OWN.map(([label, unit]) =>
  harmless('rows', `own/${label}`, (paper, draw) => {
    const form = pick(paper.forms, draw);
    if (!form) return false;
    const number = String(draw.between(11, 69));
    form.lines.push({
      id: '',
      kind: 'local',
      cells: { stt: cell('9'), label: cell(label), unit: cell(unit), value: cell(number), note: cell('') },
    });
    return { effects: new Map(), kept: [number] };
  }),
);

const subRows: Kind = harmless('rows', 'levels-below', (paper, draw) => {
  const line = pick(
    valuedLines(paper).filter(
      (one) => one.kind === 'count' && hasValue(one) && !/cấp|sở|tỉnh|huyện|xã/u.test(textOf(one, 'label')),
    ),
    draw,
  );
  if (!line) return false;
  const { lines } = formOf(paper, line);
  const numbers = ['31', '42'];
  lines.splice(
    lines.indexOf(line) + 1,
    0,
    ...numbers.map(
      (number, i): Line => ({
        id: '',
        kind: 'local',
        cells: {
          stt: cell(''),
          label: cell(i === 0 ? '- Khối sở, ngành' : '- Khối địa phương'),
          unit: cell(textOf(line, 'unit')),
          value: cell(number),
          note: cell(''),
        },
      }),
    ),
  );
  return { effects: new Map(), kept: numbers };
});

const dropped: Kind = harmless('rows', 'one-dropped', (paper, draw) => {
  const line = pick(
    valuedLines(paper).filter((one) => unique(one, paper)),
    draw,
  );
  if (!line) return false;
  const form = formOf(paper, line);
  // A row that others stand below keeps its place.
  if (form.lines.some(({ id }) => id.startsWith(`${line.id}.`))) return false;
  form.lines = form.lines.filter((one) => one !== line);
  paper.truth.delete(line.id);
  return true;
});

const order: Kind = harmless('rows', 'forms-in-another-order', (paper) => {
  if (paper.forms.length < 2) return false;
  paper.forms.reverse();
  return true;
});

const pieces: Kind = harmless('rows', 'a-form-in-two-tables', (paper, draw) => {
  const form = pick(
    paper.forms.filter(({ lines }) => lines.length > 10),
    draw,
  );
  if (!form) return false;
  // The second table begins with a row of the first level.
  const at = form.lines.findIndex((line, i) => i > 4 && !sttOf(line).includes('.'));
  if (at < 0) return false;
  const rest = {
    ...form,
    above: [],
    caption: [],
    lines: form.lines.slice(at),
    columns: form.columns.map((one) => ({ ...one })),
  };
  form.lines = form.lines.slice(0, at);
  paper.forms.splice(paper.forms.indexOf(form) + 1, 0, rest);
  return true;
});

const headerAgain: Kind = harmless('rows', 'header-again-in-the-middle', (paper, draw) => {
  const form = pick(paper.forms, draw);
  if (!form) return false;
  form.over = null;
  const at = Math.floor(form.lines.length / 2);
  form.lines.splice(at, 0, {
    id: '',
    kind: 'local',
    cells: Object.fromEntries(form.columns.map(({ key, title }) => [key, cell(title ?? '')])),
  });
  return true;
});

const blankRow: Kind = harmless('rows', 'a-blank-row', (paper, draw) => {
  const form = pick(paper.forms, draw);
  if (!form) return false;
  const line: Line = {
    id: '',
    kind: 'local',
    cells: Object.fromEntries(form.columns.map(({ key }) => [key, cell('')])),
  };
  form.lines.push(line);
  return true;
});

export const HOUSE_STYLE: readonly Kind[] = [
  ...HOUSE,
  ...ALL,
  ...stt,
  ...oneStt,
  automatic,
  ...own,
  subRows,
  dropped,
  order,
  pieces,
  headerAgain,
  blankRow,
];
