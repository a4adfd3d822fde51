import { describe, expect, test } from 'vitest';
import type { Context } from './context.ts';
import { drawSample } from './draw-sample.ts';
import { liveHorizon } from './horizon.ts';
import { lookBackOf } from './look-back.ts';
import type { Records } from './testing/ledger-of.ts';
import { matters, type MatterSpec } from './testing/matter.ts';
import { unit, world } from './testing/world.ts';

type Task = NonNullable<Records['task']>[number];

const UNITS: Records = { unit: [unit('jia', 'counties', 1)] };
/** Concluded on 22 May 2026, unless said otherwise. */
const matter = (more: Partial<MatterSpec> = {}): MatterSpec => ({
  id: 't1',
  lead: 'jia',
  printed: '2026-05-06',
  due: '2026-06-30',
  end: { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 通过'] },
  ...more,
});
const draw = (month: string, submitted: string, number = '000000'): Records => ({
  draw: [{ month, number, by: 'jijian', submitted }],
});
const MAY = draw('2026-05', '2026-06-01 10:00');

const lookBackIn = (context: Context, id: string) => {
  const dossier = context.dossiers.get(id);
  return dossier && lookBackOf(context, dossier, liveHorizon(context.asOf));
};
const lookBack = (asOf: string, id: string, ...records: readonly Records[]) =>
  lookBackIn(world(asOf, UNITS, ...records), id);
const reason = (more: Partial<MatterSpec>, task: Partial<Task> = {}, asOf = '2026-12-31 10:00') => {
  const given = matters([matter(more)]);
  const tagged = { ...given, task: (given.task ?? []).map((plain) => ({ ...plain, ...task })) };
  return lookBack(asOf, 't1', tagged)?.reason;
};

describe('what is owed after 办结', () => {
  test('is not asked before the deadline’s node is accepted, nor before the first rules', () => {
    expect(lookBack('2026-05-22 15:59', 't1', matters([matter()]))).toBeUndefined();
    const node = { id: 'n1', due: '2026-05-15', claims: ['2026-05-12 10:00'], checks: ['2026-05-13 通过'] };
    expect(lookBack('2026-05-22 10:00', 't1', matters([matter({ nodes: [node] })]))).toBeUndefined();
    expect(lookBack('2026-05-29 10:00', 't1', matters([matter({ nodes: [node] })]))?.concluded).toBe(
      '2026-05-22',
    );
    const before = matter({
      printed: '2025-11-03',
      due: '2025-12-26',
      end: { claims: ['2025-12-22 10:00'], checks: ['2025-12-24 通过'] },
    });
    expect(lookBack('2026-03-31 10:00', 't1', matters([before]))).toBeUndefined();
  });

  test('waits for the draw, and is struck off where the draw spares it', () => {
    const given = matters([matter(), matter({ id: 't2' })]);
    const undrawn = { reason: 'undrawn', concluded: '2026-05-22', looks: [] };
    expect(lookBack('2026-06-01 09:59', 't1', given, MAY)).toEqual(undrawn);
    expect(lookBack('2026-06-01 10:00', 't1', given, draw('2026-04', '2026-05-06 10:00'))).toEqual(undrawn);
    for (const number of ['000000', '000001', '000002', '000003']) {
      const [drawn] = drawSample(number, ['t1', 't2'], '0.10');
      for (const id of ['t1', 't2'])
        expect(
          lookBack('2026-06-01 10:00', id, given, draw('2026-05', '2026-06-01 10:00', number)),
        ).toMatchObject(id === drawn ? { reason: 'sample' } : { ...undrawn, reason: 'none' });
    }
  });

  test('is a tenth, rounded up, of what was concluded in the month of the draw alone', () => {
    const may = Array.from({ length: 11 }, (_, index) => matter({ id: `m${String(index)}` }));
    const june = Array.from({ length: 11 }, (_, index) =>
      matter({ id: `j${String(index)}`, end: { claims: ['2026-06-01 09:00'], checks: ['2026-06-01 通过'] } }),
    );
    const given = matters([...may, ...june, matter({ id: 'open', end: {} })]);
    const ids = may.map(({ id }) => id);
    for (const number of ['000000', '000001', '000002']) {
      const context = world('2026-07-31 10:00', UNITS, given, draw('2026-05', '2026-06-01 17:00', number));
      const reasons = (specs: readonly MatterSpec[]) =>
        specs.map(({ id }) => `${id} ${lookBackIn(context, id)?.reason ?? ''}`);
      const drawn = drawSample(number, ids, '0.10');
      expect(drawn).toHaveLength(2);
      expect(reasons(may)).toEqual(ids.map((id) => `${id} ${drawn.includes(id) ? 'sample' : 'none'}`));
      expect(reasons(june)).toEqual(june.map(({ id }) => `${id} undrawn`));
    }
  });

  test('needs no draw where the matter was hard, or came from an exposure or a clue', () => {
    expect(reason({}, { tags: ['难点'] })).toBe('tag');
    expect(reason({}, { tags: ['整改', '复杂'] })).toBe('tag');
    expect(reason({}, { tags: [] })).toBe('undrawn');
    expect(reason({}, { source: { kind: '媒体曝光' } })).toBe('source');
    expect(reason({}, { source: { kind: '群众线索' } })).toBe('source');
    expect(reason({}, { source: { kind: '督查发现' } })).toBe('undrawn');
    expect(reason({}, { tags: ['复杂'], source: { kind: '群众线索' } })).toBe('tag');
  });
});

describe('久拖不决', () => {
  // Twenty working days after 15 May end on 12 June.
  const finished = (day: string) =>
    reason({ due: '2026-05-15', end: { claims: [`${day} 10:00`], checks: [`${day} 通过`] } });

  test('is a node finished more than twenty working days late', () => {
    expect(finished('2026-06-12')).toBe('undrawn');
    expect(finished('2026-06-13')).toBe('undrawn');
    expect(finished('2026-06-15')).toBe('long-delayed');
  });

  test('is a demand still open so long after its day', () => {
    const demand = {
      end: { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 基本通过 核验 r1:2026-05-29'] },
    };
    expect(reason(demand, {}, '2026-06-29 10:00')).toBe('undrawn');
    expect(reason(demand, {}, '2026-06-30 10:00')).toBe('long-delayed');
    expect(
      reason({
        ...demand,
        demands: [{ id: 'r1', claims: ['2026-05-29 10:00'], checks: ['2026-06-01 通过'] }],
      }),
    ).toBe('undrawn');
  });

  test('is a node postponed twice with consent, not one whose second request was refused or came too late', () => {
    const asked = (...more: Partial<NonNullable<MatterSpec['changes']>[number]>[]) =>
      reason({
        nodes: [{ id: 'n1', due: '2026-05-12' }],
        changes: more.map((change, index) => ({
          asked: `2026-05-0${String(7 + index)} 15:00`,
          dates: { n1: `2026-05-1${String(4 + index)}` },
          ...change,
        })),
      });
    expect(asked({ consent: '2026-05-08' }, { consent: '2026-05-09' })).toBe('long-delayed');
    expect(asked({ consent: '2026-05-08' })).toBe('undrawn');
    expect(asked({ consent: '2026-05-08' }, { refused: '2026-05-09' })).toBe('undrawn');
    expect(asked({ consent: '2026-05-08' }, {})).toBe('undrawn');
  });
});
