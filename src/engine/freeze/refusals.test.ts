import { describe, expect, test } from 'vitest';
import type { Ledger } from '#record/ledger.ts';
import { taskRecords } from '../testing/task-records.ts';
import { CALENDAR_2026, unit, worldLedger, type Records } from '../testing/office.ts';
import { RULES } from '../testing/rules.ts';
import {
  asked,
  closedOn,
  correcting,
  done,
  frozen,
  PAIR,
  pairLedger,
  refusals,
  withFrozen,
  withUpheld,
} from './testing/frozen.ts';

const NOW = '2026-06-10 10:00';
const LATER = '2026-06-20 11:00';
const MAY = '2026-05';

const ledger = pairLedger({ calendar: [closedOn({ id: 'flood', day: '2026-05-18', known: '2026-05-17' })] });
const once = withFrozen(ledger, [MAY]);

describe('a freeze is refused', () => {
  test('before the 7th working day of the next month, and not on it', () => {
    // 1–5 and 8–9 June 2026 are the first seven working days.
    expect(refusals(ledger, asked(MAY, '2026-06-08 23:59'))).toEqual([
      { why: 'too-early', earliest: '2026-06-09 00:00' },
    ]);
    expect(refusals(ledger, asked(MAY, '2026-06-09 00:00'))).toEqual([]);
  });

  test('before the close, where the rules let it be frozen sooner', () => {
    const clocks = { ...RULES.clocks, close: 7, freeze: 6 };
    const late = pairLedger({ rules: [{ ...RULES, clocks }] });
    expect(refusals(late, asked(MAY, '2026-06-08 10:00'))).toEqual([
      { why: 'not-closed', close: '2026-06-09 24:00' },
    ]);
    expect(refusals(late, asked(MAY, '2026-06-10 00:00'))).toEqual([]);
  });

  test('a second time, and where no rules know the period', () => {
    expect(refusals(once, asked(MAY, LATER))).toEqual([{ why: 'frozen-already' }]);
    for (const period of ['2025-05', '2026-q2', 'spring'])
      expect(refusals(ledger, asked(period, NOW))).toEqual([{ why: 'no-rules' }]);
  });

  test('where the rules had not been published by then', () => {
    const backdated = pairLedger({ rules: [{ ...RULES, published: '2026-06-11' }] });
    expect(refusals(backdated, asked(MAY, NOW))).toEqual([{ why: 'no-rules' }]);
  });

  test('without the chief’s approval, or with one that has not been given yet', () => {
    const by = (post: string, on = '2026-06-10') => ({ approval: { by: post, on, mode: '签批' as const } });
    for (const post of ['fenguan', 'nobody'])
      expect(refusals(ledger, asked(MAY, NOW, by(post)))).toEqual([{ why: 'approver', value: post }]);
    expect(refusals(ledger, asked(MAY, NOW, by('zhuren', '2026-06-11')))).toEqual([
      { why: 'approval-late', value: '2026-06-11' },
    ]);
    expect(refusals(ledger, asked(MAY, NOW, by('zhuren', '2026-06-10')))).toEqual([]);
  });

  test('where there is no office, whose chief could approve it', () => {
    expect(refusals({ ...ledger, office: [] }, asked(MAY, NOW))).toEqual([
      { why: 'approver', value: 'zhuren' },
    ]);
  });
});

describe('periods of a series', () => {
  test('are frozen in their order; one that was left out may be, and is not asked for', () => {
    expect(refusals(once, asked('2026-07', '2026-08-20 10:00'))).toEqual([]);
    const july = withFrozen(once, ['2026-07']);
    expect(refusals(july, asked('2026-06', '2026-08-21 10:00'))).toEqual([
      { why: 'earlier-frozen', period: '2026-07' },
    ]);
    expect(refusals(withFrozen(once, ['2026-06']), asked('2026-07', '2026-08-20 10:00'))).toEqual([]);
  });

  test('do not stand against one of another series', () => {
    const rules = [RULES, { ...RULES, version: 'v2', from: '2026-07', period: 'quarter' as const }];
    const quarters = withFrozen(pairLedger({ rules }), ['2026-q3']);
    expect(refusals(quarters, asked('2026-06', '2026-10-30 10:00'))).toEqual([]);
  });

  test('may be corrected though a later one is frozen', () => {
    const june = withFrozen(once, ['2026-06']);
    expect(refusals(june, correcting(MAY, '2026-07-22 10:00'))).toEqual([{ why: 'nothing-changed' }]);
  });
});

describe('an objection', () => {
  const contested = (more: object = {}): Ledger =>
    pairLedger({
      objection: [
        { id: 'o1', unit: 'jia', period: MAY, reviewer: 'jijian', submitted: '2026-06-05 10:00', ...more },
      ],
    });
  const OPEN = [{ why: 'objections-open', ids: ['o1'] }];
  const listed = (of: Ledger, now: string, noted: { id: string; note: string }[] = []) =>
    frozen(of, asked(MAY, now, { noted })).objections;

  test('that may still be answered in time stands against the freeze of its period', () => {
    // Received on Friday 5 June, it is to be answered by Wednesday the 10th.
    expect(refusals(contested(), asked(MAY, '2026-06-10 23:59'))).toEqual(OPEN);
    const answered = contested({ answer: { on: '2026-06-08', result: '维持' } });
    expect(refusals(answered, asked(MAY, NOW))).toEqual([]);
    expect(listed(answered, NOW)).toBeUndefined();
    expect(refusals(contested({ answer: { on: '2026-06-11', result: '维持' } }), asked(MAY, NOW))).toEqual(
      OPEN,
    );
    expect(refusals(contested({ period: '2026-06' }), asked(MAY, NOW))).toEqual([]);
  });

  test('that nobody answered in time is frozen as 有异议', () => {
    expect(listed(contested(), '2026-06-11 00:00')).toEqual([{ id: 'o1', note: '有异议' }]);
  });

  test('that is noted is frozen with its note, in time or not', () => {
    const noted = [{ id: 'o1', note: '另行复核' }];
    expect(listed(contested(), NOW, noted)).toEqual(noted);
    expect(listed(contested(), '2026-06-11 00:00', noted)).toEqual(noted);
  });

  test('counts from the moment at which it was entered', () => {
    expect(refusals(contested({ submitted: NOW }), asked(MAY, NOW))).toEqual(OPEN);
    expect(refusals(contested({ submitted: '2026-06-10 10:01' }), asked(MAY, NOW))).toEqual([]);
  });

  test('does not stand against a correction, which may be what it asks for', () => {
    const { edition } = withFrozen(pairLedger(), [MAY]);
    const frozenAlready = { ...contested({ submitted: '2026-06-19 10:00' }), edition };
    expect(refusals(frozenAlready, correcting(MAY, LATER))).toEqual([{ why: 'nothing-changed' }]);
  });
});

describe('a mark that was neither entered nor said not to apply', () => {
  const components = [
    ...RULES.components,
    { id: 'd', name: '考评', source: 'assessed' as const, full: '10', fullBy: { departments: '0' } },
    { id: 'e1', name: '满意', source: 'assessed' as const, full: '10' },
  ];
  const marked = (d: object[], more: Records = {}, rules: object = {}) =>
    refusals(
      pairLedger(
        {
          rules: [{ ...RULES, components, ...rules }],
          unit: [unit('fa', 'departments', 3), unit('mishu', '不参评', 4)],
          assessment: [
            {
              period: MAY,
              component: 'd',
              by: 'mishu',
              on: '2026-06-03',
              marks: d as NonNullable<Records['assessment']>[number]['marks'],
              submitted: '2026-06-03 16:00',
            },
            {
              period: MAY,
              component: 'e1',
              by: 'mishu',
              on: '2026-06-03',
              marks: ['jia', 'yi', 'fa'].map((id) => ({ unit: id, why: '无回访' })),
              submitted: '2026-06-03 16:00',
            },
          ],
        },
        more,
      ),
      asked(MAY, NOW),
    );

  test('stands against the freeze, with the units that wait for it', () => {
    expect(
      marked([
        { unit: 'jia', mark: '9' },
        { unit: 'yi', why: '无回访' },
      ]),
    ).toEqual([]);
    expect(marked([{ unit: 'jia', mark: '9' }])).toEqual([
      { why: 'mark-missing', component: 'd', units: ['yi'] },
    ]);
    expect(marked([{ unit: 'jia', mark: '9' }, { unit: 'yi' }])).toEqual([
      { why: 'mark-missing', component: 'd', units: ['yi'] },
    ]);
  });

  test('is not asked for where the league has its year-end mark alone', () => {
    const year = { monthly: '0.7', final: '0.3', finalAlone: ['counties'] };
    expect(marked([{ unit: 'jia', mark: '9' }], {}, { year })).toEqual([]);
  });

  test('entered after the close does not help, unless it is admitted', () => {
    const late = (admits?: string[]) => ({
      assessment: [
        {
          period: MAY,
          component: 'd',
          by: 'mishu',
          on: '2026-06-04',
          marks: [{ unit: 'yi', mark: '8' }],
          submitted: '2026-06-09 10:00',
        },
      ],
      objection:
        admits === undefined
          ? []
          : [
              {
                id: 'o1',
                unit: 'yi',
                period: MAY,
                reviewer: 'jijian',
                submitted: '2026-06-05 10:00',
                answer: { on: '2026-06-09', result: '更正' as const, admits },
              },
            ],
    });
    const first = [{ unit: 'jia', mark: '9' }];
    expect(marked(first, late())).toEqual([{ why: 'mark-missing', component: 'd', units: ['yi'] }]);
    expect(marked(first, late(['assessment/0002.yaml']))).toEqual([]);
  });
});

describe('a league of fewer than two ranked units', () => {
  const small = worldLedger(
    { unit: [unit('jia'), unit('yi', 'counties', 2), unit('fa', 'departments', 3)] },
    taskRecords(done('t1', 'jia'), done('t3', 'fa')),
  );
  const SMALL = [{ why: 'league-small', leagues: ['counties', 'departments'] }];
  const unforced = (of: Ledger) => refusals(of, asked(MAY, NOW, { force: undefined }));

  test('stands against the freeze; one without members does not', () => {
    expect(unforced(small)).toEqual(SMALL);
    expect(unforced(ledger)).toEqual([]);
  });

  test('is frozen for a reason, which the edition says, a correction after it too', () => {
    const made = frozen(small, asked(MAY, NOW, { force: '只有一个单位有任务' }));
    expect(made.forced).toBe('只有一个单位有任务');
    expect(frozen(ledger, asked(MAY, NOW, { force: '多余' }))).not.toHaveProperty('forced');
    const whole = withFrozen(small, [MAY]);
    expect(refusals(whole, { ...correcting(MAY, LATER), force: undefined })).toEqual([
      { why: 'nothing-changed' },
    ]);
  });

  test('is nobody’s concern where the league has its year-end mark alone', () => {
    const year = { monthly: '0.7', final: '0.3', finalAlone: ['counties', 'departments'] };
    const rules = worldLedger({ rules: [{ ...RULES, year }] }).rules;
    expect(unforced({ ...small, rules })).toEqual([]);
  });
});

describe('a correction is refused', () => {
  const correct = (of: Ledger) => refusals(of, correcting(MAY, LATER));

  test('where nothing has changed, or nothing was frozen', () => {
    expect(correct(once)).toEqual([{ why: 'nothing-changed' }]);
    expect(correct(ledger)).toEqual([{ why: 'not-frozen' }]);
  });

  test('where an objection was upheld that admits nothing and voids nothing', () => {
    expect(correct(withUpheld(once, MAY, '2026-06-19'))).toEqual([{ why: 'nothing-changed' }]);
  });

  test('but not where an upheld one admits a record, though no figure comes out otherwise', () => {
    expect(correct(withUpheld(once, MAY, '2026-06-19', 'plan/0000.yaml'))).toEqual([]);
  });
});

test('everything that stands against a freeze is told at once', () => {
  const early = worldLedger(PAIR, { calendar: [{ ...CALENDAR_2026, year: 2025, notices: [] }] });
  const approval = { by: 'fenguan', on: '2026-07-01', mode: '签批' as const };
  expect(refusals(early, asked(MAY, NOW, { approval, force: undefined }))).toEqual([
    { why: 'approver', value: 'fenguan' },
    { why: 'approval-late', value: '2026-07-01' },
    { why: 'year-not-loaded', years: [2026] },
    { why: 'league-small', leagues: ['counties'] },
  ]);
});
