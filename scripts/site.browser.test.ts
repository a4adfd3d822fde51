import { readFileSync, readdirSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canBrowse, openBrowser, openReader } from './lib/browser.ts';
import { serveFolder, type StaticServer } from './lib/static-server.ts';

const dist = process.env['DUBAN_DIST'] ?? 'dist';
const axeSource = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

const DESKTOP = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** One page of every kind: the first of each folder at each depth. */
function samplePages(): string[] {
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html') && name !== '404.html')
    .sort()
    .reverse(); // of pages of one kind the last in this list stays
  const kinds = new Map(pages.map((path) => [`${path.split('/')[0] ?? ''} ${path.split('/').length}`, path]));
  return [...kinds.values()].map((path) => path.replace(/index\.html$/, ''));
}

/** Accessibility faults of the page as it stands, `rule: element`. */
async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const found: unknown = await page.evaluate(
    'axe.run(document).then((r) => r.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 120)}`)))',
  );
  return Array.isArray(found) ? found.map(String) : ['axe gave no answer'];
}

describe.skipIf(!canBrowse())('the built site, under a sub-path', () => {
  let browser: Browser;
  let server: StaticServer;
  beforeAll(async () => {
    browser = await openBrowser();
    server = await serveFolder(dist, { base: '/deep/portal/' });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  async function visit<T>(
    path: string,
    options: BrowserContextOptions,
    look: (page: Page) => Promise<T>,
  ): Promise<T> {
    const context = await openReader(browser, options);
    const page = await context.newPage();
    await page.goto(server.url + path, { waitUntil: 'load' });
    const seen = await look(page);
    await context.close();
    return seen;
  }

  it.each(samplePages())('/%s finds all it asks for, here and nowhere else', async (path) => {
    const faults: string[] = [];
    const context = await openReader(browser, DESKTOP);
    const page = await context.newPage();
    page.on('request', (request) => {
      const asked = new URL(request.url());
      if (asked.protocol.startsWith('http') && asked.origin !== new URL(server.url).origin)
        faults.push(`elsewhere: ${asked.href}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
    });
    page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
    await page.goto(server.url + path, { waitUntil: 'networkidle' });
    await context.close();
    expect(faults).toEqual([]);
  });

  it.each(samplePages())('/%s does not scroll sideways on a phone', async (path) => {
    const width = await visit(path, PHONE, (page) =>
      page.evaluate(() => document.documentElement.scrollWidth),
    );
    expect(width).toBeLessThanOrEqual(PHONE.viewport.width);
  });

  it.each(samplePages())('/%s is free of accessibility faults, light and dark', async (path) => {
    for (const colorScheme of ['light', 'dark'] as const)
      expect(await visit(path, { ...DESKTOP, colorScheme }, accessibilityFaults)).toEqual([]);
  });
});
