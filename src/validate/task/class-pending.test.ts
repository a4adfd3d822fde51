import { expect, test } from 'vitest';
import { taskRecords } from '#engine/testing/task-records.ts';
import { RULES } from '#engine/testing/rules.ts';
import type { Records } from '#engine/testing/office.ts';
import { toldOfRecords } from '../testing/problems-of-records.ts';
import { classPending } from './class-pending.ts';
import { classUnfixed } from './class-unfixed.ts';

const records = (level: '一般' | '重点', rules = RULES): Records => ({
  ...taskRecords({
    id: 't1',
    lead: 'a',
    level,
    printed: '2026-04-20',
    due: '2026-06-30',
    nodes: [{ id: 'n1', due: '2026-05-29' }],
  }),
  rules: [rules],
});

test.each([
  ['2026-04-21 09:00', ['class-pending reminder']],
  ['2026-05-29 18:00', ['class-pending reminder']],
  ['2026-05-30 09:00', ['class-unfixed error']],
])(
  'a class that nobody fixed is told as of %s as %j, the first due date being 2026-05-29',
  (asOf, reported) => {
    const problems = [classPending, classUnfixed].flatMap((check) =>
      toldOfRecords(check, records('重点'), asOf),
    );
    expect(problems.map(({ code, severity }) => `${code} ${severity}`)).toEqual(reported);
  },
);

test('only what the rules say is to be fixed needs somebody', () => {
  const { tasks } = RULES;
  const classes = tasks?.classes.map(({ name, weight }) => ({ name, weight })) ?? [];
  const free = { ...RULES, ...(tasks === undefined ? {} : { tasks: { ...tasks, classes } }) };
  for (const check of [classPending, classUnfixed])
    expect(toldOfRecords(check, records('重点', free), '2026-06-01 09:00')).toEqual([]);
});

test('一般 needs nobody', () => {
  for (const check of [classPending, classUnfixed])
    expect(toldOfRecords(check, records('一般'), '2026-06-01 09:00')).toEqual([]);
});
