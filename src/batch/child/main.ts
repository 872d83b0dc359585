/** A child process: see `serve`. */
import { workOn } from '../work.js';
import { serve } from './serve.js';

await serve(workOn);
