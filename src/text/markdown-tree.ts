import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm);
const renderer = unified().use(remarkRehype).use(rehypeSanitize);

type Root = ReturnType<typeof parser.parse>;
type RootContent = Root['children'][number];

/** A sanitised tree of HTML elements. */
export type HtmlRoot = ReturnType<typeof renderer.runSync>;
export type HtmlNode = HtmlRoot['children'][number];

/** What of a Markdown text is not shown. */
export interface Omission {
  /** Paragraphs, list items, rows and sections that hold one of these words. */
  readonly words: readonly string[];
  /** Sections whose heading begins with one of these. */
  readonly headings: readonly string[];
}

/** Markdown as a sanitised tree of HTML elements: no raw HTML, no scripts, no foreign attributes. */
export function markdownTree(text: string, omission: Omission = { words: [], headings: [] }): HtmlRoot {
  return renderer.runSync(without(parser.parse(text), omission));
}

function without(root: Root, { words, headings }: Omission): Root {
  const holds = (node: RootContent) => {
    const text = textOf(node);
    return words.some((word) => text.includes(word));
  };
  const children: RootContent[] = [];
  let dropped: number | undefined;
  for (const node of root.children) {
    if (node.type === 'heading') {
      if (dropped !== undefined && node.depth > dropped) continue;
      const text = textOf(node);
      const drop = holds(node) || headings.some((heading) => text.startsWith(heading));
      dropped = drop ? node.depth : undefined;
      if (drop) continue;
    } else if (dropped !== undefined) continue;
    const kept = trimmed(node, holds);
    if (kept !== undefined) children.push(kept);
  }
  return { ...root, children: children.filter((node, index) => !isBare(node, children[index + 1])) };
}

/** A block without what it must not say; undefined where nothing is left. */
function trimmed(node: RootContent, holds: (node: RootContent) => boolean): RootContent | undefined {
  if (!holds(node)) return node;
  if (node.type === 'list') {
    const children = node.children.flatMap((item) => {
      if (!holds(item)) return [item];
      const [head, ...rest] = item.children;
      if (head === undefined || holds(head)) return [];
      const below = rest.flatMap((inner) => {
        const kept = trimmed(inner, holds);
        return kept !== undefined && isBlock(kept) ? [kept] : [];
      });
      return [{ ...item, children: [head, ...below] }];
    });
    return children.length === 0 ? undefined : { ...node, children };
  }
  if (node.type === 'table') {
    const [head, ...rows] = node.children;
    const kept = rows.filter((row) => !holds(row));
    return head === undefined || holds(head) || kept.length === 0
      ? undefined
      : { ...node, children: [head, ...kept] };
  }
  return undefined;
}

function isBlock(node: RootContent): node is Extract<RootContent, { type: 'list' | 'table' | 'paragraph' }> {
  return node.type === 'list' || node.type === 'table' || node.type === 'paragraph';
}

/** A heading under which nothing is left. */
function isBare(node: RootContent, next: RootContent | undefined): boolean {
  if (node.type !== 'heading') return false;
  return next === undefined || (next.type === 'heading' && next.depth <= node.depth);
}

function textOf(node: RootContent): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}
