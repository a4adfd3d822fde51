import { expect, test } from 'vitest';
import { taskRecords } from '#engine/testing/task-records.ts';
import type { Records } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import { Rules } from '#record/rules/rules.ts';
import { partOf } from '../testing/part-of.ts';
import { scored, taskOfJia } from '../testing/scored.ts';
import { calendarOf } from '../testing/view-world.ts';

const inputsIn = (period: string, ...records: readonly Records[]) => {
  const { env, score } = scored(period, ...records);
  return partOf(env, score, 'a').lines[0]?.inputs;
};
const CALENDAR_2025 = calendarOf(2025);
const END = { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 通过'] };
const changed = (
  dates: readonly Readonly<{ asked: string; to: string; consent?: string; refused?: string }>[],
) =>
  taskRecords(
    taskOfJia({
      due: '2026-05-15',
      end: END,
      changes: dates.map(({ to, consent, ...rest }) => ({
        ...rest,
        dates: { end: to },
        ...(consent === undefined ? {} : { consent, chief: consent }),
      })),
    }),
  );

test('a consented postponement moves the date; a further one is only told', () => {
  const once = { asked: '2026-05-06 10:00', to: '2026-05-18', consent: '2026-05-07' };
  expect(inputsIn('2026-05', changed([once]))).toEqual([
    '应于2026年5月18日完成',
    '经同意由2026年5月15日调整为5月18日',
    '5月20日报办结（自报时间）',
    '逾期2个工作日',
    '2026年5月22日核验：通过',
  ]);
  const twice = { asked: '2026-05-12 10:00', to: '2026-05-25', consent: '2026-05-13' };
  expect(inputsIn('2026-05', changed([once, twice]))?.slice(0, 3)).toEqual([
    '应于2026年5月18日完成',
    '经同意由2026年5月15日调整为5月18日',
    '再次同意由2026年5月18日调整为5月25日，只作记录，日期不动',
  ]);
});

test('a request refused, or asked too late, leaves the date', () => {
  const refused = { asked: '2026-05-06 10:00', to: '2026-05-22', refused: '2026-05-07' };
  expect(inputsIn('2026-05', changed([refused]))?.[1]).toBe(
    '申请由2026年5月15日调整为5月22日，未获同意，日期不变',
  );
  const late = { asked: '2026-05-14 10:00', to: '2026-05-22', consent: '2026-05-18' };
  expect(inputsIn('2026-05', changed([late]))?.[1]).toBe(
    '申请由2026年5月15日调整为5月22日，申请过迟，日期不变',
  );
});

test('days on which a request lay unanswered are taken off, with their dates', () => {
  // rules.md §12 example 6: asked 20 May for 5 June, never answered, done 8 June: k 11 − 10 = 1.
  const asked = taskRecords(
    taskOfJia({
      due: '2026-05-22',
      end: { claims: ['2026-06-08 10:00'] },
      changes: [{ asked: '2026-05-20 10:00', dates: { end: '2026-06-05' } }],
    }),
  );
  expect(inputsIn('2026-06', asked)).toEqual([
    '应于2026年5月22日完成',
    '申请由2026年5月22日调整为6月5日，尚未答复，日期不变',
    '6月8日报办结（自报时间）',
    '延期申请超过期限没有答复的10个工作日扣除（2026年5月22日之后至6月5日）',
    '逾期11 − 10 = 1个工作日',
    '已报待核，按报告计；核验期限2026年6月15日',
  ]);
});

test('a refusal after its time takes its days off, each claim told', () => {
  // rules.md §12 example 3, third row, told of June.
  const given = taskRecords(
    taskOfJia({
      due: '2026-05-20',
      end: { claims: ['2026-05-20 10:00', '2026-06-11 10:00'], checks: ['2026-06-10 退回'] },
    }),
  );
  const inputs = inputsIn('2026-06', given);
  expect(inputs?.[1]).toBe('5月20日报办结（自报时间），2026年6月10日核验：退回，不作数');
  expect(inputs).toContain('核验超过期限的10个工作日扣除（2026年5月27日之后至6月10日）');
  expect(inputs).toContain('逾期16 − 10 = 6个工作日');
});

test('what nobody answered counts as reported, and the line says why', () => {
  const claimed = (due: string) => {
    const node = { id: 'n1', due, claims: [`${due} 10:00`] };
    return taskRecords(taskOfJia({ due: '2026-08-31', nodes: [node] }));
  };
  expect(inputsIn('2026-06', claimed('2026-06-10'))?.at(-1)).toBe(
    '已报待核，按报告计；抽查号公布以后定是否核验',
  );
  expect(inputsIn('2026-05', claimed('2026-05-15'))?.at(-1)).toBe(
    '没有公布抽查号，2026年6月8日关账时按报告认定',
  );
  const whole = taskRecords(taskOfJia({ end: { claims: ['2026-05-15 10:00'] } }));
  expect(inputsIn('2026-05', whole)?.at(-1)).toBe('应核验而没有核验，2026年6月8日关账时按报告认定');
  const last = (verification: Rules['verification']) =>
    inputsIn('2026-05', { rules: [Rules.parse({ ...RULES, verification })] }, whole)?.at(-1);
  expect(last({ scope: 'completion', days: 5 })).toMatch(/^应核验而没有核验/);
  expect(last({ scope: 'none', days: 5 })).toBe('不要求核验，按报告认定');
  expect(last(undefined)).toBe('按时');
});

test('a date on a rest day says where it went; a rest of the matter and a hand-over too', () => {
  expect(inputsIn('2026-05', taskRecords(taskOfJia({ due: '2026-05-16' })))?.slice(0, 2)).toEqual([
    '应于2026年5月18日完成',
    '原定2026年5月16日遇休息日，顺延至5月18日',
  ]);
  expect(inputsIn('2026-05', taskRecords(taskOfJia({ due: '2026-05-16', dueNoLater: true })))?.[1]).toBe(
    '原定2026年5月16日遇休息日，提前至5月15日',
  );
  const rested = taskOfJia({ events: ['2026-05-06 暂缓办理', '2026-05-08 恢复'] });
  expect(inputsIn('2026-05', taskRecords(rested))?.[1]).toBe('暂缓办理期间的工作日顺延，至2026年5月19日');
  const given = taskOfJia({
    lead: 'yi',
    handOvers: [{ on: '2026-05-06', to: 'jia', dates: { end: '2026-05-18' } }],
  });
  expect(inputsIn('2026-05', taskRecords(given))?.[1]).toBe('2026年5月6日移交，日期另定为5月18日');
});

test('代录 is told beside the time, with the day of its entry; a proved receipt says nothing', () => {
  const given = taskRecords(taskOfJia({ end: END }));
  const entered = {
    ...given,
    claim: (given.claim ?? []).map((claim) => ({
      ...claim,
      submitted: '2026-05-21 09:00',
      onBehalf: { receivedAt: '2026-05-20 10:00', channel: '电话' as const, enteredBy: 'mishu' },
    })),
  };
  expect(inputsIn('2026-05', entered)?.[1]).toBe('5月20日报办结（代录，5月21日登记）');
});

test('a record that may not be read is not quoted: neither its words nor its day', () => {
  const given = taskRecords(
    taskOfJia({ end: { claims: ['2026-05-15 10:00'], checks: ['2026-05-18 通过'] } }),
  );
  const narrowed: Records = {
    ...given,
    verification: (given.verification ?? []).map((sitting) => ({
      ...sitting,
      disclosure: '系统内' as const,
    })),
  };
  expect(inputsIn('2026-05', narrowed)).toEqual([
    '应于2026年5月15日完成',
    '5月15日报办结（自报时间）',
    '按时',
    '有关记录不予公开',
  ]);
});

test('what rests on a year whose working days are not loaded says so', () => {
  const { env, score } = scored(
    '2026-05',
    { calendar: [CALENDAR_2025] },
    taskRecords(taskOfJia({ end: END })),
  );
  expect(partOf(env, score, 'a').lines[0]?.inputs.at(-1)).toBe('所在年份的工作日安排还没有载入，暂定');
});
