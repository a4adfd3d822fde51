import { expect, test } from 'vitest';
import type { HtmlNode } from './markdown-tree.ts';
import { ownWordsTree } from './own-words.ts';

function told(text: string): string {
  const write = (node: HtmlNode): string => {
    if (node.type === 'text') return node.value.trim();
    if (node.type !== 'element') return '';
    const inner = node.children.map(write).join('');
    return `<${[node.tagName, ...Object.keys(node.properties)].join(' ')}>${inner}</${node.tagName}>`;
  };
  return ownWordsTree(text).map(write).join('');
}

test('headings stand below those of the page, lists and stress as written', () => {
  expect(told('# 做法\n\n## 一\n\n### 二\n\n- **先**核\n- 后收')).toBe(
    '<h3>做法</h3><h3>一</h3><h4>二</h4><ul><li><strong>先</strong>核</li><li>后收</li></ul>',
  );
  expect(told('###### 末\n\n文')).toBe('<h6>末</h6><p>文</p>');
});

test('a table keeps its cells', () => {
  expect(told('| 户 | 万元 |\n| -- | -- |\n| 甲 | 3 |')).toContain('<td>甲</td><td>3</td>');
});

test.each([
  ['[点这里](https://example.org/) 看', '<p>点这里看</p>'],
  ['https://example.org/x', '<p>https://example.org/x</p>'],
  ['![照片](https://example.org/a.png)', '<p></p>'],
  ['前<script>alert(1)</script>后', '<p>前alert(1)后</p>'],
  ['<img src=x onerror=alert(1)>', ''],
  ['- [x] 已办', '<ul className><li className>已办</li></ul>'],
  ['[坏](javascript:alert(1))', '<p>坏</p>'],
])('%s leads nowhere, fetches nothing and runs nothing', (text, plain) => {
  expect(told(text)).toBe(plain);
});
