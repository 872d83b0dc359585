/** A child process: see `serve`. */
import { workOn } from '../work.js';
import { serve } from './serve.js';
import { dieWithParent } from './with-parent.js';

dieWithParent();
await serve(workOn);
