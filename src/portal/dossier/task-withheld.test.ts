import { expect, test } from 'vitest';
import { drawIndexView, drawViews } from '../verification/draw-view.ts';
import { taskListView } from '../task-list/task-list-view.ts';
import { taskPages } from './task-view.ts';
import { viewsOf } from '../testing/frozen-world.ts';
import { MARKED_AS_OF, markedLedger, markedRecords, MARK } from '../testing/marked-ledger.ts';
import { made } from '../testing/made.ts';

const everything = () => {
  const env = viewsOf(markedLedger(markedRecords()), MARKED_AS_OF, 'public');
  return JSON.stringify([made(taskPages(env)), taskListView(env), drawIndexView(env), drawViews(env)]);
};

test('no word that not everyone may read is on the pages of matters and draws', () => {
  const reported = everything();
  expect(reported).toContain('不予公开的报告');
  expect(reported).not.toContain(MARK);
});
