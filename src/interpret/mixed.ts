/** Forms of two templates in one file: each piece is of the template that has more of its rows. Pure. */
import type { Recognition } from './recognise.js';

/** A piece is of the other template when that names so many more of its rows: a share of them, and a number. */
const MORE_SHARE = 0.1;
const MORE_ROWS = 2;

/** Indices of the segments that `other` fits clearly better than `own`. */
export function segmentsOf(other: Recognition, own: Recognition): ReadonlySet<number> {
  const found = new Set<number>();
  other.assignments.forEach(({ form, matched, labelled }, index) => {
    const more = matched - (own.assignments[index]?.matched ?? 0);
    if (form !== null && more >= MORE_ROWS && more >= MORE_SHARE * labelled) found.add(index);
  });
  return found;
}

/** Segments that follow another template than `own`, in a file that has pieces of both. A file of one template has none. */
export function segmentsApart(own: Recognition, all: readonly Recognition[]): ReadonlySet<number> {
  const apart = new Set<number>();
  for (const other of all) {
    if (other === own || segmentsOf(own, other).size === 0) continue;
    for (const index of segmentsOf(other, own)) apart.add(index);
  }
  return apart;
}
