/** A CSV reader of the tests' own, by RFC 4180: what is written must be readable by others, not by our writer's library. */

/** Records of `text` (a leading byte order mark is dropped); throws for what RFC 4180 does not allow. */
export function parseCsv(text: string, delimiter = ','): string[][] {
  const content = text.startsWith('\ufeff') ? text.slice(1) : text;
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < content.length) {
    const [field, next] = content[at] === '"' ? quoted(content, at) : plain(content, at, delimiter);
    record.push(field);
    if (content.startsWith('\r\n', next)) {
      records.push(record);
      record = [];
      at = next + 2;
    } else if (content[next] === delimiter) {
      at = next + 1;
      if (at === content.length) throw new Error('the file ends inside a record');
    } else {
      throw new Error(`neither delimiter nor line end after a field, at ${next}`);
    }
  }
  return records;
}

function plain(content: string, start: number, delimiter: string): [string, number] {
  let end = start;
  while (end < content.length && content[end] !== delimiter && !content.startsWith('\r\n', end)) {
    if (content[end] === '"' || content[end] === '\n' || content[end] === '\r') throw new Error(`unquoted at ${end}`);
    end += 1;
  }
  return [content.slice(start, end), end];
}

function quoted(content: string, start: number): [string, number] {
  let field = '';
  for (let at = start + 1; at < content.length; at += 1) {
    if (content[at] !== '"') field += content[at];
    else if (content[at + 1] === '"') {
      field += '"';
      at += 1;
    } else return [field, at + 1];
  }
  throw new Error('a quoted field does not end');
}

/** Records as objects by the header. */
export function csvRows(text: string, delimiter = ','): Record<string, string>[] {
  const [header = [], ...records] = parseCsv(text, delimiter);
  return records.map((record) => Object.fromEntries(header.map((name, at) => [name, record[at] ?? ''])));
}
