import type { HtmlNode } from '#text/markdown-tree.ts';
import type { MechanismName } from './mechanisms-view.ts';

/** A text in which each name that is set as code is called by its words, and leads to its page where it has one. What is no name stays as it is. */
export function namedLinks(
  nodes: readonly HtmlNode[],
  names: Readonly<Record<string, MechanismName>>,
): HtmlNode[] {
  return nodes.map((node): HtmlNode => {
    if (node.type !== 'element') return node;
    const [only] = node.children;
    const name = node.tagName === 'code' && only?.type === 'text' ? names[only.value] : undefined;
    if (name === undefined)
      return { ...node, children: namedLinks(node.children, names) as typeof node.children };
    const text = { type: 'text', value: name.text } as const;
    return name.href === null
      ? { type: 'element', tagName: 'span', properties: {}, children: [text] }
      : { type: 'element', tagName: 'a', properties: { href: name.href }, children: [text] };
  });
}
