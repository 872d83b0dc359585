/** What a child process runs: beside this file, compiled or, under a loader that understands it, in TypeScript. */
export const CHILD_MODULE = new URL(import.meta.url.endsWith('.ts') ? './main.ts' : './main.js', import.meta.url);

/** Where the computation of a reading starts. */
export const READ_MODULE = new URL(import.meta.url.endsWith('.ts') ? '../read.ts' : '../read.js', import.meta.url);
