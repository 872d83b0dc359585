/** What one file may cost. A breach is a failure with the limit's name as reason, never a silent part. */
export interface Limits {
  /** Bytes of the file. */
  readonly fileBytes: number;
  /** Entries in the zip of a DOCX. */
  readonly zipEntries: number;
  /** Bytes of all parts of a DOCX together, counted while inflating. */
  readonly inflatedBytes: number;
  /** Inflated / compressed of one part, looked at past `ratioFloorBytes`. */
  readonly ratio: number;
  readonly ratioFloorBytes: number;
  /** Depth of elements in XML. */
  readonly xmlDepth: number;
  readonly pdfPages: number;
  readonly glyphsPerPage: number;
  /** Pixels of one picture. */
  readonly picturePixels: number;
}

/** Reasons for the values: docs/limits in DESIGN's table; real reports stay below a tenth of each. */
export const DEFAULT_LIMITS: Limits = {
  fileBytes: 100 * 1024 * 1024,
  zipEntries: 2_000,
  inflatedBytes: 200 * 1024 * 1024,
  ratio: 100,
  ratioFloorBytes: 1024 * 1024,
  xmlDepth: 256,
  pdfPages: 2_000,
  glyphsPerPage: 100_000,
  picturePixels: 40_000_000,
};

export interface ReadOptions {
  readonly limits: Limits;
  /** Tracked changes of a DOCX: the text with all changes accepted (`final`) or rejected (`original`). */
  readonly tracked: 'final' | 'original';
  /** Told as soon as the number of pages is known: whoever watches the clock allows more time for more pages. */
  readonly onPages?: (pages: number) => void;
  /** Told the version of LibreOffice before it converts the file: the result depends on it. */
  readonly onConverter?: (version: string) => void;
}

export const DEFAULT_READ_OPTIONS: ReadOptions = { limits: DEFAULT_LIMITS, tracked: 'final' };
