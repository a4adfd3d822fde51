import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { beforeAll, expect, test } from 'vitest';

const dist = process.env['DUBAN_DIST'] ?? 'dist';

/** A light that a page counts, with where its figure leads. */
interface Count {
  readonly page: string;
  /** The row of large figures, or the small print of a table. */
  readonly kind: string;
  readonly href: string;
  readonly count: number;
}

let counts: readonly Count[];
beforeAll(() => {
  counts = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html'))
    .flatMap((page) => countsOf(page, readFileSync(join(dist, page), 'utf8')));
});

const LINK = /<a [^>]*?href="([^"]*)"[^>]*>\s*(\d+)\s*<\/a>/;

const BARE = /<span class="count"[^>]*>()\s*(\d+)\s*<\/span>/;

/** The figures of the row of lights, and those of the small print; without an address where they lead nowhere. */
function countsOf(page: string, html: string): readonly Count[] {
  const lists = [...html.matchAll(/<ul class="light-(roll|counts)">([\s\S]*?)<\/ul>/g)];
  return lists.flatMap(([, kind = '', list = '']) =>
    list.split('<li').flatMap((item) => {
      const [, href, count] = LINK.exec(item) ?? BARE.exec(item) ?? [];
      return Number(count ?? 0) === 0 ? [] : [{ page, kind, href: href ?? '', count: Number(count) }];
    }),
  );
}

/** How many matters stand under the anchor that a link leads to, as the file says that is served; those that may not be named counted with them, as a period does. */
function rowsAt({ page, href }: Count): number {
  const [path = '', anchor = ''] = href.split('#');
  const target = path === '' ? page : join(posix.join(posix.dirname(page), path), 'index.html');
  const html = readFileSync(join(dist, target), 'utf8');
  const body = new RegExp(`<tbody[^>]* id="${anchor}"[\\s\\S]*?</tbody>`).exec(html)?.[0] ?? '';
  if (body !== '') return (body.match(/<tr[^>]* class="task"/g) ?? []).length;
  const ended = new RegExp(`<div id="${anchor}"[\\s\\S]*?</div>`).exec(html)?.[0] ?? '';
  const [, unnamed = '0'] = /另有(\d+)项不予公开/.exec(ended) ?? [];
  return (ended.match(/<dd class="matter"/g) ?? []).length + Number(unnamed);
}

test('the front page, the list of matters, the units and every ranking count lights', () => {
  const pagesIn = (folder: string) =>
    readdirSync(join(dist, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${folder}/${name}/index.html`);
  const pages = [...new Set(counts.map(({ page }) => page))];
  const [ranking, units] = [pagesIn('ranking'), pagesIn('units')];
  expect(ranking.length).toBeGreaterThan(4);
  expect(pages).toEqual(
    expect.arrayContaining(['index.html', 'tasks/index.html', 'units/index.html', ...ranking]),
  );
  expect(units.filter((page) => pages.includes(page)).length).toBeGreaterThan(10);
});

test('no count of a light leads nowhere', () => {
  expect(counts.filter(({ href }) => href === '')).toEqual([]);
});

test('each count of a light leads to a list of as many matters, without a script', () => {
  const wrong = counts
    .map((one) => ({ ...one, rows: rowsAt(one) }))
    .filter(({ count, rows }) => rows !== count);
  expect(wrong).toEqual([]);
});

test('the front page and the list of matters count the same', () => {
  const of = (name: string) =>
    counts.filter(({ page, kind }) => page === name && kind === 'roll').map(({ count }) => count);
  expect(of('index.html')).toEqual(of('tasks/index.html'));
  const text = (name: string) =>
    /公开\d+件，另有\d+件不予公开，合计\d+件/.exec(readFileSync(join(dist, name), 'utf8'))?.[0];
  const said = text('index.html');
  expect(said).toBeDefined();
  expect(text('tasks/index.html')).toBe(said);
  const listed = of('index.html').reduce((sum, count) => sum + count, 0);
  expect(said).toContain(`公开${String(listed)}件`);
});
