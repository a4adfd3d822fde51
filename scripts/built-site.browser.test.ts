import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { dump } from 'js-yaml';
import { afterAll, describe, expect, test } from 'vitest';
import { MARKED_AS_OF, markedRecords } from '../src/core/view/testing/marked-ledger.ts';
import { markedEditions } from '../src/core/view/testing/marked-editions.ts';
import type { RecordChoice } from './lib/record-options.ts';
import { checkHtml, checkLinks } from './lib/site-checks.ts';
import { build, filesOf, run } from './testing/built-files.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-built-'));

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/** Builds what the check would refuse: the marked ledger contradicts itself wherever that hides more. */
function buildUnchecked(choice: RecordChoice, out: string): Promise<void> {
  const site = JSON.stringify(new URL('./lib/build-site.ts', import.meta.url).href);
  const code = `const { buildSite } = await import(${site}); await buildSite(${JSON.stringify(choice)}, ${JSON.stringify(out)});`;
  return run(['--input-type=module', '--eval', code]);
}

describe('the built site', () => {
  test('of either profile holds no text that its readers may not see, and the internal one what it promises', async () => {
    const data = join(work, 'marked');
    const { records, markers } = markedRecords();
    for (const { path, value } of [...records, ...markedEditions().edition]) {
      mkdirSync(dirname(join(data, path)), { recursive: true });
      writeFileSync(join(data, path), dump(value));
    }
    for (const profile of ['public', 'internal'] as const) {
      const out = join(work, profile);
      await buildUnchecked({ data: [data], asOf: MARKED_AS_OF, profile }, out);
      const hidden = markers.filter((marker) => marker.tier === 'section' || profile === 'public');
      expect(hidden.length).toBeGreaterThan(20);
      const leaks = [...filesOf(out)].flatMap(([path, bytes]) => {
        const text = `${path}\n${bytes.toString('utf8')}`;
        return hidden
          .filter((marker) => text.includes(marker.text))
          .map((marker) => `${path}: ${marker.field} (${marker.text})`);
      });
      expect(leaks).toEqual([]);
      // Pages that the demo has none of are here: a version that was replaced, and inside the system the 核对单.
      expect(filesOf(out).has('/ranking/2026-02/v1/index.html')).toBe(true);
      expect(filesOf(out).has('/statements/2026-03/dongping/index.html')).toBe(profile === 'internal');
      expect(await checkHtml(out)).toEqual([]);
      expect(await checkLinks(out, '/')).toEqual([]);
    }
    // What is promised to the system is on its pages: of every 系统内 field at least one word.
    const pages = [...filesOf(join(work, 'internal'))].filter(([path]) => path.endsWith('.html'));
    const told = pages.map(([, bytes]) => bytes.toString('utf8'));
    const promised = markers.filter(({ tier, own }) => own && tier === 'system');
    const fields = new Set(promised.map(({ field }) => field.replace(/^.*\.onBehalf\./, 'onBehalf.')));
    expect(fields.size).toBe(12);
    const silent = [...fields].filter(
      (field) =>
        !promised.some(
          ({ text, field: of }) => of.endsWith(field) && told.some((page) => page.includes(text)),
        ),
    );
    expect(silent).toEqual([]);
    // And no page of it goes without its banner.
    expect(told.filter((page) => !page.includes('系统内版，请勿外传'))).toEqual([]);
  }, 240_000);

  test('of a ledger of office and units only is built and reads', async () => {
    const data = join(work, 'bare');
    mkdirSync(join(data, 'units'), { recursive: true });
    const { records } = markedRecords();
    for (const { path, value, kind } of records)
      if (kind === 'office' || kind === 'unit') writeFileSync(join(data, path), dump(value));
    const out = join(work, 'bare-site');
    await build(['--data', data, '--as-of', MARKED_AS_OF, '--out', out]);
    expect([...filesOf(out).keys()]).toEqual(
      expect.arrayContaining(['/index.html', '/tasks/index.html', '/duties/index.html', '/404.html']),
    );
  }, 180_000);
});
