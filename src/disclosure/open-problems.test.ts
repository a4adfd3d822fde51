import { expect, test } from 'vitest';
import fc from 'fast-check';
import { buildCheckIndex } from '#validate/check/check-index.ts';
import { RECORD_CHECKS } from '#validate/registry.ts';
import { runChecks } from '#validate/run-checks.ts';
import type { Problem } from '#record/schema/problem.ts';
import { fieldsOf, walkFields, type Field } from '#record/schema/fields.ts';
import {
  CALENDAR_2026,
  ledgerOf as recordsOf,
  unit,
  worldLedger,
  type Records,
} from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import { readRecord } from '#load/read-record.ts';
import { writeYaml } from '#load/fault/write-yaml.ts';
import { KINDS } from '#record/kinds.ts';
import { isWritten, KIND_NAMES, ledgerOf, type KindName } from '#record/ledger.ts';
import { holds, SLOW } from '#testing/holds.ts';
import { problemTexts } from '#validate/problem-texts.ts';
import { problemWords } from '#wording/problems/print.ts';
import { openProblems } from './open-problems.ts';

const INSTEAD = '（不引）';
const MARK = '张三丰甲乙';
const EMPTY = ledgerOf(() => []);

/** Everything that anyone reads of problems, as values and as words. */
const reported = (problems: readonly Problem[], ledger = EMPTY) =>
  JSON.stringify(
    openProblems(problems, ledger, INSTEAD).map((problem) => [
      problem.params,
      problemWords(problem, problemTexts),
    ]),
  );

const read = (kind: KindName, text: string) =>
  readRecord({ file: 'f', path: 'f', names: {}, text, faults: [] }, KINDS[kind].schema, KINDS[kind].tier)
    .problems;

/** A record with every field that its schema knows. */
const whole = ({ members, element, example }: Field): unknown => {
  if (members.size > 0) return Object.fromEntries([...members].map(([key, field]) => [key, whole(field)]));
  if (element !== undefined && element.members.size > 0) return [whole(element)];
  return example;
};

interface Spot {
  readonly kind: KindName;
  readonly path: readonly PropertyKey[];
  readonly tier: Field['tier'];
}

const SPOTS: readonly Spot[] = KIND_NAMES.filter((kind) => !isWritten(kind)).flatMap((kind) => {
  const field = fieldsOf(KINDS[kind].schema);
  const spots: Spot[] = [];
  walkFields(whole(field), field, (_, { tier }, path) => {
    if (path.length > 0) spots.push({ kind, path, tier });
    return true;
  });
  return spots;
});
const CLOSED = SPOTS.filter(({ kind, tier }) => tier !== 'public' || KINDS[kind].tier !== 'public');

/** A value with another at a path. */
const put = (value: unknown, [step, ...rest]: readonly PropertyKey[], other: unknown): unknown => {
  if (step === undefined) return other;
  if (Array.isArray(value))
    return value.map((item: unknown, n) => (n === step ? put(item, rest, other) : item));
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const known = entries.some(([key]) => key === step);
  return Object.fromEntries(
    [...entries, ...(known ? [] : [[String(step), undefined] as const])].map(([key, item]) => [
      key,
      key === step ? put(item, rest, other) : item,
    ]),
  );
};

const yaml = (record: unknown) =>
  Object.entries(typeof record === 'object' && record !== null ? record : {})
    .map(([key, value]) => `${key}: ${writeYaml(value)}\n`)
    .join('');

const without = (record: unknown, left: string): object =>
  Object.fromEntries(
    Object.entries(typeof record === 'object' && record !== null ? record : {}).filter(
      ([key]) => key !== left,
    ),
  );

/** Ways in which a value is wrong, each with the mark in it. */
const WRONG: readonly unknown[] = [
  MARK,
  [MARK, '13800138000'],
  { [MARK]: 1 },
  { 姓名: MARK },
  [[MARK]],
  `${MARK}：${MARK}`,
  `${MARK}\u200b`,
  MARK.repeat(2000),
];

/** Ways in which the text of a file is spoilt, so that it is read by guesses or not at all. */
const SPOILT: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(': ', '：'),
  (text) => text.replaceAll(': ', '：'),
  (text) => text.replaceAll(': ', ':'),
  (text) => `${text}    x: [${MARK}\n`,
  (text) => `${text}备注: ${MARK} # ${MARK}\n`,
  (text) => `${text}注 &${MARK} !${MARK}: *${MARK}\n`,
  (text) => text.replaceAll(', ', '，'),
  (text) => `${text}${text}`,
  (text) => `${text}\t${MARK}: 1\n`,
  (text) => text.slice(0, -3),
];

const wrong = fc.constantFrom(...WRONG);
const spoilt = fc.constantFrom(...SPOILT);

test(
  'what reading a file tells repeats nothing of a field that not everyone may read',
  { timeout: SLOW },
  () => {
    expect(CLOSED.length).toBeGreaterThan(20);
    holds(
      fc.property(fc.constantFrom(...CLOSED), wrong, spoilt, ({ kind, path }, value, spoil) => {
        const record = put(whole(fieldsOf(KINDS[kind].schema)), path, value);
        expect(reported(read(kind, spoil(yaml(record))))).not.toContain(MARK);
      }),
      2,
    );
  },
);

test('nor of any field of a record that says so itself, however it is spelt', { timeout: SLOW }, () => {
  const says = fc.constantFrom(
    ...(['系统内', '内部', ['系统内'], null] as const).map((scope) => ({ key: 'disclosure', scope })),
    { key: 'disclosur', scope: '系统内' },
    { key: '公开范围', scope: '系统内' },
  );
  const open = SPOTS.filter(
    ({ kind, path }) => 'disclosure' in KINDS[kind].schema.shape && path[0] !== 'disclosure',
  );
  holds(
    fc.property(
      fc.constantFrom(...open),
      wrong,
      spoilt,
      says,
      ({ kind, path }, value, spoil, { key, scope }) => {
        const rest = without(put(whole(fieldsOf(KINDS[kind].schema)), path, value), 'disclosure');
        expect(reported(read(kind, spoil(yaml({ ...rest, [key]: scope }))))).not.toContain(MARK);
      },
    ),
    2,
  );
});

test('nor what stands under a key that nobody knows, nor the key', { timeout: SLOW }, () => {
  // In a public mapping under names of its own, any name is as public as the mapping.
  const spots = SPOTS.filter(({ path }) => !path.includes('fullBy'));
  holds(
    fc.property(fc.constantFrom(...spots), wrong, spoilt, ({ kind, path }, value, spoil) => {
      const record = put(whole(fieldsOf(KINDS[kind].schema)), [...path.slice(0, -1), `${MARK}项`], value);
      expect(reported(read(kind, spoil(yaml(record))))).not.toContain(MARK);
    }),
    2,
  );
});

test('what is wrong in a public field is told as it is written', () => {
  const open = without(put(whole(fieldsOf(KINDS.task.schema)), ['due'], '二〇二六年'), 'disclosure');
  expect(reported(read('task', yaml(open)))).toContain('二〇二六年');
  expect(reported(read('task', yaml({ ...open, titel: MARK })))).toContain('“titel”');
});

const TASK = {
  id: 't1',
  title: MARK,
  requirement: '办',
  kind: '日常督办',
  source: { kind: '督查发现' },
  class: '一般',
  lead: 'a',
  leadOfficial: 'zhuren',
  notice: { no: MARK, printed: '2026-05-06' },
  due: '2026-05-05',
  submitted: '2026-05-06 09:00',
};

/** What all checks of records tell everyone of a ledger. */
const checked = (records: Records) => {
  const ledger = recordsOf(records);
  const index = buildCheckIndex(ledger, { asOf: '2026-06-12 15:00', home: 'data' });
  const problems = runChecks(index, RECORD_CHECKS);
  expect(problems.length).toBeGreaterThan(1);
  return { text: reported(problems, ledger), codes: problems.map(({ code }) => code) };
};

test('a check repeats nothing of a withheld record, where it stands and where another speaks of it', () => {
  const report = {
    unit: 'a',
    week: '2026-W20',
    matters: [{ task: 't1', text: '办' }],
    submitted: '2026-05-15 10:00',
  };
  const task = (disclosure: '公开' | '系统内') => ({
    task: [
      { ...TASK, disclosure },
      { ...TASK, id: 't2', disclosure },
    ],
    report: [report],
  });
  const open = checked(task('公开'));
  const closed = checked(task('系统内'));
  expect(closed.codes).toEqual(expect.arrayContaining(['task-due-order', 'notice-number-twice']));
  expect(open.text).toContain(MARK);
  expect(closed.text).not.toContain(MARK);
  expect(closed.text).not.toContain('2026-05-05');
});

test('a measure that its record keeps inside is told without what it is called and whom it names', () => {
  const measure = {
    id: 'm1',
    kind: `免职${MARK}`,
    unit: 'a',
    on: '2026-06-10',
    basis: '第六条',
    text: MARK,
    approval: { by: 'zhuren', on: '2026-06-10', mode: '会议' as const },
    disclosure: '系统内' as const,
    submitted: '2026-06-10 16:00',
  };
  const { text, codes } = checked({ measure: [measure] });
  expect(codes).toContain('not-for-ledger');
  expect(text).not.toContain(MARK);
  expect(reported(read('measure', yaml({ ...measure, person: [MARK, '13800138000'] })))).not.toMatch(
    /张三丰|13800/u,
  );
});

test('a look back that not everyone may read is told by no reminder of a visit that everyone may', () => {
  const looked = (disclosure: '公开' | '系统内', task: '公开' | '系统内'): Records => ({
    rules: [RULES],
    calendar: [CALENDAR_2026],
    unit: [unit('a'), unit('b', 'counties', 2)],
    task: [
      { ...TASK, due: '2026-11-27', notice: { ...TASK.notice, no: '督办〔2026〕1号' }, disclosure: task },
      { ...TASK, id: 't2', lead: 'b', due: '2026-11-27', notice: { ...TASK.notice, no: '督办〔2026〕2号' } },
    ],
    verification: [
      {
        id: '2026-05-12-x',
        on: '2026-05-12',
        by: 'zhuren',
        method: '现场查看',
        results: ['t1', 't2'].map((one) => ({
          task: one,
          node: 'end',
          kind: '回头看',
          result: '通过' as const,
          finding: '属实',
        })),
        disclosure,
        submitted: '2026-05-12 16:00',
      },
    ],
    inspection: [
      {
        id: '2026-05-14-a',
        kind: '现场督办',
        method: '明查' as const,
        on: '2026-05-14',
        leader: 'zhuren',
        units: ['a'],
        submitted: '2026-05-14 16:00',
      },
    ],
  });
  const told = (records: Records) => {
    const ledger = recordsOf({ office: worldLedger().office.map(({ value }) => value), ...records });
    const index = buildCheckIndex(ledger, { asOf: '2026-06-12 15:00', home: 'data' });
    const near = runChecks(index, RECORD_CHECKS).filter(({ code }) => code === 'inspection-near');
    expect(near.map(({ params }) => [params['day'], params['other']])).toEqual([
      ['2026-05-12', 'data/verification/0000.yaml#t1/end'],
    ]);
    return openProblems(near, ledger, INSTEAD).length;
  };
  expect([
    told(looked('公开', '公开')),
    told(looked('系统内', '公开')),
    told(looked('公开', '系统内')),
  ]).toEqual([1, 0, 0]);
});
