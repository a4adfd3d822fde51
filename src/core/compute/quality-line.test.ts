import { describe, expect, test } from 'vitest';
import { print } from '../exact/fraction.ts';
import type { Records } from './testing/ledger-of.ts';
import type { MatterSpec } from './testing/matter.ts';
import { solo } from './testing/solo.ts';

/** The lines of a unit's month, whole. */
const lines = (month: string, unit: string, spec: Partial<MatterSpec>, ...more: Records[]) =>
  solo({ level: '重大', due: '2026-12-25', ...spec }, ...more)
    .score(month, unit)
    .quality.map(({ dossier, d, r, q, results, ...line }) => ({
      ...line,
      dossier: dossier.id,
      weight: `${print(d, 1)} × ${print(r, 1)}`,
      q: print(q, 2),
      results: results.map((result) => `${result.check.node} ${result.value} ${print(result.q, 1)}`),
    }));
/** The results alone. */
const results = (month: string, spec: Partial<MatterSpec>, ...more: Records[]) =>
  lines(month, 'jia', spec, ...more).flatMap((line) => line.results);

/** One 退回 or 通过 of the node n1, entered at a moment. */
const sitting = (
  on: string,
  submitted: string,
  found: { readonly kind: '核验' | '再督查'; readonly result: '通过' | '退回' },
): Records => ({
  verification: [
    {
      id: `${on}-paper`,
      on,
      by: 'mishu',
      method: '现场查看',
      paper: '核查笔录2026-018',
      submitted,
      results: [{ task: 't1', node: 'n1', finding: '情况', ...found }],
    },
  ],
});

describe('the line of a task', () => {
  const claims = ['2026-05-11 10:00'];
  const nodes = [
    { id: 'n1', due: '2026-05-15', claims, checks: ['2026-05-12 退回'] },
    { id: 'n2', due: '2026-05-15', unit: 'yi', claims, checks: ['2026-05-12 通过'] },
    { id: 'n3', due: '2026-05-15', claims, checks: ['2026-05-13 退回'] },
  ];
  const ofJia = { unit: 'jia', role: 'lead', dossier: 't1' };
  const returned = { q: '0.50', results: ['n1 首次退回 0.5', 'n3 首次退回 0.5'] };

  test('holds the results of its unit alone, each node with its own returns, by role', () => {
    expect(lines('2026-05', 'jia', { nodes })).toEqual([{ ...ofJia, ...returned, weight: '1.5 × 1.0' }]);
    expect(lines('2026-05', 'yi', { nodes })).toEqual([
      {
        unit: 'yi',
        role: 'assist',
        dossier: 't1',
        weight: '1.5 × 0.5',
        q: '1.00',
        results: ['n2 通过 1.0'],
      },
    ]);
  });

  test('weighs by the class of the task', () => {
    const weights = (['一般', '重点', '重大'] as const).map((level) =>
      lines('2026-05', 'jia', { nodes, level }).map(({ weight }) => weight),
    );
    expect(weights).toEqual([['1.0 × 1.0'], ['1.2 × 1.0'], ['1.5 × 1.0']]);
  });
});

test('a return entered after the freeze makes no return of that month a second one', () => {
  const nodes = [{ id: 'n1', due: '2026-05-15', checks: ['2026-05-25 退回 再督查'] }];
  const before = (submitted: string) =>
    results('2026-05', { nodes }, sitting('2026-05-20', submitted, { kind: '再督查', result: '退回' }));
  expect(before('2026-06-09 00:00')).toEqual(['n1 首次退回 0.5', 'n1 再次退回 0.2']);
  expect(before('2026-06-09 00:01')).toEqual(['n1 首次退回 0.5']);
});

describe('the 核验 of a claim of May', () => {
  const nodes = (checks: readonly string[]) => [
    { id: 'n1', due: '2026-05-29', claims: ['2026-05-29 10:00'], checks },
  ];

  test('counts in May when entered by the moment of its freeze, else in June', () => {
    const months = (submitted: string) =>
      ['2026-05', '2026-06'].map((month) =>
        results(
          month,
          { nodes: nodes([]) },
          sitting('2026-06-08', submitted, { kind: '核验', result: '通过' }),
        ),
      );
    expect(months('2026-06-09 00:00')).toEqual([['n1 通过 1.0'], []]);
    expect(months('2026-06-09 00:01')).toEqual([[], ['n1 通过 1.0']]);
  });

  test('counts there too after another look at the node, which does not answer the claim', () => {
    const spec = { nodes: nodes(['2026-06-02 基本通过 再督查', '2026-06-03 通过']) };
    expect(results('2026-05', spec)).toEqual(['n1 通过 1.0']);
    expect(results('2026-06', spec)).toEqual(['n1 基本通过 0.8']);
  });
});
