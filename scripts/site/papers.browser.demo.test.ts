import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { BULLETIN_WORDS } from '#record/freeze/issued.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeBenchLedger } from '../lib/bench/ledger.ts';
import { canBrowse, openBrowser, openReader } from '../lib/serve/browser.ts';
import { serveWithFonts } from '../lib/serve/chinese-fonts.ts';
import type { StaticServer } from '../lib/serve/static-server.ts';
import { buildUnchecked } from '../testing/built-files.ts';
import { sheetsOf } from '../testing/printed-sheets.ts';

/** Where `npm test` has built the sites; without it the site is built here. */
const built = process.env['DUBAN_SITES'];
const work = mkdtempSync(join(tmpdir(), 'duban-papers-'));
const dist = join(built ?? work, 'demo-internal');

/** Sheets of A4, of all or of the body alone. */
const PAPERS = [
  { path: 'weekly/2026-w22', body: 2 },
  { path: 'weekly/2026-w23', body: 2 },
  { path: 'weekly/2026-w24', body: 2 },
  { path: 'key-points/2026-w22', body: 1 },
  { path: 'key-points/2026-w23', body: 1 },
  { path: 'key-points/2026-w24', body: 1 },
  // The page that is read, without the units’ sheets.
  { path: 'dispatch/2026-05', body: 1 },
] as const;

/** Sets of forms, one a page. */
const SETS = [
  'notices/2026-01-19',
  'notices/2026-02-02',
  'urge/t2026-037-renshi',
  'dispatch/2026-05',
  'advice/2026-05',
  'advice/2026-04',
  'poster/2026-05',
  'summary/2026',
  'chart/2026-06',
  'scheme/new',
  'scheme/2026-02-25-huaidu',
  'scheme/2026-04-27-liandu',
  'instruction/in2026-002',
  'instruction/in2026-006',
] as const;

describe.skipIf(!canBrowse())('papers as they are printed', () => {
  let browser: Browser;
  let server: StaticServer;
  // All that is only printed is gone to in one tab: the fonts that the papers share are read once.
  let tab: Page;
  beforeAll(async () => {
    if (built === undefined)
      await buildUnchecked({ data: 'data', asOf: undefined, profile: 'internal' }, dist);
    browser = await openBrowser();
    server = await serveWithFonts(dist, { base: '/inner/' });
    tab = await (await openReader(browser)).newPage();
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
    rmSync(work, { recursive: true, force: true });
  });

  test.each(PAPERS)('$path takes the sheets that it may', async ({ path, body }) => {
    const { sheets } = await printed(path, '.paper-annex, .paper-wide');
    expect([path, sheets <= body, sheets]).toEqual([path, true, sheets]);
  });

  test('the table of a year’s goals is two sheets, the steps by quarter two more', async () => {
    expect(await printed('goals/2026', '.nothing')).toEqual({ sheets: 4, forms: 2 });
  });

  test.each(SETS)('%s is one form or sheet a page', async (path) => {
    const { sheets, forms } = await printed(path, '.nothing');
    expect(forms).toBeGreaterThan(0);
    expect(sheets).toBe(forms);
  });

  test.each(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05'])(
    'the bulletin of %s is four sheets at most and 2,500 characters',
    async (period) => {
      const told = await bulletin(server.url, period);
      expect([period, told.sheets <= 4, told.length <= 2500]).toEqual([period, true, true]);
      expect(told.length).toBeGreaterThan(500);
    },
  );

  test('so it is in a large office, whatever the section writes of it', async () => {
    const ledger = join(work, 'large');
    writeBenchLedger(ledger, { units: 120, weeks: 6, tasks: 240 });
    mkdirSync(join(ledger, 'issued/bulletin'), { recursive: true });
    const words = '督'.repeat(BULLETIN_WORDS);
    writeFileSync(
      join(ledger, 'issued/bulletin/2026-04-tongbao.yaml'),
      dump({
        id: '2026-04-tongbao',
        kind: '月度通报',
        period: '2026-04',
        on: '2026-05-12',
        text: { achievements: words, problems: words, next: words },
        submitted: '2026-05-12 16:00',
      }),
    );
    const out = join(work, 'large-site');
    await buildUnchecked({ data: ledger, asOf: '2026-05-12 18:00', profile: 'internal' }, out, ['bulletins']);
    const large = await serveWithFonts(out, { base: '/inner/' });
    const told = await bulletin(large.url, '2026-04');
    await large.close();
    expect(told.sheets).toBeLessThanOrEqual(4);
    expect(told.length).toBeLessThanOrEqual(2500);
    // It is full, so the bound was met.
    expect(told.length).toBeGreaterThan(1200);
    expect(told.text).toMatch(/另有\d+个单位，见网页。|等\d+个单位/u);
  }, 240_000);

  test('the sheet for the wall is A3, its title 60 points, its figures 28, black on white', async () => {
    const reader = await openReader(browser);
    const page = await reader.newPage();
    await page.goto(`${server.url}papers/poster/2026-05/`);
    await page.emulateMedia({ media: 'print' });
    const sizes = await page.evaluate(() => {
      const points = (element: Element) => (parseFloat(getComputedStyle(element).fontSize) * 3) / 4;
      const all = [...document.querySelectorAll('.paper-poster *')];
      return {
        title: [...document.querySelectorAll('.paper-poster .paper-title')].map(points),
        cells: [...document.querySelectorAll('.paper-poster td')].map(points),
        colours: [...new Set(all.map((element) => getComputedStyle(element).color))],
        wide: [...document.querySelectorAll('.paper-poster td, .paper-poster th')].filter(
          (cell) => cell.scrollWidth > cell.clientWidth + 1,
        ).length,
      };
    });
    expect(Math.min(...sizes.title)).toBeGreaterThanOrEqual(60);
    expect(sizes.cells.length).toBe(64);
    expect(Math.min(...sizes.cells)).toBeGreaterThanOrEqual(28);
    expect(sizes.colours).toEqual(['rgb(0, 0, 0)']);
    expect(sizes.wide).toBe(0);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    await reader.close();
    // 297 by 420 mm in points.
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 84[12](?:\.\d+)? 119[01](?:\.\d+)?\]/u);
  });

  test('a letter to a county is one sheet, and a sheet for how its total came about', async () => {
    const ledger = join(work, 'year');
    cpSync('data', ledger, { recursive: true });
    const rules = join(ledger, 'rules/v1.yaml');
    const byMarks = readFileSync(rules, 'utf8').replace(
      /monthly: '0\.7'\n {2}final: '0\.3'/u,
      "monthly: '0'\n  final: '1'",
    );
    expect(byMarks).toContain("monthly: '0'\n");
    writeFileSync(rules, byMarks);
    const units = readdirSync(join(ledger, 'units')).map((name) => name.replace(/\.yaml$/u, ''));
    mkdirSync(join(ledger, 'assessments/2026'), { recursive: true });
    writeFileSync(
      join(ledger, 'assessments/2026/year-end.yaml'),
      dump({
        year: 2026,
        by: 'renshi',
        on: '2027-01-12',
        marks: units.map((unit, n) => ({ unit, mark: String(96 - n / 4) })),
        submitted: '2027-01-12 16:00',
      }),
    );
    const out = join(work, 'year-site');
    await buildUnchecked({ data: ledger, asOf: '2027-01-20 10:00', profile: 'internal' }, out, ['papers']);
    const letters = readdirSync(join(out, 'papers/letter'));
    expect(letters).toHaveLength(7);
    const over = await serveWithFonts(out, { base: '/inner/' });
    for (const letter of letters)
      expect([letter, await printed(`letter/${letter}`, '.nothing', over.url)]).toEqual([
        letter,
        { sheets: 2, forms: 2 },
      ]);
    expect(await printed('summary/2026', '.nothing', over.url)).toEqual({ sheets: 2, forms: 2 });
    await over.close();
  }, 240_000);

  test('the chart for the wall is A3 landscape, its names 20 points, black on white, each light by a sign too', async () => {
    const reader = await openReader(browser);
    const page = await reader.newPage();
    await page.goto(`${server.url}papers/chart/2026-06/`);
    await page.emulateMedia({ media: 'print' });
    const seen = await page.evaluate(() => {
      const points = (element: Element) => (parseFloat(getComputedStyle(element).fontSize) * 3) / 4;
      const all = [...document.querySelectorAll('.paper-chart *')];
      const drawn = [...document.querySelectorAll('.paper-chart-table path, .paper-chart-table circle')];
      return {
        cells: [...document.querySelectorAll('.paper-chart-table td, .paper-chart-table th')].map(points),
        title: [...document.querySelectorAll('.paper-chart .paper-title')].map(points),
        colours: [...new Set(all.map((element) => getComputedStyle(element).color))],
        fills: [...new Set(drawn.map((element) => getComputedStyle(element).fill))].toSorted(),
        lights: [...document.querySelectorAll('.paper-chart-table td:last-child')].map(
          ({ textContent }) => textContent,
        ),
        wide: [...document.querySelectorAll('.paper-chart-table td, .paper-chart-table th')].filter(
          (cell) => cell.scrollWidth > cell.clientWidth + 1,
        ).length,
      };
    });
    expect(Math.min(...seen.title)).toBeGreaterThanOrEqual(44);
    expect(seen.cells.length).toBeGreaterThan(100);
    expect(Math.min(...seen.cells)).toBeGreaterThanOrEqual(20);
    expect(seen.colours).toEqual(['rgb(0, 0, 0)']);
    expect(seen.fills).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    expect(seen.lights.filter((light) => !/^[■▲◆●○✓]\S/u.test(light))).toEqual([]);
    expect(seen.wide).toBe(0);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    await reader.close();
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 119[01](?:\.\d+)? 84[12](?:\.\d+)?\]/u);
  });

  test('a 方案 is written on the page and printed, and leaves the device for nowhere', async () => {
    const reader = await openReader(browser);
    const page = await reader.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.method()));
    await page.goto(`${server.url}papers/scheme/new/`);
    const first = page.getByRole('textbox', { name: '督查依据' });
    await page.emulateMedia({ media: 'print' });
    // All that is written stands on the paper, however much; what each part wants is said on the screen alone.
    const basis = '2026年度督查计划第2项。'.repeat(40);
    await first.fill(basis);
    expect(await first.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeLessThanOrEqual(0);
    const hint = await first.evaluate((box) => getComputedStyle(box, '::placeholder').color);
    expect(hint).toBe('rgba(0, 0, 0, 0)');
    expect(await page.locator('.no-print .paper-table').isVisible()).toBe(false);
    await page.reload();
    // The draft of the form in which the inspection is entered later.
    expect(await page.getByRole('textbox', { name: '督查依据' }).inputValue()).toBe(basis);
    expect(new Set(asked)).toEqual(new Set(['GET']));
    await reader.close();
  });

  /** What is printed of a bulletin's page: sheets of paper, characters. */
  async function bulletin(url: string, period: string) {
    await tab.goto(`${url}bulletins/${period}/`);
    const pdf = await tab.pdf({ preferCSSPageSize: true, printBackground: true });
    await tab.emulateMedia({ media: 'print' });
    const text = await tab.evaluate(() => document.body.innerText);
    await tab.emulateMedia({ media: null });
    return {
      sheets: sheetsOf(pdf),
      text,
      length: [...text.replaceAll(/\s/gu, '')].length,
    };
  }

  /** How many sheets of paper come of it without the parts named, which may be as long as they are, and how many forms it has. */
  async function printed(path: string, without: string, url = server.url) {
    await tab.goto(`${url}papers/${path}/`);
    const forms = await tab.locator('.paper').count();
    await tab.evaluate((parts) => {
      for (const part of document.querySelectorAll(parts)) part.remove();
    }, without);
    const pdf = await tab.pdf({ preferCSSPageSize: true, printBackground: true });
    return { sheets: sheetsOf(pdf), forms };
  }
});
