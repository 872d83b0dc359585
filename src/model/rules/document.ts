/** What the reading of a document met: pages left out, text that is doubted, parts that are not read. */
import type { Said } from '../said.js';
import { type Ink, inkListed } from './ink.js';
import { type Rule, said } from './rule.js';

const TOLD = { scope: 'report', severity: 'warning', blocks: 'nothing', lifts: ['person'] } as const;
/** Text of a cell that is doubted: its value is for review. */
const DOUBT = { scope: 'value', severity: 'warning', blocks: 'value', lifts: ['second-reader', 'person'] } as const;
/** Rows or columns of a table that were told apart by less than rulings. */
const OF_TABLE = { scope: 'form', severity: 'warning', blocks: 'value', lifts: ['second-reader', 'person'] } as const;

/** Where doubted text stands: one cell; so many cells of a table (counted from 1); so many paragraphs; somewhere in the file. */
export type Doubted =
  | { readonly in: 'cell' }
  | { readonly in: 'table'; readonly table: number; readonly cells: number }
  | { readonly in: 'body'; readonly paragraphs: number }
  | { readonly in: 'document' };

type Counted = Exclude<Doubted, { in: 'cell' | 'document' }>;
type InText = Exclude<Doubted, { in: 'document' }>;

/** Said of a row whose reader doubts a cell where the message about the table says more. */
const NEEDS_A_LOOK = said('Cần người xem lại dòng này.', 'This row needs a look.');

const counted = (where: Counted, what: Said): Said =>
  where.in === 'table'
    ? said(
        `Bảng ${where.table} có ${where.cells} ô chứa ${what.vi}.`,
        `Table ${where.table} has ${where.cells} cell(s) with ${what.en}.`,
      )
    : said(
        `Phần lời văn có ${where.paragraphs} đoạn chứa ${what.vi}.`,
        `The text has ${where.paragraphs} paragraph(s) with ${what.en}.`,
      );

/** What a message says of pages that were left out: one page, or the whole file. */
type Unread = { readonly page: number } | { readonly whole: true };

const PAGES_ADVICE = {
  pictures: said(
    'Hãy gửi bản DOCX hoặc PDF có chữ của các trang này.',
    'Send a DOCX, or a PDF with text, for these pages.',
  ),
  damaged: said(
    'Hãy tải lại tệp hoặc xuất lại PDF từ tệp gốc rồi gửi lại, tốt nhất là gửi bản DOCX.',
    'Fetch the file again, or export the PDF anew; better still, send a DOCX.',
  ),
} as const;

/** Lists of page numbers, empty where there are none. */
interface LeftOut {
  readonly pictures: string;
  readonly damaged: string;
}

function leftOut({ pictures, damaged }: LeftOut): Said {
  const parts: Said[] = [];
  if (pictures !== '') {
    parts.push(
      said(
        `Trang ${pictures} chỉ là ảnh, chưa đọc được chữ.`,
        `Page ${pictures} is only a picture; its text was not read.`,
      ),
    );
  }
  if (damaged !== '') {
    parts.push(said(`Trang ${damaged} bị hỏng, không đọc được.`, `Page ${damaged} is damaged and was not read.`));
  }
  return said(parts.map(({ vi }) => vi).join(' '), parts.map(({ en }) => en).join(' '));
}

const adviceFor = (places: Unread | LeftOut): Said =>
  'damaged' in places && places.damaged !== '' ? PAGES_ADVICE.damaged : PAGES_ADVICE.pictures;

export const DOCUMENT_RULES = {
  'needs-ocr': {
    means: 'pages are pictures without text',
    example: 'a scan; with `partial`: some pages of it',

    ...TOLD,
    scope: 'file',
    severity: 'error',
    blocks: 'page',
    say: (places: Unread | LeftOut) => {
      if ('pictures' in places) return leftOut(places);
      return 'page' in places
        ? said(
            `Trang ${places.page} là ảnh quét, không có chữ để đọc; cần nhận dạng chữ (OCR).`,
            `Page ${places.page} is a scan without text; it needs OCR.`,
          )
        : said('Tệp PDF chỉ có ảnh quét, không có chữ để đọc.', 'The PDF holds scanned pages only, no text to read.');
    },
    advice: (places: Unread | LeftOut) =>
      'whole' in places
        ? said(
            'Hãy gửi bản DOCX hoặc PDF xuất từ Word; bản quét cần nhận dạng chữ (OCR) trước.',
            'Send the DOCX, or a PDF exported from it; a scan needs OCR first.',
          )
        : adviceFor(places),
  },
  'page-damaged': {
    means: 'a page cannot be carried out; it is left out whole',
    example: 'a content stream that breaks off',

    ...TOLD,
    scope: 'file',
    severity: 'error',
    blocks: 'page',
    say: (places: { readonly page: number } | LeftOut) =>
      'page' in places
        ? said(
            `Trang ${places.page} bị hỏng, không đọc được trọn vẹn nên đã bỏ qua cả trang.`,
            `Page ${places.page} is damaged and could not be read whole, so all of it was left out.`,
          )
        : leftOut(places),
    advice: (places: { readonly page: number } | LeftOut) => adviceFor(places),
  },
  'page-blank': {
    means: 'a page shows nothing at all',
    example: 'the empty back of the last page',

    ...TOLD,
    say: ({ page }: { page: number }) =>
      said(`Trang ${page} không có nội dung nào.`, `Page ${page} has no content at all.`),
  },
  'unresolved-change': {
    means: 'tracked changes nobody accepted or rejected; a value among them is for review',
    example: '`12` struck out, `15` inserted',

    ...DOUBT,
    say: (where: Doubted) => {
      if (where.in === 'cell') {
        return said(
          'Ô có nội dung sửa đổi (Track Changes) chưa được chấp nhận hay từ chối.',
          'The cell holds tracked changes that nobody accepted or rejected.',
        );
      }
      return where.in === 'document'
        ? said(
            'Văn bản còn nội dung sửa đổi (Track Changes) chưa được chấp nhận hay từ chối.',
            'The document has tracked changes that nobody has accepted or rejected.',
          )
        : counted(
            where,
            said(
              'nội dung sửa đổi (Track Changes) chưa được chấp nhận hay từ chối',
              'tracked changes that nobody has accepted or rejected',
            ),
          );
    },
  },
  'struck-text': {
    means: 'text struck through',
    example: '14 struck through beside 15',

    ...DOUBT,
    say: (where: InText) =>
      where.in === 'cell'
        ? said('Ô có chữ bị gạch ngang.', 'The cell holds text that is struck through.')
        : counted(where, said('chữ bị gạch ngang', 'text that is struck through')),
  },
  'garbled-text': {
    means: 'an old encoding that fits none known; never enters a value',
    example: '`Söè l­îng hå s¬` in an unnamed font',

    ...OF_TABLE,
    severity: (where: InText | { readonly in: 'page' }) =>
      where.in === 'cell' || where.in === 'page' ? 'error' : 'warning',
    say: (where: InText | { readonly in: 'page'; readonly page: number; readonly glyphs: number }) => {
      if (where.in === 'page') {
        return said(
          `Trang ${where.page} có ${where.glyphs} ký tự mà phông chữ không cho biết là chữ gì.`,
          `Page ${where.page} has ${where.glyphs} characters whose font does not say what they are.`,
        );
      }
      return where.in === 'cell'
        ? said('Chữ trong ô không giải mã được (phông chữ cũ).', 'Text in the cell could not be decoded (legacy font).')
        : counted(
            where,
            said('chữ viết bằng bảng mã không nhận ra được', 'text in an encoding that is not recognised'),
          );
    },
  },
  'legacy-encoding': {
    means: 'old encoding (TCVN3, VNI) read as Unicode',
    example: '`.VnTime`',

    ...TOLD,
    severity: 'info',
    say: ({ encoding }: { encoding: string }) =>
      said(
        `Văn bản có chữ theo bảng mã cũ ${encoding}, đã được đổi sang Unicode.`,
        `The document has text in the old encoding ${encoding}, read as Unicode.`,
      ),
  },
  'field-without-result': {
    means: 'a computed field without a result',
    example: '`=SUM(ABOVE)` never updated',

    ...DOUBT,
    say: (where: InText | { readonly in: 'field'; readonly instruction: string }) => {
      if (where.in === 'field') {
        return said(
          `Trường tính toán «${where.instruction}» chưa có kết quả trong tệp.`,
          `The field "${where.instruction}" has no result in the file.`,
        );
      }
      return where.in === 'cell'
        ? NEEDS_A_LOOK
        : counted(where, said('trường tính toán chưa có kết quả', 'a field without a result'));
    },
  },
  'unknown-number-format': {
    means: 'an automatic number in an unknown format',
    example: 'numbering in a script that Word alone knows',

    ...DOUBT,
    say: (where: InText | { readonly in: 'list'; readonly format: string }) => {
      if (where.in === 'list') {
        return said(
          `Kiểu đánh số tự động «${where.format}» chưa được hỗ trợ, số được ghi theo kiểu 1, 2, 3.`,
          `The automatic number format "${where.format}" is not known; decimals are written instead.`,
        );
      }
      return where.in === 'cell'
        ? NEEDS_A_LOOK
        : counted(where, said('kiểu đánh số tự động chưa hỗ trợ', 'an automatic number of an unknown format'));
    },
  },
  'unreadable-symbol': {
    means: 'a symbol that cannot be read',
    example: 'a character of a symbol font',

    ...DOUBT,
    say: (where: InText) =>
      where.in === 'cell'
        ? NEEDS_A_LOOK
        : counted(where, said('ký hiệu không đọc được', 'a symbol that cannot be read')),
  },
  'ink-not-text': {
    means: 'the value cell holds more than text: it is not blank, and its text is not all that it shows',
    example: 'a picture of the number in place of the number',

    ...DOUBT,
    say: (
      where:
        | { readonly in: 'cell' }
        | { readonly in: 'table'; readonly table: number; readonly kinds: ReadonlyMap<Ink, number> },
    ) => {
      if (where.in === 'cell') {
        return said(
          'Ô số liệu có hình, đối tượng, trường biểu mẫu hoặc nét vẽ: không phải ô trống, và chữ trong ô không phải là tất cả.',
          'The value cell holds a picture, drawing, object or form field: it is not blank, and its text is not all that it shows.',
        );
      }
      const { vi, en } = inkListed(where.kinds);
      return said(
        `Bảng ${where.table} có ô chứa nội dung không phải chữ: ${vi}.`,
        `Table ${where.table} has cells that hold more than text: ${en}.`,
      );
    },
  },
  'digit-size': {
    means:
      'digits of the value cell are raised, lowered, much smaller, hardly to be seen or printed over each other: which belong to the number is not certain',
    example: '`12` and a white `5` behind it',

    ...DOUBT,
    say: said(
      'Trong ô số liệu có chữ số viết cao, thấp, quá nhỏ, khó thấy hoặc đè lên nhau: không chắc chữ số nào thuộc về số.',
      'Digits of the value cell are raised, lowered, much smaller, hardly to be seen or over each other: which belong to the number is not certain.',
    ),
  },
  'row-uneven': {
    means:
      'a row begins or ends elsewhere than the other rows of its table: a cell is missing or one too many, and what stands in the value column may belong to another',
    example: 'a row without its unit cell: the number stands one column to the left',

    ...DOUBT,
    say: said(
      'Dòng bắt đầu hoặc kết thúc lệch so với các dòng khác của bảng (thiếu hoặc thừa ô): không chắc ô nào thuộc cột nào.',
      'The row begins or ends elsewhere than the other rows of the table (a cell missing, or one too many): which cell stands in which column is not certain.',
    ),
  },
  'field-outdated': {
    means: 'a computed field that the file itself marks as out of date',
    example: '`=SUM(ABOVE)` marked to be computed anew',

    ...DOUBT,
    say: (where: InText) =>
      where.in === 'cell'
        ? said(
            'Ô có trường tính toán mà tệp đánh dấu là chưa cập nhật.',
            'The cell holds a field that the file marks as out of date.',
          )
        : counted(where, said('trường tính toán chưa cập nhật', 'a field that is out of date')),
  },
  'bound-data-differs': {
    means:
      'a content control shows something else than the data that it is bound to, which Word shows when it opens the file',
    example: '`12` shown, `25` in the data',

    ...DOUBT,
    say: (where: InText) =>
      where.in === 'cell'
        ? said(
            'Ô điền nội dung ghi khác dữ liệu mà nó gắn với.',
            'The content control shows something else than the data it is bound to.',
          )
        : counted(
            where,
            said(
              'ô điền nội dung ghi khác dữ liệu gắn với nó',
              'a content control that differs from the data it is bound to',
            ),
          ),
  },
  'placeholder-text': {
    means: 'a content control that is marked as not filled in; its text is read, and doubted',
    example: '“Bấm để nhập”',

    ...DOUBT,
    say: (where: InText) =>
      where.in === 'cell'
        ? NEEDS_A_LOOK
        : counted(
            where,
            said('ô điền nội dung còn mang dấu «chưa điền»', 'a content control that is marked as not filled in'),
          ),
  },
  'note-missing': {
    means: 'a note mark without its note',
    example: 'footnote 4 deleted by hand, its mark left',

    ...TOLD,
    say: said(
      'Có dấu chú thích trỏ tới một chú thích không có trong tệp.',
      'A note mark points to a note that is not in the file.',
    ),
  },
  'alternative-part-not-read': {
    means: 'a part in another format, imported',
    example: 'altChunk',

    ...TOLD,
    say: said(
      'Văn bản có phần chèn từ tệp khác (altChunk), phần đó không được đọc. Hãy mở bằng Word và lưu lại.',
      'The document imports a part in another format (altChunk), which is not read. Open it in Word and save it again.',
    ),
  },
  'sub-document': {
    means: 'points to another file, which is not read',
    example: 'a master document',

    ...TOLD,
    say: (where: { readonly in: 'document' | 'frame' }) =>
      where.in === 'frame'
        ? said(
            'Trang web hiển thị một trang khác trong khung; trang đó không được đọc.',
            'The page shows another page in a frame, which is not read.',
          )
        : said(
            'Văn bản trỏ tới một văn bản con ở tệp khác; phần đó không được đọc.',
            'The document points to a sub-document in another file, which is not read.',
          ),
  },
  'embedded-object': {
    means: 'an embedded object, not opened',
    example: 'a workbook in the report',

    ...TOLD,
    say: ({ what }: { what: string }) =>
      said(
        `Văn bản có đối tượng nhúng (${what}), nội dung bên trong không được đọc.`,
        `The document has an embedded object (${what}); what is inside is not read.`,
      ),
  },
  'external-picture': {
    means: 'a picture that lies elsewhere (never fetched) or is gone',
    example: 'a logo linked from the intranet',

    ...TOLD,
    severity: 'info',
    say: said(
      'Văn bản có hình nằm ở tệp hoặc trang web khác; chương trình không tải về.',
      'The document shows a picture from another file or site, which is not fetched.',
    ),
  },
  'picture-missing': {
    means: 'a picture that lies elsewhere (never fetched) or is gone',
    example: 'a logo linked from the intranet',

    ...TOLD,
    say: said('Văn bản có hình không còn trong tệp.', 'The document shows a picture that is not in the file.'),
  },
  'converter-differs': {
    means:
      "LibreOffice's reading of a `.doc` and the cells that the file itself stores differ; those values are for review",
    example: 'the converter fused two tables',

    ...OF_TABLE,
    severity: (where: { readonly in: 'cell' } | { readonly in: 'file'; readonly lost: number }) =>
      where.in === 'file' && where.lost > 0 ? 'error' : 'warning',
    say: (
      where:
        | { readonly in: 'cell' }
        | { readonly in: 'file'; readonly unconfirmed: number; readonly lost: number; readonly quoted: string },
    ) => {
      if (where.in === 'cell') {
        return said(
          'Nội dung ô sau khi chuyển đổi từ .doc không khớp với tệp gốc.',
          'The cell, converted from .doc, is not confirmed by the file itself.',
        );
      }
      const quoted = where.quoted === '' ? '' : ` (${where.quoted})`;
      return said(
        `Bản chuyển đổi từ .doc khác với tệp gốc: ${where.unconfirmed} ô không được tệp gốc xác nhận, ${where.lost} ô của tệp gốc không có trong bảng nào${quoted}. Hãy lưu tệp thành DOCX bằng Word và gửi lại.`,
        `The converted .doc differs from the file: ${where.unconfirmed} cells are not confirmed by it, ${where.lost} of its cells are in no table${quoted}. Save it as DOCX in Word and send it again.`,
      );
    },
  },
  'note-not-found': {
    means: 'a mark in the text of a PDF whose note is nowhere',
    example: 'a raised 3 and no footnote 3',

    ...TOLD,
    severity: 'info',
    say: ({ page, label, text }: { page: number; label: string; text: string }) =>
      said(
        `Trang ${page}: không tìm thấy chú thích của dấu ${label} trong câu “${text}”.`,
        `Page ${page}: no note was found for the mark ${label} in “${text}”.`,
      ),
  },
  'raised-figures': {
    means:
      'raised figures right behind a number, and no note of that mark: a mark or digits of the number is not certain',
    example: '`27` with a raised `1`',

    ...DOUBT,
    say: said(
      'Sau số có chữ số viết cao nhưng không tìm thấy chú thích: không rõ là dấu chú thích hay một phần của số.',
      'Raised figures stand behind the number and no note was found: a mark, or digits of the number, is not clear.',
    ),
  },
  'text-across-ruling': {
    means: 'a ruling runs through the text of a cell: which cell it belongs to is not certain',
    example: 'a label typed over the border of its cell',

    ...DOUBT,
    say: said(
      'Chữ trong ô nằm đè lên đường kẻ: không chắc thuộc ô nào.',
      'A ruling runs through the text of the cell: which cell it belongs to is not certain.',
    ),
  },
  'rows-by-gaps': {
    means:
      'only the columns of a table are ruled: its rows were told apart by their numbers and the white between them; their values are for review',
    example: 'a form without horizontal lines',

    ...OF_TABLE,
    say: said(
      'Bảng không kẻ ngang giữa các dòng; các dòng được tách theo khoảng trống.',
      'No rulings divide the rows of the table; they were told apart by the white between them.',
    ),
  },
  'columns-by-gaps': {
    means:
      "only the rows of a PDF's table are ruled, or its header and its end: its columns were told apart by the white between them; its values are for review",
    example: 'a form without vertical lines',

    ...OF_TABLE,
    say: said(
      'Bảng không kẻ dọc giữa các cột; các cột được tách theo khoảng trống.',
      'No rulings divide the columns of the table; they were told apart by the white between them.',
    ),
  },
} as const satisfies Readonly<Record<string, Rule>>;
