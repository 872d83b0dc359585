/** What was understood of a row: the grounds on which its value is accepted. Nothing where it was not understood. */
import type { Indicator } from '../catalogue/model.js';
import type { Ground } from '../model/ground.js';
import type { CellReading } from '../numbers/cell.js';
import { numberGround } from '../numbers/ground.js';
import { readUnit } from '../numbers/units.js';
import { fold } from '../text/normalise.js';

export function unitGround(unit: string, indicator: Indicator): Ground {
  if (unit.trim() === '') return { of: 'unit', as: 'none printed' };
  if (fold(unit) === fold(indicator.unit)) return { of: 'unit', as: 'catalogue' };
  const known = readUnit(unit, indicator.vocabulary);
  if (known?.scale != null && known.scale !== (readUnit(indicator.unit, indicator.vocabulary)?.scale ?? null)) {
    return { of: 'unit', as: `scale 10^${known.scale}` };
  }
  return { of: 'unit', as: known === null ? 'as printed' : `as printed (${known.class})` };
}

/** `printed`: the text of the value cell. */
export const cellGround = ({ certain, rule }: CellReading, printed: string): Ground | null =>
  certain ? { of: 'cell', as: numberGround(rule, printed) } : null;
