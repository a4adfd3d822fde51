import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unit, worldLedger } from '#engine/testing/office.ts';
import { taskRecords } from '#engine/testing/task-records.ts';
import { KIND_NAMES } from '#record/ledger.ts';
import type { Entry } from '#record/schema/entry.ts';
import { filedRecords } from '../draft/form.ts';
import { TICKED, type Values } from '../draft/values.ts';
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

test('a matter that a week leaves out is told at the tick for the rest, in the words of the form, and holds the report', () => {
  const both = worldLedger(
    { unit: [unit('jia'), unit('mishu', 'departments')] },
    taskRecords(
      { id: 't2026-001', lead: 'jia', printed: '2026-05-11', due: '2026-06-16' },
      { id: 't2026-002', lead: 'jia', printed: '2026-05-11', due: '2026-11-30' },
    ),
  );
  const records = KIND_NAMES.flatMap((kind) => {
    const entries: readonly Entry<object>[] = both[kind];
    return entries.map(({ path, names, value }) => ({ kind, path, names, value }));
  });
  const [own, rest] = ['t2026-001', 't2026-002'].map((id) => matterFacts(id, { nodes: [] }));
  const week = weekFacts(['t2026-001', 't2026-002']);
  const given = formFacts({
    matters: [own, rest].filter((matter) => matter !== undefined),
    weeks: [{ ...week, tasks: week.tasks.map((task) => ({ ...task, ownLine: task.task === 't2026-001' })) }],
    records,
  });
  const toldOf = (values: Values) =>
    checkDraft(
      records,
      filedRecords(weeklyForm, { facts: given, subject: '2026-W24', values, now: NOW }),
      UNIT_CHECKS,
      NOW,
    );
  const written = { 'm.t2026-001.text': '完成桩基检测。' };
  expect(toldOf(written)).toMatchObject([
    { code: 'report-left-out', severity: 'error', key: 'others', expected: '', fix: '' },
  ]);
  expect(toldOf(written)[0]?.message).toMatch(/^还没有写：“t2026-002”。/u);
  expect(toldOf({ ...written, others: TICKED })).toEqual([]);
});

test('what two places take from one empty field is told once', () => {
  const [matter] = facts.matters;
  const node = { id: 'end', title: '办结', due: '2026-06-16', state: 'open', claimed: null } as const;
  const given = { ...facts, matters: matter === undefined ? [] : [{ ...matter, nodes: [node] }] };
  const values = { 'm.t2026-001.done.end': TICKED };
  const filed = filedRecords(weeklyForm, { facts: given, subject: '2026-W24', values, now: NOW });
  expect(checkDraft(standing, filed, UNIT_CHECKS, NOW).map(({ key }) => key)).toEqual(['m.t2026-001.text']);
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

const TYPED = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '#',
      ':',
      ' ',
      '\n',
      '\t',
      '-',
      '>',
      '|',
      '"',
      "'",
      '{',
      ']',
      '&',
      '!',
      '0',
      '9e9',
      '\u200b',
      '，',
      '：',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 40,
});

test('whatever is typed, what is told of it has its words', () => {
  fc.assert(
    fc.property(TYPED, (typed) => {
      for (const { code, message } of told({ 'm.t2026-001.text': typed }))
        expect(message, code).not.toMatch(/^发现问题/u);
    }),
    { numRuns: 100 },
  );
});
