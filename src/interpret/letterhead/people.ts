/** Subject, addressee and signer, as the document prints them. Pure. */
import type { LetterheadLine, Zones } from '../../model/reading.js';
import { isPersonName, isPersonOrCapitals } from './name.js';

/** The title without `BÁO CÁO` on a line of its own; else `V/v …` of a letter. Lines joined by a blank. */
export function subjectOf(zones: Zones): string | null {
  const lines = zones.title.filter((line) => line.folded.replace(/ /gu, '') !== 'báocáo');
  const title = lines
    .map((line) => line.text)
    .join(' ')
    .replace(/^BÁO CÁO\s+/u, '');
  if (title !== '') return title;
  const about = zones.head.findIndex((line) => /^(?:v v|về việc) /u.test(line.folded));
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
    .replace(/^(?:v\/v|về việc)\s*:?\s*/iu, '');
}

/** Those after `Kính gửi:`, several joined by `; `; else whom the last paragraph asks to take note. */
export function addresseeOf({ addressee, body }: Zones): string | null {
  const names = addressee
    .map((line) => line.text.replace(/^kính\s+(?:gửi|trình)\s*:?/iu, '').replace(/^[-–+•*\s]+|[\s.;,/]+$/gu, ''))
    .filter((name) => name !== '');
  if (names.length > 0) return names.join('; ');
  const closing = body.find((line) => /^trên đây là/u.test(line.folded));
  const asked =
    /(?:gửi|báo cáo|đề nghị|trình)\s+((?:Bộ|Sở|Ủy ban nhân dân|UBND|Phòng|Thủ tướng)\s.+?)(?:\s+(?:xem xét|tổng hợp|theo dõi|biết|để|và|chỉ đạo)(?!\p{L}).*|[.,;].*)?$/u.exec(
      closing?.text ?? '',
    )?.[1];
  return asked ?? null;
}

/** The name below the office of the signer: the last line of the foot that is a person's name. */
export function signerOf({ foot }: Zones): string | null {
  const office = foot.find((line) =>
    /^(?:TM|KT|TL|TUQ|Q)\s*\.|^(?:CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|CHÁNH VĂN PHÒNG|TRƯỞNG BAN)/u.test(line.text),
  );
  if (office === undefined) return null;
  const below = foot.slice(foot.indexOf(office) + 1).filter((line) => sameColumn(line, office));
  const names = below.map((line) => line.text).filter(isPersonOrCapitals);
  return names.filter(isPersonName).at(-1) ?? names.at(-1) ?? null;
}

const sameColumn = (a: LetterheadLine, b: LetterheadLine): boolean =>
  a.cell === null ? b.cell === null : a.cell.table === b.cell?.table && a.cell.column === b.cell.column;
