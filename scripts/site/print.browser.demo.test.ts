import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canBrowse, openBrowser, openReader } from '../lib/serve/browser.ts';
import { serveWithFonts } from '../lib/serve/chinese-fonts.ts';
import type { StaticServer } from '../lib/serve/static-server.ts';
import { sheetsOf } from '../testing/printed-sheets.ts';

const sites = process.env['DUBAN_SITES'] ?? join('node_modules', '.cache', 'sites', 'now');

/** The colours and the size that a page is laid out with, as it stands. */
function looks(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    const names = 'paper tint ink ink-2 ink-3 hair rule red ochre blue green'.split(' ');
    const pieces = [1, 2, 3, 4, 5, 6].map((n) => `piece-${String(n)}`);
    const colours = [...names, ...pieces].map((name) => [name, style.getPropertyValue(`--${name}`).trim()]);
    return Object.fromEntries([...colours, ['size', style.fontSize]]) as Record<string, string>;
  });
}

describe.skipIf(!canBrowse())('on paper', () => {
  let browser: Browser;
  let server: StaticServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([openBrowser(), serveWithFonts(join(sites, 'demo-internal'))]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), server.close()]);
  });

  /** A page laid out as it is printed, as wide as A4 between its margins. */
  async function onPaper(path: string): Promise<Page> {
    const context = await openReader(browser, { viewport: { width: 703, height: 1000 } });
    const page = await context.newPage();
    await page.emulateMedia({ media: 'print' });
    await page.goto(server.url + path);
    return page;
  }

  test('a page is black on white in its own size, in whatever colours and size it is read', async () => {
    const printed: Readonly<Record<string, string>>[] = [];
    const read: Readonly<Record<string, string>>[] = [];
    for (const colorScheme of ['light', 'dark'] as const)
      for (const switched of [false, true]) {
        const context = await openReader(browser, { colorScheme });
        const page = await context.newPage();
        await page.goto(`${server.url}ranking/2026-05/`);
        if (switched) for (const id of ['#view-large', '#view-contrast']) await page.check(id);
        read.push(await looks(page));
        await page.emulateMedia({ media: 'print', colorScheme });
        printed.push(await looks(page));
        await context.close();
      }
    expect(new Set(read.map((look) => JSON.stringify(look))).size).toBe(4);
    expect(printed).toEqual(printed.map(() => printed[0]));
    expect(printed[0]).toMatchObject({ paper: '#fff', ink: '#000', size: '12px' });
  });

  test('the signatures of a 核对单 go with what they sign', async () => {
    const page = await onPaper('statements/2026-06/huaidu/');
    const kept = await page.evaluate(() => {
      const section = document.querySelector('.sign-off')?.closest('section');
      return section === null || section === undefined
        ? null
        : [getComputedStyle(section).breakInside, section.querySelectorAll('p').length > 0];
    });
    expect(kept).toEqual(['avoid', true]);
    await page.context().close();
  });

  test.each(['honours/', 'desk/huaidu/'])(
    'what a sheet can hold is one sheet, the foot of the site on it: %s',
    async (path) => {
      const context = await openReader(browser);
      const page = await context.newPage();
      await page.goto(server.url + path);
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      expect(sheetsOf(pdf)).toBe(1);
      await context.close();
    },
  );

  test('the foot of the site goes with what it stands under, and the rule over a section with its heading', async () => {
    const page = await onPaper('items/offsite-fee/');
    const kept = await page.evaluate(() => {
      const style = (selector: string): CSSStyleDeclaration | null => {
        const found = document.querySelector(selector);
        return found === null ? null : getComputedStyle(found);
      };
      return {
        foot: [style('footer')?.breakBefore, style('.foot')?.breakInside],
        // A border of the section itself stays behind where its heading goes to the next sheet.
        section: style('.section')?.borderTopWidth,
        heading: style('.section > h2')?.borderTopWidth,
        ways: [...document.querySelectorAll('.foot a')].filter((way) => way.getClientRects().length > 0)
          .length,
      };
    });
    expect(kept).toEqual({ foot: ['avoid', 'avoid'], section: '0px', heading: '1px', ways: 1 });
    await page.context().close();
  });

  test('the head of a table keeps its first row, and no further body is kept with the one before it', async () => {
    const page = await onPaper('items/');
    const breaks = await page.evaluate(() =>
      [...document.querySelectorAll('main table tbody > tr:first-child')].map(
        (row) => getComputedStyle(row).breakBefore,
      ),
    );
    expect(breaks.length).toBeGreaterThan(5);
    expect(breaks).toEqual(['avoid', ...breaks.slice(1).map(() => 'auto')]);
    await page.context().close();
  });

  test('nothing that is pressed or unfolded is printed of a desk', async () => {
    const page = await onPaper('desk/');
    const desks = await page.evaluate(() =>
      [...document.querySelectorAll('a')]
        .map(({ href }) => href)
        .filter((href) => /desk\/[^/]+\/$/u.test(href)),
    );
    const pressed: string[] = [];
    let counted = 0;
    for (const desk of new Set([...desks, `${server.url}desk/`, `${server.url}desk/huaidu/`])) {
      await page.goto(desk);
      const of = await page.evaluate(() => {
        const parts = [...document.querySelectorAll('main .act, main button, main textarea')];
        const marks = [...document.querySelectorAll('.desk-matter > summary > .title')];
        return {
          all: parts.length,
          seen: parts
            .filter((part) => part.getClientRects().length > 0)
            .map(({ textContent }) => textContent),
          marks: marks.filter((mark) => getComputedStyle(mark, '::before').content !== 'none').length,
        };
      });
      counted += of.all;
      pressed.push(...of.seen.map((text) => `${desk} ${text.trim()}`));
      if (of.marks > 0) pressed.push(`${desk} ＋`);
    }
    expect(counted).toBeGreaterThan(3);
    expect(pressed).toEqual([]);
    await page.context().close();
  });
});
