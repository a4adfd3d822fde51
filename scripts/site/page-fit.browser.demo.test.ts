import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canBrowse, openBrowser, openReader } from '../lib/serve/browser.ts';
import { serveWithFonts } from '../lib/serve/chinese-fonts.ts';
import type { StaticServer } from '../lib/serve/static-server.ts';
import { misfits } from '../testing/page-fit.ts';

const sites = process.env['DUBAN_SITES'] ?? join('node_modules', '.cache', 'sites', 'now');
/** It has every page that the public one has, and those for the system. */
const site = join(sites, 'demo-internal');

/** The largest page of every kind: of each folder at each depth. */
function fullestPages(): readonly string[] {
  const size = (path: string) => statSync(join(site, path)).size;
  const kinds = new Map<string, string>();
  for (const path of readdirSync(site, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('index.html')) continue;
    const kind = `${path.split('/')[0] ?? ''} ${String(path.split('/').length)}`;
    const known = kinds.get(kind);
    if (known === undefined || size(path) > size(known)) kinds.set(kind, path);
  }
  return [...kinds.values()].map((path) => path.replace(/index\.html$/u, '')).sort();
}

/** The list of the section's Friday is held to one screen there: what is longer is cut, and whole on its own page. */
const CUT = /^desk\/ cut off: /u;

const WINDOWS: Readonly<Record<string, BrowserContextOptions & { readonly large?: boolean }>> = {
  'a narrow phone': { viewport: { width: 360, height: 740 } },
  'a narrow phone in large print': { viewport: { width: 360, height: 740 }, large: true },
  'four times the size of a desk-top’s': { viewport: { width: 320, height: 256 } },
  'a tablet': { viewport: { width: 800, height: 1100 } },
  'a desk-top': { viewport: { width: 1280, height: 900 } },
};

describe.skipIf(!canBrowse())('the largest page of every kind', () => {
  let browser: Browser;
  let server: StaticServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([openBrowser(), serveWithFonts(site)]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), server.close()]);
  });

  test('a table whose rows fold says what its parts are, and no other', async () => {
    const context = await openReader(browser, { viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    const roles = (selector: string) =>
      page.evaluate(
        (parts) => [...document.querySelectorAll(parts)].map((part) => part.getAttribute('role')),
        selector,
      );
    await page.goto(`${server.url}method/`);
    expect(new Set(await roles('.method-table, .method-table *'))).toEqual(new Set([null]));
    expect(new Set(await roles('.fold td'))).toEqual(new Set(['cell']));
    expect(new Set(await roles('.fold tr'))).toEqual(new Set(['row']));
    expect(new Set(await roles('.fold thead th'))).toEqual(new Set(['columnheader']));
    expect(new Set(await roles('.fold tbody th'))).toEqual(new Set(['rowheader']));
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.reload();
    expect(new Set(await roles('table, table *'))).toEqual(new Set([null]));
    await page.setViewportSize({ width: 800, height: 900 });
    await page.waitForFunction(() => document.querySelector('.fold')?.getAttribute('role') === 'table');
    await context.close();
  });

  test.each(Object.entries(WINDOWS))('fits on %s', { timeout: 240_000 }, async (_, { large, ...window }) => {
    const context = await openReader(browser, window);
    const page = await context.newPage();
    const wrong: string[] = [];
    for (const path of fullestPages()) {
      await page.goto(server.url + path);
      if (large === true) await page.check('#view-large', { force: true }).catch(() => undefined);
      await page.evaluate(() => document.fonts.ready);
      wrong.push(...(await misfits(page)).map((misfit) => `${path} ${misfit}`));
    }
    await context.close();
    expect(wrong.filter((one) => !CUT.test(one))).toEqual([]);
  });
});
