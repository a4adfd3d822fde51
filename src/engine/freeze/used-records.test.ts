import { describe, expect, test } from 'vitest';
import type { Ledger } from '#record/ledger.ts';
import { taskRecords, report } from '../testing/task-records.ts';
import { CALENDAR_2026, periodIn, unit, worldLedger, type Records } from '../testing/office.ts';
import { RULES } from '../testing/rules.ts';
import { periodNamed } from '../time/periods.ts';
import { recordAsUsed } from './as-used.ts';
import { canonicalText, digestOf } from '#exact/canonical.ts';
import { sightAt } from './contexts.ts';
import { done } from './testing/frozen.ts';
import { usedRecords } from './used-records.ts';

const MAY = '2026-05';
const END = '2026-12-31 23:59';

function usedOf(ledger: Ledger, period = MAY, asOf = END) {
  const own = periodNamed(ledger, period);
  const sight = own && sightAt(ledger, own, asOf);
  if (sight === undefined) throw new Error('a test world has an office');
  expect(periodIn(sight.context, period)).toEqual(own);
  return usedRecords(sight);
}
const paths = (...records: Records[]) => usedOf(worldLedger(...records)).map(({ entry }) => entry.path);
const sees = (path: string, ...records: Records[]) => paths(...records).includes(path);

const assessed = (submitted: string): NonNullable<Records['assessment']>[number] => ({
  period: MAY,
  component: 'd',
  by: 'mishu',
  on: submitted.slice(0, 10),
  marks: [{ unit: 'jia', mark: '9' }],
  submitted,
});
const honour = (received: string): NonNullable<Records['honours']>[number] => ({
  honours: [
    {
      id: 'h1',
      units: ['jia'],
      experience: 'x',
      level: '市级',
      title: '表扬',
      by: '市政府',
      on: received.slice(0, 10),
      received,
    },
  ],
});
const incoming = (submitted: string, more: object = {}): NonNullable<Records['incoming']>[number] => ({
  id: 'in1',
  kind: '批示肯定',
  title: '肯定',
  from: '市长',
  date: submitted.slice(0, 10),
  units: ['jia'],
  text: '好',
  submitted,
  ...more,
});
const measure = (submitted: string): NonNullable<Records['measure']>[number] => ({
  id: 'm1',
  kind: '通报批评',
  unit: 'jia',
  on: submitted.slice(0, 10),
  basis: '第六条',
  text: '通报',
  approval: { by: 'zhuren', on: submitted.slice(0, 10), mode: '签批' },
  submitted,
});
const draw = (submitted: string): NonNullable<Records['draw']>[number] => ({
  period: MAY,
  number: '480317',
  by: 'jijian',
  submitted,
});
const pause = (submitted: string): NonNullable<Records['pause']>[number] => ({
  week: '2026-W21',
  reason: '汛情',
  approval: { by: 'zhuren', on: submitted.slice(0, 10), mode: '签批' },
  submitted,
});
const objection = (answer?: object): NonNullable<Records['objection']>[number] => ({
  id: 'o1',
  unit: 'jia',
  period: MAY,
  reviewer: 'jijian',
  submitted: '2026-06-04 10:00',
  ...(answer === undefined ? {} : { answer: { on: '2026-06-05', result: '更正', ...answer } }),
});

test('a period sees one record of each kind that can enter a figure, in the order of path, and of no other', () => {
  const ledger = worldLedger(
    { unit: [unit('jia')] },
    taskRecords(done('t1', 'jia', { events: ['2026-05-11 暂缓办理'] })),
    {
      report: [report('2026-W20 jia 2026-05-15 11:00', ['t1'])],
      honours: [honour('2026-05-20 10:00')],
      incoming: [incoming('2026-05-11 10:00')],
      measure: [measure('2026-05-11 10:00')],
      draw: [draw('2026-06-01 10:00')],
      pause: [pause('2026-05-20 10:00')],
      assessment: [assessed('2026-06-03 16:00')],
      objection: [objection({ admits: ['claim/0000.yaml'] })],
      receipts: [
        {
          date: '2026-05-15',
          receipts: [
            { door: '合并请求', moment: '2026-05-15 10:00', records: [{ path: 'claim/0000.yaml' }] },
          ],
        },
      ],
      clue: [{ id: 'c1', channel: '来电', category: '其他', summary: '反映', submitted: '2026-05-11 10:00' }],
      monthly: [],
    },
  );
  const used = usedOf(ledger);
  expect(used.map(({ kind, entry }) => [kind, entry.path])).toEqual(
    [
      ...['ack', 'assessment', 'calendar', 'claim', 'draw', 'event', 'filing', 'honours', 'incoming'],
      ...[
        'measure',
        'objection',
        'pause',
        'plan',
        'receipts',
        'report',
        'rules',
        'task',
        'unit',
        'verification',
      ],
    ].map((kind) => [kind, `${kind}/0000.yaml`]),
  );
  for (const { entry, digest } of used.filter(({ kind }) => kind === 'claim' || kind === 'plan'))
    expect(digest).toBe(digestOf(`${entry.path}\n${canonicalText(recordAsUsed(entry.value))}`));
});

test('a pause of the reports is held by a month if it was entered by its close, and by every later one', () => {
  const held = (submitted: string) =>
    usedOf(worldLedger({ unit: [unit('jia')] }, { pause: [pause(submitted)] })).some(
      ({ kind }) => kind === 'pause',
    );
  expect(held('2026-06-08 23:59')).toBe(true);
  expect(held('2026-06-09 00:00')).toBe(false);
});

describe('what had not begun by the last day is not there, and may come later', () => {
  const begun = (id: string, ...days: string[]) => ({
    ...unit(id),
    names: days.map((from) => ({ from, name: `${id}${from}` })),
  });

  test('a unit, a year of the calendar, commendations, rules', () => {
    const closure = { id: 'c', known: '2026-05-31', from: '2027-01-04', to: '2027-01-04' };
    const found = paths({
      unit: [
        begun('before', '2025-01-01', '2026-07-01'),
        begun('last', '2026-05-31'),
        begun('next', '2026-06-01'),
      ],
      calendar: [
        CALENDAR_2026,
        { year: 2027, closures: [{ ...closure, reason: '防汛', basis: '令' }] },
        {
          year: 2028,
          closures: [
            {
              ...closure,
              id: 'd',
              known: '2026-06-09',
              from: '2028-01-04',
              to: '2028-01-04',
              reason: '防汛',
              basis: '令',
            },
          ],
        },
        { year: 2029 },
      ],
      honours: [honour('2026-06-01 00:00')],
      rules: [
        RULES,
        { ...RULES, version: 'v2', from: '2026-05' },
        { ...RULES, version: 'v3', from: '2026-06' },
      ],
    });
    expect(found).toEqual([
      'calendar/0000.yaml',
      'calendar/0001.yaml',
      'rules/0000.yaml',
      'rules/0001.yaml',
      'unit/0000.yaml',
      'unit/0001.yaml',
    ]);
  });

  test('a unit that is renamed has another digest from then on, whichever period is looked at first', () => {
    const digest = (ledger: Ledger, period: string) =>
      usedOf(ledger, period).find(({ kind }) => kind === 'unit')?.digest;
    const renamed = () => worldLedger({ unit: [begun('jia', '2025-01-01', '2026-06-30')] });
    const [one, other] = [renamed(), renamed()];
    const forth = ['2026-05', '2026-06'].map((period) => digest(one, period));
    const back = ['2026-06', '2026-05'].map((period) => digest(other, period));
    expect(forth).toEqual(back.toReversed());
    expect(forth[0]).not.toBe(forth[1]);
    expect(digest(one, '2026-07')).toBe(forth[1]);
  });
});

describe('a period sees to its cut-off, and to its close', () => {
  // The close of May is 8 June 2026, 24:00.
  test.each([
    ['2026-05-31 23:59', true],
    ['2026-06-01 00:00', false],
  ])('what units and leaders enter at %s: %s', (at, seen) => {
    expect(sees('incoming/0000.yaml', { incoming: [incoming(at)] })).toBe(seen);
    expect(sees('measure/0000.yaml', { measure: [measure(at)] })).toBe(seen);
    expect(sees('honours/0000.yaml', { honours: [honour(at)] })).toBe(seen);
  });

  test.each([
    ['2026-06-08 23:59', true],
    ['2026-06-09 00:00', false],
  ])('what is entered at %s of what was before its end: %s', (at, seen) => {
    const onBehalf = { receivedAt: '2026-05-29 10:00', channel: '纸质' as const, enteredBy: 'mishu' };
    expect(sees('incoming/0000.yaml', { incoming: [incoming(at, { onBehalf })] })).toBe(seen);
    expect(sees('assessment/0000.yaml', { assessment: [assessed(at)] })).toBe(seen);
    expect(sees('draw/0000.yaml', { draw: [draw(at)] })).toBe(seen);
  });

  test('a check of a claim to its close, another by its own day', () => {
    const checked = (check: string) =>
      sees(
        'verification/0000.yaml',
        { unit: [unit('jia')] },
        taskRecords(done('t1', 'jia', { end: { checks: [check] } })),
      );
    expect(checked('2026-06-08 通过')).toBe(true);
    expect(checked('2026-06-09 通过')).toBe(false);
    expect(checked('2026-05-29~2026-06-02 通过 回头看')).toBe(true);
    expect(checked('2026-06-01 通过 回头看')).toBe(false);
  });

  test('a sitting whose result an objection took back, which an earlier period may have seen', () => {
    const records: Records[] = [{ unit: [unit('jia')] }, taskRecords(done('t1', 'jia'))];
    const voids = { objection: [objection({ voids: ['verification/0000.yaml#t1/end'] })] };
    expect(sees('verification/0000.yaml', ...records, voids)).toBe(true);
  });

  test('a decision of its days that was entered by the close; what was merely told, not at all', () => {
    const event = (kind: '暂缓办理' | '催办', submitted: string) => ({
      task: 't1',
      kind,
      on: '2026-05-28',
      approval: { by: 'zhuren', on: '2026-05-28', mode: '签批' as const, paper: '签批单1号' },
      text: '情况',
      submitted,
    });
    const seen = (one: ReturnType<typeof event>) =>
      sees('event/0000.yaml', { unit: [unit('jia')] }, taskRecords(done('t1', 'jia')), { event: [one] });
    expect(seen(event('暂缓办理', '2026-06-08 10:00'))).toBe(true);
    expect(seen(event('暂缓办理', '2026-06-09 10:00'))).toBe(false);
    expect(seen(event('催办', '2026-05-28 10:00'))).toBe(false);
  });

  test('a report of its weeks that came after its end', () => {
    const reported = (said: string) => sees('report/0000.yaml', { report: [report(said)] });
    expect(reported('2026-W22 jia 2026-06-01 08:59')).toBe(true);
    expect(reported('2026-W22 jia 2026-06-09 08:59')).toBe(false);
    expect(reported('2026-W23 jia 2026-06-01 08:59')).toBe(false);
  });

  test('a notice that was registered by its end, whenever it was handed over', () => {
    const [task] = taskRecords(done('t1', 'jia')).task ?? [];
    if (task === undefined) throw new Error('a matter has a notice');
    const handedOver = { on: '2026-05-06', paper: '送达回证1号' };
    const seen = (submitted: string) =>
      sees('task/0000.yaml', { task: [{ ...task, submitted, notice: { ...task.notice, handedOver } }] });
    expect(seen('2026-05-31 23:59')).toBe(true);
    expect(seen('2026-06-01 10:00')).toBe(false);
  });
});

describe('an objection', () => {
  test('is seen once it is upheld and admits or voids something', () => {
    const seen = (answer?: object) => sees('objection/0000.yaml', { objection: [objection(answer)] });
    expect(seen()).toBe(false);
    expect(seen({})).toBe(false);
    expect(seen({ admits: [] })).toBe(false);
    expect(seen({ result: '维持', admits: ['a.yaml'] })).toBe(false);
    expect(seen({ admits: ['a.yaml'] })).toBe(true);
    expect(seen({ voids: ['a.yaml#t1/end'] })).toBe(true);
  });

  test('brings in time what it admits: the receipt it speaks of, and the day of a check', () => {
    const late = { ...incoming('2026-05-29 10:00'), id: 'in2' };
    const receipts = [
      {
        date: '2026-06-20',
        receipts: [
          {
            door: '合并请求' as const,
            moment: '2026-06-20 10:00',
            records: [{ path: 'incoming/0000.yaml' }],
          },
        ],
      },
    ];
    const upheld = objection({ admits: ['incoming/0000.yaml', 'assessment/0000.yaml'] });
    const records: Records = {
      incoming: [late],
      receipts,
      assessment: [{ ...assessed('2026-06-20 10:00'), on: '2026-06-03' }],
    };
    expect(paths(records)).not.toContain('incoming/0000.yaml');
    expect(paths(records)).not.toContain('assessment/0000.yaml');
    expect(paths(records, { objection: [upheld] })).toEqual(
      expect.arrayContaining(['incoming/0000.yaml', 'assessment/0000.yaml']),
    );
  });
});

describe('the digest', () => {
  const digestOfKind = (kind: string, ...records: Records[]) =>
    usedOf(worldLedger(...records)).find((record) => record.kind === kind)?.digest;
  const matter = taskRecords(done('t1', 'jia'));

  test('of receipts holds the first proofs of what is used, and nothing else that came on the day', () => {
    const proving = (...proofs: readonly (readonly [string, string])[]) =>
      digestOfKind('receipts', { unit: [unit('jia')] }, matter, {
        receipts: [
          {
            date: '2026-05-15',
            receipts: proofs.map(([moment, path]) => ({ door: '合并请求', moment, records: [{ path }] })),
          },
        ],
      });
    const one = proving(['2026-05-15 10:00', 'claim/0000.yaml']);
    expect(one).toBeDefined();
    const more = proving(['2026-05-15 10:00', 'claim/0000.yaml'], ['2026-05-15 11:00', 'other/0000.yaml']);
    expect(more).toBe(one);
    expect(proving(['2026-05-15 10:00', 'claim/0000.yaml'], ['2026-05-15 12:00', 'claim/0000.yaml'])).toBe(
      one,
    );
    expect(proving(['2026-05-15 09:00', 'claim/0000.yaml'])).not.toBe(one);
    expect(proving(['2026-05-15 10:00', 'other/0000.yaml'])).toBeUndefined();
  });

  test('of a paper holds what the office’s words make of it, so that the office may gain words', () => {
    const [office] = worldLedger().office;
    if (office === undefined) throw new Error('a test world has an office');
    const named = (...measures: { name: string; role?: 'criticism' | 'deduction' }[]) =>
      digestOfKind('measure', {
        measure: [measure('2026-05-11 10:00')],
        office: [{ ...office.value, words: measures.length === 0 ? undefined : { measures } }],
      });
    const base = named();
    const own = { name: '通报批评', role: 'criticism' as const };
    expect(named(own, { name: '约谈' })).toBe(base);
    expect(named({ name: '通报批评' })).not.toBe(base);
  });
});
