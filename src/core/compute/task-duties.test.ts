import { describe, expect, test } from 'vitest';
import { taskDuties } from './task-duties.ts';
import { dutyRow, type DutyRow } from './testing/duty-row.ts';
import type { Records } from './testing/ledger-of.ts';
import { join, matters, type MatterSpec } from './testing/matter.ts';
import { unit, world } from './testing/world.ts';

const UNITS: Records = { unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)] };
/** A matter of Wednesday 6 May; the Saturday after is a make-up working day. */
const duties = (asOf: string, more: Partial<MatterSpec> = {}, ...records: readonly Records[]) => {
  const matter = { id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-06-30', ...more };
  const context = world(asOf, UNITS, join(matters([matter]), ...records));
  return [...context.dossiers.values()].flatMap((dossier) => taskDuties(context, dossier)).map(dutyRow);
};
const of = (kind: string, ...given: Parameters<typeof duties>) =>
  duties(...given).filter((duty) => duty.kind === kind);
const row = (kind: string, id: string, more: Partial<DutyRow>) => ({
  id,
  who: 'unit jia',
  kind,
  task: 't1',
  standing: 'owed',
  late: 0,
  left: 0,
  sources: ['task/0000.yaml#notice.printed'],
  ...more,
});

describe('签收', () => {
  const ack = (more: Partial<DutyRow>) =>
    row('ack', 't1-ack-jia', {
      subject: 'jia',
      from: '2026-05-06',
      due: '2026-05-07 24:00',
      clock: '2026-05-06 +1',
      ...more,
    });

  test('is owed by the unit within one working day of delivery', () => {
    const at = (asOf: string) => of('ack', asOf, { acked: null });
    expect(at('2026-05-06 08:59')).toEqual([]);
    expect(at('2026-05-06 09:00')).toEqual([ack({ standing: 'due-soon', left: 1 })]);
    expect(at('2026-05-07 23:59')).toEqual([ack({ standing: 'due-soon' })]);
    expect(at('2026-05-08 00:00')).toEqual([ack({ standing: 'overdue', late: 1 })]);
  });

  test('is met by the unit’s own record, on time on the next working day and late after it', () => {
    const sources = ['ack/0000.yaml#submitted'];
    const acked = (moment: string) => of('ack', '2026-05-29 10:00', { acked: moment });
    expect(acked('2026-05-07 23:59')).toEqual([
      ack({ filed: '2026-05-07 23:59', standing: 'filed', sources }),
    ]);
    expect(acked('2026-05-08 00:00')).toEqual([
      ack({ filed: '2026-05-08 00:00', standing: 'late', late: 1, sources }),
    ]);
  });

  test('is owed by each assisting unit, too, whatever the others did', () => {
    expect(of('ack', '2026-05-07 12:00', { assists: ['yi'] })).toEqual([
      ack({ filed: '2026-05-06 10:00', standing: 'filed', sources: ['ack/0000.yaml#submitted'] }),
      ack({ id: 't1-ack-yi', who: 'unit yi', subject: 'yi', standing: 'due-soon' }),
    ]);
  });

  test('of a 即办件 is the lead’s plan and no duty beside it', () => {
    const prompt = { due: '2026-05-12', plan: null, assists: ['yi'] };
    expect(of('ack', '2026-05-07 12:00', prompt).map(({ who }) => who)).toEqual(['unit yi']);
    expect(of('plan', '2026-05-07 12:00', prompt)).toEqual([
      row('plan', 't1-plan-1', {
        subject: 'prompt',
        from: '2026-05-06',
        due: '2026-05-07 24:00',
        clock: '2026-05-06 +1',
        filed: '2026-05-06 10:00',
        standing: 'filed',
        sources: ['ack/0000.yaml#submitted'],
      }),
    ]);
  });
});

test('a plan is owed from delivery, and once more from the day it came back', () => {
  const returned = [{ plan: '2026-05-08 10:00', back: '2026-05-11 要素不全' }];
  const plan = (index: 1 | 2, more: Partial<DutyRow>) =>
    row('plan', `t1-plan-${String(index)}`, {
      subject: index === 1 ? 'first' : 'resubmission',
      from: index === 1 ? '2026-05-06' : '2026-05-11',
      due: index === 1 ? '2026-05-08 24:00' : '2026-05-13 24:00',
      clock: index === 1 ? '2026-05-06 +2' : '2026-05-11 +2',
      ...more,
    });
  const first = plan(1, {
    filed: '2026-05-08 10:00',
    standing: 'filed',
    sources: ['plan/0000.yaml#submitted'],
  });
  expect(of('plan', '2026-05-12 10:00', { plan: null, returned })).toEqual([
    first,
    plan(2, { standing: 'due-soon', left: 1 }),
  ]);
  expect(of('plan', '2026-05-29 10:00', { plan: '2026-05-14 09:00', returned })).toEqual([
    first,
    plan(2, { filed: '2026-05-14 09:00', standing: 'late', late: 1, sources: ['plan/0001.yaml#submitted'] }),
  ]);
});

describe('a matter', () => {
  test('lays nothing on anybody before its notice is delivered, then from that day on', () => {
    const printed = matters([
      { id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-06-30', plan: null, acked: null },
    ]);
    const handed: Records = {
      task: (printed.task ?? []).map((task) => ({
        ...task,
        assists: undefined,
        notice: { ...task.notice, handedOver: { on: '2026-05-08', paper: '送达回证第1号' } },
      })),
    };
    const at = (asOf: string) => {
      const context = world(asOf, UNITS, handed);
      return [...context.dossiers.values()]
        .flatMap((dossier) => taskDuties(context, dossier))
        .map(({ id, from }) => [id, from]);
    };
    expect(at('2026-05-07 24:00')).toEqual([]);
    expect(at('2026-05-08 00:00')).toEqual([
      ['t1-ack-jia', '2026-05-08'],
      ['t1-plan-1', '2026-05-08'],
      ['t1-node-end', undefined],
    ]);
  });

  test('that rests or has ended asks for nothing more; what was met stays', () => {
    const open = (asOf: string, ...events: string[]) =>
      duties(asOf, { filed: null, events }).map(({ kind, standing }) => `${kind} ${standing}`);
    const met = ['ack filed', 'plan filed'];
    expect(open('2026-05-12 10:00')).toEqual([...met, 'approval overdue', 'node owed']);
    expect(open('2026-05-12 10:00', '2026-05-11 暂停')).toEqual(met);
    expect(open('2026-05-12 10:00', '2026-05-11 终止')).toEqual(met);
    expect(open('2026-05-14 10:00', '2026-05-11 暂停', '2026-05-13 恢复')).toEqual([
      ...met,
      'approval overdue',
      'node owed',
    ]);
  });
});
