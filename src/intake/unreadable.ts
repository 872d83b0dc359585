/** Why a file of some kind is not read, and what its sender can do: one table, stable ids. */
import type { FileType } from '../model/report.js';
import type { Failure, Said } from '../model/result.js';
import type { Kind } from './sniff.js';

interface KindFacts {
  readonly type: FileType;
  /** Null: there is a reader for it. */
  readonly failure: Failure | null;
}

const SEND_DOCX_OR_PDF: Said = {
  vi: 'Hãy gửi lại báo cáo dưới dạng DOCX, hoặc PDF xuất thẳng từ phần mềm soạn thảo.',
  en: 'Send the report again as DOCX, or as PDF exported by the word processor.',
};

function notSupported(type: string, vi: string, en: string, advice: Said = SEND_DOCX_OR_PDF): Failure {
  return {
    reason: `not-supported-${type}`,
    message: { vi: `Tệp là ${vi}, chưa đọc được loại này.`, en: `The file is ${en}, which is not read.` },
    advice,
  };
}

const SAVE_AS_DOCX: Said = {
  vi: 'Hãy mở tệp bằng Word hoặc LibreOffice, chọn “Lưu thành” (Save As) kiểu DOCX rồi gửi lại.',
  en: 'Open the file in Word or LibreOffice, save it as DOCX and send it again.',
};

const UNPACK: Said = {
  vi: 'Hãy giải nén rồi bỏ từng báo cáo vào thư mục đầu vào.',
  en: 'Unpack it and put each report into the input folder.',
};

const SEND_THE_REPORT: Said = {
  vi: 'Hãy gửi chính văn bản báo cáo (DOCX hoặc PDF) có các biểu mẫu, không gửi riêng bảng tính hay trang trình chiếu.',
  en: 'Send the report itself (DOCX or PDF) with its forms, not a workbook or slides alone.',
};

/** What each kind is called in the dataset, and why it is not read. */
export const KINDS: Readonly<Record<Kind, KindFacts>> = {
  docx: { type: 'docx', failure: null },
  pdf: { type: 'pdf', failure: null },
  doc: { type: 'doc', failure: null },
  odt: { type: 'odt', failure: null },
  rtf: { type: 'rtf', failure: null },
  html: { type: 'html', failure: null },
  mhtml: {
    type: 'mhtml',
    failure: notSupported('mhtml', 'trang web lưu trữ (MHTML)', 'a web archive (MHTML)', SAVE_AS_DOCX),
  },
  xlsx: {
    type: 'xlsx',
    failure: notSupported('xlsx', 'bảng tính Excel (.xlsx)', 'an Excel workbook (.xlsx)', SEND_THE_REPORT),
  },
  xls: {
    type: 'xls',
    failure: notSupported('xls', 'bảng tính Excel 97–2003 (.xls)', 'an Excel 97–2003 workbook (.xls)', SEND_THE_REPORT),
  },
  pptx: {
    type: 'pptx',
    failure: notSupported('pptx', 'trang trình chiếu PowerPoint (.pptx)', 'a PowerPoint file (.pptx)', SEND_THE_REPORT),
  },
  ppt: {
    type: 'ppt',
    failure: notSupported(
      'ppt',
      'trang trình chiếu PowerPoint 97–2003 (.ppt)',
      'a PowerPoint 97–2003 file (.ppt)',
      SEND_THE_REPORT,
    ),
  },
  zip: { type: 'zip', failure: notSupported('zip', 'tệp nén ZIP', 'a ZIP archive', UNPACK) },
  archive: { type: 'unknown', failure: notSupported('archive', 'tệp nén', 'an archive', UNPACK) },
  image: {
    type: 'image',
    failure: notSupported('image', 'ảnh', 'a picture'),
  },
  text: { type: 'text', failure: notSupported('text', 'văn bản thuần, không có bảng', 'plain text without tables') },
  'encrypted-office': { type: 'unknown', failure: passwordProtected() },
  empty: {
    type: 'empty',
    failure: {
      reason: 'empty-file',
      message: { vi: 'Tệp rỗng (0 byte).', en: 'The file is empty (0 bytes).' },
      advice: {
        vi: 'Có thể việc sao chép hoặc tải về bị ngắt; hãy gửi lại tệp.',
        en: 'A copy or download was probably cut off; send the file again.',
      },
    },
  },
  'all-zero': {
    type: 'unknown',
    failure: {
      reason: 'all-zero-file',
      message: { vi: 'Tệp chỉ chứa toàn byte 0, không có nội dung.', en: 'The file holds nothing but zero bytes.' },
      advice: {
        vi: 'Tệp đã hỏng khi sao chép hoặc lưu; hãy lấy lại bản gốc.',
        en: 'It was damaged while being copied or stored; fetch the original again.',
      },
    },
  },
  unknown: {
    type: 'unknown',
    failure: {
      reason: 'not-recognised',
      message: { vi: 'Không nhận ra loại tệp theo nội dung.', en: 'The content is of no known type.' },
      advice: SEND_DOCX_OR_PDF,
    },
  },
};

function passwordProtected(): Failure {
  return {
    reason: 'password-protected',
    message: { vi: 'Tệp được đặt mật khẩu mở.', en: 'The file asks for a password.' },
    advice: {
      vi: 'Hãy bỏ mật khẩu (lưu lại không đặt mật khẩu) rồi gửi lại.',
      en: 'Save it without a password and send it again.',
    },
  };
}

/** A file that the system does not let us open or read; `error` is what the file system threw. */
export function fileFailure(error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') {
    return {
      reason: 'file-vanished',
      message: { vi: 'Tệp biến mất trong khi đang đọc.', en: 'The file vanished while it was being read.' },
      advice: { vi: 'Hãy kiểm tra tệp rồi chạy lại.', en: 'Look for the file and run again.' },
    };
  }
  return {
    reason: 'file-not-readable',
    message: {
      vi: `Hệ thống không cho đọc tệp hoặc thư mục này (${code || 'lỗi không rõ'}).`,
      en: `The system does not let this file or folder be read (${code || 'unknown error'}).`,
    },
    advice: {
      vi: 'Hãy kiểm tra quyền truy cập hoặc ổ đĩa rồi chạy lại.',
      en: 'Check its permissions or the disk and run again.',
    },
  };
}

/** A name in another encoding than the system's, as old zip programs write them. */
export const nameNotUtf8 = (): Failure => ({
  reason: 'name-not-readable',
  message: {
    vi: 'Tên tệp hoặc thư mục không ở bảng mã UTF-8 nên không mở được.',
    en: 'The name of the file or folder is not in UTF-8, so that it cannot be opened.',
  },
  advice: {
    vi: 'Hãy đổi tên (hoặc giải nén lại bằng chương trình hiểu tiếng Việt) rồi chạy lại.',
    en: 'Rename it (or unpack it with a program that keeps such names) and run again.',
  },
});

/** A file whose content changed between being identified and being read. */
export const fileChanged = (): Failure => ({
  reason: 'file-changed',
  message: { vi: 'Tệp thay đổi trong khi đang đọc.', en: 'The file changed while it was being read.' },
  advice: {
    vi: 'Hãy đợi tệp sao chép xong (hoặc đóng tệp đang mở) rồi chạy lại.',
    en: 'Wait until it is copied or closed, then run again.',
  },
});

/** A file above the limit on size; it is not opened at all. */
export function tooLarge(bytes: number, limit: number): Failure {
  const mega = (size: number): string => String(Math.ceil(size / (1024 * 1024)));
  return {
    reason: 'file-too-large',
    message: {
      vi: `Tệp quá lớn: ${mega(bytes)} MB, giới hạn là ${mega(limit)} MB.`,
      en: `The file is too large: ${mega(bytes)} MB, the limit is ${mega(limit)} MB.`,
    },
    advice: {
      vi: 'Hãy nén ảnh trong tệp (hoặc bỏ ảnh) rồi gửi lại.',
      en: 'Compress or drop the pictures in it and send it again.',
    },
  };
}
