import type { Document } from '../../model/document.js';
import type { Result } from '../../model/result.js';
import type { ReadOptions } from '../limits.js';

export async function readDocx(_bytes: Uint8Array, _options: ReadOptions): Promise<Result<Document>> {
  throw new Error('being built');
}
