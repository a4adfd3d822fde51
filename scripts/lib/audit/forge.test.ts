import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askForge } from './forge.ts';

const HEAD = 'a'.repeat(40);
const asked: string[] = [];
let server: Server;
let api = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', api);
    asked.push(`${request.headers.authorization ?? ''} ${pathname} ${searchParams.toString()}`);
    const page = Number(searchParams.get('page') ?? 1);
    const json = (body: unknown, next = false): void => {
      const link = `<${new URL(api).origin}${pathname}?${searchParams.toString()}&page=2>; rel="next"`;
      response.writeHead(200, { 'content-type': 'application/json', ...(next ? { link } : {}) });
      response.end(JSON.stringify(body));
    };
    const commit = (sha: string, verified: boolean) => ({ sha, commit: { verification: { verified } } });
    if (pathname === '/api/v3/repos/office/ledger/commits')
      json(
        page === 1 ? [commit(HEAD, true)] : [commit('b'.repeat(40), false), commit('c'.repeat(40), true)],
        page === 1,
      );
    else if (pathname === '/api/v3/repos/office/ledger/issues')
      json([{ number: 1, pull_request: { url: '' } }, { number: 2 }]);
    else response.writeHead(404, { 'content-type': 'application/json' }).end('{"message":"Not Found"}');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  api = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/api/v3`;
});
afterAll(() => {
  server.close();
});

const ledger = () => ({ owner: 'office', repo: 'ledger', token: 'invented', api, second: 0 });

test('the forge is asked for the line of a commit, page by page, and for what its numbers are', async () => {
  const { verified, numbers } = await askForge(ledger(), HEAD, 'data/receipts');
  expect([...verified]).toEqual([HEAD, 'c'.repeat(40)]);
  expect([...numbers]).toEqual([
    [1, 'pull'],
    [2, 'issue'],
  ]);
  expect(asked[0]).toBe(
    `token invented /api/v3/repos/office/ledger/commits per_page=100&sha=${HEAD}&path=data%2Freceipts`,
  );
});

test('where it refuses or cannot be reached, that is told in one sentence', async () => {
  await expect(askForge({ ...ledger(), repo: 'other' }, HEAD, 'data/receipts')).rejects.toThrow(
    /^问服务器没有问到（404），没有核对完。/u,
  );
  await expect(askForge({ ...ledger(), api: 'http://127.0.0.1:9' }, HEAD, 'data/receipts')).rejects.toThrow(
    /^问服务器没有问到（没有回应），没有核对完。/u,
  );
});
