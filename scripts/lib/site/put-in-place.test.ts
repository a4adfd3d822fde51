import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { SITE_MARK } from './out-folder.ts';
import { clearUp, freshFolder, putInPlace } from './put-in-place.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-place-'));
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(work, '名 %20#?-'));
});
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

function site(name: string, text: string, within = folder): string {
  mkdirSync(join(within, name, 'a/b'), { recursive: true });
  writeFileSync(join(within, name, SITE_MARK.name), SITE_MARK.text);
  writeFileSync(join(within, name, 'a/b/index.html'), text);
  return join(within, name);
}
const read = () => readFileSync(join(folder, 'dist/a/b/index.html'), 'utf8');

/** Builds a site of one page beside `dist` and puts it there. */
async function place(text: string, settled: readonly string[] = []): Promise<void> {
  const target = join(folder, 'dist');
  const fresh = await freshFolder(target);
  site(basename(fresh), text);
  await putInPlace(target, new Set(settled));
}

describe('a site takes its place', () => {
  test('where nothing was, and then over the earlier one, of which nothing stays', async () => {
    await place('1');
    writeFileSync(join(folder, 'dist/of-the-first.html'), '');
    await place('2', ['a/b/index.html']);
    expect([read(), readdirSync(join(folder, 'dist')).sort()]).toEqual(['2', [SITE_MARK.name, 'a']]);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('or the earlier one stays, with nothing beside it', async () => {
    site('dist', 'old');
    await expect(putInPlace(join(folder, 'dist'), new Set())).rejects.toMatchObject({ code: 'ENOENT' });
    expect([read(), readdirSync(folder)]).toEqual(['old', ['dist']]);
  });
});

describe('after a command that was killed', () => {
  test('the site between two names stands again', async () => {
    site('.dist-old-dist', 'old');
    site('.dist-new-dist', 'new');
    await clearUp(join(folder, 'dist'));
    expect([read(), readdirSync(folder)]).toEqual(['old', ['dist']]);
  });

  test('what it left goes, and the site that stands stays', async () => {
    site('dist', 'now');
    site('.dist-old-dist', 'old');
    await clearUp(join(folder, 'dist'));
    expect([read(), readdirSync(folder)]).toEqual(['now', ['dist']]);
  });

  test('a folder that is no whole site does not take the place of one', async () => {
    mkdirSync(join(folder, '.dist-old-dist'));
    await clearUp(join(folder, 'dist'));
    expect(readdirSync(folder)).toEqual([]);
  });
});
