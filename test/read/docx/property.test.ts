import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/model/document.js';
import { budgeted } from '../../support/budget.js';
import { type Meaning, meantDocument } from '../../support/docx-generator.js';
import { documentOf, texts } from '../../support/docx-reading.js';

const meaningOf = (document: Document): Meaning => ({
  paragraphs: texts(document),
  tables: document.tables.map(({ rows, columns, headerRows, cells }) => ({
    rows,
    columns,
    headerRows,
    cells: cells.map(({ row, column, rowSpan, columnSpan, text, doubts }) => ({
      row,
      column,
      rowSpan,
      columnSpan,
      text,
      doubts,
    })),
  })),
});

describe('a generated document', () => {
  it('is read as it was meant, whatever its merges, numbers, changes and encodings', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(meantDocument(), async ({ docx, final, original }) => {
        expect(meaningOf(await documentOf(docx))).toEqual(final);
        expect(meaningOf(await documentOf(docx, { tracked: 'original' }))).toEqual(original);
      }),
      { numRuns: budgeted(150) },
    );
  });

  it('has a cell for every place of every grid, and only one', { timeout: 120_000 }, async () => {
    const row = fc.record({
      before: fc.integer({ min: 0, max: 2 }),
      after: fc.integer({ min: 0, max: 2 }),
      cells: fc.array(
        fc.record({
          span: fc.integer({ min: 1, max: 3 }),
          vertical: fc.constantFrom('', '<w:vMerge/>', '<w:vMerge w:val="restart"/>'),
          horizontal: fc.constantFrom('', '', '<w:hMerge/>', '<w:hMerge w:val="restart"/>'),
        }),
        { maxLength: 5 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
        const body = rows
          .map(
            ({ before, after, cells }) =>
              `<w:tr><w:trPr><w:gridBefore w:val="${before}"/><w:gridAfter w:val="${after}"/></w:trPr>${cells
                .map(
                  ({ span, vertical, horizontal }) =>
                    `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/>${horizontal}${vertical}</w:tcPr><w:p/></w:tc>`,
                )
                .join('')}</w:tr>`,
          )
          .join('');
        const table = (await documentOf({ body: `<w:tbl>${body}</w:tbl>` })).tables[0];
        if (table === undefined) throw new Error('no table');
        const covered = table.cells.flatMap((cell) =>
          Array.from({ length: cell.rowSpan * cell.columnSpan }, (_, at) => [
            cell.row + Math.floor(at / cell.columnSpan),
            cell.column + (at % cell.columnSpan),
          ]),
        );
        const places = Array.from({ length: table.rows * table.columns }, (_, at) => [
          Math.floor(at / table.columns),
          at % table.columns,
        ]);
        const inOrder = (list: readonly (readonly number[])[]): readonly string[] => list.map(String).sort();
        expect(table.rows).toBe(rows.length);
        expect(inOrder(covered)).toEqual(inOrder(places));
        expect(table.cells).toEqual([...table.cells].sort((a, b) => a.row - b.row || a.column - b.column));
      }),
      { numRuns: budgeted(200) },
    );
  });
});
