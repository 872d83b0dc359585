/** Writes docs/dataset.schema.json from the code: `npm run schema`. */
import { writeFileSync } from 'node:fs';
import { jsonSchema } from '../src/dataset/json-schema.js';

const target = new URL('../docs/dataset.schema.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(jsonSchema(), null, 2)}\n`);
