/** A child process: see `serve`. */
import { workOn } from '../unit.js';
import { optimiseLate } from './node-options.js';
import { serve } from './serve.js';
import { dieWithParent } from './with-parent.js';

dieWithParent();
optimiseLate();
await serve(workOn);
