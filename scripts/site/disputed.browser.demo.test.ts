import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { latestEdition } from '#engine/freeze/editions.ts';
import { print, exactValue } from '#exact/fraction.ts';
import { loadTypedLedger } from '#load/ledger.ts';
import { signText } from '#wording/papers/phrases.ts';
import { rankingSentences } from '#wording/ranking/sentences.ts';
import { stepWords } from '#wording/score/words.ts';

const sites = process.env['DUBAN_SITES'] ?? join('node_modules', '.cache', 'sites', 'now');
const { ledger } = loadTypedLedger({ dir: 'data', printed: 'data' });
const open = ledger.objection.flatMap(({ value: { unit, period, answer } }) => {
  if (answer !== undefined || period === undefined) return [];
  const edition = latestEdition(ledger, period)?.value;
  const total = edition?.leagues.flatMap(({ ranked }) => ranked).find((row) => row.unit === unit)?.total;
  return total === undefined ? [] : [{ unit, period, total: print(exactValue(total), 2) }];
});

/** What stands in the rows of tables and lists of a page, tags taken away; tables within cells are not used. */
const rowsOf = (html: string) =>
  [...html.matchAll(/<(tr|li|dd)\b[\s\S]*?<\/\1>/gu)].map(([row]) => row.replace(/<[^>]+>/gu, ' '));

function rowsWith(site: string, total: string): readonly { readonly page: string; readonly row: string }[] {
  const figure = new RegExp(String.raw`(?<![\d.])${total.replace('.', String.raw`\.`)}(?!\d)`, 'u');
  return readdirSync(join(sites, site), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .flatMap((page) =>
      rowsOf(readFileSync(join(sites, site, page), 'utf8')).flatMap((row) =>
        figure.test(row) && !row.includes(stepWords.base) ? [{ page: page.replaceAll('\\', '/'), row }] : [],
      ),
    );
}

/** In words; on the poster, whose cells have no room for them, by the sign that stands with them under its table. */
function isMarked(site: string, { page, row }: { readonly page: string; readonly row: string }): boolean {
  if (row.includes(rankingSentences.disputed)) return true;
  const html = readFileSync(join(sites, site, page), 'utf8');
  return (
    page.startsWith('papers/poster/') &&
    row.includes(signText.behind('')) &&
    html.includes(signText.under(rankingSentences.disputed))
  );
}

describe('the demo has a figure that is disputed', () => {
  test('which every row of its pages that prints it marks, inside the system', () => {
    expect(open.length).toBeGreaterThan(0);
    expect(existsSync(join(sites, 'demo-internal'))).toBe(true);
    for (const { unit, period, total } of open) {
      const rows = rowsWith('demo-internal', total);
      expect(rows.filter((one) => !isMarked('demo-internal', one))).toEqual([]);
      expect(rows.map(({ page }) => page)).toEqual(
        expect.arrayContaining([
          ...[
            'index.html',
            'units/index.html',
            `units/${unit}/index.html`,
            `units/${unit}/${period}/index.html`,
          ],
          ...[`ranking/${period}/index.html`, `year/${period.slice(0, 4)}/${unit}/index.html`],
          ...[`bulletins/${period}/index.html`, `papers/bulletin/${period}/index.html`],
          `papers/poster/${period}/index.html`,
        ]),
      );
    }
  });

  test('which nothing in public says, since its edition lists no objection', () => {
    for (const { total } of open) {
      const rows = rowsWith('demo-public', total);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.filter(({ row }) => row.includes(rankingSentences.disputed))).toEqual([]);
    }
  });
});
