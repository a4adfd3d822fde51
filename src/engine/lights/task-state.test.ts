import { describe, expect, test } from 'vitest';
import { RULES } from '../testing/rules.ts';
import { stateOn, soloAt, type SoloSpec } from './testing/solo.ts';
import { ENDED, unitState } from './task-state.ts';

/** The states just before and at moments: `before → at`. */
function course(spec: SoloSpec, ...steps: readonly (readonly [string, string, string])[]): void {
  for (const [before, at, states] of steps)
    expect(`${at}: ${stateOn(before, spec)} → ${stateOn(at, spec)}`).toBe(`${at}: ${states}`);
}

const CONCLUDED = { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 通过'] };

describe('before 备案', () => {
  test('a notice is 已下达 until its delivery, then waits for 签收, the plan, its approval and filing', () => {
    const notice = {
      no: '督办〔2026〕1号',
      printed: '2026-05-06',
      handedOver: { on: '2026-05-08', paper: '回证' },
    };
    const spec: SoloSpec = {
      task: { notice },
      acked: '2026-05-08 10:00',
      plan: '2026-05-11 10:00',
      filed: '2026-05-12',
    };
    course(
      spec,
      ['2026-05-06 09:00', '2026-05-07 23:59', 'issued → issued'],
      ['2026-05-07 23:59', '2026-05-08 00:00', 'issued → ack-due'],
      ['2026-05-08 09:59', '2026-05-08 10:00', 'ack-due → plan-due'],
      ['2026-05-11 09:59', '2026-05-11 10:00', 'plan-due → approval-due'],
      ['2026-05-12 17:29', '2026-05-12 17:30', 'approval-due → handling'],
    );
  });

  test('a plan is overdue from the day after its second working day, after a return from the day after two more', () => {
    course({ plan: null }, ['2026-05-08 23:59', '2026-05-09 00:00', 'plan-due → plan-overdue']);
    course(
      { returned: [{ plan: '2026-05-07 10:00', back: '2026-05-08' }], plan: '2026-05-13 10:00', filed: null },
      ['2026-05-08 15:59', '2026-05-08 16:00', 'approval-due → plan-due'],
      ['2026-05-11 23:59', '2026-05-12 00:00', 'plan-due → plan-overdue'],
      ['2026-05-13 09:59', '2026-05-13 10:00', 'plan-overdue → approval-due'],
    );
  });

  test('an approved plan waits for 备案', () => {
    const filing = {
      task: 't1',
      version: 1,
      approval: { by: 'fenguan', on: '2026-05-08', mode: '签批' as const },
      submitted: '2026-05-08 10:00',
    };
    expect(stateOn('2026-05-08', { filed: null }, { filing: [filing] })).toBe('filing-due');
  });

  test('only the lead signs; a 即办件 is in hand then, and owes no plan', () => {
    const helper = { ack: [{ task: 't1', unit: 'yi', submitted: '2026-05-07 09:30' }] };
    const prompt: SoloSpec = {
      printed: '2026-05-07',
      due: '2026-05-13',
      plan: null,
      acked: '2026-05-12 10:00',
    };
    expect(stateOn('2026-05-12 09:59', prompt, helper)).toBe('ack-due');
    expect(stateOn('2026-05-12 10:00', prompt, helper)).toBe('handling');
    const given: SoloSpec = { ...prompt, acked: null, handOvers: [{ on: '2026-05-08', to: 'yi' }] };
    expect(stateOn('2026-05-08', given, helper)).toBe('handling');
  });

  test('where the rules know no plans a matter is in hand once signed', () => {
    const rules = { rules: [{ ...RULES, plans: undefined }] };
    expect(stateOn('2026-05-06 09:59', { plan: null }, rules)).toBe('ack-due');
    expect(stateOn('2026-05-20', { plan: null }, rules)).toBe('handling');
  });
});

describe('in hand', () => {
  const asked = { asked: '2026-05-12 10:00', dates: { n1: '2026-05-29' } };
  const nodes = [{ id: 'n1', due: '2026-05-22' }];

  test('a change waits for the leader, beyond the notice’s deadline for the chief too', () => {
    course(
      { nodes, changes: [{ ...asked, consent: '2026-05-14' }] },
      ['2026-05-12 09:59', '2026-05-12 10:00', 'handling → change-requested'],
      ['2026-05-14 16:59', '2026-05-14 17:00', 'change-requested → handling'],
    );
    course({ nodes, changes: [{ ...asked, refused: '2026-05-14' }] }, [
      '2026-05-14 16:59',
      '2026-05-14 17:00',
      'change-requested → handling',
    ]);
    const returned = { by: 'fenguan', on: '2026-05-14', reason: '要素' };
    const back = { filing: [{ task: 't1', version: 2, returned, submitted: '2026-05-14 17:00' }] };
    expect(stateOn('2026-05-15', { nodes, changes: [asked] }, back)).toBe('handling');
    const beyond = { ...asked, dates: { end: '2026-12-31' }, consent: '2026-05-14', chief: '2026-05-15' };
    course({ nodes, changes: [beyond] }, [
      '2026-05-15 16:59',
      '2026-05-15 17:00',
      'change-requested → handling',
    ]);
  });

  test('办结 is claimed, returned, and claimed again', () => {
    course(
      { end: { claims: ['2026-05-20 10:00', '2026-05-25 10:00'], checks: ['2026-05-22 退回'] } },
      ['2026-05-20 09:59', '2026-05-20 10:00', 'handling → claimed'],
      ['2026-05-22 15:59', '2026-05-22 16:00', 'claimed → returned'],
      ['2026-05-25 09:59', '2026-05-25 10:00', 'returned → claimed'],
    );
  });

  test('办结 of a deadline that was taken off is asked of nobody', () => {
    const end = { claims: ['2026-05-20 10:00'] };
    expect(stateOn('2026-05-21', { end })).toBe('claimed');
    expect(stateOn('2026-05-21', { end, events: ['2026-05-12 取消节点 end'] })).toBe('handling');
  });

  test('a rest by decision suspends it until the day of resumption; 撤销督办 ends it', () => {
    course(
      { events: ['2026-05-20 暂缓办理', '2026-06-01 恢复', '2026-06-08 撤销督办'] },
      ['2026-05-19', '2026-05-20', 'handling → suspended'],
      ['2026-05-31', '2026-06-01', 'suspended → handling'],
      ['2026-06-07', '2026-06-08', 'handling → withdrawn'],
    );
    expect(ENDED).toContain(stateOn('2026-06-09', { events: ['2026-06-08 撤销督办'] }));
    const voided = { events: ['2026-06-08 通知单作废'] };
    expect(stateOn('2026-06-07', voided)).not.toBe('void');
    expect(stateOn('2026-06-08', voided)).toBe('void');
    expect(ENDED).toContain('void');
  });

  test('移交 leaves the matter in hand, and is the state of the unit whose part has passed on', () => {
    const spec = {
      nodes: [
        {
          id: 'n1',
          due: '2026-05-22',
          claims: ['2026-05-12 10:00'],
          checks: ['2026-05-13 通过', '2026-06-02 反弹 再督查 r1:2026-06-12'],
        },
      ],
      handOvers: [{ on: '2026-05-20', to: 'yi' }],
    };
    const state = (when: string, unit: string) => {
      const { context, dossier, look } = soloAt(when, spec);
      return unitState(context, dossier, unit, look);
    };
    expect(state('2026-05-19', 'jia')).toBe('handling');
    expect(state('2026-05-20', 'jia')).toBe('handed-over');
    expect(state('2026-05-20', 'yi')).toBe('handling');
    // The demand about what it had finished is its own.
    expect(state('2026-06-03', 'jia')).toBe('handling');
  });
});

describe('after 办结', () => {
  const none = { ...RULES, lookBack: undefined };

  test('is struck off at once where nothing is owed, only concluded where the rules know no looks', () => {
    course({ end: CONCLUDED }, ['2026-05-22 15:59', '2026-05-22 16:00', 'claimed → struck-off']);
    expect(stateOn('2026-05-22 16:00', { end: CONCLUDED }, { rules: [none] })).toBe('concluded');
    expect(stateOn('2026-05-22 16:00', { end: CONCLUDED, tags: ['难点'] }, { rules: [none] })).toBe(
      'concluded',
    );
  });

  test('waits for each look, then is struck off', () => {
    const checks = [...CONCLUDED.checks, '2026-06-22 通过 回头看', '2026-08-24 通过 再督查'];
    course(
      { tags: ['难点'], end: { ...CONCLUDED, checks } },
      ['2026-05-22 15:59', '2026-05-22 16:00', 'claimed → look-back-due'],
      ['2026-06-22 15:59', '2026-06-22 16:00', 'look-back-due → look-back-due'],
      ['2026-08-24 15:59', '2026-08-24 16:00', 'look-back-due → struck-off'],
    );
  });

  test('a 反弹 reopens it until it is rectified; what else a check demands keeps it in hand', () => {
    const checks = ['2026-05-22 限期完善 核验 r1:2026-05-29', '2026-06-22 反弹 回头看 r2:2026-07-03'];
    const met = (id: string, day: string) => ({ id, claims: [`${day} 10:00`], checks: [`${day} 通过`] });
    course(
      { end: { ...CONCLUDED, checks }, demands: [met('r1', '2026-05-29'), met('r2', '2026-07-03')] },
      ['2026-05-22 15:59', '2026-05-22 16:00', 'claimed → handling'],
      ['2026-05-29 15:59', '2026-05-29 16:00', 'handling → look-back-due'],
      ['2026-06-22 15:59', '2026-06-22 16:00', 'look-back-due → relapsed'],
      ['2026-07-03 15:59', '2026-07-03 16:00', 'relapsed → look-back-due'],
    );
    const cancelled = {
      end: { ...CONCLUDED, checks: checks.slice(0, 1) },
      events: ['2026-05-27 取消节点 r1'],
    };
    course(cancelled, ['2026-05-27 07:59', '2026-05-27 08:00', 'handling → struck-off']);
  });

  test('another unit’s open node keeps the matter in hand', () => {
    expect(
      stateOn('2026-05-25', { nodes: [{ id: 'n1', due: '2026-05-29', unit: 'yi' }], end: CONCLUDED }),
    ).toBe('handling');
  });

  test('a concluded matter is not suspended any more; one that is reopened is', () => {
    const end = { ...CONCLUDED, checks: [...CONCLUDED.checks, '2026-06-22 反弹 回头看 r1:2026-07-03'] };
    const events = ['2026-06-01 暂缓办理'];
    expect(stateOn('2026-06-02', { end, events })).toBe('struck-off');
    expect(stateOn('2026-06-23', { end, events })).toBe('suspended');
  });
});
