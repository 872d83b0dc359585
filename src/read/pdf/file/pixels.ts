/** Pixels of embedded pictures, as pdf.js has decoded them. */
import type { Pixels } from '../../png.js';
import type { PDFPageProxy } from './library.js';

/** pdf.js' kinds of pixel data. */
const GREY_1BPP = 1;
const RGB_24BPP = 2;
const RGBA_32BPP = 3;

/** Of the object that pdf.js calls `objectId`; null when there is none, or of a kind that is not known. */
export async function pixelsOf(page: PDFPageProxy, objectId: string | null): Promise<Pixels | null> {
  if (objectId === null) return null;
  const objects = objectId.startsWith('g_') ? page.commonObjs : page.objs;
  const image: unknown = objects.has(objectId)
    ? objects.get(objectId)
    : await new Promise((resolve) => {
        objects.get(objectId, resolve);
      });
  if (typeof image !== 'object' || image === null) return null;
  const [width, height, kind, data] = ['width', 'height', 'kind', 'data'].map((key): unknown =>
    Reflect.get(image, key),
  );
  if (
    typeof width !== 'number' ||
    typeof height !== 'number' ||
    !(data instanceof Uint8Array || data instanceof Uint8ClampedArray)
  ) {
    return null;
  }
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  switch (kind) {
    case GREY_1BPP:
      return { width, height, channels: 1, data: unpacked(bytes, width, height) };
    case RGB_24BPP:
      return { width, height, channels: 3, data: bytes };
    case RGBA_32BPP:
      return { width, height, channels: 4, data: bytes };
    default:
      return null;
  }
}

/** One bit a pixel, rows padded to bytes, to eight bits. */
function unpacked(bits: Uint8Array, width: number, height: number): Uint8Array {
  const stride = Math.ceil(width / 8);
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const byte = bits[y * stride + (x >> 3)] ?? 0;
      grey[y * width + x] = (byte >> (7 - (x & 7))) & 1 ? 255 : 0;
    }
  }
  return grey;
}
