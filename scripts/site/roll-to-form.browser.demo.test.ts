import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canBrowse, goOn, openBrowser, openReader } from '../lib/serve/browser.ts';
import { serveFolder, type StaticServer } from '../lib/serve/static-server.ts';

const sites = process.env['DUBAN_SITES'] ?? join('node_modules', '.cache', 'sites', 'now');
/** It has the forms of the section too, and what is owed that the public does not see. */
const site = join(sites, 'demo-internal');

/** Where pages lead to a form filled in: `huaidu/#claim=t2026-012/n2`, of the roll and of every unit's page. */
function formsLedTo(): ReadonlyMap<string, readonly string[]> {
  const units = readdirSync(join(site, 'units'))
    .map((name) => `units/${name}/index.html`)
    .filter((page) => existsSync(join(site, page)));
  const led = ['duties/index.html', ...units].flatMap((page) =>
    [
      ...readFileSync(join(site, page), 'utf8').matchAll(
        /href="[^"]*submit\/([\w-]+(?:\/seldom)?)\/#(\w[^"]*)"/gu,
      ),
    ].map(([, unit = '', hash = '']) => [unit, hash] as const),
  );
  const byUnit = Map.groupBy(led, ([unit]) => unit);
  return new Map([...byUnit].map(([unit, all]) => [unit, [...new Set(all.map(([, hash]) => hash))]]));
}

describe.skipIf(!canBrowse())('from what is owed to the form', () => {
  let browser: Browser;
  let server: StaticServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([openBrowser(), serveFolder(site)]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), server.close()]);
  });

  test(
    'each line of the roll and of a unit’s page opens its form, at what it is about',
    { timeout: 240_000 },
    async () => {
      const reader = await openReader(browser);
      const page = await reader.newPage();
      const wrong: string[] = [];
      const opened = new Set<string>();
      for (const [unit, hashes] of formsLedTo()) {
        const loaded = new Set<string>();
        for (const hash of hashes) {
          const [form = '', subject = ''] = hash.split('=');
          // Each form of each unit is loaded, as whoever follows a link does, and told there what else it is led to for.
          if (loaded.has(form)) await goOn(page, hash);
          else {
            await page.goto('about:blank');
            await page.goto(`${server.url}submit/${unit}/#${hash}`);
            loaded.add(form);
          }
          await page.locator(`.form-tabs a[href="#${form}"][aria-current]`).waitFor();
          // Without anything to be filled in for there is no way out.
          const isOpen = await page
            .locator('submit-form .form-ways')
            .waitFor({ timeout: 5000 })
            .then(
              () => true,
              () => false,
            );
          const choice = page.locator('#form-subject');
          const at = (await choice.count()) === 0 ? subject : await choice.inputValue();
          if (isOpen && (at === subject || at.startsWith(`${subject}/`))) opened.add(form);
          else wrong.push(`${unit} ${hash}: ${isOpen ? at : 'nothing'}`);
        }
      }
      await reader.close();
      expect(wrong).toEqual([]);
      expect([...opened].sort()).toEqual(expect.arrayContaining(['claim', 'monthly', 'plan', 'weekly']));
    },
  );
});
