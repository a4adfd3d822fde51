import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { dump } from 'js-yaml';
import { afterAll, describe, expect, test } from 'vitest';
import { ACCOUNT, MARKED_AS_OF, markedRecords } from '#portal/testing/marked/marked-ledger.ts';
import { RULES_BLOCKS } from '#wording/method/left-out.ts';
import { markedEditions } from '#portal/testing/marked/marked-editions.ts';
import { checkHtml, checkLinks } from '../lib/serve/site-checks.ts';
import { blockWordsIn, MANUAL, wordsOf } from '../testing/block-words.ts';
import { build, buildUnchecked, filesOf } from '../testing/built-files.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-built-'));

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

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
      await buildUnchecked({ data, asOf: MARKED_AS_OF, profile }, out);
      const hidden = profile === 'public' ? markers : [];
      const leaks = [...filesOf(out)].flatMap(([path, bytes]) => {
        const text = `${path}\n${bytes.toString('utf8')}`;
        return hidden
          .filter((marker) => text.includes(marker.text))
          .map((marker) => `${path}: ${marker.field} (${marker.text})`);
      });
      expect(leaks).toEqual([]);
      // Accounts are public, and still no file repeats what the forge shows.
      const accounts = [...filesOf(out)].filter(([, bytes]) => bytes.includes(ACCOUNT.login));
      expect(accounts.map(([path]) => path)).toEqual([]);
      // Pages that the demo has none of are here: a version that was replaced, and inside the system the 核对单.
      expect(filesOf(out).has('/ranking/2026-02/v1/index.html')).toBe(true);
      expect(filesOf(out).has('/statements/2026-03/dongping/index.html')).toBe(profile === 'internal');
      expect(await checkHtml(out)).toEqual([]);
      expect(await checkLinks(out, '/')).toEqual([]);
    }
    // What is promised to the system is on its pages: of every 系统内 field at least one word.
    const pages = [...filesOf(join(work, 'internal'))].filter(([path]) => path.endsWith('.html'));
    const reported = pages.map(([, bytes]) => bytes.toString('utf8'));
    // Receipts are evidence that pages count with, not words of theirs; the day of a dated entry chooses which is told;
    // what an office's own workbook calls things is for reading and writing that.
    const promised = markers.filter(
      ({ own, field }) => own && !/^receipts\.|\.from$|^workbook\./.test(field),
    );
    const fields = new Set(
      promised.map(({ field }) => field.replace(/^.*\.(?=onBehalf\.|withheldBasis$)/, '')),
    );
    expect(fields.size).toBe(28);
    const silent = [...fields].filter(
      (field) =>
        !promised.some(
          ({ text, field: of }) => of.endsWith(field) && reported.some((page) => page.includes(text)),
        ),
    );
    expect(silent).toEqual([]);
    // This office writes every block of the rules, so the words that others must not find are to be found here.
    const words = new Set(reported.flatMap((page) => blockWordsIn(page)));
    const unheard = RULES_BLOCKS.flatMap((block) => wordsOf(block).map((word) => `${block}: ${word}`));
    expect(unheard.filter((word) => !words.has(word))).toEqual([]);
    // And of every block some outside the rules' full text and the manual of codes.
    const working = pages.filter(([path]) => !MANUAL.test(path) && path !== '/method/full/index.html');
    const heard = working.flatMap(([, bytes]) => blockWordsIn(bytes.toString('utf8')));
    expect(RULES_BLOCKS.filter((block) => !heard.some((word) => word.startsWith(`${block}:`)))).toEqual([]);
    // And no page of it goes without its banner.
    expect(reported.filter((page) => !page.includes('系统内版，请勿外传'))).toEqual([]);
  }, 600_000);

  test('of a ledger of office and units only is built and reads', async () => {
    const data = join(work, 'bare');
    mkdirSync(join(data, 'units'), { recursive: true });
    const { records } = markedRecords();
    for (const { path, value, kind } of records)
      if (kind === 'office' || kind === 'unit') writeFileSync(join(data, path), dump(value));
    const out = join(work, 'bare-site');
    await build({ data, asOf: MARKED_AS_OF, profile: 'public' }, out);
    expect([...filesOf(out).keys()]).toEqual(
      expect.arrayContaining(['/index.html', '/units/index.html', '/duties/index.html', '/404.html']),
    );
  }, 600_000);
});
