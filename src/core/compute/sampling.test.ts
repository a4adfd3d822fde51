import { describe, expect, test } from 'vitest';
import type { Context } from './context.ts';
import { monthHorizon } from './months.ts';
import { checkDuty } from './sampling.ts';
import { closedList } from './closed-list.ts';
import type { Records } from './testing/ledger-of.ts';
import { matters, type MatterSpec, type NodeSpec } from './testing/matter.ts';
import { drawing } from './testing/sparing.ts';
import { unit, world } from './testing/world.ts';
import { verificationDue } from './verification-due.ts';

const UNITS: Records = { unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)] };
const matter = (
  id: string,
  lead: string,
  nodes: readonly NodeSpec[],
  more: Partial<MatterSpec> = {},
): MatterSpec => ({
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
  return dossier.claims.map(
    (claim) => `${claim.node} ${checkDuty(context, dossier, claim, monthHorizon(context, month))}`,
  );
};

describe('who must be checked', () => {
  const given = matters([
    matter('plain', 'jia', [node('n1', '2026-05-15')], {
      due: '2026-05-29',
      end: { claims: ['2026-05-20 10:00'] },
    }),
    matter('major', 'jia', [node('n1', '2026-05-15')], { level: '重大' }),
    matter(
      'many',
      'yi',
      ['a', 'b', 'c', 'd'].map((id) => node(id, '2026-05-15')),
    ),
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
      return dossier?.claims.map((claim) =>
        verificationDue(context, dossier, claim, monthHorizon(context, '2026-05')),
      );
    };
    expect(due('major')).toEqual(['2026-05-22']);
    expect(due('plain')).toEqual(['2026-06-08', '2026-05-27']);
  });
});

describe('one failed draw', () => {
  const may = (checks: readonly string[]) => [
    matter('m', 'jia', [
      { ...node('n1', '2026-05-15'), checks },
      node('n2', '2026-06-10'),
      node('n3', '2026-07-10'),
    ]),
    matter(
      'many',
      'yi',
      ['a', 'b', 'c', 'd'].map((id) => node(id, '2026-05-15')),
    ),
  ];
  const context = (...checks: string[]) =>
    world('2026-08-31 24:00', UNITS, matters(may(checks)), drawing('jia', '2026-05', matters(may(checks))));

  test('has all the unit’s claims of the next month checked, and only those', () => {
    expect(duties(context('2026-06-03 退回'), 'm', '2026-07')).toEqual([
      'n1 drawn',
      'n2 full-check',
      'n3 undrawn',
    ]);
    expect(duties(context('2026-06-03 通过'), 'm', '2026-07')).toEqual([
      'n1 drawn',
      'n2 undrawn',
      'n3 undrawn',
    ]);
  });

  test('found only after the next month’s freeze no longer touches it', () => {
    expect(duties(context('2026-07-08 退回'), 'm', '2026-07')[1]).toBe('n2 full-check');
    expect(duties(context('2026-07-09 退回'), 'm', '2026-07')[1]).toBe('n2 undrawn');
  });
});
