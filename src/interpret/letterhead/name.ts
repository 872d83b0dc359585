/** Tells names of people from offices and titles. Pure. */
import { isCapitals } from '../../catalogue/organisation.js';
import { fold } from '../../text/normalise.js';

const OFFICE =
  /(?:^| )(?:tm|kt|tl|tuq|chủ tịch|phó|giám đốc|bộ trưởng|thứ trưởng|chánh|trưởng|cục|văn phòng|ủy ban|ubnd|sở|nơi nhận|như trên|lưu|đã ký|thư ký|ký|phụ trách|quyền|phụ lục|biểu|báo cáo|số liệu|thống kê)(?: |$)/u;
/** Two to six words, each with a capital: `Lò Thị Bé Mười`, `Y Thuyên Niê`. */
const NAME = /^\p{Lu}[\p{L}'’]*(?: \p{Lu}[\p{L}'’]*){1,5}$/u;

/** In ordinary capitals, as nearly all signatures are. */
export const isPersonName = (text: string): boolean => !isCapitals(text) && isPersonOrCapitals(text);

/** In capitals too: only where a name is expected, below an office. */
export const isPersonOrCapitals = (text: string): boolean => NAME.test(text) && !OFFICE.test(fold(text));
