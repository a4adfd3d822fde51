import { describe, expect, test } from 'vitest';
import { dataLines, markupLines, textLines } from './page-lines.ts';

describe('the text of a page', () => {
  test.each([
    ['a line a block', '<h1>一</h1><div><p>二<b>三</b></p>四</div>', ['一', '二三', '四']],
    ['no inline element breaks a line', '<p>得<a href="x">92<sup>1</sup></a> 分</p>', ['得921 分']],
    [
      'a line a row, with blocks in its cells',
      '<table><tr><th>名次</th><td><p>1</p><p>并列</p></td></tr><tr><td>2</td></tr></table>',
      ['名次 | 1 并列', '2'],
    ],
    [
      'signs as they read',
      '<p>&lt;a&gt; &amp;amp; &#39;&#x4e00;&nbsp;&quot;&hellip;</p>',
      [`<a> &amp; '一 "…`],
    ],
    [
      'nothing of scripts, styles and comments',
      '<style>p > a{}</style><!-- <p>1 --><script>"</p>"</script><p>2',
      ['2'],
    ],
    ['a sign within an attribute is no end of a tag', '<p title="a > b">1</p>', ['1']],
    ['no line without text', '<p> </p>\n<hr><p>1<br>2</p>', ['1', '2']],
  ])('has %s', (_, html, lines) => {
    expect(textLines(html)).toEqual(lines);
  });
});

test('markup has a line a tag, with the text behind it', () => {
  expect(markupLines('<ul>\n  <li class="a">一 <b>二</b></li></ul>')).toEqual([
    '<ul>',
    '<li class="a">一',
    '<b>二',
    '</b>',
    '</li>',
    '</ul>',
  ]);
});

test('data has a line a member of JSON, and its own lines otherwise', () => {
  expect(dataLines('a.json', '{"a":[1]}')).toEqual(['{', ' "a": [', '  1', ' ]', '}']);
  expect(dataLines('a.json', '{\n1')).toEqual(['{', '1']);
  expect(dataLines('a.csv', '{"a":1}\r\n2')).toEqual(['{"a":1}', '2']);
});
