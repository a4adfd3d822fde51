import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { dump } from 'js-yaml';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildUnchecked, filesOf } from '../testing/built-files.ts';
import { fieldTable, pageTexts, type FieldRow } from '../testing/fields/field-table.ts';
import { WHOLE_AS_OF, wholeLedger } from '../testing/fields/whole-ledger.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-fields-'));
let files: ReadonlyMap<string, Buffer>;
let rows: readonly FieldRow[];

beforeAll(async () => {
  const ledger = wholeLedger();
  for (const { path, value } of ledger.records) {
    const file = join(work, 'data', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, dump(value));
  }
  const out = join(work, 'site');
  await buildUnchecked({ data: join(work, 'data'), asOf: WHOLE_AS_OF, profile: 'public' }, out);
  files = filesOf(out);
  rows = fieldTable(ledger, pageTexts(files));
  const asked = process.env['DUBAN_FIELDS'];
  if (asked !== undefined) writeFileSync(asked, markdown(rows));
}, 600_000);

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

test('every field declared 公开 is readable on a public page, but for accounts', () => {
  expect(rows.length).toBeGreaterThan(300);
  const missing = rows.filter(({ pages }) => pages.length === 0);
  expect(missing.map(({ field, looked }) => `${field}: ${looked}`)).toEqual([]);
});

test('a site whose address is known names every page of it to search engines', () => {
  const sitemap = files.get('/sitemap.xml')?.toString('utf8') ?? '';
  const named = [...sitemap.matchAll(/<loc>https:\/\/example\.gov\.cn\/ducha(.*?)<\/loc>/gu)];
  const pages = [...files.keys()].filter((path) => path.endsWith('.html') && path !== '/404.html');
  expect(named.map(([, path = '']) => path).sort()).toEqual(
    pages.map((path) => path.replace(/index\.html$/u, '')).sort(),
  );
});

/** The table for a reader: `DUBAN_FIELDS=fields.md` writes it there. */
function markdown(all: readonly FieldRow[]): string {
  const lines = all.map(
    ({ field, about, looked, pages }) =>
      `| \`${field}\` | ${about} | ${pages[0] ?? '**没有**'}${pages.length > 1 ? `（共${String(pages.length)}页）` : ''} | ${looked} |`,
  );
  return ['| 字段 | 说明 | 在哪一页 | 怎样写着 |', '|--|--|--|--|', ...lines, ''].join('\n');
}
