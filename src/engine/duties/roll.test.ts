import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rules } from '#record/rules/rules.ts';
import { taskRecords, type TaskSpec } from '../testing/task-records.ts';
import { join, periodIn, unit, world, worldLedger, contextOf, type Records } from '../testing/office.ts';
import { holds } from '#testing/holds.ts';
import { RULES } from '../testing/rules.ts';
import { allDuties, dutiesWhere, officeRolls, taskDuties } from './roll.ts';
import type { Duty, DutyKind } from './duty.ts';

const UNITS: Records = { unit: [unit('jia'), unit('mishu', 'sections', 9)] };
const own = (id: string, lead: string, more: Partial<TaskSpec> = {}): TaskSpec => ({
  id,
  lead,
  printed: '2026-05-06',
  due: '2026-06-30',
  ...more,
});
/** A clue, and the day on which the section decided it. */
const clue = (submitted: string, decided?: string): Records => ({
  clue: [
    {
      id: 'c1',
      channel: '来电',
      category: '其他',
      summary: '反映',
      submitted: `${submitted} 09:00`,
      ...(decided === undefined ? {} : { decision: { on: decided, result: '不予转办', reason: '不具体' } }),
    },
  ],
});
/** A world in which every kind of duty is owed to somebody on 12 June. */
const EVERYTHING: Records = join(
  UNITS,
  taskRecords(
    own('t1', 'jia', {
      plan: '2026-05-07 10:00',
      filed: '2026-05-08',
      nodes: [
        {
          id: 'n1',
          due: '2026-05-29',
          claims: ['2026-05-28 10:00'],
          checks: ['2026-06-02 限期完善 核验 r1:2026-06-26'],
        },
      ],
      changes: [{ asked: '2026-06-10 10:00', dates: { end: '2026-06-29' } }],
    }),
    own('t2', 'mishu', { due: '2026-05-29', end: { claims: ['2026-05-29 10:00'] } }),
    own('t3', 'jia', { printed: '2026-03-02', due: '2026-04-10' }),
    own('t4', 'jia', {
      printed: '2026-03-02',
      due: '2026-05-15',
      tags: ['难点'],
      end: { claims: ['2026-05-15 10:00'], checks: ['2026-05-20 通过'] },
    }),
  ),
  clue('2026-06-10'),
  { objection: [{ id: 'o1', unit: 'jia', reviewer: 'jijian', submitted: '2026-06-11 09:00' }] },
);
const MARKED = {
  ...RULES,
  components: [...RULES.components, { id: 'd', name: '现场', source: 'assessed' as const, full: '10' }],
};
const kindsBy = (rules: Rules) =>
  new Set(allDuties(world('2026-06-12 15:00', EVERYTHING, { rules: [rules] })).map(({ kind }) => kind));
const ALL: readonly DutyKind[] = [
  'ack',
  'plan',
  'approval',
  'filing',
  'consent',
  'node',
  'rectification',
  'verification',
  'look-back',
  'weekly',
  'weekly-issue',
  'key-points',
  'monthly',
  'draw',
  'mark',
  'site-review',
  'clue-decision',
  'objection',
];

describe('every duty is tied to its block', () => {
  const without = (rules: Rules): readonly DutyKind[] => {
    const kinds = kindsBy(rules);
    return ALL.filter((kind) => !kinds.has(kind));
  };
  const weekly = RULES.weekly ?? { by: '12:00', meeting: '09:00', late: '0.5' };
  const verification = RULES.verification ?? { scope: 'completion', days: 5 };

  test('with all blocks every kind is owed', () => {
    expect(without(MARKED)).toEqual([]);
  });

  test.each<[string, Rules, readonly DutyKind[]]>([
    ['plans', { ...MARKED, plans: undefined }, ['plan', 'approval', 'filing']],
    ['weekly', { ...MARKED, weekly: undefined }, ['weekly', 'weekly-issue', 'key-points']],
    ['weekly.digest', { ...MARKED, weekly: { ...weekly, digest: undefined } }, ['weekly-issue']],
    ['weekly.keyPoints', { ...MARKED, weekly: { ...weekly, keyPoints: undefined } }, ['key-points']],
    ['monthly', { ...MARKED, monthly: undefined }, ['monthly']],
    ['verification', { ...MARKED, verification: undefined }, ['verification', 'draw']],
    ['verification.sample', { ...MARKED, verification: { ...verification, sample: undefined } }, ['draw']],
    ['lookBack', { ...MARKED, lookBack: undefined }, ['look-back']],
    ['siteReview', { ...MARKED, siteReview: undefined }, ['site-review']],
    ['clocks.clue', { ...MARKED, clocks: { ...RULES.clocks, clue: undefined } }, ['clue-decision']],
    ['an assessed component', RULES, ['mark']],
  ])('without %s its duties are on no roll, and the others are', (_, rules, gone) => {
    expect(without(rules)).toEqual(gone);
  });

  test('without tasks nothing of a matter is owed, whatever other blocks there are', () => {
    // No unit is unranked for want of matters then.
    expect([...kindsBy({ ...MARKED, tasks: undefined })].sort()).toEqual([
      'clue-decision',
      'mark',
      'objection',
    ]);
  });

  test('without rules nothing is owed', () => {
    const rules = { ...MARKED, from: '2026-09', published: '2026-05-06' };
    expect([...kindsBy(rules)]).toEqual([]);
  });
});

describe('the duties of a record', () => {
  const made = world('2026-06-12 15:00', EVERYTHING, { rules: [MARKED] });

  test('stand by due moment, then by id, each under an id of its own', () => {
    const lines = allDuties(made).map(({ due, id }) => `${due} ${id}`);
    expect(lines).toEqual(lines.toSorted());
    const ids = allDuties(made).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('hold those of each matter, in the same order, and these alone are of a matter', () => {
    const each = [...made.dossiers.values()].flatMap((dossier) => {
      const own = taskDuties(made, dossier);
      expect(own).toEqual(allDuties(made).filter((duty) => duty.dossier === dossier));
      return own;
    });
    expect(new Set(each)).toEqual(new Set(allDuties(made).filter(({ dossier }) => dossier !== undefined)));
  });

  test('are the same whatever order the records came in', () => {
    const ledger = worldLedger(EVERYTHING, { rules: [MARKED] });
    const reported = (context: typeof made) =>
      allDuties(context).map(({ id, due, standing, filed, late }) => [id, due, standing, filed, late]);
    holds(
      fc.property(fc.shuffledSubarray([...ledger.task], { minLength: ledger.task.length }), (task) => {
        expect(reported(contextOf({ ...ledger, task }, '2026-06-12 15:00'))).toEqual(reported(made));
      }),
      0.2,
    );
  });
});

describe('the rolls of an office in a period', () => {
  const june = () =>
    officeRolls(
      world('2026-07-31 15:00', EVERYTHING, { rules: [MARKED] }),
      periodIn(world('2026-07-31 15:00', EVERYTHING), '2026-06'),
    );

  test('stand in this order: the section, the leaders together, each post by its id', () => {
    expect(june().map(({ who }) => [who.kind, who.id])).toEqual([
      ['section', 'mishu'],
      ['leaders', 'leaders'],
      ['post', 'fenguan'],
      ['post', 'jijian'],
    ]);
  });

  test('hold what the secretariat owes like any unit and what it owes as the section together', () => {
    const may = officeRolls(
      world('2026-06-12 15:00', EVERYTHING),
      periodIn(world('2026-06-12 15:00', EVERYTHING), '2026-05'),
    );
    const kinds = new Set(may[0]?.due.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([
      'ack',
      'filing',
      'key-points',
      'monthly',
      'node',
      'plan',
      'verification',
      'weekly',
      'weekly-issue',
    ]);
    expect(may.flatMap(({ due }) => due).filter(({ who }) => who.id === 'jia')).toEqual([]);
  });

  test('give the post outside the draw, the answers and the section’s own matters to check', () => {
    expect(
      june()
        .at(-1)
        ?.due.map(({ id }) => id),
    ).toEqual(['draw-2026-05', 't2-verification-end-202605291000', 'o1-answer']);
  });
});

describe('a duty on a roll', () => {
  const counts = (asOf: string, month: string, ...records: readonly Records[]) => {
    const context = world(asOf, UNITS, ...records);
    return officeRolls(context, periodIn(context, month)).map(
      ({ who, due, onTime }) => `${who.kind} ${who.id} ${String(onTime)}/${String(due.length)}`,
    );
  };

  test('stands in the period of its last day, which ends at 24:00', () => {
    // Five working days after the 22nd and the 25th of May: 29 May and 1 June.
    expect(counts('2026-07-31 10:00', '2026-05', clue('2026-05-22'))).toEqual(['section mishu 0/1']);
    expect(counts('2026-07-31 10:00', '2026-06', clue('2026-05-22'))).toEqual([]);
    expect(counts('2026-07-31 10:00', '2026-05', clue('2026-05-25'))).toEqual([]);
    expect(counts('2026-07-31 10:00', '2026-06', clue('2026-05-25'))).toEqual(['section mishu 0/1']);
  });

  test('is left out until its last minute has passed, though it be met', () => {
    expect(counts('2026-06-30 24:00', '2026-06', clue('2026-06-23'))).toEqual([]);
    expect(counts('2026-07-01 00:00', '2026-06', clue('2026-06-23'))).toEqual(['section mishu 0/1']);
    expect(counts('2026-06-25 10:00', '2026-06', clue('2026-06-23', '2026-06-24'))).toEqual([]);
    expect(counts('2026-07-01 10:00', '2026-06', clue('2026-06-23', '2026-06-24'))).toEqual([
      'section mishu 1/1',
    ]);
  });

  test('met on its last day is on time, met on the next it was due and is not', () => {
    expect(counts('2026-07-31 10:00', '2026-06', clue('2026-06-23', '2026-06-30'))).toEqual([
      'section mishu 1/1',
    ]);
    expect(counts('2026-07-31 10:00', '2026-06', clue('2026-06-23', '2026-07-01'))).toEqual([
      'section mishu 0/1',
    ]);
  });
});

test('the duties that are asked for are those of all duties, in their order', () => {
  const ask = (asked: Parameters<typeof dutiesWhere>[1]) => {
    // Each from a context of its own, in which nothing is remembered.
    const [one, other] = [0, 1].map(() => world('2026-06-12 15:00', EVERYTHING, { rules: [MARKED] }));
    if (one === undefined || other === undefined) throw new Error('no world');
    const all = allDuties(one).filter(asked);
    const said = (duty: Duty) => ({ ...duty, dossier: duty.dossier?.id, sources: duty.sources.length });
    expect(dutiesWhere(other, asked).map(said)).toEqual(all.map(said));
    return all.length;
  };
  const all = allDuties(world('2026-06-12 15:00', EVERYTHING, { rules: [MARKED] }));
  for (const id of new Set(all.map(({ who }) => who.id)))
    expect(ask(({ who }) => who.id === id)).toBeGreaterThan(0);
  for (const id of new Set(all.flatMap(({ dossier }) => dossier?.id ?? [])))
    expect(ask(({ dossier }) => dossier?.id === id)).toBeGreaterThan(0);
  expect(ask(() => true)).toBe(all.length);
});
