import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveWithFonts } from '../lib/serve/chinese-fonts.ts';
import { canBrowseOld, openOldBrowser } from '../lib/serve/old-browser.ts';
import type { StaticServer } from '../lib/serve/static-server.ts';

const dist = process.env['DUBAN_DIST'] ?? 'dist';
const assets = join(dist, 'assets');

/** What kernel 86 does not know and can do without, by property. */
const DISPENSABLE = new Set([
  'accent-color',
  'container-type', // a window's width decides there
  'print-color-adjust', // the sheet says it with the prefix too
  'text-autospace',
  'text-spacing-trim',
  'text-decoration-thickness',
  'text-underline-offset',
  'text-wrap',
  '-webkit-text-decoration', // of Safari alone
  '-webkit-text-decoration-color',
  '-webkit-text-size-adjust', // of iOS alone
]);

/** One page of every kind: the last of each folder at each depth. */
const pages = [
  ...new Map(
    readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('index.html'))
      .sort()
      .map((path) => [`${path.split('/')[0] ?? ''} ${String(path.split('/').length)}`, path]),
  ).values(),
].map((path) => path.replace(/index\.html$/, ''));

describe.skipIf(!canBrowseOld())('in a kernel of October 2020', () => {
  let browser: Browser;
  let site: StaticServer;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openOldBrowser(), serveWithFonts(dist)]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), site.close()]);
  });

  test('it is the kernel that the site is made for', () => {
    expect(browser.version()).toMatch(/^86\./);
  });

  test('every rule of the sheets is known but for what it can do without', async () => {
    const page = await browser.newPage();
    await page.goto(site.url);
    const css = readdirSync(assets)
      .filter((name) => name.endsWith('.css'))
      .map((name) => readFileSync(join(assets, name), 'utf8'))
      .join('\n');
    // What stands for `:is()` there weighs otherwise, in new kernels too.
    expect(css).not.toMatch(/@layer|@media not \(|:-webkit-any|:is\(/);
    // Not what a font says of itself, and not what is asked of `@supports`.
    const rules = css.replaceAll(/@font-face\s*\{[^}]*\}|@supports [^{]*\{(?:[^{}]*\{[^{}]*\})*\}/g, '');
    const declarations = [
      ...new Set(
        [...rules.matchAll(/(?<=[{;])([a-z-]+):([^;{}]+)(?=[;}])/g)].map(([all]) =>
          all.replace('!important', ''),
        ),
      ),
    ];
    expect(declarations.length).toBeGreaterThan(300);
    const unknown = await page.evaluate(
      (all) =>
        all.filter((one) => !CSS.supports(one.slice(0, one.indexOf(':')), one.slice(one.indexOf(':') + 1))),
      declarations,
    );
    expect(unknown.filter((one) => !DISPENSABLE.has(one.slice(0, one.indexOf(':'))))).toEqual([]);
    await page.close();
  });

  test.each(pages)('%s has its style, runs its scripts, and is no wider than a phone', async (path) => {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) faults.push(message.text());
    });
    await page.goto(`${site.url}${path}`);
    const found = await page.evaluate(() => ({
      paper: getComputedStyle(document.documentElement).getPropertyValue('--paper').trim(),
      margin: parseFloat(getComputedStyle(document.querySelector('main') ?? document.body).paddingLeft),
      beyond: document.documentElement.scrollWidth - window.innerWidth,
    }));
    expect({ ...found, faults }).toMatchObject({ margin: 16, beyond: 0, faults: [] });
    expect(found.paper).toMatch(/^#/);
    await page.close();
  });
});
