/**
 * Page numbers, page headers and footers, told from the body on evidence: where they stand (outermost, off the body),
 * what they say, that they count on from page to page, that the producer tagged them.
 */
import type { Furniture } from '../../model/document.js';
import type { PrintedLine } from '../printed-line.js';
import type { MarginPage } from './margins.js';
import { pageNumbers } from './page-numbers.js';
import { runningText } from './running-text.js';

/** Lines that are furniture, with their roles; everything else is body or notes. */
export type RunningRoles = ReadonlyMap<PrintedLine, Furniture['role']>;

export function runningRoles(pages: readonly MarginPage[]): RunningRoles {
  const numbers = new Set(pageNumbers(pages));
  const roles = new Map<PrintedLine, Furniture['role']>([...numbers].map((line) => [line, 'page-number']));
  for (const line of runningText(pages, 'top', numbers)) roles.set(line, 'header');
  for (const line of runningText(pages, 'bottom', numbers)) roles.set(line, 'footer');
  return roles;
}
