import { describe, expect, test } from 'vitest';
import { demand, inspection } from '../testing/inspection.ts';
import { unit, world, type Records } from '../testing/office.ts';
import { taskRecords, type TaskSpec } from '../testing/task-records.ts';
import { byCategory, foundStandings } from './found-states.ts';

const UNITS: Records = { unit: ['mishu', 'jia', 'yi'].map((id, n) => unit(id, 'counties', n + 1)) };
const TASK: TaskSpec = { id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-08-28' };
const OTHER: TaskSpec = { ...TASK, id: 't2', lead: 'yi' };

const problem = (no: number, verdict?: '属实' | '部分属实' | '不属实', units?: string[]) => ({
  no,
  category: '违规减免缓',
  text: '缺手续',
  ...(units === undefined ? {} : { units }),
  ...(verdict === undefined ? {} : { verdict: { on: '2026-05-12', result: verdict, by: 'mishu' } }),
});

/** `unit state` of every problem, as of a day. */
function states(
  asOf: string,
  visits: NonNullable<Records['inspection']>,
  tasks: readonly TaskSpec[] = [TASK, OTHER],
): readonly string[] {
  const context = world(`${asOf} 18:00`, UNITS, taskRecords(...tasks), { inspection: visits });
  return context.ledger.inspection.flatMap((entry) =>
    foundStandings(context, entry).map(({ unit: of, state }) => `${of} ${state}`),
  );
}

describe('a problem that was found', () => {
  const visit = (verdict?: '属实' | '部分属实' | '不属实', due?: string) =>
    inspection('2026-05-12 jia', {
      found: [problem(1, verdict)],
      ...(due === undefined ? {} : { demands: [demand(`t1 r1 ${due}`, { found: [1] })] }),
    });

  test('is not verified before its conclusion, then true or untrue', () => {
    expect(states('2026-05-13', [visit()])).toEqual(['jia unverified']);
    expect(states('2026-05-13', [visit('属实')])).toEqual(['jia true']);
    expect(states('2026-05-13', [visit('部分属实')])).toEqual(['jia true']);
    expect(states('2026-05-13', [visit('不属实')])).toEqual(['jia untrue']);
  });

  test('has no conclusion before the day on which it was reached', () => {
    const later = inspection('2026-05-12 jia', {
      found: [{ ...problem(1), verdict: { on: '2026-05-20', result: '属实', by: 'mishu' } }],
    });
    expect(states('2026-05-19', [later])).toEqual(['jia unverified']);
    expect(states('2026-05-20', [later])).toEqual(['jia true']);
  });

  test('is mended, claimed and struck off as its demand is', () => {
    const claimed = { ...TASK, level: '重大', demands: [{ id: 'r1', claims: ['2026-05-26 10:00'] }] };
    const checked = {
      ...claimed,
      demands: [{ id: 'r1', claims: ['2026-05-26 10:00'], checks: ['2026-05-28'] }],
    };
    const refused = {
      ...claimed,
      demands: [{ id: 'r1', claims: ['2026-05-26 10:00'], checks: ['2026-05-28 退回'] }],
    };
    const visits = [visit('属实', '2026-05-29')];
    expect(states('2026-05-25', visits)).toEqual(['jia mending']);
    expect(states('2026-05-26', visits, [claimed])).toEqual(['jia claimed']);
    expect(states('2026-05-28', visits, [checked])).toEqual(['jia struck-off']);
    expect(states('2026-05-28', visits, [refused])).toEqual(['jia mending']);
  });

  test('is no longer mended where the demand was taken off or the matter withdrawn', () => {
    const visits = [visit('属实', '2026-05-29')];
    expect(states('2026-05-25', visits, [{ ...TASK, events: ['2026-05-20 取消节点 r1'] }])).toEqual([
      'jia true',
    ]);
    expect(states('2026-05-25', visits, [{ ...TASK, events: ['2026-05-20 撤销督办'] }])).toEqual([
      'jia true',
    ]);
  });

  test('of several units stands with each where its own demand does', () => {
    const joint = inspection('2026-05-12 jia,yi 联合督查', {
      found: [problem(1, '属实'), problem(2, '属实', ['yi'])],
      demands: [demand('t1 r1 2026-05-29', { found: [1] }), demand('t2 r1 2026-06-05', { found: [2] })],
    });
    expect(states('2026-05-20', [joint])).toEqual(['jia mending', 'yi true', 'yi mending']);
  });

  test('is counted under its category over all inspections', () => {
    const context = world('2026-05-20 18:00', UNITS, taskRecords(TASK, OTHER), {
      inspection: [
        visit('属实'),
        inspection('2026-05-13 yi', { found: [{ ...problem(1), category: '其他' }, problem(2, '不属实')] }),
      ],
    });
    expect(
      byCategory(context, context.ledger.inspection).map(({ category, found }) => [
        category,
        ...found.map(({ unit: of, state }) => `${of} ${state}`),
      ]),
    ).toEqual([
      ['违规减免缓', 'jia true', 'yi untrue'],
      ['其他', 'yi unverified'],
    ]);
  });
});
