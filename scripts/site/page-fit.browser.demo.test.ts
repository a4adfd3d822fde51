import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canBrowse, goOn, openBrowser, openReader } from '../lib/serve/browser.ts';
import { serveWithFonts } from '../lib/serve/chinese-fonts.ts';
import type { StaticServer } from '../lib/serve/static-server.ts';
import { SECTION_FORMS, SELDOM_FORMS, UNIT_FORMS } from '#form/address.ts';
import { misfits, shownForm } from '../testing/page-fit.ts';

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

/** Of marks that are given by hand the demo has none, and no form: `section-forms.browser.test.ts` looks at that of an office that has. */
const SELDOM_IN_DEMO = SELDOM_FORMS.filter((form) => form !== 'marks');

interface Window {
  readonly width: number;
  readonly height: number;
  /** 大字. */
  readonly large?: boolean;
  /** How large all text is made, as a reader's own setting does. */
  readonly text?: string;
}

/** Those with text of the same size together: to set the text of a page anew takes longest. */
const WINDOWS: Readonly<Record<string, Window>> = {
  'a desk-top': { width: 1280, height: 900 },
  'a tablet': { width: 800, height: 1100 },
  'a narrow phone': { width: 360, height: 740 },
  'four times the size of a desk-top’s': { width: 320, height: 256 },
  'a narrow phone in large print': { width: 360, height: 740, large: true },
  'a phone in text of twice the size': { width: 390, height: 844, text: '200%' },
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

  test(`fits on ${Object.keys(WINDOWS).join(', ')}`, { timeout: 240_000 }, async () => {
    const context = await openReader(browser, {});
    const page = await context.newPage();
    const wrong: string[] = [];
    for (const path of fullestPages()) {
      // Read once and then resized, as a window is: to read a page costs more than to lay it out.
      await page.goto(server.url + path);
      for (const [name, { large = false, text = '', ...size }] of Object.entries(WINDOWS)) {
        await page.evaluate(
          ([fontSize, isLarge]) => {
            const enlarge = document.querySelector<HTMLInputElement>('#view-large');
            if (enlarge !== null && enlarge.checked !== isLarge) enlarge.click();
            if (document.documentElement.style.fontSize !== fontSize)
              document.documentElement.style.fontSize = fontSize;
          },
          [text, large] as const,
        );
        await page.setViewportSize(size);
        await page.evaluate(() => document.fonts.ready);
        wrong.push(...(await misfits(page)).map((misfit) => `${path} ${misfit} (${name})`));
      }
    }
    await context.close();
    expect(wrong.filter((one) => !CUT.test(one))).toEqual([]);
  });

  test.each([
    ['huaidu', UNIT_FORMS],
    ['mishu', SECTION_FORMS],
    ['mishu/seldom', SELDOM_IN_DEMO],
  ] as const)(
    'of %s each form fits, with what it is asked about filled in',
    { timeout: 240_000 },
    async (unit, forms) => {
      const context = await openReader(browser, {});
      const page = await context.newPage();
      await page.clock.setFixedTime('2026-06-12T15:00:00+08:00');
      const wrong: string[] = [];
      await page.goto(`${server.url}submit/${unit}/`);
      await page.locator('.form-sheet h3').first().waitFor();
      for (const form of forms) {
        await goOn(page, form);
        const isDoor = form === 'paste' || form === 'meeting';
        await page
          .locator(isDoor ? `${form}-door textarea` : '.form-sheet h3')
          .first()
          .waitFor();
        // A form that a page has none of would leave it at another.
        if (!isDoor) expect(await shownForm(page)).toBe(form);
        await page.evaluate(() => document.fonts.ready);
        for (const width of [1280, 390, 360]) {
          await page.setViewportSize({ width, height: 800 });
          wrong.push(...(await misfits(page)).map((misfit) => `${form} ${misfit} (${String(width)})`));
        }
      }
      await context.close();
      expect(wrong).toEqual([]);
    },
  );
});
