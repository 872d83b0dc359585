import { createHash } from 'node:crypto';

/** SHA-256 of `bytes`, lower-case hex: what a file is known by, whatever its name. */
export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
