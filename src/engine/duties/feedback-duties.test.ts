import { describe, expect, test } from 'vitest';
import { inspection } from '../testing/inspection.ts';
import { unit, world, type Records } from '../testing/office.ts';
import { RULES } from '../testing/rules.ts';
import { rowsOf, standingsOf } from './testing/rows.ts';

const UNITS: Records = { unit: ['mishu', 'jia', 'yi'].map((id, n) => unit(id, 'counties', n + 1)) };
const FOUND = { found: [{ no: 1, category: '其他', text: '缺手续' }] };

const rows = (asOf: string, visit: ReturnType<typeof inspection>, ...more: readonly Records[]) =>
  rowsOf(world(asOf, UNITS, { inspection: [visit] }, ...more), 'feedback');

describe('feedback of what was found', () => {
  test('is owed by the section in five working days after the last day of the inspection', () => {
    const visit = inspection('2026-05-12 jia,yi', {
      ...FOUND,
      until: '2026-05-13',
      submitted: '2026-05-13 17:00',
    });
    expect(rows('2026-05-14 10:00', visit)).toEqual([
      {
        id: 'feedback-2026-05-12-jia',
        who: 'section mishu',
        kind: 'feedback',
        subject: '2026-05-12-jia',
        from: '2026-05-13',
        due: '2026-05-20 24:00',
        clock: '2026-05-13 +5',
        standing: 'owed',
        late: 0,
        left: 4,
        missing: ['jia', 'yi'],
        sources: ['inspection/0000.yaml#on'],
      },
    ]);
    expect(rows('2026-05-22 10:00', visit)).toMatchObject([{ standing: 'overdue', late: 2 }]);
  });

  test('is met by the last of one to each unit', () => {
    const sent = (...list: readonly string[]) =>
      inspection('2026-05-12 jia,yi', {
        ...FOUND,
        feedback: list.map((said) => {
          const [of = '', on = ''] = said.split(' ');
          return { unit: of, on, channel: '书面' };
        }),
      });
    expect(rows('2026-05-22 10:00', sent('jia 2026-05-14'))).toMatchObject([
      { standing: 'overdue', missing: ['yi'] },
    ]);
    expect(rows('2026-05-22 10:00', sent('jia 2026-05-14', 'yi 2026-05-19'))).toMatchObject([
      { standing: 'filed', filed: '2026-05-19', sources: ['inspection/0000.yaml#feedback'] },
    ]);
    expect(rows('2026-05-22 10:00', sent('yi 2026-05-20', 'jia 2026-05-14'))).toMatchObject([
      { standing: 'late', filed: '2026-05-20', late: 1 },
    ]);
  });

  test('is not there before the day that it names', () => {
    const visit = inspection('2026-05-12 jia', {
      ...FOUND,
      feedback: [{ unit: 'jia', on: '2026-05-18', channel: '书面' }],
    });
    expect(standingsOf(world('2026-05-15 10:00', UNITS, { inspection: [visit] }), 'feedback')).toEqual({
      'feedback-2026-05-12-jia': 'section mishu owed 0 2',
    });
  });

  test('is not owed of what was only talked over, nor by rules that leave it out', () => {
    expect(rows('2026-05-14 10:00', inspection('2026-05-12 jia'))).toEqual([]);
    const rules = [{ ...RULES, inspections: undefined }];
    expect(rows('2026-05-14 10:00', inspection('2026-05-12 jia', FOUND), { rules })).toEqual([]);
  });
});
