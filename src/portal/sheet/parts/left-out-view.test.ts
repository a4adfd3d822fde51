import { expect, test } from 'vitest';
import { taskRecords } from '#engine/testing/task-records.ts';
import { RULES } from '#engine/testing/rules.ts';
import { leftOutViews } from './left-out-view.ts';
import { scored, taskOfJia } from '../../testing/scored.ts';
import { withhold } from '../../testing/withhold.ts';

test('a node overdue by at most five working days waits, and the page says for what', () => {
  const { env, score } = scored('2026-05', taskRecords(taskOfJia({ due: '2026-05-26' })));
  expect(leftOutViews(env, score)).toMatchObject([
    {
      title: 't1 · 办结',
      inputs: ['应于2026年5月26日完成', '截至2026年5月31日未完成', '逾期3个工作日'],
      reason: '逾期3个工作日，不超过5个工作日，留到下月结算',
      light: { word: '滞后' },
    },
  ]);
});

test('a suspended node stands beside with its date held; withheld matters are only counted', () => {
  const given = taskRecords(
    taskOfJia({ events: ['2026-05-06 暂缓办理'] }),
    taskOfJia({ id: 't2', due: '2026-05-27' }),
  );
  const { env, score } = scored('2026-05', withhold(given, 't2', '机密'));
  const views = leftOutViews(env, score);
  expect(views.map(({ title, reason }) => [title, reason])).toEqual([
    ['t1 · 办结', '经主要领导书面批准暂缓办理，不计分；恢复后时限顺延'],
    ['另有1项不予公开', '不予公开的事项中有节点未计入'],
  ]);
  expect(views[0]?.inputs).toEqual(['应于2026年5月15日完成', '暂缓办理，恢复后时限顺延']);
});

test('a cancelled node and a matter withdrawn in the period are told with the decision', () => {
  const node = { id: 'n1', due: '2026-05-20' };
  const given = taskRecords(
    taskOfJia({ due: '2026-08-31', nodes: [node], events: ['2026-05-12 取消节点 n1'] }),
    taskOfJia({ id: 't2', events: ['2026-05-12 撤销督办'] }),
  );
  const { env, score } = scored('2026-05', given);
  expect(
    leftOutViews(env, score).map(({ title, reason, records }) => [title, reason, records.length]),
  ).toEqual([
    ['t1 · 节点：n1', '经主要领导书面批准取消', 2],
    ['t2', '经主要领导书面批准撤销督办', 1],
  ]);
  const june = scored('2026-06', given);
  expect(leftOutViews(june.env, june.score)).toEqual([]);
});

test('an office without lights shows none', () => {
  const rules = [{ ...RULES, lights: undefined }];
  const { env, score } = scored('2026-05', { rules }, taskRecords(taskOfJia({ due: '2026-05-26' })));
  expect(leftOutViews(env, score).map(({ light }) => light)).toEqual([null]);
});
