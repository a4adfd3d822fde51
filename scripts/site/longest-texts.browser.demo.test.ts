import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../lib/process/run-node.ts';
import { canBrowse, openBrowser, openReader } from '../lib/serve/browser.ts';
import { serveWithFonts } from '../lib/serve/chinese-fonts.ts';
import type { StaticServer } from '../lib/serve/static-server.ts';
import { buildUnchecked } from '../testing/built-files.ts';
import { makeLongest } from '../testing/offices/longest-texts.ts';

const PHONE = { width: 360, height: 740 };

/** The two largest pages of every kind: of each folder at each depth. */
function fullestPages(site: string): readonly string[] {
  const size = (path: string) => statSync(join(site, path)).size;
  const kinds = new Map<string, string[]>();
  for (const path of readdirSync(site, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('index.html')) continue;
    const kind = `${path.split('/')[0] ?? ''} ${String(path.split('/').length)}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), path]);
  }
  return [...kinds.values()].flatMap((paths) => paths.sort((a, b) => size(b) - size(a)).slice(0, 2));
}

describe.skipIf(!canBrowse())('the demo with its longest and least breakable texts', () => {
  const work = mkdtempSync(join(tmpdir(), 'duban-longest-'));
  const out = join(work, 'site');
  let browser: Browser;
  let server: StaticServer;
  beforeAll(async () => {
    const data = join(work, 'data');
    expect(makeLongest(join(projectRoot, 'data'), data)).toBeGreaterThan(3000);
    await buildUnchecked({ data, asOf: undefined, profile: 'internal' }, out);
    [browser, server] = await Promise.all([openBrowser(), serveWithFonts(out)]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), server.close()]);
    rmSync(work, { recursive: true, force: true });
  });

  test('no page is wider than the narrowest phone', async () => {
    const page = await (await openReader(browser, { viewport: PHONE })).newPage();
    const wide: string[] = [];
    for (const path of fullestPages(out)) {
      await page.goto(server.url + path.replace(/index\.html$/u, ''));
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > PHONE.width) wide.push(`${path}: ${String(width)}`);
    }
    expect(wide).toEqual([]);
  });
});
