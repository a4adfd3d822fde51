import { describe, expect, test } from 'vitest';
import { lone } from '../testing/lone.ts';
import type { TaskSpec } from '../testing/task-records.ts';
import type { Records } from '../testing/office.ts';
import { planCourse } from './plan-course.ts';

type Filing = NonNullable<Records['filing']>[number];

/** A plan of 2 April 2026, without any word on it. */
const SPEC: TaskSpec = { id: 't1', lead: 'jia', printed: '2026-04-01', due: '2026-06-30', filed: null };
const word = (submitted: string, more: Partial<Filing>): Filing => ({
  task: 't1',
  version: 1,
  submitted,
  ...more,
});
const planned = (...filing: Filing[]) => {
  const { context, dossier, at } = lone({ ...SPEC, plan: '2026-04-02 10:00' }, { filing });
  const [version] = planCourse(context, dossier, at()).versions;
  if (version === undefined) throw new Error('a plan');
  return version;
};

describe('what became of a plan', () => {
  const approval = (on: string, by = 'fenguan') => ({ by, on, mode: '签批' as const });

  test('is told by its filings together, the later over the earlier, whatever they are called', () => {
    const { approved, filed, assessed } = planned(
      word('2026-04-08 09:00', { approval: approval('2026-04-08', 'zhuren'), assessed: ['n2'] }),
      word('2026-04-03 09:00', {
        approval: approval('2026-04-03'),
        filed: { on: '2026-04-03' },
        assessed: ['n1'],
      }),
    );
    expect([approved?.by, approved?.on, filed?.on, assessed]).toEqual([
      'zhuren',
      '2026-04-08',
      '2026-04-03',
      ['n1', 'n2'],
    ]);
  });

  test('counts from the signed day, unless it was entered more than two working days later without a paper', () => {
    const days = (entered: string, paper?: string) => {
      const { approved, chief, refused, filed } = planned(
        word(`${entered} 09:00`, {
          approval: { ...approval('2026-04-03'), ...(paper === undefined ? {} : { paper }) },
          chiefConsent: { ...approval('2026-04-03', 'zhuren'), ...(paper === undefined ? {} : { paper }) },
          refused: { by: 'fenguan', on: '2026-04-03', reason: '理由' },
          filed: { on: '2026-04-03' },
        }),
      );
      return [approved?.on, chief?.on, refused?.on, filed?.on];
    };
    // 6 April is a holiday: the 7th and the 8th are two working days.
    expect(days('2026-04-08')).toEqual(Array(4).fill('2026-04-03'));
    expect(days('2026-04-09')).toEqual(Array(4).fill('2026-04-09'));
    expect(days('2026-04-09', '签批单1号')).toEqual(['2026-04-03', '2026-04-03', '2026-04-09', '2026-04-09']);
  });

  test('is, of a return, the day on which its record came, or the written one where that is later', () => {
    const back = (on: string) =>
      planned(word('2026-04-08 09:00', { returned: { by: 'fenguan', on, reason: '要素' } })).returned?.on;
    expect([back('2026-04-07'), back('2026-04-10')]).toEqual(['2026-04-08', '2026-04-10']);
  });
});
