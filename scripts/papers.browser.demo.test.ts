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
    const reader = await openReader(browser);
    const page = await reader.newPage();
    await page.goto(`${server.url}papers/${path}/`);
    // The annex may be as long as it is.
    await page.evaluate(() => {
      for (const annex of document.querySelectorAll('.paper-annex')) annex.remove();
    });
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0;
    expect([path, sheets <= body, sheets]).toEqual([path, true, sheets]);
    await reader.close();
  });
});
