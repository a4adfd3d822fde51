import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'playwright-core';

const PACKAGES = new URL('../../node_modules/@fontsource-variable/', import.meta.url);
const ROUTE = '/__test-fonts/';

/** Package folder → the families a page's font stack may name; every stack on the site ends with one of them. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  'noto-sans-sc': ['Noto Sans SC', 'SimHei'],
  'noto-serif-sc': ['Noto Serif SC', 'FangSong'],
};

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
      else await route.fulfill({ contentType: 'font/woff2', path: fileURLToPath(new URL(path, PACKAGES)) });
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
  for (const [name, families] of Object.entries(FAMILIES)) {
    const css = await readFile(new URL(`${name}/index.css`, PACKAGES), 'utf8');
    const local = css
      .replaceAll('url(./files/', `url(${ROUTE}${name}/files/`)
      .replaceAll('font-display: swap', 'font-display: block');
    for (const family of families)
      parts.push(local.replaceAll(/font-family: '[^']+'/g, `font-family: '${family}'`));
  }
  return parts.join('\n');
}
