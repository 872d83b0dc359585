/** Arguments of pdf.js' operators, whose types it does not declare, read with care. */
import type { Colour } from '../marks.js';

export type Args = ArrayLike<unknown>;

export const isArgs = (value: unknown): value is Args =>
  typeof value === 'object' && value !== null && 'length' in value;

export const isNumbers = (value: unknown): value is ArrayLike<number> =>
  (ArrayBuffer.isView(value) && 'length' in value) ||
  (Array.isArray(value) && value.every((v) => typeof v === 'number'));

/** 0 for what is no finite number. */
export const asNumber = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

/** `#rrggbb`, as pdf.js writes every plain colour. */
export const asColour = (value: unknown): Colour =>
  typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) ? Number.parseInt(value.slice(1), 16) : null;

/** A property of an object; undefined of anything else. */
export const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
