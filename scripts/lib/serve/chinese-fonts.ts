import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { serveFolder, type ServeOptions, type StaticServer } from './static-server.ts';

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
 * Serves a built site to a browser that has no Chinese font: Chromium inside npm brings none and cannot read WOFF2 as
 * system fonts. Each page gets one style sheet more, answered from the npm packages beside the site, so that a browser
 * keeps the fonts from one page to the next; it works with JavaScript off. All else is as `serveFolder` answers it.
 */
export async function serveWithFonts(folder: string, options: ServeOptions = {}): Promise<StaticServer> {
  const [site, sheet] = await Promise.all([serveFolder(folder, { base: options.base ?? '/' }), styleSheet()]);
  const own = new URL('/', site.url);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = request.url ?? '/';
    if (url.startsWith(ROUTE)) {
      const path = url.slice(ROUTE.length);
      const isSheet = path === 'fonts.css';
      const type = isSheet ? 'text/css' : 'font/woff2';
      const bytes = isSheet ? sheet : await readFile(fontFile(path));
      response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=3600' }).end(bytes);
      return;
    }
    const found = await fetch(new URL(url, own), { method: request.method ?? 'GET', redirect: 'manual' });
    const headers = new Map([...found.headers].filter(([name]) => PASSED.includes(name)));
    const bytes = Buffer.from(await found.arrayBuffer());
    const isPage = (headers.get('content-type') ?? '').startsWith('text/html');
    const link = `<link rel="stylesheet" href="${ROUTE}fonts.css">`;
    response
      .writeHead(found.status, Object.fromEntries(headers))
      .end(isPage ? bytes.toString('utf8').replace(/<head[^>]*>/i, (head) => head + link) : bytes);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  const port = await new Promise<number>((done, fail) => {
    server.once('error', fail).listen(options.port ?? 0, 'localhost', () => {
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const url = new URL(site.url);
  url.port = String(port);
  return {
    url: url.href,
    port,
    close: async () => {
      await new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      });
      await site.close();
    },
  };
}

/** What a browser is told of a file, as the site's own server tells it. */
const PASSED: readonly string[] = ['content-type', 'cache-control', 'location', 'x-content-type-options'];

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
