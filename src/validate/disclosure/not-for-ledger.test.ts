import { expect, test } from 'vitest';
import { worldLedger, type Records } from '#engine/testing/office.ts';
import type { Words } from '#record/office/words-schema.ts';
import { toldOfRecords } from '../testing/problems-of-records.ts';
import { wordUnknown } from '../names/word-unknown.ts';
import { notForLedger } from './not-for-ledger.ts';

const AS_OF = '2026-06-12 15:00';
const reported = (records: Records) =>
  toldOfRecords(notForLedger, records, AS_OF).map(
    ({ params: { what, value } }) => `${String(what)} ${String(value)}`,
  );

const measure = (kind: string): Records => ({
  measure: [
    {
      id: 'm1',
      kind,
      unit: 'a',
      on: '2026-06-10',
      basis: '第六条',
      text: '办理迟缓。',
      approval: { by: 'zhuren', on: '2026-06-10', mode: '会议' },
      submitted: '2026-06-10 16:00',
    },
  ],
});
const withWords = (records: Records, measures: Words['measures']): Records => ({
  ...records,
  office: worldLedger().office.map(({ value }) => ({ ...value, words: { measures } })),
});

test.each(['约谈', '约谈主要负责人', '诫勉谈话', '调整职务', '移送纪检监察机关', '党纪处分'])(
  'the measure %s is against a person, and told once',
  (kind) => {
    expect(reported(measure(kind))).toEqual([`measure ${kind}`]);
    expect(toldOfRecords(wordUnknown, measure(kind), AS_OF)).toEqual([]);
  },
);

test('a measure against a person is told also before the moment at which it says to be entered', () => {
  expect(toldOfRecords(notForLedger, measure('约谈'), '2026-06-01 10:00')).toHaveLength(1);
});

test('a measure against a unit is not told, nor one that is only written wrong', () => {
  for (const kind of ['通报批评', '考核扣分', '取消评先选优资格', '通报批坪'])
    expect(reported(measure(kind))).toEqual([]);
  expect(toldOfRecords(wordUnknown, measure('通报批坪'), AS_OF)).toHaveLength(1);
});

test('an office that gives such a word the role of a measure against a unit may use it; to list it is not enough', () => {
  const talk = measure('约谈');
  expect(reported(withWords(talk, [{ name: '约谈', role: 'criticism' }]))).toEqual([]);
  expect(reported(withWords(talk, [{ name: '约谈' }]))).toEqual(['measure 约谈']);
});

const sitting = (on: string, submitted: string): Records => ({
  verification: [
    {
      id: `${on}-x`,
      on,
      by: 'mishu',
      method: '暗访',
      results: [{ task: 't1', node: 'end', kind: '核验', result: '通过', finding: '属实' }],
      submitted,
    },
  ],
});
const review = (on: string, submitted: string): Records => ({
  inspection: [
    {
      id: 'r1',
      kind: '现场点评',
      on,
      leader: 'fenguan',
      method: '明查',
      units: ['a'],
      tasks: ['t1'],
      comment: '抓紧',
      submitted,
    },
  ],
});

test.each([
  ['a check', sitting],
  ['an on-site review', review],
])('%s is entered on its day or later', (_, made) => {
  expect(reported(made('2026-06-10', '2026-06-10 00:00'))).toEqual([]);
  expect(reported(made('2026-06-11', '2026-06-10 23:59'))).toEqual(['visit 2026-06-11']);
});

test('what a receipt proves to have stood there before its day was entered too early, whatever it says itself', () => {
  const records = review('2026-06-11', '2026-06-11 09:00');
  const receipts = (moment: string): NonNullable<Records['receipts']> => [
    {
      date: moment.slice(0, 10),
      receipts: [{ door: '秘书科代录', moment, records: [{ path: 'inspection/0000.yaml' }] }],
    },
  ];
  expect(reported({ ...records, receipts: receipts('2026-06-11 09:05') })).toEqual([]);
  expect(reported({ ...records, receipts: receipts('2026-06-10 09:05') })).toEqual(['visit 2026-06-11']);
});

test('an inspection of several days is entered on its last day or later', () => {
  const [first] = review('2026-06-10', '2026-06-10 18:00').inspection ?? [];
  if (first === undefined) throw new Error('no inspection');
  const until = (day: string): Records => ({ inspection: [{ ...first, until: day }] });
  expect(reported(until('2026-06-10'))).toEqual([]);
  expect(reported(until('2026-06-11'))).toEqual(['visit 2026-06-11']);
});
