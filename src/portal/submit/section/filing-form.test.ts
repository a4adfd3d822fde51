import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { join } from '#engine/testing/office.ts';
import { taskRecords } from '#engine/testing/task-records.ts';
import { filingForm } from '#form/forms/section/filing.ts';
import { signForm } from '#form/forms/section/sign.ts';
import { holds } from '#testing/holds.ts';
import { fridayView } from '../../desk/friday/friday-view.ts';
import { formFacts } from '../form-facts.ts';
import { placedWorld } from '../testing/placed-world.ts';
import { factsOf, filled, matter, NOW, textsOf, units, waitingPlan } from '../testing/section-filling.ts';

describe('备案', () => {
  const facts = factsOf([
    matter('t1', 'jia', waitingPlan),
    matter('t2', 'yi', waitingPlan),
    matter('t3', 'jia'),
    matter('t4', 'jia', {
      printed: '2026-05-06',
      changes: [{ asked: '2026-06-11 09:00', dates: { end: '2026-12-18' } }],
    }),
  ]);

  test('files plan after plan by a tick, with the leader’s approval told once, and leaves the others', () => {
    const form = filled(filingForm, facts, {
      'p.t1.1.file': 'yes',
      'p.t1.1.node.n2': 'yes',
      'd.on': '2026-06-11',
    });
    expect(textsOf(form)).toEqual([
      [
        'tasks/2026/t1/filing-v1.yaml',
        'task: t1\nversion: 1\napproval:\n  by: fenguan\n  on: 2026-06-11\n  mode: 签批\n' +
          `filed:\n  on: 2026-06-12\nassessed: [n2]\nsubmitted: ${NOW}\n`,
      ],
    ]);
    expect(form.errors).toEqual([]);
  });

  test('sends one back with its reason, and a change that goes too far asks for 主要领导', () => {
    const form = filled(filingForm, facts, {
      'p.t2.1.reason': '没有细化到周',
      'p.t4.2.file': 'yes',
      'p.t4.2.chief': 'yes',
    });
    expect(form.records.map(({ value }) => value)).toEqual([
      {
        task: 't2',
        version: 1,
        returned: { by: 'mishu', on: '2026-06-12', reason: '没有细化到周' },
        submitted: NOW,
      },
      {
        task: 't4',
        version: 2,
        approval: { by: 'fenguan', on: '2026-06-12', mode: '签批' },
        chiefConsent: { by: 'zhuren', on: '2026-06-12', mode: '签批' },
        filed: { on: '2026-06-12' },
        submitted: NOW,
      },
    ]);
    expect(form.errors).toEqual([]);
  });

  test('where it is filed, nothing can be sent back, and what stays out of the ticks is told at its field', () => {
    const form = filled(filingForm, facts, {
      'p.t1.1.file': 'yes',
      'p.t1.1.reason': '没有细化到周',
      'd.on': '',
    });
    expect(form.asks).not.toContain('p.t1.1.reason');
    expect(form.records.map(({ value }) => Object.keys(value))).toEqual([
      ['task', 'version', 'approval', 'filed', 'submitted'],
    ]);
    expect(form.errors.map(({ key }) => key)).toEqual(['d.on']);
  });

  test('too many 考核节点 of a month are told in the checker’s words, at a tick', () => {
    const crowd = factsOf([
      matter('t1', 'jia', {
        ...waitingPlan,
        nodes: ['n1', 'n2', 'n3'].map((id) => ({ id, due: '2026-07-31' })),
      }),
    ]);
    const ticks = Object.fromEntries(['n1', 'n2', 'n3'].map((id) => [`p.t1.1.node.${id}`, 'yes']));
    const { errors } = filled(filingForm, crowd, { 'p.t1.1.file': 'yes', ...ticks });
    expect(errors.map(({ code, key }) => [code, key])).toEqual([['filing-assessed-many', 'p.t1.1.node.n3']]);
  });

  test('every plan is in one record at most, whatever was ticked', () => {
    const keys = ['p.t1.1', 'p.t2.1', 'p.t4.2'].flatMap((key) => [
      `${key}.file`,
      `${key}.reason`,
      `${key}.chief`,
    ]);
    holds(
      fc.property(fc.dictionary(fc.constantFrom(...keys), fc.constantFrom('yes', '')), (values) => {
        const { records } = filled(filingForm, facts, values);
        const paths = records.map(({ path }) => path);
        expect(new Set(paths).size).toBe(paths.length);
        for (const key of ['p.t1.1', 'p.t2.1', 'p.t4.2']) {
          const own = records.filter(({ value }) => Reflect.get(value, 'task') === key.split('.')[1]);
          const said = values[`${key}.file`] === 'yes' || values[`${key}.reason`] === 'yes';
          expect(own.length).toBe(said ? 1 : 0);
        }
      }),
    );
  });
});

test('the section’s Friday counts what the form lists, what still waits for its leader among it', () => {
  const kinds = [
    waitingPlan,
    {},
    { printed: '2026-05-06', changes: [{ asked: '2026-06-11 09:00', dates: { end: '2026-12-18' } }] },
  ];
  let counted = 0;
  holds(
    fc.property(fc.array(fc.constantFrom(...kinds), { maxLength: 12 }), (list) => {
      const records = taskRecords(...list.map((more, n) => matter(`t${String(n)}`, 'jia', more)));
      const env = placedWorld(NOW, join({ unit: units }, records));
      const form = formFacts(env, 'mishu').section?.plans.length;
      const { counts, filing } = fridayView(env);
      const told = counts.find(({ word }) => word === '待备案')?.count;
      expect(told).toBe(form);
      const more = Number(/\d+/u.exec(filing?.moreText ?? '')?.[0] ?? 0);
      expect((filing?.rows.length ?? 0) + more).toBe(form);
      counted += told ?? 0;
    }),
  );
  expect(counted).toBeGreaterThan(50);
});

describe('签批', () => {
  const facts = factsOf([
    matter('t1', 'jia', waitingPlan),
    matter('t2', 'yi', waitingPlan),
    matter('t4', 'jia', {
      printed: '2026-05-06',
      changes: [{ asked: '2026-06-11 09:00', dates: { end: '2026-12-18' } }],
    }),
  ]);

  test('one tick files the whole list, each row with the list as its paper', () => {
    const form = filled(signForm, facts, {
      all: 'yes',
      's.t2.1.plan.said': '退回',
      's.t2.1.plan.reason': '时间太松',
    });
    expect(form.records.map(({ path, value }) => [path, value])).toEqual([
      [
        'tasks/2026/t1/filing-v1.yaml',
        {
          task: 't1',
          version: 1,
          approval: { by: 'fenguan', on: '2026-06-12', mode: '签批', paper: '副主任2026年6月12日签批清单' },
          submitted: NOW,
        },
      ],
      [
        'tasks/2026/t2/filing-v1.yaml',
        {
          task: 't2',
          version: 1,
          returned: { by: 'fenguan', on: '2026-06-12', reason: '时间太松' },
          submitted: NOW,
        },
      ],
      [
        'tasks/2026/t4/filing-v2.yaml',
        {
          task: 't4',
          version: 2,
          approval: { by: 'fenguan', on: '2026-06-12', mode: '签批', paper: '副主任2026年6月12日签批清单' },
          submitted: NOW,
        },
      ],
    ]);
    expect(form.errors).toEqual([]);
  });

  test('who signs under a delegation signs 代', () => {
    const delegation = {
      post: 'fenguan',
      to: 'zhuren',
      from: '2026-06-08',
      until: '2026-06-19',
      basis: '批示',
    };
    const lent = factsOf([matter('t1', 'jia', waitingPlan)], {
      delegations: [{ delegations: [delegation] }],
    });
    const form = filled(signForm, lent, { all: 'yes', deputy: 'zhuren' });
    expect(form.records[0]?.value).toMatchObject({ approval: { by: 'zhuren', actingFor: 'fenguan' } });
    expect(form.errors).toEqual([]);
  });

  test('nothing is filed of a row that nobody answered', () => {
    expect(filled(signForm, facts, { 's.t1.1.plan.said': '同意' }).records.map(({ path }) => path)).toEqual([
      'tasks/2026/t1/filing-v1.yaml',
    ]);
    expect(filled(signForm, facts, {}).records).toEqual([]);
  });
});
