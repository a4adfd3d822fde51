import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { makeExampleRoot } from '#testing/example-root.ts';
import { canBrowse, openBrowser } from '../lib/serve/browser.ts';
import { checkLinks } from '../lib/serve/site-checks.ts';
import { serveFolder } from '../lib/serve/static-server.ts';
import { startCommand } from '../testing/start-command.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-exported-'));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

test('an exported site works from whatever folder it is unpacked into', async () => {
  const data = join(work, 'data');
  makeExampleRoot(data, ['sound']);
  const zip = join(work, 'site.zip');
  const { code, out } = startCommand(
    'export',
    ['--data', data, '--as-of', '2026-05-20 15:00', '--out', zip, '--review-no', '1号'],
    {
      cwd: work,
    },
  );
  expect([code, out]).toEqual([0, expect.stringContaining('已导出')]);
  const folder = join(work, '网站 2026/督办 公开');
  for (const [path, bytes] of Object.entries(unzipSync(new Uint8Array(readFileSync(zip))))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  // Of a page that is there only its place within is missed: that is no matter of the folder.
  const faults = await checkLinks(folder, '/a/b/duban/');
  expect(faults.filter((fault) => !fault.includes(' (200) '))).toEqual([]);
  if (!canBrowse()) return;
  const server = await serveFolder(folder, { base: '/a/b/duban/' });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const missed: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) missed.push(response.url());
    });
    await page.goto(server.url, { waitUntil: 'networkidle' });
    await page.getByRole('navigation').first().getByRole('link').last().click();
    await page.waitForLoadState('networkidle');
    expect(page.url()).toContain('/a/b/duban/');
    expect(missed).toEqual([]);
  } finally {
    await browser.close();
    await server.close();
  }
});
