import fs from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { serveFolder, type StaticServer } from './static-server.ts';

let outside: string;
let site: string;
let server: StaticServer;
let portal: StaticServer;

beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), 'serve-'));
  site = join(outside, 'site');
  await mkdir(join(site, 'tasks'), { recursive: true });
  await writeFile(join(outside, 'secret.txt'), 'secret');
  await mkdir(join(outside, 'site-other'));
  await writeFile(join(outside, 'site-other', 'index.html'), 'other');
  await writeFile(join(site, 'index.html'), 'front');
  await writeFile(join(site, '404.html'), 'not here');
  await writeFile(join(site, 'about.html'), 'about');
  await mkdir(join(site, 'assets'));
  await writeFile(join(site, 'assets', 'page.BDHktKbX.css'), 'p {}');
  await writeFile(join(site, 'tasks', 'index.html'), 'tasks');
  await writeFile(join(site, '名单.csv'), '甲,乙');
  await writeFile(join(site, '名单.xlsx'), 'rows');
  await symlink(join(outside, 'secret.txt'), join(site, 'leak.txt'));
  server = await serveFolder(site);
  portal = await serveFolder(site, { base: 'deep/portal' });
});

afterAll(async () => {
  await server.close();
  await portal.close();
  await rm(outside, { recursive: true });
});

/** Asks for a path as it is written: `fetch` would tidy `..` away. */
function ask(
  path: string,
  method = 'GET',
  from = server,
  host?: string,
): Promise<{ status: number; type: string; to: string; body: string }> {
  return new Promise((done, fail) => {
    const asked = request(
      { host: 'localhost', port: from.port, path, method, headers: host === undefined ? {} : { host } },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (part: string) => (body += part));
        response.on('end', () => {
          const { 'content-type': type = '', location: to = '' } = response.headers;
          done({ status: response.statusCode ?? 0, type, to, body });
        });
      },
    );
    asked.on('error', fail).end();
  });
}

describe('serveFolder', () => {
  test.each([
    ['/', 'front'],
    ['/index.html', 'front'],
    ['/tasks/', 'tasks'],
    ['/about', 'about'],
    ['/tasks/?sort=due', 'tasks'],
  ])('answers %s with %s', async (path, body) => {
    expect(await ask(path)).toMatchObject({ status: 200, type: 'text/html; charset=utf-8', body });
  });

  test('finds names in Chinese and says what kind of file it is', async () => {
    const answer = await ask(`/${encodeURIComponent('名单.csv')}`);
    expect(answer).toMatchObject({ status: 200, type: 'text/csv; charset=utf-8', body: '甲,乙' });
    const workbook = await ask(`/${encodeURIComponent('名单.xlsx')}`);
    expect(workbook.type).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  });

  test('lets a browser keep what is named by its digest, and nothing else', async () => {
    const kept = async (path: string) =>
      (await fetch(new URL(path, server.url))).headers.get('cache-control');
    expect(await kept('assets/page.BDHktKbX.css')).toMatch(/immutable/u);
    for (const path of ['', 'about', 'tasks/', '%E5%90%8D%E5%8D%95.csv'])
      expect([path, await kept(path)]).toEqual([path, expect.not.stringMatching(/immutable|max-age/u)]);
  });

  test('sends a folder without its slash to the one with it, query kept', async () => {
    expect(await ask('/tasks?x=1')).toMatchObject({ status: 301, to: '/tasks/?x=1' });
  });

  test('never redirects to another host', async () => {
    expect((await ask('//tasks')).to).not.toMatch(/^\/\//);
  });

  test('shows the site’s own page for what is not there', async () => {
    expect(await ask('/nowhere/at/all')).toMatchObject({ status: 404, body: 'not here' });
    expect(await ask('/index.html/')).toMatchObject({ status: 404 });
  });

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '/tasks/../../secret.txt',
    '/../site-other/',
    '/leak.txt',
    '/%00',
    '/%zz',
  ])('gives nothing of another folder for %s', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toMatch(/secret|other/);
  });

  test.each(['localhost', 'LOCALHOST:1', '127.0.0.1:4321', '[::1]:4321', '[::1]'])(
    'is called %s on this machine',
    async (host) => {
      expect(await ask('/', 'GET', server, host)).toMatchObject({ status: 200, body: 'front' });
    },
  );

  test.each([
    'example.com',
    'example.com:4321',
    'localhost.example.com',
    'evil-localhost',
    '127.0.0.1.example.com',
    '169.254.169.254',
    'user@localhost',
    ':4321',
  ])('answers nobody who calls it “%s”', async (host) => {
    for (const path of ['/', '/tasks', '/nowhere'])
      expect(await ask(path, 'GET', server, host)).toMatchObject({ status: 421, body: '421' });
  });

  test('answers HEAD without a body and refuses to be written to', async () => {
    expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
    expect(await ask('/', 'POST')).toMatchObject({ status: 405 });
  });

  test('says nothing again to a browser that has the file already', async () => {
    const first = await fetch(server.url);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).not.toBe('');
    expect((await fetch(server.url, { headers: { 'if-none-match': tag } })).status).toBe(304);
  });

  test('shows what is built anew as it is then', async () => {
    await writeFile(join(site, 'later.html'), 'later');
    expect(await ask('/later')).toMatchObject({ status: 200, body: 'later' });
    await rm(join(site, 'later.html'));
    expect(await ask('/later')).toMatchObject({ status: 404 });
  });

  test('goes on when a file goes away while it is read', async () => {
    const open = vi.spyOn(fs, 'open').mockImplementationOnce((...given: readonly unknown[]) => {
      const opened = given.at(-1) as (error: Error) => void;
      opened(new Error('gone'));
    });
    await expect(ask('/about')).rejects.toThrow();
    expect(open).toHaveBeenCalled();
    open.mockRestore();
    expect(await ask('/about')).toMatchObject({ status: 200, body: 'about' });
  });

  test('serves under a sub-path and nowhere else', async () => {
    expect(portal.url).toBe(`http://localhost:${portal.port}/deep/portal/`);
    expect(await ask('/deep/portal/tasks/', 'GET', portal)).toMatchObject({ status: 200, body: 'tasks' });
    expect(await ask('/deep/portal', 'GET', portal)).toMatchObject({ status: 301, to: '/deep/portal/' });
    expect(await ask('/tasks/', 'GET', portal)).toMatchObject({ status: 404 });
  });

  test('steps to a following port when the one it was given is taken', async () => {
    const next = await serveFolder(site, { port: server.port, steps: 20 });
    expect(next.port).toBeGreaterThan(server.port);
    await next.close();
  });

  test('fails on a taken port when it may not step', async () => {
    await expect(serveFolder(site, { port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('frees the port when it is closed', async () => {
    const first = await serveFolder(site);
    await first.close();
    const second = await serveFolder(site, { port: first.port });
    expect(second.port).toBe(first.port);
    await second.close();
  });
});
