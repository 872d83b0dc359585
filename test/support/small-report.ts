/** Reports of one form and no prose, for what is about files and not about reading: a tenth of a real one. */
import { join } from 'node:path';
import { readCatalogue } from '../../fixtures/make/catalogue.js';
import type { Description } from '../../fixtures/make/description.js';
import { makeReport } from '../../fixtures/make/report.js';
import { HAU_GIANG } from '../../fixtures/make/reports/hau-giang.js';
import { YEN_BAI } from '../../fixtures/make/reports/yen-bai.js';
import { PACKAGE_CATALOGUES } from '../../src/catalogue/load.js';
import { TEMPLATE_2022 } from './forms.js';

const FORM = '2';
const rows = (await readCatalogue(join(PACKAGE_CATALOGUES, `${TEMPLATE_2022}.csv`))).filter(
  ({ form }) => form === FORM,
);

const small = (full: Description): Uint8Array =>
  makeReport({ ...full, given: {}, prose: '', forms: { ...full.forms, edits: {}, pieces: [], order: [FORM] } }, rows)
    .docx;

/** Of Hậu Giang, the first half of 2022: 14 rows. */
export const SMALL_REPORT: Uint8Array = small(HAU_GIANG);
/** Of Yên Bái, the whole of 2023. */
export const OTHER_SMALL_REPORT: Uint8Array = small(YEN_BAI);
