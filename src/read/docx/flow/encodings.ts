/** Text in legacy encodings becomes Unicode; what fits none is marked, never passed on as it stands. */
import { type Finding, finding } from '../../../model/finding.js';
import {
  type Decision,
  decide,
  type Encoding,
  encodingOfFont,
  habitOf,
  makesSense,
  readAs,
  sure,
} from '../../../text/legacy/decide.js';
import { VNI_MARK } from '../../../text/legacy/vni.js';
import { eachParagraph, type FlowBlock, type FlowParagraph, type Piece } from './model.js';

const NAMES: Readonly<Record<Encoding, string>> = {
  unicode: 'Unicode',
  tcvn3: 'TCVN3 (ABC)',
  'tcvn3-capitals': 'TCVN3 (ABC)',
  vni: 'VNI',
};

/** `stories`: all of a document, because a font means the same in each of them. */
export function decodeText(stories: readonly (readonly FlowBlock[])[], notice: (notice: Finding) => void): void {
  const byFont = new Map<Encoding, string[]>();
  for (const blocks of stories) {
    eachParagraph(blocks, (paragraph) => {
      for (const piece of paragraph.pieces) {
        if (piece.kind !== 'text') continue;
        const promised = promiseOf(piece);
        if (promised === 'unicode') continue;
        const texts = byFont.get(promised);
        if (texts === undefined) byFont.set(promised, [piece.text]);
        else texts.push(piece.text);
      }
    });
  }
  const habits = new Map([...byFont].map(([promised, texts]) => [promised, habitOf(texts.join(' '), promised)]));
  for (const blocks of stories) eachParagraph(blocks, (paragraph) => decodeParagraph(paragraph, habits, notice));
}

type TextPiece = Extract<Piece, { kind: 'text' }>;

function promiseOf({ format }: TextPiece): Encoding {
  const high = encodingOfFont(format.font);
  return high === 'unicode' ? encodingOfFont(format.asciiFont) : high;
}

function decodeParagraph(
  paragraph: FlowParagraph,
  habits: ReadonlyMap<Encoding, Encoding>,
  notice: (notice: Finding) => void,
): void {
  const texts = new Map<Encoding, string>();
  for (const piece of paragraph.pieces) {
    if (piece.kind !== 'text') continue;
    const promised = promiseOf(piece);
    texts.set(promised, (texts.get(promised) ?? '') + piece.text);
  }
  const decisions = new Map<Encoding, Decision>();
  for (const [promised, text] of texts)
    decisions.set(promised, decide(text, promised, habits.get(promised) ?? promised));
  for (const [promised, { encoding, guessed }] of decisions) {
    const doubted = encoding === null || guessed;
    if (doubted && fitsAsPromised(promised, paragraph, decisions)) decisions.set(promised, sure(promised));
  }
  for (const { encoding, guessed } of decisions.values()) {
    if (encoding === null || guessed) paragraph.doubts.add('garbled-text');
    if (encoding !== null && encoding !== 'unicode') notice(decoded(encoding));
  }
  if ([...decisions.values()].every(({ encoding }) => encoding === 'unicode')) return;

  paragraph.pieces = withWholeLetters(paragraph.pieces).map((piece): Piece => {
    const decision = piece.kind === 'text' ? decisions.get(promiseOf(piece)) : undefined;
    return piece.kind === 'text' && decision !== undefined ? { ...piece, text: readAs(piece.text, decision) } : piece;
  });
}

/** Text that makes no sense on its own can be a part of words whose other letters stand in another font. */
function fitsAsPromised(
  promised: Encoding,
  paragraph: FlowParagraph,
  decisions: ReadonlyMap<Encoding, Decision>,
): boolean {
  return makesSense(
    withWholeLetters(paragraph.pieces).map((piece) => {
      if (piece.kind !== 'text') return { text: ' ', counts: false };
      const its = promiseOf(piece);
      const encoding = its === promised ? promised : (decisions.get(its)?.encoding ?? its);
      return { text: readAs(piece.text, sure(encoding)), counts: its === promised };
    }),
  );
}

/** VNI writes a letter with two characters, which two runs can tear apart: the second goes to the run of the first. */
function withWholeLetters(pieces: readonly Piece[]): readonly Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (
      piece.kind === 'text' &&
      last?.kind === 'text' &&
      promiseOf(piece) === 'vni' &&
      promiseOf(last) === 'vni' &&
      /[aeouyôö]$/i.test(last.text) &&
      VNI_MARK.test(piece.text)
    ) {
      whole[whole.length - 1] = { ...last, text: last.text + piece.text.slice(0, 1) };
      if (piece.text.length > 1) whole.push({ ...piece, text: piece.text.slice(1) });
    } else whole.push(piece);
  }
  return whole;
}

const decoded = (encoding: Encoding): Finding => finding('legacy-encoding', { encoding: NAMES[encoding] });
