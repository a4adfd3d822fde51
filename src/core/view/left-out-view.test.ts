import { expect, test } from 'vitest';
import type { Records } from '../compute/testing/ledger-of.ts';
import { matters } from '../compute/testing/matter.ts';
import { leftOutViews } from './left-out-view.ts';
import { scored, taskOfJia } from './testing/scored.ts';

test('a node overdue by at most five working days waits, and the page says for what', () => {
  const { env, score } = scored('2026-05', matters([taskOfJia({ due: '2026-05-26' })]));
  expect(leftOutViews(env, score).map(({ title, reason, light }) => [title, reason, light?.word])).toEqual([
    ['t1 · 办结', '截至2026年5月31日逾期3个工作日，在5个工作日以内；计入下月，不作结转', '滞后'],
  ]);
});

test('a suspended task stands apart with the decision behind it; withheld ones are only counted', () => {
  const given = matters([taskOfJia({}), taskOfJia({ id: 't2', due: '2026-05-27' })]);
  const pause: Records = {
    event: [
      {
        task: 't1',
        kind: '暂停',
        on: '2026-05-06',
        approval: { by: 'zhuren', on: '2026-05-06', mode: '签批' },
        text: '汛情',
        submitted: '2026-05-06 10:00',
      },
    ],
  };
  const hide = {
    ...given,
    task: (given.task ?? []).map((record) =>
      record.id === 't2' ? { ...record, disclosure: '秘书科内' as const } : record,
    ),
  };
  const { env, score } = scored('2026-05', hide, pause);
  expect(
    leftOutViews(env, score).map(({ title, reason, records }) => [
      title,
      reason,
      records.map(({ path }) => path),
    ]),
  ).toEqual([
    ['t1', '经主要领导书面批准暂停，恢复后时限顺延', ['event/0000.yaml']],
    ['另有1项不予公开', '不予公开的事项中有节点未计入本月', []],
  ]);
});
