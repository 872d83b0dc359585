/** Captions of pictures, in every kind of document. */

/** `Hình 1`, `Biểu đồ 2.1:`, `Ảnh:`; never a sentence that begins with `Hình thức`. */
const CAPTION = /^(hình|biểu đồ|sơ đồ|đồ thị|ảnh)( ảnh| minh họa| số)?\s*([\d.:–-]|[ivx]+[.:\s])/iu;

export const isCaption = (text: string): boolean => CAPTION.test(text);
