import { markdownTree, type HtmlNode } from './markdown-tree.ts';

/** Elements that stay; of others what they hold stays. A link leads to where nobody looked, a picture would be fetched from there. */
const KEPT: ReadonlySet<string> = new Set([
  ...['p', 'ul', 'ol', 'li', 'strong', 'em', 'del', 'blockquote', 'br', 'hr', 'code', 'pre'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
]);
/** Elements that hold nothing to be read. */
const DROPPED: ReadonlySet<string> = new Set(['img', 'input']);
/** The page has its own headings of the first and second order. */
const TOP = 3;
const LAST = 6;

/** A text that somebody wrote of their own work, in Markdown, as a tree of plain elements: no links, no pictures, no headings above the third. */
export function ownWordsTree(text: string): readonly PlainNode[] {
  return markdownTree(text).children.flatMap(plain);
}

type PlainNode = Extract<HtmlNode, { type: 'element' | 'text' }>;

function plain(node: HtmlNode): readonly PlainNode[] {
  if (node.type !== 'element') return node.type === 'text' ? [node] : [];
  const { tagName } = node;
  if (DROPPED.has(tagName)) return [];
  const children = node.children.flatMap(plain);
  const depth = /^h([1-6])$/.exec(tagName)?.[1];
  if (depth !== undefined) {
    const below = Math.min(Math.max(Number(depth) + 1, TOP), LAST);
    return [{ ...node, tagName: `h${String(below)}`, properties: {}, children }];
  }
  return KEPT.has(tagName) ? [{ ...node, children }] : children;
}
