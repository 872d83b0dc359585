/** Writes docs/reasons.md from the registry of rules and the goldens of the fixtures: `npm run reasons`. */
import { writeFileSync } from 'node:fs';
import { reasonsPage } from './reasons-page.js';

writeFileSync(new URL('../../docs/reasons.md', import.meta.url), reasonsPage());
