/** The nodes that cheerio gives. */
import type { CheerioAPI } from 'cheerio/slim';

export type HtmlNode = ReturnType<CheerioAPI['root']>[number]['children'][number];
export type HtmlElement = Extract<HtmlNode, { attribs: unknown }>;
