import { describe, expect, test } from 'vitest';
import { taskRecords, report, type TaskSpec } from '../testing/task-records.ts';
import {
  CALENDAR_2026,
  closing,
  contextOf,
  join,
  periodIn,
  unit,
  world,
  worldLedger,
  type Records,
} from '../testing/office.ts';
import { partsIn, resultIn } from '../testing/printed.ts';
import { allDuties } from '../duties/roll.ts';
import { dossiersOfUnit, reportWeeks, weekLine } from './weeks.ts';
import { demand, inspection } from '../testing/inspection.ts';
import { liveLook } from '../time/look.ts';
import { RULES } from '../testing/rules.ts';

const LATER = '2026-12-20 18:00';
const UNITS: Records = { unit: [unit('jia'), unit('yi', 'counties', 2)] };

/** W21: report day Friday 22 May; the one after it Friday the 29th. */
const matter = (id: string, due = '2026-12-18', more: Partial<TaskSpec> = {}): TaskSpec => ({
  id,
  lead: 'jia',
  printed: '2026-04-01',
  due,
  ...more,
});
const context = (specs: readonly TaskSpec[], reports: NonNullable<Records['report']>, ...more: Records[]) =>
  world(LATER, join(UNITS, taskRecords(...specs), { report: reports }), ...more);
const line = (made: ReturnType<typeof context>, week = '2026-W21', of = 'jia', month = '2026-05') =>
  resultIn(made, of, month).lines.weeks.find((one) => one.week === week);
const SENT = '2026-W21 jia 2026-05-22 11:00';

describe('what a weekly report owes', () => {
  const said = (specs: readonly TaskSpec[], ...reports: ReturnType<typeof report>[]) => {
    const made = line(context(specs, reports));
    return made && [made.state, made.unreported.map(({ dossier }) => dossier.id)];
  };

  test('is a word on each matter with an open node: a line, or 其余无变化', () => {
    const two = [matter('t1'), matter('t2')];
    expect(said(two, report(SENT, ['t1', 't2'], false))).toEqual(['on-time', []]);
    expect(said(two, report(SENT, ['t1'], true))).toEqual(['on-time', []]);
    expect(said(two, report(SENT, [], true))).toEqual(['on-time', []]);
    expect(said(two, report(SENT, ['t1'], false))).toEqual(['missing', ['t2']]);
    expect(said(two)).toEqual(['missing', ['t1', 't2']]);
  });

  test.each([
    ['2026-05-21', true],
    ['2026-05-22', true],
    ['2026-05-29', true],
    ['2026-06-01', false],
  ])('is a line of its own for what is due on %s: %s', (due, own) => {
    expect(said([matter('t1', due)], report(SENT))).toEqual(own ? ['missing', ['t1']] : ['on-time', []]);
    expect(said([matter('t1', due)], report(SENT, ['t1'], false))).toEqual(['on-time', []]);
  });

  test('is overdue from the day after, not on the report day itself', () => {
    const overdue = (due: string) =>
      line(context([matter('t1', due)], []))?.matters.map((one) => one.overdue);
    expect([overdue('2026-05-21'), overdue('2026-05-22')]).toEqual([[true], [false]]);
  });

  test('is nothing on the day of delivery, though the notice was entered before', () => {
    const [task] = taskRecords(matter('t1', '2026-12-18', { printed: '2026-05-22' })).task ?? [];
    if (task === undefined) throw new Error('a task');
    const entered = (printed: string) => {
      const notice = { ...task.notice, printed };
      return line(world(LATER, UNITS, { task: [{ ...task, notice, submitted: '2026-05-18 09:00' }] }))?.state;
    };
    expect([entered('2026-05-21'), entered('2026-05-22'), entered('2026-05-25')]).toEqual([
      'missing',
      undefined,
      undefined,
    ]);
  });

  test('is by the earliest open node of the unit, others’ nodes aside', () => {
    const nodes = [
      { id: 'n1', due: '2026-05-20', claims: ['2026-05-19 10:00'] },
      { id: 'n2', due: '2026-05-27', unit: 'yi' },
    ];
    const made = context([matter('t1', '2026-12-18', { nodes })], [report(SENT)]);
    expect(line(made)?.matters.map(({ due, ownLine }) => [due, ownLine])).toEqual([['2026-12-18', false]]);
    expect(line(made, '2026-W21', 'yi')?.matters.map(({ due, ownLine }) => [due, ownLine])).toEqual([
      ['2026-05-27', true],
    ]);
  });

  test('is of a missing plan too, which is a node, while the rules know plans', () => {
    const unplanned = matter('t1', '2026-12-18', { printed: '2026-05-19', plan: null });
    const made = context([unplanned], []);
    expect(line(made)?.matters.map(({ due, overdue }) => [due, overdue])).toEqual([['2026-05-21', true]]);
    const components = RULES.components.filter(({ id }) => id !== 'c1');
    const rules = [RULES, { ...RULES, version: 'v2', from: '2026-06', plans: undefined, components }];
    const later = line(context([unplanned], [], { rules }), '2026-W24', 'jia', '2026-06');
    expect(later?.matters.map(({ due, overdue }) => [due, overdue])).toEqual([['2026-12-18', false]]);
  });

  test.each([
    ['delivered on the report day', { printed: '2026-05-22' }, undefined],
    ['delivered the day before', { printed: '2026-05-21' }, 'missing'],
    ['claimed done before the day', { end: { claims: ['2026-05-21 23:59'] } }, undefined],
    ['claimed done on the day', { end: { claims: ['2026-05-22 00:01'] } }, 'missing'],
    ['suspended', { events: ['2026-05-20 暂缓办理'] }, undefined],
    ['resumed', { events: ['2026-05-11 暂缓办理', '2026-05-20 恢复'] }, 'missing'],
    [
      'suspended before its plan was due',
      { printed: '2026-05-19', plan: null, events: ['2026-05-20 暂缓办理'] },
      undefined,
    ],
    ['withdrawn', { events: ['2026-05-20 撤销督办'] }, undefined],
    ['handed over', { handOvers: [{ on: '2026-05-20', to: 'yi' }] }, undefined],
    ['handed over on the report day', { handOvers: [{ on: '2026-05-22', to: 'yi' }] }, 'missing'],
  ] as const)('of a matter %s is %j → %s', (_, more, state) => {
    expect(line(context([matter('t1', '2026-12-18', more)], []))?.state).toBe(state);
  });

  test('whose notice was handed over on paper is owed once its record is there', () => {
    const entered = (submitted: string) => {
      const records = taskRecords(matter('t1'));
      const handedOver = { on: '2026-05-18', paper: '回证1号' };
      const task = (records.task ?? []).map((one) => ({
        ...one,
        notice: { ...one.notice, handedOver },
        submitted,
      }));
      return line(world(LATER, UNITS, { ...records, task }))?.state;
    };
    expect([entered('2026-05-21 23:59'), entered('2026-05-22 08:00')]).toEqual(['missing', undefined]);
  });

  test('handed over is owed by the successor from the next report day on, a missing plan too', () => {
    const given = (on: string, more: Partial<TaskSpec> = {}) =>
      line(
        context([matter('t1', '2026-12-18', { handOvers: [{ on, to: 'yi' }], ...more })], []),
        '2026-W21',
        'yi',
      );
    expect(given('2026-05-21')?.state).toBe('missing');
    expect(given('2026-05-22')).toBeUndefined();
    expect(given('2026-05-21', { plan: null })?.state).toBe('missing');
    expect(given('2026-05-22', { plan: null })).toBeUndefined();
  });

  test('of a demand is owed by the unit that claimed, whatever the plans say', () => {
    const n1 = { id: 'n1', due: '2026-05-15', unit: 'yi', claims: ['2026-05-14 10:00 yi'] };
    const checks = ['2026-05-18 限期完善 核验 r1:2026-05-29'];
    const made = context([matter('t1', '2026-12-18', { plan: null, nodes: [{ ...n1, checks }] })], []);
    expect(line(made, '2026-W21', 'yi')?.matters.map(({ due }) => due)).toEqual(['2026-05-29']);
  });

  test('of a claim is owed again once it is refused: not while the day began with it unanswered', () => {
    const refused = (day: string) => {
      const end = { claims: ['2026-05-13 10:00'], checks: [`${day} 退回`] };
      return line(context([matter('t1', '2026-12-18', { end })], []))?.state;
    };
    expect([refused('2026-05-21'), refused('2026-05-22')]).toEqual(['missing', undefined]);
  });
});

describe('when it is complete', () => {
  const state = (...reports: ReturnType<typeof report>[]) =>
    line(context([matter('t1'), matter('t2')], reports))?.state;

  test.each([
    ['2026-05-22 12:00', 'on-time'],
    ['2026-05-22 12:01', 'before-meeting'],
    ['2026-05-25 08:59', 'before-meeting'],
    ['2026-05-25 09:00', 'late'],
    ['2026-06-08 23:59', 'late'],
  ])('at %s it is %s', (moment, expected) => {
    expect(state(report(`2026-W21 jia ${moment}`))).toBe(expected);
  });

  test('late is not missing (a fault of the rules before); what comes after the close is', () => {
    expect(state(report('2026-W21 jia 2026-05-29 10:00'))).toBe('late');
    expect(state(report('2026-W21 jia 2026-06-09 00:00'))).toBe('missing');
    expect(state()).toBe('missing');
  });

  test('the last matter decides, whichever it is: a supplement completes it', () => {
    const both = (first: string, second: string) =>
      state(
        report('2026-W21 jia 2026-05-22 11:00', [first], false),
        report('2026-W21 jia 2026-05-24 18:00', [second], false),
      );
    expect([both('t1', 't2'), both('t2', 't1')]).toEqual(['before-meeting', 'before-meeting']);
  });

  test('the first word on a matter counts, in whatever file it stands; one that says only 其余无变化 is a word', () => {
    const late = report('2026-W21 jia 2026-05-24 18:00', ['t1', 't2']);
    expect(state(late, report(SENT, ['t1', 't2']))).toBe('on-time');
    expect(state(late, { ...report(SENT), matters: undefined })).toBe('on-time');
  });

  test('its reports stand by their paths, in whatever order they are read', () => {
    const reports = [report('2026-W21 jia 2026-05-24 18:00', ['t1']), report(SENT, ['t1'])];
    const ledger = worldLedger(UNITS, taskRecords(matter('t1')), { report: reports });
    const made = contextOf({ ...ledger, report: ledger.report.toReversed() }, LATER);
    expect(line(made)?.reports.map(({ path }) => path)).toEqual(['report/0000.yaml', 'report/0001.yaml']);
  });

  test('the report of another unit or week says nothing', () => {
    expect(state(report('2026-W21 yi 2026-05-22 11:00'), report('2026-W20 jia 2026-05-22 11:00'))).toBe(
      'missing',
    );
  });

  test('it is open until the meeting', () => {
    const live = (moment: string) => {
      const made = world(moment, join(UNITS, taskRecords(matter('t1'))));
      return resultIn(made, 'jia', '2026-05').lines.weeks.find(({ week }) => week === '2026-W21');
    };
    expect(live('2026-05-21 12:00')).toBeUndefined();
    expect(live('2026-05-22 08:00')).toMatchObject({ state: 'open', z: undefined });
    expect(live('2026-05-25 08:59')?.state).toBe('open');
    expect(live('2026-05-25 09:00')?.state).toBe('missing');
  });
});

describe('who owes none', () => {
  const owed = (more: object) => {
    const made = world(LATER, { unit: [{ ...unit('jia'), ...more }] }, taskRecords(matter('t1')));
    return resultIn(made, 'jia', '2026-05').lines.weeks.map(({ week }) => week);
  };

  test('a unit that is entered through another; its C2 is 无可评', () => {
    expect(owed({ reportsThrough: [{ from: '2025-01-01', unit: 'mishu' }] })).toEqual([]);
    const made = world(
      LATER,
      { unit: [{ ...unit('jia'), reportsThrough: [{ from: '2025-01-01', unit: 'mishu' }] }] },
      taskRecords(matter('t1')),
    );
    expect(partsIn(made, 'jia', '2026-05')['c2']).toBe('10.00');
    expect(resultIn(made, 'jia', '2026-05').score.parts.at(-1)?.state).toBe('full');
  });

  test('one that is entered through another from a day on, and again by itself, each by the report day', () => {
    const through = (...list: readonly (readonly [from: string, unit: string])[]) =>
      owed({ reportsThrough: list.map(([from, by]) => ({ from, unit: by })) });
    expect(through(['2026-05-22', 'mishu'])).toEqual(['2026-W19', '2026-W20']);
    expect(through(['2026-05-23', 'mishu'])).toEqual(['2026-W19', '2026-W20', '2026-W21']);
    expect(through(['2025-01-01', 'mishu'], ['2026-05-22', '单独报送'])).toEqual(['2026-W21', '2026-W22']);
    // What is agreed for later rewrites nothing of May.
    expect(through(['2026-06-01', 'mishu'])).toEqual(owed({}));
  });

  test('a unit that has ended, after its last day', () => {
    expect(owed({ until: '2026-05-22' })).toEqual(['2026-W19', '2026-W20', '2026-W21']);
    expect(owed({ until: '2026-05-21' })).toEqual(['2026-W19', '2026-W20']);
    expect(owed({})).toEqual(['2026-W19', '2026-W20', '2026-W21', '2026-W22']);
  });

  test('nobody without an open matter', () => {
    const made = context([matter('t1', '2026-05-15', { end: { claims: ['2026-05-12 10:00'] } })], []);
    expect(resultIn(made, 'jia', '2026-05').lines.weeks.map(({ week }) => week)).toEqual(['2026-W19']);
  });

  test('no unit where the rules have no weekly report', () => {
    const rules = [
      { ...RULES, weekly: undefined, components: RULES.components.filter(({ id }) => id !== 'c2') },
    ];
    const made = world(LATER, UNITS, taskRecords(matter('t1')), { rules });
    expect(resultIn(made, 'jia', '2026-05').lines.weeks).toEqual([]);
    const week = { week: '2026-W21', reportDay: '2026-05-22' };
    expect(weekLine(made, 'jia', week, liveLook(LATER))).toBeUndefined();
    const later = world(LATER, UNITS, taskRecords(matter('t1')), { rules: [{ ...RULES, from: '2026-06' }] });
    expect(weekLine(later, 'jia', week, liveLook(LATER))).toBeUndefined();
  });

  test('a unit that the ledger does not know', () => {
    const made = world(LATER, UNITS, taskRecords(matter('t1', '2026-12-18', { lead: 'gone' })));
    expect(
      weekLine(made, 'gone', { week: '2026-W21', reportDay: '2026-05-22' }, liveLook(LATER)),
    ).toBeUndefined();
  });
});

describe('report days', () => {
  const daysOf = (month: string, ...more: Records[]) => {
    const made = world(LATER, UNITS, ...more);
    return reportWeeks(made, periodIn(made, month)).map(({ reportDay }) => reportDay);
  };

  test('are Fridays, else the last working day before; a week off has none', () => {
    expect(daysOf('2026-02')).toEqual(['2026-02-06', '2026-02-13', '2026-02-27']);
    // 1 May and 1 October are holidays; the week of the latter is off but for its first three days.
    expect(daysOf('2026-04')).toEqual(['2026-04-03', '2026-04-10', '2026-04-17', '2026-04-24', '2026-04-30']);
    expect(daysOf('2026-10')).toEqual(['2026-10-09', '2026-10-16', '2026-10-23', '2026-10-30']);
  });

  test('belong to the month in which they lie, from its first day to its last', () => {
    // 31 March is a Tuesday: the Friday of that week is April's.
    expect(daysOf('2026-03').at(-1)).toBe('2026-03-27');
    const off = (from: string, to: string): Records => {
      const [closure] = closing(from, '2026-05-06').closures;
      return {
        calendar: [{ ...CALENDAR_2026, closures: closure === undefined ? [] : [{ ...closure, to }] }],
      };
    };
    // Wednesday 1 July and Monday 31 August are all that is left of their weeks.
    expect(daysOf('2026-07', off('2026-07-02', '2026-07-03'))[0]).toBe('2026-07-01');
    expect(daysOf('2026-08', off('2026-09-01', '2026-09-04')).at(-1)).toBe('2026-08-31');
  });

  test('move with a closure known on their Monday', () => {
    expect(daysOf('2026-05', { calendar: [closing('2026-05-22', '2026-05-18')] })).toContain('2026-05-21');
  });

  test('that are closed later in the week stay, and the time moves to the next working day', () => {
    const calendar = [closing('2026-05-22', '2026-05-21')];
    expect(daysOf('2026-05', { calendar })).toContain('2026-05-22');
    const made = context([matter('t1')], [report('2026-W21 jia 2026-05-25 08:30')], { calendar });
    expect(line(made)).toMatchObject({ due: '2026-05-25 12:00', state: 'on-time' });
  });

  test('of a closed month stand, whatever closure is entered afterwards', () => {
    const calendar = [closing('2026-05-22', '2026-05-18', '2026-06-20 10:00')];
    const made = context([matter('t1')], [report('2026-W21 jia 2026-05-22 11:30')], { calendar });
    expect(line(made)).toMatchObject({ reportDay: '2026-05-22', state: 'on-time' });
    // What was due by the next report day, too: the closure would move it to Thursday.
    const next = context([matter('t1', '2026-05-22')], [report('2026-W20 jia 2026-05-15 11:00')], {
      calendar,
    });
    expect(line(next, '2026-W20')?.state).toBe('missing');
  });

  test('to come are those known on the report day: a closure announced after it changes nothing that was owed', () => {
    const calendar = [closing('2026-05-29', '2026-05-25')];
    expect(line(context([matter('t1', '2026-05-29')], [report(SENT)], { calendar }))?.state).toBe('missing');
  });

  test('belong to their month, though the meeting lies in the next', () => {
    const made = context([matter('t1')], [report('2026-W22 jia 2026-06-01 08:59')]);
    expect(line(made, '2026-W22')).toMatchObject({ state: 'before-meeting', meeting: '2026-06-01 09:00' });
    expect(line(made, '2026-W22', 'jia', '2026-06')).toBeUndefined();
  });
});

describe('a week that the chief paused (停报)', () => {
  type Said = readonly [on: string, submitted: string, paper?: string];
  const paused = (week: string, [on, submitted, paper]: Said): Records => ({
    pause: [{ week, reason: '汛情', approval: { by: 'zhuren', on, mode: '签批', paper }, submitted }],
  });
  const stateOf = (said: Said) => line(context([matter('t1')], [], paused('2026-W21', said)))?.state;

  test.each<[said: Said, state: string | undefined]>([
    [['2026-05-22', '2026-05-22 17:40'], undefined],
    [['2026-05-23', '2026-05-23 09:00'], 'missing'],
    // Two working days from Wednesday to Friday; on Monday it counts from its entry.
    [['2026-05-20', '2026-05-22 23:59'], undefined],
    [['2026-05-20', '2026-05-25 09:00'], 'missing'],
    [['2026-05-20', '2026-05-25 09:00', '签批单2026-031'], undefined],
    // The close of May is the end of 8 June.
    [['2026-05-20', '2026-06-08 23:59', '签批单2026-031'], undefined],
    [['2026-05-20', '2026-06-09 00:00', '签批单2026-031'], 'missing'],
  ])('%s: %s', (said, state) => {
    expect(stateOf(said)).toBe(state);
  });

  const pause = paused('2026-W21', ['2026-05-20', '2026-05-20 16:00']);

  test('costs nobody a point, and the weeks around it owe what they owed', () => {
    const sent = [
      '2026-W19 jia 2026-05-08 11:00',
      '2026-W20 jia 2026-05-15 11:00',
      '2026-W22 jia 2026-05-29 11:00',
    ];
    const reports = sent.map((one) => report(one));
    const weeks = (made: ReturnType<typeof context>) =>
      resultIn(made, 'jia', '2026-05').lines.weeks.map(({ week, state, matters }) => [
        week,
        state,
        matters.map(({ ownLine }) => ownLine),
      ]);
    const before = weeks(context([matter('t1', '2026-05-29')], reports));
    expect(before.map(([week, state]) => [week, state])).toContainEqual(['2026-W21', 'missing']);
    expect(weeks(context([matter('t1', '2026-05-29')], reports, pause))).toEqual(
      before.filter(([week]) => week !== '2026-W21'),
    );
  });

  test('owes no report and no 周报 of the section, but the 要点 of the meeting', () => {
    const owed = (...more: Records[]) =>
      allDuties(context([matter('t1')], [], ...more))
        .filter(({ subject }) => subject === '2026-W21')
        .map(({ kind }) => kind)
        .toSorted();
    expect(owed()).toEqual(['key-points', 'weekly', 'weekly-issue']);
    expect(owed(pause)).toEqual(['key-points']);
  });
});

test('a unit has a part in the matters that it leads, assists, has a node of, is asked to mend, takes over or claimed', () => {
  const nodes = [{ id: 'n1', due: '2026-05-20', unit: 'planned', claims: ['2026-05-18 10:00 claimant'] }];
  const parts = { assists: ['assistant'], nodes, handOvers: [{ on: '2026-05-15', to: 'successor' }] };
  const [alone] = taskRecords(matter('t2')).task ?? [];
  if (alone === undefined) throw new Error('a task');
  const made = world(
    LATER,
    UNITS,
    join(taskRecords(matter('t1', '2026-12-18', parts)), {
      task: [{ ...alone, assists: undefined }],
      inspection: [
        inspection('2026-05-12 mender 专项稽查', {
          tasks: ['t1'],
          demands: [demand('t1 r1 2026-05-29', { unit: 'mender' })],
        }),
      ],
    }),
  );
  const of = (id: string) => dossiersOfUnit(made, id).map((dossier) => dossier.id);
  expect(of('jia')).toEqual(['t1', 't2']);
  for (const id of ['assistant', 'planned', 'mender', 'successor', 'claimant'])
    expect(of(id)).toEqual(['t1']);
  expect(of('yi')).toEqual([]);
});
