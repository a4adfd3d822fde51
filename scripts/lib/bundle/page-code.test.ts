import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { keyOfSources, pageCode } from './page-code.ts';

const root = mkdtempSync(join(tmpdir(), 'duban-code-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

describe('the code of the pages', () => {
  test('is put together once, and kept whole', async () => {
    const { entry, styles, assets } = await pageCode();
    const made = statSync(entry).mtimeMs;
    expect(await pageCode()).toEqual({ entry, styles, assets });
    expect(statSync(entry).mtimeMs).toBe(made);
    expect(readFileSync(entry, 'utf8')).toContain('app');
    expect(styles.length).toBeGreaterThan(50);
    expect(existsSync(join(assets, 'assets'))).toBe(true);
  });

  test('is other code where a source, a setting or a plug-in is another, and the same where only a test is', () => {
    for (const path of ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'])
      write(path, '');
    write('src/pages/index.astro', 'one');
    write('scripts/lib/bundle/floor.mjs', 'one');
    const keys = new Set([keyOfSources(root)]);
    const change = (path: string, text: string): boolean => {
      write(path, text);
      const before = keys.size;
      keys.add(keyOfSources(root));
      return keys.size > before;
    };
    expect(change('src/pages/index.astro', 'two')).toBe(true);
    expect(change('src/pages/other.astro', 'one')).toBe(true);
    expect(change('scripts/lib/bundle/floor.mjs', 'two')).toBe(true);
    expect(change('package-lock.json', '{}')).toBe(true);
    expect(change('astro.config.mjs', 'export default {}')).toBe(true);
    expect(change('src/pages/index.test.ts', 'one')).toBe(false);
    expect(change('src/testing/office.ts', 'one')).toBe(false);
    expect(change('src/load/fixtures/broken.yaml', 'one')).toBe(false);
  });
});
