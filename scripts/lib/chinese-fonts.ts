import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'playwright-core';

const ROUTE = '/__test-fonts/';

/** The style sheets of the font packages, each with the families that it stands for; every font stack on the site ends with one of them. */
const SHEETS = [
  {
    sheet: import.meta.resolve('@fontsource-variable/noto-sans-sc/index.css'),
    families: ['Noto Sans SC', 'SimHei'],
  },
  {
    sheet: import.meta.resolve('@fontsource-variable/noto-serif-sc/index.css'),
    families: ['Noto Serif SC', 'FangSong'],
  },
] as const;

/**
 * Gives every page of a browser context Chinese fonts as web fonts. Chromium inside npm
 * brings no Chinese font and cannot read WOFF2 as system fonts, so each document gets one
 * stylesheet more, answered from the npm packages. Works with JavaScript off.
 */
export async function routeChineseFonts(context: BrowserContext): Promise<void> {
  const sheet = await styleSheet();
  await context.route(
    (url) => url.pathname.startsWith(ROUTE),
    async (route) => {
      const path = new URL(route.request().url()).pathname.slice(ROUTE.length);
      if (path === 'fonts.css') await route.fulfill({ contentType: 'text/css', body: sheet });
      else await route.fulfill({ contentType: 'font/woff2', path: fontFile(path) });
    },
  );
  await context.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') {
      await route.fallback();
      return;
    }
    const response = await route.fetch({ maxRedirects: 0 });
    if (!(response.headers()['content-type'] ?? '').startsWith('text/html')) {
      await route.fulfill({ response });
      return;
    }
    const link = `<link rel="stylesheet" href="${ROUTE}fonts.css">`;
    const html = await response.text();
    await route.fulfill({ response, body: html.replace(/<head[^>]*>/i, (head) => head + link) });
  });
}

async function styleSheet(): Promise<string> {
  const parts: string[] = [];
  for (const [index, { sheet, families }] of SHEETS.entries()) {
    const css = await readFile(new URL(sheet), 'utf8');
    const local = css
      .replaceAll('url(./', `url(${ROUTE}${index}/`)
      .replaceAll('font-display: swap', 'font-display: block');
    for (const family of families)
      parts.push(local.replaceAll(/font-family: '[^']+'/g, `font-family: '${family}'`));
  }
  return parts.join('\n');
}

/** The font that is asked for as `1/files/….woff2`: the number of its style sheet, and its path from there. */
function fontFile(path: string): string {
  const [index = '', ...names] = path.split('/');
  return fileURLToPath(new URL(names.join('/'), SHEETS[Number(index)]?.sheet));
}
