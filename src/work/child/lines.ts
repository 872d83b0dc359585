/** Lines of a byte stream, with a limit: what never ends a line must not fill the memory of who listens. */

export interface LineReader {
  /** Takes the next bytes; false once a line has grown past the limit. */
  push(bytes: Uint8Array): boolean;
}

/** Calls `onLine` with each line, without its end; invalid UTF-8 becomes replacement characters. */
export function lineReader(maxBytes: number, onLine: (line: string) => void): LineReader {
  let held: Buffer[] = [];
  let size = 0;
  return {
    push(bytes) {
      let rest = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      for (let end = rest.indexOf(10); end !== -1; end = rest.indexOf(10)) {
        const line = Buffer.concat([...held, rest.subarray(0, end)]).toString('utf8');
        held = [];
        size = 0;
        rest = rest.subarray(end + 1);
        onLine(line);
      }
      if (rest.length > 0) held.push(rest);
      size += rest.length;
      return size <= maxBytes;
    },
  };
}
