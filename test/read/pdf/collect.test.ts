import { describe, expect, it } from 'vitest';
import { collector } from '../../../src/read/pdf/collect.js';

const MEGABYTE = 1024 * 1024;

/** A heap that holds what it is told (MB), and 5 MB after a collection. */
function heap(): { collections: number; hold: (megabytes: number) => void; ifGrown: (freed?: number) => void } {
  let used = 5;
  let collections = 0;
  const { ifGrown } = collector(
    () => {
      collections += 1;
      used = 5;
    },
    () => used * MEGABYTE,
  );
  return {
    get collections() {
      return collections;
    },
    hold: (megabytes) => {
      used = megabytes;
    },
    ifGrown,
  };
}

describe('the garbage of a long file', () => {
  it('is collected once the old generation has grown by 12 MB, and again after as much', () => {
    const v8 = heap();
    v8.hold(16);
    v8.ifGrown();
    expect(v8.collections).toBe(0);
    v8.hold(17);
    v8.ifGrown();
    v8.ifGrown();
    expect(v8.collections).toBe(1);
    v8.hold(17);
    v8.ifGrown();
    expect(v8.collections).toBe(2);
  });

  it('counts the bytes of the file that was let go', () => {
    const v8 = heap();
    v8.ifGrown(11 * MEGABYTE);
    expect(v8.collections).toBe(0);
    v8.hold(6);
    v8.ifGrown(11 * MEGABYTE);
    expect(v8.collections).toBe(1);
  });

  it('is really given back, and leaves no `gc` behind', () => {
    const garbage = collector();
    const block: { weak: WeakRef<ArrayBuffer> } = { weak: new WeakRef(new ArrayBuffer(8)) };
    return new Promise<void>((done) => setImmediate(done)).then(() => {
      garbage.ifGrown(13 * MEGABYTE);
      expect(block.weak.deref()).toBeUndefined();
      expect('gc' in globalThis).toBe(false);
    });
  });
});
