import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canBrowse, openBrowser, openReader } from './lib/serve/browser.ts';
import { serveWithFonts } from './lib/serve/chinese-fonts.ts';
import type { StaticServer } from './lib/serve/static-server.ts';
import { buildUnchecked } from './testing/built-files.ts';

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
] as const;

describe.skipIf(!canBrowse())('papers as they are printed', () => {
  let browser: Browser;
  let server: StaticServer;
  beforeAll(async () => {
    if (built === undefined)
      await buildUnchecked({ data: 'data', asOf: undefined, profile: 'internal' }, dist);
    browser = await openBrowser();
    server = await serveWithFonts(dist, { base: '/inner/' });
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

  test.each(SETS)('%s is one form or sheet a page', async (path) => {
    const { sheets, forms } = await printed(path, '.nothing');
    expect(forms).toBeGreaterThan(0);
    expect(sheets).toBe(forms);
  });

  /** How many sheets of paper come of it without the parts named, which may be as long as they are, and how many forms it has. */
  async function printed(path: string, without: string) {
    const reader = await openReader(browser);
    const page = await reader.newPage();
    await page.goto(`${server.url}papers/${path}/`);
    const forms = await page.locator('.paper').count();
    await page.evaluate((parts) => {
      for (const part of document.querySelectorAll(parts)) part.remove();
    }, without);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0;
    await reader.close();
    return { sheets, forms };
  }
});
