import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { openBrowser, openReader } from './lib/serve/browser.ts';
import { serveWithFonts } from './lib/serve/chinese-fonts.ts';
import { commandOptions } from './lib/terminal/options.ts';
import { writeWhole } from './lib/writing/whole-file.ts';

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const A4 = { viewport: { width: 794, height: 1123 } };

/** Name of a shot → the window it is taken in. `print` also writes a PDF. */
const SHOTS: Readonly<Record<string, BrowserContextOptions>> = {
  desktop: { viewport: { width: 1280, height: 900 } },
  phone: PHONE,
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  print: A4,
};

async function shoot(
  browser: Browser,
  name: string,
  url: string,
  file: string,
  fullPage: boolean,
): Promise<void> {
  const context = await openReader(browser, SHOTS[name]);
  const page = await context.newPage();
  if (name === 'print') await page.emulateMedia({ media: 'print' });
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  writeWhole(`${file}.png`, await page.screenshot({ fullPage }));
  if (name === 'print')
    writeWhole(
      `${file}.pdf`,
      await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true }),
    );
  await context.close();
}

const { values, positionals } = commandOptions(
  'screenshot',
  {
    dist: { type: 'string' },
    out: { type: 'string' },
    only: { type: 'string', multiple: true },
    top: { type: 'boolean' },
  },
  process.argv.slice(2),
  { positionals: true },
);

const out = values.out ?? 'screenshots';
const server = await serveWithFonts(values.dist ?? 'dist');
const browser = await openBrowser();
for (const path of positionals.length > 0 ? positionals : ['/']) {
  const relative = path.replace(/^\//, '');
  const slug = relative.replace(/\/$/, '').replaceAll(/[^A-Za-z0-9.-]+/g, '_') || 'index';
  for (const name of Object.keys(SHOTS).filter((shot) => !values.only || values.only.includes(shot))) {
    const file = join(out, `${slug}-${name}`);
    await shoot(browser, name, server.url + relative, file, values.top !== true);
    console.log(`${file}.png`);
  }
}
await browser.close();
await server.close();
