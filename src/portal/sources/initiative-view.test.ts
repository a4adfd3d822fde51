import { expect, test } from 'vitest';
import { join, unit, type Records } from '#engine/testing/office.ts';
import { taskRecords } from '#engine/testing/task-records.ts';
import { viewWorld } from '../testing/view-world.ts';
import { withhold } from '../testing/withhold.ts';
import { initiativeFields } from './initiative-view.ts';

function records(...kinds: readonly string[]): Records {
  const all = taskRecords(
    ...kinds.map((_, n) => ({
      id: `t${String(n + 1)}`,
      lead: 'jia',
      printed: '2026-05-06',
      due: '2026-12-25',
    })),
  );
  const task = (all.task ?? []).map((one, n) => ({ ...one, source: { kind: kinds[n] ?? '' } }));
  return join({ unit: [unit('jia')] }, { ...all, task });
}
const told = (given: Records, year = '2026', profile: 'public' | 'internal' = 'public') =>
  initiativeFields(viewWorld('2026-06-05 10:00', given, profile), year)?.map(
    ({ label, text }) => `${label} ${text}`,
  );

test('a year tells how many matters the office began itself, and from whom the others came', () => {
  const given = records('办公会', '督查发现', '上级来文', '媒体曝光', '群众线索', '群众线索');
  expect(told(given)).toEqual(['主动 2件（33.3%）', '被动 4件（66.7%），其中上级1件、媒体1件、群众2件']);
  expect(told(records('办公会'))).toEqual(['主动 1件（100.0%）', '被动 0件（0.0%）']);
  expect(told(given, '2025')).toBeUndefined();
});

test('a matter that is withheld is not among them: its source would tell of it', () => {
  const given = withhold(records('办公会', '群众线索'), 't2', '机密');
  expect(told(given)).toEqual(['主动 1件（100.0%）', '被动 0件（0.0%）']);
  expect(told(given, '2026', 'internal')?.[1]).toContain('群众1件');
});
