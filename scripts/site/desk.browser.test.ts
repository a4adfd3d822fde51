import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canBrowse, openBrowser, openReader } from '../lib/serve/browser.ts';
import { serveWithFonts } from '../lib/serve/chinese-fonts.ts';
import type { StaticServer } from '../lib/serve/static-server.ts';
import { accessibilityFaults, letAskFaults } from '../testing/accessibility.ts';
import { buildUnchecked } from '../testing/built-files.ts';
import { DESK_AS_OF, makeDeskOffice } from '../testing/offices/desk-office.ts';
import { sheetsOf } from '../testing/printed-sheets.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-desk-'));
const PHONE = { width: 360, height: 640 };
const UNIT = 'desk/danweia/';
const PAGES = ['desk/', UNIT, 'desk/fenguan/', 'desk/zhuren/', 'desk/fenguan/sign/'];

describe.skipIf(!canBrowse())('the pages of who has something to do', () => {
  let browser: Browser;
  let server: StaticServer;
  let phone: BrowserContext;
  beforeAll(async () => {
    const data = join(work, 'data');
    makeDeskOffice(data);
    await buildUnchecked({ data, asOf: DESK_AS_OF, profile: 'internal' }, join(work, 'dist'), ['desk']);
    browser = await openBrowser();
    server = await serveWithFonts(join(work, 'dist'), { base: '/deep/portal/' });
    phone = await openReader(browser, { viewport: PHONE });
    await letAskFaults(phone);
  }, 600_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
    rmSync(work, { recursive: true, force: true });
  });

  const open = async (path: string): Promise<Page> => {
    const page = await phone.newPage();
    await page.goto(server.url + path, { waitUntil: 'load' });
    return page;
  };

  describe.each(PAGES)('/%s', (path) => {
    let page: Page;
    beforeAll(async () => {
      page = await open(path);
    });
    afterAll(async () => {
      await page.close();
    });

    test('does not scroll sideways at 360 px', async () => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        PHONE.width,
      );
    });

    test('is free of accessibility faults', async () => {
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  });

  test('a liaison’s first screen holds how much is owed and the first button, which opens the week', async () => {
    const page = await open(UNIT);
    const first = page.locator('.act').first();
    const [owed, button] = [
      await page.getByText(/还欠\d+件（逾期\d+）/u).boundingBox(),
      await first.boundingBox(),
    ];
    expect(owed).not.toBeNull();
    expect((owed?.y ?? 0) + (owed?.height ?? 0)).toBeLessThan(PHONE.height);
    expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThan(PHONE.height);
    expect(button?.height).toBeGreaterThanOrEqual(44);
    expect(await first.getAttribute('href')).toMatch(/submit\/danweia\/(?:index\.html)?#weekly=2026-W24$/u);
    await page.close();
  });

  test('what one matter asks is unfolded within one screen', async () => {
    const page = await open(UNIT);
    await page.locator('.desk-matter summary').first().click();
    const box = await page.locator('.desk-matter[open]').boundingBox();
    expect(box?.height).toBeLessThan(PHONE.height);
    expect(await page.locator('.desk-matter[open]').innerText()).toContain('限期整改');
    await page.close();
  });

  test('the text for the group is copied by one press, as it stands', async () => {
    const page = await open('desk/');
    await phone.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: '复制' }).click();
    await page.getByText('已复制').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await page.locator('textarea').inputValue());
    expect(copied).toContain('第17县人民防空办公室');
    await page.close();
  });

  test('the section’s Friday is one sheet of A4, with nobody reported and every list full', async () => {
    const page = await open('desk/');
    expect(await page.locator('.friday-calls').first().locator('tbody tr').count()).toBeGreaterThanOrEqual(
      20,
    );
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(sheetsOf(pdf)).toBe(1);
    await page.close();
  });

  test('the section’s Friday is one screen of 1280 × 900, whatever there is to do', async () => {
    const reader = await openReader(browser, { viewport: { width: 1280, height: 900 } });
    const page = await reader.newPage();
    await page.goto(`${server.url}desk/`);
    const box = await page.locator('.friday').boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? Infinity)).toBeLessThanOrEqual(900);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
    // What it leaves out it counts, with the way to the whole list.
    expect(await page.locator('.friday-calls').first().locator('tbody tr:visible').count()).toBe(6);
    expect(await page.getByRole('link', { name: '另有15家' }).first().getAttribute('href')).toMatch(
      /duties\//u,
    );
    await reader.close();
  });

  test('a list with a matter of every unit takes the sheets it needs, each with its head', async () => {
    const page = await open('desk/fenguan/sign/');
    expect(await page.locator('.sign-rows tbody tr').count()).toBeGreaterThanOrEqual(17);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.sign-rows thead').evaluate((head) => getComputedStyle(head).display)).toBe(
      'table-header-group',
    );
    await page.close();
  });

  test('on a phone all that is signed of a row is seen without moving the list', async () => {
    const page = await open('desk/fenguan/sign/');
    const beyond = await page
      .locator('.sign-rows tbody :is(td, th)')
      .evaluateAll(
        (cells, width) => cells.filter((cell) => cell.getBoundingClientRect().right > width).length,
        PHONE.width,
      );
    expect(beyond).toBe(0);
    await page.close();
  });
});
