import { expect, test } from 'vitest';
import { drawSample } from './draw-sample.ts';
import { liveHorizon } from './horizon.ts';
import { lookBackOf } from './look-back.ts';
import type { Records } from './testing/ledger-of.ts';
import { matters, type MatterSpec } from './testing/matter.ts';
import { unit, world } from './testing/world.ts';

/** Concluded on 22 May 2026; the month's number is drawn on 1 June. */
const matter = (id: string, more: Partial<MatterSpec> = {}): MatterSpec => ({
  id,
  lead: 'jia',
  printed: '2026-05-06',
  due: '2026-06-30',
  end: { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 通过'] },
  ...more,
});
const IDS = Array.from({ length: 10 }, (_, index) => `m${String(index)}`);
const NUMBERS = Array.from({ length: 12 }, (_, index) => String(index).padStart(6, '0'));

/** Why each matter is looked back at, long after the draw. */
const reasons = (number: string, ...given: readonly Records[]) => {
  const draw = { month: '2026-05', number, by: 'jijian', submitted: '2026-06-01 10:00' };
  const plain = matters(IDS.map((id) => matter(id)));
  const context = world(
    '2026-07-31 10:00',
    { unit: [unit('jia', 'counties', 1)], draw: [draw] },
    plain,
    ...given,
  );
  return (id: string) => {
    const dossier = context.dossiers.get(id);
    return dossier && lookBackOf(context, dossier, liveHorizon(context.asOf))?.reason;
  };
};
const sampled = (reasonOf: ReturnType<typeof reasons>) => IDS.filter((id) => reasonOf(id) === 'sample');

test('what is looked back at anyway is not in the list of which a tenth is drawn', () => {
  const slow = matter('slow', { printed: '2026-04-07', due: '2026-04-15' });
  const given = matters([matter('hard'), matter('clue'), slow]);
  const anyway: Records = {
    ...given,
    task: (given.task ?? []).map((task) => ({
      ...task,
      ...(task.id === 'hard' ? { tags: ['难点' as const] } : {}),
      ...(task.id === 'clue' ? { source: { kind: '群众线索' as const } } : {}),
    })),
  };
  for (const number of NUMBERS) {
    const reasonOf = reasons(number, anyway);
    expect(['hard', 'clue', 'slow'].map(reasonOf)).toEqual(['tag', 'source', 'long-delayed']);
    expect(sampled(reasonOf)).toEqual(drawSample(number, IDS, '0.10'));
  }
});

test('the list is as it stood at the draw: what came to be long delayed since was in it', () => {
  // Its demand of 29 May has been open for more than twenty working days only since 30 June.
  const later = matter('later', {
    end: { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 基本通过 核验 r1:2026-05-29'] },
  });
  const took = NUMBERS.map((number) => {
    const reasonOf = reasons(number, matters([later]));
    expect(reasonOf('later')).toBe('long-delayed');
    const drawn = drawSample(number, [...IDS, 'later'], '0.10');
    expect(sampled(reasonOf)).toEqual(IDS.filter((id) => drawn.includes(id)));
    return drawn.length - sampled(reasonOf).length;
  });
  // Two are drawn of eleven, and for some number it is one of the two.
  expect(new Set(took)).toEqual(new Set([0, 1]));
});
