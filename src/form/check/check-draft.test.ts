import { expect, test } from 'vitest';
import { unit, worldLedger } from '#engine/testing/office.ts';
import { taskRecords } from '#engine/testing/task-records.ts';
import { KIND_NAMES } from '#record/ledger.ts';
import type { Entry } from '#record/schema/entry.ts';
import { filedRecords } from '../draft/form.ts';
import type { Values } from '../draft/values.ts';
import type { FactRecord } from '../facts.ts';
import { weeklyForm } from '../forms/weekly.ts';
import { formFacts, matterFacts, weekFacts } from '../testing/form-facts.ts';
import { checkDraft } from './check-draft.ts';
import { UNIT_CHECKS } from './unit-checks.ts';

const NOW = '2026-06-12 10:20';
const ledger = worldLedger(
  { unit: [unit('jia'), unit('mishu', 'departments')] },
  taskRecords({ id: 't2026-001', lead: 'jia', printed: '2026-05-11', due: '2026-06-16' }),
);
const standing: readonly FactRecord[] = KIND_NAMES.flatMap((kind) => {
  const entries: readonly Entry<object>[] = ledger[kind];
  return entries.map(({ path, names, value }) => ({ kind, path, names, value }));
});
const facts = formFacts({
  matters: [matterFacts('t2026-001', { nodes: [] })],
  weeks: [weekFacts(['t2026-001'])],
  records: standing,
});
const told = (values: Values, asOf = NOW) => {
  const filed = filedRecords(weeklyForm, { facts, subject: '2026-W24', values, now: asOf });
  return checkDraft(standing, filed, UNIT_CHECKS, asOf);
};

test('a sound record has nothing told of it, whatever stands beside it', () => {
  expect(told({ 'm.t2026-001.text': '完成桩基检测。' })).toEqual([]);
});

test('what reading finds is told at the field, in the words of the check', () => {
  const [problem, ...others] = told({ 'm.t2026-001.text': '长'.repeat(401) });
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ code: 'text-long', severity: 'error', key: 'm.t2026-001.text' });
  expect([problem?.message, problem?.fix]).toEqual([
    expect.stringMatching(/^发现本周进展有401个字/),
    expect.stringMatching(/^请/),
  ]);
});

test('a field that was left empty is told where it is asked, without a word of lines to add', () => {
  expect(told({})).toMatchObject([
    { code: 'key-missing', key: 'm.t2026-001.text', message: '还没有填写', fix: '' },
  ]);
});

test('what a check finds between records is told at the field', () => {
  expect(told({ 'm.t2026-001.text': '联系电话13800000000' })).toMatchObject([
    { code: 'personal-data', key: 'm.t2026-001.text' },
  ]);
});

test('a week that is yet to come is told at what stands for the whole', () => {
  expect(told({ 'm.t2026-001.text': '甲' }, '2026-06-05 10:00').map(({ code, key }) => [code, key])).toEqual([
    ['report-week', 'others'],
  ]);
});
