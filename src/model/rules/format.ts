/** Why a reader refused a file: damage, protection, limits of its format. */
import { type Rule, said } from './rule.js';

const FILE = { scope: 'file', severity: 'error', blocks: 'file', lifts: ['person'] } as const;

const SAVE_AS_DOCX = said(
  'Hãy mở tệp bằng Word hoặc LibreOffice, lưu thành DOCX rồi gửi lại.',
  'Open the file in Word or LibreOffice, save it as DOCX and send it again.',
);
const SAVE_ANEW = said(
  'Hãy mở tệp bằng Word, kiểm tra nội dung và lưu lại thành tệp mới.',
  'Open the file in Word, check what it holds and save it as a new file.',
);
const SAVE_NEW_DOCX = said(
  'Hãy mở tệp bằng Word và lưu lại thành tệp DOCX mới rồi gửi lại.',
  'Open the file in Word, save it as a new DOCX file and send it again.',
);
const SPLIT_REPORT = said('Hãy chia báo cáo thành nhiều tệp nhỏ hơn.', 'Split the report into smaller files.');

const megabytes = (bytes: number): number => Math.round(bytes / 1024 ** 2);

/** What asks for a password, in the words for each kind of file. */
const LOCKED = {
  office: {
    say: said('Tệp được đặt mật khẩu mở.', 'The file asks for a password.'),
    advice: said(
      'Hãy bỏ mật khẩu (lưu lại không đặt mật khẩu) rồi gửi lại.',
      'Save it without a password and send it again.',
    ),
  },
  docx: {
    say: said('Tệp được đặt mật khẩu.', 'The file is protected by a password.'),
    advice: said('Hãy bỏ mật khẩu rồi gửi lại.', 'Remove the password and send it again.'),
  },
  doc: {
    say: said('Tệp .doc được đặt mật khẩu.', 'The .doc file is protected by a password.'),
    advice: said('Hãy bỏ mật khẩu rồi gửi lại.', 'Remove the password and send it again.'),
  },
  pdf: {
    say: said('Tệp PDF được bảo vệ bằng mật khẩu.', 'The PDF is protected by a password.'),
    advice: said('Hãy gỡ mật khẩu rồi gửi lại tệp.', 'Remove the password and send the file again.'),
  },
} as const;

const DAMAGED = {
  file: {
    say: said('Tệp PDF bị hỏng, không mở được.', 'The PDF is damaged and cannot be opened.'),
    advice: said(
      'Hãy mở thử tệp gốc rồi xuất lại PDF và gửi lại.',
      'Check that the original opens, export the PDF again and resend it.',
    ),
  },
  pages: {
    say: said('Không đọc được trang nào của tệp PDF.', 'No page of the PDF can be read.'),
    advice: said('Hãy xuất lại PDF từ tệp gốc rồi gửi lại.', 'Export the PDF again from the original and resend it.'),
  },
} as const;

export const FORMAT_RULES = {
  'password-protected': {
    means: 'asks for a password to open',
    example: 'an encrypted DOCX or PDF',

    ...FILE,
    say: ({ kind }: { kind: keyof typeof LOCKED }) => LOCKED[kind].say,
    advice: ({ kind }: { kind: keyof typeof LOCKED }) => LOCKED[kind].advice,
  },
  'needs-libreoffice': {
    means: 'Word 97–2003 (`.doc`), RTF and OpenDocument are read through LibreOffice, which is not installed',
    example: '`bao cao.doc`',

    ...FILE,
    say: ({ extension }: { extension: string }) =>
      said(
        `Tệp loại .${extension} chỉ đọc được khi máy có cài LibreOffice.`,
        `A .${extension} file is read only where LibreOffice is installed.`,
      ),
    advice: said(
      'Hãy cài LibreOffice trên máy này, hoặc lưu tệp thành DOCX rồi gửi lại.',
      'Install LibreOffice on this machine, or save the file as DOCX and send it again.',
    ),
  },
  'conversion-failed': {
    means: 'LibreOffice gave nothing: damaged, or protected by a password',
    example: 'a `.doc` that LibreOffice opens to an empty page',

    ...FILE,
    say: said(
      'LibreOffice không chuyển đổi được tệp (tệp hỏng hoặc có mật khẩu).',
      'LibreOffice could not convert the file (damaged, or protected by a password).',
    ),
    advice: SAVE_AS_DOCX,
  },
  'limit-time': {
    means: 'LibreOffice took too long',
    example: 'a `.doc` with thousands of embedded objects',

    ...FILE,
    say: said('Chuyển đổi tệp mất quá nhiều thời gian.', 'Converting the file took too long.'),
    advice: SAVE_AS_DOCX,
  },
  'broken-doc': {
    means: 'a `.doc` that is damaged or incomplete',
    example: 'a download of a `.doc` that was cut off',

    ...FILE,
    say: said('Tệp .doc bị hỏng hoặc không đầy đủ.', 'The .doc file is damaged or incomplete.'),
    advice: said('Hãy gửi lại tệp gốc, tốt nhất dưới dạng DOCX.', 'Send the original again, best as DOCX.'),
  },
  'not-supported-doc': {
    means: 'a `.doc` where a DOCX package was expected',
    example: 'a Word 97 file named `.docx`',

    ...FILE,
    say: said(
      'Đây là tệp Word 97–2003 (.doc) mang tên .docx.',
      'This is a Word 97–2003 file (.doc) under a .docx name.',
    ),
    advice: said(
      'Hãy mở bằng Word và lưu thành DOCX rồi gửi lại.',
      'Open it in Word, save it as DOCX and send it again.',
    ),
  },
  'broken-zip': {
    means: 'the DOCX package is damaged or cut short',
    example: 'an upload that stopped half-way',

    ...FILE,
    say: ({ detail }: { detail: string }) =>
      said('Tệp bị hỏng hoặc bị cắt cụt.', `The file is damaged or cut short (${detail}).`),
    advice: said('Hãy gửi lại tệp gốc.', 'Send the original file again.'),
  },
  'unsafe-zip-name': {
    means: 'a part whose name leads out of the package',
    example: '`../../x`',

    ...FILE,
    say: ({ detail }: { detail: string }) =>
      said(
        `Tệp nén chứa tên tệp trỏ ra ngoài thư mục của nó (${detail.slice(detail.indexOf(': ') + 2)}).`,
        `The zip holds a file name that points outside of it (${detail}).`,
      ),
    advice: said(
      'Tệp có thể bị cài mã độc. Hãy mở bằng Word và lưu lại thành tệp mới.',
      'The file may be malicious. Open it in Word and save it as a new file.',
    ),
  },
  'duplicate-zip-entry': {
    means: 'two parts of the same name: which one counts is not certain',
    example: 'two `word/document.xml`',

    ...FILE,
    say: ({ name }: { name: string }) =>
      said(`Tệp chứa hai thành phần cùng tên ${name}.`, `The file has two parts named ${name}.`),
    advice: SAVE_ANEW,
  },
  'limit-zip-entries': {
    means: 'a DOCX above that limit ([operations.md](operations.md))',
    example: 'a zip bomb; tables nested 3,000 deep',

    ...FILE,
    say: ({ limit }: { limit: number }) =>
      said(`Tệp chứa quá ${limit} thành phần.`, `The file has more than ${limit} parts.`),
    advice: SAVE_ANEW,
  },
  'limit-inflated-bytes': {
    means: 'a DOCX above that limit ([operations.md](operations.md))',
    example: 'a zip bomb; tables nested 3,000 deep',

    ...FILE,
    say: ({ limit }: { limit: number }) =>
      said(
        `Nội dung giải nén vượt quá ${megabytes(limit)} MB.`,
        `Its parts inflate to more than ${megabytes(limit)} MB.`,
      ),
    advice: SAVE_ANEW,
  },
  'limit-ratio': {
    means: 'a DOCX above that limit ([operations.md](operations.md))',
    example: 'a zip bomb; tables nested 3,000 deep',

    ...FILE,
    say: ({ name, limit }: { name: string; limit: number }) =>
      said(
        `Thành phần ${name} nở ra hơn ${limit} lần khi giải nén.`,
        `Part ${name} grows more than ${limit} times when inflated.`,
      ),
    advice: SAVE_ANEW,
  },
  'broken-xml': {
    means: 'a part is not well-formed',
    example: '`document.xml` ends in the middle',

    ...FILE,
    say: ({ part, detail }: { part: string; detail: string }) =>
      said(`Phần ${part} của tệp bị hỏng.`, `Part ${part} is damaged (${detail}).`),
    advice: SAVE_NEW_DOCX,
  },
  'dtd-not-allowed': {
    means: 'a part has a DTD: entities can blow up',
    example: '“billion laughs”',

    ...FILE,
    say: ({ part }: { part: string }) =>
      said(
        `Phần ${part} có khai báo DTD, tệp DOCX hợp lệ không được có.`,
        `Part ${part} has a document type declaration, which no valid DOCX has.`,
      ),
    advice: SAVE_NEW_DOCX,
  },
  'limit-xml-depth': {
    means: 'a DOCX above that limit ([operations.md](operations.md))',
    example: 'a zip bomb; tables nested 3,000 deep',

    ...FILE,
    say: ({ part, limit }: { part: string; limit: number }) =>
      said(`Phần ${part} lồng nhau quá ${limit} tầng.`, `Part ${part} is nested more than ${limit} levels deep.`),
    advice: SAVE_NEW_DOCX,
  },
  'limit-xml-elements': {
    means: 'a DOCX above that limit ([operations.md](operations.md))',
    example: 'a zip bomb; tables nested 3,000 deep',

    ...FILE,
    say: ({ part, limit }: { part: string; limit: number }) =>
      said(`Phần ${part} có hơn ${limit} thành phần XML.`, `Part ${part} has more than ${limit} XML elements.`),
    advice: SPLIT_REPORT,
  },
  'limit-html-elements': {
    means: 'a report saved as HTML with more elements than that',
    example: 'a page that repeats its table a thousand times',
    ...FILE,
    say: ({ limit }: { limit: number }) =>
      said(`Trang web có hơn ${limit} thành phần.`, `The page has more than ${limit} elements.`),
    advice: SPLIT_REPORT,
  },
  'limit-html-depth': {
    means: 'a report saved as HTML whose elements or tables nest deeper than that',
    example: 'tables nested 3,000 deep',
    ...FILE,
    say: ({ elements, tables }: { elements: number; tables: number }) =>
      said(
        `Trang web có thành phần lồng nhau quá ${elements} tầng, hoặc bảng lồng nhau quá ${tables} tầng.`,
        `The page nests elements more than ${elements} deep, or tables more than ${tables} deep.`,
      ),
    advice: said(
      'Hãy mở tệp bằng Word, lưu thành DOCX rồi gửi lại.',
      'Open the file in Word, save it as DOCX and send it again.',
    ),
  },
  'witness-failed': {
    means: 'mammoth, the second reader of `cchc inspect --witness`, cannot read the file',
    example: 'a DOCX with a part that mammoth does not expect',
    ...FILE,
    blocks: 'nothing',
    say: ({ detail }: { detail: string }) =>
      said(`mammoth không đọc được tệp này (${detail}).`, `mammoth cannot read this file (${detail}).`),
    advice: said('Việc đọc báo cáo không phụ thuộc vào mammoth.', 'Reading the report does not depend on mammoth.'),
  },
  'limit-table-size': {
    means: 'a DOCX above that limit ([operations.md](operations.md))',
    example: 'a zip bomb; tables nested 3,000 deep',

    ...FILE,
    say: ({ columns }: { columns: number }) =>
      said(
        `Tệp có bảng rộng hơn ${columns} cột hoặc quá lớn.`,
        `The file has a table wider than ${columns} columns, or far too large.`,
      ),
    advice: said(
      'Bảng có thể bị hỏng. Hãy mở bằng Word, kiểm tra bảng và lưu lại.',
      'The table may be damaged. Open the file in Word, check the table and save it again.',
    ),
  },
  'no-document-part': {
    means: 'a package without a document',
    example: 'a renamed template part',

    ...FILE,
    say: said(
      'Tệp không phải là văn bản Word (thiếu phần document.xml).',
      'The file is no Word document (it has no document part).',
    ),
    advice: said('Hãy kiểm tra lại tệp và gửi lại dưới dạng DOCX.', 'Check the file and send it again as DOCX.'),
  },
  'several-document-parts': {
    means: 'more than one main document',
    example: 'a package in which two parts are typed as the main document',

    ...FILE,
    say: said(
      'Tệp có nhiều phần văn bản chính, không biết phần nào đúng.',
      'The file names several main documents; which one counts is not clear.',
    ),
    advice: said('Hãy mở bằng Word và lưu lại thành tệp mới.', 'Open it in Word and save it as a new file.'),
  },
  'damaged-file': {
    means: 'the PDF cannot be opened, or no page of it',
    example: 'a PDF of which only the middle is left',

    ...FILE,
    say: ({ what }: { what: keyof typeof DAMAGED }) => DAMAGED[what].say,
    advice: ({ what }: { what: keyof typeof DAMAGED }) => DAMAGED[what].advice,
  },
  'truncated-file': {
    means: 'the end of the PDF is missing',
    example: 'an upload that was cut off',

    ...FILE,
    say: said('Tệp PDF bị cụt: thiếu phần cuối.', 'The PDF is cut off: its end is missing.'),
    advice: said('Hãy tải hoặc sao chép lại tệp rồi gửi lại.', 'Download or copy the file again and resend it.'),
  },
  'limit-pdf-pages': {
    means: 'a PDF above that limit',
    example: '5,000 empty pages',

    ...FILE,
    say: ({ pages, limit }: { pages: number; limit: number }) =>
      said(
        `Tệp có ${pages} trang, quá giới hạn ${limit} trang.`,
        `The file has ${pages} pages; the limit is ${limit}.`,
      ),
    advice: said('Hãy tách tệp thành nhiều tệp nhỏ hơn.', 'Split the file into smaller ones.'),
  },
  'limit-glyphs-per-page': {
    means: 'a PDF above that limit',
    example: '5,000 empty pages',

    ...FILE,
    say: ({ limit }: { limit: number }) =>
      said(`Một trang có hơn ${limit} ký tự.`, `A page has more than ${limit} characters.`),
    advice: said('Hãy kiểm tra tệp; đây không giống một báo cáo.', 'Check the file: this does not look like a report.'),
  },
  'limit-picture-pixels': {
    means: 'a PDF above that limit',
    example: '5,000 empty pages',

    ...FILE,
    say: ({ limit }: { limit: number }) =>
      said(
        `Tệp có hình lớn hơn ${limit / 1_000_000} triệu điểm ảnh.`,
        `The file has a picture of more than ${limit / 1_000_000} million pixels.`,
      ),
    advice: said(
      'Hãy giảm độ phân giải của hình hoặc bản quét rồi gửi lại.',
      'Lower the resolution of the picture or scan and resend it.',
    ),
  },
} as const satisfies Readonly<Record<string, Rule>>;
