import { expect, test } from 'vitest';
import { join, unit, type Records } from '#engine/testing/office.ts';
import { taskRecords } from '#engine/testing/task-records.ts';
import { made } from '../testing/made.ts';
import { viewWorld } from '../testing/view-world.ts';
import { withhold } from '../testing/withhold.ts';
import { campaignLines, campaignLink, campaignPages } from './campaign-view.ts';

const NAME = '追缴专班';
const CAMPAIGN = {
  id: 'fee',
  name: NAME,
  aim: '追缴全部欠费。',
  basis: '党组会议定',
  head: 'zhuren',
  members: ['jia'],
  groups: [{ name: '票据组', head: 'yi', members: ['jia'], duty: '核对票据' }],
  from: '2026-03-20',
};

/** Matters of the campaign, each due a day before the one that was named before; and one of none. */
function records(...ids: readonly string[]): Records {
  const all = taskRecords(
    ...[...ids, 'other'].map((id, n) => ({
      id,
      lead: 'jia',
      printed: '2026-05-06',
      due: `2026-08-${String(28 - n)}`,
    })),
  );
  return join(
    {
      unit: ['mishu', 'jia', 'yi'].map((id, n) => unit(id, 'counties', n + 1)),
      campaigns: [{ campaigns: [CAMPAIGN] }],
    },
    {
      ...all,
      task: (all.task ?? []).map((task) => (task.id === 'other' ? task : { ...task, campaign: NAME })),
    },
  );
}

test('a campaign tells who leads what, and lists its matters, the first due first', () => {
  const env = viewWorld('2026-05-20 10:00', records('t1', 't2'));
  const [view] = made(campaignPages(env));
  expect(view?.facts.map(({ text }) => text)).toContain('追缴全部欠费。');
  expect(view?.groups).toMatchObject([{ name: '票据组', duty: '核对票据' }]);
  expect(view?.groups[0]?.headText).toMatch(/牵头$/u);
  expect(view?.rows.map(({ id }) => id)).toEqual(['t2', 't1']);
  expect(view?.leftText).toBeNull();
  expect(campaignLines(env)).toMatchObject([{ text: NAME, href: '/campaigns/fee/' }]);
  expect(campaignLines(env)[0]?.note).toContain('2件');
});

test('a withheld matter of it is counted and not named', () => {
  const env = viewWorld('2026-05-20 10:00', withhold(records('t1', 't2'), 't2', '机密'));
  const [view] = made(campaignPages(env));
  expect(view?.rows.map(({ id }) => id)).toEqual(['t1']);
  expect(view?.leftText).toBe('另有1件不予公开');
  expect(JSON.stringify(view)).not.toContain('机密');
});

test('a page bears so many matters, and says how many more there are', () => {
  const ids = Array.from({ length: 203 }, (_, n) => `t${String(n)}`);
  const one = records(...ids.slice(0, 1));
  const many = {
    ...one,
    task: ids.flatMap((id) => (one.task ?? []).slice(0, 1).map((task) => ({ ...task, id }))),
  };
  const [view] = made(campaignPages(viewWorld('2026-05-20 10:00', many)));
  expect(view?.rows).toHaveLength(200);
  expect(view?.leftText).toBe('其余3件见全部事项');
});

test('a name that is not registered leads nowhere, and an office without campaigns has no page', () => {
  const env = viewWorld('2026-05-20 10:00', records('t1'));
  expect(campaignLink(env, '别的专班')).toBeNull();
  expect(campaignPages(viewWorld('2026-05-20 10:00'))).toEqual([]);
});
