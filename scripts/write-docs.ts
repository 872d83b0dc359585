/** Writes docs/dataset.schema.json and the tables of columns in docs/output.md from the code: `npm run schema`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { jsonSchema } from '../src/dataset/json/schema.js';
import { withColumnTables } from '../test/dataset/column-tables.js';

const docs = (name: string): URL => new URL(`../docs/${name}`, import.meta.url);
writeFileSync(docs('dataset.schema.json'), `${JSON.stringify(jsonSchema(), null, 2)}\n`);
writeFileSync(docs('output.md'), withColumnTables(readFileSync(docs('output.md'), 'utf8')));
