/** A paper's file in either format. */
import { writePaperDocx } from './docx.js';
import type { Format, Paper } from './paper.js';
import { writePaperPdf } from './pdf.js';

export const writePaper = (paper: Paper, format: Format): Uint8Array =>
  format === 'docx' ? writePaperDocx(paper) : writePaperPdf(paper);
