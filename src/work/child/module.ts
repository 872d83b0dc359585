/** What a child process runs: beside this file, compiled or, under a loader that understands it, in TypeScript. */
export const CHILD_MODULE = new URL(import.meta.url.endsWith('.ts') ? './main.ts' : './main.js', import.meta.url);
