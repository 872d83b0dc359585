/** Values as bytes outside of the heap, for what waits until the last page is read. */

/** `value` is plain: lists, objects, strings, finite numbers. */
export const toBytes = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

/** What `toBytes` was given. */
export const fromBytes = (bytes: Uint8Array): unknown =>
  JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString());
