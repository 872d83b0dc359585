/** What can go wrong with an output folder: the system's errors as failures that a person can act on. */
import { type Failure, fail, type Result } from '../../model/result.js';

/** Thrown by the file system, in contrast to a bug of ours. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

const NO_ROOM: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EROFS']);

/** Whether the disk that was written to had no room, or takes nothing: no fault of the file that was read. */
export const isNoRoom = (error: unknown): boolean => isSystemError(error) && NO_ROOM.has(error.code ?? '');

/** Runs `work` on the output folder; what the system refuses becomes `output-not-writable`, anything else stays a throw. */
export async function guarded<T>(folder: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (isSystemError(error)) return { ok: false, failure: notWritable(folder, error) };
    throw error;
  }
}

function notWritable(folder: string, error: NodeJS.ErrnoException): Failure {
  // A copy that failed names its source first.
  const where = 'dest' in error && typeof error.dest === 'string' ? error.dest : (error.path ?? folder);
  const code = error.code ?? '';
  return {
    reason: 'output-not-writable',
    message: {
      vi: `Không ghi được kết quả: “${where}” (${code}).`,
      en: `The results cannot be written: “${where}” (${code}).`,
    },
    advice: {
      vi: 'Hãy kiểm tra quyền ghi và chỗ trống trên ổ đĩa của thư mục kết quả và của thư mục tạm (TMPDIR), rồi chạy lại. Bộ kết quả cũ còn nguyên.',
      en: 'Check permissions and free space of the output folder and of the temporary folder (TMPDIR), then run again. The old results are intact.',
    },
  };
}

/** A file of the old set that cannot be replaced: open in Excel on Windows, or a folder in its place. */
export const fileInTheWay = (file: string): Result<never> =>
  fail(
    'output-file-in-use',
    {
      vi: `Không thay được tệp “${file}”: tệp đang mở trong chương trình khác (ví dụ Excel) hoặc bị chặn.`,
      en: `The file “${file}” cannot be replaced: it is open in another program (Excel, say) or blocked.`,
    },
    {
      vi: 'Hãy đóng tệp đó; lần chạy sau sẽ hoàn tất việc thay bộ kết quả.',
      en: 'Close it; the next run finishes replacing the results.',
    },
  );
