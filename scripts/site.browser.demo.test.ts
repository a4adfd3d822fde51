import { readFileSync, readdirSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canBrowse, openBrowser, openReader } from './lib/browser.ts';
import { serveWithFonts } from './lib/chinese-fonts.ts';
import type { StaticServer } from './lib/static-server.ts';

const dist = process.env['DUBAN_DIST'] ?? 'dist';
const axe = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

/** One page of every kind: the last of each folder at each depth. */
function samplePages(): string[] {
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html') && name !== '404.html')
    .sort();
  const kinds = new Map(pages.map((path) => [`${path.split('/')[0] ?? ''} ${path.split('/').length}`, path]));
  return [...kinds.values()].map((path) => path.replace(/index\.html$/, ''));
}

/** What WCAG 2.2 AA finds wrong with the page as it stands, `rule: element`. */
async function accessibilityFaults(page: Page): Promise<string[]> {
  const found: unknown = await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })
      .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160))))`,
  );
  return Array.isArray(found) ? found.map(String) : ['axe gave no answer'];
}

/** Every request that fails or leaves the site, every fault of a script. The list grows while the page lives. */
function watch(page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (asked.protocol.startsWith('http') && asked.origin !== origin) faults.push(`elsewhere: ${asked.href}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  return faults;
}

describe.skipIf(!canBrowse())('the built site, under a sub-path', () => {
  let browser: Browser;
  let server: StaticServer;
  // One window for all pages, each in a tab of its own: what they share is kept from one to the next.
  let reader: BrowserContext;
  beforeAll(async () => {
    browser = await openBrowser();
    server = await serveWithFonts(dist, { base: '/deep/portal/' });
    reader = await openReader(browser, { viewport: DESKTOP });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  describe.each(samplePages())('/%s', (path) => {
    let page: Page;
    let faults: string[];
    beforeAll(async () => {
      page = await reader.newPage();
      faults = watch(page, new URL(server.url).origin);
      await page.goto(server.url + path, { waitUntil: 'load' });
      await page.evaluate(axe);
    });
    afterAll(async () => {
      await page.close();
    });

    it('is free of accessibility faults in light colours', async () => {
      expect(await accessibilityFaults(page)).toEqual([]);
    });

    it('is free of accessibility faults in dark colours', async () => {
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await accessibilityFaults(page)).toEqual([]);
    });

    it('does not scroll sideways on a phone', async () => {
      await page.setViewportSize(PHONE);
      await page.reload();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(PHONE.width);
    });

    it('finds all it asks for, here and nowhere else', async () => {
      await page.waitForLoadState('networkidle');
      expect(faults).toEqual([]);
    });
  });
});
