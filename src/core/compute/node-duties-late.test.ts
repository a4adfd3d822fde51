import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { liveHorizon } from './horizon.ts';
import { nodeLight } from './node-light.ts';
import { nodeOutcome } from './node-outcome.ts';
import { taskDuties } from './task-duties.ts';
import { taskNodes } from './task-nodes.ts';
import { arbitraryLedger, UNITS } from './testing/arbitrary-ledger.ts';
import { rowsOf } from './testing/duty-row.ts';
import { holds } from './testing/holds.ts';
import { matters, type MatterSpec, type NodeSpec } from './testing/matter.ts';
import { soloAt } from './testing/solo.ts';
import { world } from './testing/world.ts';
import { addDays } from '../calendar/day.ts';

/** Where a node due on Friday 22 May stands on the roll: its day, what met it, how late. */
const node = (asOf: string, given: Partial<NodeSpec>, more: Partial<MatterSpec> = {}) => {
  const nodes = [{ id: 'n1', due: '2026-05-22', ...given }];
  return rowsOf(soloAt(asOf, { nodes, ...more }).context, 'node')
    .filter(({ subject }) => subject === 'n1')
    .map(({ due, filed, standing, late, left }) =>
      [due.slice(0, 10), filed ?? 'open', standing, late, left].join(' '),
    );
};

describe('a node on the roll', () => {
  test('is as late as in the score: less what the 核验 of a refused claim was overdue', () => {
    // Claimed on 11 May; the 核验, owed by the 18th, was held on the 21st: three working days are the section's.
    const at = (asOf: string, ...again: readonly string[]) =>
      node(asOf, { claims: ['2026-05-11 10:00', ...again], checks: ['2026-05-21 退回'] }, { level: '重大' });
    expect(at('2026-05-22 10:00')).toEqual(['2026-05-22 open due-soon 0 0']);
    expect(at('2026-05-27 24:00')).toEqual(['2026-05-22 open due-soon 0 0']);
    expect(at('2026-05-28 00:00')).toEqual(['2026-05-22 open overdue 1 0']);
    const filed = (moment: string) => at('2026-06-01 10:00', moment);
    expect(filed('2026-05-27 23:59')).toEqual(['2026-05-22 2026-05-27 23:59 filed 0 0']);
    expect(filed('2026-05-28 00:00')).toEqual(['2026-05-22 2026-05-28 00:00 late 1 0']);
  });

  test('is no later than a request for a new date while that lies with the leader', () => {
    const asked = { asked: '2026-05-18 10:00', dates: { n1: '2026-06-05' } };
    const at = (refused: string | undefined, ...claims: readonly string[]) =>
      node(
        '2026-05-27 10:00',
        { claims },
        { changes: [{ ...asked, ...(refused === undefined ? {} : { refused }) }] },
      );
    expect(at(undefined)).toEqual(['2026-05-22 open due-soon 0 0']);
    expect(at('2026-05-20')).toEqual(['2026-05-22 open overdue 3 0']);
    const [claim, met] = ['2026-05-26 10:00', '2026-05-22 2026-05-26 10:00'];
    expect(at(undefined, claim)).toEqual([`${met} filed 0 0`]);
    expect(at('2026-05-20', claim)).toEqual([`${met} late 2 0`]);
  });

  test('claimed while its matter rests is late at all if its day had passed before', () => {
    const rested = (due: string) =>
      node('2026-06-01 10:00', { due, claims: ['2026-05-26 10:00'] }, { events: ['2026-05-25 暂停'] });
    expect(rested('2026-05-22')).toEqual(['2026-05-26 2026-05-26 10:00 late 1 0']);
    expect(rested('2026-05-25')).toEqual(['2026-05-27 2026-05-26 10:00 filed 0 0']);
  });
});

test('an open node is overdue on the roll by as much as its light says, and else not', () => {
  const day = fc.integer({ min: 0, max: 150 }).map((after) => addDays('2026-03-20', after));
  let compared = 0;
  holds(
    fc.property(arbitraryLedger(), day, ({ matters: specs, others }, on) => {
      const context = world(`${on} 20:00`, UNITS, matters(specs), others);
      const look = liveHorizon(context.asOf);
      for (const dossier of context.dossiers.values()) {
        const duties = taskDuties(context, dossier);
        for (const planned of taskNodes(context, dossier, look)) {
          const duty = duties.find(({ id }) => id === `${dossier.id}-node-${planned.id}`);
          if (duty === undefined || duty.filed !== undefined) continue;
          const outcome = nodeOutcome(context, dossier, planned, look);
          const light = nodeLight(context, dossier, planned, outcome, look);
          // These tell of something else than the date.
          if (light.reason === 'behind' || light.reason === 'relapse') continue;
          compared++;
          const overdue = light.reason === 'overdue' ? light.amount : 0;
          expect([duty.standing === 'overdue', duty.late]).toEqual([overdue > 0, overdue]);
        }
      }
    }),
  );
  expect(compared).toBeGreaterThan(0);
});
