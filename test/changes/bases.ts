/** The correct reports that changes begin from: both templates, each period, a city, whole ones. All figures are invented. */
import { join } from 'node:path';
import { type Indicator, readCatalogue } from '../../fixtures/make/catalogue.js';
import { type NumberStyle, print } from '../../fixtures/make/numerals.js';
import { RULES_2022, RULES_2025 } from '../../fixtures/make/templates.js';
import { inventValues } from '../../fixtures/make/values.js';
import { type Column, cell, type Form, type Line, type Paper, type Period } from './paper.js';

const CATALOGUES = join(import.meta.dirname, '..', '..', 'catalogue');
const FILES = { '581': '581-bnv-2022-province.csv', '4625': '4625-bnv-2025-province.csv' } as const;
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];

export interface Base {
  readonly name: string;
  readonly template: '581' | '4625';
  /** `Tỉnh Phú Yên`, `Thành phố Đà Nẵng`. */
  readonly province: string;
  readonly issuerCode: string;
  readonly period: Period;
  readonly day: { readonly number: string; readonly day: string; readonly date: string };
  readonly forms: readonly string[];
  readonly style: NumberStyle;
  /** Indicators whose cell is blank. */
  readonly blank: readonly string[];
}

const DOTS: NumberStyle = { group: '.', decimal: ',' };
const PLAIN: NumberStyle = { group: '', decimal: ',' };

const H1_2023: Period = { code: '2023-H1', words: '6 tháng đầu năm 2023', year: 2023, other: 'quý III' };
const Q1_2024: Period = { code: '2024-Q1', words: 'quý I năm 2024', year: 2024, other: 'quý II' };
const Y_2023: Period = { code: '2023', words: 'năm 2023', year: 2023, other: 'quý II' };
const M9_2025: Period = { code: '2025-9M', words: '9 tháng năm 2025', year: 2025, other: 'quý IV' };
const Y_2025: Period = { code: '2025', words: 'năm 2025', year: 2025, other: 'quý II' };
const Q1_2026: Period = { code: '2026-Q1', words: 'quý I năm 2026', year: 2026, other: 'quý II' };

const at = (number: string, day: string, date: string) => ({ number, day, date });

export const BASES: readonly Base[] = [
  {
    name: 'procedures-2023',
    template: '581',
    province: 'Tỉnh Phú Yên',
    issuerCode: 'P63-54',
    period: H1_2023,
    day: at('147/BC-UBND', 'ngày 19 tháng 6 năm 2023', '2023-06-19'),
    forms: ['3'],
    style: DOTS,
    blank: ['III.2.2'],
  },
  {
    name: 'steering-2024',
    template: '581',
    province: 'Tỉnh Quảng Trị',
    issuerCode: 'P63-45',
    period: Q1_2024,
    day: at('62/BC-UBND', 'ngày 18 tháng 3 năm 2024', '2024-03-18'),
    forms: ['1'],
    style: PLAIN,
    blank: ['I.4.1'],
  },
  {
    name: 'city-2023',
    template: '581',
    province: 'Thành phố Cần Thơ',
    issuerCode: 'P63-92',
    period: Y_2023,
    day: at('385/BC-UBND', 'ngày 14 tháng 12 năm 2023', '2023-12-14'),
    forms: ['2', '4'],
    style: DOTS,
    blank: ['II.2.2.1'],
  },
  {
    name: 'money-2023',
    template: '581',
    province: 'Tỉnh Sóc Trăng',
    issuerCode: 'P63-94',
    period: H1_2023,
    day: at('101/BC-UBND', 'ngày 15 tháng 6 năm 2023', '2023-06-15'),
    forms: ['6', '5'],
    style: DOTS,
    blank: ['V.1.3'],
  },
  {
    name: 'procedures-2025',
    template: '4625',
    province: 'Tỉnh Cao Bằng',
    issuerCode: 'P34-04',
    period: M9_2025,
    day: at('274/BC-UBND', 'ngày 16 tháng 9 năm 2025', '2025-09-16'),
    forms: ['3'],
    style: DOTS,
    blank: ['III.2.2'],
  },
  {
    name: 'steering-2025',
    template: '4625',
    province: 'Tỉnh Lai Châu',
    issuerCode: 'P34-12',
    period: Y_2025,
    day: at('509/BC-UBND', 'ngày 11 tháng 12 năm 2025', '2025-12-11'),
    forms: ['1', '2'],
    style: DOTS,
    blank: ['II.2.2.1'],
  },
  {
    name: 'city-2026',
    template: '4625',
    province: 'Thành phố Hải Phòng',
    issuerCode: 'P34-31',
    period: Q1_2026,
    day: at('88/BC-UBND', 'ngày 17 tháng 3 năm 2026', '2026-03-17'),
    forms: ['6', '7'],
    style: DOTS,
    blank: ['VI.2.6'],
  },
  {
    name: 'whole-2023',
    template: '581',
    province: 'Tỉnh Bình Thuận',
    issuerCode: 'P63-60',
    period: Y_2023,
    day: at('402/BC-UBND', 'ngày 20 tháng 12 năm 2023', '2023-12-20'),
    forms: ['1', '2', '3', '4', '5', '6', '7'],
    style: DOTS,
    blank: ['V.2.3'],
  },
  {
    name: 'whole-2025',
    template: '4625',
    province: 'Tỉnh Sơn La',
    issuerCode: 'P34-14',
    period: M9_2025,
    day: at('291/BC-UBND', 'ngày 18 tháng 9 năm 2025', '2025-09-18'),
    forms: ['1', '2', '3', '4', '5', '6', '7'],
    style: DOTS,
    blank: ['V.4.1'],
  },
];

const catalogues = {
  '581': await readCatalogue(join(CATALOGUES, FILES['581'])),
  '4625': await readCatalogue(join(CATALOGUES, FILES['4625'])),
} as const;

export const catalogueOf = (template: Base['template']): readonly Indicator[] => catalogues[template];

const valuesOf = new Map(
  BASES.map((base) => [
    base.name,
    inventValues(`changes/${base.name}`, catalogues[base.template], base.template === '581' ? RULES_2022 : RULES_2025),
  ]),
);

/** Values of a report by name of its base; the same at every call. */
export function valuesFor(base: Base, salt = ''): ReadonlyMap<string, string> {
  const known = salt === '' ? valuesOf.get(base.name) : undefined;
  if (known) return known;
  return inventValues(
    `changes/${base.name}${salt}`,
    catalogues[base.template],
    base.template === '581' ? RULES_2022 : RULES_2025,
  );
}

/** `tỉnh Phú Yên`, as it stands inside a sentence. */
export const inSentence = (province: string): string => province.replace(/^./u, (first) => first.toLowerCase());

/** A fresh paper: the report as its office meant it. */
export function paperOf(base: Base, values: ReadonlyMap<string, string> = valuesFor(base)): Paper {
  const { province, period, day, template } = base;
  const place = province.replace(/^(Tỉnh|Thành phố) /u, '');
  const truth = new Map<string, string>();
  const forms = base.forms.map((number) => formOfBase(base, number, values, truth));
  return {
    base: base.name,
    template,
    city: province.startsWith('Thành phố'),
    province,
    period,
    head: {
      motto: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
      office: ['ỦY BAN NHÂN DÂN', province.toUpperCase()],
      number: `Số: ${day.number}`,
      placeAndDate: `${place}, ${day.day}`,
      title: ['BÁO CÁO', `Công tác cải cách hành chính ${period.words}`],
      addressee: 'Kính gửi: Bộ Nội vụ',
      opening: [`Ủy ban nhân dân ${inSentence(province)} báo cáo công tác cải cách hành chính như sau:`],
      recipients: ['Như trên;', 'Lưu: VT.'],
      signature: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lê Văn Thuận'],
    },
    appendix: [
      `THỐNG KÊ SỐ LIỆU BÁO CÁO CẢI CÁCH HÀNH CHÍNH ${period.words.toUpperCase()}`,
      `CỦA ỦY BAN NHÂN DÂN ${province.toUpperCase()}`,
      `(Kèm theo Báo cáo số ${day.number} ${day.day} của Ủy ban nhân dân ${inSentence(province)})`,
    ],
    forms,
    also: [],
    truth,
    docx: {
      styles: '',
      numbering: '',
      settings: '',
      header: '',
      footer: '',
      first: '',
      last: '',
      entries: {},
      tableProperties: '',
      landscape: false,
    },
    pdf: {
      eachPage: [],
      rotate: 0,
      landscape: false,
      packed: true,
      rulings: 'lines',
      by: 'line',
      size: 9,
      catalogue: '',
      objects: [],
      order: null,
    },
    bytes: (bytes) => bytes,
  };
}

function columnsOf(template: Base['template']): Column[] {
  return [
    { key: 'stt', title: 'STT', width: 36 },
    { key: 'label', title: template === '581' ? 'Chỉ tiêu thống kê' : LABEL_HEADING_2025, width: 208 },
    { key: 'unit', title: 'Đơn vị tính', width: 74 },
    { key: 'value', title: 'Số liệu', width: 66 },
    { key: 'note', title: 'Ghi chú', width: 96 },
  ];
}

const LABEL_HEADING_2025 = 'Chỉ tiêu thống kê\n(Sử dụng trong kỳ báo cáo hàng quý, 6 tháng, năm)';

/** Forms of one number, as the template lays them out, and their truth. */
export function formOfBase(
  base: Base,
  number: string,
  values: ReadonlyMap<string, string>,
  truth: Map<string, string>,
): Form {
  const { template, period, style } = base;
  const rows = catalogues[template].filter(({ form }) => form === number);
  const title = rows[0]?.formTitle ?? '';
  const lines = rows
    .filter(({ kind }) => template === '581' || kind !== 'section')
    .map((indicator): Line => {
      const group = indicator.kind === 'section' || indicator.kind === 'group';
      const value = group || base.blank.includes(indicator.id) ? '' : (values.get(indicator.id) ?? '');
      if (!group) truth.set(indicator.id, value);
      const printed = indicator.kind === 'enum' ? value : print(value, style, indicator.kind === 'percent');
      const deep = indicator.stt.includes('.') || indicator.kind === 'section';
      return {
        id: indicator.id,
        kind: indicator.kind,
        cells: {
          stt: cell(template === '4625' || deep ? `${indicator.stt}.` : indicator.stt),
          label: cell(indicator.label),
          unit: cell(indicator.unit),
          value: cell(printed),
          note: cell(''),
        },
      };
    });
  return {
    number,
    above:
      template === '581'
        ? [`Biểu mẫu ${number}`, title]
        : [`Biểu mẫu ${number}`, `${ROMAN[Number(number) - 1]}. ${title}`],
    caption: [],
    columns: columnsOf(template),
    over:
      template === '581'
        ? { keys: ['value', 'note'], title: `Báo cáo cải cách hành chính ${period.words}` }
        : { keys: ['unit', 'value'], title: 'Kết quả thống kê' },
    lines,
    below: [],
  };
}
