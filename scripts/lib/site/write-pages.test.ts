import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { afterAll, expect, test } from 'vitest';
import { pageWriter } from './write-pages.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-pages-'));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

type Hooks = AstroIntegration['hooks'];
type Start = Parameters<NonNullable<Hooks['astro:build:start']>>[0];

/** What the integration makes of a page that Astro renders as this text. */
async function rendering(
  integration: AstroIntegration,
): Promise<(path: string, html: string) => Promise<Response>> {
  let html = '';
  const own: AstroPrerenderer = {
    name: 'tests',
    getStaticPaths: () => Promise.resolve([]),
    render: () => Promise.resolve(new Response(html, { headers: { 'content-type': 'text/html' } })),
  };
  let made = own;
  const setPrerenderer: Start['setPrerenderer'] = (given) => {
    made = typeof given === 'function' ? given(own) : given;
  };
  await integration.hooks['astro:build:start']?.({ setPrerenderer } as Start);
  return async (path, text) => {
    html = text;
    const rendered = await made.render(new Request(`http://localhost${path}`), {} as never);
    return rendered instanceof Response ? rendered : rendered.response;
  };
}

test('a page is written with its addresses relative, and nothing of it is left to write', async () => {
  const writer = pageWriter(work);
  const render = await rendering(writer.integration);
  const text = '<a href="/督/">督</a><a href="/督/#x"><a href="https://example.cn/"><a href="#top">';
  for (const path of ['/a/b/', '/', '/404', '/%E7%9D%A3/'])
    expect((await render(path, text)).body).toBeNull();
  const relative = (up: string) => text.replaceAll('"/督', `"${up}督`);
  expect(readFileSync(join(work, 'a/b/index.html'), 'utf8')).toBe(relative('../../'));
  expect(readFileSync(join(work, 'index.html'), 'utf8')).toBe(relative('./'));
  expect(readFileSync(join(work, '督/index.html'), 'utf8')).toBe(relative('../'));
  // Shown at any address.
  expect(readFileSync(join(work, '404.html'), 'utf8')).toBe(text);
  const { pages, noted } = await writer.references();
  expect([...pages].sort()).toEqual(['404.html', 'a/b/index.html', 'index.html', '督/index.html'].sort());
  expect(noted()).toEqual(['/督/', '/督/#x'].map((address) => ({ from: '404.html', address })));
  await writer.close();
});

test('what is no page stays with Astro', async () => {
  const writer = pageWriter(work);
  const render = await rendering(writer.integration);
  expect(await (await render('/status.json', '{"href":"/"}')).text()).toBe('{"href":"/"}');
  await writer.close();
});

test('a page that cannot be written fails as the system says it', async () => {
  writeFileSync(join(work, 'file'), '');
  const writer = pageWriter(work);
  const render = await rendering(writer.integration);
  await expect(render('/file/x/', '<p>')).rejects.toMatchObject({
    code: 'ENOTDIR',
    path: join(work, 'file/x/index.html'),
  });
  await render('/still/', '<p>');
  await writer.close();
});
