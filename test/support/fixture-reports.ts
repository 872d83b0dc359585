/** The documents of the fixtures as the program reads them, with the catalogues of the fixtures. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/model/report.js';
import { DEFAULT_READ_OPTIONS } from '../../src/read/limits.js';
import { workOn } from '../../src/work/unit.js';
import { catalogues, FIXTURE_CATALOGUES } from './catalogues.js';
import { FIXTURES } from './truth.js';

const set = catalogues(FIXTURE_CATALOGUES);
const readings = new Map<string, Promise<Report>>();

const read = async (file: string): Promise<Report> =>
  (await workOn(readFileSync(join(FIXTURES, file)), await set, DEFAULT_READ_OPTIONS)).report;

/** The report of a file below `fixtures/`; read once for all tests that ask for it. */
export function fixtureReport(file: string): Promise<Report> {
  const reading = readings.get(file) ?? read(file);
  readings.set(file, reading);
  return reading;
}
