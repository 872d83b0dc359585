/**
 * Results that were computed before, each under the hash of the content that it was computed from, in a folder for everything else
 * that it depends on (docs/adr/0005). A store holds results of one kind; several kinds lie beside each other.
 */
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { byCodePoint } from '../model/order.js';
import { moveDurably } from './folder/move-durably.js';
import { stateFolder } from './folder/paths.js';
import { verifiedBody, verifiedHead } from './result-file.js';

export interface StoreSpec {
  readonly outputFolder: string;
  /** A folder's name. */
  readonly kind: string;
  /** Names everything but the content that a result depends on; a folder's name. */
  readonly generation: string;
  /** Where new results go instead of the output folder, when that must not be touched. */
  readonly scratch?: string;
}

/** Generations that are kept of each kind: the one in use, and the one before, should somebody go back. */
const GENERATIONS_KEPT = 2;

const allResults = (outputFolder: string): string => path.join(stateFolder(outputFolder), 'results');

/** `Head` is what every run looks at, `Body` the whole. */
export class ResultStore<Head, Body> {
  readonly #spec: StoreSpec;

  constructor(spec: StoreSpec) {
    this.#spec = spec;
  }

  get kind(): string {
    return this.#spec.kind;
  }

  /** The head of the content's result, which is whole; null when there is none. What is damaged is removed, to be computed again. */
  async head(contentHash: string): Promise<Head | null> {
    const file = this.#stored(contentHash);
    const found = await verifiedHead(file);
    if (found !== null) return JSON.parse(found.head) as Head;
    if (this.#spec.scratch === undefined) await rm(file, { force: true });
    return null;
  }

  /** The body of a result that `head` or `take` vouched for; anything else throws. */
  async body(contentHash: string): Promise<Body> {
    const { scratch } = this.#spec;
    const isNew = scratch !== undefined && (await exists(this.#in(scratch, contentHash)));
    const body = await verifiedBody(isNew ? this.#in(scratch, contentHash) : this.#stored(contentHash));
    if (body === null) throw new Error(`the stored result of ${contentHash} was altered during the run`);
    return JSON.parse(body) as Body;
  }

  /** The file of a result that `head` vouched for. */
  fileOf(contentHash: string): string {
    return this.#stored(contentHash);
  }

  /** Takes a result file (`resultFile`) that lies elsewhere; throws the system's errors. */
  async take(contentHash: string, file: string): Promise<void> {
    const { scratch } = this.#spec;
    const target = scratch === undefined ? this.#stored(contentHash) : this.#in(scratch, contentHash);
    await mkdir(path.dirname(target), { recursive: true });
    await moveDurably(file, target);
  }

  /** Removes generations that nobody will ask for again. */
  async prune(): Promise<void> {
    const { outputFolder, kind, generation } = this.#spec;
    const folder = path.join(allResults(outputFolder), kind);
    const others = (await namesIn(folder)).filter((name) => name !== generation).map((name) => path.join(folder, name));
    const aged = await Promise.all(others.map(async (one) => ({ one, used: (await stat(one)).mtimeMs })));
    const old = aged.sort((a, b) => b.used - a.used || byCodePoint(a.one, b.one)).slice(GENERATIONS_KEPT - 1);
    for (const { one } of old) await rm(one, { recursive: true, force: true });
  }

  #stored(contentHash: string): string {
    const { outputFolder, kind, generation } = this.#spec;
    return this.#in(path.join(allResults(outputFolder), kind, generation), contentHash);
  }

  /** Two letters of the hash make a folder, so that none grows to thousands of files. */
  #in(folder: string, contentHash: string): string {
    return path.join(folder, contentHash.slice(0, 2), `${contentHash}.json`);
  }
}

/** Removes what is of none of the `kinds` (an earlier program's), and generations of each that nobody will ask for again. */
export async function pruneResults(
  outputFolder: string,
  kinds: readonly { readonly kind: string; prune(): Promise<void> }[],
): Promise<void> {
  const known = new Set(kinds.map(({ kind }) => kind));
  for (const name of await namesIn(allResults(outputFolder))) {
    if (!known.has(name)) await rm(path.join(allResults(outputFolder), name), { recursive: true, force: true });
  }
  for (const kind of kinds) await kind.prune();
}

/** Nothing when there is no such folder. */
const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );
