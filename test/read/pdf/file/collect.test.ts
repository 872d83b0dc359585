import { describe, expect, it } from 'vitest';
import { collector } from '../../../../src/read/pdf/file/collect.js';

const MEGABYTE = 1024 * 1024;

/** A heap that holds what it is told (MB), and 5 MB after a collection. */
function heap(): { collections: number; hold: (megabytes: number) => void; ifGrown: () => void; now: () => void } {
  let used = 5;
  let collections = 0;
  const { ifGrown, now } = collector(
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
    now,
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

  it('is counted anew after a collection that was asked for', () => {
    const v8 = heap();
    v8.hold(16);
    v8.now();
    v8.hold(16);
    v8.ifGrown();
    expect(v8.collections).toBe(1);
  });

  it('is really given back, and leaves no `gc` behind', () => {
    const garbage = collector();
    const block: { weak: WeakRef<ArrayBuffer> } = { weak: new WeakRef(new ArrayBuffer(8)) };
    return new Promise<void>((done) => setImmediate(done)).then(() => {
      garbage.now();
      expect(block.weak.deref()).toBeUndefined();
      expect('gc' in globalThis).toBe(false);
    });
  });
});
