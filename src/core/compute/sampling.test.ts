import { describe, expect, test } from 'vitest';
import type { Context } from './context.ts';
import { monthHorizon } from './months.ts';
import { checkDuty, closedList, drawSample, sampleOf } from './sampling.ts';
import type { Records } from './testing/ledger-of.ts';
import { matters, type MatterSpec, type NodeSpec } from './testing/matter.ts';
import { drawing } from './testing/sparing.ts';
import { unit, world } from './testing/world.ts';
import { verificationDue } from './verification-due.ts';

const UNITS: Records = { unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)] };
const matter = (id: string, lead: string, nodes: readonly NodeSpec[], more: Partial<MatterSpec> = {}): MatterSpec => ({
  id,
  lead,
  printed: '2026-04-07',
  due: '2026-12-25',
  nodes,
  ...more,
});
const node = (id: string, day: string): NodeSpec => ({ id, due: day, claims: [`${day} 10:00`] });
const duties = (context: Context, task: string, month: string) => {
  const dossier = context.dossiers.get(task);
  if (dossier === undefined) throw new Error('no such matter');
  return dossier.claims.map((claim) => `${claim.node} ${checkDuty(context, dossier, claim, monthHorizon(context, month))}`);
};

describe('the sample', () => {
  const list = Array.from({ length: 11 }, (_, index) => `claim-${String(index)}`);

  test('is a fifth of the list, rounded up', () => {
    expect([0, 1, 5, 6, 10, 11].map((n) => drawSample('480317', list.slice(0, n), '0.20').length)).toEqual([0, 1, 1, 2, 2, 3]);
  });

  test('is what anyone gets who hashes number and claim', () => {
    // printf '%s' '480317|claim-3' | sha256sum, and so on; the lowest come first.
    expect(drawSample('480317', list, '0.20')).toEqual(['claim-4', 'claim-2', 'claim-8']);
    expect(drawSample('480317', list.toReversed(), '0.20')).toEqual(['claim-4', 'claim-2', 'claim-8']);
  });
});

describe('who must be checked', () => {
  const given = matters([
    matter('plain', 'jia', [node('n1', '2026-05-15')], { due: '2026-05-29', end: { claims: ['2026-05-20 10:00'] } }),
    matter('major', 'jia', [node('n1', '2026-05-15')], { level: '重大' }),
    matter('many', 'yi', ['a', 'b', 'c', 'd'].map((id) => node(id, '2026-05-15'))),
  ]);

  test('every 办结 and every node of a 重大 matter; the others wait for the draw', () => {
    const context = world('2026-06-30 24:00', UNITS, given);
    expect(duties(context, 'plain', '2026-05')).toEqual(['n1 undrawn', 'end concluded']);
    expect(duties(context, 'major', '2026-05')).toEqual(['n1 major']);
    expect(closedList(context, '2026-05')).toHaveLength(5);
  });

  test('from a claim, or from the draw, in five working days', () => {
    const context = world('2026-06-30 24:00', UNITS, given, drawing('jia', '2026-05', given));
    const due = (task: string) => {
      const dossier = context.dossiers.get(task);
      return dossier?.claims.map((claim) => verificationDue(context, dossier, claim, monthHorizon(context, '2026-05')));
    };
    expect(due('major')).toEqual(['2026-05-22']);
    expect(due('plain')).toEqual(['2026-06-08', '2026-05-27']);
  });
});

describe('one failed draw', () => {
  const may = (checks: readonly string[]) => [
    matter('m', 'jia', [{ ...node('n1', '2026-05-15'), checks }, node('n2', '2026-06-10'), node('n3', '2026-07-10')]),
    matter('many', 'yi', ['a', 'b', 'c', 'd'].map((id) => node(id, '2026-05-15'))),
  ];
  const context = (...checks: string[]) =>
    world('2026-08-31 24:00', UNITS, matters(may(checks)), drawing('jia', '2026-05', matters(may(checks))));

  test('has all the unit’s claims of the next month checked, and only those', () => {
    expect(duties(context('2026-06-03 退回'), 'm', '2026-07')).toEqual(['n1 drawn', 'n2 full-check', 'n3 undrawn']);
    expect(duties(context('2026-06-03 通过'), 'm', '2026-07')).toEqual(['n1 drawn', 'n2 undrawn', 'n3 undrawn']);
  });

  test('found only after the next month’s freeze no longer touches it', () => {
    expect(duties(context('2026-07-08 退回'), 'm', '2026-07')[1]).toBe('n2 full-check');
    expect(duties(context('2026-07-09 退回'), 'm', '2026-07')[1]).toBe('n2 undrawn');
  });
});

describe('the list is closed at the draw', () => {
  const many = matter('many', 'yi', ['a', 'b', 'c', 'd'].map((id) => node(id, '2026-05-15')));
  const entered = (submitted: string): Records => ({
    claim: [
      {
        task: 'm',
        unit: 'jia',
        nodes: [{ node: 'n1', text: '已完成' }],
        submitted,
        onBehalf: { receivedAt: '2026-05-15 10:00', channel: '纸质', enteredBy: 'mishu' },
      },
    ],
  });
  const base = matters([matter('m', 'jia', [{ id: 'n1', due: '2026-05-15' }]), many]);
  const draw: Records = { draw: [{ month: '2026-05', number: '480317', by: 'jijian', submitted: '2026-06-01 10:00' }] };

  test('what is typed later, though received in the month, falls under the next draw', () => {
    const before = world('2026-08-31 24:00', UNITS, base, draw, entered('2026-06-01 10:00'));
    const after = world('2026-08-31 24:00', UNITS, base, draw, entered('2026-06-01 10:01'));
    expect([closedList(before, '2026-05').length, closedList(before, '2026-06').length]).toEqual([5, 0]);
    expect([closedList(after, '2026-05').length, closedList(after, '2026-06').length]).toEqual([4, 1]);
    const without = world('2026-08-31 24:00', UNITS, base, draw);
    expect(sampleOf(after, '2026-05')).toEqual(sampleOf(without, '2026-05'));
  });

  test('a node filed only later falls under the first draw that knows it', () => {
    const late = matters([matter('m', 'jia', [node('n1', '2026-05-15')], { printed: '2026-05-11', filed: '2026-06-03' }), many]);
    const context = world('2026-08-31 24:00', UNITS, late, draw);
    expect([closedList(context, '2026-05').length, closedList(context, '2026-06').length]).toEqual([4, 1]);
  });

  test('one weekly report may claim nodes of the same name in two matters', () => {
    const claim = (task: string) => ({ task, text: '进展', claims: [{ node: 'n1', text: '已完成' }] });
    const report = { unit: 'jia', week: '2026-W20', submitted: '2026-05-15 10:00', matters: [claim('m'), claim('m2')] };
    const two = matters(['m', 'm2'].map((id) => matter(id, 'jia', [{ id: 'n1', due: '2026-05-15' }])));
    const list = closedList(world('2026-08-31 24:00', UNITS, two, { report: [report] }), '2026-05');
    expect(new Set(list).size).toBe(2);
  });
});
