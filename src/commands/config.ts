/** `--config FILE`: limits other than the built-in ones; `--tracked`: which state of a document with tracked changes is read. */
import { readFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { z } from 'zod';
import { en, vi } from 'zod/locales';
import { fail } from '../model/finding.js';
import { ok, type Result, type Said } from '../model/result.js';
import { DEFAULT_READ_OPTIONS, type ReadOptions } from '../read/limits.js';
import { DEFAULT_WORK_LIMITS, type WorkLimits } from '../work/child/limits.js';
import type { Language } from './language.js';
import { oneOf } from './options.js';

const MEGA = 1024 * 1024;
const WHOLE = z.int().min(1);
const AMOUNT = z.number().positive();

/** What a configuration file may say; docs/operations.md describes it. */
export const CONFIG = z.strictObject({
  limits: z
    .strictObject({
      file_megabytes: AMOUNT,
      zip_entries: WHOLE,
      inflated_megabytes: AMOUNT,
      ratio: AMOUNT,
      xml_depth: WHOLE,
      pdf_pages: WHOLE,
      glyphs_per_page: WHOLE,
      picture_megapixels: AMOUNT,
      seconds: AMOUNT,
      seconds_per_page: AMOUNT,
      resident_megabytes: AMOUNT,
    })
    .partial(),
});

export interface ReadingOptions {
  readonly config?: string;
  readonly tracked: ReadOptions['tracked'];
}

/** How documents are read, and what one may cost. */
export interface Settings {
  readonly read: ReadOptions;
  readonly work: WorkLimits;
}

const CONFIG_HELP: Said = {
  vi: 'tệp JSON đặt lại các giới hạn (xem docs/operations.md)',
  en: 'JSON file with other limits (see docs/operations.md)',
};

const TRACKED_HELP: Said = {
  vi: 'đọc nội dung sửa đổi (Track Changes) như đã chấp nhận hết (final) hay từ chối hết (original)',
  en: 'read tracked changes as if all were accepted (final) or rejected (original)',
};

export function addReadingOptions(command: Command, language: Language): Command {
  return command
    .option('--config <file>', CONFIG_HELP[language])
    .addOption(
      new Option('--tracked <state>', TRACKED_HELP[language])
        .argParser(oneOf(['final', 'original'], language))
        .default('final'),
    );
}

/** The settings that the options ask for. Failure: `config-faulty`, naming key, what was expected, what came. */
export async function settingsOf({ config, tracked }: ReadingOptions): Promise<Result<Settings>> {
  if (config === undefined) return ok(settings({}, tracked));
  let text: string;
  try {
    text = await readFile(config, 'utf8');
  } catch {
    return faulty(config, NOT_OPENED);
  }
  let content: unknown;
  try {
    content = JSON.parse(text.replace(BYTE_ORDER_MARK, ''));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return faulty(config, { vi: `không phải JSON hợp lệ (${detail})`, en: `it is not valid JSON (${detail})` });
  }
  const parsed = CONFIG.safeParse(content);
  return parsed.success ? ok(settings(parsed.data.limits, tracked)) : faulty(config, problems(content));
}

/** Notepad writes it before UTF-8. */
const BYTE_ORDER_MARK = /^\uFEFF/;

const NOT_OPENED: Said = {
  vi: 'không mở được tệp này; hãy kiểm tra đường dẫn và quyền đọc',
  en: 'it cannot be opened; check its path and permissions',
};

/** What is wrong with `content`, key by key. */
function problems(content: unknown): Said {
  const told = (locale: ReturnType<typeof vi>, whole: string): string =>
    (CONFIG.safeParse(content, { error: locale.localeError }).error?.issues ?? [])
      .map(({ path, message }) => `${path.join('.') || whole}: ${message}`)
      .join('; ');
  return { vi: told(vi(), 'cả tệp'), en: told(en(), 'file') };
}

function settings(given: z.infer<typeof CONFIG>['limits'], tracked: ReadOptions['tracked']): Settings {
  const { limits } = DEFAULT_READ_OPTIONS;
  const times = (value: number | undefined, unit: number, otherwise: number): number =>
    value === undefined ? otherwise : value * unit;
  return {
    read: {
      tracked,
      limits: {
        fileBytes: times(given.file_megabytes, MEGA, limits.fileBytes),
        zipEntries: given.zip_entries ?? limits.zipEntries,
        inflatedBytes: times(given.inflated_megabytes, MEGA, limits.inflatedBytes),
        ratio: given.ratio ?? limits.ratio,
        ratioFloorBytes: limits.ratioFloorBytes,
        xmlDepth: given.xml_depth ?? limits.xmlDepth,
        pdfPages: given.pdf_pages ?? limits.pdfPages,
        glyphsPerPage: given.glyphs_per_page ?? limits.glyphsPerPage,
        picturePixels: times(given.picture_megapixels, 1_000_000, limits.picturePixels),
      },
    },
    work: {
      baseMs: times(given.seconds, 1_000, DEFAULT_WORK_LIMITS.baseMs),
      pageMs: times(given.seconds_per_page, 1_000, DEFAULT_WORK_LIMITS.pageMs),
      residentBytes: times(given.resident_megabytes, MEGA, DEFAULT_WORK_LIMITS.residentBytes),
    },
  };
}

const faulty = (file: string, detail: Said): Result<never> => fail('config-faulty', { file, detail });
