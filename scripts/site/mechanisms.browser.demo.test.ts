import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildUnchecked } from '../testing/built-files.ts';

/** Where `npm test` has built the sites; without it they are built here. */
const built = process.env['DUBAN_SITES'];
const work = mkdtempSync(join(tmpdir(), 'duban-mechanisms-'));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

describe.each(['public', 'internal'] as const)('the page of the 92 mechanisms of the %s site', (profile) => {
  test('has 92 rows, and each of its links leads to a page that was built', async () => {
    const site = join(built ?? work, `demo-${profile}`);
    if (built === undefined) await buildUnchecked({ data: 'data', asOf: undefined, profile }, site);
    const page = join(site, 'about/mechanisms');
    const html = readFileSync(join(page, 'index.html'), 'utf8');
    const rows = html.match(/<tr>\s*<td class="num">\d+<\/td>/gu) ?? [];
    expect(rows).toHaveLength(92);
    const [, article = ''] = /<div class="prose full-text mechanisms">([^]*?)<\/main>/u.exec(html) ?? [];
    const links = [...article.matchAll(/<a href="([^"#]+)"/gu)].map(([, href = '']) => href);
    expect(links.length).toBeGreaterThan(120);
    const dead = links.filter((href) => !existsSync(join(page, href, 'index.html')));
    expect(dead).toEqual([]);
    // No name of a record, check, page or paper is left as it stands in the source.
    const left = [...article.matchAll(/<code>([^<]*)<\/code>/gu)].map(([, name = '']) => name);
    expect(left).toEqual([]);
  }, 240_000);
});
