import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { gatherReferences, missingFiles } from './missing-files.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-missing-'));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/** What is missing from a site of these files. */
function missing(files: Readonly<Record<string, string>>) {
  const site = mkdtempSync(join(work, 'site %20#-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  return missingFiles(site);
}

describe('a built site that refers to a file it lacks', () => {
  test.each([
    ['a style sheet', 'a/index.html', '<link rel="stylesheet" href="../assets/x.css">', '../assets/x.css'],
    ['a script', 'index.html', '<script type="module" src="./x.js"></script>', './x.js'],
    ['a page', 'index.html', '<a href="./tasks/t1/?a=1#b">', './tasks/t1/?a=1#b'],
    ['a picture of several', 'index.html', '<img srcset="./a.png 1x, ./b.png 2x">', './a.png'],
    ['a poster', 'index.html', '<video poster="p.jpg">', 'p.jpg'],
    ['a page to be sent on to', 'index.html', '<meta http-equiv="refresh" content="0;url=./n/">', './n/'],
    ['a picture in a style attribute', 'index.html', '<p style="background:url(&#34;x.svg&#34;)">', 'x.svg'],
    ['a picture in a style element', 'index.html', '<style>p{background:url(x.svg)}</style>', 'x.svg'],
    ['a font', 'assets/x.css', '@font-face{src:url("./f.woff2") format("woff2")}', './f.woff2'],
    ['a further style sheet', 'assets/x.css', '@import "y.css";', 'y.css'],
    ['a further script', 'assets/x.js', 'import{a as b}from"./y.js";', './y.js'],
    ['a script for later', 'assets/x.js', 'const y=()=>import("./y.js")', './y.js'],
    ['a part of a drawing', 'x.svg', '<svg><image href="y.png"/></svg>', 'y.png'],
    ['a page found by searching', 'search.json', '{"all":[{"href":"/t/1/"}]}', '/t/1/'],
    ['an icon', 'app.webmanifest', '{"icons":[{"src":"./i.png"}]}', './i.png'],
    ['the page of an address from the root', '404.html', '<a href="/t/">', '/t/'],
    ['what lies outside it', 'index.html', '<a href="../x/">', '../x/'],
    ['a name in Chinese', 'index.html', '<a href="./%E5%90%8D.csv">', './%E5%90%8D.csv'],
  ])('is told of %s', async (_, from, text, address) => {
    expect((await missing({ [from]: text }))[0]).toEqual({ from, address });
  });

  test('is told of each file once', async () => {
    const link = '<a href="/x/"><a href="/x/?a"><a href="/x">';
    expect(await missing({ 'index.html': link, 'b/index.html': link })).toHaveLength(2);
  });
});

test('a page whose links were noted when it was rendered is not read again', async () => {
  const site = mkdtempSync(join(work, 'noted-'));
  for (const file of ['index.html', 'other.html']) writeFileSync(join(site, file), '<a href="/read/">');
  const { note, noted } = gatherReferences();
  for (const page of ['/t/', '/', '/u/']) note(page, '/a&b/?q=1#z');
  note('/t/', '/other.html');
  note('/t/', '/%E5%90%8D/');
  expect(await missingFiles(site, noted(), new Set(['index.html']))).toEqual([
    { from: 'index.html', address: '/a&b/?q=1#z' },
    { from: 'other.html', address: '/read/' },
    { from: 't/index.html', address: '/%E5%90%8D/' },
  ]);
});

test('a site that has all it refers to lacks nothing, whatever its texts say', async () => {
  const page = [
    '<!-- <a href="/gone/"> --><title>&lt;a href="/gone/"&gt;</title>',
    '<link href="./assets/x.css"><a href="./"><a href="#top"><a href="?q=1"><a href="">',
    '<a href="https://example.cn/"><a href="//example.cn/"><a href="mailto:a@example.cn"><a href="tel:1">',
    '<a href="./t/1/"><a href="./t/1"><a href="./%E5%90%8D%20a.csv"><a href="./a&amp;b.csv"><a href="/t/1/">',
    '<p title="href=/gone/" data-path="/gone/">href="/gone/" url(/gone.png)</p>',
    '<meta name="description" content="0;url=/gone/">',
    '<script>location = "/gone/"</script>',
  ].join('\n');
  expect(
    await missing({
      'index.html': page,
      't/1/index.html': '<a href="../../">',
      '名 a.csv': '',
      'a&b.csv': '',
      '404.html': '<a href="../">',
      'assets/x.css': 'a{b:url(data:image/svg+xml,%3csvg/%3e)}c{d:url(#e)}',
      'assets/x.js': 'console.log("from /gone.js")',
      'data.json': '{"text":"/gone/","url":"https://example.cn/","href":"一般见 /gone/"}',
      'rows.csv': 'href="/gone/"',
    }),
  ).toEqual([]);
});
