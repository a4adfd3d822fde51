import { describe, expect, it } from 'vitest';
import { join, unit, type Records } from '#engine/testing/office.ts';
import { taskRecords } from '#engine/testing/task-records.ts';
import { leaderDeskView } from '../desk/leader/leader-desk-view.ts';
import { fridayView } from '../desk/friday/friday-view.ts';
import { unitDeskView } from '../desk/unit/unit-desk-view.ts';
import { leagueViews } from '../ranking/league/league-view.ts';
import { frozenWorld } from '../testing/frozen-world.ts';
import { leagueWorld } from '../testing/league-world.ts';
import { made } from '../testing/made.ts';
import { viewWorld } from '../testing/view-world.ts';
import type { UnitExtras } from './unit-lists.ts';
import { unitPages } from './unit-view.ts';

const NONE: UnitExtras = {
  tasks: () => [],
  withheld: () => null,
  duties: () => null,
  missed: () => null,
  owed: () => null,
};
/** Renamed on 2 June, between the end of May and the day on which May was frozen. */
const RENAMED: Records = {
  unit: [
    {
      ...unit('jia'),
      names: [
        { from: '2025-01-01', name: '工程科' },
        { from: '2026-06-02', name: '工程建设科' },
      ],
    },
  ],
};
const DEEDS = leagueWorld({ jia: { '2026-05': 0 }, yi: { '2026-05': 1 } });

/** The world's units, one of them as it is given. */
function worldOf(asOf: string, records: Records) {
  const ids = new Set((records.unit ?? []).map(({ id }) => id));
  const others = (DEEDS.unit ?? []).filter(({ id }) => !ids.has(id));
  return frozenWorld(asOf, {
    ...join(DEEDS, { ...records, unit: [] }),
    unit: [...others, ...(records.unit ?? [])],
  });
}

function factsOf(env: ReturnType<typeof frozenWorld>, id: string): ReadonlyMap<string, string> {
  const view = made(unitPages(env, NONE)).find((one) => one.unit.id === id);
  return new Map([...(view?.facts ?? []), ...(view?.register ?? [])].map(({ label, text }) => [label, text]));
}

describe('a unit that is renamed', () => {
  it('goes by the name of the day, and has its former one on its page', () => {
    const before = factsOf(worldOf('2026-06-01 15:00', RENAMED), 'jia');
    const after = factsOf(worldOf('2026-06-12 15:00', RENAMED), 'jia');
    expect([before.has('曾用名'), after.get('曾用名')]).toEqual([false, '工程科（到2026年6月1日）']);
    expect(after.get('名称')).toBe('2025年1月1日起工程科；2026年6月2日起工程建设科');
  });

  it('keeps the old name in the ranking of a month that had ended before', () => {
    const names = (asOf: string) =>
      leagueViews(worldOf(asOf, RENAMED), '2026-05').flatMap(({ rows }) => rows.map((row) => row.unit.name));
    expect(names('2026-06-12 15:00')).toContain('工程科');
    expect(names('2026-06-12 15:00')).not.toContain('工程建设科');
  });

  it('has no former name for a change of its short name alone', () => {
    const names = [
      { from: '2025-01-01', name: '工程科' },
      { from: '2026-06-02', name: '工程科', short: '工程' },
    ];
    const env = worldOf('2026-06-12 15:00', { unit: [{ ...unit('jia'), names }] });
    expect(factsOf(env, 'jia').has('曾用名')).toBe(false);
  });
});

describe('a unit that is merged into another', () => {
  const MERGED: Records = {
    unit: [
      { ...unit('jia'), until: '2026-05-31' },
      {
        ...unit('yi', 'counties', 2),
        names: [{ from: '2025-01-01', name: '综合科' }],
        predecessors: ['jia'],
      },
    ],
  };

  it('leads to its successor, and the successor to it', () => {
    const env = worldOf('2026-06-12 15:00', MERGED);
    expect([factsOf(env, 'jia').get('继任'), factsOf(env, 'jia').get('撤销')]).toEqual([
      '综合科',
      '2026年5月31日',
    ]);
    expect(factsOf(env, 'yi').get('前身')).toBe('jia');
  });

  it('owes nothing from the next day on, when what it had is owed by whoever it was handed to', () => {
    const matter = taskRecords({
      id: 't1',
      lead: 'jia',
      printed: '2026-05-06',
      due: '2026-06-30',
      nodes: [{ id: 'n1', due: '2026-06-18' }],
      handOvers: [{ on: '2026-06-01', to: 'yi' }],
    });
    const env = viewWorld('2026-06-12 15:00', join(MERGED, matter), 'internal');
    const inHand = (id: string) => unitDeskView(env, id).matters.rows.map((matter) => matter.id);
    const owed = (id: string) => unitDeskView(env, id).waiting.rows.map(({ matter }) => matter?.id);
    expect([inHand('jia'), inHand('yi')]).toEqual([[], ['t1']]);
    expect([owed('jia'), owed('yi')]).toEqual([[], ['t1', 't1']]);
  });
});

describe('leaders who exchange what they are in charge of', () => {
  it('hand on the plans that wait: the post in charge now has them to sign, the other no longer', () => {
    const leaders = [
      { from: '2025-01-01', post: 'fenguan' },
      { from: '2026-06-10', post: 'jijian' },
    ];
    const matter = taskRecords({
      id: 't1',
      lead: 'jia',
      printed: '2026-06-05',
      due: '2026-11-27',
      plan: '2026-06-09 10:00',
      filed: null,
    });
    const waits = (asOf: string) => {
      const env = viewWorld(asOf, join({ unit: [{ ...unit('jia'), leaders }] }, matter), 'internal');
      return ['fenguan', 'jijian'].map((post) => leaderDeskView(env, post).waiting.rows.length);
    };
    expect(waits('2026-06-09 23:59')).toEqual([1, 0]);
    expect(waits('2026-06-10 00:00')).toEqual([0, 1]);
  });
});

describe('a new liaison', () => {
  it('is the one to be called from its first day on', () => {
    const liaison = [
      { from: '2025-01-01', name: '张某', phone: '0000-0000001' },
      { from: '2026-06-13', name: '李某', phone: '0000-0000002' },
    ];
    const records = join(
      { unit: [{ ...unit('jia'), liaison }] },
      taskRecords({ id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-11-27' }),
    );
    const called = (asOf: string) => JSON.stringify(fridayView(viewWorld(asOf, records, 'internal')));
    expect(called('2026-06-12 23:59')).toContain('张某');
    expect(called('2026-06-13 00:00')).toContain('李某');
    expect(called('2026-06-13 00:00')).not.toContain('张某');
  });
});
