import { describe, expect, test } from 'vitest';
import { join, unit, worldLedger, type Records } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import { taskRecords } from '#engine/testing/task-records.ts';
import type { Profile } from '../env/env.ts';
import { made } from '../testing/made.ts';
import { viewWorld } from '../testing/view-world.ts';
import { withhold } from '../testing/withhold.ts';
import { watchCuts, watchIndexView, watchPages, watchSets } from './watch-view.ts';

const AS_OF = '2026-06-15 10:00';
const UNITS: Records = {
  unit: [unit('mishu', 'sections', 9), unit('jia'), unit('yi', 'counties', 2)],
};
const MATTERS = taskRecords(
  // 21 working days overdue, nothing done since.
  { id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-05-15' },
  // Claimed on its day.
  {
    id: 't2',
    lead: 'yi',
    printed: '2026-05-06',
    due: '2026-06-12',
    end: { claims: ['2026-06-12 10:00'] },
  },
  // Concluded, to be looked at on 22 June.
  {
    id: 't3',
    lead: 'yi',
    printed: '2026-05-06',
    due: '2026-06-30',
    tags: ['难点'],
    end: { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 通过'] },
  },
  { id: 't4', lead: 'yi', printed: '2026-05-06', due: '2026-12-25' },
);
const MEETING: Records = {
  meeting: [
    {
      id: '2026-06-12-office',
      kind: '办公会',
      title: '主任办公会',
      date: '2026-06-12',
      decisions: [{ no: 1, text: '尽快办' }],
      submitted: '2026-06-12 16:00',
    },
  ],
};
const all = join(UNITS, MATTERS, MEETING);
const envOf = (profile: Profile, records: Records = all) => viewWorld(AS_OF, records, profile);
const keysOf = (...args: Parameters<typeof envOf>) => watchPages(envOf(...args)).map(({ key }) => key);
const listOf = (key: string, ...args: Parameters<typeof envOf>) => {
  const page = watchPages(envOf(...args)).find((one) => one.key === key);
  if (page === undefined) throw new Error(`no list ${key}`);
  return page.view();
};
const office = (more: object): Records => ({
  office: worldLedger().office.map(({ value }) => ({ ...value, ...more })),
});

describe('which lists there are', () => {
  test('what the section owes and what leaders are asked for stands inside the system alone', () => {
    expect(keysOf('internal')).toEqual([
      'lagging',
      'long-delayed',
      'joint',
      'look-back',
      'plans',
      'claims',
      'decisions',
    ]);
    expect(keysOf('public')).toEqual(['lagging', 'long-delayed', 'plans']);
  });

  test('nothing of today is public where the office does not publish it', () => {
    expect(keysOf('public', join(all, office({ publication: { live: false } })))).toEqual([]);
    expect(watchIndexView(envOf('public', join(all, office({ publication: { live: false } }))))).toBeNull();
    expect(keysOf('internal', join(all, office({ publication: { live: false } })))).toContain('lagging');
  });

  test('what rules and office leave out has no list, nor has an office without matters', () => {
    const ruled = (more: object): Records => join(all, { rules: [{ ...RULES, ...more }] });
    expect(keysOf('internal', ruled({ lights: undefined }))).not.toContain('lagging');
    expect(keysOf('internal', ruled({ lookBack: undefined }))).not.toContain('look-back');
    expect(keysOf('internal', ruled({ lookBack: undefined }))).not.toContain('long-delayed');
    expect(keysOf('internal', ruled({ plans: undefined }))).not.toContain('plans');
    expect(keysOf('internal', ruled({ verification: undefined }))).not.toContain('claims');
    expect(keysOf('internal', join(all, office({ joint: undefined })))).not.toContain('joint');
    expect(watchPages(viewWorld(AS_OF, join(UNITS, { rules: [] }), 'internal'))).toEqual([]);
  });
});

describe('a list', () => {
  test('says its rule with the figures of the rules, who goes on, and where that is owed', () => {
    const view = listOf('long-delayed', 'public');
    expect(view.rules.join('')).toContain('逾期超过20个工作日');
    expect(view.rules.join('')).toContain('延期2次');
    expect(view.rule?.href).toBe('/method/#duties');
    expect(view.duty).toContain('mishu');
    expect(view.roll?.href).toBe('/duties/');
    const own = { ...RULES, lookBack: { months: [1], longOverdue: 9, longPostponed: 2 } };
    expect(listOf('long-delayed', 'public', join(all, { rules: [own] })).rules.join('')).toContain('超过9个');
  });

  test('names each matter with the reason and the next step, in public the unit’s own', () => {
    expect(listOf('long-delayed', 'public').table.rows).toMatchObject([
      {
        id: 't1',
        href: '/tasks/t1/',
        unit: { id: 'jia' },
        days: 21,
        why: '“end”应于2026年5月15日完成，逾期21个工作日',
        next: { href: '/tasks/t1/#duties', who: 'jia', due: '2026-05-15', stateText: '逾期21个工作日' },
      },
    ]);
    expect(listOf('lagging', 'public').table.rows.map(({ id }) => id)).toEqual(['t1-jia']);
    expect(listOf('joint', 'internal').table.rows).toMatchObject([
      {
        id: 't1',
        since: '2026-05-15',
        days: 4,
        next: { form: { href: '/submit/mishu/seldom/#inspection=t1' } },
      },
    ]);
  });

  test('leads to the form by which its duty is met', () => {
    expect(listOf('look-back', 'internal').table.rows).toMatchObject([
      {
        id: 't3',
        since: '2026-05-22',
        why: '带有须回头看的标签',
        next: { due: '2026-06-22', form: { href: '/submit/mishu/#verification=t3/end' } },
      },
    ]);
    expect(listOf('claims', 'internal').table.rows).toMatchObject([
      {
        unit: { id: 'yi' },
        since: '2026-06-12',
        next: { due: '2026-06-22', form: { href: '/submit/mishu/#verification=t2/end' } },
      },
    ]);
    expect(listOf('decisions', 'internal').table.rows).toMatchObject([
      { name: '尽快办', href: '/meetings/2026-06-12-office/', days: 1, next: { form: { text: '立项' } } },
    ]);
  });

  test('counts what is withheld and does not name it', () => {
    const view = listOf('long-delayed', 'public', withhold(all, 't1', '机密'));
    expect([view.table.rows, view.listTitle]).toEqual([[], '名单（1条）']);
    expect(view.withheld?.text).toBe('另有1项不予公开');
    expect(JSON.stringify(made(watchPages(envOf('public', withhold(all, 't1', '机密')))))).not.toContain(
      '机密',
    );
  });

  test('says so where nothing stands on it', () => {
    const view = listOf(
      'long-delayed',
      'public',
      join(UNITS, taskRecords({ id: 't9', lead: 'jia', printed: '2026-05-06', due: '2026-12-25' })),
    );
    expect([view.table.rows, view.withheld, view.empty]).toEqual([[], null, '没有久拖不决的事项。']);
  });

  test('that is too long for its page goes on, each row once', () => {
    const ids = Array.from({ length: 400 }, (_, n) => `t${String(n)}`);
    const many = join(
      UNITS,
      taskRecords(
        ...ids.map((id) => ({ id, lead: 'jia', printed: '2026-05-06', due: '2026-05-15', filed: null })),
      ),
    );
    const env = envOf('public', many);
    const [cut] = watchCuts(env).filter(({ key }) => key === 'lagging');
    const further = cut?.list.parts.flatMap(({ rows }) => rows) ?? [];
    expect(further.length).toBeGreaterThan(0);
    expect([...(cut?.list.rows ?? []), ...further].map(({ id }) => id).toSorted()).toEqual(
      ids.map((id) => `${id}-jia`).toSorted(),
    );
    const view = listOf('lagging', 'public', many);
    expect(view.whole).toBe('slice');
    expect(view.pages.map(({ href }) => href)).toContain('/watch/lagging/list/all-2/');
  });
});

test('the files have the rows of the lists; an empty list has none', () => {
  const sets = new Map(watchSets(envOf('internal')).map((set) => [set.address, [...set.rows()].length]));
  expect(sets.get('/watch/long-delayed')).toBe(1);
  const calm = join(UNITS, taskRecords({ id: 't9', lead: 'jia', printed: '2026-06-08', due: '2026-12-25' }));
  expect(watchSets(envOf('internal', calm)).map(({ address }) => address)).toEqual(['/watch/plans']);
});
