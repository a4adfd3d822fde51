import { describe, expect, test } from 'vitest';
import { readRecord } from '#load/read-record.ts';
import { KINDS } from '#record/kinds.ts';
import { filedRecords } from '../draft/form.ts';
import { fieldsOfParts } from '../draft/parts.ts';
import type { Values } from '../draft/values.ts';
import type { FormFacts } from '../facts.ts';
import { formFacts, matterFacts, weekFacts } from '../testing/form-facts.ts';
import { weeklyForm } from './weekly.ts';

const NOW = '2026-06-12 10:20';
const IDS = ['t2026-001', 't2026-002'];
const FACTS = formFacts({ matters: IDS.map((id) => matterFacts(id)), weeks: [weekFacts(IDS)] });
const filling = (values: Values, facts: FormFacts = FACTS) => ({
  facts,
  subject: '2026-W24',
  values,
  now: NOW,
});
const filed = (values: Values, facts?: FormFacts) => filedRecords(weeklyForm, filling(values, facts))[0];
const asked = (values: Values, facts?: FormFacts) =>
  fieldsOfParts(weeklyForm.parts(filling(values, facts))).map(({ key }) => key);
/** A week in which nothing is due soon. */
const quiet = (more: Parameters<typeof weekFacts>[1] = {}) =>
  formFacts({
    ...FACTS,
    weeks: [
      weekFacts([], {
        tasks: IDS.map((task) => ({
          task,
          ownLine: false,
          overdue: false,
          due: '2026-11-30',
          isReported: false,
        })),
        ...more,
      }),
    ],
  });

describe('the weekly report', () => {
  test('is what was typed, at the place of its week', () => {
    const record = filed({ 'm.t2026-001.text': ' 完成桩基：检测 #3\r\n甲 ', 'm.t2026-002.text': '未动' });
    expect(record?.path).toBe('reports/2026-W24/jia.yaml');
    expect(record?.text).toBe(
      'unit: jia\nweek: 2026-W24\nmatters:\n  - task: t2026-001\n    text: |-\n      完成桩基：检测 #3\n      甲\n' +
        `  - task: t2026-002\n    text: 未动\nsubmitted: ${NOW}\n`,
    );
  });

  test('asks what needs a leader first, and puts it to its matter', () => {
    const values = {
      help: '1',
      'help.1.task': 't2026-002',
      'help.1.text': '请定选址',
      'm.t2026-002.text': '卡住',
    };
    expect(asked(values).slice(0, 2)).toEqual(['help.1.task', 'help.1.text']);
    expect(filed(values)?.value).toMatchObject({
      matters: [{ task: 't2026-001' }, { task: 't2026-002', text: '卡住', problem: '请定选址' }],
    });
  });

  test('a matter for which a leader is asked needs a word of its own, which is asked for', () => {
    const values = { help: '1', 'help.1.task': 't2026-002', 'help.1.text': '请定选址' };
    expect(filed(values, quiet())?.value).toEqual({
      unit: 'jia',
      week: '2026-W24',
      matters: [{ task: 't2026-002', problem: '请定选址' }],
      submitted: NOW,
    });
  });

  test('a tick at a node is a claim in the words of the week, and typed nowhere else', () => {
    const record = filed({ 'm.t2026-001.text': '已完成', 'm.t2026-001.done.n1': 'yes' });
    expect(record?.value).toMatchObject({
      matters: [{ task: 't2026-001', text: '已完成', claims: [{ node: 'n1', text: '已完成' }] }, {}],
    });
    expect(record?.fields).toContainEqual({
      at: ['matters', 0, 'claims', 0, 'text'],
      key: 'm.t2026-001.text',
    });
  });

  test('a node that was claimed already has no tick', () => {
    const [first] = FACTS.matters;
    const facts = formFacts({
      ...FACTS,
      matters: [
        {
          ...matterFacts('t2026-001'),
          nodes: (first?.nodes ?? []).map((node) => ({ ...node, state: 'claimed' })),
        },
      ],
    });
    expect(asked({}, facts).filter((key) => key.includes('.done.'))).toEqual([]);
    expect(filed({ 'm.t2026-001.done.n1': 'yes', 'm.t2026-001.text': '甲' }, facts)?.text).not.toContain(
      'claims',
    );
  });

  test('其余无变化 is offered only where it is true: for matters that need no word of their own', () => {
    expect(asked({})).not.toContain('others');
    expect(asked({}, quiet())).toContain('others');
    expect(filed({ others: 'yes' }, quiet())?.value).toEqual({
      unit: 'jia',
      week: '2026-W24',
      others: '无变化',
      submitted: NOW,
    });
  });

  test('a second report of a week is a supplement at the next place, and asks why; what was reported is not asked again', () => {
    const facts = {
      ...quiet({ isFiled: true, completed: '2026-06-12 09:30' }),
      taken: ['reports/2026-W24/jia.yaml', 'reports/2026-W24/jia-2.yaml'],
    };
    const record = filed({ why: '漏报一项', 'm.t2026-001.text': '补' }, facts);
    expect(record?.path).toBe('reports/2026-W24/jia-3.yaml');
    expect(record?.value).toMatchObject({
      supplements: '第24周周报，漏报一项',
      matters: [{ task: 't2026-001', text: '补' }],
    });
    expect(asked({}, facts)[0]).toBe('why');
  });

  test('a claim in a matter that is not for everyone goes by a random name', () => {
    const facts = formFacts({ ...FACTS, matters: [matterFacts('t2026-001', { inside: true })] });
    const values = { random: 'abc123', 'm.t2026-001.text': '甲', 'm.t2026-001.done.n1': 'yes' };
    expect(filed(values, facts)?.text).toContain('drawId: abc1230011');
  });

  test('what is 系统内 is not asked where everyone reads the repository', () => {
    expect(
      asked({ help: '1' }, { ...FACTS, asksInside: false }).filter((key) => key.startsWith('help')),
    ).toEqual([]);
  });

  test('last week is offered until Monday’s meeting, then this one', () => {
    const facts = formFacts({
      weeks: [
        weekFacts([]),
        weekFacts([], { week: '2026-W25', reportDay: '2026-06-18', meeting: '2026-06-22 09:00' }),
      ],
    });
    const first = (now: string) => weeklyForm.subjects(facts, now)[0]?.id;
    expect([first('2026-06-15 08:59'), first('2026-06-15 09:00')]).toEqual(['2026-W24', '2026-W25']);
    expect(weeklyForm.subjects(facts, '2026-06-12 09:00').map(({ id }) => id)).toEqual(['2026-W24']);
  });

  test('ten matters with two thousand characters read back as they were typed', () => {
    const ids = Array.from({ length: 10 }, (_, n) => `t2026-0${String(n + 10)}`);
    const facts = formFacts({ matters: ids.map((id) => matterFacts(id)), weeks: [weekFacts(ids)] });
    const words = '桩基𠮷检测：已完成 #1，“监理”签认；余下- 两项。'.repeat(8).slice(0, 200);
    const record = filed(Object.fromEntries(ids.map((id) => [`m.${id}.text`, words])), facts);
    if (record === undefined) throw new Error('a report comes of it');
    const { path, names, text } = record;
    const read = readRecord({ file: path, path, names, text, faults: [] }, KINDS.report.schema);
    expect(read.problems).toEqual([]);
    expect(read.entry?.value).toEqual(record.value);
  });
});
