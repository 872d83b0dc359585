/** What the pictures of reports are called in the output folder: by content, so that one that many reports carry is there once. */

/** Types that word processors embed; any other is kept without saying what it is. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/jpg': 'jpg',
  'image/gif': 'gif',
  'image/bmp': 'bmp',
  'image/tiff': 'tif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
  'image/x-emf': 'emf',
  'image/emf': 'emf',
  'image/x-wmf': 'wmf',
  'image/wmf': 'wmf',
};

/** Relative to the output folder, with `/`. */
export function pictureFile(picture: { readonly sha256: string; readonly mediaType: string }): string {
  return `pictures/${picture.sha256}.${EXTENSIONS[picture.mediaType.toLowerCase()] ?? 'bin'}`;
}
