import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser, openReader } from '../serve/browser.ts';
import { serveWithFonts } from '../serve/chinese-fonts.ts';
import { buildSite } from '../site/build-site.ts';

/** The picture at the head of README.md: the ranking of the last frozen month on a desk-top. */
export interface ReadmePicture {
  readonly png: Buffer;
  /** Of what is seen of the page, as text: as long as it stays, the picture is current. */
  readonly digest: string;
}

const WINDOW = { width: 1280, height: 900 };

/** Takes it of the public site of a record, built for it. `build` is what builds it. */
export async function readmePicture(
  data: string,
  build: typeof buildSite = buildSite,
): Promise<ReadmePicture> {
  const work = mkdtempSync(join(tmpdir(), 'duban-readme-'));
  try {
    const dist = join(work, 'dist');
    await build({ data, asOf: undefined, profile: 'public' }, dist, ['ranking']);
    const periods = readdirSync(join(dist, 'ranking'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    const last =
      periods
        .map(({ name }) => name)
        .sort()
        .at(-1) ?? '';
    const [server, browser] = [await serveWithFonts(dist), await openBrowser()];
    try {
      const page = await (await openReader(browser, { viewport: WINDOW, reducedMotion: 'reduce' })).newPage();
      await page.goto(`${server.url}ranking/${last}/`, { waitUntil: 'load' });
      await page.evaluate(async () => {
        await document.fonts.ready;
      });
      const seen = await page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter(
            (element) => element.children.length === 0 && element.getBoundingClientRect().top < innerHeight,
          )
          .map((element) => element.textContent.trim())
          .filter((text) => text !== '')
          .join('\n'),
      );
      const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
      return { png, digest: createHash('sha256').update(seen).digest('hex') };
    } finally {
      await browser.close();
      await server.close();
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
