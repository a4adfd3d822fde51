import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { viewWorld } from '#portal/testing/view-world.ts';
import { isOpen, type Duty } from '#engine/duties/duty.ts';
import { allDuties } from '#engine/duties/roll.ts';
import { taskRecords, report } from '#engine/testing/task-records.ts';
import { join, unit, type Records } from '#engine/testing/office.ts';
import { KINDS } from '#record/kinds.ts';
import type { KindName } from '#record/ledger.ts';
import { newRecord } from '#form/begin/new-record.ts';
import { amendedRecord, begunRecord, recordOf } from './begun-record.ts';

const records: Records = join(
  { unit: [unit('jia'), unit('yi', 'counties', 2)] },
  taskRecords(
    {
      id: 't1',
      lead: 'jia',
      assists: ['yi'],
      printed: '2026-05-06',
      due: '2026-06-30',
      plan: null,
      acked: null,
    },
    {
      id: 't2',
      lead: 'jia',
      printed: '2026-04-07',
      due: '2026-11-27',
      nodes: [{ id: 'n1', due: '2026-05-08' }],
    },
    {
      id: 't4',
      lead: 'yi',
      level: '重大',
      printed: '2026-04-07',
      due: '2026-05-12',
      end: { claims: ['2026-05-11 10:00'] },
    },
    { id: 't3', lead: 'yi', printed: '2026-05-06', due: '2026-06-30', plan: '2026-05-07 10:00', filed: null },
  ),
  {
    clue: [{ id: 'c1', channel: '来电', category: '其他', summary: '反映', submitted: '2026-05-11 10:00' }],
  },
  taskRecords(
    {
      id: 't5',
      lead: 'jia',
      printed: '2026-04-07',
      due: '2026-11-27',
      nodes: [
        {
          id: 'n1',
          due: '2026-05-08',
          claims: ['2026-05-08 10:00'],
          checks: ['2026-05-11 限期完善 核验 r1:2026-05-20'],
        },
      ],
      changes: [{ asked: '2026-05-18 10:00', dates: { end: '2026-11-20' } }],
    },
    { id: 't6', lead: 'jia', printed: '2026-05-18', due: '2026-05-20', plan: null, acked: null },
    {
      id: 't7',
      lead: 'yi',
      printed: '2026-03-02',
      due: '2026-04-10',
      tags: ['难点'],
      end: { claims: ['2026-04-10 10:00'], checks: ['2026-04-13 通过'] },
    },
  ),
  // Approved, and not filed.
  taskRecords({ id: 't8', lead: 'yi', printed: '2026-05-06', due: '2026-06-30', filed: null }),
  {
    filing: [
      {
        task: 't8',
        version: 1,
        approval: { by: 'fenguan', on: '2026-05-08', mode: '签批' },
        submitted: '2026-05-08 16:00',
      },
    ],
  },
  { report: [report('2026-W20 yi 2026-05-15 10:00', [])] },
);
const env = viewWorld('2026-05-25 08:20', records, 'internal');
const duties = allDuties(env.context).filter(({ standing }) => standing === 'overdue');

/** What a person fills in where a field is empty, by the field. */
const FILLED: Readonly<Record<string, string>> = {
  on: '2026-05-25',
  others: '无变化',
  method: '现场查看',
  result: '通过',
  assessed: '[n1]',
};

function begunOf(kind: Duty['kind'], subject?: string) {
  const duty = duties.find((one) => one.kind === kind && (subject === undefined || one.subject === subject));
  const begun = duty && begunRecord(env, duty);
  if (begun === undefined) throw new Error(`${kind} is not overdue, or not begun`);
  return begun;
}

const CASES: readonly (readonly [Duty['kind'], KindName, RegExp])[] = [
  ['ack', 'ack', /\/ack(?:-yi)?\.yaml$/u],
  ['plan', 'plan', /\/plan-v1\.yaml$/u],
  ['weekly', 'report', /^reports\/2026-W21\/jia\.yaml$/u],
  ['monthly', 'monthly', /^monthly\/2026-04\/jia\.yaml$/u],
  ['node', 'claim', /\/claim-2026-05-25\.yaml$/u],
  ['approval', 'filing', /\/filing-v1\.yaml$/u],
  ['verification', 'verification', /^verifications\/2026\/2026-05-25-t4\.yaml$/u],
];

test.each(CASES)(
  'the record by which %s is met is begun in its place; filled in it is one',
  (kind, name, place) => {
    const { path, text } = begunOf(kind);
    expect(path).toMatch(place);
    const filled = text.replaceAll(/^(\s*-? ?)(\w+):(?: #.*)?$/gmu, (line, indent: string, field: string) =>
      /^(?:nodes|matters|results|filed|approval)$/u.test(field)
        ? line
        : `${indent}${field}: ${FILLED[field] ?? '已办'}`,
    );
    expect(KINDS[name].schema.safeParse(load(filled)).error?.issues ?? []).toEqual([]);
  },
);

test.each(CASES.filter(([kind]) => kind !== 'ack' && kind !== 'monthly'))(
  '%s cannot be filed as it was begun',
  (kind, name) => {
    expect(KINDS[name].schema.safeParse(load(begunOf(kind).text)).success).toBe(false);
  },
);

const taken = new Set(Object.values(env.context.ledger).flatMap((all) => all.map(({ path }) => path)));
const met = allDuties(env.context).flatMap((duty) => {
  const asked = isOpen(duty) ? recordOf(duty) : undefined;
  return asked === undefined ? [] : [{ duty, ...asked }];
});

test.each(met)('$duty.id is begun by npm run new as by its issue', ({ duty, kind, ask }) => {
  const said = newRecord(env.context, kind, ask, taken);
  const issue = begunRecord(env, duty);
  if (said.is !== 'begun' || issue === undefined) throw new Error('it is begun');
  expect(said.path).toBe(issue.path);
  // When it is taken to be filed is each one's own: the issue says the same all day.
  const withoutMoment = (text: string) => ({ ...(load(text) as object), submitted: undefined });
  expect(withoutMoment(issue.text)).toEqual(withoutMoment(said.text));
});

test('of each kind of duty that a record meets one is begun above', () => {
  expect(new Set(met.map(({ duty }) => duty.kind))).toEqual(
    new Set([
      ...(['ack', 'plan', 'weekly', 'monthly', 'node', 'approval', 'consent', 'filing'] as const),
      ...(['rectification', 'verification', 'look-back'] as const),
    ]),
  );
});

test('the 签收 of a 即办件 is its plan', () => {
  const plan = met.filter(({ duty }) => duty.kind === 'plan');
  expect(plan.map(({ duty, kind }) => [duty.subject, kind])).toEqual(
    expect.arrayContaining([
      ['first', 'plan'],
      ['prompt', 'ack'],
    ]),
  );
});

test('a matter that may not be told is counted in a week, and not named', () => {
  const open = viewWorld('2026-05-25 08:20', records, 'public');
  const week = (shown: typeof env) => {
    const duty = allDuties(shown.context).find(
      ({ kind, who, subject }) => kind === 'weekly' && who.id === 'jia' && subject === '2026-W21',
    );
    return duty && begunRecord(shown, duty)?.text;
  };
  const hidden = { ...open, shownTasks: new Map([...open.shownTasks].filter(([id]) => id !== 't2')) };
  expect(week(open)).toMatch(/task: t2 # /u);
  expect(week(hidden)).not.toContain('t2');
  expect(week(hidden)).toContain('# 另有1项不在此列出，请走内网');
});

test('a week in which something came is completed by a supplement', () => {
  const duty = duties.find(
    ({ kind, who, subject }) => kind === 'weekly' && who.id === 'jia' && subject === '2026-W21',
  );
  const taken = env.context.ledger.report[0];
  if (duty === undefined || taken === undefined)
    throw new Error('the week is overdue, and a report is there');
  const path = 'reports/2026-W21/jia.yaml';
  const ledger = { ...env.context.ledger, report: [{ ...taken, path }] };
  const context = { ...env.context, ledger, memo: <T>(_: string, __: unknown, make: () => T) => make() };
  expect(begunRecord({ ...env, context }, duty)?.path).toBe('reports/2026-W21/jia-2.yaml');
});

test('what is decided in a record that stands already is written there', () => {
  const duty = duties.find(({ kind }) => kind === 'clue-decision');
  if (duty === undefined) throw new Error('the decision on the clue is overdue');
  expect(begunRecord(env, duty)).toBeUndefined();
  expect(amendedRecord(env, duty)).toBe('clue/0000.yaml');
  expect(
    duties.filter(({ kind }) => kind !== 'clue-decision').map((one) => amendedRecord(env, one)),
  ).not.toContain('clue/0000.yaml');
});
