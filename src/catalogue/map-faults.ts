/** What is wrong with maps between catalogues, once all are loaded. Pure. */
import { type CatalogueFault, fault } from './fault.js';
import type { Catalogue, CatalogueMap } from './model.js';

export interface LoadedMap {
  readonly map: CatalogueMap;
  readonly file: string;
  /** The line of each pair. */
  readonly lines: readonly number[];
}

/** A map may only speak of catalogues and indicators that are there, and of each indicator once. */
export const mapFaults = (maps: readonly LoadedMap[], catalogues: readonly Catalogue[]): CatalogueFault[] =>
  maps.flatMap((one) => (['from', 'to'] as const).flatMap((side) => sideFaults(one, side, catalogues)));

function sideFaults(
  { map, file, lines }: LoadedMap,
  side: 'from' | 'to',
  catalogues: readonly Catalogue[],
): CatalogueFault[] {
  const catalogue = catalogues.find((one) => one.id === map[side]);
  if (catalogue === undefined) {
    return [
      fault(
        { file, line: null, column: side },
        'map-unknown-catalogue',
        `không có danh mục nào mang mã ${map[side]}.`,
        `no catalogue has the id ${map[side]}.`,
      ),
    ];
  }
  const ids = map.pairs.map((pair) => (side === 'from' ? pair.fromId : pair.toId));
  return ids.flatMap((id, i) => {
    const place = { file, line: lines[i] ?? null, column: `${side}_id` };
    return [
      ...(catalogue.byId.has(id)
        ? []
        : [
            fault(
              place,
              'map-unknown-id',
              `danh mục ${catalogue.id} không có chỉ tiêu ${id}.`,
              `the catalogue ${catalogue.id} has no indicator ${id}.`,
            ),
          ]),
      ...(ids.indexOf(id) === i
        ? []
        : [
            fault(
              place,
              'map-repeats-id',
              `chỉ tiêu ${id} đã được nối ở trên.`,
              `the indicator ${id} is mapped above.`,
            ),
          ]),
    ];
  });
}
