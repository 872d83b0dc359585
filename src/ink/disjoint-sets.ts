/** Union-find: which things hang together. The root of a set is its least member, so results depend on no order. */
export class DisjointSets {
  readonly #parent: Int32Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, i) => i);
  }

  find(member: number): number {
    const parent = this.#parent;
    let at = member;
    let up = parent[at] ?? at;
    while (up !== at) {
      const next = parent[up] ?? up;
      parent[at] = next;
      at = next;
      up = parent[at] ?? at;
    }
    return at;
  }

  unite(a: number, b: number): void {
    const [rootA, rootB] = [this.find(a), this.find(b)];
    if (rootA !== rootB) this.#parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }
}
