/** Union-find: which things hang together. The root of a set is its least member, so results depend on no order. */
export class DisjointSets {
  readonly #parent: number[];

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, i) => i);
  }

  find(member: number): number {
    let root = member;
    for (let up = this.#up(root); up !== root; up = this.#up(root)) root = up;
    for (let at = member; at !== root; ) {
      const next = this.#up(at);
      this.#parent[at] = root;
      at = next;
    }
    return root;
  }

  unite(a: number, b: number): void {
    const [rootA, rootB] = [this.find(a), this.find(b)];
    this.#parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }

  #up(member: number): number {
    return this.#parent[member] ?? member;
  }
}
