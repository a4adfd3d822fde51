import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeAssetsRelative, prefixOf, relativeCss, relativeHtml } from './relative-links.ts';

const html = (text: string): string => relativeHtml(text, '../../');

describe('prefixOf', () => {
  test.each([
    ['index.html', './'],
    ['a.html', './'],
    ['a/index.html', '../'],
    ['a/b/index.html', '../../'],
  ])('leads from %s up to the root', (path, up) => {
    expect(prefixOf(path)).toBe(up);
  });
});

describe('relativeHtml', () => {
  test.each([
    ['<a href="/">首页</a>', '<a href="../../">首页</a>'],
    ["<a class='x' href='/t/?q=1#z'>", "<a class='x' href='../../t/?q=1#z'>"],
    ['<a href=/t/ rel=up>', '<a href=../../t/ rel=up>'],
    [
      '<script type="module" src="/_astro/x.js"></script>',
      '<script type="module" src="../../_astro/x.js"></script>',
    ],
    [
      '<img src="/a.png" srcset="/a.png 1x, /b.png 2x">',
      '<img src="../../a.png" srcset="../../a.png 1x, ../../b.png 2x">',
    ],
    ['<p style="background:url(/x.svg)">', '<p style="background:url(../../x.svg)">'],
    ['<style>p{background:url("/x.svg")}</style>', '<style>p{background:url("../../x.svg")}</style>'],
    [
      '<meta http-equiv="refresh" content="0;url=/new/">',
      '<meta http-equiv="refresh" content="0;url=../../new/">',
    ],
    ['<use xlink:href="/i.svg#a"/>', '<use xlink:href="../../i.svg#a"/>'],
  ])('rewrites %s', (before, after) => {
    expect(html(before)).toBe(after);
  });

  test.each([
    '<a href="//example.cn/x">',
    '<a href="https://example.cn/">',
    '<a href="#top">',
    '<a href="../x/">',
    '<a title="写法 href=/x" data-path="/x">',
    '<a title=\'<b href="/x">\'>',
    '<p>正文里的 href="/x" 不是地址</p>',
    '<!-- <a href="/x"> -->',
    '<script>const a = \'<a href="/x">\';</script>',
    '<script type="application/json">{"href":"/x"}</script>',
    '<meta name="path" content="/x">',
    '<meta name="description" content="0;url=/x">',
    '<meta name="description" content="写明 http-equiv=refresh" data-a="0;url=/x">',
    '<p>资料见网站`/_astro/`目录，样式在"/assets/"，`/assets/x.css`也在</p>',
    '<td data-text="{{ x }} ${y} url(/x) href=/x">\u2028</td>',
  ])('leaves alone %s', (text) => {
    expect(html(text)).toBe(text);
  });

  test('tells each address as it was written', () => {
    const reported: string[] = [];
    relativeHtml('<a href="/a&amp;b/"><img srcset="/c 1x, d 2x"><p title="/e">', './', (address) =>
      reported.push(address),
    );
    expect(reported).toEqual(['/a&amp;b/', '/c', 'd']);
  });

  test('leaves alone what a page says of addresses in its texts and data', () => {
    const text =
      '<p>`/_astro/` "/assets/" \'/_astro/</p><script type="application/json">["/assets/x"]</script>';
    expect(html(text)).toBe(text);
  });

  test('changes nothing the second time', () => {
    const once = html('<a href="/x/"><img srcset="/a 1x, /b 2x"><style>a{b:url(/c)}</style>');
    expect(html(once)).toBe(once);
  });
});

describe('relativeCss', () => {
  test('rewrites addresses from the root, with and without quotes', () => {
    expect(relativeCss(`a{b:url(/x.svg)}c{d:url( "/y.svg")}`, '../')).toBe(
      'a{b:url(../x.svg)}c{d:url( "../y.svg")}',
    );
  });

  test('leaves other hosts, data and relative addresses alone', () => {
    const css = 'a{b:url(//e.cn/x)}c{d:url(data:image/svg+xml,%3csvg/%3e)}e{f:url(./x)}';
    expect(relativeCss(css, '../')).toBe(css);
  });
});

describe('makeAssetsRelative', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'relative-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });
  const put = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };

  test('rewrites style sheets by their own depth, once', async () => {
    await put('_astro/x.css', 'a{b:url(/_astro/f.woff2)}');
    await put('feed.xml', '<link href="/t/"/>');
    expect(await makeAssetsRelative(folder)).toBe(1);
    expect(await readFile(join(folder, '_astro/x.css'), 'utf8')).toBe('a{b:url(../_astro/f.woff2)}');
    expect(await readFile(join(folder, 'feed.xml'), 'utf8')).toBe('<link href="/t/"/>');
    expect(await makeAssetsRelative(folder)).toBe(0);
  });

  test('refuses a script that asks for a file from the root', async () => {
    await put('assets/bad.js', 'import("/assets/x.js")');
    await expect(makeAssetsRelative(folder)).rejects.toThrow('assets/bad.js');
  });
});
