/** Subject, addressee and signer, as the document prints them. Pure. */

import { onceFor, patternOf } from '../../text/vocabulary.js';
import type { PrintedLine } from './lines.js';
import { isAbout, isClosing, isTitleWord } from './marks.js';
import { isPersonName, isPersonOrCapitals } from './name.js';
import type { Zones } from './zones.js';

const peopleWords = onceFor((vocabulary) => ({
  /** Before the subject, on one line with it. */
  titleWord: patternOf(vocabulary, 'subject.title-word'),
  about: patternOf(vocabulary, 'subject.about'),
  addressee: patternOf(vocabulary, 'addressee.words'),
  /** Whom the closing paragraph asks; group: who. */
  asked: patternOf(vocabulary, 'addressee.asked'),
  signersOffice: patternOf(vocabulary, 'signer.office'),
}));

/** The title without `BÁO CÁO` on a line of its own; else `V/v …` of a letter. Lines joined by a blank. */
export function subjectOf(zones: Zones): string | null {
  const words = peopleWords(zones.vocabulary);
  const lines = zones.title.filter((line) => !isTitleWord(line));
  const title = lines
    .map((line) => line.text)
    .join(' ')
    .replace(words.titleWord, '');
  if (title !== '') return title;
  const about = zones.head.findIndex(isAbout);
  const first = zones.head[about];
  if (first === undefined) return null;
  const rest = zones.head
    .slice(about + 1)
    .filter(
      (line) =>
        line.block === first.block && line.cell?.column === first.cell?.column && line.cell?.row === first.cell?.row,
    );
  return [first, ...(first.cell === null ? [] : rest)]
    .map((line) => line.text)
    .join(' ')
    .replace(words.about, '');
}

/** Those after `Kính gửi:`, several joined by `; `; else whom the last paragraph asks to take note. */
export function addresseeOf({ addressee, body, vocabulary }: Zones): string | null {
  const words = peopleWords(vocabulary);
  const names = addressee
    .map((line) => line.text.replace(words.addressee, '').replace(/^[-–+•*\s]+|[\s.;,/]+$/gu, ''))
    .filter((name) => name !== '');
  if (names.length > 0) return names.join('; ');
  const closing = body.find(isClosing);
  return words.asked.exec(closing?.text ?? '')?.[1] ?? null;
}

/** The name below the office of the signer: the last line of the foot that is a person's name. */
export function signerOf({ foot, vocabulary }: Zones): string | null {
  const { signersOffice } = peopleWords(vocabulary);
  const office = foot.find((line) => signersOffice.test(line.text));
  if (office === undefined) return null;
  const below = foot.slice(foot.indexOf(office) + 1).filter((line) => sameColumn(line, office));
  const names = below.filter(isPersonOrCapitals);
  return (names.filter(isPersonName).at(-1) ?? names.at(-1))?.text ?? null;
}

const sameColumn = (a: PrintedLine, b: PrintedLine): boolean =>
  a.cell === null ? b.cell === null : a.cell.table === b.cell?.table && a.cell.column === b.cell.column;
