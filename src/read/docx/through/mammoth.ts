/** Gives the prepared DOCX to mammoth and looks at what it says. */
import mammoth from 'mammoth';
import type { Kinds } from './kinds.js';
import { judge } from './warnings.js';

export interface Converted {
  readonly html: string;
  /** Symbols that have no Unicode character, as kinds.ts names them. */
  readonly lostSymbols: ReadonlySet<string>;
  /** Warnings that say that something was lost. */
  readonly losses: readonly string[];
}

/** `docx` holds no external reference; external files would not be fetched either. */
export async function convert(docx: Uint8Array, kinds: Kinds): Promise<Converted> {
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(docx.buffer, docx.byteOffset, docx.byteLength) },
    {
      styleMap: kinds.classes.map((name) => `p.${name} => p.${name}:fresh`),
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
      ignoreEmptyParagraphs: false,
      externalFileAccess: false,
      // Each picture's file holds its index (write.ts).
      convertImage: mammoth.images.imgElement(async (image) => ({
        src: (await image.readAsBuffer()).toString('utf8'),
      })),
    },
  );
  const verdicts = messages.map((message) => ({ message: message.message, verdict: judge(message.message) }));
  return {
    html: value,
    lostSymbols: new Set(verdicts.flatMap(({ verdict }) => (verdict.kind === 'symbol' ? [verdict.symbol] : []))),
    losses: [...new Set(verdicts.flatMap(({ message, verdict }) => (verdict.kind === 'lost' ? [message] : [])))],
  };
}
