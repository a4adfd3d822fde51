import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeAssetsRelative, relativeAssets, relativeCss } from './relative-links.ts';

/** A page after what Astro wrote into it was made relative, and what was told of. */
function after(text: string, up = '../../') {
  const told: string[] = [];
  const bytes = relativeAssets(new TextEncoder().encode(text).buffer, up, (address) => told.push(address));
  return { text: new TextDecoder().decode(bytes), told };
}

describe('relativeAssets', () => {
  test('makes the scripts and style sheets that Astro names relative, and tells of each', () => {
    const page = (root: string) =>
      `<link rel="stylesheet" href="${root}assets/督.css"><p>督</p><script type="module" src="${root}assets/x.js"></script>`;
    const told = ['/assets/督.css', '/assets/x.js'];
    for (const up of ['./', '../', '../../']) expect(after(page('/'), up)).toEqual({ text: page(up), told });
  });

  test.each([
    '<p>没有地址</p>',
    '',
    '<a href="../assets/x/">',
    '<p title="/assets/x">',
    '<p data-src="/assets/x">',
    '<p>资料见网站`/assets/`目录，样式在"/assets/"，写作 src=&quot;/assets/x.js&quot;</p>',
    '<script type="application/json">{"href":"/assets/x","html":"<a href=\\"/assets/x\\">"}</script>',
  ])('leaves alone %s', (text) => {
    expect(after(text)).toEqual({ text, told: [] });
  });

  test('gives bytes that can be handed over, and leaves those that it was given', () => {
    const before = new TextEncoder().encode('<script src="/assets/x.js">').buffer;
    const bytes = relativeAssets(before, './', () => undefined);
    expect(bytes.byteLength).toBe(before.byteLength + 1);
    structuredClone(bytes, { transfer: [bytes] });
    expect(new TextDecoder().decode(before)).toBe('<script src="/assets/x.js">');
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
