import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pageWriter } from './write-pages.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-pages-'));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;

test('a page is written with its addresses relative, and what it refers to is noted', async () => {
  const { write, references, close } = pageWriter(work);
  const text = '<a href="/督/">督</a><a href="/督/#x"><a href="https://example.cn/"><a href="#top">';
  const files = ['a/b/index.html', 'index.html', '404.html', '督/index.html'];
  for (const file of files) await write({ file, bytes: bytesOf(text) });
  const relative = (up: string) => text.replaceAll('"/督', `"${up}督`);
  expect(readFileSync(join(work, 'a/b/index.html'), 'utf8')).toBe(relative('../../'));
  expect(readFileSync(join(work, 'index.html'), 'utf8')).toBe(relative('./'));
  expect(readFileSync(join(work, '督/index.html'), 'utf8')).toBe(relative('../'));
  // Shown at any address.
  expect(readFileSync(join(work, '404.html'), 'utf8')).toBe(text);
  const { pages, noted } = await references();
  expect([...pages].sort()).toEqual(files.toSorted());
  expect(noted()).toEqual(['/督/', '/督/#x'].map((address) => ({ from: '404.html', address })));
  await close();
});

test('what is no page is written as it is', async () => {
  const { write, references, close } = pageWriter(work);
  await write({ file: 'status.json', bytes: bytesOf('{"href":"/"}') });
  expect(readFileSync(join(work, 'status.json'), 'utf8')).toBe('{"href":"/"}');
  expect((await references()).pages.size).toBe(0);
  await close();
});

test('a hundred pages at once are all written, whatever the disk takes for each', async () => {
  const { write, references, close } = pageWriter(work);
  const files = Array.from({ length: 100 }, (_, at) => `many/${String(at)}/index.html`);
  await Promise.all(files.map((file) => write({ file, bytes: bytesOf(file) })));
  expect((await references()).pages.size).toBe(100);
  expect(files.map((file) => readFileSync(join(work, file), 'utf8'))).toEqual(files);
  await close();
});

test('a page that cannot be written fails as the system says it', async () => {
  writeFileSync(join(work, 'file'), '');
  const { write, close } = pageWriter(work);
  await expect(write({ file: 'file/x/index.html', bytes: bytesOf('<p>') })).rejects.toMatchObject({
    code: 'ENOTDIR',
    path: join(work, 'file/x/index.html'),
  });
  await write({ file: 'still/index.html', bytes: bytesOf('<p>') });
  await close();
});
