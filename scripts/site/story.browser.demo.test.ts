import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canBrowse, openBrowser, openReader } from '../lib/serve/browser.ts';
import { serveWithFonts } from '../lib/serve/chinese-fonts.ts';
import type { StaticServer } from '../lib/serve/static-server.ts';

const dist = process.env['DUBAN_DIST'] ?? 'dist';
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 900 };

const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.html') && name !== '404.html')
  .sort();
const read = (page: string) => readFileSync(join(dist, page), 'utf8');
const textOf = (html: string) => html.replaceAll(/<[^>]*>|\s/g, '');

test('bulletins, single items and the year are one click from every page', () => {
  const head = (page: string) => /<header>[\s\S]*?<\/header>/.exec(read(page))?.[0] ?? '';
  const has = (folder: string) => pages.some((page) => page.startsWith(`${folder}/`));
  expect([has('bulletins'), has('items')]).toEqual([true, true]);
  const wanted = [
    ['通报', /href="[^"]*bulletins\/"/],
    ['单项工作', /href="[^"]*items\/"/],
    ...(has('year') ? ([['年度', /href="[^"]*year\/\d{4}\/"/]] as const) : []),
  ] as const;
  const missing = pages.flatMap((page) =>
    wanted.filter(([, link]) => !link.test(head(page))).map(([word]) => `${page}: ${word}`),
  );
  // The page that one is on leads to itself.
  expect(missing.filter((line) => !/^(?:bulletins|items|year)\//.test(line))).toEqual([]);
});

test('the front page opens with sentences whose figures are those of the bulletin', () => {
  const story = /<div class="story"[^>]*>([\s\S]*?)<\/div>/.exec(read('index.html'))?.[1] ?? '';
  const sentences = story
    .split('</p>')
    .map(textOf)
    .filter((text) => text !== '');
  expect(sentences).toHaveLength(2);
  const period = /(\d{4})年(\d+)月排名/.exec(textOf(read('index.html')));
  const bulletin = textOf(
    read(`bulletins/${period?.[1] ?? ''}-${(period?.[2] ?? '').padStart(2, '0')}/index.html`),
  );
  const clauses = sentences.flatMap((text) => text.split(/[，；。：]/)).filter((clause) => /\d/.test(clause));
  expect(clauses.length).toBeGreaterThan(5);
  // Of the mean the bulletin says first how many were ranked.
  const said = (clause: string) => clause.replace(/^.*?(?=平均)/, '');
  expect(clauses.filter((clause) => !bulletin.includes(said(clause)))).toEqual([]);
});

describe.skipIf(!canBrowse())('in a browser without scripts', () => {
  let browser: Browser;
  let server: StaticServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([openBrowser(), serveWithFonts(dist)]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), server.close()]);
  });

  async function open(path: string, viewport: typeof PHONE): Promise<Page> {
    const reader = await openReader(browser, { viewport, javaScriptEnabled: false });
    const page = await reader.newPage();
    await page.goto(server.url + path, { waitUntil: 'load' });
    return page;
  }

  test('the first row of a ranking stands within the first 400 pixels of a phone', async () => {
    const page = await open('', PHONE);
    const row = await page.locator('table.ranking tbody tr').first().boundingBox();
    expect(row?.y).toBeLessThan(400);
    expect(row?.height).toBeGreaterThan(40);
    await page.context().close();
  });

  test.each([PHONE, DESKTOP])(
    'a row of a ranking opens its reasons in place at $width pixels',
    async (viewport) => {
      const page = await open('', viewport);
      const row = page.locator('table.ranking tbody tr').nth(6);
      const reasons = row.locator('.row-reasons dl');
      expect(await reasons.isVisible()).toBe(false);
      await row.locator('summary').click();
      expect(await reasons.isVisible()).toBe(true);
      expect(await reasons.innerText()).toMatch(/任务完成[\s\S]*满分60[\s\S]*逾期\d+个工作日/);
      expect(page.url()).toBe(server.url);
      await page.context().close();
    },
  );

  test('a page of more than four screens and a half has contents that lead to each of its sections', async () => {
    const kinds = Map.groupBy(
      pages,
      (page) => `${page.split('/')[0] ?? ''} ${String(page.split('/').length)}`,
    );
    // The biggest files of each kind are its longest pages, or near to it.
    const size = (page: string) => statSync(join(dist, page)).size;
    const longest = [...kinds.values()].flatMap((kind) =>
      kind.toSorted((a, b) => size(b) - size(a)).slice(0, 3),
    );
    const page = await open('', DESKTOP);
    const without: string[] = [];
    let long = 0;
    for (const path of longest) {
      await page.goto(server.url + path.replace(/index\.html$/, ''), { waitUntil: 'load' });
      // Asked at once: to ask a page costs more than to answer.
      const { height, titles, links, lost } = await page.evaluate(async () => {
        await document.fonts.ready;
        const contents = document.querySelector('nav[aria-label="目录"]');
        // What stands above the contents, as the ranking of the front page, is not below them.
        const isBelow = (title: Element) =>
          contents !== null &&
          (contents.compareDocumentPosition(title) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
        const links = [...document.querySelectorAll('nav[aria-label="目录"] a')].map((link) =>
          link.getAttribute('href')?.replace(/^[^#]*#/, ''),
        );
        return {
          height: document.body.scrollHeight,
          titles: [...document.querySelectorAll('main h2[id]')].filter(isBelow).map(({ id }) => id),
          links,
          lost: links.filter((id = '') => document.querySelectorAll(`[id="${id}"]`).length !== 1),
        };
      });
      if (height > 4.5 * DESKTOP.height) long += 1;
      const isList = path.startsWith('tasks/index');
      if (height > 4.5 * DESKTOP.height && (links.length < 2 || !links.some((id) => id !== undefined)))
        without.push(`${path} ${String(height)}`);
      if (links.length > 0 && !isList)
        without.push(...titles.filter((id) => !links.includes(id)).map((id) => `${path} #${id}`));
      without.push(...lost.map((id) => `${path} leads to no ${id ?? ''}`));
    }
    expect(without).toEqual([]);
    expect(long).toBeGreaterThan(8);
    await page.context().close();
  });

  test('the method fits in five screens before its details are opened', async () => {
    const page = await open('method/', DESKTOP);
    const height = await page.locator('body').evaluate((body) => body.scrollHeight);
    expect(height).toBeLessThanOrEqual(5 * DESKTOP.height);
    // What is folded away is there all the same.
    expect(await page.locator('details.article').count()).toBeGreaterThan(5);
    await page.context().close();
  });

  test('the chart of a unit labels every rank, and every point with its value', async () => {
    const page = await open('units/fengbo/', DESKTOP);
    const chart = page.locator('.trend-chart');
    const axis = await chart.locator('.axis').allTextContents();
    expect(axis.slice(-7).map((text) => text.trim())).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    const points = await chart.locator('circle').count();
    expect(points).toBeGreaterThan(4);
    expect(await chart.locator('.value').count()).toBe(points);
    await page.context().close();
  });
});
