/** Which columns are keys of `dataset.json`, in its order. */
import { CHANGE } from '../fields/change.js';
import { FIGURE } from '../fields/figure.js';
import { OBSERVATION } from '../fields/observation.js';
import { UNMAPPED } from '../fields/unmapped.js';
import { keysOf } from './record.js';

export const OBSERVED = keysOf(OBSERVATION, 'indicator_id form stt indicator label');
export const READ = keysOf(
  OBSERVATION,
  'unit value? value_raw value_catalogue_unit? note status reasons number_rule match_rule',
);
export const OBSERVED_PLACE = keysOf(OBSERVATION, 'page? table row bbox?');

export const UNMAPPED_ROW = keysOf(UNMAPPED, 'form? stt label unit value_raw note reason best_indicator_id?');
export const UNMAPPED_PLACE = keysOf(UNMAPPED, 'page? table row bbox?');

export const SAID = keysOf(
  FIGURE,
  'figure section sentence value? value_raw unit qualifier? role indicator_id? agrees? status reasons number_rule',
);
export const SAID_PLACE = keysOf(FIGURE, 'page? bbox?');

export const CHANGED = keysOf(
  CHANGE,
  'issuer_code period indicator_id old_report_id old_value? new_report_id new_value?',
);
