import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
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

/** What a request path stands for in a folder: a file, a redirect to the same path with a slash, or nothing. */
type Target = { file: string } | { redirect: string } | undefined;

/** Serves a built site as a static host does, to this machine's own names alone: directory index, extensionless `.html`, the site's own 404.html. Rejects with EADDRINUSE when no port is free. */
export async function serveFolder(folder: string, options: ServeOptions = {}): Promise<StaticServer> {
  const root = await realpath(folder);
  const base = `/${(options.base ?? '/').split('/').filter(Boolean).join('/')}/`.replace('//', '/');
  const server = createServer((request, response) => {
    answer(root, base, request, response).catch(() => {
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

/** Finds what `path` (already without query) names under `root`, an absolute real path; never leaves `root`, not even by a link. */
async function targetOf(root: string, base: string, path: string): Promise<Target> {
  if (`${path}/` === base) return { redirect: base };
  if (!path.startsWith(base)) return undefined;
  let inside: string;
  try {
    inside = decodeURIComponent(path.slice(base.length));
  } catch {
    return undefined;
  }
  if (inside.includes('\0') || inside.split(/[/\\]/).includes('..')) return undefined;
  const wanted = join(root, inside);
  const kind = await kindOf(wanted);
  if (kind === 'folder' && inside !== '' && !inside.endsWith('/')) return { redirect: `${path}/` };
  const candidates = kind === 'folder' ? [join(wanted, 'index.html')] : [wanted, `${wanted}.html`];
  for (const candidate of inside.endsWith('/') && kind !== 'folder' ? [] : candidates) {
    if ((await kindOf(candidate)) !== 'file') continue;
    const file = await realpath(candidate);
    return file.startsWith(root + sep) ? { file } : undefined;
  }
  return undefined;
}

async function answer(
  root: string,
  base: string,
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
  const [path = '/', query] = (request.url ?? '/').split('?', 2);
  const target = await targetOf(root, base, path);
  if (target && 'redirect' in target) {
    // A target that began with two slashes would be read as another host.
    const location = target.redirect.replace(/^\/+/, '/') + (query === undefined ? '' : `?${query}`);
    response.writeHead(301, { location }).end();
    return;
  }
  if (!target) {
    const page = await readFile(join(root, '404.html')).catch(() => Buffer.from('404'));
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8', 'content-length': page.length });
    response.end(request.method === 'HEAD' ? undefined : page);
    return;
  }
  const { size } = await stat(target.file);
  response.writeHead(200, {
    'content-type': mimeTypeOf(extname(target.file)),
    'content-length': size,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(target.file)
      .on('error', () => response.destroy())
      .pipe(response);
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ? 'folder' : found?.isFile() ? 'file' : undefined;
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
