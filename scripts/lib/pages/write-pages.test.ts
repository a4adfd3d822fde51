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

test('a page, and what is none, is written as it is, in whatever folder', async () => {
  const { write, settled, close } = pageWriter(work);
  const text = '<a href="/督/">督</a>{"href":"/"}';
  const files = ['a/b/index.html', 'index.html', '督/index.html', 'status.json'];
  for (const file of files) await write({ file, bytes: bytesOf(text) });
  await settled();
  expect(files.map((file) => readFileSync(join(work, file), 'utf8'))).toEqual(files.map(() => text));
  await close();
});

test('a hundred pages at once are all written, whatever the disk takes for each', async () => {
  const { write, settled, close } = pageWriter(work);
  const files = Array.from({ length: 100 }, (_, at) => `many/${String(at)}/index.html`);
  await Promise.all(files.map((file) => write({ file, bytes: bytesOf(file) })));
  await settled();
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
