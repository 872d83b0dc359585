/** The row that numbers a table's columns may say how a column is calculated: `(6)=(5)/(4)`, `7 = 6 - 5`. */

const FORMULA = /^\s*([([]?\s*\d{1,2}\s*[)\]]?)\s*=[()[\]\d\s+–*/x×:.,%-]+$/u;

/** The column's own number, `(6)` of `(6)=(5)/(4)`; any other text as it is. */
export function withoutFormula(text: string): string {
  return FORMULA.exec(text)?.[1] ?? text;
}
