import { describe, expect, test } from 'vitest';
import { join, type Records } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import { frozen } from '#engine/year/testing/frozen-year.ts';
import type { Profile } from '../env/env.ts';
import { DONE, MONTHS, SHEET, yearWorld } from '../testing/year-world.ts';
import { yearPeriodTable } from './year-period-table.ts';
import { yearDataSets } from './year-tables.ts';
import { yearUnitPages } from './year-unit-view.ts';
import { yearViews } from './year-view.ts';
import { made } from '../testing/made.ts';

describe('the page of a unit', () => {
  const view = (id: string, env = yearWorld('internal', DONE)) =>
    made(yearUnitPages(env)).find(({ unit: own }) => own.id === id);

  test('a pencil can follow the periods to M and to the total', () => {
    const b = view('b');
    expect(b?.periods?.rows[0]).toEqual({ name: '2026年1月', counted: '未锁定' });
    expect(b?.periods?.rows[2]).toMatchObject({
      name: '2026年3月',
      counted: { total: { text: '95.00', href: '/units/b/2026-03/' } },
    });
    expect([b?.periods?.scaled, b?.periods?.sum.text]).toEqual([false, '895.00']);
    expect(b?.steps.map(({ expression, result }) => `${expression} = ${result}`)).toEqual([
      '895 ÷ 11 = 81.36',
      '0.7 × 81.36 + 0.3 × 91.50 = 84.40',
    ]);
  });

  test('a period that gives nothing says why in place of all that it would give, and in a file in a column of its own', () => {
    const env = yearWorld('internal', DONE);
    const periods = view('b', env)?.periods;
    const [missing] = periods?.rows ?? [];
    const table = periods && yearPeriodTable({ ...periods, scaled: true }, '');
    const spans = table?.columns.map((column) =>
      missing !== undefined && 'page' in column ? (column.page.spans?.(missing) ?? 1) : null,
    );
    expect(spans?.filter((span) => span !== null)).toEqual([1, 3, 1, 1]);
    const set = yearDataSets(env, yearViews(env)).find(({ address }) => address.endsWith('/periods'));
    expect([...(set?.rows() ?? [])].filter((row) => row[1] === 'b').slice(1, 3)).toEqual([
      ['b', 'b', '2026年2月', '80.00', null],
      ['b', 'b', '2026年3月', '95.00', null],
    ]);
    expect([...(set?.rows() ?? [])].find((row) => row[1] === 'b')).toEqual([
      ...['b', 'b', '2026年1月', null, '未锁定'],
    ]);
  });

  test('totals out of other full marks are made per cents; one without an end is printed with its fraction', () => {
    const components = RULES.components.map((one) => (one.id === 'a' ? { ...one, full: '110' } : one));
    const b = view('b', yearWorld('internal', DONE, undefined, { ...RULES, components }));
    const march = b?.periods?.rows[2]?.counted;
    expect(typeof march === 'object' && [march.fullMark, march.percent]).toEqual([
      '150',
      { text: '63.3333', exact: '190/3' },
    ]);
    expect(b?.periods?.notes).toEqual(['除不尽的印到四位小数，下面是计算所用的分数。']);
    expect(b?.steps[0]?.note).toContain('占满分的百分数');
  });

  test('the inspection is told as recorded; of a sheet that may not be read the mark alone', () => {
    expect(view('b')?.inspection.map(({ text }) => text)).toEqual(['91.5', 'renshi', '2027年1月12日']);
    const sheet = {
      ...SHEET,
      disclosure: '系统内' as const,
      basis: '考核记录',
      marks: SHEET.marks.map((mark) => ({ ...mark, why: '档案缺项' })),
    };
    const records = join({ yearMark: [sheet] }, frozen(MONTHS));
    const shown = (profile: Profile) => view('b', yearWorld(profile, DONE, records));
    expect(shown('internal')?.inspection.map(({ text }) => text)).toEqual([
      '91.5',
      'renshi',
      '2027年1月12日',
      '考核记录',
      '档案缺项',
    ]);
    expect(shown('public')?.inspection.map(({ text }) => text)).toEqual(['91.5']);
    expect(shown('public')?.records).toEqual([]);
    expect(JSON.stringify(yearViews(yearWorld('public', DONE, records)))).not.toContain('缺项');
  });

  test('市本级 has no periods: J is the year', () => {
    const city = view('benji');
    expect([city?.periods, city?.total.text, city?.rank.reason]).toEqual([null, '93.25', '市本级不排名次']);
    expect(city?.steps.map(({ result }) => result)).toEqual(['93.25']);
  });

  test('取消评先 is remarked on', () => {
    const measure: Records = {
      measure: [
        {
          ...{
            id: 'm1',
            kind: '取消评先选优资格',
            unit: 'b',
            on: '2026-08-12',
            basis: '第六条',
            text: '取消',
          },
          approval: { by: 'zhuren', on: '2026-08-12', mode: '会议' },
          submitted: '2026-08-12 10:00',
        },
      ],
    };
    const env = yearWorld('public', DONE, join(measure, { yearMark: [SHEET] }, frozen(MONTHS)));
    expect(view('b', env)?.remarks).toEqual(['取消评先选优资格']);
  });
});
