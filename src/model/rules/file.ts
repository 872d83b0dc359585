/** Why a file was not read, or not all of it: by its kind, its access, its limits, its process. */
import { type Rule, said } from './rule.js';

const FILE = { scope: 'file', severity: 'error', blocks: 'file', lifts: ['person'] } as const;

const SEND_DOCX_OR_PDF = said(
  'Hãy gửi lại báo cáo dưới dạng DOCX, hoặc PDF xuất thẳng từ phần mềm soạn thảo.',
  'Send the report again as DOCX, or as PDF exported by the word processor.',
);
const SAVE_AS_DOCX = said(
  'Hãy mở tệp bằng Word hoặc LibreOffice, chọn “Lưu thành” (Save As) kiểu DOCX rồi gửi lại.',
  'Open the file in Word or LibreOffice, save it as DOCX and send it again.',
);
const UNPACK = said(
  'Hãy giải nén rồi bỏ từng báo cáo vào thư mục đầu vào.',
  'Unpack it and put each report into the input folder.',
);
const SEND_THE_REPORT = said(
  'Hãy gửi chính văn bản báo cáo (DOCX hoặc PDF) có các biểu mẫu, không gửi riêng bảng tính hay trang trình chiếu.',
  'Send the report itself (DOCX or PDF) with its forms, not a workbook or slides alone.',
);
const TRY_SIMPLER = said(
  'Hãy mở tệp, lưu lại (DOCX, hoặc xuất lại PDF) rồi gửi lại; nếu tệp rất dài, hãy tách riêng phần phụ lục biểu số liệu.',
  'Open it, save it anew (DOCX, or export the PDF again) and send it again; if it is very long, send the forms alone.',
);

const notRead = (vi: string, en: string) =>
  said(`Tệp là ${vi}, chưa đọc được loại này.`, `The file is ${en}, which is not read.`);
const crashed = ({ detail }: { detail: string }) =>
  said(`Tiến trình đọc tệp bị dừng bất thường (${detail}).`, `The process that read the file failed (${detail}).`);

/** Bytes as whole megabytes, rounded up. */
const mega = (bytes: number): string => String(Math.ceil(bytes / (1024 * 1024)));

export const FILE_RULES = {
  'empty-file': {
    means: '0 bytes',
    example: 'a download that was cut off at once',

    ...FILE,
    say: said('Tệp rỗng (0 byte).', 'The file is empty (0 bytes).'),
    advice: said(
      'Có thể việc sao chép hoặc tải về bị ngắt; hãy gửi lại tệp.',
      'A copy or download was probably cut off; send the file again.',
    ),
  },
  'all-zero-file': {
    means: 'nothing but zero bytes',
    example: 'a file damaged on a USB stick',

    ...FILE,
    say: said('Tệp chỉ chứa toàn byte 0, không có nội dung.', 'The file holds nothing but zero bytes.'),
    advice: said(
      'Tệp đã hỏng khi sao chép hoặc lưu; hãy lấy lại bản gốc.',
      'It was damaged while being copied or stored; fetch the original again.',
    ),
  },
  'not-recognised': {
    means: 'the content is of no known type',
    example: 'random bytes named `.docx`',

    ...FILE,
    say: said('Không nhận ra loại tệp theo nội dung.', 'The content is of no known type.'),
    advice: SEND_DOCX_OR_PDF,
  },
  'not-supported-mhtml': {
    means: 'a web archive',
    example: "Word's “Single File Web Page”",

    ...FILE,
    say: notRead('trang web lưu trữ (MHTML)', 'a web archive (MHTML)'),
    advice: SAVE_AS_DOCX,
  },
  'not-supported-xlsx': {
    means: 'a workbook; the report itself is needed',
    example: 'the forms alone, in Excel',

    ...FILE,
    say: notRead('bảng tính Excel (.xlsx)', 'an Excel workbook (.xlsx)'),
    advice: SEND_THE_REPORT,
  },
  'not-supported-xls': {
    means: 'a workbook; the report itself is needed',
    example: 'the forms alone, in Excel',

    ...FILE,
    say: notRead('bảng tính Excel 97–2003 (.xls)', 'an Excel 97–2003 workbook (.xls)'),
    advice: SEND_THE_REPORT,
  },
  'not-supported-pptx': {
    means: 'slides',
    example: 'the slides of the conference on the report',

    ...FILE,
    say: notRead('trang trình chiếu PowerPoint (.pptx)', 'a PowerPoint file (.pptx)'),
    advice: SEND_THE_REPORT,
  },
  'not-supported-ppt': {
    means: 'slides',
    example: 'the slides of the conference on the report',

    ...FILE,
    say: notRead('trang trình chiếu PowerPoint 97–2003 (.ppt)', 'a PowerPoint 97–2003 file (.ppt)'),
    advice: SEND_THE_REPORT,
  },
  'not-supported-zip': {
    means: 'an archive; unpack it',
    example: '`bao cao.rar`',
    ...FILE,
    say: notRead('tệp nén ZIP', 'a ZIP archive'),
    advice: UNPACK,
  },

  'not-supported-archive': {
    means: 'an archive; unpack it',
    example: '`bao cao.rar`',
    ...FILE,
    say: notRead('tệp nén', 'an archive'),
    advice: UNPACK,
  },

  'not-supported-image': {
    means: 'a picture',
    example: 'a photograph of the report',
    ...FILE,
    say: notRead('ảnh', 'a picture'),
    advice: SEND_DOCX_OR_PDF,
  },

  'not-supported-text': {
    means: 'plain text without tables',
    example: 'an e-mail saved as `.txt`',

    ...FILE,
    say: notRead('văn bản thuần, không có bảng', 'plain text without tables'),
    advice: SEND_DOCX_OR_PDF,
  },
  'file-too-large': {
    means: 'above the limit on size',
    example: '300 MB of photographs',

    ...FILE,
    say: ({ bytes, limit }: { bytes: number; limit: number }) =>
      said(
        `Tệp quá lớn: ${mega(bytes)} MB, giới hạn là ${mega(limit)} MB.`,
        `The file is too large: ${mega(bytes)} MB, the limit is ${mega(limit)} MB.`,
      ),
    advice: said(
      'Hãy nén ảnh trong tệp (hoặc bỏ ảnh) rồi gửi lại.',
      'Compress or drop the pictures in it and send it again.',
    ),
  },
  'time-limit': {
    means: 'reading took too long, twice',
    example: 'a file that sends a parser round in circles',

    ...FILE,
    say: ({ baseMs, pageMs }: { baseMs: number; pageMs: number }) =>
      said(
        `Đọc quá thời gian cho phép (${baseMs / 1000} giây, thêm ${pageMs / 1000} giây mỗi trang), đã thử hai lần.`,
        `Reading took longer than allowed (${baseMs / 1000} s, and ${pageMs / 1000} s a page), twice.`,
      ),
    advice: TRY_SIMPLER,
  },
  'memory-limit': {
    means: 'reading took too much memory, twice',
    example: 'a drawing of millions of strokes',

    ...FILE,
    say: ({ residentBytes }: { residentBytes: number }) => {
      const limit = Math.round(residentBytes / 1024 ** 2);
      return said(
        `Đọc tốn quá nhiều bộ nhớ (giới hạn ${limit} MB), đã thử hai lần.`,
        `Reading took too much memory (the limit is ${limit} MB), twice.`,
      );
    },
    advice: TRY_SIMPLER,
  },
  'reader-crashed': {
    means: 'the process that read the file ended by itself',
    example: 'a font that brings down the parser',
    ...FILE,
    say: crashed,
    advice: TRY_SIMPLER,
  },

  'reader-garbled': {
    means: 'the process that read the file answered nonsense',
    example: 'a parser that writes to the wrong channel',
    ...FILE,
    say: crashed,
    advice: TRY_SIMPLER,
  },

  'name-not-readable': {
    means: 'its name is in another encoding than UTF-8, so that it cannot be opened',
    example: 'unpacked by an old zip program',

    ...FILE,
    say: said(
      'Tên tệp hoặc thư mục không ở bảng mã UTF-8 nên không mở được.',
      'The name of the file or folder is not in UTF-8, so that it cannot be opened.',
    ),
    advice: said(
      'Hãy đổi tên (hoặc giải nén lại bằng chương trình hiểu tiếng Việt) rồi chạy lại.',
      'Rename it (or unpack it with a program that keeps such names) and run again.',
    ),
  },
  'file-vanished': {
    means: 'gone between being found and being read',
    example: 'a file moved during the run',

    ...FILE,
    say: said('Tệp biến mất trong khi đang đọc.', 'The file vanished while it was being read.'),
    advice: said('Hãy kiểm tra tệp rồi chạy lại.', 'Look for the file and run again.'),
  },
  'file-changed': {
    means: 'changed between being identified and being read',
    example: 'a copy that is still running',

    ...FILE,
    say: said('Tệp thay đổi trong khi đang đọc.', 'The file changed while it was being read.'),
    advice: said(
      'Hãy đợi tệp sao chép xong (hoặc đóng tệp đang mở) rồi chạy lại.',
      'Wait until it is copied or closed, then run again.',
    ),
  },
  'file-not-readable': {
    means: 'the system refuses',
    example: 'no permission',

    ...FILE,
    say: ({ code }: { code: string }) =>
      said(
        `Hệ thống không cho đọc tệp hoặc thư mục này (${code || 'lỗi không rõ'}).`,
        `The system does not let this file or folder be read (${code || 'unknown error'}).`,
      ),
    advice: said(
      'Hãy kiểm tra quyền truy cập hoặc ổ đĩa rồi chạy lại.',
      'Check its permissions or the disk and run again.',
    ),
  },
  'same-content': {
    means: '`duplicate`: the same content is read under another name',
    example: '`bao cao (1).docx`',

    ...FILE,
    severity: 'info',
    say: ({ file }: { file: string }) =>
      said(`Nội dung giống hệt tệp “${file}”, đã được đọc ở đó.`, `The content is that of “${file}”, which was read.`),
    advice: said('Có thể bỏ bớt một bản.', 'One of the two can go.'),
  },
  'internal-error': {
    means: 'a bug of ours; the run ends with 70',
    example: 'rows that do not add up',

    ...FILE,
    lifts: [],
    say: ({ detail }: { detail: string }) =>
      said(`Lỗi của chương trình khi đọc tệp: ${detail}`, `A bug of the program on this file: ${detail}`),
    advice: said(
      'Hãy báo lỗi này cho người phát triển, kèm tệp; các tệp khác không bị ảnh hưởng.',
      'Report it to the developers with the file; other files are not affected.',
    ),
  },
} as const satisfies Readonly<Record<string, Rule>>;
