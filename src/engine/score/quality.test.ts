import { describe, expect, test } from 'vitest';
import { exactText } from '#exact/fraction.ts';
import { lone } from '../testing/lone.ts';
import { taskRecords, type TaskSpec } from '../testing/task-records.ts';
import { unit, world } from '../testing/office.ts';
import { partsIn, resultIn } from '../testing/printed.ts';
import { RULES } from '../testing/rules.ts';

const SPEC: TaskSpec = { id: 't1', lead: 'jia', level: '重大', printed: '2026-04-01', due: '2026-12-18' };
/** `month q: result result` of the months in which a unit's matter was checked. */
const checked = (more: Partial<TaskSpec>, unit = 'jia') => {
  const { context } = lone({ ...SPEC, ...more });
  return ['2026-04', '2026-05', '2026-06', '2026-07', '2026-08'].flatMap((month) =>
    resultIn(context, unit, month).lines.quality.map(
      ({ q, results }) =>
        `${month} ${exactText(q)}: ${results.map(({ check }) => check.result.result).join(' ')}`,
    ),
  );
};
const n1 = (claims: readonly string[], checks: readonly string[]) => [
  { id: 'n1', due: '2026-05-20', claims, checks },
];
const CLAIM = '2026-05-20 10:00';

describe('核验 counts', () => {
  test.each([
    ['2026-05-25', '2026-05'],
    // After the cut-off and by the close, 8 June, in the month of the claim.
    ['2026-06-01', '2026-05'],
    ['2026-06-08', '2026-05'],
    // After it on its own day.
    ['2026-06-09', '2026-06'],
    ['2026-07-01', '2026-07'],
  ])('held on %s in %s', (on, month) => {
    expect(checked({ nodes: n1([CLAIM], [`${on} 通过`]) })).toEqual([`${month} 1: 通过`]);
  });

  test('by its entry, where that was after the close', () => {
    expect(checked({ nodes: n1([CLAIM], ['2026-06-08~2026-06-09 通过']) })).toEqual(['2026-06 1: 通过']);
    // Held in June and entered when June was closed, 8 July.
    expect(checked({ nodes: n1([CLAIM], ['2026-06-30~2026-07-02 通过']) })).toEqual(['2026-06 1: 通过']);
    expect(checked({ nodes: n1([CLAIM], ['2026-06-30~2026-07-09 通过']) })).toEqual(['2026-07 1: 通过']);
  });

  test('where the month of the claim knew no such node: 备案 came later', () => {
    const nodes = n1([CLAIM], ['2026-06-02 通过']);
    expect(checked({ nodes, filed: '2026-06-10' })).toEqual(['2026-05 1: 通过']);
  });

  test('of a claim made again after a refusal with that claim', () => {
    const nodes = n1([CLAIM, '2026-06-01 10:00'], ['2026-05-29 退回', '2026-06-03 通过']);
    expect(checked({ nodes })).toEqual(['2026-05 0.5: 退回', '2026-06 1: 通过']);
  });

  test('of a claim made twice with the first', () => {
    const nodes = n1([CLAIM, '2026-06-01 10:00'], ['2026-06-03 通过']);
    expect(checked({ nodes })).toEqual(['2026-05 1: 通过']);
  });

  test('of a node that 办结 had claimed with that', () => {
    const more = { nodes: n1([], ['2026-06-03 通过']), end: { claims: [CLAIM] } };
    expect(checked(more)).toEqual(['2026-05 1: 通过']);
  });

  test('of a demand with the claim of that, not with 办结 claimed before it was made', () => {
    const more = {
      end: { claims: [CLAIM], checks: ['2026-05-22 限期完善 核验 r1:2026-06-30'] },
      demands: [{ id: 'r1', claims: ['2026-05-29 10:00'], checks: ['2026-06-04 通过'] }],
    };
    expect(checked(more)).toEqual(['2026-05 0.9: 限期完善 通过']);
  });

  test('once more on its own day, where the claim had its answer', () => {
    const nodes = n1([CLAIM], ['2026-05-25 通过', '2026-06-03 通过']);
    expect(checked({ nodes })).toEqual(['2026-05 1: 通过', '2026-06 1: 通过']);
  });
});

describe('回头看 and 再督查 count', () => {
  test('on their day, a failed one as 反弹, and nothing works back', () => {
    const nodes = n1(
      [CLAIM],
      ['2026-05-22 通过', '2026-06-30 反弹 回头看 r1:2026-07-31', '2026-07-20 通过 再督查'],
    );
    expect(checked({ nodes })).toEqual(['2026-05 1: 通过', '2026-06 0: 反弹', '2026-07 1: 通过']);
    const { lines } = lone({ ...SPEC, nodes });
    expect(lines('2026-05', 'n1').map(({ state, c }) => [state, exactText(c)])).toEqual([['finished', '1']]);
    expect(['2026-06', '2026-07', '2026-08'].flatMap((month) => lines(month, 'n1'))).toEqual([]);
  });

  test('in the month of their entry, where that of their day was closed', () => {
    const look = (entered: string) => checked({ nodes: n1([CLAIM], [`2026-06-30~${entered} 通过 回头看`]) });
    expect(look('2026-07-02')).toEqual(['2026-06 1: 通过']);
    expect(look('2026-07-08')).toEqual(['2026-07 1: 通过']);
  });
});

test('a check held between two periods of their own names counts in none, whenever it was entered', () => {
  const named = [
    { id: 'spring', name: '春', from: '2026-03-01', to: '2026-05-15' },
    { id: 'summer', name: '夏', from: '2026-06-01', to: '2026-07-31' },
  ];
  const nodes = n1(['2026-05-12 10:00'], ['2026-05-13 通过', '2026-05-29~2026-06-02 通过 回头看']);
  const { context } = lone({ ...SPEC, nodes }, { rules: [{ ...RULES, period: named }] });
  const counted = ({ id }: { readonly id: string }) => resultIn(context, 'jia', id).lines.quality.length;
  expect(named.map(counted)).toEqual([1, 0]);
});

test('a check of a notice that was entered after the cut-off counts with it, in the next period', () => {
  const spec = { ...SPEC, nodes: n1(['2026-05-20 10:00'], ['2026-05-25 通过']) };
  const records = taskRecords(spec);
  const months = (submitted: string) => {
    const task = (records.task ?? []).map((one) => ({
      ...one,
      notice: { ...one.notice, handedOver: { on: '2026-04-01', paper: '回证1号' } },
      submitted,
    }));
    const context = world('2026-08-31 18:00', { unit: [unit('jia')] }, { ...records, task });
    return ['2026-05', '2026-06'].map((month) => resultIn(context, 'jia', month).lines.quality.length);
  };
  expect([months('2026-05-31 23:59'), months('2026-06-01 00:00')]).toEqual([
    [1, 0],
    [0, 1],
  ]);
});

describe('B', () => {
  test('is the mean of the tasks, of each the mean of its results', () => {
    const nodes = n1([CLAIM, '2026-05-26 10:00'], ['2026-05-22 退回', '2026-05-28 通过']);
    const end = { claims: ['2026-05-27 10:00'], checks: ['2026-05-29 限期完善 核验 r1:2026-07-01'] };
    expect(checked({ nodes, end })).toEqual(['2026-05 23/30: 退回 通过 限期完善']);
    const { context } = lone({ ...SPEC, nodes, end });
    expect(partsIn(context, 'jia', '2026-05')['b']).toBe('15.33');
  });

  test('gives each unit the results of its own claims', () => {
    const nodes = [
      { id: 'n1', due: '2026-05-20', claims: [CLAIM], checks: ['2026-05-22 通过'] },
      { id: 'n2', due: '2026-05-20', unit: 'yi', claims: [CLAIM], checks: ['2026-05-22 退回'] },
    ];
    expect(checked({ nodes })).toEqual(['2026-05 1: 通过']);
    expect(checked({ nodes }, 'yi')).toEqual(['2026-05 0.5: 退回']);
  });

  test.each([
    ['通过', '1'],
    ['退回', '0.5'],
    ['弄虚作假', '0'],
  ])('takes %s for %s', (result, q) => {
    expect(checked({ nodes: n1([CLAIM], [`2026-05-22 ${result}`]) })).toEqual([`2026-05 ${q}: ${result}`]);
  });
});

test('a second check with an older paper, entered after the close, leaves the first its month', () => {
  const { context } = lone(
    { ...SPEC, nodes: n1([CLAIM], ['2026-06-02 通过']) },
    {
      verification: [
        {
          id: 'v9',
          on: '2026-05-25',
          by: 'mishu',
          method: '查阅资料',
          paper: '核查笔录9号',
          submitted: '2026-06-20 10:00',
          results: [{ task: 't1', node: 'n1', kind: '核验', result: '通过', finding: '属实' }],
        },
      ],
    },
  );
  const found = (month: string) =>
    resultIn(context, 'jia', month).lines.quality.flatMap(({ results }) =>
      results.map(({ check }) => check.on),
    );
  expect([found('2026-05'), found('2026-06')]).toEqual([['2026-06-02'], ['2026-05-25']]);
});
