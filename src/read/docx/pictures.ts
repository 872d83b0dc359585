/** Pictures of a document: by content hash, with the caption beside them. External ones are never fetched. */
import { createHash } from 'node:crypto';
import type { Picture } from '../../model/document.js';
import { type Finding, finding } from '../../model/finding.js';
import { ok, type Result } from '../../model/result.js';
import { isCaption } from '../caption.js';
import type { Printed } from './content.js';
import type { DocxPackage, Relationship } from './package.js';

/** Gives every picture part that is used a number, in the order of use. */
export class PictureParts {
  readonly #names: string[] = [];
  readonly #package: DocxPackage;
  readonly #notice: (notice: Finding) => void;

  constructor(docx: DocxPackage, notice: (notice: Finding) => void) {
    this.#package = docx;
    this.#notice = notice;
  }

  /** The file of picture `picture`. */
  async load(picture: number): Promise<Result<PictureFile>> {
    const name = this.#names[picture];
    if (name === undefined) throw new Error(`no picture ${picture}`);
    const bytes = await this.#package.bytes(name);
    return bytes.ok ? ok({ mediaType: this.#package.mediaType(name), bytes: bytes.value }) : bytes;
  }

  /** The number of the picture that relationship `id` of `relationships` names; null when it is external or missing. */
  take(id: string, relationships: readonly Relationship[]): number | null {
    const found = relationships.find((each) => each.id === id);
    if (found === undefined || found.external || !this.#package.has(found.target)) {
      this.#notice(found?.external === true ? EXTERNAL_PICTURE : missing);
      return null;
    }
    const known = this.#names.indexOf(found.target);
    return known >= 0 ? known : this.#names.push(found.target) - 1;
  }
}

export const EXTERNAL_PICTURE: Finding = finding('external-picture', {});

const missing: Finding = finding('picture-missing', {});

/** A picture's file. */
export interface PictureFile {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** One entry a picture and caption, in reading order. `load` gives the file of a picture by its number. */
export async function readPictures(
  printed: readonly Printed[],
  load: (picture: number) => Promise<Result<PictureFile>>,
): Promise<Result<readonly Picture[]>> {
  const pictures = new Map<string, Picture>();
  for (const { picture, caption } of captions(printed)) {
    const file = await load(picture);
    if (!file.ok) return file;
    const { bytes, mediaType } = file.value;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const key = `${sha256} ${caption ?? ''}`;
    if (pictures.has(key)) continue;
    pictures.set(key, { sha256, mediaType, caption, places: [], bytes });
  }
  return ok([...pictures.values()]);
}

function captions(printed: readonly Printed[]): readonly { picture: number; caption: string | null }[] {
  const hasCaption = (place: number): boolean => isCaption(printed[place]?.text ?? '');
  const used = printed.flatMap((paragraph, place) => paragraph.pictures.map((picture) => ({ picture, place })));
  // A document sets its captions above its pictures or below; where both sides have one, its habit decides.
  const below = used.filter(({ place }) => hasCaption(place + 1)).length;
  const above = used.filter(({ place }) => hasCaption(place - 1)).length;
  const sides = above > below ? [0, -1, 1] : [0, 1, -1];
  return used.map(({ picture, place }) => {
    const side = sides.find((step) => hasCaption(place + step));
    return { picture, caption: side === undefined ? null : (printed[place + side]?.text ?? null) };
  });
}
