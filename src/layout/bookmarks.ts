/** Headings as the document marks them: the titles of its bookmarks, which writers make from heading styles. */
import type { Block } from '../model/document.js';

export interface Bookmark {
  readonly title: string;
  /** 1 for the outermost. */
  readonly level: number;
}

/** Heading levels of the model end here. */
export const DEEPEST_LEVEL = 6;

const compared = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Gives paragraphs that are titles of bookmarks their levels, each bookmark once, in order. */
export function withLevels(blocks: readonly Block[], bookmarks: readonly Bookmark[]): readonly Block[] {
  if (bookmarks.length === 0) return blocks;
  const open = new Map<string, number[]>();
  for (const { title, level } of bookmarks) {
    const levels = open.get(compared(title));
    if (levels) levels.push(level);
    else open.set(compared(title), [level]);
  }
  return blocks.map((block) => {
    if (block.kind === 'table') return block;
    const level = open.get(compared(block.text))?.shift();
    return level === undefined ? block : { ...block, level };
  });
}
