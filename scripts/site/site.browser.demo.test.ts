import { readdirSync } from 'node:fs';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canBrowse, openBrowser, openReader } from '../lib/serve/browser.ts';
import { serveWithFonts } from '../lib/serve/chinese-fonts.ts';
import type { StaticServer } from '../lib/serve/static-server.ts';
import {
  accessibilityFaults,
  accessibilityFaultsNarrowed,
  letAskFaults,
  noteColours,
  OF_COLOURS,
} from '../testing/accessibility.ts';

const dist = process.env['DUBAN_DIST'] ?? 'dist';

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
/** How long a page is waited for, in ms, on a machine that has much else to do. */
const PATIENCE = 120_000;

/** One page of every kind: the last of each folder at each depth. */
function samplePages(): string[] {
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html') && name !== '404.html')
    .sort();
  const kinds = new Map(pages.map((path) => [`${path.split('/')[0] ?? ''} ${path.split('/').length}`, path]));
  return [...kinds.values()].map((path) => path.replace(/index\.html$/, ''));
}

/** What the pages of a tab ask for. */
interface Watch {
  /** Forgets what was before: another page is gone to. */
  begin(): void;
  /** Every request that fails or leaves the site, every fault of a script, all that the page's own policy refuses. The list grows while the page lives. */
  readonly faults: readonly string[];
  /** Resolves when all is answered and for half a second nothing more was asked for. */
  quiet(): Promise<void>;
}

function watch(page: Page, origin: string): Watch {
  const faults: string[] = [];
  // Playwright's own `networkidle` may wait for ever for what a reload broke off.
  const open = new Set<Request>();
  let last = performance.now();
  page.on('request', (request) => {
    if (request.isNavigationRequest()) open.clear();
    open.add(request);
    last = performance.now();
    const to = new URL(request.url());
    if (to.protocol.startsWith('http') && to.origin !== origin) faults.push(`elsewhere: ${to.href}`);
  });
  page.on('response', (response) => {
    open.delete(response.request());
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  page.on('requestfailed', (request) => open.delete(request));
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) faults.push(`refused: ${message.text()}`);
  });
  return {
    begin: () => {
      faults.length = 0;
    },
    faults,
    quiet: async () => {
      while (open.size > 0 || performance.now() - last < 500) await page.waitForTimeout(50);
    },
  };
}

describe.skipIf(!canBrowse())('the built site, under a sub-path', () => {
  let browser: Browser;
  let server: StaticServer;
  let reader: BrowserContext;
  // One tab for all pages, as a reader goes from one to the next: what they share, the fonts above all, is read once.
  let page: Page;
  let watched: Watch;
  beforeAll(async () => {
    browser = await openBrowser();
    server = await serveWithFonts(dist, { base: '/deep/portal/' });
    reader = await openReader(browser, { viewport: DESKTOP });
    reader.setDefaultTimeout(PATIENCE);
    await letAskFaults(reader);
    page = await reader.newPage();
    watched = watch(page, new URL(server.url).origin);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test('a wrong address of any depth is answered in the site’s own style, which its policy allows', async () => {
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    await page.goto(`${server.url}no/such/page/`);
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect({ paper, refused }).toEqual({ paper: 'rgb(251, 250, 246)', refused: [] });
  });

  test('a text that is hard to read in a narrow window alone is found there', async () => {
    const narrow = await reader.newPage();
    // In letters that the browser has a font for without the site's: what takes no room is not asked of its colours.
    const html = `<!doctype html><html lang="zh"><title>甲</title><main><p>legible</p>
      <p class="ink">ink</p><div class="ground"><p>ground</p></div><p class="shown">shown</p></main><style>
      .shown { display: none; color: #ddd }
      @media (max-width: 500px) { .ink { color: #ddd } .ground { background: #111 } .shown { display: block } }
      </style></html>`;
    await narrow.goto(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
    await noteColours(narrow);
    expect(await accessibilityFaults(narrow)).toEqual([]);
    await narrow.setViewportSize(PHONE);
    const found = await accessibilityFaultsNarrowed(narrow);
    expect(found.map((fault) => fault.replace(/<.*>(\w+)<.*/u, '$1'))).toEqual([
      'color-contrast: ink',
      'color-contrast: ground',
      'color-contrast: shown',
    ]);
    await narrow.close();
  });

  describe.each(samplePages())('/%s', (path) => {
    beforeAll(async () => {
      watched.begin();
      await page.setViewportSize(DESKTOP);
      await page.goto(server.url + path, { waitUntil: 'load' });
    });

    test('is free of accessibility faults in light colours', async () => {
      await noteColours(page);
      expect(await accessibilityFaults(page)).toEqual([]);
    });

    test('has the contrast that is asked for in dark colours too', async () => {
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await accessibilityFaults(page, OF_COLOURS)).toEqual([]);
    });

    // The same visit in a narrow window: to read a page anew costs more than all that is asked of it there.
    test('does not scroll sideways on a phone, and is free of accessibility faults there', async () => {
      await page.setViewportSize(PHONE);
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await accessibilityFaultsNarrowed(page)).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(PHONE.width);
    });

    test('finds all it asks for, here and nowhere else', async () => {
      await watched.quiet();
      expect(watched.faults).toEqual([]);
    });
  });
});
