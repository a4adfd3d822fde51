import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canBrowse, openBrowser, openReader } from '../lib/serve/browser.ts';

const FRAME = join(import.meta.dirname, '../../src/portal/frame');
const SCRIPT = stripTypeScriptTypes(readFileSync(join(FRAME, 'old-notice.client.ts'), 'utf8'));
/** What the component writes, of a page that is old from noon in the office's zone. */
const page = (next: string) =>
  `<div role="status" id="old" data-next="${next}"><div class="old" hidden><p>旧</p></div></div>`;
const NOON = '2026-12-01T12:00+08:00';

describe.runIf(canBrowse())('a page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  /** Whether the notice is seen at each moment, one after the other, on one open page. */
  async function seen(next: string, moments: readonly string[], zone = 'Asia/Shanghai'): Promise<boolean[]> {
    const reader = await openReader(browser, { timezoneId: zone });
    const opened = await reader.newPage();
    const asked: string[] = [];
    opened.on('request', (request) => asked.push(request.url()));
    const shown: boolean[] = [];
    for (const [n, moment] of moments.entries()) {
      await opened.clock.setFixedTime(moment);
      if (n === 0) {
        await opened.setContent(page(next));
        await opened.addScriptTag({ content: SCRIPT, type: 'module' });
      } else
        await opened.evaluate('document.dispatchEvent(new Event("visibilitychange", { bubbles: true }))');
      shown.push(await opened.getByText('旧').isVisible());
    }
    expect(asked).toEqual([]);
    await reader.close();
    return shown;
  }

  test('says that it is old once a newer one was expected, and not before', async () => {
    expect(await seen(NOON, ['2026-12-01T03:59:00Z'])).toEqual([false]);
    expect(await seen(NOON, ['2026-12-01T04:01:00Z'])).toEqual([true]);
    expect(await seen(NOON, ['2026-12-01T04:01:00Z'], 'America/New_York')).toEqual([true]);
  });

  test('says so too where it stayed open until then', async () => {
    expect(await seen(NOON, ['2026-12-01T03:59:00Z', '2026-12-01T04:01:00Z'])).toEqual([false, true]);
  });

  test('says nothing where no moment is told', async () => {
    expect(await seen('', ['2030-01-01T00:00:00Z'])).toEqual([false]);
  });

  test('says nothing without a script', async () => {
    const reader = await openReader(browser, { javaScriptEnabled: false });
    const opened = await reader.newPage();
    await opened.setContent(page('2020-01-01T12:00+08:00'));
    expect(await opened.getByText('旧').isVisible()).toBe(false);
    await reader.close();
  });
});

test('the component writes what its script looks for, hidden', () => {
  const markup = readFileSync(join(FRAME, 'OldNotice.astro'), 'utf8');
  expect(markup).toContain('<div role="status" id="old" data-next={instant}>\n  <div class="old" hidden>');
  expect(markup).toContain('old-notice.client.ts');
});
