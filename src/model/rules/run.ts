/** Why a run did not begin, or could not write what it read. */
import type { Said } from '../said.js';
import { type Rule, said } from './rule.js';

const RUN = { scope: 'run', severity: 'error', blocks: 'run', lifts: ['person'] } as const;

export const RUN_RULES = {
  'input-missing': {
    means: 'an input is not there',
    example: '2',

    ...RUN,
    say: ({ given, kind }: { given: string; kind: 'input' | 'file' }) =>
      kind === 'file'
        ? said(`Không có tệp “${given}”.`, `There is no file “${given}”.`)
        : said(`Không có tệp hoặc thư mục đầu vào “${given}”.`, `There is no input file or folder “${given}”.`),
    advice: said('Hãy kiểm tra lại đường dẫn.', 'Check the path.'),
  },
  'input-not-a-file': {
    means: 'an input is neither file nor folder',
    example: '2',

    ...RUN,
    say: ({ given }: { given: string }) =>
      said(`Đầu vào “${given}” không phải là tệp hay thư mục.`, `The input “${given}” is neither a file nor a folder.`),
    advice: said('Hãy chỉ ra một tệp hoặc một thư mục.', 'Name a file or a folder.'),
  },
  'output-covers-input': {
    means: 'the output folder is, or lies above, an input',
    example: '2',

    ...RUN,
    say: ({ output, input }: { output: string; input: string }) =>
      said(
        `Thư mục kết quả “${output}” trùng với hoặc chứa đầu vào “${input}”.`,
        `The output folder “${output}” is, or lies above, the input “${input}”.`,
      ),
    advice: said(
      'Hãy chọn một thư mục kết quả khác (-o); kết quả không bao giờ được ghi đè lên báo cáo gốc.',
      'Choose another output folder (-o); results are never written over the reports.',
    ),
  },
  'config-faulty': {
    means: 'the file of `--config` is not there, or has an unknown key or value',
    example: '2',

    ...RUN,
    say: ({ file, detail }: { file: string; detail: Said }) =>
      said(
        `tuỳ chọn “--config”: tệp “${file}” không dùng được: ${detail.vi}`,
        `the option “--config”: the file “${file}” cannot be used: ${detail.en}`,
      ),
    advice: said('Xem docs/operations.md để biết các khoá và giá trị.', 'docs/operations.md tells keys and values.'),
  },
  'catalogue-faulty': {
    means: 'a catalogue or a file beside it has an error',
    example: '2',

    ...RUN,
    say: ({ faults, more }: { faults: Said; more: number }) =>
      said(
        `Dữ liệu danh mục có lỗi:\n${faults.vi}${more > 0 ? `\n… và ${more} lỗi nữa` : ''}`,
        `The catalogue data is faulty:\n${faults.en}${more > 0 ? `\n… and ${more} more` : ''}`,
      ),
    advice: said(
      'Hãy sửa các dòng nêu trên; "cchc catalogue check TỆP" liệt kê đủ lỗi của một tệp.',
      'Mend the lines above; "cchc catalogue check FILE" lists every fault of a file.',
    ),
  },
  'output-not-writable': {
    means: 'the output folder cannot be written',
    example: '5',

    ...RUN,
    say: ({ where, code }: { where: string; code: string }) =>
      said(`Không ghi được kết quả: “${where}” (${code}).`, `The results cannot be written: “${where}” (${code}).`),
    advice: said(
      'Hãy kiểm tra quyền ghi và chỗ trống trên ổ đĩa của thư mục kết quả và của thư mục tạm (TMPDIR), rồi chạy lại. Bộ kết quả cũ còn nguyên.',
      'Check permissions and free space of the output folder and of the temporary folder (TMPDIR), then run again. The old results are intact.',
    ),
  },
  'output-file-in-use': {
    means: 'a file of the old set cannot be replaced',
    example: '5',

    ...RUN,
    say: ({ file }: { file: string }) =>
      said(
        `Không thay được tệp “${file}”: tệp đang mở trong chương trình khác (ví dụ Excel) hoặc bị chặn.`,
        `The file “${file}” cannot be replaced: it is open in another program (Excel, say) or blocked.`,
      ),
    advice: said(
      'Hãy đóng tệp đó; lần chạy sau sẽ hoàn tất việc thay bộ kết quả.',
      'Close it; the next run finishes replacing the results.',
    ),
  },
  'output-locked': {
    means: 'another run holds the output folder',
    example: '6',

    ...RUN,
    say: ({ folder, who }: { folder: string; file: string; who: string }) =>
      said(
        `Một lần chạy khác đang dùng thư mục kết quả “${folder}”${who}.`,
        `Another run is using the output folder “${folder}”${who}.`,
      ),
    advice: ({ file }: { file: string }) =>
      said(
        `Hãy đợi lần chạy đó kết thúc. Nếu chắc chắn không còn lần chạy nào, xoá tệp “${file}”.`,
        `Wait until it ends. If you are sure that none is running, delete “${file}”.`,
      ),
  },
} as const satisfies Readonly<Record<string, Rule>>;
