import { describe, expect, test } from 'vitest';
import { taskRecords, type TaskSpec } from '#engine/testing/task-records.ts';
import { join, unit, worldLedger, type Records } from '#engine/testing/office.ts';
import { buildCheckIndex, type Unread } from './check/check-index.ts';
import { RECORD_CHECKS } from './registry.ts';
import { runChecks } from './run-checks.ts';

const UNITS = ['mishu', 'a', 'b'].map((id, n) => unit(id, 'departments', n + 1));

/** Codes told of a ledger, besides those of the short-hand matters themselves. */
function codes(records: Records, unread: readonly Unread[] = [], hasOffice = true): string[] {
  const ledger = worldLedger({ unit: UNITS, ...(hasOffice ? {} : { office: [] }) }, records);
  const index = buildCheckIndex(ledger, { asOf: '2026-05-20 10:00', home: 'data', unread });
  const ofMatters = ['task-source-missing', 'unit-liaison-missing', 'plan-granularity'];
  return runChecks(index, RECORD_CHECKS)
    .map(({ code }) => code)
    .filter((code) => !ofMatters.includes(code));
}

const matter = (more: Partial<TaskSpec> = {}) =>
  taskRecords({ id: 't1', lead: 'a', printed: '2026-04-20', due: '2026-05-15', ...more });

describe('a broken record is told once', () => {
  const unread = (kind: string, names: Record<string, string>): Unread => ({
    kind,
    path: `${kind}.yaml`,
    names,
  });
  const withoutTask = { ...matter(), task: [] };

  test('and those that name it are not blamed', () => {
    expect(codes(withoutTask)).toContain('reference-unknown');
    expect(codes(withoutTask, [unread('task', { year: '2026', task: 't1' })])).toEqual([]);
  });

  test('and another of its kind does not excuse a wrong name', () => {
    expect(codes(withoutTask, [unread('task', { year: '2026', task: 't2' })])).toContain('reference-unknown');
  });

  test('and a broken or missing office hides no fault of the others', () => {
    const early = matter({ nodes: [{ id: 'n1', due: '2026-06-05' }] });
    expect(codes(early, [unread('office', {})], false)).toEqual(['plan-node-late']);
    expect(codes(early, [], false)).toEqual(['office-missing', 'plan-node-late'].sort());
  });

  test('and the bulletin of a period whose edition is broken is not blamed', () => {
    const submitted = '2026-05-13 17:00';
    const decision = { by: 'zhuren', on: '2026-05-13', mode: '签批' as const };
    const bulletin: Records = {
      issued: [{ id: 'tongbao', kind: '月度通报', period: '2026-04', on: '2026-05-13', submitted }],
      reading: [{ issued: 'tongbao', result: '同意', decision, submitted }],
    };
    const edition = (period: string): Unread => ({
      kind: 'edition',
      path: `editions/${period}/v1.yaml`,
      names: { period, n: '1' },
    });
    expect(codes(bulletin, [edition('2026-04')])).toEqual([]);
    expect(codes(bulletin, [edition('2026-03')])).toEqual(['bulletin-unfrozen']);
  });
});

describe('a claim may be repeated', () => {
  test('only after a check has returned it', () => {
    const twice = (checks: string[]) =>
      matter({
        nodes: [{ id: 'n1', due: '2026-04-30', claims: ['2026-04-28 09:00', '2026-05-06 09:00'], checks }],
      });
    expect(codes(twice([]))).toEqual(['claim-repeated']);
    expect(codes(twice(['2026-04-29 通过']))).toEqual(['claim-repeated']);
    expect(codes(twice(['2026-04-29 退回']))).toEqual([]);
    expect(codes(twice(['2026-05-07 退回']))).toEqual(['claim-repeated']);
  });

  test('or where the first one was on paper and entered only afterwards', () => {
    const spec = matter({ nodes: [{ id: 'n1', due: '2026-04-30', claims: ['2026-05-06 09:00'] }] });
    const onPaper = (entered: string): Records => ({
      claim: [
        {
          task: 't1',
          unit: 'a',
          nodes: [{ node: 'n1', text: '已完成' }],
          submitted: entered,
          onBehalf: { receivedAt: '2026-04-28 09:00', channel: '纸质', enteredBy: 'mishu', paper: '收文簿1' },
        },
      ],
    });
    expect(codes(join(spec, onPaper('2026-05-06 09:01')))).toEqual([]);
    expect(codes(join(spec, onPaper('2026-05-06 08:59')))).toEqual(['claim-repeated']);
  });
});

describe('a signed day', () => {
  const filing = (submitted: string, paper?: string): Records => {
    const rest = { ...matter(), filing: [] };
    const approval = {
      by: 'fenguan',
      on: '2026-04-21',
      mode: '签批' as const,
      ...(paper === undefined ? {} : { paper }),
    };
    return join(rest, { filing: [{ task: 't1', version: 1, approval, submitted }] });
  };

  test('may lie 2 working days before its record, not 3', () => {
    expect(codes(filing('2026-04-23 18:00'))).toEqual([]);
    expect(codes(filing('2026-04-24 08:00'))).toEqual(['antedated']);
  });

  test('is proved by a paper', () => {
    expect(codes(filing('2026-05-15 08:00', '签批单3'))).toEqual([]);
  });

  test('does not lie after its record', () => {
    expect(codes(filing('2026-04-20 18:00'))).toEqual(['date-after-entry']);
  });
});

describe('a meeting', () => {
  const held = (date: string): Records => ({
    meeting: [
      {
        id: `${date}-office`,
        kind: '办公会',
        title: '办公会',
        date,
        decisions: [{ no: 1, text: '一' }],
        submitted: `${date} 18:00`,
      },
    ],
  });

  test('has 2 working days to put its decisions on the list', () => {
    // 2026-05-18 is a Monday; as of Wednesday its second working day has come.
    expect(codes(held('2026-05-18'))).toEqual([]);
    expect(codes(held('2026-05-15'))).toEqual(['meeting-decision-uncovered']);
  });
});

describe('a plan', () => {
  test('may end on the working day to which its deadline moves', () => {
    const sunday = { printed: '2026-04-20', due: '2026-05-17' };
    const plan = (due: string): Records => {
      const records = matter(sunday);
      const plans = records.plan?.map((one) => ({
        ...one,
        nodes: one.nodes.map((node) => ({ ...node, due })),
      }));
      return { ...records, plan: plans ?? [] };
    };
    expect(codes(plan('2026-05-17'))).toEqual([]);
    expect(codes(plan('2026-05-18'))).toEqual([]);
    expect(codes(plan('2026-05-19'))).toEqual(['plan-end-date']);
  });
});
