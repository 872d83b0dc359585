/** What happened to a child, as the reason why its file was not read. A stack is for the log, its first line for people. */
import type { Failure } from '../model/result.js';
import type { Fault, WorkLimits } from './child/handle.js';
import { internalError } from './failed.js';

export function faultFailure(fault: Fault, detail: string, limits: WorkLimits): Failure {
  switch (fault) {
    case 'time':
      return timeLimit(limits);
    case 'memory':
      return memoryLimit(limits);
    case 'crash':
      return crashed('reader-crashed', detail);
    case 'garbage':
      return crashed('reader-garbled', detail);
    case 'bug':
      return internalError(detail.split('\n')[0] ?? detail);
  }
}

/**
 * Reasons that say more about the machine at that hour than about the file: time, memory, a crash. They never become stored results
 * of a content. `limit-time` is LibreOffice's.
 */
export const PASSING: ReadonlySet<string> = new Set([
  'time-limit',
  'memory-limit',
  'reader-crashed',
  'reader-garbled',
  'limit-time',
]);

const TRY_SIMPLER = {
  vi: 'Hãy mở tệp, lưu lại (DOCX, hoặc xuất lại PDF) rồi gửi lại; nếu tệp rất dài, hãy tách riêng phần phụ lục biểu số liệu.',
  en: 'Open it, save it anew (DOCX, or export the PDF again) and send it again; if it is very long, send the forms alone.',
};

function timeLimit({ baseMs, pageMs }: WorkLimits): Failure {
  const seconds = (ms: number): string => String(ms / 1000);
  return {
    reason: 'time-limit',
    message: {
      vi: `Đọc quá thời gian cho phép (${seconds(baseMs)} giây, thêm ${seconds(pageMs)} giây mỗi trang), đã thử hai lần.`,
      en: `Reading took longer than allowed (${seconds(baseMs)} s, and ${seconds(pageMs)} s a page), twice.`,
    },
    advice: TRY_SIMPLER,
  };
}

function memoryLimit({ residentBytes }: WorkLimits): Failure {
  const mega = String(Math.round(residentBytes / 1024 ** 2));
  return {
    reason: 'memory-limit',
    message: {
      vi: `Đọc tốn quá nhiều bộ nhớ (giới hạn ${mega} MB), đã thử hai lần.`,
      en: `Reading took too much memory (the limit is ${mega} MB), twice.`,
    },
    advice: TRY_SIMPLER,
  };
}

function crashed(reason: string, detail: string): Failure {
  return {
    reason,
    message: {
      vi: `Tiến trình đọc tệp bị dừng bất thường (${detail}).`,
      en: `The process that read the file failed (${detail}).`,
    },
    advice: TRY_SIMPLER,
  };
}
