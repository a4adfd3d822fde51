import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** The published site of one test, over HTTP on this machine. */
export interface SiteServer {
  /** What `status.json` is from now on: a text with its status; `undefined` breaks the connection. */
  shows(text: string | undefined, status?: number): void;
  /** The paths that were asked for, with what stands behind them. */
  readonly asked: () => readonly string[];
  /** A fetch that finds the site's address here. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly url: string;
}

/** A site whose address begins as the forge says. */
export async function withSite(address: string): Promise<SiteServer> {
  let shown: { readonly text: string | undefined; readonly status: number } = { text: '', status: 404 };
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (shown.text === undefined) request.socket.destroy();
    else response.writeHead(shown.status, { 'content-type': 'application/json' }).end(shown.text);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  return {
    shows: (text, status = 200) => {
      shown = { text, status };
    },
    asked: () => asked,
    fetch: (wanted, init) => {
      if (!wanted.startsWith(address)) throw new Error(`${wanted} is not of ${address}`);
      return fetch(wanted.replace(address, url), init);
    },
    url,
  };
}
