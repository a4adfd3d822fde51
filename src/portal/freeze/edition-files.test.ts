import { expect, test } from 'vitest';
import { isSealed } from '#exact/canonical.ts';
import { worldLedger } from '#engine/testing/office.ts';
import type { Ledger } from '#record/ledger.ts';
import { Edition } from '#record/freeze/edition.ts';
import { editionFiles } from './edition-files.ts';
import { rankingViews } from '../ranking/ranking-view.ts';
import { viewsOf, withFinishedFrozen } from '../testing/frozen-world.ts';
import { leagueWorld } from '../testing/league-world.ts';

const AS_OF = '2026-06-12 15:00';
const DEEDS = leagueWorld({ a: { '2026-04': 0, '2026-05': 1 }, b: { '2026-04': 1, '2026-05': 0 } });
const FROZEN = withFinishedFrozen(worldLedger(DEEDS), AS_OF);

/** One matter is withdrawn from everybody after the freezes. */
const NARROWED: Ledger = {
  ...FROZEN,
  task: FROZEN.task.map((entry) =>
    entry.value.id === 'a-2026-04-1'
      ? { ...entry, value: { ...entry.value, disclosure: '系统内' as const } }
      : entry,
  ),
};

const read = (content: string): Edition => Edition.parse(JSON.parse(content));

test('an edition is published as it was frozen: nothing is missing, and the digest fits', () => {
  const files = editionFiles(viewsOf(FROZEN, AS_OF));
  expect(files.map(({ folder }) => folder)).toEqual(['2026-04', '2026-05']);
  expect(files.map(({ content }) => read(content))).toEqual(
    FROZEN.edition.map(({ value: { inside, ...open } }) => {
      expect(inside).toBeDefined();
      return open;
    }),
  );
  expect(files.every(({ content }) => isSealed(read(content)))).toBe(true);
});

test('what was withdrawn after the freeze is named no more, and the page says why the digest no longer fits', () => {
  const env = viewsOf(NARROWED, AS_OF);
  const [april] = editionFiles(env);
  expect(april?.content).not.toContain('a-2026-04-1');
  expect(april?.content).toContain('a-2026-04-2');
  expect(isSealed(read(april?.content ?? ''))).toBe(false);
  const notes = rankingViews(env).map(({ period, downloads }) => [
    period,
    downloads[0]?.note.includes('隐去'),
  ]);
  // May names no matter of April, but some papers of the one withdrawn had come in by then.
  expect(notes.find(([period]) => period === '2026-04')).toEqual(['2026-04', true]);
  expect(read(april?.content ?? '').units).toHaveLength(2);
});
