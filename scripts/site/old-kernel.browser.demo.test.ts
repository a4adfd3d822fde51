import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
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

/**
 * Parts of flexible boxes that stand beside one another without the margins that take the place of a gap there
 * (`flex-gap-fallback.mjs`): this kernel says as iOS 13 does that it knows no `inset`, and has none but those.
 */
function partsThatTouch(): string[] {
  const selectors: string[] = [];
  const collect = (rules: CSSRuleList): void => {
    for (const rule of rules)
      if (rule instanceof CSSSupportsRule && /not \(inset/.test(rule.conditionText)) {
        const [box] = rule.cssRules;
        if (box instanceof CSSStyleRule) selectors.push(box.selectorText);
      } else if (rule instanceof CSSMediaRule || rule instanceof CSSSupportsRule) collect(rule.cssRules);
  };
  for (const sheet of document.styleSheets) collect(sheet.cssRules);
  if (selectors.length < 40) return ['no margins are found'];
  const boxOf = (node: Node): DOMRect => {
    const range = document.createRange();
    range.selectNode(node);
    return node instanceof Element ? node.getBoundingClientRect() : range.getBoundingClientRect();
  };
  const touching = new Set<string>();
  for (const selector of new Set(selectors))
    for (const box of document.querySelectorAll(selector)) {
      if (!getComputedStyle(box).display.endsWith('flex')) continue;
      const parts = [...box.childNodes]
        .filter((node) => node instanceof Element || node.textContent?.trim() !== '')
        .map(boxOf)
        .filter(({ width }) => width > 1);
      for (const [at, part] of parts.entries()) {
        const between = (parts[at + 1]?.left ?? Infinity) - part.right;
        if (between > -1 && between < 3) touching.add(`${selector}: ${box.textContent}`);
      }
    }
  return [...touching];
}

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
  // One tab for all pages: what they share, the fonts above all, is read once.
  let page: Page;
  const faults: string[] = [];
  beforeAll(async () => {
    [browser, site] = await Promise.all([openOldBrowser(), serveWithFonts(dist)]);
    page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) faults.push(message.text());
    });
  });
  afterAll(async () => {
    await Promise.all([browser.close(), site.close()]);
  });

  test('it is the kernel that the site is made for', () => {
    expect(browser.version()).toMatch(/^86\./);
  });

  test('every rule of the sheets is known but for what it can do without', async () => {
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
    const unknown = await page.evaluate((all) => {
      // A value with a variable is taken unread, and dropped where it is used: so with what the variable says.
      const root = getComputedStyle(document.documentElement);
      const said = (value: string) =>
        value.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => root.getPropertyValue(name) || whole);
      return all.filter(
        (one) => !CSS.supports(one.slice(0, one.indexOf(':')), said(one.slice(one.indexOf(':') + 1))),
      );
    }, declarations);
    expect(unknown.filter((one) => !DISPENSABLE.has(one.slice(0, one.indexOf(':'))))).toEqual([]);
  });

  test.each(pages)('%s has its style, runs its scripts, and is no wider than a phone', async (path) => {
    faults.length = 0;
    await page.goto(`${site.url}${path}`);
    const found = await page.evaluate(() => ({
      paper: getComputedStyle(document.documentElement).getPropertyValue('--paper').trim(),
      margin: parseFloat(getComputedStyle(document.querySelector('main') ?? document.body).paddingLeft),
      beyond: document.documentElement.scrollWidth - window.innerWidth,
    }));
    const joined = await page.evaluate(partsThatTouch);
    expect({ ...found, faults, joined }).toMatchObject({ margin: 16, beyond: 0, faults: [], joined: [] });
    expect(found.paper).toMatch(/^#/);
  });
});
