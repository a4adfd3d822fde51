import { describe, expect, test } from 'vitest';
import { liveHorizon } from './horizon.ts';
import { planHistory, type PlanVersion } from './plan-history.ts';
import type { Records } from './testing/ledger-of.ts';
import type { MatterSpec } from './testing/matter.ts';
import { solo } from './testing/solo.ts';

type Filing = NonNullable<Records['filing']>[number];

/** A version in a line, all of it: when it came, what was decided on which day by whom, the record of each. */
function row({ version, plan, received, filings, assessed, ...decisions }: PlanVersion): string {
  const { returned, refused, approved, chief, filed } = decisions;
  return [
    `v${String(version)} ${plan.path} ${received}`,
    ...(returned ? [`returned ${returned.on} ${returned.by} ${returned.ground} ${returned.entry.path}`] : []),
    ...(refused ? [`refused ${refused.on} ${refused.by} ${refused.reason} ${refused.entry.path}`] : []),
    ...(approved ? [`approved ${approved.on} ${approved.by} ${approved.mode} ${approved.entry.path}`] : []),
    ...(chief ? [`chief ${chief.on} ${chief.by} ${chief.entry.path}`] : []),
    ...(filed ? [`filed ${filed.on} ${filed.no ?? '—'} ${filed.entry.path}`] : []),
    ...(assessed.length === 0 ? [] : [`assessed ${assessed.join(' ')}`]),
    ...(filings.length === 0 ? [] : [`by ${filings.map(({ path }) => path).join(' ')}`]),
  ].join(', ');
}

/** The course of the plan of `t1` as a look at a moment sees it in a ledger that goes on. */
function historyAt(moment: string, spec: Partial<MatterSpec>, ...filings: readonly Filing[]) {
  const { context, dossier } = solo(spec, { filing: [...filings] });
  const { versions, baseline, changes } = planHistory(context, dossier, liveHorizon(moment));
  return {
    versions: versions.map(row),
    baseline: baseline?.version,
    changes: changes.map(({ version }) => version),
  };
}

test('a plan comes, is returned, comes again, is filed and changed, each from its minute', () => {
  const spec = {
    returned: [
      { plan: '2026-05-07 10:00', back: '2026-05-08 要素不全' },
      { plan: '2026-05-11 10:00', back: '2026-05-12 时限不符' },
    ],
    plan: '2026-05-13 10:00',
    filed: '2026-05-14',
    nodes: [{ id: 'n1', due: '2026-06-05' }],
    changes: [
      { asked: '2026-05-20 10:00', dates: { n1: '2026-06-12' }, refused: '2026-05-21' },
      { asked: '2026-05-25 10:00', dates: { end: '2026-07-10' }, consent: '2026-05-26', chief: '2026-05-27' },
    ],
  };
  const one = 'v1 plan/0000.yaml 2026-05-07 10:00';
  const back = `${one}, returned 2026-05-08 fenguan 要素不全 filing/0000.yaml, by filing/0000.yaml`;
  const two = 'v2 plan/0001.yaml 2026-05-11 10:00';
  const again = `${two}, returned 2026-05-12 fenguan 时限不符 filing/0001.yaml, by filing/0001.yaml`;
  const three = 'v3 plan/0002.yaml 2026-05-13 10:00';
  const filed = `${three}, approved 2026-05-14 fenguan 签批 filing/0002.yaml, filed 2026-05-14 — filing/0002.yaml, assessed n1, by filing/0002.yaml`;
  const four = 'v4 plan/0003.yaml 2026-05-20 10:00';
  const five = 'v5 plan/0004.yaml 2026-05-25 10:00';
  const none = { baseline: undefined, changes: [] };
  const at = (moment: string) => historyAt(moment, spec);
  expect(at('2026-05-07 09:59')).toEqual({ versions: [], ...none });
  expect(at('2026-05-07 10:00')).toEqual({ versions: [one], baseline: 1, changes: [] });
  expect(at('2026-05-08 16:00')).toEqual({ versions: [back], ...none });
  expect(at('2026-05-11 10:00')).toEqual({ versions: [back, two], baseline: 2, changes: [] });
  expect(at('2026-05-12 16:00')).toEqual({ versions: [back, again], ...none });
  expect(at('2026-05-14 17:29')).toEqual({ versions: [back, again, three], baseline: 3, changes: [] });
  expect(at('2026-05-20 10:00')).toEqual({
    versions: [back, again, filed, four],
    baseline: 3,
    changes: [4],
  });
  expect(at('2026-05-27 17:30')).toEqual({
    versions: [
      back,
      again,
      filed,
      `${four}, refused 2026-05-21 fenguan t1 filing/0003.yaml, by filing/0003.yaml`,
      `${five}, approved 2026-05-26 fenguan 签批 filing/0004.yaml, chief 2026-05-27 zhuren filing/0005.yaml, filed 2026-05-26 — filing/0004.yaml, by filing/0004.yaml filing/0005.yaml`,
    ],
    baseline: 3,
    changes: [4, 5],
  });
});

describe('the decisions on one version', () => {
  const filing = (entry: Partial<Filing>): Filing => ({
    task: 't1',
    version: 1,
    submitted: '2026-05-12 10:00',
    ...entry,
  });
  const versionWith = (...filings: readonly Filing[]) =>
    historyAt('2026-12-31 10:00', { plan: '2026-05-07 10:00', filed: null }, ...filings).versions;
  const plan = 'v1 plan/0000.yaml 2026-05-07 10:00';

  test('stand in several records, and the nodes marked in them are joined', () => {
    const approval = { by: 'fenguan', on: '2026-05-11', mode: '会议' as const };
    const filings = [
      filing({ approval, assessed: ['n1', 'n2'] }),
      filing({ chiefConsent: { by: 'zhuren', on: '2026-05-11', mode: '签批' } }),
      filing({ filed: { on: '2026-05-12', no: '备2026-012' }, assessed: ['n3'] }),
    ];
    expect(versionWith(...filings)).toEqual([
      [
        plan,
        'approved 2026-05-11 fenguan 会议 filing/0000.yaml',
        'chief 2026-05-11 zhuren filing/0001.yaml',
        'filed 2026-05-12 备2026-012 filing/0002.yaml',
        'assessed n1 n2 n3',
        'by filing/0000.yaml filing/0001.yaml filing/0002.yaml',
      ].join(', '),
    ]);
  });

  test('of another version are none of it', () => {
    expect(versionWith(filing({ version: 2, assessed: ['n1'] }))).toEqual([plan]);
  });

  test('that return it count from the later of the day named and the receipt', () => {
    const returned = (on: string) =>
      versionWith(filing({ returned: { by: 'fenguan', on, ground: '内容不实', reason: '缺' } })).map(
        (line) => /returned (\S+)/.exec(line)?.[1],
      );
    expect(returned('2026-05-11')).toEqual(['2026-05-12']);
    expect(returned('2026-05-12')).toEqual(['2026-05-12']);
    expect(returned('2026-05-13')).toEqual(['2026-05-13']);
  });
});
