import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import type { Readable } from 'node:stream';
import sirv, { type RequestHandler } from 'sirv';
import { mimeTypeOf } from './mime-types.ts';

/** A folder served over HTTP on this machine only. */
export interface StaticServer {
  /** Address of the site's front page, ends with a slash. */
  readonly url: string;
  readonly port: number;
  /** Ends every connection; resolves when the port is free. */
  close(): Promise<void>;
}

export interface ServeOptions {
  /** 0 picks any free port. Default 0. */
  readonly port?: number;
  /** How many following ports to try when the port is taken. Default 0. */
  readonly steps?: number;
  /** Sub-path the site stands under, e.g. `/portal/`. Default `/`. */
  readonly base?: string;
}

/** What a build names by its digest: another text has another name, so a browser need not ask again. */
const NAMED_BY_DIGEST = /^\/assets\/[^/]+\.[\w-]{8}\.\w+$/;

/** Serves a built site as a static host does, to this machine's own names alone: directory index, extensionless `.html`, the site's own 404.html. Rejects with EADDRINUSE when no port is free. */
export async function serveFolder(folder: string, options: ServeOptions = {}): Promise<StaticServer> {
  const root = await realpath(folder);
  const base = `/${(options.base ?? '/').split('/').filter(Boolean).join('/')}/`.replace('//', '/');
  const files = sirv(root, {
    // Asks the disk each time: a site that is built anew meanwhile is shown as it is then.
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      response.setHeader('content-type', mimeTypeOf(extname(path)));
      response.setHeader('x-content-type-options', 'nosniff');
      if (NAMED_BY_DIGEST.test(path)) response.setHeader('cache-control', 'max-age=31536000, immutable');
    },
  });
  const server = createServer((request, response) => {
    // A file that goes away between the look and the read ends its own answer, not the server.
    response.on('pipe', (file: Readable) => file.on('error', () => response.destroy()));
    answer({ root, base }, files, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const port = await listen(server, options.port ?? 0, options.steps ?? 0);
  return {
    url: `http://localhost:${String(port)}${base}`,
    port,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

/** What a browser on this machine calls it; the port is whatever was free. */
const OWN_HOSTS: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether a request was meant for this server. A page of the net whose name is made to lead here (DNS rebinding) asks
 * under its own name, and would else read what is shown on this machine alone.
 */
function isOwnHost(host: string | undefined): boolean {
  return OWN_HOSTS.has((host ?? '').toLowerCase().replace(/:\d+$/, ''));
}

async function answer(
  { root, base }: { readonly root: string; readonly base: string },
  files: RequestHandler,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isOwnHost(request.headers.host)) {
    response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' }).end('421');
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  // What began with two slashes would be read as another host, here and where it is sent on to.
  const asked = new URL((request.url ?? '/').replace(/^\/+/, '/'), 'http://localhost');
  const isHere = `${asked.pathname}/`.startsWith(base);
  const path = asked.pathname.slice(base.length - 1);
  const file = isHere ? await fileOf(root, path) : undefined;
  if (file === undefined) {
    const page = await readFile(join(root, '404.html')).catch(() => '404');
    response.writeHead(404, { 'content-type': mimeTypeOf('.html') });
    response.end(request.method === 'HEAD' ? undefined : page);
  } else if (file === `${path}/index.html`) {
    // Addresses that are written relatively would go astray.
    response.writeHead(301, { location: `${asked.pathname}/${asked.search}` }).end();
  } else {
    request.url = file;
    files(request, response);
  }
}

/** The path of the file that a path of the site stands for, both still encoded; undefined where there is none. */
async function fileOf(root: string, path: string): Promise<string | undefined> {
  const names = path.endsWith('/') ? [`${path}index.html`] : [path, `${path}/index.html`, `${path}.html`];
  for (const name of names) if (await isFileIn(root, name)) return name;
  return undefined;
}

/** Whether a path names a file of the site, which nothing is that a link leads to out of it. */
async function isFileIn(root: string, path: string): Promise<boolean> {
  try {
    const file = await realpath(join(root, decodeURI(path)));
    return file.startsWith(root + sep) && (await stat(file)).isFile();
  } catch {
    return false;
  }
}

function listen(server: Server, port: number, steps: number): Promise<number> {
  return new Promise((done, fail) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      server.off('listening', listening);
      if (error.code === 'EADDRINUSE' && steps > 0 && port < 65535) done(listen(server, port + 1, steps - 1));
      else fail(error);
    };
    const listening = (): void => {
      server.off('error', failed);
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    };
    server.once('error', failed).once('listening', listening).listen(port, 'localhost');
  });
}
