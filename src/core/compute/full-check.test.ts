import { expect, test } from 'vitest';
import { liveHorizon } from './horizon.ts';
import { checkDuty } from './sampling.ts';
import { matters, type MatterSpec, type NodeSpec } from './testing/matter.ts';
import { drawing } from './testing/sparing.ts';
import { unit, world } from './testing/world.ts';

const node = (id: string, day: string, ...checks: string[]): NodeSpec => ({
  id,
  due: day,
  claims: [`${day} 10:00`],
  checks,
});

interface Given {
  /** Nodes of the same matter, and of one that is 重大, of the same unit. */
  readonly beside?: readonly NodeSpec[];
  readonly great?: readonly NodeSpec[];
  readonly known?: string;
}

/** What is owed for n2 of `jia`, claimed on 10 June, as known at a moment; n1, claimed in May, was drawn. */
function duty(
  n1: readonly string[],
  { beside = [], great = [], known = '2026-06-30 24:00' }: Given = {},
): string {
  const of = (id: string, lead: string, nodes: readonly NodeSpec[], level?: '重大'): MatterSpec => ({
    id,
    lead,
    printed: '2026-04-07',
    due: '2026-12-25',
    nodes,
    ...(level === undefined ? {} : { level }),
  });
  const given = matters([
    of('m', 'jia', [node('n1', '2026-05-15', ...n1), ...beside, node('n2', '2026-06-10')]),
    of('great', 'jia', great, '重大'),
    of(
      'many',
      'yi',
      ['a', 'b', 'c', 'd'].map((id) => node(id, '2026-05-15')),
    ),
  ]);
  const units = { unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)] };
  const context = world('2026-12-31 24:00', units, given, drawing('jia', '2026-05', given));
  const dossier = context.dossiers.get('m');
  const claim = dossier?.claims.find((made) => made.node === 'n2');
  if (dossier === undefined || claim === undefined) throw new Error('the claim is there');
  return checkDuty(context, dossier, claim, liveHorizon(known));
}

test('a refusal of a drawn claim has the next month’s claims checked from its entry on', () => {
  const refused = (known: string) => duty(['2026-06-03 退回'], { known });
  expect(refused('2026-06-03 15:59')).toBe('undrawn');
  expect(refused('2026-06-03 16:00')).toBe('full-check');
});

test('only the first verdict on the drawn claim has all claims checked', () => {
  expect(duty(['2026-06-03 弄虚作假'])).toBe('full-check');
  expect(duty(['2026-06-03 通过', '2026-06-12 弄虚作假 回头看'])).toBe('undrawn');
  expect(duty(['2026-06-03 通过', '2026-06-12 退回 抽查'])).toBe('undrawn');
});

test('a claim refused that nobody drew has no others checked', () => {
  expect(duty(['2026-06-03 通过'], { great: [node('g', '2026-05-14', '2026-05-18 退回')] })).toBe('undrawn');
});

test('a refusal of another node of the same matter is none of the drawn claim', () => {
  const beside = [node('n0', '2026-04-14', '2026-04-16 退回')];
  expect(duty(['2026-06-03 通过'], { beside })).toBe('undrawn');
  expect(duty(['2026-06-03 退回'], { beside: [node('n0', '2026-04-14', '2026-04-16 通过')] })).toBe(
    'full-check',
  );
});
