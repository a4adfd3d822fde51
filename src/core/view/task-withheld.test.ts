import { expect, test } from 'vitest';
import type { Profile } from './env.ts';
import { drawIndexView, drawViews } from './draw-view.ts';
import { taskListView } from './task-list-view.ts';
import { taskViews } from './task-view.ts';
import { viewsOf } from './testing/frozen-world.ts';
import { MARKED_AS_OF, markedLedger, markedRecords, MARKS } from './testing/marked-ledger.ts';

const everything = (profile: Profile) => {
  const env = viewsOf(markedLedger(markedRecords()), MARKED_AS_OF, profile);
  return JSON.stringify([taskViews(env), taskListView(env), drawIndexView(env), drawViews(env)]);
};

test('no word that only narrower tiers may read is on the pages of matters and draws', () => {
  const told = everything('public');
  expect(told).toContain('不予公开的报告');
  expect(told).not.toContain(MARKS.system);
  expect(told).not.toContain(MARKS.section);
});

test('inside the system the words of the section stay with the section', () => {
  expect(everything('internal')).not.toContain(MARKS.section);
});
